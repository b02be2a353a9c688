package dev.banyan.reports;

import dev.banyan.plan.FindRegisters;
import dev.banyan.reports.store.Facts;
import dev.banyan.reports.store.Reports;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.DutyRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What must be true of a duty before it is closed (办结前提). */
@Component
class BeforeClosing {
    private final FindRegisters registers;
    private final OpenMilestones milestones;
    private final Reports reports;
    private final Facts facts;
    private final List<ClosingGuard> guards;

    BeforeClosing(
            FindRegisters registers,
            OpenMilestones milestones,
            Reports reports,
            Facts facts,
            List<ClosingGuard> guards) {
        this.registers = registers;
        this.milestones = milestones;
        this.reports = reports;
        this.facts = facts;
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

    /** The day that what was accepted of its own report speaks of; empty if nothing was. */
    Optional<LocalDate> proof(Assignment duty, ReportId report) {
        return reports.find(report)
                .filter(it -> it.about().assignment().equals(duty.id()) && it.state() == ReportState.ACCEPTED)
                .flatMap(Report::accepted)
                .flatMap(facts::find)
                .map(it -> it.said().day());
    }
}
