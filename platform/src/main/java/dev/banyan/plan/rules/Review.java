package dev.banyan.plan.rules;

import dev.banyan.plan.Concern;
import dev.banyan.plan.Draft;
import dev.banyan.plan.Edit;
import dev.banyan.plan.Indicator;
import dev.banyan.plan.Part;
import dev.banyan.plan.Target;
import dev.banyan.plancompiler.NodeKind;
import dev.banyan.plancompiler.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** Applies a reviewer's change to a draft (应用审核修改), or says why it cannot be. */
public final class Review {
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_TEXT = 20_000;

    private Review() {}

    public sealed interface Outcome {}

    public record Applied(Draft draft) implements Outcome {}

    public record Refused(Refusal refusal) implements Outcome {}

    public enum Refusal {
        NO_SUCH_PART,
        NO_SUCH_INDICATOR,
        NO_SUCH_FINDING,
        TITLE_MISSING,
        TITLE_TOO_LONG,
        TEXT_TOO_LONG,
        NAME_MISSING,
        TARGET_MISSING,
        DEADLINE_UNREADABLE,
        SPLIT_OUTSIDE_TEXT,
        NOTHING_BEFORE_IT,
        CANNOT_MOVE_THERE,
        DOCUMENT_STAYS,
        REASON_MISSING,
        PARENT_IS_DROPPED
    }

    public static Outcome apply(Draft draft, Edit edit) {
        return switch (edit) {
            case Edit.RenamePlan it -> rename(draft, it);
            case Edit.ChangePart it -> changePart(draft, it);
            case Edit.SplitPart it -> split(draft, it);
            case Edit.MergePart it -> merge(draft, it);
            case Edit.MovePart it -> move(draft, it);
            case Edit.DropPart it -> drop(draft, it.part(), true);
            case Edit.RestorePart it -> drop(draft, it.part(), false);
            case Edit.AddPart it -> addPart(draft, it);
            case Edit.AddIndicator it -> addIndicator(draft, it);
            case Edit.ChangeIndicator it -> changeIndicator(draft, it);
            case Edit.DropIndicator it -> onIndicator(draft, it.indicator(), indicator -> indicator.dropped(true));
            case Edit.RestoreIndicator it -> onIndicator(draft, it.indicator(), indicator -> indicator.dropped(false));
            case Edit.DecideFigure it -> decide(draft, it);
        };
    }

    private static Outcome rename(Draft draft, Edit.RenamePlan edit) {
        var wrong = wrongWords(edit.title(), "");
        if (wrong.isPresent() || edit.title().isBlank()) {
            return new Refused(wrong.orElse(Refusal.TITLE_MISSING));
        }
        return applied(draft, edit.title().strip(), draft.parts(), draft.indicators(), draft.concerns(), 0);
    }

    private static Outcome changePart(Draft draft, Edit.ChangePart edit) {
        var wrong = wrongWords(edit.title(), edit.text());
        if (wrong.isPresent()) {
            return new Refused(wrong.get());
        }
        if (edit.title().isBlank() && edit.text().isBlank()) {
            return new Refused(Refusal.TITLE_MISSING);
        }
        return onPart(
                draft,
                edit.part(),
                part -> part.reworded(
                        edit.kind(),
                        edit.label(),
                        edit.title().strip(),
                        edit.text().strip()));
    }

    private static Outcome split(Draft draft, Edit.SplitPart edit) {
        var found = draft.part(edit.part());
        if (found.isEmpty()) {
            return new Refused(Refusal.NO_SUCH_PART);
        }
        Part part = found.get();
        if (part.kind() == NodeKind.DOCUMENT) {
            return new Refused(Refusal.DOCUMENT_STAYS);
        }
        int[] points = part.text().codePoints().toArray();
        if (edit.at() <= 0 || edit.at() >= points.length) {
            return new Refused(Refusal.SPLIT_OUTSIDE_TEXT);
        }
        String kept = new String(points, 0, edit.at()).strip();
        String rest = new String(points, edit.at(), points.length - edit.at()).strip();
        int number = draft.lastNumber() + 1;
        int change = draft.revision() + 1;
        var second = new Part(
                number,
                part.parent(),
                part.kind(),
                Optional.empty(),
                edit.title().strip(),
                rest,
                part.place(),
                false,
                List.of(change));
        var parts = new ArrayList<>(draft.parts());
        parts.set(
                draft.position(part.number()),
                part.reworded(part.kind(), part.label(), part.title(), kept).changedBy(change));
        parts.add((int) draft.subtree(part.number()).max().orElseThrow() + 1, second);
        return applied(draft, draft.title(), parts, draft.indicators(), draft.concerns(), 1);
    }

