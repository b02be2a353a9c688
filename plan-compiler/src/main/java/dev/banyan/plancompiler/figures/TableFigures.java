package dev.banyan.plancompiler.figures;

import dev.banyan.plancompiler.DraftIndicator;
import dev.banyan.plancompiler.DraftIndicator.Trace;
import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.TargetComparator;
import dev.banyan.plancompiler.TargetValue;
import dev.banyan.plancompiler.deadlines.Deadlines;
import dev.banyan.plancompiler.deadlines.Deadlines.Governed;
import dev.banyan.plancompiler.text.WorkingText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads indicator tables (指标表识别): one indicator for each target cell, due in the year of its column. */
final class TableFigures {
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年?");
    private static final Pattern NUMBERED = Pattern.compile("^(?:\\(?\\d{1,3}\\)?[.、．]?|[①-⑳])\\s*");
    private static final int LONGEST_CAPTION = 40;
    private static final Pattern CAPTION_UNIT = Pattern.compile("单位:\\s*([^()\\s]{1,6})\\)?\\s*$");
    private static final Pattern PLACES = Pattern.compile("^(县|市|区|州|镇|乡|街|地区|单位|辖区|园区)|(区|县|市|州|镇|街道)\\)?$");
    private static final Set<String> TOTALS = Set.of("合计", "总计", "小计", "共计");
    private static final Pattern UNIT = Pattern.compile("[(]([^()]{1,16})[)]$");

    private final WorkingText working;
    private final String text;
    private final Deadlines deadlines;
    private final List<DraftIndicator> found = new ArrayList<>();
    private final List<Span> places = new ArrayList<>();

    /** What a column holds. */
    private enum Column {
        NAME,
        UNIT,
        BASELINE,
        TARGET,
        GROWTH,
        OTHER
    }

    private record Header(List<Column> columns, List<OptionalInt> years, List<Span> cells) {}

    private TableFigures(WorkingText working, Deadlines deadlines) {
        this.working = working;
        this.text = working.folded();
        this.deadlines = deadlines;
    }

    static TableFigures read(WorkingText working, Deadlines deadlines) {
        var reader = new TableFigures(working, deadlines);
        TableRows.of(working.folded()).forEach(reader::table);
        return reader;
    }

    List<DraftIndicator> found() {
        return found;
    }

    /** Stretches that have been read as tables. */
    List<Span> places() {
        return places;
    }

    private void table(List<List<Span>> rows) {
        Optional<Header> header = Optional.empty();
        int start = rows.getFirst().getFirst().start();
        int before = found.size();
        for (var row : rows) {
            var next = header(row);
            if (next.isPresent()) {
                start = header.isPresent() ? start : row.getFirst().start();
                header = next;
            } else if (header.isPresent()) {
                row(row, header.get());
            }
        }
        if (found.size() > before) {
            places.add(new Span(start, rows.getLast().getLast().end()));
        }
    }

    private Optional<Header> header(List<Span> row) {
        var columns = new ArrayList<Column>();
        var years = new ArrayList<OptionalInt>();
        for (var cell : row) {
            var words = words(cell);
            var year = YEAR.matcher(words);
            boolean named = year.find() && words.length() <= 14 && !words.contains("月");
            years.add(named ? OptionalInt.of(Integer.parseInt(year.group(1))) : OptionalInt.empty());
            columns.add(column(words, years.getLast()));
        }
        byPlaces(row, columns, years);
        boolean targets = columns.contains(Column.TARGET) || columns.contains(Column.GROWTH);
        return columns.contains(Column.NAME) && targets
                ? Optional.of(new Header(columns, years, row))
                : Optional.empty();
    }

    /** 区县 beside several years: one measure, broken down by places, with its totals. */
    private void byPlaces(List<Span> row, List<Column> columns, List<OptionalInt> years) {
        boolean several = years.stream().filter(OptionalInt::isPresent).count() > 1;
        if (!several
                || columns.contains(Column.NAME)
                || !PLACES.matcher(words(row.getFirst())).find()) {
            return;
        }
        columns.set(0, Column.NAME);
        for (int i = 1; i < row.size(); i++) {
            if (TOTALS.contains(words(row.get(i)))) {
                columns.set(i, Column.TARGET);
            }
        }
    }

    /** （单位：所） in the line above the table. */
    private Optional<String> captionUnit(Header header) {
        int end = header.cells().getFirst().start();
        var caption = CAPTION_UNIT.matcher(text).region(Math.max(0, end - LONGEST_CAPTION), end);
        return caption.find() ? Optional.of(caption.group(1)) : Optional.empty();
    }

