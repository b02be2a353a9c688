package dev.banyan.plancompiler.lint;

import dev.banyan.plancompiler.DraftNode;
import dev.banyan.plancompiler.Finding;
import dev.banyan.plancompiler.Finding.Kind;
import dev.banyan.plancompiler.Finding.Severity;
import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.text.Lexicon;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Commitments without a number that the plan makes more than once (重复承诺), also in slightly other words. */
final class RepeatedCommitments implements Check {
    private static final Lexicon<Boolean> PROMISES =
            new Lexicon<Boolean>().with(true, "建成 争创 创建 成为 创成 跻身 基本建成 全面建成 率先建成 积极争创 力争创建");

    private static final int TAIL = 4;
    private static final int LONGEST = 60;
    private static final int MOST_ALIKE = 24;

    /** A clause that promises something, with the pairs of characters it is made of. */
    private record Promise(Span span, Set<String> pairs, boolean rank) {}

    @Override
    public List<Finding> check(Examined examined) {
        var byTail = new LinkedHashMap<String, List<Promise>>();
        var titles = titles(examined);
        for (var sentence : examined.sentences) {
            if (!maybeIn(examined.text, sentence.span()) || !examined.asks(sentence.span())) {
                continue;
            }
            for (var clause : VagueRanks.clauses(examined.text, sentence.span())) {
                promise(examined.text, clause)
                        .filter(promise -> !titles.contains(promise.span().start()))
                        .ifPresent(
                                promise -> byTail.computeIfAbsent(tail(examined.text, clause), t -> new ArrayList<>())
                                        .add(promise));
            }
        }
        var found = new ArrayList<Finding>();
        for (var alike : byTail.values()) {
            found.addAll(findings(examined, alike.subList(0, Math.min(alike.size(), MOST_ALIKE))));
        }
        return found;
    }

    private static boolean maybeIn(String text, Span sentence) {
        return PROMISES.firstIn(text, sentence.start(), sentence.end()).isPresent()
                || VagueRanks.maybeIn(text, sentence);
    }

    private static Set<Integer> titles(Examined examined) {
        var starts = new HashSet<Integer>();
        for (var node : examined.draft.nodes()) {
            node.title()
                    .filter(title ->
                            examined.heading(node).length() < title.span().length())
                    .map(DraftNode.Title::span)
                    .ifPresent(span -> starts.add(span.start()));
        }
        return starts;
    }

    private static String tail(String text, Span clause) {
        return text.substring(Math.max(clause.start(), clause.end() - TAIL), clause.end());
    }

    private static Optional<Promise> promise(String text, Span clause) {
        boolean rank = VagueRanks.claim(text, clause).isPresent();
        boolean promises =
                PROMISES.startingAt(text, clause.start(), clause.end()).isPresent();
        if (clause.length() < 8 || clause.length() > LONGEST || !(rank || promises)) {
            return Optional.empty();
        }
        var pairs = new HashSet<String>();
        for (int i = clause.start(); i + 1 < clause.end(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return Optional.of(new Promise(clause, pairs, rank));
    }

    private static List<Finding> findings(Examined examined, List<Promise> alike) {
        var found = new ArrayList<Finding>();
        var used = new HashSet<Promise>();
        for (var first : alike) {
            if (used.contains(first)) {
                continue;
            }
            var others = alike.stream()
                    .filter(other -> other.span().start() > first.span().start())
                    .filter(other -> !used.contains(other) && same(first, other))
                    .toList();
            if (!others.isEmpty()) {
                used.addAll(others);
                found.add(new Finding(
                        Kind.DUPLICATE_COMMITMENT,
                        Severity.NOTE,
                        examined.nodeAt(first.span()),
                        first.span(),
                        others.stream().map(Promise::span).toList(),
                        true,
                        Optional.empty(),
                        List.of(examined.words(first.span()))));
            }
        }
        return found;
    }

    private static boolean same(Promise a, Promise b) {
        var small = a.pairs().size() <= b.pairs().size() ? a.pairs() : b.pairs();
        var large = a.pairs().size() <= b.pairs().size() ? b.pairs() : a.pairs();
        long shared = small.stream().filter(large::contains).count();
        return shared >= small.size() * (a.rank() && b.rank() ? 0.5 : 0.8);
    }
}
