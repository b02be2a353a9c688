package dev.banyan.assessment.web;

import dev.banyan.paperwork.Spreadsheet;
import dev.banyan.paperwork.Spreadsheet.Cell;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Sends tables as files, and figures as they are published. */
final class Tables {
    private static final int PLACES = 2;

    private Tables() {}

    static void send(
            HttpServletResponse response,
            Spreadsheet.Format format,
            String name,
            List<String> heading,
            Stream<List<Cell>> rows)
            throws IOException {
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(
                                name.replaceAll("[\\\\/:*?\"<>|\\p{Cc}]", " ") + format.suffix(),
                                StandardCharsets.UTF_8)
                        .build()
                        .toString());
        Spreadsheet.write(format, name, heading, rows.iterator(), response.getOutputStream());
    }

    /** To two places, half up. */
    static BigDecimal published(BigDecimal figure) {
        return figure.setScale(PLACES, RoundingMode.HALF_UP);
    }

    static Cell cell(Optional<BigDecimal> figure) {
        return figure.map(Tables::published).map(Cell::of).orElse(Cell.EMPTY);
    }
}
