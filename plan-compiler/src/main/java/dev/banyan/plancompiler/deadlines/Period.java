package dev.banyan.plancompiler.deadlines;

import dev.banyan.plancompiler.DraftNode;
import dev.banyan.plancompiler.NodeKind;
import dev.banyan.plancompiler.PlanPeriod;
import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.deadlines.DatePhrase.Role;
import dev.banyan.plancompiler.text.Marks;
import dev.banyan.plancompiler.text.WorkingText;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the years a plan speaks for (规划期): its title, a five-year plan it serves, 今后N年, or the years of its goals. */
public final class Period {
    private static final Pattern RANGE = Pattern.compile("(20\\d\\d)年?[-—–―~～至到]{1,2}(20\\d\\d)年");
    private static final Pattern FIVE_YEAR_PLAN = Pattern.compile("十([一二三四五六七八九])五");
    private static final Pattern YEARS_TO_COME = Pattern.compile("(?:今后|未来)([一二两三四五六七八九十]|\\d{1,2})年");
    private static final Pattern ANNUAL_GOALS = Pattern.compile("(20\\d\\d)年[^。,;:\\n\\r]{0,24}预期目标(?:是|为|:)");
    private static final Pattern YEARS_FROM =
            Pattern.compile("(20\\d\\d)年(?:起|开始),?(?:力争)?(?:用|利用|通过)?([一二两三四五六七八九十]|\\d{1,2})年(?:内|时间|左右)");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年(?!\\d)");
    private static final Pattern DAY = Pattern.compile("20\\d\\d\\s?年\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日");
    private static final Pattern PUBLISHED =
            Pattern.compile("〔(20\\d\\d)〕|\\[(20\\d\\d)]|(20\\d\\d)(?:年|-)(\\d{1,2})(?:月|-)(?:\\d{1,2}日?|修订|印发|发布)");
    /** What years, five-year plans, spans of years and document numbers begin with. */
    private static final Marks CENTURY = Marks.of("2");

    private static final Marks TEN = Marks.of("十");
    private static final Marks TO_COME = Marks.of("今未");
    private static final Marks PRINTED = Marks.of("〔[2");
    /** How long a plan is in force says nothing of what is due. */
    private static final String VALIDITY = "有效期";

    private static final int LINES_AROUND = 3;
    private static final int FARTHEST_GOAL = 8;

    /** Where a plan says what it is to reach. */
    private static final Set<NodeKind> GOALS =
            EnumSet.of(NodeKind.GOALS_SECTION, NodeKind.GOAL, NodeKind.ACTION_GOAL, NodeKind.VISION, NodeKind.OVERVIEW);

    private final String text;
    private final List<DraftNode> nodes;
    private final OptionalInt published;

    private Period(WorkingText text, List<DraftNode> nodes, OptionalInt publicationYear) {
        this.text = text.folded();
        this.nodes = nodes;
        this.published = publicationYear.isPresent() ? publicationYear : publicationYear();
    }

    /** The period as far as the text tells; the publication year, if the caller does not know it, is looked for in the text. */
    public static PlanPeriod of(WorkingText text, List<DraftNode> nodes, OptionalInt publicationYear) {
        var period = new Period(text, nodes, publicationYear);
        return period.fromTitle()
                .or(period::fromAnnualGoals)
                .or(period::fromFiveYearPlan)
                .or(period::fromYearsCounted)
                .or(period::fromYearsToCome)
                .or(period::fromGoals)
                .orElseGet(() ->
                        new PlanPeriod(period.published, OptionalInt.empty(), Optional.empty(), period.countsFrom()));
    }

    private Optional<PlanPeriod> fromTitle() {
        var titles = nodes.stream()
                .filter(node -> node.kind() == NodeKind.DOCUMENT || node.kind() == NodeKind.COVER)
                .flatMap(node -> node.title().stream())
                .map(DraftNode.Title::span)
                .toList();
        for (var span : titles) {
            int end = Math.min(text.length(), span.end() + 24);
            var found = range(span.start(), end).or(() -> plan(span)).or(() -> singleYear(span));
            if (found.isPresent()) {
                return found;
            }
        }
        return titles.isEmpty() ? firstLines() : Optional.empty();
    }

