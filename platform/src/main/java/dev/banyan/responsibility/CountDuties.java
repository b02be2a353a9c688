package dev.banyan.responsibility;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Scope;
import dev.banyan.responsibility.store.Assignments;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Counts what waits for the actor about assignments (承办待办数); the lists behind the numbers show the same. */
@Component
@Needs(Permission.READ_ASSIGNMENTS)
public class CountDuties {
    private final Assignments assignments;
    private final FindScope scopes;
    private final CityCalendar calendar;

    CountDuties(Assignments assignments, FindScope scopes, CityCalendar calendar) {
        this.assignments = assignments;
        this.scopes = scopes;
        this.calendar = calendar;
    }

    /** @param late how many of them are beyond their limit */
    public record ToSign(long waiting, long late) {}

    /** What the actor's own units have to sign for; nothing for who acts for no unit of its own. */
    public ToSign toSign(Actor actor) {
        return switch (scopes.of(actor)) {
            case Scope.WholeCity() -> new ToSign(0, 0);
            case Scope.Units(Set<String> codes) -> assignments.toSign(codes, calendar.today());
        };
    }

    /** What came back as not theirs, of units in reach. */
    public long sentBack(Actor actor) {
        return assignments.sentBack(
                switch (scopes.toRead(actor)) {
                    case Scope.WholeCity() -> Optional.empty();
                    case Scope.Units(Set<String> codes) -> Optional.of(codes);
                });
    }
}
