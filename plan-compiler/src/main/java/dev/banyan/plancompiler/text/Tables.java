package dev.banyan.plancompiler.text;

import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.text.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds the tables in a text (识别表格). */
public final class Tables {
    private static final int LONGEST_CELL = 1500;
    private static final Pattern HEAD = Pattern.compile(
            "^(序号|编号|项次|类别|类型|领域|方面|板块|分类|专项行动|一级任务|二级任务|指标.{0,6}|主要指标|属性|单位|计量单位|现状.{0,6}|基期.{0,6}|目标.{0,8}|20\\d\\d年?.{0,12}|年均.{0,10}|备注"
                    + "|.{0,4}(任务|举措|措施|事项|工作|项目|内容|要点|实事).{0,4}|.{0,6}(单位|部门|主体|领导|责任人|处室)|.{0,4}(时限|时间|进度|节点|期限|范围|成果|成效|要求|依据))$");

    private static final Pattern DATED = Pattern.compile("^(20\\d\\d年)?(\\d{1,2}月|.?年底|全年|长期|持续)");
    private static final Pattern BODIES = Pattern.compile("(单位|部门|主体)$");

    private static final Marks BLANKS = Marks.of(" \t\n\u000B\f\r\u200B\uFEFF");

    private final String text;
    private final List<Span> lines = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();

    private Tables(String text) {
        this.text = text;
    }

    /** The tables in reading order; none overlap. */
    public static List<Table> of(String text) {
        var reader = new Tables(text);
        reader.readLines();
        for (int i = 0; i < reader.lines.size(); ) {
            i = reader.take(i);
        }
        return List.copyOf(reader.tables);
    }