    /** Where no part is known as the title, the lines about the beginning of the plan are looked at. */
    private Optional<PlanPeriod> firstLines() {
        int body = nodes.isEmpty() ? 0 : nodes.getFirst().span().start();
        int start = body;
        for (int line = 0; line < LINES_AROUND && start > 0; line++) {
            start = text.lastIndexOf('\n', Math.max(0, start - 2)) + 1;
        }
        for (int line = 0; line < 2 * LINES_AROUND && start < text.length(); line++) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            var span = new Span(start, end);
            boolean heading = end - start <= 60
                    && text.indexOf("。", start, end) < 0
                    && !DAY.matcher(text).region(start, end).find();
            var found = heading
                    ? range(start, end).or(() -> plan(span)).or(() -> singleYear(span))
                    : Optional.<PlanPeriod>empty();
            if (found.isPresent()) {
                return found;
            }
            start = end + 1;
        }
        return Optional.empty();
    }

    private Optional<PlanPeriod> range(int from, int to) {
        var matcher = RANGE.matcher(text).region(from, to);
        return matcher.find()
                ? Optional.of(years(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), matcher))
                : Optional.empty();
    }

    private Optional<PlanPeriod> plan(Span span) {
        var matcher = FIVE_YEAR_PLAN.matcher(text).region(span.start(), span.end());
        return matcher.find() ? Optional.of(fiveYears(matcher)) : Optional.empty();
    }

    private Optional<PlanPeriod> singleYear(Span span) {
        var matcher = YEAR.matcher(text).region(span.start(), span.end());
        if (!matcher.find()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        return Optional.of(years(Math.min(year, published.orElse(year)), year, matcher));
    }

    /** The five-year plan that the text names most often, unless it was over when the text appeared. */
    private Optional<PlanPeriod> fromFiveYearPlan() {
        var mentions = new TreeMap<String, Integer>();
        var matcher = FIVE_YEAR_PLAN.matcher(text);
        for (int at = 0; TEN.find(matcher, text, at, text.length()); at = matcher.end()) {
            if (2005 + 5 * number(matcher.group(1)) >= published.orElse(0)) {
                mentions.merge(matcher.group(), 1, Integer::sum);
            }
        }
        var often = mentions.entrySet().stream().max(java.util.Map.Entry.<String, Integer>comparingByValue());
        if (often.isEmpty()) {
            return Optional.empty();
        }
        for (int at = 0; TEN.find(matcher, text, at, text.length()); at = matcher.end()) {
            if (matcher.group().equals(often.get().getKey())) {
                return Optional.of(servedPlan(matcher));
            }
        }
        return Optional.empty();
    }

    private PlanPeriod fiveYears(Matcher matcher) {
        int last = 2005 + 5 * number(matcher.group(1));
        return years(last - 4, last, matcher);
    }

    /** A five-year plan that a text of the years before only speaks of: what is due till then counts as well. */
    private PlanPeriod servedPlan(Matcher matcher) {
        int last = 2005 + 5 * number(matcher.group(1));
        return years(Math.min(last - 4, published.orElse(last)), last, matcher);
    }

    /** 2017年全市经济社会发展主要预期目标是: the goals of one year, in a plan that speaks of no years to come. */
    private Optional<PlanPeriod> fromAnnualGoals() {
        var matcher = ANNUAL_GOALS.matcher(text);
        boolean annual = CENTURY.find(matcher, text, 0, text.length())
                && Integer.parseInt(matcher.group(1)) >= published.orElse(0)
                && !TO_COME.find(YEARS_TO_COME.matcher(text), text, 0, text.length());
        if (!annual) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        return Optional.of(years(year, year, matcher));
    }

    private Optional<PlanPeriod> fromYearsToCome() {
        var matcher = YEARS_TO_COME.matcher(text);
        if (published.isEmpty() || !TO_COME.find(matcher, text, 0, text.length())) {
            return Optional.empty();
        }
        int first = countsFrom().getAsInt();
        return Optional.of(years(first, first + count(matcher.group(1)) - 1, matcher));
    }

    private Optional<PlanPeriod> fromYearsCounted() {
        var matcher = YEARS_FROM.matcher(text);
        if (!CENTURY.find(matcher, text, 0, text.length())) {
            return Optional.empty();
        }
        int first = Integer.parseInt(matcher.group(1));
        return Optional.of(years(first, first + count(matcher.group(2)) - 1, matcher));
    }

    private static int count(String printed) {
        return Character.isDigit(printed.charAt(0))
                ? Integer.parseInt(printed)
                : printed.equals("两") ? 2 : printed.equals("十") ? 10 : number(printed);
    }

    /** The one year that the goals name; goals for several years set none for what they do not speak of. */
    private Optional<PlanPeriod> fromGoals() {
        var goals = nodes.stream()
                .filter(node -> GOALS.contains(node.kind()))
                .flatMap(node -> dates(node.span()))
                .toList();
        int first = published.orElseGet(() -> dates(new Span(0, text.length()))
                .mapToInt(DatePhrase::year)
                .min()
                .orElse(0));
        boolean several = goals.stream()
                        .filter(date -> date.year() >= first && reaches(date))
                        .mapToInt(DatePhrase::year)
                        .distinct()
                        .count()
                > 1;
        return goals.stream()
                .filter(date -> !several && endsPeriod(date, first))
                .max(Comparator.comparingInt(DatePhrase::year)
                        .thenComparing(date -> -date.span().start()))
                .map(date -> new PlanPeriod(
                        OptionalInt.of(first),
                        OptionalInt.of(date.year()),
                        Optional.of(date.span()),
                        published.isPresent() ? countsFrom() : OptionalInt.of(first)));
    }

    private Stream<DatePhrase> dates(Span span) {
        var known = new PlanPeriod(published, OptionalInt.empty(), Optional.empty());
        return DateScanner.scan(text, span.start(), span.end(), known, OptionalInt.empty()).stream()
                .filter(date -> date.role() == Role.DEADLINE);
    }

    private boolean endsPeriod(DatePhrase date, int first) {
        return date.year() >= published.orElse(0)
                && date.year() <= first + FARTHEST_GOAL
                && (reaches(date) || date.iso().endsWith("-12-31"))
                && !text.startsWith(VALIDITY, date.span().start() - VALIDITY.length());
    }

    private boolean reaches(DatePhrase date) {
        return DateScanner.REACHING.has(text.charAt(date.span().start()));
    }

    private OptionalInt publicationYear() {
        var matcher = PUBLISHED.matcher(text);
        for (int at = 0; PRINTED.find(matcher, text, at, text.length()); at = matcher.end()) {
            for (int group = 1; group <= 3; group++) {
                if (matcher.group(group) != null && !due(matcher)) {
                    return OptionalInt.of(Integer.parseInt(matcher.group(group)));
                }
            }
        }
        return OptionalInt.empty();
    }

    /** 有效期至2025年12月31日, 2025年9月30日前: a day to come is not the day of publication. */
    private boolean due(Matcher day) {
        return day.start() > 0 && DateScanner.REACHING.has(text.charAt(day.start() - 1))
                || day.end() < text.length() && "前止".indexOf(text.charAt(day.end())) >= 0;
    }

    private OptionalInt countsFrom() {
        return published.isPresent() ? OptionalInt.of(published.getAsInt() + (latePublication() ? 1 : 0)) : published;
    }

    private boolean latePublication() {
        var matcher = PUBLISHED.matcher(text);
        for (int at = 0; PRINTED.find(matcher, text, at, text.length()); at = matcher.end()) {
            if (matcher.group(4) != null && matcher.group(3).equals(Integer.toString(published.orElse(0)))) {
                return Integer.parseInt(matcher.group(4)) > 3;
            }
        }
        return false;
    }

    private static PlanPeriod years(int first, int last, Matcher printed) {
        return new PlanPeriod(
                OptionalInt.of(first), OptionalInt.of(last), Optional.of(new Span(printed.start(), printed.end())));
    }

    private static int number(String digit) {
        return "一二三四五六七八九".indexOf(digit) + 1;
    }
}
