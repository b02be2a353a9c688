package dev.banyan.paperwork;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The automatic numbers of a Word file (自动编号), counted on as the paragraphs come. */
final class WordNumbering {
    private static final int LEVELS = 9;

    private final WordStyles styles;
    private final Map<Integer, Scheme> schemes = new HashMap<>();
    private final Map<Integer, Sequence> sequences = new HashMap<>();
    private final Set<Integer> begun = new HashSet<>();

    WordNumbering(WordStyles styles) {
        this.styles = styles;
    }

    private static final class Scheme {
        private final Level[] levels = new Level[LEVELS];
        private final NumberCount count = new NumberCount(LEVELS);
        private String style = "";
    }

    private static final class Level {
        private int start = 1;
        private ListNumber number = ListNumber.ARABIC;
        private String pattern = "";
        private boolean arabicOnly;
    }

    private static final class Sequence {
        private int scheme;
        private final Map<Integer, Integer> starts = new HashMap<>();
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
        Scheme scheme = new Scheme();
        Sequence sequence = new Sequence();
        Level level = new Level();
        int overridden = 0;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            int number = WordXml.number(WordXml.value(xml)).orElse(0);
            switch (WordXml.name(xml)) {
                case "abstractNum" -> {
                    scheme = new Scheme();
                    schemes.put(
                            WordXml.number(WordXml.attribute(xml, "abstractNumId"))
                                    .orElse(-1),
                            scheme);
                }
                case "numStyleLink" -> scheme.style = WordXml.value(xml);
                case "num" -> {
                    sequence = new Sequence();
                    sequences.put(
                            WordXml.number(WordXml.attribute(xml, "numId")).orElse(-1), sequence);
                }
                case "abstractNumId" -> sequence.scheme = number;
                case "lvlOverride" ->
                    overridden = WordXml.number(WordXml.attribute(xml, "ilvl")).orElse(0);
                case "startOverride" -> sequence.starts.put(overridden, number);
                case "lvl" -> {
                    level = new Level();
                    int index = WordXml.number(WordXml.attribute(xml, "ilvl")).orElse(0);
                    if (sequences.isEmpty() && index >= 0 && index < LEVELS) {
                        scheme.levels[index] = level;
                    }
                }
                case "start" -> level.start = number;
                case "numFmt" -> level.number = ListNumber.ofOpenXml(WordXml.value(xml));
                case "lvlText" -> level.pattern = WordXml.value(xml);
                case "isLgl" -> level.arabicOnly = WordXml.isOn(xml);
                default -> {}
            }
        }
    }

    /** The printed number of the next paragraph of a list, counted on by this call; empty where nothing is printed. */
    String next(int numbering, int depth) {
        Sequence sequence = sequences.get(numbering);
        Scheme scheme = sequence == null ? null : scheme(sequence);
        if (sequence == null || scheme == null || depth < 0 || depth >= LEVELS) {
            return "";
        }
        if (begun.add(numbering)) {
            sequence.starts.forEach((level, start) -> scheme.count.restart(level, start));
        }
        scheme.count.step(depth, level -> start(scheme, level));
        return print(scheme, depth);
    }

    private @Nullable Scheme scheme(Sequence sequence) {
        Scheme scheme = schemes.get(sequence.scheme);
        if (scheme == null || scheme.style.isEmpty()) {
            return scheme;
        }
        OptionalInt linked = styles.numbering(scheme.style);
        Sequence other = linked.isPresent() ? sequences.get(linked.getAsInt()) : null;
        return other == null ? scheme : schemes.get(other.scheme);
    }

    private static int start(Scheme scheme, int level) {
        Level own = scheme.levels[level];
        return own == null ? 1 : own.start;
    }

    private static String print(Scheme scheme, int depth) {
        Level own = scheme.levels[depth];
        if (own == null || own.number == ListNumber.NOTHING) {
            return "";
        }
        var printed = new StringBuilder();
        for (int i = 0; i < own.pattern.length(); i++) {
            char c = own.pattern.charAt(i);
            int level = c == '%' && i + 1 < own.pattern.length() ? own.pattern.charAt(i + 1) - '1' : -1;
            if (level < 0 || level >= LEVELS) {
                printed.append(c);
                continue;
            }
            Level counted = scheme.levels[level];
            ListNumber style = counted == null || own.arabicOnly ? ListNumber.ARABIC : counted.number;
            printed.append(style.print(scheme.count.at(level)));
            i++;
        }
        return printed.toString();
    }
}
