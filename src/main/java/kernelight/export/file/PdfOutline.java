package kernelight.export.file;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** The outlines of shapes as PDF's own lines and curves. */
final class PdfOutline {
    private final PDPageContentStream page;

    PdfOutline(PDPageContentStream page) {
        this.page = page;
    }

    void rectangle(double x, double y, double width, double height, double radius) throws IOException {
        trace(
                radius == 0
                        ? new Rectangle2D.Double(x, y, width, height)
                        : new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius));
    }

    /** The outlines of a text in a system font, which the app has no right to embed. */
    void letters(Font font, String text, AffineTransform transform) throws IOException {
        Shape letters = font.createGlyphVector(new FontRenderContext(null, true, true), text)
                .getOutline();
        trace(transform.createTransformedShape(letters));
    }

    private void trace(Shape shape) throws IOException {
        float[] to = new float[6];
        float x = 0;
        float y = 0;
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(to);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> page.moveTo(to[0], to[1]);
                case PathIterator.SEG_LINETO -> page.lineTo(to[0], to[1]);
                case PathIterator.SEG_QUADTO ->
                    // PDF has cubic curves only: the same curve, raised by one degree.
                    page.curveTo(
                            x + (to[0] - x) * 2 / 3,
                            y + (to[1] - y) * 2 / 3,
                            to[2] + (to[0] - to[2]) * 2 / 3,
                            to[3] + (to[1] - to[3]) * 2 / 3,
                            to[2],
                            to[3]);
                case PathIterator.SEG_CUBICTO -> page.curveTo(to[0], to[1], to[2], to[3], to[4], to[5]);
                default -> page.closePath();
            }
            if (kind != PathIterator.SEG_CLOSE) {
                int end = kind == PathIterator.SEG_QUADTO ? 2 : kind == PathIterator.SEG_CUBICTO ? 4 : 0;
                x = to[end];
                y = to[end + 1];
            }
        }
    }
}
