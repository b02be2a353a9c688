package dev.banyan.evaluationkernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One assignment judged the slow and obvious way: lists, dates and exact fractions, a question at a time. */
final class SlowAssignment {
    private final AssignmentRow row;
    private final RuleSet rules;
    private final LocalDate today;
    private final WorkingDays calendar = Calendar2026.DAYS;
    private final List<FactRow> facts;
    private final List<MilestoneRow> milestones;
    private final Optional<TargetRow> target;
    final Set<Mark> marks = EnumSet.noneOf(Mark.class);
    final Map<LightKind, Light> lights = new EnumMap<>(LightKind.class);
    int reported;
    int checked;
    int planned;
    private boolean plan;
    private Optional<LocalDate> due;
    private Optional<LocalDate> stopped = Optional.empty();
    private int stoppedDays;
    private Optional<LocalDate> spokenOf = Optional.empty();

    SlowAssignment(Rows rows, AssignmentRow row, RuleSet rules, AsOf asOf) {
        this.row = row;
        this.rules = rules;
        today = asOf.day();
        due = row.term().due();
        facts = rows.facts.stream()
                .filter(fact -> fact.assignment().equals(row.id()))
                .filter(fact -> !fact.day().isAfter(today) && !fact.recorded().isAfter(asOf.knownAt()))
                .sorted(Comparator.comparing(FactRow::day).thenComparing(FactRow::recorded))
                .toList();
        milestones = rows.milestones.stream()
                .filter(step -> step.assignment().equals(row.id()))
                .toList();
        target = rows.targets.stream()
                .filter(some ->
                        some.assignment().equals(row.id()) && !some.recorded().isAfter(asOf.knownAt()))
                .sorted(Comparator.comparing(TargetRow::recorded))
                .reduce((earlier, later) -> later);
        run();
    }

    private void run() {
        happenings();
        figures();
        if (due.isPresent() && today.isAfter(due.get()) && !marks.contains(Mark.CLOSED)) {
            marks.add(Mark.OVERDUE);
        }
        if (row.term().due().filter(today::isAfter).isPresent()
                && !due.equals(row.term().due())) {
            marks.add(Mark.ORIGINAL_DUE_PASSED);
        }
        if (reported > 0) {
            marks.add(Mark.STARTED);
        }
        if ((rules.get(RuleKey.COUNTED_DUTIES) >> row.duty().ordinal() & 1) == 0) {
            marks.add(Mark.NOT_COUNTED);
        }
        if (today.isBefore(row.term().assigned())) {
            marks.add(Mark.NOT_YET_ASSIGNED);
        }
        for (LightKind kind : LightKind.values()) {
            lights.put(kind, Light.NONE);
        }
        if (marks.contains(Mark.CLOSED)
                || marks.contains(Mark.SUSPENDED)
                || marks.contains(Mark.NOT_COUNTED)
                || marks.contains(Mark.NOT_YET_ASSIGNED)) {
            marks.remove(Mark.OVERDUE);
            return;
        }
        lights.put(LightKind.DEADLINE, deadline());
        lights.put(LightKind.PROGRESS, progress());
        lights.put(LightKind.START, start());
        lights.put(LightKind.SILENCE, silent());
        lights.put(LightKind.MILESTONE, milestone());
        lights.put(
                LightKind.OVERALL,
                lights.values().stream().max(Comparator.naturalOrder()).orElseThrow());
    }

    private List<FactRow> all(FactKind kind) {
        return facts.stream().filter(fact -> fact.kind() == kind).toList();
    }

    private static Optional<FactRow> last(List<FactRow> facts) {
        return facts.isEmpty() ? Optional.empty() : Optional.of(facts.getLast());
    }

    private boolean late(LocalDate day) {
        return due.isPresent() && stopped.isEmpty() && day.isAfter(due.get());
    }

    private void stopUntil(LocalDate lastDay) {
        int days = Math.max(0, Calendar2026.workingDays(stopped.orElseThrow().minusDays(1), lastDay));
        stoppedDays += days;
        due = due.map(day -> LocalDate.ofEpochDay(calendar.plus((int) day.toEpochDay(), days)));
        stopped = Optional.empty();
    }

