package dev.banyan.responsibility.web;

import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.Aim;
import dev.banyan.responsibility.BreakDownTask;
import dev.banyan.responsibility.Split;
import dev.banyan.responsibility.SplitPlan;
import dev.banyan.responsibility.SplitRule;
import dev.banyan.responsibility.rules.Allocation;
import dev.banyan.responsibility.rules.SplitCheck;
import dev.banyan.responsibility.rules.Weights;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The form in which a task is broken down, as it was filled in (分解表单).
 *
 * @param aim place of the number to split in the desk's list; empty if only work is split
 */
public record SplitForm(Optional<Integer> aim, Optional<SplitRule> rule, String reason, List<Row> rows) {
    private static final int MORE_ROWS = 5;

    /** One part as it was typed. */
    public record Row(String child, String title, String text, String unit, String due, String weight, String figure) {
        static final Row EMPTY = new Row("", "", "", "", "", "", "");

        boolean isEmpty() {
            return child.isBlank() && title.isBlank() && unit.isBlank();
        }

        private static Row of(Split.Share share) {
            return new Row(
                    String.valueOf(share.child().value()),
                    share.title(),
                    share.text(),
                    share.unit(),
                    share.due().toString(),
                    String.valueOf(share.weight()),
                    share.figure().map(Figures::plain).orElse(""));
        }

        private SplitPlan.Piece piece() {
            return new SplitPlan.Piece(
                    number(child).map(TaskId::new),
                    title,
                    text,
                    unit,
                    day(due),
                    number(weight).filter(it -> it <= 100).map(Long::intValue).orElse(0),
                    amount(figure));
        }
    }

    /** The form to begin with: the newest version, or the number that can be split with empty rows. */
    static SplitForm of(BreakDownTask.Desk desk) {
        var newest = desk.versions().stream().findFirst();
        var aim = newest.isPresent()
                ? newest.get().aim().flatMap(it -> place(desk.aims(), it))
                : desk.aims().isEmpty() ? Optional.<Integer>empty() : Optional.of(0);
        var rows = newest.map(split -> split.shares().stream().map(Row::of).toList())
                .orElse(List.of());
        return new SplitForm(aim, newest.flatMap(Split::rule).or(() -> aim.map(_ -> SplitRule.SUM)), "", rows).longer();
    }

    private static Optional<Integer> place(List<Aim> aims, Aim aim) {
        return IntStream.range(0, aims.size())
                .filter(i -> aims.get(i).measure().equals(aim.measure()))
                .boxed()
                .findFirst();
    }

    static SplitForm of(Map<String, String[]> fields) {
        String[] titles = all(fields, "title");
        int rows = Math.min(titles.length, SplitCheck.MOST_PIECES + MORE_ROWS);
        return new SplitForm(
                number(first(fields, "aim")).map(Long::intValue),
                Arrays.stream(SplitRule.values())
                        .filter(it -> it.name().equals(first(fields, "rule")))
                        .findFirst(),
                first(fields, "reason"),
                IntStream.range(0, rows)
                        .mapToObj(i -> new Row(
                                at(fields, "child", i),
                                titles[i],
                                at(fields, "text", i),
                                at(fields, "unit", i),
                                at(fields, "due", i),
                                at(fields, "weight", i),
                                at(fields, "figure", i)))
                        .filter(row -> !row.isEmpty())
                        .toList());
    }

    SplitForm longer() {
        var longer = new ArrayList<>(rows);
        for (int i = 0; i < MORE_ROWS; i++) {
            longer.add(Row.EMPTY);
        }
        return new SplitForm(aim, rule, reason, longer);
    }

    /** A row for each unit that may be given a part and has none yet. */
    SplitForm withEveryUnit(BreakDownTask.Desk desk) {
        var filled = new ArrayList<>(rows);
        desk.units().stream()
                .filter(unit -> rows.stream().noneMatch(row -> row.unit().equals(unit.code())))
                .limit(Math.max(0, SplitCheck.MOST_PIECES - rows.size()))
                .forEach(unit -> filled.add(new Row(
                        "", desk.task().title(), "", unit.code(), desk.due().toString(), "", "")));
        return new SplitForm(aim, rule, reason, filled);
    }

    /** Equal weights, and the number shared out by them. */
    SplitForm shared(BreakDownTask.Desk desk) {
        if (rows.isEmpty() || rows.size() > 100) {
            return this;
        }
        var weights = Weights.equal(rows.size());
        var figures = aim(desk)
                .flatMap(it -> rule.map(how -> Allocation.proposal(how, it, weights)))
                .orElse(List.<BigDecimal>of());
        return new SplitForm(
                aim,
                rule,
                reason,
                IntStream.range(0, rows.size())
                        .mapToObj(i -> {
                            var row = rows.get(i);
                            return new Row(
                                    row.child(),
                                    row.title(),
                                    row.text(),
                                    row.unit(),
                                    row.due(),
                                    String.valueOf(weights.get(i)),
                                    figures.isEmpty() ? row.figure() : Figures.plain(figures.get(i)));
                        })
                        .toList());
    }

    public Optional<Aim> aim(BreakDownTask.Desk desk) {
        return aim.filter(it -> it < desk.aims().size()).map(desk.aims()::get);
    }

    SplitPlan plan(BreakDownTask.Desk desk) {
        return new SplitPlan(
                aim(desk),
                aim(desk).flatMap(_ -> rule),
                rows.stream().map(Row::piece).toList(),
                Optional.of(reason).filter(it -> !it.isBlank()));
    }

    private static Optional<Long> number(String text) {
        return text.strip().matches("[0-9]{1,15}") ? Optional.of(Long.valueOf(text.strip())) : Optional.empty();
    }

    private static Optional<BigDecimal> amount(String text) {
        String plain = text.strip().replace(",", "").replace("，", "");
        return plain.matches("-?[0-9]{1,15}(\\.[0-9]{1,10})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /** A day that cannot be read is later than any. */
    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException _) {
            return Optional.of(LocalDate.MAX);
        }
    }

    private static String[] all(Map<String, String[]> fields, String name) {
        return fields.getOrDefault(name, new String[0]);
    }

    private static String first(Map<String, String[]> fields, String name) {
        return at(fields, name, 0);
    }

    private static String at(Map<String, String[]> fields, String name, int place) {
        String[] values = all(fields, name);
        return place < values.length ? values[place] : "";
    }
}
