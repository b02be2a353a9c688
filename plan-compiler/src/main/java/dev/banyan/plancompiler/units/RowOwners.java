package dev.banyan.plancompiler.units;

import dev.banyan.plancompiler.Responsible.Role;
import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.text.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the columns of a table that name bodies (表格责任单位栏). */
final class RowOwners {
    /** 市教育局内牵头处室: whose offices the column names. */
    private static final Pattern OF_BODY = Pattern.compile("^.{2,8}(?:内部?|机关)(?=(?:牵头|配合|责任|主办|协办))");

    private RowOwners() {}

    /**
     * A cell that names bodies.
     *
     * @param cell where it stands
     * @param role what the head of its column says
     */
    record Owner(Span cell, Role role) {}

    static List<Owner> of(List<Table> tables, Span plan) {
        var owners = new ArrayList<Owner>();
        for (Table table : tables) {
            if (plan.contains(table.span())) {
                var columns = table.heads().stream().map(RowOwners::role).toList();
                table.rows().stream().filter(row -> !row.isHeading()).forEach(row -> add(owners, row.cells(), columns));
            }
        }
        return owners;
    }

    private static void add(List<Owner> owners, List<Span> cells, List<Optional<Role>> columns) {
        for (int k = 0; k < Math.min(cells.size(), columns.size()); k++) {
            var cell = cells.get(k);
            if (cell.length() > 0) {
                columns.get(k).ifPresent(role -> owners.add(new Owner(cell, role)));
            }
        }
    }

    private static Optional<Role> role(String head) {
        String words = head.replaceAll("\\s", "");
        if (words.length() > 12 || words.length() < 4) {
            return Optional.empty();
        }
        return Duty.roleNamed(OF_BODY.matcher(words).replaceFirst(""));
    }
}
