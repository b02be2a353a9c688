package dev.banyan.paperwork.print;

import static dev.banyan.paperwork.print.Xml.text;

import dev.banyan.paperwork.OfficialPaper;
import dev.banyan.paperwork.rules.Mark;
import dev.banyan.paperwork.rules.Mark.Rule;
import dev.banyan.paperwork.rules.Mark.Seal;
import dev.banyan.paperwork.rules.Mark.Words;
import dev.banyan.paperwork.rules.PaperGrid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Prints pages as OFD (版式文件 OFD), GB/T 33190-2016. */
public final class OfdPaper {
    private static final String SPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    private static final int FONT_ID = 2;
    private static final int FIRST_PAGE_ID = 10;

    private int lastId;

    private OfdPaper(int lastId) {
        this.lastId = lastId;
    }

    /** @param pages what is printed on each */
    public static byte[] write(OfficialPaper paper, List<List<Mark>> pages) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("OFD.xml", Xml.bytes(entry(paper)));
        var printer = new OfdPaper(FIRST_PAGE_ID + pages.size());
        var contents = pages.stream().map(printer::page).toList();
        files.put("Doc_0/Document.xml", Xml.bytes(document(pages.size(), printer.lastId)));
        files.put("Doc_0/PublicRes.xml", Xml.bytes(resources()));
        files.put("Doc_0/Res/font_" + FONT_ID + ".ttf", font(pages));
        for (int i = 0; i < contents.size(); i++) {
            files.put("Doc_0/Pages/Page_" + i + "/Content.xml", Xml.bytes(contents.get(i)));
        }
        return Xml.archive(files);
    }

    private static byte[] font(List<List<Mark>> pages) {
        try {
            return PaperFont.shared()
                    .subset(pages.stream()
                            .flatMap(List::stream)
                            .filter(Words.class::isInstance)
                            .map(mark -> ((Words) mark).text())
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String entry(OfficialPaper paper) {
        return """
                <ofd:OFD%s Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>%s</ofd:DocID>\
                <ofd:Title>%s</ofd:Title><ofd:Author>%s</ofd:Author><ofd:Subject>%s</ofd:Subject><ofd:Abstract>%s</ofd:Abstract>%s\
                <ofd:Creator>Banyan</ofd:Creator></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>
                """.formatted(
                        SPACE,
                        Xml.id(paper).toString().replace("-", ""),
                        text(paper.title()),
                        text(paper.issuer()),
                        text(paper.number()),
                        text(PaperFont.NOTICE),
                        paper.day()
                                .map(day -> "<ofd:CreationDate>" + day + "</ofd:CreationDate>")
                                .orElse(""));
    }

    private static String document(int pages, int lastId) {
        return """
                <ofd:Document%s><ofd:CommonData><ofd:MaxUnitID>%d</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 %s %s</ofd:PhysicalBox>\
                </ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>%s</ofd:Pages></ofd:Document>
                """.formatted(
                        SPACE,
                        lastId,
                        mm(PaperGrid.PAGE_WIDTH),
                        mm(PaperGrid.PAGE_HEIGHT),
                        IntStream.range(0, pages)
                                .mapToObj(i -> "<ofd:Page ID=\"%d\" BaseLoc=\"Pages/Page_%d/Content.xml\"/>"
                                        .formatted(FIRST_PAGE_ID + i, i))
                                .collect(Collectors.joining()));
    }

    private static String resources() {
        return """
                <ofd:Res%s BaseLoc="Res"><ofd:Fonts><ofd:Font ID="%d" FontName="%s" FamilyName="%s" Charset="unicode">\
                <ofd:FontFile>font_%d.ttf</ofd:FontFile></ofd:Font></ofd:Fonts></ofd:Res>
                """.formatted(SPACE, FONT_ID, PaperFont.NAME, PaperFont.NAME, FONT_ID);
    }

    private String page(List<Mark> marks) {
        var out = new StringBuilder();
        out.append(
                "<ofd:Page%s><ofd:Area><ofd:PhysicalBox>0 0 %s %s</ofd:PhysicalBox></ofd:Area><ofd:Content><ofd:Layer ID=\"%d\" Type=\"Body\">"
                        .formatted(SPACE, mm(PaperGrid.PAGE_WIDTH), mm(PaperGrid.PAGE_HEIGHT), ++lastId));
        for (Mark mark : marks) {
            switch (mark) {
                case Words words -> print(words, out);
                case Rule rule -> print(rule, out);
                case Seal _ -> {}
            }
        }
        return out.append("</ofd:Layer></ofd:Content></ofd:Page>").toString();
    }

    private void print(Words words, StringBuilder out) {
        var font = PaperFont.shared();
        var type = words.type();
        var shown = font.shown(words.text());
        double bold = Ink.stroke(type);
        double wide = font.of(shown, type.size(), words.gap());
        int[] points = shown.codePoints().toArray();
        var steps = IntStream.range(0, points.length - 1)
                .mapToObj(i -> mm(font.of(points[i]) * type.size() + words.gap()))
                .toList();
        double above = 0.95 * type.size();
        out.append("<ofd:TextObject ID=\"%d\" Boundary=\"%s %s %s %s\" Font=\"%d\" Size=\"%s\"%s>"
                .formatted(
                        ++lastId,
                        mm(words.x()),
                        mm(words.y() - above),
                        mm(wide + 1),
                        mm(1.3 * type.size()),
                        FONT_ID,
                        mm(type.size()),
                        bold > 0 ? " Weight=\"700\" Stroke=\"true\" LineWidth=\"" + mm(bold) + "\"" : ""));
        out.append("<ofd:FillColor Value=\"").append(value(type.colour())).append("\"/>");
        if (bold > 0) {
            out.append("<ofd:StrokeColor Value=\"").append(value(type.colour())).append("\"/>");
        }
        out.append("<ofd:TextCode X=\"0\" Y=\"").append(mm(above)).append('"');
        if (!steps.isEmpty()) {
            out.append(" DeltaX=\"").append(packed(steps)).append('"');
        }
        out.append('>').append(text(shown)).append("</ofd:TextCode></ofd:TextObject>");
    }

    /** Equal steps one after the other are written once, with their number. */
    private static String packed(List<String> steps) {
        var out = new StringBuilder();
        for (int i = 0; i < steps.size(); ) {
            int end = i;
            while (end < steps.size() && steps.get(end).equals(steps.get(i))) {
                end++;
            }
            out.append(out.isEmpty() ? "" : " ");
            if (end - i > 2) {
                out.append("g ").append(end - i).append(' ').append(steps.get(i));
            } else {
                out.append(String.join(" ", steps.subList(i, end)));
            }
            i = end;
        }
        return out.toString();
    }

    private void print(Rule rule, StringBuilder out) {
        double half = rule.thick();
        double wide = rule.toX() - rule.x();
        double high = rule.toY() - rule.y();
        out.append("""
                <ofd:PathObject ID="%d" Boundary="%s %s %s %s" LineWidth="%s" Stroke="true" Fill="false"><ofd:StrokeColor Value="%s"/>\
                <ofd:AbbreviatedData>M %s %s L %s %s</ofd:AbbreviatedData></ofd:PathObject>""".formatted(
                        ++lastId,
                        mm(rule.x() - half),
                        mm(rule.y() - half),
                        mm(wide + 2 * half),
                        mm(high + 2 * half),
                        mm(rule.thick()),
                        value(rule.colour()),
                        mm(half),
                        mm(half),
                        mm(half + wide),
                        mm(half + high)));
    }

    private static String value(OfficialPaper.Colour colour) {
        var ink = Ink.of(colour);
        return ink.red() + " " + ink.green() + " " + ink.blue();
    }

    /** Thousandths of a millimetre are as fine as any printer. */
    private static String mm(double value) {
        return BigDecimal.valueOf(value)
                .setScale(3, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