    private Column column(String words, OptionalInt year) {
        if (words.length() > 24) {
            return Column.OTHER;
        }
        if (words.contains("年均") || words.contains("增速") || words.contains("累计")) {
            return Column.GROWTH;
        }
        int first = deadlines.period().firstYear().orElse(0);
        boolean base = words.contains("基数")
                || words.contains("现状")
                || words.contains("基期")
                || words.contains("实际")
                || words.contains("完成值");
        if (base || year.isPresent() && year.getAsInt() < first) {
            return Column.BASELINE;
        }
        if (year.isPresent() || words.contains("目标") || words.contains("规划值")) {
            return Column.TARGET;
        }
        if (words.contains("属性") || words.contains("性质") || words.contains("序号") || words.contains("类")) {
            return Column.OTHER;
        }
        if (words.equals("单位") || words.contains("计量单位")) {
            return Column.UNIT;
        }
        return words.length() <= 8
                        && !words.matches(".*[0-9].*")
                        && (words.contains("指标")
                                || words.contains("名称")
                                || words.contains("项目")
                                || words.contains("内容"))
                ? Column.NAME
                : Column.OTHER;
    }

    private void row(List<Span> row, Header header) {
        int shift = header.columns().size() - row.size();
        var name = named(row, header, shift);
        if (name.isEmpty()) {
            return;
        }
        var label = words(name.get());
        var inBrackets = UNIT.matcher(label);
        var unit = inBrackets.find()
                ? inBrackets.group(1)
                : unitCell(row, header, shift)
                        .or(() -> unitOfGroup(row))
                        .or(() -> captionUnit(header))
                        .orElse("");
        Optional<Span> baseline = Optional.empty();
        for (int i = 0; i < row.size(); i++) {
            int at = i + shift;
            if (at < 0 || at >= header.columns().size() || row.get(i).equals(name.get())) {
                continue;
            }
            switch (header.columns().get(at)) {
                case BASELINE -> baseline = Optional.of(row.get(i));
                case TARGET, GROWTH -> target(row.get(i), name.get(), unit, header, at, baseline);
                case NAME, UNIT, OTHER -> {}
            }
        }
    }

    /** The name cell; rows that lack a leading cell (a merged group) are counted from the right. */
    private Optional<Span> named(List<Span> row, Header header, int shift) {
        for (int i = row.size() - 1; i >= 0; i--) {
            int at = i + shift;
            boolean column =
                    at >= 0 && at < header.columns().size() && header.columns().get(at) == Column.NAME;
            if (column && ideographs(row.get(i)) >= 2) {
                return Optional.of(nameOnly(row.get(i)));
            }
        }
        return row.stream().filter(cell -> ideographs(cell) >= 3).findFirst().map(this::nameOnly);
    }

    private Span nameOnly(Span cell) {
        var number = NUMBERED.matcher(text).region(cell.start(), cell.end());
        number.useAnchoringBounds(true);
        return number.find() && cell.end() - number.end() > 1 ? new Span(number.end(), cell.end()) : cell;
    }

    private int ideographs(Span cell) {
        return (int) text.substring(cell.start(), cell.end())
                .chars()
                .filter(Character::isIdeographic)
                .count();
    }

    /** 智能车间（个）: the unit stands behind the name of the group. */
    private Optional<String> unitOfGroup(List<Span> row) {
        return row.stream()
                .filter(cell -> ideographs(cell) >= 2)
                .map(cell -> UNIT.matcher(words(cell)))
                .filter(Matcher::find)
                .map(unit -> unit.group(1))
                .findFirst();
    }

    private Optional<String> unitCell(List<Span> row, Header header, int shift) {
        int at = header.columns().indexOf(Column.UNIT) - shift;
        return header.columns().contains(Column.UNIT) && at >= 0 && at < row.size()
                ? Optional.of(words(row.get(at)))
                : Optional.empty();
    }

