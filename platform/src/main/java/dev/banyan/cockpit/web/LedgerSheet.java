package dev.banyan.cockpit.web;

import dev.banyan.cockpit.Ledger;
import dev.banyan.evaluationkernel.Mark;
import dev.banyan.frame.Words;
import dev.banyan.paperwork.Spreadsheet.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** A ledger as a table to take along (台账导出); its first columns are headed as the import of assignments reads them. */
record LedgerSheet(Words words, UnitNames names) {
    List<String> heading() {
        return Stream.of(
                        "task-number",
                        "task",
                        "unit-code",
                        "unit",
                        "role",
                        "weight",
                        "due",
                        "goal",
                        "light",
                        "days-left",
                        "reported",
                        "checked",
                        "planned",
                        "silence",
                        "closed")
                .map(it -> words.of("cockpit.ledger.column." + it))
                .toList();
    }

    List<Cell> row(Ledger.Line line) {
        var status = line.assignment().status();
        return List.of(
                Cell.of(line.assignment().task().value()),
                Cell.of(line.assignment().taskTitle()),
                Cell.of(line.assignment().unit()),
                Cell.of(names.of(line.assignment().unit(), words)),
                Cell.of(words.of("cockpit.duty." + line.duty())),
                switch (line.duty()) {
                    case LEAD, CO_LEAD -> Cell.of(line.weight());
                    case SUPPORT, SUPERVISE, GUIDE -> Cell.EMPTY;
                },
                Cell.ofDay(status.due()),
                Cell.of(line.goal()),
                Cell.of(words.of("cockpit.light." + status.light())),
                Cell.of(status.daysLeft()),
                percent(status.progress().reported()),
                percent(status.progress().checked()),
                percent(status.progress().planned()),
                Cell.of(status.silence()),
                Cell.of(status.marks().contains(Mark.CLOSED) ? words.of("cockpit.ledger.yes") : ""));
    }

    private static Cell percent(int millionths) {
        return Cell.of(BigDecimal.valueOf(millionths, 4).setScale(2, RoundingMode.HALF_UP));
    }
}
