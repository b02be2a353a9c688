package dev.banyan.plan;

import dev.banyan.plancompiler.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A commitment of the plan that can be checked (指标).
 *
 * @param number names the indicator in its plan, the same in every version
 * @param part number of the part it belongs to
 * @param name what is measured
 * @param target what it must reach, and by when
 * @param recurrence {@code every-year} or {@code every-N-years}
 * @param aspirational the text says 力争, 争取 or 努力
 * @param place where it stands in the source; empty if a reviewer added it
 * @param dropped a reviewer took it out
 * @param edits numbers of the reviewer's changes that made it what it is
 */
public record Indicator(
        int number,
        int part,
        String name,
        Target target,
        Optional<String> recurrence,
        boolean aspirational,
        Optional<Span> place,
        boolean dropped,
        List<Integer> edits) {
    public Indicator {
        edits = List.copyOf(edits);
    }

    public Indicator in(int newPart) {
        return new Indicator(number, newPart, name, target, recurrence, aspirational, place, dropped, edits);
    }

    public Indicator with(String newName, Target newTarget) {
        return new Indicator(number, part, newName, newTarget, recurrence, aspirational, place, dropped, edits);
    }

    public Indicator dropped(boolean now) {
        return new Indicator(number, part, name, target, recurrence, aspirational, place, now, edits);
    }

    public Indicator changedBy(int edit) {
        var all = new ArrayList<>(edits);
        all.add(edit);
        return new Indicator(number, part, name, target, recurrence, aspirational, place, dropped, all);
    }

    /** The indicator as a new review finds it. */
    public Indicator unedited() {
        return new Indicator(number, part, name, target, recurrence, aspirational, place, dropped, List.of());
    }
}
