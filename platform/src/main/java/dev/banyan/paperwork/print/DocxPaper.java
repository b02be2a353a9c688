package dev.banyan.paperwork.print;

import static dev.banyan.paperwork.print.Xml.text;

import dev.banyan.paperwork.OfficialPaper;
import dev.banyan.paperwork.OfficialPaper.Form;
import java.util.LinkedHashMap;

/**
 * Writes a paper as DOCX (可编辑文件). It names the fonts that offices have and embeds none, since they may not be handed on; margins,
 * grid and distances are those of the printed page.
 */
public final class DocxPaper {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    static final String SPACE = " xmlns:w=\"" + WORD + "\" xmlns:r=\"" + RELATIONS + "\"";
    static final String NOTICE = "本文件指名方正小标宋简体、仿宋_GB2312、黑体、楷体_GB2312，未内嵌字体";

    private DocxPaper() {}

    public static byte[] write(OfficialPaper paper) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("[Content_Types].xml", Xml.bytes(contentTypes()));
        files.put("_rels/.rels", Xml.bytes("""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="rId1" Type="%s/officeDocument" Target="word/document.xml"/>\
                <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
                </Relationships>""".formatted(RELATIONS)));
        files.put("docProps/core.xml", Xml.bytes(properties(paper)));
        files.put("word/document.xml", Xml.bytes(document(paper)));
        files.put("word/_rels/document.xml.rels", Xml.bytes(relations()));
        files.put("word/styles.xml", Xml.bytes(styles()));
        files.put("word/fontTable.xml", Xml.bytes(fonts()));
        files.put("word/settings.xml", Xml.bytes(settings()));
        boolean sheet = paper.form() == Form.SHEET;
        files.put("word/footer1.xml", Xml.bytes(footer(sheet ? "center" : "right", "w:right")));
        files.put("word/footer2.xml", Xml.bytes(footer(sheet ? "center" : "left", "w:left")));
        files.put("word/footer3.xml", Xml.bytes(firstFooter(paper)));
        return Xml.archive(files);
    }

    private static String document(OfficialPaper paper) {
        return "<w:document" + SPACE + "><w:body>" + new DocxBody(paper).write() + section(paper)
                + "</w:body></w:document>";
    }

    /** Measures in twentieths of a point. */
    private static String section(OfficialPaper paper) {
        return """
                <w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>\
                <w:footerReference w:type="first" r:id="rId6"/>\
                <w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="%d" w:header="851" w:footer="1304" w:gutter="0"/>%s\
                <w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr>""".formatted(DocxText.MARGIN, paper.form() == Form.LETTER ? "<w:titlePg/>" : "");
    }

    private static String contentTypes() {
        return """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/word/document.xml" ContentType="%1$sdocument.main+xml"/>\
                <Override PartName="/word/styles.xml" ContentType="%1$sstyles+xml"/>\
                <Override PartName="/word/fontTable.xml" ContentType="%1$sfontTable+xml"/>\
                <Override PartName="/word/settings.xml" ContentType="%1$ssettings+xml"/>\
                <Override PartName="/word/footer1.xml" ContentType="%1$sfooter+xml"/>\
                <Override PartName="/word/footer2.xml" ContentType="%1$sfooter+xml"/>\
                <Override PartName="/word/footer3.xml" ContentType="%1$sfooter+xml"/>\
                <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
                </Types>""".formatted(TYPE);
    }

    private static String relations() {
        var out = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        String[] targets = {
            "styles styles.xml",
            "settings settings.xml",
            "fontTable fontTable.xml",
            "footer footer1.xml",
            "footer footer2.xml",
            "footer footer3.xml"
        };
        for (int i = 0; i < targets.length; i++) {
            var parts = targets[i].split(" ");
            out.append("<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(i + 1, RELATIONS, parts[0], parts[1]));
        }
        return out.append("</Relationships>").toString();
    }

    private static String properties(OfficialPaper paper) {
        return """
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>%s</dc:title><dc:subject>%s</dc:subject>\
                <dc:creator>%s</dc:creator><dc:description>%s</dc:description><dc:language>zh-CN</dc:language>%s</cp:coreProperties>""".formatted(
                        text(paper.title()),
                        text(paper.number()),
                        text(paper.issuer()),
                        text(NOTICE),
                        paper.day()
                                .map(day -> "<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + day
                                        + "T00:00:00+08:00</dcterms:created>")
                                .orElse(""));
    }

    private static String styles() {
        return """
                <w:styles%s><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="%2$s" w:hAnsi="%2$s" w:eastAsia="%2$s" w:cs="Times New Roman"/>\
                <w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>\
                <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>\
                <w:pPr><w:widowControl w:val="0"/><w:spacing w:line="579" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr></w:style>\
                <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>\
                <w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>\
                </w:styles>""".formatted(SPACE, OfficeFont.FANG_SONG);
    }

    /** Other names by which the same designs are known, for offices that have those. */
    private static String fonts() {
        return "<w:fonts" + SPACE + ">" + font(OfficeFont.TITLE, "宋体") + font(OfficeFont.FANG_SONG, "仿宋")
                + font(OfficeFont.KAI, "楷体") + font(OfficeFont.HEI, "SimHei") + font(OfficeFont.SONG, "SimSun")
                + "</w:fonts>";
    }

    private static String font(String name, String other) {
        return "<w:font w:name=\"%s\"><w:altName w:val=\"%s\"/><w:charset w:val=\"86\"/><w:family w:val=\"auto\"/></w:font>"
                .formatted(name, other);
    }

    private static String settings() {
        return "<w:settings" + SPACE
                + "><w:evenAndOddHeaders/><w:characterSpacingControl w:val=\"doNotCompress\"/>"
                + "<w:compat><w:useFELayout/><w:compatSetting w:name=\"compatibilityMode\""
                + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>";
    }

    private static String footer(String side, String indent) {
        return """
                <w:ftr%s><w:p><w:pPr><w:spacing w:line="320" w:lineRule="exact"/><w:ind %s="280"/><w:jc w:val="%s"/></w:pPr>%s\
                <w:r>%4$s<w:fldChar w:fldCharType="begin"/></w:r><w:r>%4$s<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>\
                <w:r>%4$s<w:fldChar w:fldCharType="separate"/></w:r><w:r>%4$s<w:t>1</w:t></w:r><w:r>%4$s<w:fldChar w:fldCharType="end"/></w:r>%s</w:p></w:ftr>""".replace("%4$s", "\u0000")
                .formatted(
                        SPACE,
                        indent,
                        side,
                        "<w:r>\u0000<w:t xml:space=\"preserve\">— </w:t></w:r>",
                        "<w:r>\u0000<w:t xml:space=\"preserve\"> —</w:t></w:r>")
                .replace("\u0000", DocxText.run(OfficeFont.SONG, 28, OfficialPaper.Colour.BLACK));
    }

    /** The lower double line of a letter. */
    private static String firstFooter(OfficialPaper paper) {
        return """
                <w:ftr%s><w:p><w:pPr><w:framePr w:w="9638" w:wrap="notBeside" w:vAnchor="page" w:hAnchor="page" w:xAlign="center" w:y="15600"/>\
                <w:pBdr><w:bottom w:val="thinThickSmallGap" w:sz="24" w:space="0" w:color="%s"/></w:pBdr>\
                <w:spacing w:line="100" w:lineRule="exact"/></w:pPr></w:p><w:p/></w:ftr>""".formatted(SPACE, Ink.of(paper.colour()).hex());
    }
}
