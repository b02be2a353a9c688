package dev.banyan.supervision;

import dev.banyan.directory.Post;
import dev.banyan.responsibility.Assignment;
import dev.banyan.supervision.rules.LadderRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything about the supervision of a duty (督办案卷), with what the reader may do.
 *
 * @param rungs the newest first
 * @param requests the newest first
 * @param reader what whoever looks may do beside that
 */
public record LadderFile(Assignment duty, List<Entry> rungs, List<TimeEntry> requests, Reader reader) {
    public LadderFile {
        rungs = List.copyOf(rungs);
        requests = List.copyOf(requests);
    }

    /**
     * A rung with what happened to it.
     *
     * @param receiveBy last day to confirm that it was received; empty if nobody has to
     * @param may steps that the reader may take
     */
    public record Entry(Rung rung, List<RungFact> facts, Optional<LocalDate> receiveBy, Set<RungStep> may) {
        public Entry {
            facts = List.copyOf(facts);
            may = Set.copyOf(may);
        }
    }

    /**
     * A request for more time.
     *
     * @param signer who has to decide
     * @param form the extension form that went out
     */
    public record TimeEntry(
            TimeRequest request,
            Rung.Signer signer,
            boolean mayDecide,
            boolean mayWithdraw,
            Optional<Rung.Numbered> form) {
        /** Whether it was granted and its form is still to be issued. */
        public boolean lacksForm() {
            return form.isEmpty() && LadderMarks.extended(request);
        }
    }

    /**
     * What the reader may do (可办事项).
     *
     * @param supervises whether the reader's office gave the duty
     * @param answers whether the reader acts for the unit
     * @param closed whether the duty is closed
     * @param issues whether the reader's office issues its papers
     * @param above who would answer for it one rank up
     * @param rules that hold
     */
    public record Reader(
            boolean supervises,
            boolean answers,
            boolean closed,
            boolean issues,
            Optional<Post> above,
            LadderRules rules) {}

    /** What is in force. */
    public Optional<Rung> inForce() {
        return rungs.stream()
                .map(Entry::rung)
                .filter(it -> it.state().inForce())
                .findFirst();
    }

    public boolean proposed() {
        return rungs.stream().anyMatch(it -> it.rung().state() == Rung.State.PROPOSED);
    }

    /** Whether the unit may ask for more time now. */
    public boolean mayAsk() {
        return reader.answers()
                && !reader.closed()
                && duty.state() == Assignment.State.SIGNED
                && duty.stopped().isEmpty()
                && requests.stream().allMatch(it -> it.request().decision().isPresent());
    }
}
