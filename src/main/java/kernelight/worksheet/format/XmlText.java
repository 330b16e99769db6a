package kernelight.worksheet.format;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document, one element a line, escaped. */
final class XmlText {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;
    private int depth;

    /** @param attributes names and values by turns */
    XmlText(String root, String... attributes) {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
        open(root, attributes);
    }

    XmlText open(String name, String... attributes) {
        return write(() -> {
            newLine();
            out.writeStartElement(name);
            attributes(attributes);
            depth++;
        });
    }

    XmlText close() {
        return write(() -> {
            depth--;
            newLine();
            out.writeEndElement();
        });
    }

    /** An element with text in it. */
    XmlText element(String name, String content, String... attributes) {
        return write(() -> {
            newLine();
            out.writeStartElement(name);
            attributes(attributes);
            out.writeCharacters(content);
            out.writeEndElement();
        });
    }

    /** An element with HTML in it, as it is: escaped text has no end of a CDATA section. */
    XmlText html(String name, String html, String... attributes) {
        return write(() -> {
            newLine();
            out.writeStartElement(name);
            attributes(attributes);
            out.writeCData(html);
            out.writeEndElement();
        });
    }

    XmlText empty(String name, String... attributes) {
        return write(() -> {
            newLine();
            out.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    /** Closes the root; the document. */
    String end() {
        close();
        write(() -> {
            out.writeCharacters("\n");
            out.writeEndDocument();
            out.close();
        });
        return text.toString();
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int index = 0; index < attributes.length; index += 2) {
            out.writeAttribute(attributes[index], attributes[index + 1]);
        }
    }

    private void newLine() throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
    }

    private interface Writing {
        void run() throws XMLStreamException;
    }

    private XmlText write(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    private static IllegalStateException impossible(XMLStreamException e) {
        return new IllegalStateException("XML could not be written into memory", e);
    }
}
