package dev.banyan.paperwork.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines (断行): figures and Latin words stay whole, no line begins with a closing mark or ends with an opening one,
 * and every full line reaches the margin.
 */
public final class Lines {
    private static final String NOT_FIRST = "，。、；：？！）》〉」』】〕〗”’％‰…—·,.;:?!)]}%℃°";
    private static final String NOT_LAST = "（《〈「『【〔〖“‘([{￥$";
    /** More room than this between two characters, as a share of their size, looks worse than an uneven margin. */
    private static final double WIDEST = 0.4;

    private final Widths widths;
    private final double size;
    private final double gap;

    public Lines(Widths widths, double size, double gap) {
        this.widths = widths;
        this.size = size;
        this.gap = gap;
    }

    /** @param gap what comes to the width of each character of this line */
    public record Line(String text, double gap) {}

    /** @param indent by how much the first line is shorter */
    public List<Line> of(String text, double measure, double indent) {
        var lines = new ArrayList<Line>();
        int[] points = text.strip().codePoints().toArray();
        int from = 0;
        double room = measure - indent;
        while (from < points.length) {
            int to = end(points, from, room);
            lines.add(line(points, from, to, room, to == points.length));
            from = to;
            while (from < points.length && points[from] == ' ') {
                from++;
            }
            room = measure;
        }
        return lines;
    }

    /** As few lines as needed, all about as long (标题回行). */
    public List<Line> balanced(String text, double measure) {
        double whole = width(text.strip().codePoints().toArray());
        int count = (int) Math.ceil(whole / measure);
        double narrow = measure;
        for (int i = 20; i >= 1 && count > 1; i--) {
            double tried = whole / count + (measure - whole / count) * i / 20;
            if (of(text, tried, 0).size() > count) {
                break;
            }
            narrow = tried;
        }
        return of(text, narrow, 0).stream().map(it -> new Line(it.text(), gap)).toList();
    }

    private int end(int[] points, int from, double room) {
        double used = 0;
        int to = from;
        while (to < points.length && used + width(points[to]) <= room + 0.001) {
            used += width(points[to]);
            to++;
        }
        if (to == points.length) {
            return to;
        }
        int good = to;
        while (good > from && !mayBreak(points, good)) {
            good--;
        }
        return Math.max(good > from ? good : to, from + 1);
    }

    private static boolean mayBreak(int[] points, int at) {
        int before = points[at - 1];
        int after = points[at];
        return NOT_FIRST.indexOf(after) < 0
                && NOT_LAST.indexOf(before) < 0
                && !(isOfWord(before) && isOfWord(after))
                && !(isOfWord(before) && after == ' ');
    }

    private static boolean isOfWord(int point) {
        return point > ' ' && point < 0x250 && NOT_LAST.indexOf(point) < 0;
    }

    private Line line(int[] points, int from, int to, double room, boolean last) {
        int end = to;
        while (end > from && points[end - 1] == ' ') {
            end--;
        }
        var text = new String(points, from, end - from);
        int between = end - from - 1;
        if (last || between < 1) {
            return new Line(text, gap);
        }
        double free = room - widths.of(text, size, gap);
        double more = free / between;
        return new Line(text, more <= WIDEST * size ? gap + more : gap);
    }

    private double width(int point) {
        return widths.of(point) * size + gap;
    }

    private double width(int[] points) {
        double sum = 0;
        for (int point : points) {
            sum += width(point);
        }
        return sum;
    }
}
