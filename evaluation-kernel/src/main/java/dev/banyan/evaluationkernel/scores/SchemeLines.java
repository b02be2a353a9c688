package dev.banyan.evaluationkernel.scores;

import dev.banyan.evaluationkernel.scores.Ranking.TieBreak;
import dev.banyan.evaluationkernel.scores.Scheme.Adjustment;
import dev.banyan.evaluationkernel.scores.Scheme.Block;
import dev.banyan.evaluationkernel.scores.Scheme.Effect;
import dev.banyan.evaluationkernel.scores.Scheme.Item;
import dev.banyan.evaluationkernel.scores.Scheme.Veto;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A scheme in lines (方案行文本), each beginning with what it is: {@code block economy share=0.6}, {@code item gdp 10 : ratio cap=1.2},
 * {@code bonus prize 5 cap=5 : bonus cap=5}, {@code veto accident 良好}, {@code line 优秀 85}. What begins with # is not read.
 */
final class SchemeLines {
    private final List<String> lines;
    private final List<GroupPackage.Fault> faults;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final List<Adjustment> adjustments = new ArrayList<>();
    private final List<Veto> vetoes = new ArrayList<>();
    private final List<TieBreak> ties = new ArrayList<>();
    private final List<Grading.Line> gradeLines = new ArrayList<>();
    private final List<Grading.Quota> quotas = new ArrayList<>();
    private Optional<Words> block = Optional.empty();
    private Ranking.Places places = Ranking.Places.COMPETITION;
    private Optional<Words> rest = Optional.empty();
    private String key = "";
    private String version = "";

    SchemeLines(List<String> lines, List<GroupPackage.Fault> faults) {
        this.lines = lines;
        this.faults = faults;
    }

