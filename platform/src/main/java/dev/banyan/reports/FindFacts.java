package dev.banyan.reports;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.reports.store.Facts;
import dev.banyan.responsibility.AssignmentId;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Claimed and accepted facts as they were known at a moment (查询事实), for rooms that compute from them. */
@Component
@Needs(Permission.READ_REPORTS)
@Transactional(readOnly = true)
public class FindFacts {
    private final Facts facts;
    private final FindScope scopes;

    FindFacts(Facts facts, FindScope scopes) {
        this.facts = facts;
        this.scopes = scopes;
    }

    /** Goes through all facts known at a moment, by assignment and day, without holding them all. */
    public void knownAt(Instant moment, Consumer<KnownFact> each) {
        facts.knownAt(moment, each);
    }

    /** Those in reach known at a moment, as they were recorded, for whoever reads on from one of them. */
    public List<KnownFact> after(Actor actor, Instant moment, FactId after, int most) {
        return facts.after(scopes.toRead(actor), moment, after, most);
    }

    /** Those of one assignment, by day and then as they were recorded. */
    public List<KnownFact> knownAt(Instant moment, AssignmentId assignment) {
        return facts.knownAt(moment, List.of(assignment));
    }
}
