package kernelight.worksheet.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kernelight.words.LocalizedMessage;
import kernelight.words.Translation;
import kernelight.worksheet.Variant;

/**
 * A variant as a QTI 1.2 package: a ZIP file with a manifest and an assessment, as Canvas and others import it. The same
 * variant makes the same bytes.
 */
public final class QtiPackage {
    private static final String MANIFEST = "imsmanifest.xml";
    /** A ZIP file has a time for each entry; the oldest it can have says nothing. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private QtiPackage() {}

    public static byte[] bytes(Variant variant, Translation words) {
        // a platform takes a second import under the same name for a new version of the first
        String name = "worksheet-" + variant.fingerprint();
        String file = name + "/" + name + ".xml";
        String title = words.get("worksheet.title") + " "
                + words.get(LocalizedMessage.of("worksheet.variant", variant.letter()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, MANIFEST, manifest(name, file));
            add(zip, file, new QtiAssessment(words).text(variant, name, title));
        } catch (IOException e) {
            throw new UncheckedIOException("A ZIP file could not be written into memory", e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String manifest(String name, String file) {
        XmlText xml = new XmlText(
                "manifest", "identifier", name + "-manifest", "xmlns", "http://www.imsglobal.org/xsd/imscp_v1p1");
        xml.open("metadata")
                .element("schema", "IMS Content")
                .element("schemaversion", "1.1.3")
                .close();
        xml.empty("organizations");
        xml.open("resources");
        xml.open("resource", "identifier", name, "type", "imsqti_xmlv1p2", "href", file)
                .empty("file", "href", file)
                .close();
        xml.close();
        return xml.end();
    }
}
