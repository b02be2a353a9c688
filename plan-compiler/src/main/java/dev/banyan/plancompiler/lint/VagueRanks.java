package dev.banyan.plancompiler.lint;

import dev.banyan.plancompiler.Finding;
import dev.banyan.plancompiler.Finding.Kind;
import dev.banyan.plancompiler.Finding.Severity;
import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.text.Lexicon;
import dev.banyan.plancompiler.text.Marks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Claims of rank or level without a number (名次表述含糊): 前列, 先进行列, 领先水平. */
final class VagueRanks implements Check {
    private static final Lexicon<Boolean> CLAIMS = new Lexicon<Boolean>()
            .with(
                    true,
                    "前列 先进行列 先进水平 领先水平 领先地位 领先行列 平均水平 争先进位 上游水平 第一方阵 第一梯队 第一阵营 全国先进 全省先进 全国领先 全省领先 国际领先 国内领先 世界领先 一流水平 中上游 先进位次 前茅 晋位升级 赶超进位 进位争先 争先创优进位");

    /** A comparison of levels is an indicator of its own, not a rank. */
    private static final Lexicon<Boolean> MEASURED = new Lexicon<Boolean>().with(true, "高于 低于 接近 不低于 超过 优于 好于 高出 持平");

    private static final Marks CUTS = Marks.of(",:");

    @Override
    public List<Finding> check(Examined examined) {
        var found = new ArrayList<Finding>();
        for (var sentence : examined.sentences) {
            if (!maybeIn(examined.text, sentence.span()) || !examined.asks(sentence.span())) {
                continue;
            }
            for (var clause : clauses(examined.text, sentence.span())) {
                claim(examined.text, clause)
                        .ifPresent(claim -> found.add(Examined.finding(
                                Kind.VAGUE_RANK,
                                Severity.NOTE,
                                examined.nodeAt(clause),
                                new Span(clause.start(), Math.max(claim.end(), clause.end())),
                                examined.words(new Span(claim.start(), claim.end())))));
            }
        }
        return found;
    }

    /** Whether a claim of rank may stand in a sentence at all. */
    static boolean maybeIn(String text, Span sentence) {
        return CLAIMS.firstIn(text, sentence.start(), sentence.end()).isPresent();
    }

    static Optional<Lexicon.Match<Boolean>> claim(String text, Span clause) {
        return CLAIMS.firstIn(text, clause.start(), clause.end())
                .filter(claim ->
                        MEASURED.firstIn(text, clause.start(), claim.start()).isEmpty())
                .filter(claim -> !digitIn(text, Math.max(clause.start(), claim.start() - 6), claim.start()))
                .filter(claim -> claim.end() >= clause.end() - 4);
    }

    private static boolean digitIn(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static List<Span> clauses(String text, Span sentence) {
        var clauses = new ArrayList<Span>();
        int start = sentence.start();
        for (int i = start; i <= sentence.end(); i++) {
            if (i == sentence.end() || CUTS.has(text.charAt(i))) {
                if (i > start) {
                    clauses.add(new Span(start, i));
                }
                start = i + 1;
            }
        }
        return clauses;
    }
}
