package kernelight.export.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** SVG and PDF: texts that can be searched, colours at their positions, and other programs that open them. */
class VectorFilesTest {
    private static final String TITLE = "Convolution <5 × 5> & more";

    private final ExamplePicture picture = new ExamplePicture(0);
    private final SavedPicture saved = new SavedPicture(picture, TITLE, Locale.ENGLISH);

    private byte[] file(PictureFormat format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        saved.write(format, 1, bytes);
        return bytes.toByteArray();
    }

    @Test
    void anSvgIsXmlWhoseTextsAreTexts() throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(file(PictureFormat.SVG)));
        assertEquals("320", document.getDocumentElement().getAttribute("width"));
        assertEquals("0 0 320 200.5", document.getDocumentElement().getAttribute("viewBox"));
        assertEquals(TITLE, document.getElementsByTagName("title").item(0).getTextContent());
        NodeList texts = document.getElementsByTagName("text");
        List<String> words = IntStream.range(0, texts.getLength())
                .mapToObj(index -> texts.item(index).getTextContent())
                .toList();
        assertEquals(List.of(ExamplePicture.WORDS, "Output", "⌊N⌋", "N", "입력"), words);
    }

    @Test
    void rsvgDrawsTheSvgAsItIs() throws IOException {
        BufferedImage seen = drawn("rsvg-convert", file(PictureFormat.SVG), ".svg");
        assertEquals(320, seen.getWidth());
        assertColours(seen, 1);
    }

    @Test
    void pdftoppmDrawsThePdfAsItIs(@TempDir Path folder) throws IOException {
        Path pdf = Files.write(folder.resolve("picture.pdf"), file(PictureFormat.PDF));
        OtherProgram.run(List.of("pdftoppm", "-png", "-singlefile", "-r", "96", pdf.toString(), folder + "/seen"));
        BufferedImage seen = ImageIO.read(folder.resolve("seen.png").toFile());
        assertEquals(320, seen.getWidth());
        assertColours(seen, 1);
    }

    @Test
    void pdftotextFindsTheTexts() throws IOException {
        OtherProgram.assumeInstalled("pdftotext");
        Path pdf = Files.createTempFile("kernelight", ".pdf");
        Files.write(pdf, file(PictureFormat.PDF));
        String text = OtherProgram.run(List.of("pdftotext", "-layout", pdf.toString(), "-"));
        Files.delete(pdf);
        assertTrue(text.contains(ExamplePicture.WORDS), text);
    }

    @Test
    void aPdfHasItsTextsItsTitleAndPartsOfItsFonts() throws IOException {
        byte[] bytes = file(PictureFormat.PDF);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains(ExamplePicture.WORDS), text);
            assertTrue(text.contains("Output"), text);
            assertEquals(TITLE, document.getDocumentInformation().getTitle());
            assertEquals("en", document.getDocumentCatalog().getLanguage());
            assertEquals(240, document.getPage(0).getMediaBox().getWidth(), 0.01); // 320 pixels are 240 points
            PDResources resources = document.getPage(0).getResources();
            for (COSName name : resources.getFontNames()) {
                assertTrue(resources.getFont(name).isEmbedded(), name.getName());
                assertEquals('+', resources.getFont(name).getName().charAt(6), "cut to the letters used");
            }
            assertEquals(
                    4,
                    StreamSupport.stream(resources.getFontNames().spliterator(), false)
                            .count());
            assertColours(new PDFRenderer(document).renderImageWithDPI(0, 192), 2);
        }
        assertTrue(bytes.length < 60_000, bytes.length + " bytes");
    }

    @Test
    void lettersThatOurFontsLackAreNotLost() throws IOException {
        String svg = new String(file(PictureFormat.SVG), StandardCharsets.UTF_8);
        assertTrue(svg.contains(">입력</text>"), svg);
        assertFalse(svg.contains("\u0000"));
        // In PDF they are drawn, in a font of the machine, where the machine has one.
        assertTrue(file(PictureFormat.PDF).length > 0);
    }

    @Test
    void numbersAreShort() {
        assertEquals("0", VectorNumber.text(-0.0001));
        assertEquals("12.5", VectorNumber.text(12.5));
        assertEquals("1000000", VectorNumber.text(1e6));
        assertEquals("-0.333", VectorNumber.text(-1 / 3.0));
    }

    private static BufferedImage drawn(String program, byte[] content, String extension) throws IOException {
        Path png = Files.createTempFile("kernelight", ".png");
        try {
            OtherProgram.output(program, content, extension, "-o", png.toString());
            return ImageIO.read(png.toFile());
        } finally {
            Files.delete(png);
        }
    }

    private static void assertColours(BufferedImage seen, int scale) {
        assertColour(ImageSurfaceTest.argb(ExamplePicture.PAGE), seen, 5 * scale, 5 * scale);
        assertColour(ImageSurfaceTest.argb(ExamplePicture.INPUT), seen, 40 * scale, 30 * scale);
        assertColour(ImageSurfaceTest.argb(ExamplePicture.FILTER), seen, 90 * scale, 20 * scale);
        assertColour(ImageSurfaceTest.argb(ExamplePicture.INK), seen, 180 * scale, 20 * scale);
        assertColour(ImageSurfaceTest.argb(ExamplePicture.PAGE), seen, 160 * scale, 20 * scale);
        assertColour(ImageSurfaceTest.argb(ExamplePicture.INK), seen, 40 * scale, 60 * scale); // the outline
    }

    /** Each of red, green and blue within one: programs round differently. */
    private static void assertColour(int expected, BufferedImage seen, int x, int y) {
        int actual = seen.getRGB(x, y);
        for (int shift = 0; shift <= 16; shift += 8) {
            assertEquals(
                    expected >> shift & 255,
                    actual >> shift & 255,
                    1,
                    x + ", " + y + ": " + Integer.toHexString(expected) + " became " + Integer.toHexString(actual));
        }
    }
}
