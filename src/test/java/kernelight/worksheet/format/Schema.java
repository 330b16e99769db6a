package kernelight.worksheet.format;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads XML, checked against one of our schemas. */
final class Schema {
    private static final Path FOLDER = Path.of("src", "test", "schemas");

    private Schema() {}

    /** @throws SAXException if the text is not well-formed or not valid */
    static Document valid(String xml, String schema) throws IOException, SAXException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(FOLDER.resolve(schema).toFile())
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
        return parsed(xml);
    }

    /** @throws SAXException if the text is not well-formed */
    static Document parsed(String xml) throws IOException, SAXException {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
