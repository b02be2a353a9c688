package dev.banyan.assessment;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.assessment.ConsequenceFact.Content;
import dev.banyan.assessment.rules.ConsequenceLife;
import dev.banyan.assessment.rules.ConsequenceText;
import dev.banyan.assessment.store.Consequences;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes steps with consequences (办理结果运用), the same way whoever takes them. */
@Component
class ConsequenceSteps {
    private final Consequences consequences;
    private final ConsequenceRight right;
    private final TellOfConsequences telling;
    private final CityCalendar calendar;
    private final Journal journal;
    private final Clock clock;

    ConsequenceSteps(
            Consequences consequences,
            ConsequenceRight right,
            TellOfConsequences telling,
            CityCalendar calendar,
            Journal journal,
            Clock clock) {
        this.consequences = consequences;
        this.right = right;
        this.telling = telling;
        this.calendar = calendar;
        this.journal = journal;
        this.clock = clock;
    }

    ConsequenceOutcome take(Actor actor, ConsequenceWish wish, ConsequenceStep step) {
        return take(actor, wish, step, Content.of(wish.text()));
    }

    ConsequenceOutcome take(Actor actor, ConsequenceWish wish, ConsequenceStep step, Content content) {
        consequences.hold(wish.id());
        var found = consequences.find(wish.id()).filter(it -> right.may(actor, step, it));
        if (found.isEmpty()) {
            return new ConsequenceOutcome.NotFound();
        }
        var before = found.get();
        if (consequences.madeBy(wish.request()).filter(wish.id()::equals).isPresent()) {
            return new ConsequenceOutcome.Done(before);
        }
        if (before.standing().facts() != wish.seen()) {
            return new ConsequenceOutcome.ChangedMeanwhile(before.standing().by());
        }
        var today = calendar.today();
        var refusal = ConsequenceLife.obstacle(before, step, today)
                .or(() -> step == ConsequenceStep.SIGNED
                                && before.standing().drafter().equals(actor.id())
                        ? Optional.of(ConsequenceRefusal.SAME_PERSON)
                        : Optional.empty())
                .or(() -> ConsequenceText.fault(step, before.kind(), content, today));
        return refusal.isPresent()
                ? new ConsequenceOutcome.Refused(refusal.get())
                : new ConsequenceOutcome.Done(append(actor, wish, step, content));
    }

    Consequence append(Actor actor, ConsequenceWish wish, ConsequenceStep step, Content content) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        consequences.append(
                wish.id(),
                wish.seen() + 1,
                wish.request(),
                new ConsequenceFact(
                        step,
                        calendar.at(now).toLocalDate(),
                        now,
                        new ConsequenceFact.By(
                                actor.id(),
                                actor.displayName(),
                                ConsequenceLife.whoMay(step) == ConsequenceLife.Party.UNIT
                                        ? right.unitOf(actor)
                                        : Optional.empty()),
                        content));
        var after = consequences.find(wish.id()).orElseThrow();
        var act = switch (step) {
            case DRAFTED -> "ConsequenceDrafted";
            case SIGNED -> "ConsequenceSigned";
            case REPLIED -> "ConsequenceReplied";
            case UPHELD -> "ConsequenceUpheld";
            case DROPPED -> "ConsequenceDropped";
            case CARRIED_OUT -> "ConsequenceCarriedOut";
            case HANDED_OVER -> "ConsequenceHandedOver";
            case RECTIFIED -> "ConsequenceRectified";
            case RETURNED -> "ConsequenceReturned";
            case CLOSED -> "ConsequenceClosed";
            case WITHDRAWN -> "ConsequenceWithdrawn";
        };
        journal.record(
                new Deed(actor.displayName(), act, "consequence", wish.id().value()).after(content.text()));
        telling.of(after, step);
        return after;
    }
}
