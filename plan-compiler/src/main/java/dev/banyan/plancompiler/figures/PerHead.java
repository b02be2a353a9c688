package dev.banyan.plancompiler.figures;

import dev.banyan.plancompiler.text.Lexicon;
import java.util.Optional;
import java.util.regex.Pattern;

/** The per-head or per-unit basis that a name speaks of (人均口径). */
final class PerHead {
    private static final Lexicon<String> BASES = new Lexicon<String>()
            .with("人", "人均")
            .with("亩", "亩均")
            .with("户", "户均")
            .with("家", "校均 企均");

    private static final Lexicon<Boolean> GROUPS = new Lexicon<Boolean>()
            .with(
                    true,
                    "每千名老年人 每千名常住人口 每千名人口 每千常住人口 每千人口 每千人 每千名 每万名就业人员 每万就业人员 每万常住人口 每万人口 每万人 每万名 每百人 每百户 每百名 每十万人口 每十万人 每百名老年人 每千老年人口 每千老年人 每百张床位 每万名劳动者 每亿元 每平方公里 每公里 每亩 每百万人口 每百万人 每千名学生 每百名学生 每千户 每万户 每人每月 每人每年 每人每天 每月每人 每生每年");

    /** 每万名学生, 每百公里: so many of whatever it is. */
    private static final Pattern MANY = Pattern.compile("每(?:[十百千万亿]{1,2}|10万)[名位个张户]?[^,、的]{1,2}");

    private PerHead() {}

    /** Where a per-head group that ends at a place begins. */
    static Optional<Integer> endingAt(String text, int end, int from) {
        return GROUPS.endingAt(text, end, from).map(Lexicon.Match::start);
    }

    static Optional<String> of(String name) {
        if (name.startsWith("万人") || name.startsWith("千人")) {
            return Optional.of(name.substring(0, 2));
        }
        var many = MANY.matcher(name);
        return GROUPS.firstIn(name, 0, name.length())
                .map(match -> name.substring(match.start(), match.end()))
                .or(() -> name.indexOf('每') >= 0 && many.find() ? Optional.of(many.group()) : Optional.empty())
                .or(() -> BASES.firstIn(name, 0, name.length()).map(Lexicon.Match::says));
    }
}
