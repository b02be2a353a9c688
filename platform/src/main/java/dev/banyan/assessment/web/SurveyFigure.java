package dev.banyan.assessment.web;

import dev.banyan.frame.Frame;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Figures of surveys as people read them (评议数字表述). */
public final class SurveyFigure {
    private SurveyFigure() {}

    /** A mean to two places; words where there is none. */
    public static String mean(Frame frame, Optional<BigDecimal> figure) {
        return figure.map(it -> PublishedFigure.published(it).toPlainString())
                .orElseGet(() -> frame.t("surveys.no-data"));
    }

    /** A share to one place, never 100 % of what is not all. */
    public static String percent(Frame frame, Optional<BigDecimal> figure) {
        return figure.map(it -> it.setScale(1, RoundingMode.DOWN).toPlainString() + "%")
                .orElseGet(() -> frame.t("surveys.no-data"));
    }

    /** A margin in percentage points, to one place and never too narrow. */
    public static String margin(Frame frame, Optional<BigDecimal> figure) {
        return figure.map(it -> frame.t(
                        "surveys.margin.about", it.setScale(1, RoundingMode.UP).toPlainString()))
                .orElseGet(() -> frame.t("surveys.no-data"));
    }
}