    /** Lines without line ends, but with tabs in front. */
    private void readLines() {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Prose.isLineEnd(text.charAt(i))) {
                if (hasWords(start, i)) {
                    lines.add(new Span(start, i));
                }
                start = i + 1;
            }
        }
    }

    /** A line that only rules off the header row has none. */
    private boolean hasWords(int start, int end) {
        var line = Prose.trim(text, start, end);
        for (int i = line.start(); i < line.end(); i++) {
            if ("-: \t".indexOf(text.charAt(i)) < 0) {
                return true;
            }
        }
        return false;
    }

    private int take(int i) {
        int heads = flatHeads(i);
        if (heads >= 3) {
            int end = flattened(i, heads);
            if (end > i) {
                return end;
            }
        }
        return hasTab(lines.get(i)) ? tabbed(i) : i + 1;
    }

    private boolean hasTab(Span line) {
        if (text.indexOf('\t', line.start(), line.end()) < 0) {
            return false;
        }
        var words = Prose.trim(text, line.start(), line.end());
        return text.indexOf('\t', words.start(), words.end()) >= 0;
    }

    private int tabbed(int from) {
        int last = from;
        for (int i = from + 1; i < lines.size() && i - last <= 3; i++) {
            if (hasTab(lines.get(i))) {
                if (isHead(row(lines.get(i)))) {
                    break;
                }
                last = i;
            } else if (lines.get(i).length() > 120) {
                break;
            }
        }
        int rows = last - from + 1;
        if (rows < 2) {
            return from + 1;
        }
        var all = new ArrayList<Row>();
        for (int i = from; i <= last; i++) {
            all.add(row(lines.get(i)));
        }
        boolean headed = isHead(all.getFirst());
        tables.add(table(
                headed ? heads(all.getFirst()) : List.of(),
                headed ? all.subList(1, all.size()) : all,
                all.getFirst().span().start()));
        return last + 1;
    }

    private Table table(List<String> heads, List<Row> rows, int start) {
        int end = rows.isEmpty() ? start : rows.getLast().span().end();
        return new Table(new Span(start, Math.max(start, end)), heads, rows);
    }

    private Row row(Span line) {
        var cells = new ArrayList<Span>();
        int from = line.start();
        for (int i = line.start(); i <= line.end(); i++) {
            if (i == line.end() || text.charAt(i) == '\t') {
                cells.add(Prose.trim(text, from, i));
                from = i + 1;
            }
        }
        return new Row(cells, Prose.trim(text, line.start(), line.end()));
    }

    private boolean isHead(Row row) {
        long heads =
                heads(row).stream().filter(head -> HEAD.matcher(head).find()).count();
        return heads >= 2
                && !Character.isDigit(text.charAt(row.span().start()))
                && heads * 2
                        >= row.cells().stream()
                                .filter(cell -> cell.length() > 0)
                                .count();
    }

    private List<String> heads(Row row) {
        return row.cells().stream().map(this::withoutBlanks).toList();
    }

    private String withoutBlanks(Span span) {
        if (BLANKS.next(text, span.start(), span.end()) == span.end()) {
            return text.substring(span.start(), span.end());
        }
        var words = new StringBuilder();
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            if (!BLANKS.has(c)) {
                words.append(c);
            }
        }
        return words.toString();
    }

    /** How many header words stand one a line from here on. */
    private int flatHeads(int from) {
        int i = from;
        while (i < lines.size()
                && i - from < 12
                && lines.get(i).length() <= 16
                && HEAD.matcher(withoutBlanks(lines.get(i))).find()
                && !isNumber(i, i - from + 1)) {
            i++;
        }
        return i - from;
    }

    /** Rows of a table with one cell a line: each starts at the next running number. */
    private int flattened(int from, int heads) {
        var names = lines.subList(from, from + heads).stream()
                .map(this::withoutBlanks)
                .toList();
        int merged = IntStream.range(0, Math.min(3, heads))
                .filter(k -> names.get(k).equals("序号") || names.get(k).equals("编号"))
                .findFirst()
                .orElse(-1);
        if (merged < 0) {
            return from;
        }
        var own = names.subList(merged, heads);
        var rows = new ArrayList<Row>();
        int i = from + heads;
        int number = 1;
        while (i < lines.size()) {
            if (isNumber(i, number)) {
                int end = rowEnd(i, number, own.size());
                rows.add(new Row(
                        cells(i, end, own),
                        Prose.trim(
                                text, lines.get(i).start(), lines.get(end - 1).end())));
                number++;
                i = end;
            } else if (lines.get(i).length() <= 60
                    && (leadsTo(i + 1, number) || merged > 0 && leadsTo(i + 2, number))) {
                var heading =
                        Prose.trim(text, lines.get(i).start(), lines.get(i).end());
                rows.add(new Row(List.of(heading), heading));
                i++;
            } else {
                break;
            }
        }
        if (number < 3) {
            return from;
        }
        tables.add(table(
                own,
                rows,
                Prose.trim(text, lines.get(from).start(), lines.get(from).end()).start()));
        return i;
    }

    private boolean leadsTo(int line, int number) {
        return line < lines.size() && isNumber(line, number);
    }

    private int rowEnd(int from, int number, int heads) {
        int i = from + 1;
        while (i < lines.size() && i - from < heads + 8 && lines.get(i).length() <= LONGEST_CELL) {
            boolean heading = i + 1 < lines.size()
                    && i - from >= heads
                    && isNumber(i + 1, number + 1)
                    && !DATED.matcher(withoutBlanks(lines.get(i))).find();
            if (heading || isNumber(i, number + 1)) {
                return i;
            }
            i++;
        }
        return Math.min(lines.size(), from + heads);
    }

    /** One cell a line; the bodies of a row may take up several. */
    private List<Span> cells(int from, int end, List<String> heads) {
        int surplus = Math.max(0, end - from - heads.size());
        int bodies = IntStream.range(0, heads.size())
                .filter(k -> BODIES.matcher(heads.get(k)).find())
                .findFirst()
                .orElse(heads.size() - 1);
        var cells = new ArrayList<Span>();
        for (int i = from; i < end; i++) {
            int last = cells.size() == bodies ? i + surplus : i;
            cells.add(Prose.trim(text, lines.get(i).start(), lines.get(last).end()));
            i = last;
        }
        return cells;
    }

    private boolean isNumber(int line, int number) {
        String words = withoutBlanks(lines.get(line));
        return words.equals(Integer.toString(number)) || words.equals(number + ".") || words.equals(number + "、");
    }
}
