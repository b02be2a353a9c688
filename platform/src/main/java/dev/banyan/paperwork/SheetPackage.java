package dev.banyan.paperwork;

import dev.banyan.paperwork.Spreadsheet.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Looks through the parts of a spreadsheet before it is read (电子表格安检), by the list of contents that the reader goes by. */
final class SheetPackage {
    /** Most bytes that all parts which are held may unpack to; more is a bomb. */
    private static final long HELD = 128L * 1024 * 1024;
    /** Sheets are read as they come; so much for each row that a list may have. */
    private static final long FOR_A_ROW = 2048;
    /** Columns end with XFD; the reader makes room for any that a file names. */
    private static final Pattern PLACE = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}");

    private static final XMLInputFactory XML = WordPackage.safeXml();

    private final Allowance held = new Allowance(HELD);
    private final Allowance read;

    private SheetPackage(int rows) {
        read = new Allowance(HELD + rows * FOR_A_ROW);
    }

    /** @param rows most that the list may have */
    static void survey(byte[] content, int rows) throws IOException {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            new SheetPackage(rows).look(zip);
        }
    }

    static void survey(Path file, int rows) throws IOException {
        try (var zip = ZipFile.builder().setPath(file).get()) {
            new SheetPackage(rows).look(zip);
        }
    }

    private void look(ZipFile zip) throws IOException {
        boolean workbook = false;
        for (var entries = zip.getEntries().asIterator(); entries.hasNext(); ) {
            var entry = entries.next();
            workbook |= entry.getName().startsWith("xl/");
            boolean sheet = entry.getName().startsWith("xl/worksheets/")
                    && entry.getName().endsWith(".xml");
            try (var part = new Counted(zip.getInputStream(entry), sheet ? read : held)) {
                if (sheet) {
                    checkPlaces(part);
                } else {
                    part.readToEnd();
                }
            }
        }
        if (!workbook) {
            throw new BoundedRows.Stopped(Reason.NOT_A_TABLE);
        }
    }

    private static void checkPlaces(InputStream sheet) throws IOException {
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(sheet);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("c")) {
                    String place = xml.getAttributeValue(null, "r");
                    if (place != null && !PLACE.matcher(place).matches()) {
                        throw new BoundedRows.Stopped(Reason.DAMAGED);
                    }
                }
            }
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    private static final class Allowance {
        private long left;

        Allowance(long bytes) {
            left = bytes;
        }

        void spend(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw new BoundedRows.Stopped(Reason.TOO_LARGE);
            }
        }
    }

    private static final class Counted extends FilterInputStream {
        private final Allowance allowance;

        Counted(InputStream part, Allowance allowance) {
            super(part);
            this.allowance = allowance;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            allowance.spend(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int start, int length) throws IOException {
            int read = super.read(buffer, start, length);
            allowance.spend(Math.max(read, 0));
            return read;
        }

        void readToEnd() throws IOException {
            transferTo(OutputStream.nullOutputStream());
        }
    }
}
