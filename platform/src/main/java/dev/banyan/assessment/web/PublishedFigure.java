package dev.banyan.assessment.web;

import dev.banyan.paperwork.Spreadsheet.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Figures as they are published (公布数). */
final class PublishedFigure {
    private static final int PLACES = 2;

    private PublishedFigure() {}

    /** To two places, half up. */
    static BigDecimal published(BigDecimal figure) {
        return figure.setScale(PLACES, RoundingMode.HALF_UP);
    }

    static Cell cell(Optional<BigDecimal> figure) {
        return figure.map(PublishedFigure::published).map(Cell::of).orElse(Cell.EMPTY);
    }
}
