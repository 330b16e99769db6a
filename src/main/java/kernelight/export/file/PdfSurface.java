package kernelight.export.file;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.scene.paint.Color;
import kernelight.export.file.Lettering.Piece;
import kernelight.ui.surface.Picture;
import kernelight.ui.surface.Stroke;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;
import kernelight.ui.surface.TextStyle.Face;
import kernelight.ui.theme.Fonts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** Writes PDF pages as large as the pictures; texts can be searched and copied, and the glyphs used are embedded. */
final class PdfSurface implements Surface {
    /** PDF points per unit: an inch has 96 units and 72 points. */
    private static final double POINTS = 0.75;

    private static final int SQUARE_ENDS = 2;

    /** PDFBox logs a long warning that it has no access to Java's buffers, which it does not need here. */
    private static final Logger QUIET = Logger.getLogger("org.apache.pdfbox.io.IOUtils");

    static {
        QUIET.setLevel(Level.OFF);
    }

    private final PDDocument document;
    private final PDPageContentStream page;
    private final Lettering lettering;
    private final PdfOutline outline;
    /** Of all pages of the document. */
    private final Map<Face, PDType0Font> fonts;

    private final Map<Double, PDExtendedGraphicsState> opacities = new HashMap<>();
    private double opacity = 1;

    private PdfSurface(
            PDDocument document, PDPageContentStream page, Lettering lettering, Map<Face, PDType0Font> fonts) {
        this.document = document;
        this.page = page;
        this.lettering = lettering;
        this.fonts = fonts;
        this.outline = new PdfOutline(page);
    }

    /** Writes a single page, with the time at which it was written. */
    static void write(Picture picture, String title, Locale language, Lettering lettering, OutputStream out)
            throws IOException {
        try (PDDocument document = document(List.of(picture), title, language, lettering)) {
            document.getDocumentInformation().setCreationDate(Calendar.getInstance());
            document.save(out);
        }
    }

    /** Writes pages; the same pages always make the same bytes. */
    static void write(List<Picture> pages, String title, Locale language, Lettering lettering, OutputStream out)
            throws IOException {
        try (PDDocument document = document(pages, title, language, lettering)) {
            document.setDocumentId((long) title.hashCode()); // otherwise made of the time
            document.save(out);
        }
    }

    private static PDDocument document(List<Picture> pages, String title, Locale language, Lettering lettering)
            throws IOException {
        PDDocument document = new PDDocument();
        try {
            Map<Face, PDType0Font> fonts = new EnumMap<>(Face.class);
            for (Picture picture : pages) {
                addPage(document, picture, lettering, fonts);
            }
            PDDocumentInformation information = new PDDocumentInformation();
            information.setTitle(title);
            information.setCreator("Kernelight");
            document.setDocumentInformation(information);
            document.getDocumentCatalog().setLanguage(language.toLanguageTag());
            return document;
        } catch (IOException | RuntimeException e) {
            document.close();
            throw e;
        }
    }

