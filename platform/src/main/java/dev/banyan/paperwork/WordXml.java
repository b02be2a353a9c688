package dev.banyan.paperwork;

import java.util.OptionalInt;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Small steps over the XML of a Word file. */
final class WordXml {
    private WordXml() {}

    /** The local name of a word-processing element, otherwise an empty string. */
    static String name(XMLStreamReader xml) {
        String space = xml.getNamespaceURI();
        return space != null && space.contains("wordprocessingml") ? xml.getLocalName() : "";
    }

    /** An attribute whatever its name space, or an empty string. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    static String value(XMLStreamReader xml) {
        return attribute(xml, "val");
    }

    static OptionalInt number(String printed) {
        return printed.matches("-?\\d{1,9}") ? OptionalInt.of(Integer.parseInt(printed)) : OptionalInt.empty();
    }

    /** On or off: present means on unless it says otherwise. */
    static boolean isOn(XMLStreamReader xml) {
        return switch (value(xml)) {
            case "0", "false", "off" -> false;
            default -> true;
        };
    }

    /** Moves to the end of the element at hand. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }
}
