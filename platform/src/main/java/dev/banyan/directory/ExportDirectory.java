package dev.banyan.directory;

import dev.banyan.directory.rules.Column;
import dev.banyan.directory.rules.Entry;
import dev.banyan.frame.Words;
import dev.banyan.paperwork.Spreadsheet.Cell;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives the lists out as tables (导出名录) that can come in again. */
@Component
@Needs(Permission.READ_PLANS)
public class ExportDirectory {
    private final DirectoryContent content;

    ExportDirectory(DirectoryContent content) {
        this.content = content;
    }

    public record Table(List<String> heading, List<List<Cell>> rows) {
        public Table {
            heading = List.copyOf(heading);
            rows = List.copyOf(rows);
        }
    }

    public Table of(DirectoryList list, Words words) {
        return new Table(
                list.columns().stream()
                        .map(column -> words.of("directory.column." + column))
                        .toList(),
                content.known().entries(list).stream()
                        .map(entry -> row(list, entry, words))
                        .toList());
    }

    private static List<Cell> row(DirectoryList list, Entry entry, Words words) {
        var cells = entry.cells();
        return list.columns().stream()
                .map(column -> cells.containsKey(column) ? cell(column, cells.get(column), words) : Cell.EMPTY)
                .toList();
    }

    private static Cell cell(Column column, String text, Words words) {
        return switch (column) {
            case SINCE, UNTIL, POST_SINCE, POST_UNTIL -> Cell.of(LocalDate.parse(text));
            case KIND, POST_KIND, DUTY, ACTING -> Cell.of(ListVocabulary.inWords(column, text, words));
            case CODE,
                    NAME,
                    SHORT_NAME,
                    ENGLISH_NAME,
                    PARENT,
                    COUNTY_CODE,
                    CREDIT_CODE,
                    MERGED_INTO,
                    CHANGED_ON,
                    UNIT,
                    TITLE,
                    HOLDER,
                    ACCOUNT,
                    BODY -> Cell.of(text);
        };
    }
}
