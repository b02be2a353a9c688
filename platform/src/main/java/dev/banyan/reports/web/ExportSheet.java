package dev.banyan.reports.web;

import dev.banyan.frame.Language;
import dev.banyan.frame.Words;
import dev.banyan.paperwork.Spreadsheet;
import dev.banyan.paperwork.Spreadsheet.Cell;
import dev.banyan.plan.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A list on its way into a file (导出), row by row.
 *
 * @param format kind of the file
 * @param words language of headings and values
 */
record ExportSheet(Spreadsheet.Format format, Words words) {
    private static final int AT_ONCE = 500;

    static ExportSheet in(Spreadsheet.Format format, Locale locale) {
        return new ExportSheet(format, new Words(Language.of(locale)));
    }

    /**
     * @param name message key of the list's name
     * @param columns message keys of its columns
     */
    void send(HttpServletResponse response, String name, List<String> columns, Stream<List<Cell>> rows)
            throws IOException {
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(words.of(name) + format.suffix(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        Spreadsheet.write(
                format,
                words.of(name),
                columns.stream().map(words::of).toList(),
                rows.iterator(),
                response.getOutputStream());
    }

    /** A list that pages show by number, one page after the other. */
    static <T> Stream<T> pages(IntFunction<Page<T>> pages) {
        var first = pages.apply(1);
        return Stream.concat(
                first.items().stream(),
                IntStream.rangeClosed(2, first.last()).boxed().flatMap(number -> pages.apply(number).items().stream()));
    }

    /** Looks up what comes after an item. */
    interface After<T> {
        List<T> of(long id, int most);
    }

    /** A list that is read on from its last item, a few hundred at a time. */
    static <T> Stream<T> after(After<T> list, Function<T, Long> id) {
        return Stream.iterate(
                        list.of(0, AT_ONCE),
                        piece -> !piece.isEmpty(),
                        piece -> piece.size() < AT_ONCE ? List.<T>of() : list.of(id.apply(piece.getLast()), AT_ONCE))
                .flatMap(List::stream);
    }

    Cell said(String key) {
        return Cell.of(words.of(key));
    }
}