    private void happenings() {
        Optional<LocalDate> asked = Optional.empty();
        boolean strict = rules.get(RuleKey.LATE_EXTENSION) == 0;
        for (FactRow fact : facts) {
            switch (fact.kind()) {
                case REPORTED, STARTED, MILESTONE_REPORTED -> {
                    marks.add(Mark.REPORTED);
                    spokenOf = Optional.of(fact.day());
                    if (fact.kind() == FactKind.STARTED) {
                        marks.add(Mark.STARTED);
                    }
                }
                case VERIFIED, MILESTONE_VERIFIED -> marks.add(Mark.CHECKED);
                case CLOSED -> {
                    marks.add(Mark.CLOSED);
                    if (late(fact.day())) {
                        marks.add(Mark.CLOSED_LATE);
                    }
                    if (row.term().due().filter(day -> fact.day().isAfter(day)).isPresent()) {
                        marks.add(Mark.CLOSED_AFTER_ORIGINAL);
                    }
                }
                case REOPENED -> {
                    marks.removeAll(Set.of(Mark.CLOSED, Mark.CLOSED_LATE, Mark.CLOSED_AFTER_ORIGINAL));
                    marks.add(Mark.REOPENED);
                }
                case STOPPED -> stopped = stopped.isPresent() || late(fact.day()) ? stopped : Optional.of(fact.day());
                case RESUMED -> {
                    if (stopped.isPresent()) {
                        stopUntil(fact.day().minusDays(1));
                    }
                }
                case EXTENSION_REQUESTED -> {
                    asked = Optional.of(fact.day());
                    if (late(fact.day()) && strict) {
                        marks.add(Mark.LATE_REQUEST);
                    }
                }
                case EXTENSION_APPROVED -> {
                    if (late(asked.orElse(fact.day())) && strict) {
                        marks.add(Mark.LATE_REQUEST);
                    } else {
                        due = Optional.of(LocalDate.ofEpochDay(fact.value()));
                        marks.add(Mark.EXTENDED);
                    }
                    asked = Optional.empty();
                }
                case REASON_ACCEPTED, REPORT_REQUESTED -> {}
            }
        }
        if (stopped.isPresent()) {
            stopUntil(today);
            marks.add(Mark.SUSPENDED);
        }
    }

    private void figures() {
        var report = last(all(FactKind.REPORTED));
        var verified = last(all(FactKind.VERIFIED));
        if (target.isPresent()) {
            plan = true;
            var slow = new SlowTarget(target.get(), rules);
            reported = report.isEmpty() ? 0 : slow.share(figure(target.get()));
            checked = verified.map(fact -> slow.share(fact.value())).orElse(0);
            planned = slow.planned(today);
        } else if (!milestones.isEmpty()) {
            plan = true;
            reported = weight(steps(FactKind.MILESTONE_REPORTED));
            checked = weight(steps(FactKind.MILESTONE_VERIFIED));
            planned = weight(milestones.stream()
                    .filter(step -> !step.due().isAfter(today))
                    .toList());
        } else {
            plan = due.isPresent();
            reported = report.map(fact -> SlowTarget.percent(fact.value())).orElse(0);
            checked = verified.map(fact -> SlowTarget.percent(fact.value())).orElse(0);
            planned = due.map(last -> SlowTarget.linear(
                            row.term().start().orElse(row.term().assigned()), last, today, rules))
                    .orElse(0);
        }
        if (marks.contains(Mark.CLOSED) && target.isEmpty()) {
            reported = 1_000_000;
            checked = 1_000_000;
        }
        if (reported == 1_000_000) {
            marks.add(Mark.REACHED);
        }
    }

    private long figure(TargetRow row) {
        var reports = all(FactKind.REPORTED);
        if (row.measure() == Measure.POINT) {
            return reports.getLast().value();
        }
        var days = new HashSet<LocalDate>();
        return reports.reversed().stream()
                .filter(fact -> !fact.day().isBefore(row.path().first()) && days.add(fact.day()))
                .mapToLong(FactRow::value)
                .sum();
    }

    private List<MilestoneRow> steps(FactKind kind) {
        return milestones.stream()
                .filter(step -> all(kind).stream().anyMatch(fact -> fact.value() == step.number()))
                .toList();
    }

    private int weight(List<MilestoneRow> some) {
        return SlowTarget.fraction(
                BigInteger.valueOf(some.stream().mapToInt(MilestoneRow::weight).sum()),
                BigInteger.valueOf(
                        milestones.stream().mapToInt(MilestoneRow::weight).sum()));
    }

    int daysLeft() {
        if (due.isEmpty()) {
            return 0;
        }
        return due.get().isBefore(today)
                ? -Calendar2026.workingDays(due.get(), today)
                : Calendar2026.workingDays(today, due.get());
    }

    Optional<LocalDate> due() {
        return due;
    }

