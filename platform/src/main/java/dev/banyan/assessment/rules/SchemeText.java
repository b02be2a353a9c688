package dev.banyan.assessment.rules;

import dev.banyan.assessment.NextTarget;
import dev.banyan.assessment.SchemeDocument;
import dev.banyan.assessment.SchemeDocument.GroupRule;
import dev.banyan.assessment.SchemeDocument.ItemSource;
import dev.banyan.assessment.SchemeDocument.Windows;
import dev.banyan.assessment.SchemeProblem.Counted;
import dev.banyan.assessment.SchemeProblem.Written;
import dev.banyan.calendar.TimeLimit;
import dev.banyan.directory.Unit;
import dev.banyan.evaluationkernel.scores.Grading;
import dev.banyan.evaluationkernel.scores.Ranking;
import dev.banyan.evaluationkernel.scores.Ranking.TieBreak;
import dev.banyan.evaluationkernel.scores.RuleReading;
import dev.banyan.evaluationkernel.scores.Scheme;
import dev.banyan.evaluationkernel.scores.Scheme.Adjustment;
import dev.banyan.evaluationkernel.scores.Scheme.Block;
import dev.banyan.evaluationkernel.scores.Scheme.Item;
import dev.banyan.evaluationkernel.scores.Scheme.Veto;
import dev.banyan.evaluationkernel.scores.SchemeCheck;
import dev.banyan.evaluationkernel.scores.SchemeFault.Problem;
import dev.banyan.evaluationkernel.scores.ScoreRule;
import dev.banyan.paperwork.TextFault;
import dev.banyan.paperwork.TextFault.Shape;
import dev.banyan.paperwork.YamlBlock;
import dev.banyan.plan.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A scheme as it is written down (考核方案文本), in YAML; every fault is told with its line. */
public final class SchemeText {
    public static final int LONGEST = 60_000;
    private static final int NAME = 60;
    private static final int WORDS = 400;
    private static final Set<String> LABEL = Set.of("zh", "en");
    private static final Set<String> KEYS =
            Set.of("key", "title", "group", "appeal", "blocks", "adjustments", "vetoes", "places", "ties", "grades");
    private static final Set<String> ITEM =
            Set.of("key", "title", "weight", "rule", "source", "differ", "next", "sentence", "reason");

    private final Known known;
    private final List<TextFault> faults = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Label> titles = new HashMap<>();
    private final Map<String, ItemSource> sources = new HashMap<>();
    private final Map<String, NextTarget> next = new HashMap<>();

    private SchemeText(Known known) {
        this.known = known;
    }

    /** What stands outside the text. */
    public interface Known {
        /** Whether what comes from a source is reported by the units themselves; empty if there is no such source. */
        Optional<Boolean> reported(String source, String argument);
    }

    public sealed interface Reading {}

    public record Good(SchemeDocument document) implements Reading {}

    /** @param faults by line */
    public record Faulty(List<TextFault> faults) implements Reading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** @param version what the scheme is called in this version */
    public static Reading read(String text, String version, Known known) {
        var reader = new SchemeText(known);
        return YamlBlock.read(text, LONGEST, KEYS, reader.faults)
                .map(block -> reader.reading(block, version))
                .orElseGet(() -> new Faulty(reader.faults));
    }

    private Reading reading(YamlBlock text, String version) {
        var title = label(text, "title");
        var group = group(text);
        var windows = text.block("appeal", Set.of("file", "answer"))
                .map(it -> new Windows(limit(it, "file"), limit(it, "answer")))
                .orElse(new Windows(new TimeLimit.WorkingDays(1), new TimeLimit.WorkingDays(1)));
        // Grades come before vetoes: a name that is not known is told where it is used.
        var grading = grading(text);
        var scheme = new Scheme(
                text.code("key"),
                version,
                text.list("blocks", Set.of("key", "title", "share", "cap", "items")).stream()
                        .map(this::block)
                        .toList(),
                text
                        .list("adjustments", Set.of("key", "title", "effect", "cap", "ties-only", "rule", "source"))
                        .stream()
                        .map(this::adjustment)
                        .toList(),
                text.list("vetoes", Set.of("key", "title", "best")).stream()
                        .map(this::veto)
                        .toList(),
                new Ranking(text.oneOf("places", Ranking.Places.class, Ranking.Places.COMPETITION), ties(text)),
                grading);
        if (faults.isEmpty()) {
            counted(scheme);
        }
        faults.sort(Comparator.comparingInt(TextFault::line));
        return faults.isEmpty()
                ? new Good(new SchemeDocument(title, group, scheme, titles, sources, next, windows))
                : new Faulty(faults);
    }