    private static Outcome merge(Draft draft, Edit.MergePart edit) {
        var found = draft.part(edit.part());
        if (found.isEmpty()) {
            return new Refused(Refusal.NO_SUCH_PART);
        }
        Part part = found.get();
        var before = draft.siblingBefore(part);
        if (before.isEmpty()) {
            return new Refused(Refusal.NOTHING_BEFORE_IT);
        }
        Part first = before.get();
        int change = draft.revision() + 1;
        String addition = part.title().isBlank() ? part.text() : part.title() + "。" + part.text();
        var joined = first.reworded(first.kind(), first.label(), first.title(), first.text() + addition)
                .at(around(first.place(), part.place()))
                .changedBy(change);
        var below = draft.subtree(part.number())
                .skip(1)
                .mapToObj(draft.parts()::get)
                .map(child -> child.parent().equals(OptionalInt.of(part.number()))
                        ? child.in(OptionalInt.of(first.number()))
                        : child)
                .toList();
        var parts = new ArrayList<>(draft.parts());
        int from = draft.position(part.number());
        parts.subList(from, from + 1 + below.size()).clear();
        parts.addAll(from, below);
        parts.set(draft.position(first.number()), joined);
        var indicators = draft.indicators().stream()
                .map(indicator -> indicator.part() == part.number()
                        ? indicator.in(first.number()).changedBy(change)
                        : indicator)
                .toList();
        var concerns = draft.concerns().stream()
                .map(concern -> concern.part() == part.number() ? concern.in(first.number()) : concern)
                .toList();
        return applied(draft, draft.title(), parts, indicators, concerns, 0);
    }

    private static Outcome move(Draft draft, Edit.MovePart edit) {
        var part = draft.part(edit.part());
        if (part.isEmpty() || draft.part(edit.parent()).isEmpty()) {
            return new Refused(Refusal.NO_SUCH_PART);
        }
        var moving = draft.subtree(edit.part()).mapToObj(draft.parts()::get).toList();
        boolean intoItself = moving.stream().anyMatch(it -> it.number() == edit.parent());
        boolean strangerAfter = edit.after().isPresent()
                && draft.children(edit.parent()).stream()
                        .noneMatch(it -> it.number() == edit.after().get() && it.number() != edit.part());
        if (part.get().kind() == NodeKind.DOCUMENT || intoItself || strangerAfter) {
            return new Refused(Refusal.CANNOT_MOVE_THERE);
        }
        var rest = new ArrayList<>(draft.parts());
        rest.removeAll(moving);
        var without = new Draft(draft.title(), rest, List.of(), List.of(), List.of(), 0, 0);
        int at = edit.after().isPresent()
                ? (int) without.subtree(edit.after().get()).max().orElseThrow() + 1
                : without.position(edit.parent()) + 1;
        var moved = new ArrayList<>(moving);
        moved.set(0, moving.getFirst().in(OptionalInt.of(edit.parent())).changedBy(draft.revision() + 1));
        rest.addAll(at, moved);
        return applied(draft, draft.title(), rest, draft.indicators(), draft.concerns(), 0);
    }

    private static Outcome drop(Draft draft, int number, boolean dropped) {
        var found = draft.part(number);
        if (found.isEmpty()) {
            return new Refused(Refusal.NO_SUCH_PART);
        }
        Part part = found.get();
        if (part.kind() == NodeKind.DOCUMENT) {
            return new Refused(Refusal.DOCUMENT_STAYS);
        }
        boolean parentGone = part.parent().isPresent()
                && draft.part(part.parent().getAsInt()).filter(Part::dropped).isPresent();
        if (!dropped && parentGone) {
            return new Refused(Refusal.PARENT_IS_DROPPED);
        }
        var parts = new ArrayList<>(draft.parts());
        draft.subtree(number)
                .forEach(i -> parts.set(i, parts.get(i).dropped(dropped).changedBy(draft.revision() + 1)));
        return applied(draft, draft.title(), parts, draft.indicators(), draft.concerns(), 0);
    }

    private static Outcome addPart(Draft draft, Edit.AddPart edit) {
        if (draft.part(edit.parent()).isEmpty()) {
            return new Refused(Refusal.NO_SUCH_PART);
        }
        var wrong = wrongWords(edit.title(), edit.text());
        if (wrong.isPresent() || edit.title().isBlank()) {
            return new Refused(wrong.orElse(Refusal.TITLE_MISSING));
        }
        var part = new Part(
                draft.lastNumber() + 1,
                OptionalInt.of(edit.parent()),
                edit.kind(),
                edit.label(),
                edit.title().strip(),
                edit.text().strip(),
                Optional.empty(),
                false,
                List.of(draft.revision() + 1));
        var parts = new ArrayList<>(draft.parts());
        parts.add((int) draft.subtree(edit.parent()).max().orElseThrow() + 1, part);
        return applied(draft, draft.title(), parts, draft.indicators(), draft.concerns(), 1);
    }

