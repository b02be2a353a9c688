package dev.banyan.plan.web;

import dev.banyan.frame.Words;
import dev.banyan.plan.Edit;

/** A reviewer's change in one line (修改记录表述). */
public record EditWords(Words words) {

    public String of(Edit edit) {
        String key = "plan.did." + edit.getClass().getSimpleName();
        return switch (edit) {
            case Edit.RenamePlan it -> words.of(key, it.title());
            case Edit.ChangePart it -> words.of(key, it.title().isBlank() ? it.part() : it.title());
            case Edit.SplitPart it -> words.of(key, it.part());
            case Edit.MergePart it -> words.of(key, it.part());
            case Edit.MovePart it -> words.of(key, it.part());
            case Edit.DropPart it -> words.of(key, it.part());
            case Edit.RestorePart it -> words.of(key, it.part());
            case Edit.AddPart it -> words.of(key, it.title());
            case Edit.AddIndicator it -> words.of(key, it.name());
            case Edit.ChangeIndicator it -> words.of(key, it.name());
            case Edit.DropIndicator it -> words.of(key, it.indicator());
            case Edit.RestoreIndicator it -> words.of(key, it.indicator());
            case Edit.DecideFigure it ->
                it.corrected()
                        .map(value -> words.of("plan.did.correct", it.concern(), plain(value), it.reason()))
                        .orElseGet(() -> words.of("plan.did.keep", it.concern(), it.reason()));
        };
    }

    private String plain(java.math.BigDecimal value) {
        return new TargetWords(words).number(value);
    }
}
