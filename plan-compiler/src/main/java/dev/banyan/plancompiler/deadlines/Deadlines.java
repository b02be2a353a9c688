package dev.banyan.plancompiler.deadlines;

import dev.banyan.plancompiler.Deadline;
import dev.banyan.plancompiler.PlanPeriod;
import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.deadlines.DatePhrase.Role;
import dev.banyan.plancompiler.text.Layout;
import dev.banyan.plancompiler.text.Nesting;
import dev.banyan.plancompiler.text.Sentences.Sentence;
import dev.banyan.plancompiler.text.WorkingText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Decides by when a commitment is due (时限归属): its sentence, the sentence before, the heading, the plan period. */
public final class Deadlines {
    /** 公路方面,…: a sentence that turns to something else. */
    private static final Pattern TOPIC = Pattern.compile("[^,。;:]{2,8}方面[,:]");

    private final WorkingText text;
    private final PlanPeriod period;
    private final Nesting nesting;
    private final List<Sentence> sentences;
    private final List<List<DatePhrase>> phrases = new ArrayList<>();
    private final List<Optional<DatePhrase>> carried = new ArrayList<>();
    private final PartDates parts;
    private final RowDates rows;

    /**
     * What governs a place of the text (时限判定).
     *
     * @param deadline by when
     * @param past whether the words tell of what was reached already
     * @param strict whether the date phrase ends in 前
     * @param rule stable name of the rule that decided
     */
    public record Governed(Deadline deadline, boolean past, boolean strict, String rule) {
        public boolean explicit() {
            return deadline.source() == Deadline.Source.EXPLICIT;
        }
    }

    public Deadlines(Layout layout, PlanPeriod period) {
        this.text = layout.text();
        this.period = period;
        this.nesting = layout.nesting();
        this.sentences = layout.sentences();
        parts = new PartDates(text.folded(), nesting, period);
        scan();
        rows = new RowDates(text.folded(), nesting, period, sentences, phrases);
    }

    /** Places of a sentence that a date phrase takes up, in order. */
    public List<Span> datesIn(int sentence) {
        var dates = phrases.get(sentence);
        return dates.isEmpty()
                ? List.of()
                : dates.stream().map(DatePhrase::span).toList();
    }

    /** Places of dates that stand between the words of a sentence, those only mentioned left out. */
    public List<Span> cutting(int sentence) {
        var dates = phrases.get(sentence);
        if (dates.isEmpty()) {
            return List.of();
        }
        return dates.stream()
                .filter(phrase -> phrase.role() != Role.MENTION)
                .map(DatePhrase::span)
                .toList();
    }

