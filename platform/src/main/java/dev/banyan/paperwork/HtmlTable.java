package dev.banyan.paperwork;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Tables that hold data, not the layout of the page. */
final class HtmlTable {
    private static final int WIDEST = 200;

    private HtmlTable() {}

    static boolean isData(Element table) {
        return table.select("table").size() == 1
                && table.select("tr").stream()
                                .filter(row -> row.childrenSize() >= 2)
                                .limit(2)
                                .count()
                        == 2;
    }

    static List<List<String>> rows(Element table) {
        var rows = new ArrayList<List<String>>();
        var spanning = new HashMap<Integer, Integer>();
        for (Element row : table.select("tr")) {
            var cells = new ArrayList<String>();
            for (Element cell : row.children()) {
                skipSpanned(cells, spanning);
                int down = span(cell, "rowspan");
                int across = span(cell, "colspan");
                for (int i = 0; i < across && cells.size() < WIDEST; i++) {
                    spanning.put(cells.size(), down - 1);
                    cells.add(i == 0 ? cell.wholeText() : "");
                }
            }
            skipSpanned(cells, spanning);
            rows.add(cells);
        }
        return rows;
    }

    private static void skipSpanned(List<String> cells, Map<Integer, Integer> spanning) {
        while (cells.size() < WIDEST && spanning.getOrDefault(cells.size(), 0) > 0) {
            spanning.merge(cells.size(), -1, Integer::sum);
            cells.add("");
        }
    }

    private static int span(Element cell, String attribute) {
        String printed = cell.attr(attribute).strip();
        return printed.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(printed), 1, WIDEST) : 1;
    }
}
