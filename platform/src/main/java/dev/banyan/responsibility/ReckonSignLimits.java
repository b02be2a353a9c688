package dev.banyan.responsibility;

import dev.banyan.calendar.HolidaysChanged;
import dev.banyan.directory.Actor;
import dev.banyan.responsibility.RecordFacts.Content;
import dev.banyan.responsibility.RecordFacts.Hand;
import dev.banyan.responsibility.store.Assignments;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reckons the limits to sign again when a holiday notice is loaded (节假日调整后重算签收时限); what moved is a new fact. */
@Component
class ReckonSignLimits {
    static final String REASON = "节假日安排调整";

    private final Assignments assignments;
    private final RecordFacts facts;

    ReckonSignLimits(Assignments assignments, RecordFacts facts) {
        this.assignments = assignments;
        this.facts = facts;
    }

    /** Runs within the transaction that keeps the notice: either both are kept or neither. */
    @EventListener
    void on(HolidaysChanged changed) {
        var hand = new Hand(Actor.SYSTEM, UUID.randomUUID());
        assignments.unsigned().forEach(seen -> {
            facts.hold(seen.task());
            assignments
                    .find(seen.id())
                    .filter(it -> it.state() == Assignment.State.ASSIGNED)
                    .ifPresent(it -> reckon(hand, it));
        });
    }

    private void reckon(Hand hand, Assignment before) {
        var begun = assignments.facts(before.id()).reversed().stream()
                .filter(fact -> fact.step() == Step.ASSIGNED || fact.step() == Step.REASSIGNED)
                .findFirst()
                .orElseThrow();
        var terms = facts.reckoned(before.terms(), begun.recorded());
        if (!terms.equals(before.terms())) {
            facts.step(
                    hand, before, Step.CHANGED, new Content(Optional.of(terms), Optional.of(REASON), Optional.empty()));
        }
    }
}
