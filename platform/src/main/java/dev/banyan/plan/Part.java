package dev.banyan.plan;

import dev.banyan.plancompiler.NodeKind;
import dev.banyan.plancompiler.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One part of a plan as reviewed (计划条目): a goal, an action, a task and what holds them.
 *
 * @param number names the part in its plan, the same in every version
 * @param parent number of the part that holds it
 * @param kind what it is
 * @param label its number as printed
 * @param title heading; empty if the text has none
 * @param text its own words, without heading and without the parts below it
 * @param place where it stands in the source; empty if a reviewer added it
 * @param dropped a reviewer took it out
 * @param edits numbers of the reviewer's changes that made it what it is
 */
public record Part(
        int number,
        OptionalInt parent,
        NodeKind kind,
        Optional<String> label,
        String title,
        String text,
        Optional<Span> place,
        boolean dropped,
        List<Integer> edits) {
    private static final int SHORT_HEADING = 24;

    public Part {
        edits = List.copyOf(edits);
    }

    /** The title, or the beginning of the text where there is none. */
    public String heading() {
        if (!title.isBlank()) {
            return title;
        }
        int[] points = text.codePoints().limit(SHORT_HEADING + 1L).toArray();
        return points.length <= SHORT_HEADING ? text : new String(points, 0, SHORT_HEADING) + "…";
    }

    public Part in(OptionalInt newParent) {
        return new Part(number, newParent, kind, label, title, text, place, dropped, edits);
    }

    public Part reworded(NodeKind newKind, Optional<String> newLabel, String newTitle, String newText) {
        return new Part(number, parent, newKind, newLabel, newTitle, newText, place, dropped, edits);
    }

    public Part dropped(boolean now) {
        return new Part(number, parent, kind, label, title, text, place, now, edits);
    }

    public Part at(Optional<Span> newPlace) {
        return new Part(number, parent, kind, label, title, text, newPlace, dropped, edits);
    }

    /** The part with a change of the reviewer noted. */
    public Part changedBy(int edit) {
        var all = new ArrayList<>(edits);
        all.add(edit);
        return new Part(number, parent, kind, label, title, text, place, dropped, all);
    }

    /** The part as a new review finds it. */
    public Part unedited() {
        return new Part(number, parent, kind, label, title, text, place, dropped, List.of());
    }
}
