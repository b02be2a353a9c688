package dev.banyan.paperwork.rules;

import static dev.banyan.paperwork.rules.PaperGrid.HEIGHT;
import static dev.banyan.paperwork.rules.PaperGrid.LINE;
import static dev.banyan.paperwork.rules.PaperGrid.TOP;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What comes one below the other (排版行), until it is known on which page. */
final class Stripes {
    private static final double FITS = 0.001;

    private final List<Stripe> stripes = new ArrayList<>();
    private double high;

    /**
     * @param high in mm
     * @param marks from its upper edge
     * @param blank of which nothing is needed at the top of a page
     * @param keep whether it must stand on one page with the next
     */
    private record Stripe(double high, List<Mark> marks, boolean blank, boolean keep) {}

    void line(double height, Mark... marks) {
        stripes.add(new Stripe(height, Arrays.asList(marks), false, false));
        high += height;
    }

    void space(double height) {
        stripes.add(new Stripe(
                height, List.of(), true, stripes.isEmpty() || stripes.getLast().keep()));
        high += height;
    }

    /** Goes on at the next line of the grid; only before the first page ends. */
    void toGrid() {
        double over = high % LINE;
        if (over > FITS && LINE - over > FITS) {
            space(LINE - over);
        }
    }

    /** Ties so many of the last lines to what comes next. */
    void keepWithNext(int lines) {
        for (int i = Math.max(0, stripes.size() - lines); i < stripes.size(); i++) {
            var it = stripes.get(i);
            stripes.set(i, new Stripe(it.high(), it.marks(), it.blank(), true));
        }
    }

    /** @param foot what ends the last page, with how high it is */
    List<List<Mark>> pages(Optional<Foot> foot) {
        var pages = new ArrayList<List<Mark>>();
        pages.add(new ArrayList<>());
        double y = 0;
        for (int i = 0; i < stripes.size(); ) {
            int end = i + 1;
            while (end < stripes.size() && stripes.get(end - 1).keep()) {
                end++;
            }
            double together =
                    stripes.subList(i, end).stream().mapToDouble(Stripe::high).sum();
            if (y > 0 && y + together > HEIGHT + FITS && together <= HEIGHT) {
                pages.add(new ArrayList<>());
                y = 0;
            }
            for (var stripe : stripes.subList(i, end)) {
                if (y + stripe.high() > HEIGHT + FITS && y > 0) {
                    pages.add(new ArrayList<>());
                    y = 0;
                }
                if (!(stripe.blank() && y == 0 && pages.size() > 1)) {
                    for (Mark mark : stripe.marks()) {
                        pages.getLast().add(mark.lowered(TOP + y));
                    }
                    y += stripe.high();
                }
            }
            i = end;
        }
        if (foot.isPresent()) {
            if (y + foot.get().high() > HEIGHT + FITS) {
                pages.add(new ArrayList<>());
            }
            double top = TOP + HEIGHT - foot.get().high();
            foot.get().marks().forEach(mark -> pages.getLast().add(mark.lowered(top)));
        }
        return pages;
    }

    /** What stands at the lower edge of the text area (版心底部). */
    record Foot(double high, List<Mark> marks) {}
}
