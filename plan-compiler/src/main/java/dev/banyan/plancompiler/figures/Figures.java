package dev.banyan.plancompiler.figures;

import dev.banyan.plancompiler.DraftIndicator;
import dev.banyan.plancompiler.DraftNode;
import dev.banyan.plancompiler.NodeKind;
import dev.banyan.plancompiler.PlanPeriod;
import dev.banyan.plancompiler.deadlines.Deadlines;
import dev.banyan.plancompiler.text.Layout;
import dev.banyan.plancompiler.text.Nesting;
import dev.banyan.plancompiler.text.WorkingText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads the commitments that can be checked (指标识别): numbers, ranks, multiples, grades and dated deliverables. */
public final class Figures {
    private Figures() {}

    /** The indicators of a text whose sentences and dates have not been read yet. */
    public static List<DraftIndicator> read(WorkingText text, List<DraftNode> nodes, PlanPeriod period) {
        var layout = Layout.of(text, nodes);
        return read(layout, new Deadlines(layout, period));
    }

    /** The indicators in reading order; numbers that only count a list, name something or tell of the past are left alone. */
    public static List<DraftIndicator> read(Layout layout, Deadlines deadlines) {
        var text = layout.text();
        var nesting = layout.nesting();
        var sentences = layout.sentences();
        var tables = TableFigures.read(text, deadlines);
        var found = new ArrayList<DraftIndicator>();
        tables.found().stream()
                .filter(indicator -> nesting.at(indicator.span().start()).isPresent())
                .forEach(found::add);
        int table = 0;
        for (int i = 0; i < sentences.size(); i++) {
            var place = nesting.at(sentences.get(i).span().start());
            int start = sentences.get(i).span().start();
            while (table < tables.places().size() && tables.places().get(table).end() <= start) {
                table++;
            }
            boolean tabled =
                    table < tables.places().size() && tables.places().get(table).start() <= start;
            if (tabled || place.isEmpty() || place.get().kind() == NodeKind.COVER) {
                continue;
            }
            found.addAll(new SentenceFigures(
                            text, place.get(), deadlines, i, sentences.get(i).span())
                    .read());
        }
        found.sort(Comparator.comparing(
                        (DraftIndicator indicator) -> indicator.span().start())
                .thenComparing(Figures::place));
        return numbered(found, nesting);
    }

    private static int place(DraftIndicator indicator) {
        return indicator.value().span().orElse(indicator.span()).start();
    }

    private static List<DraftIndicator> numbered(List<DraftIndicator> found, Nesting nesting) {
        var numbered = new ArrayList<DraftIndicator>();
        for (var indicator : found) {
            var node = nesting.at(indicator.span().start()).map(DraftNode::id).orElse(indicator.node());
            numbered.add(indicator.placed("i" + (numbered.size() + 1), node));
        }
        return List.copyOf(numbered);
    }
}
