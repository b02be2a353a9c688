package dev.banyan.plancompiler.figures;

import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.text.Lexicon;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A class of water quality that is to be reached or kept (水质类别).
 *
 * @param quantity the class
 * @param worded the class with the name of its standard in front (地表水Ⅳ类)
 * @param end one past the last word that belongs to it
 */
record WaterStandard(Quantity quantity, Quantity worded, int end) {
    private static final int LONGEST_NAME = 16;

    private static final Lexicon<Integer> CLASSES = new Lexicon<Integer>()
            .with(1, "Ⅰ I")
            .with(2, "Ⅱ II")
            .with(3, "Ⅲ III")
            .with(4, "Ⅳ IV")
            .with(5, "Ⅴ V");

    private static final Pattern NAME =
            Pattern.compile("(?:达到?|符合|满足|保持在|稳定在|保持)((?:国家|地方|准)?(?:地表|地下|海)水[^,。;、达]{0,8})$");

    /** The class whose 类 stands at a place: it counts if it is what is reached, not if it names a share. */
    static Optional<WaterStandard> at(String text, int i, int left, Span clause) {
        var match = CLASSES.endingAt(text, i, Math.max(clause.start(), i - 3));
        if (match.isEmpty()
                || match.get().start() > 0 && text.charAt(match.get().start() - 1) == '劣') {
            return Optional.empty();
        }
        int end = behind(text, i + 1, List.of("水质", "排放标准", "标准", "水体", "水"));
        int bound = behind(text, end, List.of("及以上", "以上", "进出", "标准"));
        boolean closed = bound >= clause.end()
                || "、()和,后".indexOf(text.charAt(bound)) >= 0
                || bound > end && text.startsWith("标准", bound);
        boolean describes = text.startsWith(")比", bound) || text.startsWith(")的", bound);
        if (!closed || describes) {
            return Optional.empty();
        }
        int start = match.get().start();
        var value = BigDecimal.valueOf(match.get().says());
        var name = NAME.matcher(text).region(Math.min(start, Math.max(left, start - LONGEST_NAME)), start);
        int named = name.find() ? name.start(1) : start;
        return Optional.of(
                new WaterStandard(quantity(start, i, value), quantity(named, i, value), Math.min(bound, clause.end())));
    }

    private static Quantity quantity(int start, int i, BigDecimal value) {
        return new Quantity(
                new Span(start, i + 1),
                i,
                value,
                Optional.empty(),
                Optional.of("类"),
                Quantity.Sort.AMOUNT,
                false,
                false);
    }

    private static int behind(String text, int place, List<String> words) {
        int end = place;
        for (String word : words) {
            end = text.startsWith(word, end) ? end + word.length() : end;
        }
        return end;
    }
}
