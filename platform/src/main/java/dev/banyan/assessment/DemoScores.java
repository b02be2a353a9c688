package dev.banyan.assessment;

import dev.banyan.archive.Deed;
import dev.banyan.assessment.Appeal.Verdict;
import dev.banyan.assessment.OpenedYear.Frozen;
import dev.banyan.assessment.Round.Kind;
import dev.banyan.assessment.Round.Span;
import dev.banyan.assessment.store.Schemes;
import dev.banyan.assessment.store.Years;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.TellDemo;
import dev.banyan.evaluation.ReadLights;
import dev.banyan.responsibility.FindAssignments;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The counties and departments of the demo city assessed since 2021 (演示考核期次), once: every year, and of the counties the months,
 * quarters and half of the last one. The last full year is just shown to the units, so that somebody can appeal; one year was opened again
 * and corrected. Nothing is told of today or later, and nothing in a large city.
 */
@Component
@Order(49)
@ConditionalOnProperty(value = "banyan.demo.history", matchIfMissing = true)
@ConditionalOnProperty("banyan.demo")
class DemoScores implements ApplicationRunner {
    private static final String COUNTIES = "counties";
    private static final String DEPARTMENTS = "departments";
    /** By which months, quarters and halves are assessed. */
    private static final String PROGRESS = "counties-progress";

    private static final int FIRST = 2021;
    /** Working days between the beginning of a year and its opening. */
    private static final int OPENED = 5;
    /** Working days between the end of a year, when its last reports are looked at, or of a shorter span, and the first reading. */
    private static final int AFTER_YEAR = 20;

    private static final int AFTER_SPAN = 2;
    /** So many working days before today the last year was read, to be shown on the next. */
    private static final int LATELY = 3;

    private final Schemes schemes;
    private final Years years;
    private final OpenYear opening;
    private final ReadYear reading;
    private final DemoRounds rounds;
    private final City city;
    private final TellDemo telling;

    DemoScores(
            Schemes schemes,
            Years years,
            OpenYear opening,
            ReadYear reading,
            DemoRounds rounds,
            City city,
            TellDemo telling) {
        this.schemes = schemes;
        this.years = years;
        this.opening = opening;
        this.reading = reading;
        this.rounds = rounds;
        this.city = city;
        this.telling = telling;
    }

    /** What is read (演示城市). */
    @Component
    static final class City {
        final ReadLights lights;
        final CityCalendar calendar;
        /** It would take too long to tell of it all. */
        final boolean large;

        private final FindAssignments assignments;

        City(
                ReadLights lights,
                CityCalendar calendar,
                FindAssignments assignments,
                @Value("${banyan.demo.scale:0}") int copies) {
            this.lights = lights;
            this.calendar = calendar;
            this.assignments = assignments;
            this.large = copies > 0;
        }

        /** Units that answer for a task: of the others there would be little to assess. */
        Set<String> answering() {
            return assignments.answering(Actor.SYSTEM).stream()
                    .map(FindAssignments.Duty::unit)
                    .collect(Collectors.toSet());
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        telling.unless(
                () -> city.large
                        || !years.of(COUNTIES).isEmpty()
                        || city.answering().isEmpty(),
                this::tell);
    }

    private void tell() {
        city.lights.reckonFirst();
        int told = 0;
        int now = city.calendar.today().getYear();
        for (int year = FIRST; year < now; year++) {
            told += tell(COUNTIES, year, List.of(new Span(year, Kind.YEAR, 1)));
            told += tell(DEPARTMENTS, year, List.of(new Span(year, Kind.YEAR, 1)));
        }
        told += tell(COUNTIES, now, List.of());
        told += tell(DEPARTMENTS, now, List.of());
        told += tell(PROGRESS, now, parts(now));
        telling.record(
                new Deed(Actor.SYSTEM.displayName(), "DemoScoresTold", "assessment", "demo").after(told + " rounds"));
    }

    /** How many of these rounds have begun. */
    private int tell(String key, int year, List<Span> spans) {
        var today = city.calendar.today();
        var scheme = schemes.newest(key);
        var opened = city.calendar.workCalendar().plusWorkingDays(LocalDate.of(year, 1, 1), OPENED);
        if (scheme.isEmpty() || !opened.isBefore(today) || !open(scheme.get(), year, opened)) {
            return 0;
        }
        return (int) spans.stream()
                .filter(span -> rounds.tell(scheme.get(), span, gathered(span, today), plot(key, span, today)))
                .count();
    }

    private boolean open(SchemeVersion scheme, int year, LocalDate day) {
        var answering = city.answering();
        var members = opening.members(scheme.document().group(), LocalDate.of(year, 1, 1)).stream()
                .filter(it -> answering.contains(it.unit()))
                .toList();
        if (members.size() < 2) {
            return false;
        }
        years.members(scheme.key(), year, members);
        var frozen = new Frozen(scheme.number(), "", rounds.office().displayName(), DemoRounds.moment(day, 0));
        years.freeze(
                new OpenedYear(scheme.key(), year, List.of(frozen), reading.group(scheme.key(), year)),
                DemoRounds.id("year " + scheme.key() + " " + year));
        return true;
    }

    private static List<Span> parts(int year) {
        return Stream.of(Kind.MONTH, Kind.QUARTER, Kind.HALF)
                .flatMap(kind ->
                        IntStream.rangeClosed(1, kind.inYear()).mapToObj(number -> new Span(year, kind, number)))
                .toList();
    }

    private LocalDate gathered(Span span, LocalDate today) {
        var usual = city.calendar
                .workCalendar()
                .plusWorkingDays(span.last(), span.kind() == Kind.YEAR ? AFTER_YEAR : AFTER_SPAN);
        var lately = city.calendar.workCalendar().minusWorkingDays(today, LATELY);
        return isLast(span, today) && lately.isAfter(usual) ? lately : usual;
    }

    private static boolean isLast(Span span, LocalDate today) {
        return span.kind() == Kind.YEAR && span.year() == today.getYear() - 1;
    }

    /** What units say against their scores, and what comes of it. */
    private static List<DemoRounds.Plot> plot(String key, Span span, LocalDate today) {
        if (!key.equals(COUNTIES)) {
            return List.of();
        }
        if (isLast(span, today)) {
            return List.of(
                    new DemoRounds.Plot("350102", "verified", Optional.empty(), false),
                    new DemoRounds.Plot("350104", "innovation", Optional.of(Verdict.UPHELD), false));
        }
        var rejected = new DemoRounds.Plot("350121", "public-appraisal", Optional.of(Verdict.REJECTED), false);
        boolean corrected = span.year() == today.getYear() - 3;
        return corrected
                ? List.of(rejected, new DemoRounds.Plot("350105", "verified", Optional.of(Verdict.UPHELD), true))
                : List.of(rejected);
    }
}
