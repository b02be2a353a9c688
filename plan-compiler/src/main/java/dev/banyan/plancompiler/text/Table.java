package dev.banyan.plancompiler.text;

import dev.banyan.plancompiler.Span;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A table as text (文本表格): cells separated by tabs, or flattened to one cell a line.
 *
 * @param span from the first to the last character
 * @param heads the words of the header row without blanks; empty if it has none
 * @param rows the rows behind the header
 */
public record Table(Span span, List<String> heads, List<Row> rows) {
    private static final Pattern OWNER_HEAD = Pattern.compile("^(责任|牵头|主办|承办)(单位|部门)");
    private static final Pattern NUMBER_HEAD = Pattern.compile("^(序号|编号|项次|号)$");
    private static final Pattern TASK_HEAD =
            Pattern.compile("(重点任务|工作任务|主要任务|具体任务|任务名称|任务内容|任务|改革举措|重点举措|举措|措施|事项|项目名称|项目|工作内容|重点工作|工作|主要内容|内容|要点|实事)");
    private static final Pattern GROUP_HEAD =
            Pattern.compile("^(类别|类型|领域|方面|分类|板块|大类|专项|专项行动|一级任务|任务类别|任务分类|工作领域|重点领域|目标任务类别)$");
    private static final Pattern INDICATOR_HEAD =
            Pattern.compile("^(主要)?指标(名称|类别|体系|内容|属性|性质)?$|^属性$|^(20\\d\\d年?.{0,12}){1,2}$|^年均.{0,10}$");

    public Table {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /**
     * A row (表格行).
     *
     * @param cells its cells without blanks at either end, empty ones included
     * @param span from the first to the last character
     */
    public record Row(List<Span> cells, Span span) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** A row that spans the table as a heading. */
        public boolean isHeading() {
            return cells.stream().filter(cell -> cell.length() > 0).count() == 1;
        }
    }

    /** The rows that lie in a stretch. */
    public Table within(Span stretch) {
        var common = new Span(Math.max(span.start(), stretch.start()), Math.min(span.end(), stretch.end()));
        return stretch.contains(span)
                ? this
                : new Table(
                        common,
                        heads,
                        rows.stream()
                                .filter(row -> stretch.contains(row.span()))
                                .toList());
    }

    /** Whether it states indicators (指标表) rather than tasks. */
    public boolean statesIndicators() {
        long marks = heads.stream()
                .filter(head -> INDICATOR_HEAD.matcher(head).find())
                .count();
        boolean assigned =
                heads.stream().anyMatch(head -> OWNER_HEAD.matcher(head).find());
        return marks >= 2 || marks == 1 && taskColumn().isEmpty() && !assigned;
    }

    /** The column with the running number. */
    public OptionalInt numberColumn() {
        return column(NUMBER_HEAD);
    }

    /** The column whose merged cells group the rows. */
    public OptionalInt groupColumn() {
        return column(GROUP_HEAD);
    }

    /** The column that names the task. */
    public OptionalInt taskColumn() {
        return IntStream.range(0, heads.size())
                .filter(k -> heads.get(k).length() <= 10
                        && TASK_HEAD.matcher(heads.get(k)).find()
                        && !GROUP_HEAD.matcher(heads.get(k)).find())
                .findFirst();
    }

    private OptionalInt column(Pattern head) {
        return IntStream.range(0, heads.size())
                .filter(k -> head.matcher(heads.get(k)).find())
                .findFirst();
    }
}
