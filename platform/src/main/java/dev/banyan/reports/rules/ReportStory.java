package dev.banyan.reports.rules;

import dev.banyan.calendar.WorkCalendar;
import dev.banyan.plan.Target;
import dev.banyan.reports.Answers;
import dev.banyan.reports.Answers.Answer;
import dev.banyan.reports.Answers.Figure;
import dev.banyan.reports.Answers.Origin;
import dev.banyan.reports.Answers.Standing;
import dev.banyan.reports.Form;
import dev.banyan.reports.Period;
import dev.banyan.reports.Question;
import dev.banyan.responsibility.DemoLot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the units of the demo city reported and how it was reviewed (演示报送经过): decided by task, unit and period alone, the
 * same at each start.
 */
public final class ReportStory {
    private static final int FIRST_YEAR = 2021;
    private static final int TERM = 5;
    /** Share of the tasks that all their units keep up with, since trouble comes in heaps. */
    private static final double CALM = 0.8;
    /** Units whose accounts people try: they never fall silent, so that what is left to write for them is a short list. */
    private static final Set<String> TRIED = Set.of("350100-FGW", "350102");

    private ReportStory() {}

    /** How a unit goes about a task (承办特点). */
    public enum Temper {
        STEADY,
        AHEAD,
        BEHIND,
        /** Reports, but often after the day (常迟报). */
        TARDY,
        /** Reports for some years and then no more. */
        FADING,
        /** Never reports. */
        SILENT;

        static Temper of(Duty duty) {
            double lot = DemoLot.of("temper", duty.task(), duty.unit()) * (TRIED.contains(duty.unit()) ? 0.9 : 1);
            if (DemoLot.of("calm", duty.task()) < CALM) {
                return lot < 0.8 ? STEADY : AHEAD;
            }
            return lot < 0.58
                    ? STEADY
                    : lot < 0.72 ? AHEAD : lot < 0.86 ? BEHIND : lot < 0.95 ? TARDY : lot < 0.97 ? FADING : SILENT;
        }
    }

    /**
     * One unit's part in one task.
     *
     * @param part how much of the task's figures is the unit's own; 1 for who answers for the whole
     * @param ends last day
     */
    public record Duty(long task, String unit, double part, LocalDate ends) {}

    /**
     * One quarter in which everybody is asked.
     *
     * @param number 0 is the first
     * @param asked on which the request goes out
     * @param due last day to answer
     */
    public record Round(int number, Period period, LocalDate asked, LocalDate due) {}

    /** The rounds asked before a day. */
    public static List<Round> rounds(WorkCalendar calendar, LocalDate today) {
        var rounds = new ArrayList<Round>();
        for (var first = LocalDate.of(FIRST_YEAR, 1, 1); ; first = first.plusMonths(3)) {
            var last = first.plusMonths(3).minusDays(1);
            var asked = calendar.workingDayFrom(last.plusDays(1));
            if (!asked.isBefore(today)) {
                return List.copyOf(rounds);
            }
            rounds.add(new Round(rounds.size(), new Period(first, last), asked, calendar.plusWorkingDays(asked, TERM)));
        }
    }

    /**
     * One sending, and what became of it.
     *
     * @param reviewed empty if nobody looked at it yet
     * @param returned why it was returned; empty if it was accepted
     */
    public record Telling(
            LocalDateTime said, Answers answers, Optional<LocalDateTime> reviewed, Optional<String> returned) {}

    /** What a unit sent in a round before a day, in order; nothing if it kept silent. */
    public static List<Telling> of(
            Duty duty, Round round, Form form, Map<Integer, Target> targets, WorkCalendar calendar, LocalDate today) {
        var temper = Temper.of(duty);
        if (silent(temper, duty, round)) {
            return List.of();
        }
        var answers = answers(temper, duty, round, form, targets);
        var said = moment(calendar.plusWorkingDays(round.asked(), delay(temper, duty, round)), duty, round, 9);
        var tellings = new ArrayList<Telling>();
        if (lot("returned", duty, round) < 0.07) {
            var seen = later(said, 1 + below(3, "seen", duty, round), duty, round, calendar);
            tellings.add(new Telling(
                    said,
                    StoryWords.thin(answers),
                    Optional.of(seen),
                    Optional.of(StoryWords.returned(below(100, "why", duty, round)))));
            said = later(seen, 1 + below(3, "corrected", duty, round), duty, round, calendar);
        }
        var accepted = later(said, 1 + below(5, "accepted", duty, round), duty, round, calendar);
        tellings.add(new Telling(said, answers, Optional.of(accepted), Optional.empty()));
        return before(tellings, today);
    }

