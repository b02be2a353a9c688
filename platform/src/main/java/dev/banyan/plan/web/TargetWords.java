package dev.banyan.plan.web;

import dev.banyan.frame.Language;
import dev.banyan.frame.Words;
import dev.banyan.plan.Indicator;
import dev.banyan.plan.Target;
import dev.banyan.plancompiler.TargetComparator;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Targets, figures and deadlines in the reader's language (目标值表述). */
public record TargetWords(Words words) {
    private static final BigDecimal WAN = new BigDecimal("10000");
    private static final BigDecimal YI = new BigDecimal("100000000");
    private static final BigDecimal WAN_YI = new BigDecimal("1000000000000");

    /** What must be reached; the figure as printed, or the reviewer's with the printed one behind it. */
    public String target(Indicator indicator) {
        var target = indicator.target();
        String comparator = words.of("plan.comparator." + target.comparator().name());
        if (target.comparator() == TargetComparator.DONE) {
            return comparator;
        }
        boolean reviewed = !indicator.edits().isEmpty() && target.value().isPresent();
        if (!reviewed) {
            return comparator + gap() + target.printed();
        }
        String figure = figure(target);
        boolean same = target.printed().isBlank() || target.printed().equals(figure);
        return comparator + gap() + (same ? figure : words.of("plan.target.reviewed", figure, target.printed()));
    }

    private String gap() {
        return words.language() == Language.CHINESE ? "" : " ";
    }

    /** The figure that holds, in the large units of the language, with its unit. */
    String figure(Target target) {
        String number = target.value().map(this::number).orElse("");
        String upper = target.max().map(max -> "—" + number(max)).orElse("");
        return number + upper + target.unit().orElse("");
    }

    /** A number with 万 and 亿 in Chinese, with thousands separators in English; never rounded. */
    public String number(BigDecimal value) {
        if (words.language() == Language.CHINESE) {
            for (var scale : new Scale[] {new Scale(WAN_YI, "万亿"), new Scale(YI, "亿"), new Scale(WAN, "万")}) {
                if (value.abs().compareTo(scale.size()) >= 0) {
                    return plain(value.divide(scale.size())) + scale.word();
                }
            }
        }
        return plain(value);
    }

    private record Scale(BigDecimal size, String word) {}

    private static String plain(BigDecimal value) {
        var format = new DecimalFormat("#,##0.###########", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(value);
    }

    /** By when, for example 2025年底 or 2025年6月底. */
    public String deadline(Target target) {
        return target.deadline()
                .map(iso -> {
                    String[] parts = iso.split("-");
                    return switch (parts.length) {
                        case 1 -> words.of("plan.deadline.year", parts[0]);
                        case 2 -> words.of("plan.deadline.month", parts[0], month(parts[1]));
                        default -> words.of("plan.deadline.day", parts[0], month(parts[1]), Integer.valueOf(parts[2]));
                    };
                })
                .orElseGet(() -> words.of("plan.deadline.none"));
    }

    private Object month(String digits) {
        int month = Integer.parseInt(digits);
        return words.language() == Language.CHINESE
                ? month
                : java.time.Month.of(month).getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH);
    }
}
