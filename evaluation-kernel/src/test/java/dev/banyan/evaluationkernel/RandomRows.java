package dev.banyan.evaluationkernel;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

/** Small cities in which everything happens, also what never should; the same for the same seed. */
final class RandomRows {
    private static final LocalDate FIRST = LocalDate.of(2025, 10, 1);
    private static final List<TargetComparator> COMPARATORS = List.of(
            TargetComparator.AT_LEAST,
            TargetComparator.MORE_THAN,
            TargetComparator.AT_MOST,
            TargetComparator.LESS_THAN,
            TargetComparator.ABOUT,
            TargetComparator.EQUAL,
            TargetComparator.MAINTAIN,
            TargetComparator.RANK_WITHIN,
            TargetComparator.MULTIPLY_BY,
            TargetComparator.COUNT_AT_LEAST,
            TargetComparator.REDUCE_TO,
            TargetComparator.DONE);

    private final Random random;
    private final Rows rows = new Rows();

    private RandomRows(long seed) {
        random = new Random(seed);
    }

    static Rows of(long seed) {
        return new RandomRows(seed).city();
    }

    private Rows city() {
        int tasks = 1 + random.nextInt(40);
        for (int i = 0; i < tasks; i++) {
            rows.add(task(i));
        }
        int units = 1 + random.nextInt(8);
        for (int i = 0; i < units; i++) {
            rows.add(new UnitRow("u" + i, some(i > 0, "u" + random.nextInt(Math.max(1, i))), "单位" + i));
        }
        int assignments = random.nextInt(60);
        for (int i = 0; i < assignments; i++) {
            assignment(i, tasks, units);
        }
        Collections.shuffle(rows.tasks, random);
        return rows;
    }

    private TaskRow task(int i) {
        var memberships = new ArrayList<TaskRow.Membership>();
        for (View view : new View[] {View.ACTION_GROUP, View.PROJECT_COMMAND, View.TAG}) {
            for (int j = random.nextInt(3); j > 0; j--) {
                memberships.add(new TaskRow.Membership(view, "n" + random.nextInt(3)));
            }
        }
        return new TaskRow(
                "t" + i,
                some(i > 0 && random.nextInt(8) > 0, "t" + random.nextInt(Math.max(1, i))),
                "任务" + i,
                1 + random.nextInt(3) * 150,
                random.nextInt(3) > 0 ? Optional.empty() : Optional.of(any(RollUpRule.values())),
                random.nextInt(8) > 0 ? Exclusion.NO : any(Exclusion.values()),
                memberships);
    }

    private void assignment(int i, int tasks, int units) {
        String id = "a" + i;
        var assigned = day(60);
        var start = random.nextInt(3) == 0 ? Optional.of(day(200)) : Optional.<LocalDate>empty();
        var late = start.filter(assigned::isBefore).orElse(assigned);
        var due = some(random.nextInt(8) > 0, late.plusDays(1 + random.nextInt(500)));
        rows.add(new AssignmentRow(
                id,
                "t" + random.nextInt(tasks),
                "u" + random.nextInt(units),
                any(Duty.values()),
                100 * (1 + random.nextInt(5)),
                new AssignmentRow.Term(assigned, start, due),
                random.nextInt(3) == 0 ? 1 + random.nextInt(60) : 0));
        if (random.nextInt(3) == 0) {
            for (int number = 1; number <= 1 + random.nextInt(5); number++) {
                rows.add(new MilestoneRow(id, number, day(300), 100 * (1 + random.nextInt(3)), "节点"));
            }
        }
        for (int j = random.nextInt(5); j > 2; j--) {
            rows.add(target(id));
        }
        for (int j = random.nextInt(12); j > 0; j--) {
            rows.add(fact(id));
        }
    }

    private TargetRow target(String id) {
        var comparator = any(COMPARATORS.toArray(TargetComparator[]::new));
        var first = day(60);
        var last = first.plusDays(20 + random.nextInt(600));
        var shape = comparator == TargetComparator.DONE ? PathShape.LINEAR : any(PathShape.values());
        var points = new ArrayList<TargetRow.Point>();
        for (var day = first.plusDays(random.nextInt(10));
                day.isBefore(last);
                day = day.plusDays(5 + random.nextInt(99))) {
            points.add(new TargetRow.Point(day, figure()));
        }
        boolean needsBase = comparator == TargetComparator.MULTIPLY_BY;
        return new TargetRow(
                id,
                first.atTime(9, 0).plusDays(random.nextInt(100)),
                comparator,
                any(Measure.values()),
                new TargetRow.Figures(
                        needsBase || random.nextBoolean() ? OptionalLong.of(1 + figure()) : OptionalLong.empty(),
                        needsBase ? 5_000L * (1 + random.nextInt(6)) : figure(),
                        OptionalLong.empty(),
                        random.nextBoolean() ? Optional.of(any(TargetRow.Direction.values())) : Optional.empty()),
                new TargetRow.Path(
                        shape == PathShape.COMPOUND || points.isEmpty() ? PathShape.LINEAR : shape,
                        first,
                        last,
                        points));
    }

    private long figure() {
        return 10_000L * random.nextInt(100) + random.nextInt(3);
    }

    private FactRow fact(String id) {
        var kind = random.nextInt(3) == 0 ? any(FactKind.values()) : FactKind.REPORTED;
        var day = day(300);
        long value = switch (kind.says()) {
            case NOTHING -> 0;
            case NUMBER -> random.nextInt(9) == 0 ? -figure() : figure();
            case DATE -> day.plusDays(random.nextInt(100)).toEpochDay();
            case COUNT -> 1 + random.nextInt(5);
        };
        return new FactRow(id, kind, day, recorded(day), value);
    }

    private LocalDateTime recorded(LocalDate day) {
        return day.atTime(random.nextInt(24), random.nextInt(60)).plusDays(random.nextInt(40) - 5L);
    }

    private LocalDate day(int within) {
        return FIRST.plusDays(random.nextInt(within));
    }

    private static <T> Optional<T> some(boolean present, T value) {
        return present ? Optional.of(value) : Optional.empty();
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