    /** What a figure stood at when a round ended, whether the unit reported it or not. */
    public static Optional<BigDecimal> figure(Duty duty, Round round, Target target, int indicator) {
        return StoryPath.figure(target, Temper.of(duty), duty, round, indicator);
    }

    private static List<Telling> before(List<Telling> tellings, LocalDate today) {
        return tellings.stream()
                .filter(it -> it.said().toLocalDate().isBefore(today))
                .map(it -> it.reviewed()
                                .filter(at -> !at.toLocalDate().isBefore(today))
                                .isPresent()
                        ? new Telling(it.said(), it.answers(), Optional.empty(), Optional.empty())
                        : it)
                .toList();
    }

    private static boolean silent(Temper temper, Duty duty, Round round) {
        return switch (temper) {
            case SILENT -> true;
            case FADING -> round.number() > 4 + DemoLot.below(12, "fades", duty.task(), duty.unit());
            case STEADY, AHEAD, BEHIND -> lot("missing", duty, round) < 0.012;
            case TARDY -> lot("missing", duty, round) < 0.04;
        };
    }

    /** Working days after the request; {@value #TERM} are allowed. */
    private static int delay(Temper temper, Duty duty, Round round) {
        double lot = lot("delay", duty, round);
        boolean late = lot < (temper == Temper.TARDY ? 0.45 : 0.08);
        return late ? TERM + 1 + below(8, "late", duty, round) : 1 + below(TERM, "in time", duty, round);
    }

    private static Answers answers(Temper temper, Duty duty, Round round, Form form, Map<Integer, Target> targets) {
        int share = (int) Math.floor(100 * StoryPath.done(temper, duty, round));
        var clauses = form.clauses().stream()
                .map(question -> clause(question, temper, duty, round, share))
                .toList();
        var figures = new ArrayList<Figure>();
        for (Question question : form.figures()) {
            int indicator = question.indicator().orElseThrow();
            Optional.ofNullable(targets.get(indicator))
                    .flatMap(target -> StoryPath.figure(target, temper, duty, round, indicator))
                    .ifPresent(value -> figures.add(new Figure(question.number(), indicator, value, Origin.TYPED)));
        }
        return new Answers(clauses, figures, OptionalInt.of(share), false);
    }

    private static Answer clause(Question question, Temper temper, Duty duty, Round round, int share) {
        double lot = DemoLot.of("standing", duty.task(), duty.unit(), round.number(), question.number());
        boolean obstacle = lot < (temper == Temper.BEHIND ? 0.2 : 0.03) && share < 100;
        var standing = obstacle
                ? Standing.OBSTACLE
                : share >= 100 ? Standing.DONE : share < 8 && lot > 0.5 ? Standing.NOT_STARTED : Standing.IN_PROGRESS;
        return new Answer(
                question.number(),
                standing,
                StoryWords.of(
                        standing,
                        question.text(),
                        DemoLot.below(1000, "words", duty.task(), duty.unit(), round.number(), question.number())));
    }

    private static LocalDateTime later(LocalDateTime after, int days, Duty duty, Round round, WorkCalendar calendar) {
        return moment(calendar.plusWorkingDays(after.toLocalDate(), days), duty, round, 14);
    }

    private static LocalDateTime moment(LocalDate day, Duty duty, Round round, int hour) {
        return day.atTime(hour, 0).plusMinutes(below(150, "minute" + hour, duty, round));
    }

    private static double lot(String what, Duty duty, Round round) {
        return DemoLot.of(what, duty.task(), duty.unit(), round.number());
    }

    private static int below(int bound, String what, Duty duty, Round round) {
        return DemoLot.below(bound, what, duty.task(), duty.unit(), round.number());
    }
}