    private void target(Span cell, Span name, String unit, Header header, int at, Optional<Span> baseline) {
        int start = cell.start();
        while (start < cell.end() && !Character.isDigit(text.charAt(start))) {
            start++;
        }
        var figure = Quantities.in(text, start, cell.end(), List.of()).stream().findFirst();
        if (figure.isEmpty() || start - cell.start() > 4) {
            return;
        }
        boolean negative = start > cell.start() && "-−－".indexOf(text.charAt(start - 1)) >= 0;
        var scale = Scale.of(unit);
        var ownUnit = figure.get().unit();
        var factor = ownUnit.isPresent() ? BigDecimal.ONE : scale.factor();
        var number = figure.get().value().multiply(factor);
        boolean growth = header.columns().get(at) == Column.GROWTH
                && text.indexOf("〔", cell.start(), cell.end()) < 0
                && text.indexOf("[", cell.start(), cell.end()) < 0;
        var printedUnit = growth ? Optional.of("%") : ownUnit.or(() -> scale.name());
        var label = words(name).replaceAll("[(（][^()（）]{1,16}[)）]$", "");
        var governed = deadline(header, at);
        var trace = new ArrayList<Trace>();
        trace.add(new Trace("figure.table-cell", cell));
        trace.add(new Trace("name.table-row", name));
        baseline.filter(place -> Character.isDigit(text.charAt(place.start())))
                .ifPresent(place -> trace.add(new Trace("figure.baseline", place)));
        governed.deadline().span().ifPresent(place -> trace.add(new Trace(governed.rule(), place)));
        var value = new Span(start, Math.min(cell.end(), figure.get().end()));
        found.add(new DraftIndicator(
                "",
                "",
                label,
                comparator(cell, growth, label, printedUnit),
                new TargetValue(
                        Optional.of(negative ? number.negate() : number),
                        figure.get().max().map(factor::multiply),
                        words(value),
                        Optional.of(value),
                        printedUnit,
                        PerHead.of(label),
                        Optional.empty()),
                governed.deadline(),
                Optional.empty(),
                false,
                new Span(Math.min(name.start(), cell.start()), Math.max(name.end(), cell.end())),
                trace));
    }

    private Governed deadline(Header header, int at) {
        var year = header.years().get(at);
        return year.isPresent() ? deadlines.year(year.getAsInt(), header.cells().get(at)) : deadlines.fromPeriod();
    }

    private TargetComparator comparator(Span cell, boolean growth, String name, Optional<String> unit) {
        var words = text.substring(cell.start(), cell.end());
        boolean about = words.contains("左右") || words.contains("约") || words.contains("～") && words.length() < 3;
        boolean rate = growth || (name.endsWith("增长") || name.endsWith("增速") || name.endsWith("增长率"));
        if (about) {
            return rate ? TargetComparator.GROWTH_ABOUT : TargetComparator.ABOUT;
        }
        if (rate) {
            return TargetComparator.GROWTH_AT_LEAST;
        }
        if (words.matches(".*(≤|≦|以内|以下|不超过|不高于).*")) {
            return TargetComparator.AT_MOST;
        }
        if (words.matches("[<＜﹤].*")) {
            return TargetComparator.LESS_THAN;
        }
        if (words.matches(".*([>＞﹥]|超过|突破|>).*")) {
            return TargetComparator.MORE_THAN;
        }
        boolean counted = unit.flatMap(printed -> Units.at(printed, 0, printed.length()))
                .filter(found -> found.sort() == Units.Sort.COUNT)
                .isPresent();
        boolean perHead = PerHead.of(name).isPresent();
        if (counted && !perHead) {
            return TargetComparator.COUNT_AT_LEAST;
        }
        boolean change = name.matches(".*(下降|降低|减少|削减|提高)(率|幅度|比例)?$");
        boolean bound = change || words.matches(".*(≥|≧|以上|不低于|不少于|达到).*");
        boolean ratio =
                perHead || unit.filter(printed -> printed.startsWith("%")).isPresent();
        return bound || !ratio ? TargetComparator.AT_LEAST : TargetComparator.EQUAL;
    }

    private String words(Span cell) {
        return text.substring(cell.start(), cell.end()).strip();
    }

    /**
     * What a unit of a table multiplies by (亿元 is 元 times a hundred million).
     *
     * @param factor to multiply with
     * @param name the unit without 万 and 亿
     */
    private record Scale(BigDecimal factor, Optional<String> name) {
        static Scale of(String unit) {
            for (var scale : List.of("万亿", "亿", "千万", "百万", "万")) {
                if (unit.startsWith(scale) && unit.length() > scale.length()) {
                    var factor = BigDecimal.ONE;
                    for (char c : scale.toCharArray()) {
                        factor = factor.multiply(BigDecimal.valueOf(
                                switch (c) {
                                    case '亿' -> 100_000_000L;
                                    case '万' -> 10_000L;
                                    case '千' -> 1_000L;
                                    default -> 100L;
                                }));
                    }
                    return new Scale(factor, Optional.of(unit.substring(scale.length())));
                }
            }
            return new Scale(
                    BigDecimal.ONE, unit.isEmpty() || "-—–/".contains(unit) ? Optional.empty() : Optional.of(unit));
        }
    }
}
