package dev.banyan.paperwork;

import dev.banyan.paperwork.ReadDocument.Format;
import dev.banyan.paperwork.ReadDocument.Outcome;
import dev.banyan.paperwork.ReadDocument.Reason;
import dev.banyan.paperwork.ReadDocument.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;

/** A Word file of today (DOCX): its parts are opened here, {@link WordBody} reads the text. */
final class WordPackage {
    /** Most bytes that all parts together may unpack to; more is a bomb. */
    private static final long UNPACKED_LIMIT = 192L * 1024 * 1024;

    private static final long XML_LIMIT = 96L * 1024 * 1024;
    private static final String DOCUMENT = "/officeDocument";
    private static final XMLInputFactory XML = safeXml();

    private WordPackage() {}

    static Outcome read(byte[] content) throws IOException {
        Survey survey = survey(content);
        if (survey.tooLarge()) {
            return new Refused(Reason.TOO_LARGE);
        }
        if (!survey.officeFile()) {
            return new Refused(Reason.NOT_A_TEXT_DOCUMENT);
        }
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(content))) {
            Optional<PackagePart> document = Optional.empty();
            for (PackageRelationship relationship : file.getRelationships()) {
                if (relationship.getRelationshipType().endsWith(DOCUMENT)) {
                    document = Optional.ofNullable(file.getPart(relationship));
                }
            }
            if (document.isEmpty() || !document.get().getContentType().contains("wordprocessingml")) {
                return new Refused(Reason.NOT_A_TEXT_DOCUMENT);
            }
            return text(document.get());
        } catch (OpenXML4JException | XMLStreamException broken) {
            return new Refused(Reason.DAMAGED);
        }
    }

    private static Outcome text(PackagePart document) throws OpenXML4JException, IOException, XMLStreamException {
        var styles = new WordStyles();
        read(related(document, "/styles"), styles::read);
        var numbering = new WordNumbering(styles);
        read(related(document, "/numbering"), numbering::read);
        var text = new ExtractedText();
        read(Optional.of(document), new WordBody(styles, numbering, text)::read);
        return text.as(Format.DOCX);
    }

    private interface PartReader {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    private static void read(Optional<PackagePart> part, PartReader reader) throws IOException, XMLStreamException {
        if (part.isPresent()) {
            try (InputStream bytes = part.get().getInputStream()) {
                XMLStreamReader xml = XML.createXMLStreamReader(bytes);
                reader.read(xml);
                xml.close();
            }
        }
    }

    private static Optional<PackagePart> related(PackagePart document, String kind) throws OpenXML4JException {
        for (PackageRelationship relationship : document.getRelationships()) {
            if (relationship.getRelationshipType().endsWith(kind)) {
                return Optional.ofNullable(document.getRelatedPart(relationship));
            }
        }
        return Optional.empty();
    }

    private record Survey(boolean tooLarge, boolean officeFile) {}

    private static Survey survey(byte[] content) throws IOException {
        boolean officeFile = false;
        long all = 0;
        long xml = 0;
        byte[] buffer = new byte[64 * 1024];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                officeFile |= entry.getName().equals("[Content_Types].xml");
                boolean isXml = entry.getName().endsWith(".xml");
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    all += n;
                    xml += isXml ? n : 0;
                    if (all > UNPACKED_LIMIT || xml > XML_LIMIT) {
                        return new Survey(true, officeFile);
                    }
                }
            }
        }
        return new Survey(false, officeFile);
    }

    static XMLInputFactory safeXml() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
