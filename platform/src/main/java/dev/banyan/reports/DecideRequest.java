package dev.banyan.reports;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.reports.ReportRequest.State;
import dev.banyan.reports.store.Requests;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A leader decides on a request that goes over a budget or below the county (批准超预算报送); the name stays with it. */
@Component
@Needs(Permission.EXCEED_BUDGETS)
public class DecideRequest {
    private final Distribution distribution;
    private final Requests requests;
    private final FindScope scopes;
    private final Journal journal;
    private final Clock clock;

    DecideRequest(Distribution distribution, Requests requests, FindScope scopes, Journal journal, Clock clock) {
        this.distribution = distribution;
        this.requests = requests;
        this.scopes = scopes;
        this.journal = journal;
        this.clock = clock;
    }

    public sealed interface Outcome {}

    /** @param state what the request is now */
    public record Decided(State state) implements Outcome {}

    public record NoReason() implements Outcome {}

    /** Somebody decided before, or it was taken back. */
    public record NotWaiting() implements Outcome {}

    /** @param words why; a refusal as well as an approval stands on record with its reason */
    @Transactional
    public Outcome decide(Actor actor, RequestId id, boolean approve, String words) {
        if (words.isBlank()) {
            return new NoReason();
        }
        var found = requests.findToChange(id)
                .filter(it -> it.state() == State.WAITING && requests.covers(scopes.of(actor), id));
        if (found.isEmpty()) {
            return new NotWaiting();
        }
        var request = found.get();
        var state = approve ? State.SENT : State.REFUSED;
        requests.decide(
                id,
                state,
                approve ? Optional.of(distribution.today()) : Optional.empty(),
                new ReportRequest.Decision(actor.displayName(), clock.instant(), words));
        if (approve) {
            distribution
                    .weigh(actor, request.task(), Set.copyOf(request.recipients()), request.terms())
                    .ifPresent(
                            weighed -> distribution.send(id, request.terms().due(), weighed, actor, clock.instant()));
        }
        journal.record(new Deed(
                        actor.displayName(), approve ? "BurdenApproved" : "BurdenRefused", "report-request", id.value())
                .before(State.WAITING.name())
                .after(words));
        return new Decided(state);
    }
}
