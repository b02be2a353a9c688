package dev.banyan.plan;

import dev.banyan.plancompiler.NodeKind;
import java.math.BigDecimal;
import java.util.Optional;

/** A change that a reviewer makes to a draft (审核修改); the words of the source stay as they are. */
public sealed interface Edit {

    /** Gives the plan another name. */
    record RenamePlan(String title) implements Edit {}

    /** Changes the words or the kind of a part. */
    record ChangePart(int part, NodeKind kind, Optional<String> label, String title, String text) implements Edit {}

    /**
     * Splits a part in two (拆分).
     *
     * @param at how many code points of its text stay
     * @param title heading of the new part
     */
    record SplitPart(int part, int at, String title) implements Edit {}

    /** Joins a part to the part of the same parent before it (合并). */
    record MergePart(int part) implements Edit {}

    /**
     * Moves a part (移动).
     *
     * @param parent part that shall hold it
     * @param after part of the same parent that it follows; empty to come first
     */
    record MovePart(int part, int parent, Optional<Integer> after) implements Edit {}

    /** Takes a part out, with all parts below it (删除). */
    record DropPart(int part) implements Edit {}

    /** Takes a dropped part in again (恢复). */
    record RestorePart(int part) implements Edit {}

    /** Adds a part as the last below another (新增). */
    record AddPart(int parent, NodeKind kind, Optional<String> label, String title, String text) implements Edit {}

    record AddIndicator(int part, String name, Target target) implements Edit {}

    record ChangeIndicator(int indicator, String name, Target target) implements Edit {}

    record DropIndicator(int indicator) implements Edit {}

    record RestoreIndicator(int indicator) implements Edit {}

    /**
     * Decides a doubtful figure (核定存疑数据).
     *
     * @param corrected the figure that shall hold; empty to keep it as printed
     */
    record DecideFigure(int concern, Optional<BigDecimal> corrected, String reason) implements Edit {}
}
