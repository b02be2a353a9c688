package dev.banyan.plancompiler;

import java.util.HashMap;
import java.util.Locale;

/** Shows a draft plan as plain text for a terminal (草案报告): outline, indicators, findings, and why each figure was read as it was. */
public final class DraftReport {
    private static final int WINDOW = 60;
    private static final int NAME_WIDTH = 34;

    private final PlanDraft draft;
    private final SourceLines lines;
    private final boolean english;
    private final FindingMessages messages;

    private DraftReport(PlanDraft draft, Locale locale) {
        this.draft = draft;
        lines = new SourceLines(draft.text());
        english = locale.getLanguage().equals("en");
        messages = FindingMessages.in(locale);
    }

    /** Outline, indicators and findings, one after the other. */
    public static String write(PlanDraft draft, Locale locale) {
        var report = new DraftReport(draft, locale);
        return report.outline() + "\n" + report.indicators() + "\n" + report.findings();
    }

    /** Which rule fired on which characters, indicator by indicator. */
    public static String explain(PlanDraft draft, Locale locale) {
        return new DraftReport(draft, locale).explain();
    }

    private String outline() {
        var out = new StringBuilder(heading("结构", "Outline", draft.nodes().size()));
        var depths = new HashMap<String, Integer>();
        for (var node : draft.nodes()) {
            int depth = node.parent()
                    .map(parent -> depths.getOrDefault(parent, 0) + 1)
                    .orElse(0);
            depths.put(node.id(), depth);
            out.append(columns(place(node.span()), 10))
                    .append(columns(node.kind().wireName(), 18))
                    .append("  ".repeat(Math.min(depth, 12)))
                    .append(node.label().orElse(""))
                    .append(node.title().map(DraftNode.Title::text).orElse("—"))
                    .append('\n');
        }
        return out.toString();
    }

    private String indicators() {
        var out =
                new StringBuilder(heading("指标", "Indicators", draft.indicators().size()));
        for (var indicator : draft.indicators()) {
            out.append(row(indicator)).append('\n');
        }
        return out.toString();
    }

    private String row(DraftIndicator indicator) {
        var value = indicator.value();
        return columns(indicator.id(), 6)
                + columns(place(indicator.span()), 10)
                + columns(indicator.name().isEmpty() ? "—" : indicator.name(), NAME_WIDTH)
                + columns(indicator.comparator().wireName(), 22)
                + columns(number(value), 18)
                + columns(value.unit().orElse(""), 10)
                + columns(indicator.deadline().iso().orElse("—"), 12)
                + source(indicator.deadline().source());
    }

    private static String number(TargetValue value) {
        var low = value.number().map(number -> number.toPlainString()).orElse("—");
        return value.max().map(high -> low + "–" + high.toPlainString()).orElse(low);
    }

    private String source(Deadline.Source source) {
        return switch (source) {
            case EXPLICIT -> english ? "explicit" : "原句写明";
            case INHERITED -> english ? "inherited" : "沿用上文";
            case NONE -> "";
        };
    }

    private String findings() {
        var out = new StringBuilder(heading("问题", "Findings", draft.findings().size()));
        for (var finding : draft.findings()) {
            out.append(columns(place(finding.span()), 10))
                    .append(severity(finding.severity()))
                    .append("  ")
                    .append(finding.kind().wireName())
                    .append("  ")
                    .append(messages.sentence(finding))
                    .append('\n')
                    .append(shown(finding.span()))
                    .append("          ")
                    .append(messages.suggestion(finding))
                    .append('\n');
            for (var other : finding.others()) {
                out.append(columns(place(other), 10))
                        .append(english ? "also here\n" : "另见\n")
                        .append(shown(other));
            }
        }
        return out.toString();
    }

    private String severity(Finding.Severity severity) {
        return switch (severity) {
            case ERROR -> english ? "error" : "错误";
            case WARNING -> english ? "warning" : "提醒";
            case NOTE -> english ? "note" : "提示";
        };
    }

    private String explain() {
        var out = new StringBuilder();
        for (var indicator : draft.indicators()) {
            out.append(row(indicator)).append('\n').append(shown(indicator.span()));
            for (var trace : indicator.trace()) {
                out.append("          ")
                        .append(columns(trace.rule(), 28))
                        .append(columns(place(trace.span()), 10))
                        .append(lines.words(trace.span()))
                        .append('\n');
            }
        }
        return out.toString();
    }

    /** The source line with carets below the words concerned. */
    private String shown(Span span) {
        var excerpt = lines.excerpt(span, WINDOW);
        return "          " + excerpt.line() + "\n          " + excerpt.carets() + "\n";
    }

    private String place(Span span) {
        return lines.place(span.start());
    }

    private String heading(String chinese, String english, int count) {
        return (this.english ? english : chinese) + " (" + count + ")\n";
    }

    private static String columns(String text, int width) {
        return SourceLines.fitted(text, width);
    }
}