    /** What the kernel has against it; what units say of themselves may be more than a third if it is said why. */
    private void counted(Scheme scheme) {
        for (var fault : SchemeCheck.of(scheme)) {
            if (fault.problem() == Problem.TOO_MUCH_SELF_REPORTED && reasoned(scheme, fault.where())) {
                continue;
            }
            faults.add(
                    new TextFault(lines.getOrDefault(fault.where(), 1), new Counted(fault.problem()), fault.detail()));
        }
    }

    private boolean reasoned(Scheme scheme, String block) {
        return scheme.blocks().stream()
                .filter(it -> it.key().equals(block))
                .flatMap(it -> it.items().stream())
                .filter(Item::reportedByTheUnit)
                .map(it -> Optional.ofNullable(sources.get(it.key())).flatMap(ItemSource::reason))
                .allMatch(Optional::isPresent);
    }

    private GroupRule group(YamlBlock text) {
        return text.block("group", Set.of("name", "kinds", "with", "without", "smallest"))
                .map(this::groupOf)
                .orElse(new GroupRule(new Label("", ""), Set.of(), Set.of(), Set.of(), 1));
    }

    private GroupRule groupOf(YamlBlock block) {
        var kinds = EnumSet.noneOf(Unit.Kind.class);
        for (String said : block.values("kinds", NAME)) {
            var kind = EnumSet.allOf(Unit.Kind.class).stream()
                    .filter(it -> !it.isBody() && YamlBlock.name(it).equals(said))
                    .findFirst();
            kind.ifPresentOrElse(kinds::add, () -> block.fault(block.line("kinds"), Shape.NOT_ONE_OF, said));
        }
        var with = Set.copyOf(block.values("with", NAME));
        boolean mixed = kinds.contains(Unit.Kind.DEPARTMENT) && kinds.size() > 1;
        if (mixed || kinds.isEmpty() && with.isEmpty()) {
            block.fault(block.line("kinds"), Written.GROUP, "");
        }
        return new GroupRule(
                label(block, "name"),
                kinds,
                with,
                Set.copyOf(block.values("without", NAME)),
                block.number("smallest", 99));
    }

    private Block block(YamlBlock block) {
        var named = named(block);
        String key = named.key();
        return new Block(
                key,
                named.title().zh(),
                block.given("share", NAME).isPresent() ? positive(block, "share") : BigDecimal.ONE,
                block.given("cap", NAME).map(it -> positive(block, "cap")),
                block.list("items", ITEM).stream().map(this::item).toList());
    }

    private Item item(YamlBlock block) {
        var named = named(block);
        String key = named.key();
        var rule = rule(block);
        block.given("next", NAME)
                .ifPresent(said -> NextTarget.read(said)
                        .filter(_ -> NextTargets.target(rule).isPresent())
                        .ifPresentOrElse(
                                it -> next.put(key, it), () -> block.fault(block.line("next"), Written.NEXT, said)));
        return new Item(
                key, named.title().zh(), block.decimal("weight"), rule, source(block, key), block.yes("differ"));
    }

    private Adjustment adjustment(YamlBlock block) {
        var named = named(block);
        String key = named.key();
        var cap = block.decimal("cap");
        return new Adjustment(
                new Item(key, named.title().zh(), cap, rule(block), source(block, key), false),
                block.oneOf("effect", Scheme.Effect.class),
                cap,
                block.yes("ties-only"));
    }

    private Veto veto(YamlBlock block) {
        var named = named(block);
        String best = block.code("best");
        lines.putIfAbsent(best, block.line("best"));
        return new Veto(named.key(), named.title().zh(), best);
    }

    private static BigDecimal positive(YamlBlock block, String key) {
        var number = block.decimal(key);
        if (number.signum() < 0) {
            block.fault(block.line(key), Shape.NO_NUMBER, number.toPlainString());
        }
        return number;
    }

    private record Named(String key, Label title) {}

