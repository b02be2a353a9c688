package dev.banyan.paperwork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** A table that comes along with the application (内置表格), without its heading. */
public final class ShippedTable {
    private ShippedTable() {}

    /** @throws IllegalStateException if the file is no table */
    public static List<Spreadsheet.Row> rows(String file) {
        try {
            return switch (Spreadsheet.read(
                    new ClassPathResource(file).getContentAsByteArray(), Spreadsheet.Limits.LIST)) {
                case Spreadsheet.Refused refused -> throw new IllegalStateException(file + ": " + refused);
                case Spreadsheet.Table(var rows) -> rows.subList(1, rows.size());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those rows together that begin alike, in the order of the file. */
    public static SequencedMap<String, List<Spreadsheet.Row>> groups(String file) {
        return rows(file).stream()
                .collect(Collectors.groupingBy(row -> row.cell(0), LinkedHashMap::new, Collectors.toList()));
    }
}
