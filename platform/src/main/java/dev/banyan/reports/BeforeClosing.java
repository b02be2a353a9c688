package dev.banyan.reports;

import dev.banyan.plan.FindRegisters;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.DutyRole;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What must be true of a duty besides its own reports before it is closed (办结前提). */
@Component
class BeforeClosing {
    private final FindRegisters registers;
    private final OpenMilestones milestones;
    private final List<ClosingGuard> guards;

    BeforeClosing(FindRegisters registers, OpenMilestones milestones, List<ClosingGuard> guards) {
        this.registers = registers;
        this.milestones = milestones;
        this.guards = List.copyOf(guards);
    }

    /** Whether it is the whole of a matter, which is closed on its own file. */
    boolean onItsFile(Assignment duty) {
        return duty.role() == DutyRole.LEAD && registers.entry(duty.task()).isPresent();
    }

    /** What has to happen elsewhere first. */
    Optional<ClosingGuard.Hindrance> hindrance(Assignment duty) {
        return guards.stream().flatMap(it -> it.against(duty).stream()).findFirst();
    }

    /** What is left to accept of its task. */
    Optional<CloseDuty.Outcome> left(Assignment duty) {
        var left = milestones.of(duty.task());
        return left.isEmpty() ? Optional.empty() : Optional.of(new CloseDuty.MilestonesLeft(left));
    }
}
