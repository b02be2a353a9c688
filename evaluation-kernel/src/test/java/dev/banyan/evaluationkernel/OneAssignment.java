package dev.banyan.evaluationkernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.evaluationkernel.facts.Decimals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A city with one task at one unit, told in a few words. */
final class OneAssignment {
    private final AssignmentRow.Term term;
    private final List<FactRow> facts = new ArrayList<>();
    private final List<TargetRow> targets = new ArrayList<>();
    private final List<MilestoneRow> milestones = new ArrayList<>();

    OneAssignment(String assigned, String start, String due) {
        term = new AssignmentRow.Term(LocalDate.parse(assigned), day(start), day(due));
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    /** Facts as kind@day=value, parted by blanks, each recorded at noon of its day. */
    OneAssignment says(String text) {
        for (String fact : text.isBlank() ? new String[0] : text.split(" ")) {
            String[] parts = fact.split("[@=]");
            fact(parts[0], parts[1], parts[1] + "T12:00", parts.length > 2 ? parts[2] : "");
        }
        return this;
    }

    OneAssignment fact(String kindName, String day, String recorded, String value) {
        var kind = java.util.Arrays.stream(FactKind.values())
                .filter(some -> some.wireName().equals(kindName))
                .findFirst()
                .orElseThrow();
        long number = switch (kind.says()) {
            case NOTHING -> 0;
            case NUMBER -> Decimals.read(value).orElseThrow();
            case DATE -> LocalDate.parse(value).toEpochDay();
            case COUNT -> Long.parseLong(value);
        };
        facts.add(new FactRow("a", kind, LocalDate.parse(day), java.time.LocalDateTime.parse(recorded), number));
        return this;
    }

    OneAssignment target(TargetRow target) {
        targets.add(target);
        return this;
    }

    OneAssignment milestone(int number, String due, int weight) {
        milestones.add(new MilestoneRow("a", number, LocalDate.parse(due), weight, "节点" + number));
        return this;
    }

    CityFacts facts() {
        var city = new CityFactsBuilder().calendar(Calendar2026.DAYS);
        city.add(new TaskRow("t", Optional.empty(), "任务", 100, Optional.empty(), Exclusion.NO, List.of()));
        city.add(new UnitRow("u", Optional.empty(), "单位"));
        city.add(new AssignmentRow("a", "t", "u", Duty.LEAD, 100, term, 0));
        milestones.forEach(city::add);
        targets.forEach(city::add);
        facts.forEach(city::add);
        var built = city.build();
        assertThat(built.errors()).isEmpty();
        return built.facts();
    }

    AssignmentStatus on(String day) {
        return on(AsOf.endOf(LocalDate.parse(day)), RuleSet.shipped("default"));
    }

    AssignmentStatus on(AsOf asOf, RuleSet rules) {
        try (var evaluator = new Evaluator(1)) {
            return evaluator.evaluate(facts(), rules, asOf).assignment(0);
        }
    }
}