    /** Whether a date by which something is due stands in a stretch. */
    public boolean explicitIn(Span stretch) {
        for (int i = first(stretch.start()); i < sentences.size(); i++) {
            if (sentences.get(i).span().start() >= stretch.end()) {
                break;
            }
            for (var phrase : phrases.get(i)) {
                if (phrase.role() == Role.DEADLINE && !past(phrase) && stretch.contains(phrase.span())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Places of dates by which something was due before the plan begins (2019年底前 in a plan for 2021). */
    public List<Span> dueBeforeStart() {
        return phrases.stream()
                .flatMap(List::stream)
                .filter(phrase -> phrase.role() == Role.DEADLINE && phrase.strict() && past(phrase))
                .map(DatePhrase::span)
                .toList();
    }

    private int first(int place) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).span().end() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** What governs a figure or a clause that begins at a place of a sentence. */
    public Governed governing(int sentence, Span place, int clauseEnd) {
        return explicit(sentence, place, clauseEnd).orElseGet(() -> inherited(sentence, place.start()));
    }

    /** What a clause says is done is due by its own date, be it in front or in its midst. */
    public Optional<Governed> explicitOf(int sentence, Span clause) {
        var cutting = cutting(sentence);
        if (cutting.isEmpty()) {
            return explicit(sentence, clause, clause.end());
        }
        var place = cutting.stream()
                .filter(clause::contains)
                .reduce((first, next) -> text.folded().charAt(next.end() - 1) == '前' ? next : first)
                .map(date -> new Span(date.start(), clause.end()))
                .orElse(clause);
        return explicit(sentence, place, clause.end());
    }

    /** What a date of the same sentence or table row says of a figure or a clause that begins at a place. */
    public Optional<Governed> explicit(int sentence, Span place, int clauseEnd) {
        Optional<DatePhrase> before = Optional.empty();
        Optional<DatePhrase> behind = Optional.empty();
        for (var phrase : phrases.get(sentence)) {
            boolean binds = phrase.role() == Role.DEADLINE || phrase.role() == Role.PAST;
            if (binds && phrase.span().start() <= place.start()) {
                before = Optional.of(phrase);
            } else if (binds
                    && phrase.span().start() < clauseEnd
                    && (behind.isEmpty() || phrase.strict() && !behind.get().strict())) {
                behind = Optional.of(phrase);
            }
        }
        var own = before.isPresent() ? before : behind;
        if (own.isPresent()) {
            return own.map(phrase -> governed(phrase, Deadline.Source.EXPLICIT, phrase.rule()));
        }
        return rows.governing(sentence, place.start())
                .map(phrase -> governed(phrase, Deadline.Source.EXPLICIT, "deadline.table-row"));
    }

    private Governed inherited(int sentence, int place) {
        var field = parts.field(place);
        if (field.isPresent()) {
            return governed(field.get(), Deadline.Source.INHERITED, "deadline.task-field");
        }
        return carried.get(sentence)
                .map(phrase -> governed(phrase, Deadline.Source.INHERITED, "deadline.sentence-before"))
                .or(() -> parts.heading(place).map(p -> governed(p, Deadline.Source.INHERITED, "deadline.heading")))
                .orElseGet(this::fromPeriod);
    }

    /** 到2025年和2030年: what governs each of the values that follow, in order; empty if one date stands alone. */
    public List<Governed> coordinated(int sentence, Span place) {
        var dates = phrases.get(sentence).stream()
                .filter(phrase ->
                        phrase.role() == Role.DEADLINE && phrase.span().end() <= place.start())
                .toList();
        int first = dates.size() - 1;
        while (first > 0 && joined(dates.get(first - 1), dates.get(first))) {
            first--;
        }
        return first < 0 || first == dates.size() - 1
                ? List.of()
                : dates.subList(first, dates.size()).stream()
                        .map(date -> governed(date, Deadline.Source.EXPLICIT, date.rule()))
                        .toList();
    }

    private boolean joined(DatePhrase one, DatePhrase next) {
        String between = text.folded().substring(one.span().end(), next.span().start());
        return between.length() == 1 && "和、及与".contains(between);
    }

    /** 完成时限:2025年6月底前完成: a clause that only fills a field of the task. */
    public boolean isField(Span clause) {
        return parts.fills(clause);
    }

    /** A year that a table header names. */
    public Governed year(int year, Span header) {
        var deadline = new Deadline(
                Optional.of(Integer.toString(year)),
                Deadline.Source.INHERITED,
                Optional.of(text.printed(header)),
                Optional.of(header));
        return new Governed(deadline, false, false, "deadline.table-header");
    }

    public PlanPeriod period() {
        return period;
    }

    private Governed governed(DatePhrase phrase, Deadline.Source source, String rule) {
        var deadline = new Deadline(
                Optional.of(phrase.iso()),
                source,
                Optional.of(text.printed(phrase.span())),
                Optional.of(phrase.span()));
        return new Governed(deadline, past(phrase), phrase.strict(), rule);
    }

    private boolean past(DatePhrase phrase) {
        return phrase.past(period);
    }

    /** What holds for a commitment that nothing else dates. */
    public Governed fromPeriod() {
        if (period.lastYear().isEmpty()) {
            return new Governed(Deadline.NONE, false, false, "deadline.none");
        }
        var deadline = new Deadline(
                Optional.of(Integer.toString(period.lastYear().getAsInt())),
                Deadline.Source.INHERITED,
                period.printed().map(text::printed),
                period.printed());
        return new Governed(deadline, false, false, "deadline.plan-period");
    }

    private void scan() {
        Optional<DatePhrase> inParagraph = Optional.empty();
        Optional<DatePhrase> leadIn = Optional.empty();
        int leadInEnd = 0;
        int paragraph = -1;
        for (var sentence : sentences) {
            if (sentence.paragraph() != paragraph) {
                paragraph = sentence.paragraph();
                inParagraph = Optional.empty();
            }
            if (sentence.span().start() >= leadInEnd) {
                leadIn = Optional.empty();
            }
            if (TOPIC.matcher(text.folded())
                    .region(sentence.span().start(), sentence.span().end())
                    .lookingAt()) {
                inParagraph = Optional.empty();
            }
            var dates = dates(sentence.span(), inParagraph);
            phrases.add(dates);
            carried.add(inParagraph.isPresent() ? inParagraph : leadIn);
            for (var date : dates) {
                if (date.role() == Role.DEADLINE || date.role() == Role.PAST) {
                    inParagraph = Optional.of(date);
                }
            }
            if (inParagraph.isPresent() && text.folded().charAt(sentence.span().end() - 1) == ':') {
                leadIn = inParagraph;
                leadInEnd = scopeEnd(sentence.span());
            }
        }
    }

    private List<DatePhrase> dates(Span sentence, Optional<DatePhrase> before) {
        if (DateScanner.STARTS.next(text.folded(), sentence.start(), sentence.end()) == sentence.end()) {
            return List.of();
        }
        var context = before.or(() -> parts.heading(sentence.start()));
        var year = context.isPresent() ? OptionalInt.of(context.get().year()) : OptionalInt.empty();
        return DateScanner.scan(text.folded(), sentence.start(), sentence.end(), period, year);
    }

    /** A lead-in that ends in a colon speaks for what follows it in its part of the plan. */
    private int scopeEnd(Span sentence) {
        for (var node : nesting.around(sentence.start())) {
            if (node.span().end() > sentence.end() + 1) {
                return node.span().end();
            }
        }
        return 0;
    }
}
