package dev.banyan.responsibility;

import dev.banyan.directory.OpenToAll;
import dev.banyan.responsibility.store.Assignments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Moves due days of the demo city in its past (演示时限变动), as its supervision tells. */
@Component
@ConditionalOnProperty("banyan.demo")
@OpenToAll(reason = "told by the demo, and by nobody else")
public class DemoDueMoves {
    private final Assignments assignments;

    DemoDueMoves(Assignments assignments) {
        this.assignments = assignments;
    }

    /** What was granted (演示批准事项). */
    public record Granted(boolean extension, LocalDate asked, LocalDate due, Instant at, String by, String reason) {}

    public void tell(Assignment duty, Granted granted, UUID request) {
        var terms = duty.terms();
        assignments.append(
                duty.id(),
                duty.standing().facts() + 1,
                request,
                new AssignmentFact(
                        granted.extension() ? Step.EXTENDED : Step.CLOCK_STOPPED,
                        granted.asked(),
                        granted.at(),
                        granted.by(),
                        Optional.of(new Assignment.Terms(
                                granted.extension() ? granted.due() : duty.due(),
                                terms.weight(),
                                terms.signBy(),
                                terms.signByTime(),
                                terms.posts())),
                        Optional.of(granted.reason()),
                        Optional.empty()));
    }
}
