package dev.banyan.paperwork;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of a Word file (DOCX 正文), as it reads when all tracked changes are accepted. */
final class WordBody {
    private static final Pattern LABEL_AND_TAB =
            Pattern.compile("^([(（第]?[0-9０-９一二三四五六七八九十]+[章节条)）.．、]*)\\t(?=[^\\t]*$)");

    private final WordStyles styles;
    private final WordNumbering numbering;
    private final ExtractedText text;
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<Table> tables = new ArrayDeque<>();
    private final Deque<Boolean> contentsBlocks = new ArrayDeque<>();
    private String joined = "";
    private boolean hidden;
    private boolean inProperties;
    private boolean inRowProperties;

    WordBody(WordStyles styles, WordNumbering numbering, ExtractedText text) {
        this.styles = styles;
        this.numbering = numbering;
        this.text = text;
    }

    private static final class Paragraph {
        private final StringBuilder words = new StringBuilder();
        private final int depthOfTables;
        private String style = "";
        private OptionalInt numbering = OptionalInt.empty();
        private OptionalInt numberLevel = OptionalInt.empty();
        private OptionalInt outlineLevel = OptionalInt.empty();
        private boolean markDeleted;

        Paragraph(int depthOfTables) {
            this.depthOfTables = depthOfTables;
        }
    }

    private static final class Table {
        private final List<List<String>> rows = new ArrayList<>();
        private List<String> row = new ArrayList<>();
        private StringBuilder cell = new StringBuilder();
        private int columns = 1;
        private boolean rowDeleted;
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                start(xml);
            } else if (event == XMLStreamReader.END_ELEMENT) {
                end(WordXml.name(xml));
            }
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        if (xml.getLocalName().equals("Fallback")) {
            WordXml.skip(xml);
            return;
        }
        String name = WordXml.name(xml);
        switch (name) {
            case "p" -> paragraphs.push(new Paragraph(tables.size()));
            case "tbl" -> tables.push(new Table());
            case "r" -> hidden = false;
            case "sdt" -> contentsBlocks.push(false);
            case "docPartGallery" -> {
                if (!contentsBlocks.isEmpty()) {
                    contentsBlocks.pop();
                    contentsBlocks.push(WordXml.value(xml).equals("Table of Contents"));
                }
            }
            case "sdtContent" -> {
                if (!contentsBlocks.isEmpty() && contentsBlocks.peek()) {
                    WordXml.skip(xml);
                }
            }
            case "del", "moveFrom" -> {
                noteDeletion();
                WordXml.skip(xml);
            }
            case "instrText",
                    "delText",
                    "delInstrText",
                    "rt",
                    "pPrChange",
                    "rPrChange",
                    "tblPrChange",
                    "trPrChange",
                    "tcPrChange",
                    "sectPrChange",
                    "numberingChange" -> WordXml.skip(xml);
            default -> {
                if (!tables.isEmpty()) {
                    inTable(name, xml);
                }
                if (!paragraphs.isEmpty()) {
                    inParagraph(name, xml, paragraphs.peek());
                }
            }
        }
    }

    private void inTable(String name, XMLStreamReader xml) {
        Table table = tables.peek();
        switch (name) {
            case "tr" -> {
                table.row = new ArrayList<>();
                table.rowDeleted = false;
            }
            case "tc" -> {
                table.cell = new StringBuilder();
                table.columns = 1;
            }
            case "gridSpan" ->
                table.columns = Math.clamp(WordXml.number(WordXml.value(xml)).orElse(1), 1, 64);
            case "trPr" -> inRowProperties = true;
            default -> {}
        }
    }

    private void inParagraph(String name, XMLStreamReader xml, Paragraph paragraph) throws XMLStreamException {
        if (inProperties) {
            switch (name) {
                case "pStyle" -> paragraph.style = WordXml.value(xml);
                case "numId" -> paragraph.numbering = WordXml.number(WordXml.value(xml));
                case "ilvl" -> paragraph.numberLevel = WordXml.number(WordXml.value(xml));
                case "outlineLvl" -> paragraph.outlineLevel = WordXml.number(WordXml.value(xml));
                default -> {}
            }
            return;
        }
        switch (name) {
            case "pPr" -> inProperties = true;
            case "vanish" -> hidden = WordXml.isOn(xml);
            case "t" -> {
                String words = xml.getElementText();
                paragraph.words.append(hidden ? "" : words);
            }
            case "tab", "ptab" -> paragraph.words.append('\t');
            case "br", "cr" ->
                paragraph.words.append(WordXml.attribute(xml, "type").isEmpty() ? "\n" : "");
            case "noBreakHyphen" -> paragraph.words.append('-');
            default -> {}
        }
    }

    private void noteDeletion() {
        if (inRowProperties && !tables.isEmpty()) {
            tables.peek().rowDeleted = true;
        } else if (inProperties && !paragraphs.isEmpty()) {
            paragraphs.peek().markDeleted = true;
        }
    }

    private void end(String name) {
        switch (name) {
            case "pPr" -> inProperties = false;
            case "trPr" -> inRowProperties = false;
            case "p" -> finish(paragraphs.pop());
            case "sdt" -> contentsBlocks.pop();
            case "tc" -> {
                Table table = tables.peek();
                table.row.add(table.cell.toString());
                for (int i = 1; i < table.columns; i++) {
                    table.row.add("");
                }
            }
            case "tr" -> {
                Table table = tables.peek();
                if (!table.rowDeleted) {
                    table.rows.add(table.row);
                }
            }
            case "tbl" -> finish(tables.pop());
            default -> {}
        }
    }

    private void finish(Paragraph paragraph) {
        if (styles.isTableOfContents(paragraph.style)) {
            return;
        }
        String words = joined + paragraph.words;
        joined = "";
        if (paragraph.markDeleted) {
            joined = words;
            return;
        }
        String line = NumberCount.join(number(paragraph), words);
        boolean inCell = paragraph.depthOfTables > 0 && !tables.isEmpty();
        if (inCell) {
            StringBuilder cell = tables.peek().cell;
            cell.append(cell.isEmpty() ? "" : "\n").append(line);
            return;
        }
        if (words.isBlank()) {
            text.line("");
            return;
        }
        OptionalInt level = paragraph.outlineLevel.isPresent()
                ? WordStyles.level(paragraph.outlineLevel.getAsInt())
                : styles.headingLevel(paragraph.style);
        if (level.isPresent()) {
            text.heading(line.replace("\n", "").replace('\t', ' '), level.getAsInt());
        } else {
            Matcher label = LABEL_AND_TAB.matcher(line);
            label.replaceFirst("$1 ").lines().forEach(text::line);
        }
    }

    private String number(Paragraph paragraph) {
        OptionalInt list = paragraph.numbering.isPresent() ? paragraph.numbering : styles.numbering(paragraph.style);
        OptionalInt depth =
                paragraph.numberLevel.isPresent() ? paragraph.numberLevel : styles.numberLevel(paragraph.style);
        return list.isPresent() ? numbering.next(list.getAsInt(), depth.orElse(0)) : "";
    }

    private void finish(Table table) {
        if (!tables.isEmpty()) {
            StringBuilder outer = tables.peek().cell;
            table.rows.forEach(row -> outer.append(outer.isEmpty() ? "" : "\n").append(String.join(" ", row)));
            return;
        }
        boolean frame = table.rows.stream().allMatch(row -> row.size() == 1);
        for (List<String> row : table.rows) {
            if (frame) {
                row.getFirst().lines().forEach(text::line);
            } else {
                text.row(row);
            }
        }
    }
}
