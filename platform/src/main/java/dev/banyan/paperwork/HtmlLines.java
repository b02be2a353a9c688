package dev.banyan.paperwork;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Writes the blocks of an element as lines. */
final class HtmlLines implements NodeFilter {
    private static final char SOURCE_BREAK = '\u0001';
    private static final Pattern BREAKS = Pattern.compile("[ \\t]*[\\r\\n][\\r\\n\\t ]*");
    private static final Pattern BLANKS = Pattern.compile("[\\t \\u00A0]+");
    private static final Pattern BETWEEN_HAN =
            Pattern.compile("(?<=[\\u3000-\\u9FFF\\uFF00-\\uFFEF])\u0001+(?=[\\u3000-\\u9FFF\\uFF00-\\uFFEF])");

    private final ExtractedText text;
    private final StringBuilder line = new StringBuilder();
    private final Map<Element, Integer> listItems = new HashMap<>();
    private int linkedCharacters;
    private int headingLevel;

    private HtmlLines(ExtractedText text) {
        this.text = text;
    }

    static void write(Element main, ExtractedText text) {
        var lines = new HtmlLines(text);
        NodeTraversor.filter(lines, main);
        lines.end();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words);
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (element.isBlock() || element.normalName().equals("br")) {
            end();
        }
        if (element.normalName().equals("table") && HtmlTable.isData(element)) {
            HtmlTable.rows(element).forEach(text::row);
            return FilterResult.SKIP_ENTIRELY;
        }
        if (level(element) > 0) {
            headingLevel = level(element);
        }
        if (element.normalName().equals("li")) {
            line.append(number(element));
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && element.isBlock()) {
            end();
            if (level(element) > 0) {
                headingLevel = 0;
            }
        }
        return FilterResult.CONTINUE;
    }

    private void append(TextNode words) {
        String marked = BREAKS.matcher(words.getWholeText()).replaceAll(String.valueOf(SOURCE_BREAK));
        String flat = BLANKS.matcher(marked).replaceAll(" ");
        boolean afterBlank = line.isEmpty() || endsWithBlank();
        line.append(afterBlank ? flat.stripLeading() : flat);
        if (words.parent() instanceof Element parent && parent.closest("a[href]") != null) {
            linkedCharacters += flat.strip().length();
        }
    }

    private boolean endsWithBlank() {
        return line.charAt(line.length() - 1) == ' ';
    }

    private void end() {
        String words = BETWEEN_HAN
                .matcher(line)
                .replaceAll("")
                .replace(SOURCE_BREAK, ' ')
                .strip();
        boolean onlyLinks = linkedCharacters > 0
                && linkedCharacters >= words.replace(" ", "").length() * 0.8;
        if (headingLevel > 0 && !words.isBlank()) {
            text.heading(words, headingLevel);
        } else if (!words.isBlank() && !(onlyLinks && words.length() < 60)) {
            text.line(words);
        }
        line.setLength(0);
        linkedCharacters = 0;
    }

    private static int level(Element element) {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6'
                ? name.charAt(1) - '0'
                : 0;
    }

    /** The number a browser prints in front of an item of a numbered list. */
    private String number(Element item) {
        Element list = item.parent();
        if (list == null
                || !list.normalName().equals("ol")
                || list.attr("style").toLowerCase(Locale.ROOT).contains("none")) {
            return "";
        }
        int start = list.hasAttr("start") ? wholeNumber(list.attr("start"), 1) : 1;
        int next = listItems.merge(list, start, (last, first) -> last + 1);
        int number = item.hasAttr("value") ? wholeNumber(item.attr("value"), next) : next;
        listItems.put(list, number);
        ListNumber style = switch (list.attr("type")) {
            case "A" -> ListNumber.UPPER_LETTER;
            case "a" -> ListNumber.LOWER_LETTER;
            case "I" -> ListNumber.UPPER_ROMAN;
            case "i" -> ListNumber.LOWER_ROMAN;
            default -> ListNumber.ARABIC;
        };
        return style.print(number) + ". ";
    }

    private static int wholeNumber(String printed, int otherwise) {
        return printed.strip().matches("-?\\d{1,6}") ? Integer.parseInt(printed.strip()) : otherwise;
    }
}
