package dev.banyan.launch;

import dev.banyan.paperwork.OfficialPaper;
import dev.banyan.paperwork.OfficialPaper.Colour;
import dev.banyan.paperwork.OfficialPaper.Form;
import dev.banyan.paperwork.PaperFormat;
import dev.banyan.paperwork.WritePaper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How many papers a second become files (公文排版速度), beside two libraries that write the same words without any layout. */
@Command(name = "paper", description = "Measures how many official papers a second become files.")
final class BenchPaperCommand implements Callable<Integer> {
    private static final String SENTENCE = "各单位要对照任务清单逐项落实，按期报送进展情况，确保到2027年底前完成投资1,250.5万元。";
    private static final String FONT = "/paperwork/NotoSerifSC-subset.ttf";

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "How long each way is measured, after as long a warm-up (default: ${DEFAULT-VALUE}).")
    private int seconds = 5;

    @Option(
            names = "--paragraphs",
            paramLabel = "N",
            description = "How long a paper is (default: ${DEFAULT-VALUE}, three pages).")
    private int paragraphs = 12;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private interface Writing {
        byte[] write() throws IOException;
    }

    @Override
    public Integer call() throws IOException {
        var paper = paper();
        var terminal = spec.commandLine().getOut();
        terminal.printf(Locale.ROOT, "a notice of %d pages, on one thread%n", WritePaper.pages(paper));
        for (PaperFormat format : PaperFormat.values()) {
            measure(format.name().toLowerCase(Locale.ROOT), () -> WritePaper.as(format, paper));
        }
        measure("bare-poi", () -> poi(paper));
        measure("bare-pdfbox", () -> pdfbox(paper));
        return 0;
    }

    private void measure(String name, Writing writing) throws IOException {
        count(writing);
        double each = count(writing);
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "measure papers-%s %.1f a second, %,d bytes%n",
                        name,
                        each,
                        writing.write().length);
    }

    private double count(Writing writing) throws IOException {
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        int written = 0;
        while (System.nanoTime() < end) {
            writing.write();
            written++;
        }
        return written * 1e9 / (System.nanoTime() - start);
    }

    private OfficialPaper paper() {
        var day = LocalDate.of(2026, 3, 5);
        var blocks = new ArrayList<OfficialPaper.Block>(List.of(
                new OfficialPaper.Head("福州市人民政府督查室文件"),
                new OfficialPaper.Number("榕督〔2026〕12号", Optional.empty()),
                new OfficialPaper.Title("关于做好二季度落实情况督查工作的通知"),
                new OfficialPaper.Recipients("各县（市）区人民政府，市直有关单位：")));
        for (int i = 0; i < paragraphs; i++) {
            blocks.add(new OfficialPaper.Text(SENTENCE.repeat(3)));
        }
        blocks.add(new OfficialPaper.Signature("福州市人民政府督查室", day));
        blocks.add(new OfficialPaper.Imprint("抄送：市委办公厅", "福州市人民政府督查室", day));
        return new OfficialPaper(Form.DOCUMENT, Colour.RED, blocks);
    }

    private static List<String> words(OfficialPaper paper) {
        return paper.blocks().stream()
                .filter(OfficialPaper.Text.class::isInstance)
                .map(it -> ((OfficialPaper.Text) it).text())
                .toList();
    }

    private static byte[] poi(OfficialPaper paper) throws IOException {
        try (var document = new XWPFDocument()) {
            for (String text : words(paper)) {
                document.createParagraph().createRun().setText(text);
            }
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    /** Twenty-two lines a page, cut after 28 characters. */
    private static byte[] pdfbox(OfficialPaper paper) throws IOException {
        var lines = new ArrayList<String>();
        for (String text : words(paper)) {
            for (int i = 0; i < text.length(); i += 28) {
                lines.add(text.substring(i, Math.min(text.length(), i + 28)));
            }
        }
        try (var document = new PDDocument();
                var file = BenchPaperCommand.class.getResourceAsStream(FONT)) {
            var font = PDType0Font.load(document, file, true);
            for (int from = 0; from < lines.size(); from += 22) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 16);
                    content.setLeading(29);
                    content.newLineAtOffset(79, 720);
                    for (String line : lines.subList(from, Math.min(lines.size(), from + 22))) {
                        content.showText(line);
                        content.newLine();
                    }
                    content.endText();
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
