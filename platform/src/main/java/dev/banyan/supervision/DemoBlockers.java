package dev.banyan.supervision;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.TimeLimit;
import dev.banyan.directory.Actor;
import dev.banyan.paperwork.ShippedTable;
import dev.banyan.paperwork.Spreadsheet;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.FindAssignments;
import dev.banyan.supervision.rules.BlockerLife;
import dev.banyan.supervision.rules.MeetingText;
import dev.banyan.supervision.store.Blockers;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Raises blockers for the meetings of the demo city (演示堵点), as {@code demo/blockers.csv} says. */
@Component
@ConditionalOnProperty("banyan.demo")
class DemoBlockers {
    private static final String FILE = "demo/blockers.csv";
    private static final TimeLimit WITHIN = new TimeLimit.WorkingDays(5);

    private final Blockers blockers;
    private final FindAssignments assignments;
    private final CityCalendar calendar;

    DemoBlockers(Blockers blockers, FindAssignments assignments, CityCalendar calendar) {
        this.blockers = blockers;
        this.assignments = assignments;
        this.calendar = calendar;
    }

    /** A task in which the command of the demo has a part; empty in a city without plans. */
    Optional<TaskId> task() {
        return assignments.ofUnit(Actor.SYSTEM, DemoMeetings.COMMAND).stream()
                .filter(it -> it.state().open())
                .map(Assignment::task)
                .findFirst();
    }

    void raise(TaskId task) {
        for (List<Spreadsheet.Row> rows : ShippedTable.groups(FILE).values()) {
            var first = rows.getFirst();
            var parties = new Blocker.Parties(first.cell(3), first.cell(4));
            var id = blockers.add(DemoMeetings.COMMAND, task, parties, first.cell(5));
            for (int i = 0; i < rows.size(); i++) {
                append(id, i + 1, rows.get(i), parties);
            }
        }
    }

    private void append(BlockerId id, int place, Spreadsheet.Row row, Blocker.Parties parties) {
        var step = BlockerStep.valueOf(row.cell(1));
        var begun = DemoMeetings.ago(Integer.parseInt(row.cell(2)), calendar).atTime(9 + place, 0);
        String unit = step == BlockerStep.ANSWERED ? parties.owner() : parties.raiser();
        blockers.append(
                id,
                place,
                DemoMeetings.request("blocker " + row.cell(0) + " " + place),
                new BlockerFact(
                        step,
                        begun.toLocalDate(),
                        DemoMeetings.moment(begun),
                        new MeetingFact.By("演示联络员", Optional.of(unit)),
                        Optional.of(row.cell(5)).filter(text -> place > 1 && !text.isEmpty()),
                        BlockerLife.beginsTime(step)
                                ? Optional.of(MeetingText.from(begun, WITHIN, calendar.workCalendar()))
                                : Optional.empty()));
    }
}
