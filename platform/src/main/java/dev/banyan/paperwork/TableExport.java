package dev.banyan.paperwork;

import dev.banyan.frame.Download;
import dev.banyan.frame.Words;
import dev.banyan.paperwork.Spreadsheet.Cell;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/**
 * A list on its way to its reader as a file (导出), row by row: in the format that was asked for, CSV if none was, with headings in the
 * reader's language. Pages take it as a parameter.
 */
public final class TableExport {
    private static final int AT_ONCE = 500;

    private final Spreadsheet.Format format;
    private final Words words;
    private final HttpServletResponse response;
    private final Runnable answered;

    /** @param answered told when the file is the answer */
    TableExport(Spreadsheet.Format format, Words words, HttpServletResponse response, Runnable answered) {
        this.format = format;
        this.words = words;
        this.response = response;
        this.answered = answered;
    }

    /** Language of headings and values. */
    public Words words() {
        return words;
    }

    /** Looks up what comes after an item. */
    public interface After<T> {
        List<T> of(long id, int most);
    }

    /** A list that is read on from its last item, some hundred at a time. */
    public static <T> Stream<List<T>> pieces(After<T> list, ToLongFunction<T> id) {
        return Stream.iterate(
                list.of(0, AT_ONCE),
                piece -> !piece.isEmpty(),
                piece -> piece.size() < AT_ONCE ? List.of() : list.of(id.applyAsLong(piece.getLast()), AT_ONCE));
    }

    public static <T> Stream<T> rows(After<T> list, ToLongFunction<T> id) {
        return pieces(list, id).flatMap(List::stream);
    }

    public Cell said(String key) {
        return Cell.of(words.of(key));
    }

    /**
     * @param name message key of the list's name
     * @param columns message keys of its columns
     */
    public void send(String name, List<String> columns, Stream<List<Cell>> rows) throws IOException {
        write(words.of(name), columns.stream().map(words::of).toList(), rows);
    }

    /** @param name what the file is called, before its suffix, and its sheet */
    public void write(String name, List<String> heading, Stream<List<Cell>> rows) throws IOException {
        answered.run();
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Download.named(name + format.suffix()));
        Spreadsheet.write(format, name, heading, rows.iterator(), response.getOutputStream());
    }
}
