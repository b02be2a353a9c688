package dev.banyan.assessment.store;

import dev.banyan.assessment.PanelId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks: as long as they are written with the person, once they are sent under the number of a sheet alone. */
@Component
public class PanelMarks {
    private final JdbcClient database;

    PanelMarks(JdbcClient database) {
        this.database = database;
    }

    /** Who has sent. */
    public Set<UUID> sent(PanelId id) {
        return database
                .sql("select person from assessment.panel_seat where panel = :panel and sent")
                .param("panel", id.value())
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** By the place of the unit, 1 is the first. */
    public Map<Integer, BigDecimal> draft(PanelId id, UUID person) {
        return database
                .sql("select unit, mark from assessment.panel_draft where panel = :panel and person = :person")
                .param("panel", id.value())
                .param("person", person)
                .query((row, at) -> Map.entry(row.getInt("unit"), row.getBigDecimal("mark")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** In place of what the person wrote before. */
    public void keep(PanelId id, UUID person, Map<Integer, BigDecimal> marks) {
        forget(id, person);
        database.sql("""
                        insert into assessment.panel_draft (panel, person, unit, mark)
                        select :panel, :person, unit, cast(mark as numeric) from unnest(:units, :marks) it(unit, mark)""")
                .param("panel", id.value())
                .param("person", person)
                .param("units", marks.keySet().toArray(Integer[]::new))
                .param(
                        "marks",
                        marks.values().stream().map(BigDecimal::toPlainString).toArray(String[]::new))
                .update();
    }

    private void forget(PanelId id, UUID person) {
        database.sql("delete from assessment.panel_draft where panel = :panel and person = :person")
                .param("panel", id.value())
                .param("person", person)
                .update();
    }

    /**
     * Sheets by their numbers, each with its marks in the order of the units.
     */
    public SortedMap<Integer, List<BigDecimal>> sheets(PanelId id) {
        var sheets = new TreeMap<Integer, List<BigDecimal>>();
        database.sql("select sheet, mark from assessment.panel_mark where panel = :panel order by sheet, unit")
                .param("panel", id.value())
                .query((row, at) -> sheets.computeIfAbsent(row.getInt("sheet"), it -> new ArrayList<>())
                        .add(row.getBigDecimal("mark")))
                .list();
        return sheets;
    }

    /** Takes the marks of a person as a sheet; all rows of the panel are written again in the order of the sheets. */
    public void send(PanelId id, UUID person, int sheet, List<BigDecimal> marks) {
        var sheets = sheets(id);
        sheets.put(sheet, marks);
        forget(id, person);
        database.sql("delete from assessment.panel_mark where panel = :panel")
                .param("panel", id.value())
                .update();
        sheets.forEach((number, given) -> database.sql("""
                        insert into assessment.panel_mark (panel, sheet, unit, mark)
                        select :panel, :sheet, unit, cast(mark as numeric)
                        from unnest(:marks) with ordinality it(mark, unit)""")
                .param("panel", id.value())
                .param("sheet", number)
                .param("marks", given.stream().map(BigDecimal::toPlainString).toArray(String[]::new))
                .update());
        database.sql("update assessment.panel_seat set sent = sent or person = :person where panel = :panel")
                .param("panel", id.value())
                .param("person", person)
                .update();
    }
}
