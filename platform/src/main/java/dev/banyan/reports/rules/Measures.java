package dev.banyan.reports.rules;

import dev.banyan.reports.FeedDefinition.Conversion;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Units of measure and how to change from one to another (计量单位). */
public final class Measures {
    private static final MathContext ENOUGH = MathContext.DECIMAL128;

    /** Of one kind each, with how many of the smallest they hold: 1 亩 is 1/15 hectare, so the base of areas is a third of a square metre. */
    private static final List<Map<String, BigDecimal>> KINDS = List.of(
            kind("元", "1", "千元", "1000", "万元", "10000", "百万元", "1000000", "亿元", "100000000"),
            kind("人", "1", "千人", "1000", "万人", "10000"),
            kind("户", "1", "万户", "10000"),
            kind("个", "1", "万个", "10000"),
            kind("件", "1", "万件", "10000"),
            kind("人次", "1", "万人次", "10000"),
            kind("公斤", "1", "吨", "1000", "万吨", "10000000"),
            kind("米", "1", "公里", "1000"),
            kind("千瓦时", "1", "万千瓦时", "10000", "亿千瓦时", "100000000"),
            kind("平方米", "3", "万平方米", "30000", "亩", "2000", "公顷", "30000", "平方公里", "3000000"),
            kind("‰", "1", "%", "10"));

    private Measures() {}

    /** How to change from one to the other; empty if that is not known here and a person has to say. */
    public static Optional<Conversion> between(String from, String to, int digits) {
        if (from.equals(to)) {
            return Optional.of(new Conversion(from, to, BigDecimal.ONE, BigDecimal.ONE, digits));
        }
        for (var kind : KINDS) {
            BigDecimal times = kind.get(from);
            BigDecimal dividedBy = kind.get(to);
            if (times != null && dividedBy != null) {
                return Optional.of(new Conversion(from, to, times, dividedBy, digits));
            }
        }
        return Optional.empty();
    }

    /** Half up, at the end only. */
    public static BigDecimal convert(BigDecimal value, Conversion conversion) {
        return value.multiply(conversion.times(), ENOUGH)
                .divide(conversion.dividedBy(), ENOUGH)
                .setScale(conversion.digits(), RoundingMode.HALF_UP);
    }

    private static Map<String, BigDecimal> kind(String... namesAndSizes) {
        var kind = new java.util.HashMap<String, BigDecimal>();
        for (int i = 0; i < namesAndSizes.length; i += 2) {
            kind.put(namesAndSizes[i], new BigDecimal(namesAndSizes[i + 1]));
        }
        return Map.copyOf(kind);
    }
}