    private static Outcome addIndicator(Draft draft, Edit.AddIndicator edit) {
        if (draft.part(edit.part()).isEmpty()) {
            return new Refused(Refusal.NO_SUCH_PART);
        }
        var wrong = TargetCheck.wrong(edit.name(), edit.target());
        if (wrong.isPresent()) {
            return new Refused(wrong.get());
        }
        var indicators = new ArrayList<>(draft.indicators());
        indicators.add(new Indicator(
                draft.lastNumber() + 1,
                edit.part(),
                edit.name().strip(),
                edit.target(),
                Optional.empty(),
                false,
                Optional.empty(),
                false,
                List.of(draft.revision() + 1)));
        return applied(draft, draft.title(), draft.parts(), indicators, draft.concerns(), 1);
    }

    private static Outcome changeIndicator(Draft draft, Edit.ChangeIndicator edit) {
        var wrong = TargetCheck.wrong(edit.name(), edit.target());
        return wrong.<Outcome>map(Refused::new)
                .orElseGet(() -> onIndicator(
                        draft, edit.indicator(), it -> it.with(edit.name().strip(), edit.target())));
    }

    private static Outcome decide(Draft draft, Edit.DecideFigure edit) {
        var concern = draft.concern(edit.concern()).filter(Concern::mustBeDecided);
        if (concern.isEmpty()) {
            return new Refused(Refusal.NO_SUCH_FINDING);
        }
        if (edit.reason().isBlank()) {
            return new Refused(Refusal.REASON_MISSING);
        }
        int change = draft.revision() + 1;
        var decision = new Concern.Decision(edit.corrected(), edit.reason().strip(), change);
        var concerns = replaced(draft.concerns(), concern.get(), concern.get().decided(decision));
        Indicator doubted =
                draft.indicator(concern.get().indicator().getAsInt()).orElseThrow();
        Target printed = doubted.target();
        var held = edit.corrected().or(concern.get()::printed);
        var indicators = held.map(value -> replaced(
                        draft.indicators(),
                        doubted,
                        doubted.with(doubted.name(), printed.withValue(value)).changedBy(change)))
                .orElse(draft.indicators());
        return applied(draft, draft.title(), draft.parts(), indicators, concerns, 0);
    }

    private static Outcome onPart(Draft draft, int number, UnaryOperator<Part> change) {
        return draft.part(number)
                .<Outcome>map(part -> applied(
                        draft,
                        draft.title(),
                        replaced(draft.parts(), part, change.apply(part).changedBy(draft.revision() + 1)),
                        draft.indicators(),
                        draft.concerns(),
                        0))
                .orElse(new Refused(Refusal.NO_SUCH_PART));
    }

    private static Outcome onIndicator(Draft draft, int number, UnaryOperator<Indicator> change) {
        return draft.indicator(number)
                .<Outcome>map(indicator -> applied(
                        draft,
                        draft.title(),
                        draft.parts(),
                        replaced(
                                draft.indicators(),
                                indicator,
                                change.apply(indicator).changedBy(draft.revision() + 1)),
                        draft.concerns(),
                        0))
                .orElse(new Refused(Refusal.NO_SUCH_INDICATOR));
    }

    private static Applied applied(
            Draft draft,
            String title,
            List<Part> parts,
            List<Indicator> indicators,
            List<Concern> concerns,
            int newNumbers) {
        return new Applied(new Draft(
                title,
                parts,
                indicators,
                concerns,
                draft.tags(),
                draft.lastNumber() + newNumbers,
                draft.revision() + 1));
    }

    private static Optional<Refusal> wrongWords(String title, String text) {
        if (title.length() > LONGEST_TITLE) {
            return Optional.of(Refusal.TITLE_TOO_LONG);
        }
        return text.length() > LONGEST_TEXT ? Optional.of(Refusal.TEXT_TOO_LONG) : Optional.empty();
    }

    private static Optional<Span> around(Optional<Span> first, Optional<Span> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first.or(() -> second);
        }
        return Optional.of(new Span(
                Math.min(first.get().start(), second.get().start()),
                Math.max(first.get().end(), second.get().end())));
    }

    private static <T> List<T> replaced(List<T> list, T old, T now) {
        return list.stream().map(it -> it == old ? now : it).toList();
    }
}
