package dev.banyan.paperwork.print;

import dev.banyan.paperwork.rules.Widths;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The font that goes into PDF and OFD (内嵌字体): Noto Serif SC under the SIL Open Font License, with the characters of GB 2312 and of the
 * Table of General Standard Chinese Characters. It stands in for all faces, whose own fonts may not be handed on.
 */
public final class PaperFont implements Widths {
    public static final String NAME = "Noto Serif SC";
    /** What the properties of a file say about it. */
    public static final String NOTICE = "内嵌字体 Noto Serif SC（SIL OFL 1.1），代替方正小标宋、仿宋_GB2312、黑体、楷体_GB2312";

    /** Stands where a character is missing. */
    static final int GETA = '〓';

    private static final String FILE = "/paperwork/NotoSerifSC-subset.ttf";

    private static final class Shared {
        static final PaperFont FONT = new PaperFont();
    }

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final float[] widths = new float[0x10000];
    /** The parser reads on in the file whenever a glyph is asked for. */
    private final ReentrantLock reading = new ReentrantLock();

    private PaperFont() {
        try (var file = PaperFont.class.getResourceAsStream(FILE)) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            glyphs = font.getUnicodeCmapLookup();
            for (int i = 0; i < widths.length; i++) {
                int glyph = glyphs.getGlyphId(i);
                widths[i] = glyph == 0 ? 0 : font.getAdvanceWidth(glyph) / (float) font.getUnitsPerEm();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static PaperFont shared() {
        return Shared.FONT;
    }

    /** A missing character is as wide as what stands in its place. */
    @Override
    public double of(int codePoint) {
        float width = codePoint < widths.length ? widths[codePoint] : 0;
        return width > 0 ? width : isThere(codePoint) ? advance(codePoint) : 1;
    }

    private double advance(int codePoint) {
        reading.lock();
        try {
            return font.getAdvanceWidth(glyphs.getGlyphId(codePoint)) / (double) font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            reading.unlock();
        }
    }

    private boolean isThere(int codePoint) {
        return glyphs.getGlyphId(codePoint) != 0;
    }

    /** Each once, in order of code points. */
    public List<String> missing(Collection<String> texts) {
        return texts.stream()
                .flatMapToInt(String::codePoints)
                .filter(it -> !isThere(it))
                .distinct()
                .sorted()
                .mapToObj(Character::toString)
                .toList();
    }

    /** The same text with a mark in place of what is missing. */
    String shown(String text) {
        return text.codePoints().allMatch(this::isThere)
                ? text
                : text.codePoints()
                        .map(it -> isThere(it) ? it : GETA)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** Does something with the parsed font while nobody else reads it. */
    <T> T reading(Reading<T> work) throws IOException {
        reading.lock();
        try {
            return work.with(font);
        } finally {
            reading.unlock();
        }
    }

    interface Reading<T> {
        T with(TrueTypeFont font) throws IOException;
    }

    /** A font file that holds no more than these texts need. */
    byte[] subset(Collection<String> texts) throws IOException {
        var wanted = new HashSet<Integer>();
        texts.forEach(text -> shown(text).codePoints().forEach(wanted::add));
        return reading(it -> {
            var subsetter = new TTFSubsetter(it);
            IntStream.concat(IntStream.of(' '), wanted.stream().mapToInt(Integer::intValue))
                    .forEach(subsetter::add);
            subsetter.setPrefix("BANYAN");
            var out = new ByteArrayOutputStream();
            subsetter.writeToStream(out);
            return out.toByteArray();
        });
    }
}
