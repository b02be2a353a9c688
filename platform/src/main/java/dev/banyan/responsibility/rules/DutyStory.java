package dev.banyan.responsibility.rules;

import dev.banyan.calendar.CityTime;
import dev.banyan.calendar.WorkCalendar;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.AssignmentFact;
import dev.banyan.responsibility.DemoLot;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the units of the demo city took on what they were given (演示承办经过): drawn from lots, the same at each start. */
public final class DutyStory {
    /** From then on the story is told. */
    public static final LocalDate BEGIN = LocalDate.of(2021, 2, 1);

    private static final String OFFICE = "演示督查室";
    private static final List<String> NOT_OURS =
            List.of("【演示】该事项主要职责不在本单位，建议由业务主管部门承担。", "【演示】机构改革后相关职能已划出，请核实责任单位。", "【演示】本辖区无此类项目，请调整分工。");
    private static final String YOURS = "【演示】经会商，该事项涉及你单位职责，仍请承办。";

    /** When the outline's first period ends, and until when what is not done by then goes on (结转). */
    private static final LocalDate FIRST_PERIOD = LocalDate.of(2025, 12, 31);

    private static final LocalDate SECOND_PERIOD = LocalDate.of(2027, 12, 31);
    private static final LocalDate REVISED = LocalDate.of(2026, 1, 12);
    private static final String CARRIED_ON = "【演示】第一阶段评估后结转，完成时限调整到2027年底。";

    private DutyStory() {}

    /** Who shall do what, and from which day on (拟交办). */
    public record Given(TaskId task, String unit, String unitName, DutyRole role, Share share) {}

    /**
     * @param assigner code of the unit that broke the task out of its own
     * @param day on which it is given
     */
    public record Share(Optional<String> assigner, int weight, LocalDate due, LocalDate day) {}

    /** What happened to it before a day; nothing if it was not yet given. */
    public static List<AssignmentFact> of(Given given, WorkCalendar calendar, LocalDate today) {
        var facts = new ArrayList<AssignmentFact>();
        var lot = new Object[] {"duty", given.task().value(), given.unit(), given.role()};
        var day = calendar.workingDayFrom(given.share().day());
        var hand = "演示联络员（" + given.unitName() + "）";
        facts.add(fact(given, Step.ASSIGNED, day, OFFICE, Optional.empty(), calendar));
        boolean sentBack = DemoLot.of("sent back", lot[1], lot[2], lot[3]) < 0.05;
        var answered = calendar.plusWorkingDays(day, daysToAnswer(DemoLot.of("sign", lot[1], lot[2], lot[3])));
        if (sentBack) {
            facts.add(fact(given, Step.SENT_BACK, answered, hand, Optional.of(pick(NOT_OURS, lot)), calendar));
            var again = calendar.plusWorkingDays(answered, 2);
            facts.add(fact(given, Step.REASSIGNED, again, OFFICE, Optional.of(YOURS), calendar));
            answered = calendar.plusWorkingDays(again, 1);
        }
        facts.add(fact(given, Step.SIGNED, answered, hand, Optional.empty(), calendar));
        if (given.share().due().equals(FIRST_PERIOD)) {
            facts.add(carriedOn(given, calendar));
        }
        return facts.stream().takeWhile(it -> it.day().isBefore(today)).toList();
    }

    /** What the outline promised for its first period goes on in the second. */
    private static AssignmentFact carriedOn(Given given, WorkCalendar calendar) {
        var before = given.share();
        var later = new Given(
                given.task(),
                given.unit(),
                given.unitName(),
                given.role(),
                new Share(before.assigner(), before.weight(), SECOND_PERIOD, before.day()));
        return fact(later, Step.CHANGED, calendar.workingDayFrom(REVISED), OFFICE, Optional.of(CARRIED_ON), calendar);
    }

    /** Most sign on the same or the next day; some take longer than they may. */
    private static int daysToAnswer(double lot) {
        return lot < 0.3 ? 0 : lot < 0.86 ? 1 : lot < 0.95 ? 2 : 4;
    }

    private static AssignmentFact fact(
            Given given, Step step, LocalDate day, String actor, Optional<String> reason, WorkCalendar calendar) {
        boolean agrees = step == Step.ASSIGNED || step == Step.REASSIGNED || step == Step.CHANGED;
        Optional<Assignment.Terms> terms = agrees
                ? Optional.of(new Assignment.Terms(
                        given.share().due(),
                        given.share().weight(),
                        calendar.plusWorkingDays(day, 1),
                        Optional.empty(),
                        Assignment.Posts.NONE))
                : Optional.empty();
        int minute = DemoLot.below(120, step, given.task().value(), given.unit());
        var hour = agrees ? 9 : 14;
        return new AssignmentFact(
                step,
                day,
                CityTime.moment(day.atTime(hour, 0).plusMinutes(minute)),
                actor,
                terms,
                reason,
                Optional.empty());
    }

    private static String pick(List<String> phrases, Object... lot) {
        return phrases.get(DemoLot.below(phrases.size(), lot));
    }
}
