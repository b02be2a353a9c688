package dev.banyan.responsibility.web;

import dev.banyan.frame.Words;
import dev.banyan.responsibility.Aim;
import dev.banyan.responsibility.rules.Allocation;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/** Figures that are split (分解数值表述), never rounded. */
public record Figures(Words words) {

    public String of(BigDecimal value, Optional<String> unit) {
        return new DecimalFormat("#,##0.####################", DecimalFormatSymbols.getInstance(Locale.ROOT))
                        .format(value)
                + unit.orElse("");
    }

    /** A figure as a form holds it. */
    public static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    public String aim(Aim aim) {
        return words.of("responsibility.aim", aim.measure(), of(aim.value(), aim.unit()));
    }

    /** What the parts come to, in one sentence. */
    public String verdict(Allocation allocation, Aim aim) {
        String reached = of(allocation.reached(), aim.unit());
        String difference = of(allocation.difference().abs(), aim.unit());
        return words.of(
                "responsibility.verdict." + allocation.verdict(), reached, of(aim.value(), aim.unit()), difference);
    }
}
