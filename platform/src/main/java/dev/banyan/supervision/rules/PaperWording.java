package dev.banyan.supervision.rules;

import dev.banyan.paperwork.OfficialPaper;
import dev.banyan.paperwork.OfficialPaper.Attachments;
import dev.banyan.paperwork.OfficialPaper.Block;
import dev.banyan.paperwork.OfficialPaper.Form;
import dev.banyan.paperwork.OfficialPaper.Head;
import dev.banyan.paperwork.OfficialPaper.Heading;
import dev.banyan.paperwork.OfficialPaper.Imprint;
import dev.banyan.paperwork.OfficialPaper.Issue;
import dev.banyan.paperwork.OfficialPaper.Note;
import dev.banyan.paperwork.OfficialPaper.Number;
import dev.banyan.paperwork.OfficialPaper.Recipients;
import dev.banyan.paperwork.OfficialPaper.Signature;
import dev.banyan.paperwork.OfficialPaper.Table;
import dev.banyan.paperwork.OfficialPaper.Text;
import dev.banyan.paperwork.OfficialPaper.Title;
import dev.banyan.supervision.PaperField;
import dev.banyan.supervision.PaperOrder;
import dev.banyan.supervision.rules.PaperTemplate.Given;
import dev.banyan.supervision.rules.PaperTemplate.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Fills a template (公文拟制): what stands on the paper. A line of which every placeholder is empty is left out. */
public final class PaperWording {
    private static final Pattern FIRST_LEVEL = Pattern.compile("[一二三四五六七八九十百]+、[^。]{1,40}");
    private static final Pattern SECOND_LEVEL = Pattern.compile("（[一二三四五六七八九十百]+）[^。]{1,40}");

    private final PaperTemplate template;
    private final Facts facts;
    private final Map<String, String> values = new HashMap<>();

    private PaperWording(PaperTemplate template, PaperOrder order, Facts facts) {
        this.template = template;
        this.facts = facts;
        put(Given.ISSUER, facts.issuer());
        put(Given.RECIPIENTS, String.join("，", facts.recipients()));
        put(Given.COPIES, String.join("，", facts.copies()));
        put(Given.DAY, OfficialPaper.written(facts.day()));
        put(Given.SIGNER, clean(order.signer()));
        put(Given.OPENNESS, order.openness().word());
        order.fields().forEach((field, value) -> values.put(field.word(), value(field, value)));
    }

    /**
     * What does not come from the order (发文要素).
     *
     * @param recipients names of units
     */
    public record Facts(String number, String issuer, List<String> recipients, List<String> copies, LocalDate day) {}

    public static OfficialPaper of(PaperTemplate template, PaperOrder order, Facts facts) {
        return new PaperWording(template, order, facts).write();
    }

    /** What is it about, as lists show it. */
    public static String subject(OfficialPaper paper, PaperOrder order) {
        boolean titled = paper.blocks().stream().anyMatch(Title.class::isInstance);
        return titled ? paper.title() : clean(order.fields().getOrDefault(PaperField.MATTER, paper.title()));
    }

    /** Characters of the text, without blanks (字数). */
    public static int characters(OfficialPaper paper) {
        return paper.blocks().stream()
                .mapToInt(block -> switch (block) {
                    case Heading(int _, String text) -> count(text);
                    case Text(String text) -> count(text);
                    case Table(var rows) ->
                        rows.stream()
                                .flatMap(List::stream)
                                .mapToInt(PaperWording::count)
                                .sum();
                    case Head _,
                            Number _,
                            Issue _,
                            Title _,
                            Recipients _,
                            Attachments _,
                            Signature _,
                            Note _,
                            Imprint _ -> 0;
                })
                .sum();
    }

    private static int count(String text) {
        return (int) text.codePoints()
                .filter(it -> !Character.isWhitespace(it) && it != '\u3000')
                .count();
    }

    /** With line breaks of one kind and without what no paper can hold. */
    public static String clean(String typed) {
        return typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\t', ' ')
                .replaceAll("[\\p{Cc}&&[^\n]]", "")
                .strip();
    }

    /** Cut to what a field holds. */
    public static String shortened(String text, PaperField field) {
        int most = field.shape().most();
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }

    private void put(Given given, String value) {
        values.put(given.word(), value);
    }

    private static String value(PaperField field, String typed) {
        var text = clean(typed);
        return switch (field.shape()) {
            case LINE -> text.replace('\n', ' ');
            case TEXT -> text;
            case DAY -> PaperCheck.day(text).map(OfficialPaper::written).orElse(text);
        };
    }

    private OfficialPaper write() {
        var blocks = new ArrayList<Block>();
        line(Part.HEAD).ifPresent(it -> blocks.add(new Head(it)));
        blocks.add(new Number(facts.number(), Optional.empty()));
        if (template.form() == Form.BRIEF) {
            blocks.add(new Issue(facts.issuer(), facts.day()));
        }
        line(Part.TITLE).ifPresent(it -> blocks.add(new Title(it)));
        line(Part.RECIPIENTS).ifPresent(it -> blocks.add(new Recipients(it.endsWith("：") ? it : it + "：")));
        body(blocks);
        line(Part.ATTACHMENTS)
                .map(it -> it.lines()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList())
                .ifPresent(names -> blocks.add(new Attachments(names)));
        line(Part.SIGNATURE).ifPresent(it -> blocks.add(new Signature(it, facts.day())));
        line(Part.NOTE).ifPresent(it -> blocks.add(new Note(it)));
        line(Part.IMPRINT).ifPresent(it -> blocks.add(new Imprint(copies(), it, facts.day())));
        return new OfficialPaper(template.form(), template.colour(), blocks);
    }

    private String copies() {
        return line(Part.SUBMITTED)
                .map(it -> "报：" + it)
                .or(() -> line(Part.COPIES).map(it -> "抄送：" + it))
                .orElse("");
    }

    private Optional<String> line(Part part) {
        return Optional.ofNullable(template.lines().get(part))
                .filter(this::says)
                .map(this::filled);
    }

    private void body(List<Block> blocks) {
        var rows = new ArrayList<List<String>>();
        for (String line : template.body()) {
            if (line.startsWith("|")) {
                if (says(line)) {
                    rows.add(cells(line));
                }
                continue;
            }
            if (!rows.isEmpty()) {
                blocks.add(new Table(rows));
                rows.clear();
            }
            if (says(line)) {
                filled(line)
                        .lines()
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .forEach(it -> blocks.add(paragraph(it)));
            }
        }
        if (!rows.isEmpty()) {
            blocks.add(new Table(rows));
        }
    }

    private static Block paragraph(String line) {
        return FIRST_LEVEL.matcher(line).matches()
                ? new Heading(1, line)
                : SECOND_LEVEL.matcher(line).matches() ? new Heading(2, line) : new Text(line);
    }

    private List<String> cells(String line) {
        var inner = line.substring(1, line.endsWith("|") && line.length() > 1 ? line.length() - 1 : line.length());
        return Arrays.stream(inner.split("\\|", -1))
                .map(it -> filled(it.strip()))
                .toList();
    }

    private boolean says(String line) {
        var names = PaperTemplate.placeholders(line);
        return names.isEmpty()
                || names.stream().anyMatch(it -> !values.getOrDefault(it, "").isEmpty());
    }

    private String filled(String line) {
        return PaperTemplate.fill(line, it -> values.getOrDefault(it, ""));
    }
}
