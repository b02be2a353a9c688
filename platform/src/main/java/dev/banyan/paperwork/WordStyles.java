package dev.banyan.paperwork;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The paragraph styles of a Word file (段落样式): which are headings, which number their paragraphs. */
final class WordStyles {
    private static final Pattern HEADING = Pattern.compile("(?:heading|标题)\\s*([1-9])");
    private static final int LONGEST_CHAIN = 20;
    private static final int BODY_LEVEL = 9;

    private final Map<String, Style> styles = new HashMap<>();

    private static final class Style {
        private String name = "";
        private String basedOn = "";
        private OptionalInt outlineLevel = OptionalInt.empty();
        private OptionalInt numbering = OptionalInt.empty();
        private OptionalInt numberLevel = OptionalInt.empty();
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
        Style style = new Style();
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            switch (WordXml.name(xml)) {
                case "style" -> {
                    style = new Style();
                    styles.put(WordXml.attribute(xml, "styleId"), style);
                }
                case "name" -> style.name = WordXml.value(xml).toLowerCase(Locale.ROOT);
                case "basedOn" -> style.basedOn = WordXml.value(xml);
                case "outlineLvl" -> style.outlineLevel = WordXml.number(WordXml.value(xml));
                case "numId" -> style.numbering = WordXml.number(WordXml.value(xml));
                case "ilvl" -> style.numberLevel = WordXml.number(WordXml.value(xml));
                default -> {}
            }
        }
    }

    /** 1 is the highest; empty for body text. */
    OptionalInt headingLevel(String id) {
        OptionalInt outline = first(id, style -> style.outlineLevel);
        if (outline.isPresent()) {
            return level(outline.getAsInt());
        }
        return first(id, style -> {
            Matcher heading = HEADING.matcher(style.name);
            return heading.matches() ? OptionalInt.of(heading.group(1).charAt(0) - '0') : OptionalInt.empty();
        });
    }

    /** From the outline level as stored, 0 the highest and 9 body text. */
    static OptionalInt level(int outlineLevel) {
        return outlineLevel >= 0 && outlineLevel < BODY_LEVEL ? OptionalInt.of(outlineLevel + 1) : OptionalInt.empty();
    }

    OptionalInt numbering(String id) {
        return first(id, style -> style.numbering);
    }

    OptionalInt numberLevel(String id) {
        return first(id, style -> style.numberLevel);
    }

    boolean isTableOfContents(String id) {
        Style style = styles.get(id);
        return style != null && (style.name.startsWith("toc ") || style.name.startsWith("目录"));
    }

    private OptionalInt first(String id, Function<Style, OptionalInt> field) {
        @Nullable Style style = styles.get(id);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++) {
            OptionalInt found = field.apply(style);
            if (found.isPresent()) {
                return found;
            }
            style = styles.get(style.basedOn);
        }
        return OptionalInt.empty();
    }
}
