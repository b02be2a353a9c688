package dev.banyan.evaluationkernel.facts;

import dev.banyan.evaluationkernel.UnitRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Takes in units and puts them into tree order. */
final class UnitTable {
    final Errors errors = new Errors("units.csv");
    private final Forest forest = new Forest();
    private final List<UnitRow> rows = new ArrayList<>();

    void add(int line, UnitRow row) {
        if (forest.add(line, row.id(), row.parent(), errors)) {
            rows.add(row);
        }
    }

    Ordered order() {
        var order = forest.order(errors);
        return new Ordered(order, Arrays.stream(order.row()).mapToObj(rows::get).toList());
    }

    record Ordered(Forest.Order order, List<UnitRow> rows) {
        Map<String, Integer> placeOf() {
            return order.placeOf();
        }

        Columns.Units columns() {
            return new Columns.Units(
                    Names.of(rows.stream().map(UnitRow::id).toList()),
                    Names.of(rows.stream().map(UnitRow::name).toList()),
                    order.parent(),
                    order.depth());
        }
    }
}