    private static void addPage(PDDocument document, Picture picture, Lettering lettering, Map<Face, PDType0Font> fonts)
            throws IOException {
        PDPage page =
                new PDPage(new PDRectangle((float) (picture.width() * POINTS), (float) (picture.height() * POINTS)));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.transform(
                    new Matrix((float) POINTS, 0, 0, (float) -POINTS, 0, (float) (picture.height() * POINTS)));
            picture.paint(new PdfSurface(document, content, lettering, fonts));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The title of a PDF file; "" if it has none, or is no PDF file. */
    static String title(Path file) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            String title = document.getDocumentInformation().getTitle();
            return title == null ? "" : title;
        } catch (IOException notOne) {
            return "";
        }
    }

    @Override
    public void fill(double x, double y, double width, double height, Color color) {
        fillRounded(x, y, width, height, 0, color);
    }

    @Override
    public void fillRounded(double x, double y, double width, double height, double radius, Color color) {
        draw(() -> {
            fillWith(color);
            outline.rectangle(x, y, width, height, radius);
            page.fill();
        });
    }

    @Override
    public void fillPolygon(double[] xs, double[] ys, Color color) {
        draw(() -> {
            fillWith(color);
            page.moveTo((float) xs[0], (float) ys[0]);
            for (int i = 1; i < xs.length; i++) {
                page.lineTo((float) xs[i], (float) ys[i]);
            }
            page.closePath();
            page.fill();
        });
    }

    @Override
    public void outline(double x, double y, double width, double height, double radius, Stroke stroke) {
        draw(() -> {
            strokeWith(stroke);
            outline.rectangle(x, y, width, height, radius);
            page.stroke();
        });
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        draw(() -> {
            strokeWith(stroke);
            page.moveTo((float) fromX, (float) fromY);
            page.lineTo((float) toX, (float) toY);
            page.stroke();
        });
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, Color color) {
        double left = lettering.left(text, x, style);
        double baseline = lettering.baseline(y, style);
        draw(() -> {
            fillWith(color);
            for (Piece piece : lettering.pieces(text, style)) {
                letters(piece, style, left + piece.left(), baseline);
            }
        });
    }

    private void letters(Piece piece, TextStyle style, double x, double y) throws IOException {
        if (piece.isOwn()) {
            page.beginText();
            page.setFont(font(style.face()), (float) style.size());
            // Flips the text back: the page's y axis points down here.
            page.setTextMatrix(new Matrix(1, 0, 0, -1, (float) x, (float) y));
            page.showText(piece.text());
            page.endText();
        } else {
            outline.letters(piece.font(), piece.text(), AffineTransform.getTranslateInstance(x, y));
            page.fill();
        }
    }

    @Override
    public double widthOf(String text, TextStyle style) {
        return lettering.widthOf(text, style);
    }

    @Override
    public void within(double x, double y, double width, double height, Runnable painting) {
        double before = opacity;
        draw(() -> {
            page.saveGraphicsState();
            page.addRect((float) x, (float) y, (float) width, (float) height);
            page.clip();
        });
        painting.run();
        draw(page::restoreGraphicsState);
        opacity = before;
    }

    private PDType0Font font(Face face) throws IOException {
        PDType0Font known = fonts.get(face);
        if (known == null) {
            try (InputStream bytes = Fonts.resource(Lettering.fileOf(face)).openStream()) {
                known = PDType0Font.load(document, bytes, true);
            }
            fonts.put(face, known);
        }
        return known;
    }

    private void fillWith(Color color) throws IOException {
        page.setNonStrokingColor((float) color.getRed(), (float) color.getGreen(), (float) color.getBlue());
        setOpacity(color.getOpacity());
    }

    private void strokeWith(Stroke stroke) throws IOException {
        Color color = stroke.color();
        page.setStrokingColor((float) color.getRed(), (float) color.getGreen(), (float) color.getBlue());
        page.setLineWidth((float) stroke.width());
        page.setLineCapStyle(SQUARE_ENDS);
        float[] dashes = new float[stroke.dashes().size()];
        for (int index = 0; index < dashes.length; index++) {
            dashes[index] = stroke.dashes().get(index).floatValue();
        }
        page.setLineDashPattern(dashes, 0);
        setOpacity(color.getOpacity());
    }

    private void setOpacity(double wanted) throws IOException {
        if (wanted != opacity) {
            page.setGraphicsStateParameters(opacities.computeIfAbsent(wanted, value -> {
                PDExtendedGraphicsState state = new PDExtendedGraphicsState();
                state.setNonStrokingAlphaConstant(value.floatValue());
                state.setStrokingAlphaConstant(value.floatValue());
                return state;
            }));
            opacity = wanted;
        }
    }

    /** A call of PDFBox, which may throw an IOException. */
    private interface Drawing {
        void run() throws IOException;
    }

    /** Wraps an IOException, which the methods of {@link Surface} cannot throw; {@link #write} unwraps it. */
    private static void draw(Drawing drawing) {
        try {
            drawing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
