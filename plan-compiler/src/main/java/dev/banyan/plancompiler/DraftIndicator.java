package dev.banyan.plancompiler;

import java.util.List;
import java.util.Optional;

/**
 * One commitment that can be checked (指标): a number, a rank, a multiple, a grade or a printed date.
 *
 * @param id unique in its draft, in reading order
 * @param node id of the deepest part that holds it
 * @param name the shortest wording that says what is measured, copied from the text
 * @param comparator how the figure binds
 * @param value the figure
 * @param deadline by when
 * @param recurrence {@code every-year} or {@code every-N-years} for a duty that returns
 * @param aspirational the text says 力争, 争取 or 努力
 * @param span the smallest stretch that holds name, verb, figure and comparator word
 * @param trace which rules decided, in order, each with the characters it decided on
 */
public record DraftIndicator(
        String id,
        String node,
        String name,
        TargetComparator comparator,
        TargetValue value,
        Deadline deadline,
        Optional<String> recurrence,
        boolean aspirational,
        Span span,
        List<Trace> trace) {
    public DraftIndicator {
        trace = List.copyOf(trace);
    }

    /** The same commitment as number {@code id} of its draft, held by a part (编号归位). */
    public DraftIndicator placed(String id, String node) {
        return new DraftIndicator(id, node, name, comparator, value, deadline, recurrence, aspirational, span, trace);
    }

    /**
     * Why a field has the value it has (推导依据).
     *
     * @param rule stable rule name, for example {@code comparator.rank}
     * @param span the characters the rule read
     */
    public record Trace(String rule, Span span) {}
}