    private Named named(YamlBlock block) {
        var named = new Named(block.code("key"), label(block, "title"));
        lines.putIfAbsent(named.key(), block.line("key"));
        // Blocks, items, vetoes and grades have their names in one list.
        if (titles.put(named.key(), named.title()) != null && !named.key().isEmpty()) {
            block.fault(block.line("key"), Shape.TWICE, named.key());
        }
        return named;
    }

    private ScoreRule rule(YamlBlock block) {
        String said = block.value("rule", WORDS);
        if (said.isEmpty()) {
            return new ScoreRule.GroupRatio();
        }
        return switch (ScoreRule.read(said)) {
            case RuleReading.Read(ScoreRule.Formula formula) -> {
                DecimalFormulas.check(formula.text(), DecimalFormulas.INPUTS)
                        .ifPresent(fault ->
                                block.fault(block.line("rule"), fault.problem(), fault.at() + " " + fault.found()));
                yield formula;
            }
            case RuleReading.Read(var rule) -> rule;
            case RuleReading.Unreadable(var word, var problem) -> {
                block.fault(block.line("rule"), Written.RULE, word + ": " + problem);
                yield new ScoreRule.GroupRatio();
            }
        };
    }

    /** Whether it is reported by the unit itself. */
    private boolean source(YamlBlock block, String key) {
        String said = block.value("source", WORDS);
        int blank = said.indexOf(' ');
        var source = new ItemSource(
                blank < 0 ? said : said.substring(0, blank),
                blank < 0 ? "" : said.substring(blank).strip(),
                block.given("sentence", WORDS),
                block.given("reason", WORDS));
        sources.put(key, source);
        var reported = known.reported(source.name(), source.argument());
        if (reported.isEmpty() && !said.isEmpty()) {
            block.fault(block.line("source"), Written.SOURCE, said);
        }
        return reported.orElse(false);
    }

    private List<TieBreak> ties(YamlBlock text) {
        var ties = new ArrayList<TieBreak>();
        for (String said : text.values("ties", WORDS)) {
            String[] words = said.split(" ", 2);
            String key = words.length < 2 ? "" : words[1].strip();
            lines.putIfAbsent(key, text.line("ties"));
            switch (words[0]) {
                case "more-in-block" -> ties.add(new TieBreak.MoreInBlock(key));
                case "more-of" -> ties.add(new TieBreak.MoreOf(key));
                case "fewer-of" -> ties.add(new TieBreak.FewerOf(key));
                default -> text.fault(text.line("ties"), Written.TIE, said);
            }
        }
        return ties;
    }

    private Grading grading(YamlBlock text) {
        return text.block("grades", Set.of("lines", "quotas", "rest", "rounding", "on-tie"))
                .map(this::gradingOf)
                .orElse(new Grading.Lines(List.of()));
    }

    private Grading gradingOf(YamlBlock block) {
        lines.put("grades", block.line("lines"));
        boolean byLines = block.keys().contains("lines");
        boolean byQuotas = block.keys().contains("quotas");
        if (byLines == byQuotas) {
            block.fault(block.line("lines"), Written.GRADES, "");
        }
        if (byLines || !byQuotas) {
            return new Grading.Lines(block.list("lines", Set.of("key", "title", "from")).stream()
                    .map(it -> new Grading.Line(named(it).key(), it.decimal("from")))
                    .toList());
        }
        var quotas = block.list("quotas", Set.of("key", "title", "share")).stream()
                .map(it -> new Grading.Quota(named(it).key(), positive(it, "share")))
                .toList();
        var rest = block.block("rest", Set.of("key", "title"))
                .map(it -> named(it).key())
                .orElse("");
        return new Grading.Quotas(
                quotas,
                rest,
                block.oneOf("rounding", Grading.Rounding.class),
                block.oneOf("on-tie", Grading.OnTie.class));
    }

    private static Label label(YamlBlock above, String key) {
        return above.block(key, LABEL)
                .map(it -> new Label(it.value("zh", WORDS), it.value("en", WORDS)))
                .orElse(new Label("", ""));
    }

    private static TimeLimit limit(YamlBlock block, String key) {
        String text = block.value(key, NAME);
        var limit = TimeLimit.parse(text).filter(it -> !(it instanceof TimeLimit.Fixed));
        if (limit.isEmpty() && !text.isEmpty()) {
            block.fault(block.line(key), Written.NO_TIME_LIMIT, text);
        }
        return limit.orElse(new TimeLimit.WorkingDays(1));
    }
}
