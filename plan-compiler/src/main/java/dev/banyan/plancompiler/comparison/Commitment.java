package dev.banyan.plancompiler.comparison;

import dev.banyan.plancompiler.DraftNode;
import dev.banyan.plancompiler.NodeKind;
import dev.banyan.plancompiler.PlanDraft;
import dev.banyan.plancompiler.Responsible;
import dev.banyan.plancompiler.text.WorkingText;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What one plan promises in one place (承诺事项).
 *
 * @param node id of the part
 * @param title its heading, which says in short what it is about; empty if it has none
 * @param words all its words but the names of bodies, with full-width digits and letters made plain
 */
record Commitment(String node, String title, String words) {
    private static final Set<NodeKind> PROMISES =
            EnumSet.of(NodeKind.GOAL, NodeKind.VISION, NodeKind.ACTION_GOAL, NodeKind.TASK);

    /** The commitments of a plan in reading order; where the plan names none, its innermost parts. */
    static List<Commitment> of(PlanDraft draft) {
        String text = withoutBodies(draft);
        List<DraftNode> promises = draft.nodes().stream()
                .filter(node -> PROMISES.contains(node.kind()))
                .toList();
        List<DraftNode> chosen = promises.isEmpty() ? innermost(draft) : promises;
        return chosen.stream().map(node -> of(node, text)).toList();
    }

    private static List<DraftNode> innermost(PlanDraft draft) {
        var parents = new HashSet<String>();
        draft.nodes().forEach(node -> node.parent().ifPresent(parents::add));
        return draft.nodes().stream()
                .filter(node -> !parents.contains(node.id()) && node.kind() != NodeKind.COVER)
                .toList();
    }

    private static String withoutBodies(PlanDraft draft) {
        var words = new StringBuilder(new WorkingText(draft.text()).folded());
        draft.responsibles().stream()
                .filter(body -> body.type() == Responsible.Type.UNIT)
                .forEach(body -> {
                    for (int i = body.span().start(); i < body.span().end(); i++) {
                        words.setCharAt(i, ' ');
                    }
                });
        return words.toString();
    }

    private static Commitment of(DraftNode node, String text) {
        String title = node.title()
                .map(it -> text.substring(it.span().start(), it.span().end()))
                .orElse("");
        return new Commitment(
                node.id(),
                title,
                text.substring(node.span().start(), node.span().end()));
    }
}