    /** Ends the reading of a line; never leaves this class. */
    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String problem) {
            super(problem);
        }
    }

    /** The words of a line; those that are taken are gone. */
    private static final class Words {
        private final List<String> plain = new ArrayList<>();
        private final Map<String, String> named = new HashMap<>();
        private final Optional<String> rule;

        Words(String line) {
            int colon = line.indexOf(" : ");
            rule = colon < 0 ? Optional.empty() : Optional.of(line.substring(colon + 3));
            for (String word :
                    (colon < 0 ? line : line.substring(0, colon)).strip().split("\\s+")) {
                int equals = word.indexOf('=');
                if (equals > 0) {
                    named.put(word.substring(0, equals), word.substring(equals + 1));
                } else {
                    plain.add(word);
                }
            }
        }

        String next(String what) {
            if (plain.isEmpty()) {
                throw new Wrong(what + " is missing");
            }
            return plain.removeFirst();
        }

        BigDecimal number(String what) {
            return decimal(next(what));
        }

        Optional<BigDecimal> number(String name, Optional<BigDecimal> otherwise) {
            return Optional.ofNullable(named.remove(name)).map(Words::decimal).or(() -> otherwise);
        }

        boolean has(String word) {
            return plain.remove(word);
        }

        <E extends Enum<E>> E choice(String name, Class<E> choices) {
            String text = Optional.ofNullable(named.remove(name)).orElseThrow(() -> new Wrong(name + " is missing"));
            for (E choice : choices.getEnumConstants()) {
                if (choice.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text)) {
                    return choice;
                }
            }
            throw new Wrong(name + " cannot be " + text);
        }

        private static BigDecimal decimal(String text) {
            if (!RuleNotation.NUMBER.matcher(text).matches()) {
                throw new Wrong(text + " is no number");
            }
            return new BigDecimal(text);
        }

        void end() {
            if (!plain.isEmpty() || !named.isEmpty()) {
                throw new Wrong("this is not known: "
                        + (plain.isEmpty() ? named.keySet().iterator().next() : plain.getFirst()));
            }
        }
    }

    /** What could be read; what could not is among the faults. */
    Scheme read() {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                line(new Words(line));
            } catch (Wrong wrong) {
                faults.add(new GroupPackage.Fault("scheme.txt", i + 1, String.valueOf(wrong.getMessage())));
            }
        }
        closeBlock();
        return new Scheme(key, version, blocks, adjustments, vetoes, new Ranking(places, ties), grading());
    }

    private void line(Words words) {
        String what = words.next("a word");
        switch (what) {
            case "scheme" -> {
                key = words.next("the key");
                version = words.next("the version");
            }
            case "block" -> {
                closeBlock();
                block = Optional.of(words);
                return;
            }
            case "item" -> items.add(item(words));
            case "bonus" -> adjustments.add(adjustment(words, Effect.BONUS));
            case "deduction" -> adjustments.add(adjustment(words, Effect.DEDUCTION));
            case "signed" -> adjustments.add(adjustment(words, Effect.SIGNED));
            case "veto" -> {
                String veto = words.next("the key");
                vetoes.add(new Veto(veto, veto, words.next("the best grade")));
            }
            case "places" -> places = words.has("dense") ? Ranking.Places.DENSE : competition(words);
            case "more-in-block" -> ties.add(new TieBreak.MoreInBlock(words.next("the block")));
            case "more-of" -> ties.add(new TieBreak.MoreOf(words.next("the item")));
            case "fewer-of" -> ties.add(new TieBreak.FewerOf(words.next("the item")));
            case "line" -> gradeLines.add(new Grading.Line(words.next("the grade"), words.number("the points")));
            case "quota" -> quotas.add(new Grading.Quota(words.next("the grade"), words.number("the share")));
            case "rest" -> {
                rest = Optional.of(words);
                return;
            }
            default -> throw new Wrong("this is not known: " + what);
        }
        words.end();
    }

    private static Ranking.Places competition(Words words) {
        if (!words.has("competition")) {
            throw new Wrong("write places competition or places dense");
        }
        return Ranking.Places.COMPETITION;
    }

    private static Item item(Words words) {
        String key = words.next("the key");
        var weight = words.number("the weight");
        var rule = switch (ScoreRule.read(words.rule.orElseThrow(() -> new Wrong("the rule is missing")))) {
            case RuleReading.Read read -> read.rule();
            case RuleReading.Unreadable(var word, var problem) -> throw new Wrong(word + ": " + problem);
        };
        return new Item(key, key, weight, rule, words.has("self-reported"), words.has("must-differ"));
    }

    private static Adjustment adjustment(Words words, Effect effect) {
        var cap = words.number("cap", Optional.empty());
        var item = item(words);
        return new Adjustment(item, effect, cap.orElse(item.weight()), words.has("ties-only"));
    }

    private void closeBlock() {
        block.ifPresent(words -> {
            try {
                String name = words.next("the key");
                var share = words.number("share", Optional.of(BigDecimal.ONE)).orElseThrow();
                var cap = words.number("cap", Optional.empty());
                words.end();
                blocks.add(new Block(name, name, share, cap, items));
            } catch (Wrong wrong) {
                faults.add(new GroupPackage.Fault("scheme.txt", 0, "block: " + wrong.getMessage()));
            }
        });
        if (block.isEmpty() && !items.isEmpty()) {
            faults.add(new GroupPackage.Fault("scheme.txt", 0, "an item stands before the first block"));
        }
        block = Optional.empty();
        items.clear();
    }

    private Grading grading() {
        if (quotas.isEmpty()) {
            return new Grading.Lines(gradeLines);
        }
        try {
            var words = rest.orElseThrow(() -> new Wrong("the rest is missing"));
            var grading = new Grading.Quotas(
                    quotas,
                    words.next("the grade"),
                    words.choice("rounding", Grading.Rounding.class),
                    words.choice("ties", Grading.OnTie.class));
            words.end();
            return grading;
        } catch (Wrong wrong) {
            faults.add(new GroupPackage.Fault("scheme.txt", 0, "rest: " + wrong.getMessage()));
            return new Grading.Lines(gradeLines);
        }
    }
}
