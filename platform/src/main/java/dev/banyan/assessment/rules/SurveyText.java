package dev.banyan.assessment.rules;

import dev.banyan.assessment.JudgedUnit;
import dev.banyan.assessment.Naming;
import dev.banyan.assessment.SurveyDraft;
import dev.banyan.assessment.SurveyFault;
import dev.banyan.assessment.SurveyFault.Kind;
import dev.banyan.assessment.SurveyPlan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a survey as an office writes it (读取评议方案), and says of each fault where it stands. */
public final class SurveyText {
    public static final int LONGEST_TITLE = 80;
    public static final int LONGEST_NAME = 40;
    public static final int MOST_UNITS = 60;
    public static final int MOST_GRADES = 7;
    public static final int MOST_AUDIENCES = 10;
    public static final int MOST_CODES = 20_000;
    /** What is answered where a scheme says nothing else; vector SC-18. */
    public static final String USUAL_GRADES = """
            满意 | Satisfied | 100
            比较满意 | Fairly satisfied | 80
            基本满意 | Barely satisfied | 60
            不太满意 | Rather dissatisfied | 30
            不满意 | Dissatisfied | 0""";

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern FIGURE = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,4})?");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,6}");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final SurveyDraft draft;
    private final List<SurveyFault> faults = new ArrayList<>();

    private SurveyText(SurveyDraft draft) {
        this.draft = draft;
    }

    public sealed interface Reading {}

    public record Good(SurveyPlan plan) implements Reading {}

    public record Faulty(List<SurveyFault> faults) implements Reading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** @param units those of today, by code */
    public static Reading read(SurveyDraft draft, Map<String, JudgedUnit> units) {
        return new SurveyText(draft).reading(units);
    }

    private Reading reading(Map<String, JudgedUnit> units) {
        var head = draft.head();
        demand(isKey(head.scheme()), Kind.SCHEME);
        demand(isKey(head.key()), Kind.KEY);
        int year = number(head.year(), Kind.YEAR, it -> it >= 1990 && it < 2080);
        demand(isTitle(draft.title().chinese(), LONGEST_TITLE), Kind.TITLE);
        demand(draft.title().english().length() <= LONGEST_TITLE, Kind.TITLE);
        var first = day(draft.first());
        var last = day(draft.last());
        demand(first.isPresent() && last.isPresent() && !last.get().isBefore(first.get()), Kind.DAYS);
        var judged = draft.units().stream().distinct().map(units::get).toList();
        demand(!judged.isEmpty() && judged.size() <= MOST_UNITS && !judged.contains(null), Kind.UNITS);
        int least = number(head.least(), Kind.LEAST, it -> it >= 2 && it <= 1000);
        var grades = grades();
        var audiences = audiences();
        return faults.isEmpty()
                ? new Good(new SurveyPlan(
                        new SurveyPlan.Place(head.scheme(), year, head.key()),
                        Naming.of(draft.title().chinese(), draft.title().english()),
                        new SurveyPlan.Days(first.orElseThrow(), last.orElseThrow()),
                        judged,
                        grades,
                        audiences,
                        least))
                : new Faulty(faults);
    }

    private List<SurveyPlan.Grade> grades() {
        var grades = new ArrayList<SurveyPlan.Grade>();
        lines(draft.grades(), Kind.GRADE_LINE, 3).forEach(line -> {
            if (line.named()
                    && FIGURE.matcher(line.cell(2)).matches()
                    && figure(line.cell(2)).compareTo(HUNDRED) <= 0) {
                grades.add(new SurveyPlan.Grade(line.naming(), figure(line.cell(2))));
            } else {
                faults.add(new SurveyFault(Kind.GRADE_LINE, line.number()));
            }
        });
        demand(grades.size() >= 2 && grades.size() <= MOST_GRADES, Kind.GRADES);
        for (int i = 1; i < grades.size(); i++) {
            demand(grades.get(i - 1).worth().compareTo(grades.get(i).worth()) > 0, Kind.GRADE_ORDER);
        }
        return grades;
    }

    private List<SurveyPlan.Audience> audiences() {
        var audiences = new ArrayList<SurveyPlan.Audience>();
        lines(draft.audiences(), Kind.AUDIENCE_LINE, 4).forEach(line -> {
            if (line.named()
                    && FIGURE.matcher(line.cell(2)).matches()
                    && figure(line.cell(2)).signum() > 0
                    && COUNT.matcher(line.cell(3)).matches()
                    && Integer.parseInt(line.cell(3)) > 0) {
                audiences.add(
                        new SurveyPlan.Audience(line.naming(), figure(line.cell(2)), Integer.parseInt(line.cell(3))));
            } else {
                faults.add(new SurveyFault(Kind.AUDIENCE_LINE, line.number()));
            }
        });
        demand(!audiences.isEmpty() && audiences.size() <= MOST_AUDIENCES, Kind.AUDIENCES);
        demand(audiences.stream().mapToInt(SurveyPlan.Audience::codes).sum() <= MOST_CODES, Kind.CODES);
        return audiences;
    }

    /** One that says something. */
    private record Line(int number, List<String> cells) {
        String cell(int place) {
            return cells.get(place);
        }

        boolean named() {
            return isTitle(cell(0), LONGEST_NAME) && cell(1).length() <= LONGEST_NAME;
        }

        Naming naming() {
            return Naming.of(cell(0), cell(1));
        }
    }

    private List<Line> lines(String text, Kind kind, int cells) {
        var found = new ArrayList<Line>();
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var parts =
                    Stream.of(lines.get(i).split("[|｜]", -1)).map(String::strip).toList();
            if (parts.size() == cells) {
                found.add(new Line(i + 1, parts));
            } else if (!lines.get(i).isBlank()) {
                faults.add(new SurveyFault(kind, i + 1));
            }
        }
        return found;
    }

    public static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    private static boolean isTitle(String text, int longest) {
        return !text.isBlank() && text.codePointCount(0, text.length()) <= longest;
    }

    private int number(String text, Kind kind, Predicate<Integer> allowed) {
        boolean good = COUNT.matcher(text).matches() && allowed.test(Integer.parseInt(text));
        demand(good, kind);
        return good ? Integer.parseInt(text) : 0;
    }

    private static BigDecimal figure(String text) {
        return new BigDecimal(text);
    }

    /** A day as {@code 2026-11-30}; empty if it is none. */
    public static Optional<LocalDate> day(String text) {
        try {
            return text.length() == 10 ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private void demand(boolean good, Kind kind) {
        var fault = new SurveyFault(kind, 0);
        if (!good && !faults.contains(fault)) {
            faults.add(fault);
        }
    }
}
