package dev.banyan.launch;

import dev.banyan.plancompiler.DraftJson;
import dev.banyan.plancompiler.DraftNode;
import dev.banyan.plancompiler.DraftReport;
import dev.banyan.plancompiler.PlanCompiler;
import dev.banyan.plancompiler.PlanDraft;
import dev.banyan.plancompiler.SourceText;
import dev.banyan.plancompiler.Span;
import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the compiler owes to every text (编译器承诺): an answer, in time, the same each time, with places inside the text. */
final class CompilerTrial {
    private static final long BASE_NANOS = 100_000_000;
    private static final long NANOS_PER_CHARACTER = 20_000;
    private static final int SECOND_LOOKS = 3;

    private CompilerTrial() {}

    enum Fault {
        EXCEPTION,
        STALL,
        PLACE_OUTSIDE,
        BROKEN_LINK,
        NOT_DETERMINISTIC
    }

    record Failure(Fault fault, String detail) {}

    /** Time that a text of this length may take, in nanoseconds; ten times what was measured and more. */
    static long allowance(int length) {
        return BASE_NANOS + NANOS_PER_CHARACTER * length;
    }

    /** Of this thread alone, so that a busy machine does not look like a slow compiler. */
    static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** @param thoroughly also compiles a second time and writes the draft out */
    static Optional<Failure> of(String text, boolean thoroughly) {
        try {
            long begun = processorTime();
            PlanDraft draft = PlanCompiler.compile(SourceText.of(text));
            long taken = processorTime() - begun;
            if (taken > allowance(text.length()) && fastest(text) > allowance(text.length())) {
                return failure(Fault.STALL, taken / 1_000_000 + " ms for " + text.length() + " characters");
            }
            Optional<Failure> misplaced = misplaced(text, draft);
            return misplaced.isPresent() || !thoroughly ? misplaced : secondLook(text, draft);
        } catch (RuntimeException | StackOverflowError thrown) {
            return failure(Fault.EXCEPTION, thrown + at(thrown));
        }
    }

    /** Work of the just-in-time compiler in this thread is no stall. */
    private static long fastest(String text) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < SECOND_LOOKS; i++) {
            long begun = processorTime();
            PlanCompiler.compile(SourceText.of(text));
            least = Math.min(least, processorTime() - begun);
        }
        return least;
    }

    private static Optional<Failure> misplaced(String text, PlanDraft draft) {
        int length = text.codePointCount(0, text.length());
        Optional<Span> outside =
                spans(draft).filter(span -> span.end() > length).findFirst();
        if (outside.isPresent()) {
            return failure(Fault.PLACE_OUTSIDE, outside.get() + " in a text of " + length);
        }
        var known = new HashSet<String>();
        for (DraftNode node : draft.nodes()) {
            if (node.parent().isPresent() && !known.contains(node.parent().get())) {
                return failure(
                        Fault.BROKEN_LINK,
                        node.id() + " before its parent " + node.parent().get());
            }
            known.add(node.id());
        }
        Optional<String> unknown = Stream.of(
                        draft.indicators().stream().map(indicator -> indicator.node()),
                        draft.responsibles().stream().map(body -> body.node()),
                        draft.findings().stream().map(finding -> finding.node()))
                .flatMap(nodes -> nodes)
                .filter(node -> !known.contains(node))
                .findFirst();
        return unknown.flatMap(node -> failure(Fault.BROKEN_LINK, "unknown part " + node));
    }

    private static Stream<Span> spans(PlanDraft draft) {
        return Stream.of(
                        draft.nodes().stream().map(DraftNode::span),
                        draft.nodes().stream().flatMap(node -> node.title().map(DraftNode.Title::span).stream()),
                        draft.indicators().stream().map(indicator -> indicator.span()),
                        draft.indicators().stream().flatMap(indicator -> indicator.value().span().stream()),
                        draft.indicators().stream().flatMap(indicator -> indicator.deadline().span().stream()),
                        draft.indicators().stream()
                                .flatMap(indicator -> indicator.trace().stream())
                                .map(trace -> trace.span()),
                        draft.responsibles().stream().map(body -> body.span()),
                        draft.findings().stream().map(finding -> finding.span()),
                        draft.findings().stream().flatMap(finding -> finding.others().stream()),
                        draft.entities().stream().flatMap(entity -> entity.mentions().stream()),
                        draft.period().printed().stream())
                .flatMap(spans -> spans);
    }

    private static Optional<Failure> secondLook(String text, PlanDraft draft) {
        DraftJson.write("fuzz", draft);
        DraftReport.write(draft, Locale.ENGLISH);
        DraftReport.explain(draft, Locale.SIMPLIFIED_CHINESE);
        return PlanCompiler.compile(SourceText.of(text)).equals(draft)
                ? Optional.empty()
                : failure(Fault.NOT_DETERMINISTIC, "two runs gave two drafts");
    }

    private static String at(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }

    private static Optional<Failure> failure(Fault fault, String detail) {
        return Optional.of(new Failure(fault, detail));
    }
}
