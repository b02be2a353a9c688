package dev.banyan.paperwork;

import dev.banyan.paperwork.ReadDocument.Format;
import dev.banyan.paperwork.ReadDocument.Outcome;
import dev.banyan.paperwork.ReadDocument.Reason;
import dev.banyan.paperwork.ReadDocument.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A Word file of the years before 2007 (DOC). */
final class OldWordFile {
    private static final int LEVELS = 9;

    private final ExtractedText text = new ExtractedText();
    private final Map<Integer, NumberCount> lists = new HashMap<>();

    private OldWordFile() {}

    static Outcome read(byte[] content) throws IOException {
        try (var file = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            DirectoryNode root = file.getRoot();
            if (root.hasEntry("EncryptedPackage")) {
                return new Refused(Reason.PROTECTED);
            }
            if (!root.hasEntry("WordDocument")) {
                return new Refused(Reason.NOT_A_TEXT_DOCUMENT);
            }
            try (var document = new HWPFDocument(root)) {
                var reader = new OldWordFile();
                reader.read(document.getRange());
                return reader.text.as(Format.DOC);
            }
        } catch (EncryptedDocumentException locked) {
            return new Refused(Reason.PROTECTED);
        } catch (OldFileFormatException older) {
            return new Refused(Reason.NOT_A_TEXT_DOCUMENT);
        }
    }

    private void read(Range body) {
        int paragraphs = body.numParagraphs();
        for (int i = 0; i < paragraphs; i++) {
            Paragraph paragraph = body.getParagraph(i);
            if (paragraph.isInTable()) {
                Table table = body.getTable(paragraph);
                rows(table);
                i += Math.max(table.numParagraphs(), 1) - 1;
            } else {
                line(paragraph);
            }
        }
    }

    private void rows(Table table) {
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < row.numCells(); c++) {
                var cell = new StringBuilder();
                for (int p = 0; p < row.getCell(c).numParagraphs(); p++) {
                    cell.append(numberedWords(row.getCell(c).getParagraph(p))).append('\n');
                }
                cells.add(cell.toString());
            }
            text.row(cells);
        }
    }

    private void line(Paragraph paragraph) {
        String words = numberedWords(paragraph);
        WordStyles.level(paragraph.getLvl())
                .ifPresentOrElse(
                        level -> text.heading(words.replace("\n", ""), level),
                        () -> words.concat("\n").lines().forEach(text::line));
    }

    private String numberedWords(Paragraph paragraph) {
        String words = words(paragraph);
        return words.isBlank() ? words : NumberCount.join(number(paragraph), words);
    }

    /** The words without field codes, deleted and hidden text. */
    private static String words(Paragraph paragraph) {
        var words = new StringBuilder();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (!run.isMarkedDeleted() && !run.isVanished()) {
                words.append(run.text());
            }
        }
        return Range.stripFields(words.toString())
                .replace('\u001E', '-')
                .replace('\u000B', '\n')
                .replaceAll("[\\r\\f\\u0007]", "");
    }

    private String number(Paragraph paragraph) {
        HWPFList list = paragraph.isInList() ? paragraph.getList() : null;
        int level = paragraph.getIlvl();
        if (list == null || level < 0 || level >= LEVELS) {
            return "";
        }
        NumberCount count = lists.computeIfAbsent(list.getLsid(), id -> new NumberCount(LEVELS));
        count.step(level, depth -> list.getStartAt((char) depth));
        String pattern = list.getNumberText((char) level);
        if (pattern == null || style(list, level) == ListNumber.NOTHING) {
            return "";
        }
        var printed = new StringBuilder();
        pattern.chars().forEach(c -> {
            if (c < LEVELS) {
                printed.append(style(list, c).print(count.at(c)));
            } else {
                printed.append((char) c);
            }
        });
        return printed.toString();
    }

    private static ListNumber style(HWPFList list, int level) {
        return ListNumber.ofOldWord(list.getNumberFormat((char) level));
    }
}