    private LocalDate silentFrom() {
        return spokenOf.orElse(row.term()
                .start()
                .filter(start -> start.isAfter(row.term().assigned()))
                .orElse(row.term().assigned()));
    }

    int silence() {
        return Math.max(0, Calendar2026.workingDays(silentFrom(), today));
    }

    private Light deadline() {
        if (due.isEmpty()) {
            return Light.NONE;
        }
        int term = due.get().isBefore(row.term().assigned())
                ? -Calendar2026.workingDays(due.get(), row.term().assigned())
                : Calendar2026.workingDays(row.term().assigned(), due.get());
        int window = BigDecimal.valueOf((long) (term - stoppedDays) * rules.get(RuleKey.WINDOW_SHARE))
                .divide(BigDecimal.valueOf(1_000_000), 0, RoundingMode.HALF_UP)
                .intValueExact();
        window = Math.max(rules.get(RuleKey.WINDOW_LEAST), Math.min(rules.get(RuleKey.WINDOW_MOST), window));
        return today.isAfter(due.get()) ? Light.RED : daysLeft() <= window ? Light.YELLOW : Light.GREEN;
    }

    private Light progress() {
        int basis = rules.get(RuleKey.PROGRESS_BASIS);
        int actual = basis == 0 || basis == 2 && !marks.contains(Mark.CHECKED)
                ? reported
                : basis == 1 ? checked : Math.min(reported, checked);
        int behind = planned - actual;
        if (!plan) {
            return Light.NONE;
        }
        boolean tooFast = rules.get(RuleKey.RED_PACE) > 0
                && (1_000_000L - actual) * 1_000_000L > (long) rules.get(RuleKey.RED_PACE) * (1_000_000 - planned);
        if (behind > rules.get(RuleKey.RED_ABOVE) || tooFast) {
            return Light.RED;
        }
        if (behind >= rules.get(RuleKey.YELLOW_FROM)) {
            return Light.YELLOW;
        }
        return marks.contains(Mark.REPORTED) ? Light.GREEN : Light.NONE;
    }

    private Light start() {
        if (row.term().start().isEmpty()) {
            return Light.NONE;
        }
        if (marks.contains(Mark.STARTED)) {
            return Light.GREEN;
        }
        var month = YearMonth.from(row.term().start().get());
        var reason = last(all(FactKind.REASON_ACCEPTED))
                .map(fact -> YearMonth.from(fact.day()).plusMonths(1));
        if (reason.isPresent() && reason.get().isAfter(month)) {
            month = reason.get();
        }
        int months = 0;
        for (; !month.atEndOfMonth().isAfter(today); month = month.plusMonths(1)) {
            months++;
        }
        if (months == 0) {
            return Light.NONE;
        }
        return months >= rules.get(RuleKey.START_RED)
                ? Light.RED
                : months >= rules.get(RuleKey.START_YELLOW) ? Light.YELLOW : Light.GREEN;
    }

    private Light silent() {
        int every = row.reportEvery() == 0 ? rules.get(RuleKey.REPORT_EVERY) : row.reportEvery();
        Optional<LocalDate> expected =
                every == 0 ? Optional.empty() : Optional.of(silentFrom().plusDays(every));
        for (FactRow request : all(FactKind.REPORT_REQUESTED)) {
            var by = LocalDate.ofEpochDay(request.value());
            if ((spokenOf.isEmpty() || request.day().isAfter(spokenOf.get()))
                    && (expected.isEmpty() || by.isBefore(expected.get()))) {
                expected = Optional.of(by);
            }
        }
        if (expected.isEmpty() || !today.isAfter(expected.get())) {
            return expected.isPresent() && marks.contains(Mark.REPORTED) ? Light.GREEN : Light.NONE;
        }
        marks.add(Mark.REPORT_MISSING);
        return Calendar2026.workingDays(expected.get(), today) > rules.get(RuleKey.SILENCE_RED)
                ? Light.RED
                : Light.YELLOW;
    }

    private Light milestone() {
        if (milestones.stream().allMatch(step -> step.due().isAfter(today))) {
            return Light.NONE;
        }
        var reached = steps(FactKind.MILESTONE_REPORTED);
        return milestones.stream()
                .filter(step -> step.due().isBefore(today) && !reached.contains(step))
                .map(MilestoneRow::due)
                .min(Comparator.naturalOrder())
                .map(day -> Calendar2026.workingDays(day, today) > rules.get(RuleKey.MILESTONE_RED)
                        ? Light.RED
                        : Light.YELLOW)
                .orElse(Light.GREEN);
    }
}
