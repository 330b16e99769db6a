package kernelight.export.file;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import javafx.scene.paint.Color;
import kernelight.export.file.Lettering.Piece;
import kernelight.ui.surface.Picture;
import kernelight.ui.surface.Stroke;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;

/** Paints on an image in memory. */
final class ImageSurface implements Surface {
    private final Graphics2D graphics;
    private final Lettering lettering;

    private ImageSurface(Graphics2D graphics, Lettering lettering) {
        this.graphics = graphics;
        this.lettering = lettering;
    }

    /** The picture in pixels, {@code scale} of them for each unit; opaque ones, unless the picture is transparent. */
    static BufferedImage image(Picture picture, double scale, Lettering lettering) {
        PixelSize size = PixelSize.of(picture, scale);
        int type = picture.isTransparent() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage image = new BufferedImage(size.width(), size.height(), type);
        paint(picture, scale, lettering, image);
        return image;
    }

    /** Paints over an image of the right size. */
    static void paint(Picture picture, double scale, Lettering lettering, BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        if (!picture.isTransparent()) {
            graphics.setColor(java.awt.Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        }
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(scale, scale);
        picture.paint(new ImageSurface(graphics, lettering));
        graphics.dispose();
    }

    @Override
    public void fill(double x, double y, double width, double height, Color color) {
        fill(new Rectangle2D.Double(x, y, width, height), color);
    }

    @Override
    public void fillRounded(double x, double y, double width, double height, double radius, Color color) {
        fill(new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius), color);
    }

    private void fill(Shape shape, Color color) {
        graphics.setColor(awt(color));
        graphics.fill(shape);
    }

    @Override
    public void fillPolygon(double[] xs, double[] ys, Color color) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(xs[0], ys[0]);
        for (int i = 1; i < xs.length; i++) {
            path.lineTo(xs[i], ys[i]);
        }
        path.closePath();
        fill(path, color);
    }

    @Override
    public void outline(double x, double y, double width, double height, double radius, Stroke stroke) {
        draw(
                radius == 0
                        ? new Rectangle2D.Double(x, y, width, height)
                        : new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius),
                stroke);
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        draw(new Line2D.Double(fromX, fromY, toX, toY), stroke);
    }

    /** Ends are square and corners sharp, as on JavaFX's canvas. */
    private void draw(Shape shape, Stroke stroke) {
        float[] dashes = new float[stroke.dashes().size()];
        for (int index = 0; index < dashes.length; index++) {
            dashes[index] = stroke.dashes().get(index).floatValue();
        }
        graphics.setColor(awt(stroke.color()));
        graphics.setStroke(new BasicStroke(
                (float) stroke.width(),
                BasicStroke.CAP_SQUARE,
                BasicStroke.JOIN_MITER,
                10,
                dashes.length == 0 ? null : dashes,
                0));
        graphics.draw(shape);
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, Color color) {
        double left = lettering.left(text, x, style);
        double baseline = lettering.baseline(y, style);
        graphics.setColor(awt(color));
        for (Piece piece : lettering.pieces(text, style)) {
            graphics.setFont(piece.font());
            graphics.drawString(piece.text(), (float) (left + piece.left()), (float) baseline);
        }
    }

    @Override
    public double widthOf(String text, TextStyle style) {
        return lettering.widthOf(text, style);
    }

    @Override
    public void within(double x, double y, double width, double height, Runnable painting) {
        Shape before = graphics.getClip();
        graphics.clip(new Rectangle2D.Double(x, y, width, height));
        painting.run();
        graphics.setClip(before);
    }

    private static java.awt.Color awt(Color color) {
        return new java.awt.Color(
                (float) color.getRed(), (float) color.getGreen(), (float) color.getBlue(), (float) color.getOpacity());
    }
}
