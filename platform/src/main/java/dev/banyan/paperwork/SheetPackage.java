package dev.banyan.paperwork;

import dev.banyan.paperwork.Spreadsheet.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Looks through the parts of a spreadsheet before it is read (电子表格安检), by the list of contents that the reader goes by. */
final class SheetPackage {
    /** Most bytes that all parts together may unpack to; more is a bomb. */
    private static final long UNPACKED_LIMIT = 128L * 1024 * 1024;
    /** Columns end with XFD; the reader makes room for any that a file names. */
    private static final Pattern PLACE = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}");

    private static final XMLInputFactory XML = WordPackage.safeXml();

    private long unpacked;

    private SheetPackage() {}

    static void survey(byte[] content) throws IOException {
        new SheetPackage().look(content);
    }

    private void look(byte[] content) throws IOException {
        boolean workbook = false;
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            for (var entries = zip.getEntries().asIterator(); entries.hasNext(); ) {
                var entry = entries.next();
                workbook |= entry.getName().startsWith("xl/");
                try (var part = new Counted(zip.getInputStream(entry))) {
                    if (entry.getName().startsWith("xl/worksheets/")
                            && entry.getName().endsWith(".xml")) {
                        checkPlaces(part);
                    } else {
                        part.readToEnd();
                    }
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

    private final class Counted extends FilterInputStream {
        Counted(InputStream part) {
            super(part);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int start, int length) throws IOException {
            int read = super.read(buffer, start, length);
            count(Math.max(read, 0));
            return read;
        }

        void readToEnd() throws IOException {
            transferTo(OutputStream.nullOutputStream());
        }

        private void count(int bytes) {
            unpacked += bytes;
            if (unpacked > UNPACKED_LIMIT) {
                throw new BoundedRows.Stopped(Reason.TOO_LARGE);
            }
        }
    }
}
