package kernelight.screen.filters.view;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import kernelight.filter.Planes;
import kernelight.screen.filters.model.PicturePlace;
import kernelight.screen.filters.model.PixelNumber;
import kernelight.ui.component.SharpCanvas;
import kernelight.ui.component.WhileInScene;
import kernelight.ui.surface.CanvasSurface;
import kernelight.ui.surface.Stroke;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;
import kernelight.ui.theme.Palette;
import kernelight.ui.theme.TextMeasure;

/**
 * A picture, or what a filter made of it, as much of it as is in sight; large pixels have their numbers. A frame shows which
 * pixels are looked at.
 */
final class PictureView extends Region {
    /** In smaller pixels a number could not be read. */
    private static final double SMALLEST_WITH_NUMBER = 26;

    /** The share of a pixel that a number is high, and at most wide. */
    private static final double NUMBER_HEIGHT = 0.36;

    private static final double LARGEST_NUMBER = 15;
    private static final double MARK_RADIUS = 9;
    private static final double MARK_SIZE = 13;
    private static final double FRAME = 2;

    private final ObservableValue<Palette> palette;
    private final TextMeasure measure = new TextMeasure();
    private final SharpCanvas canvas = new SharpCanvas(() -> paint());
    /** Over the picture: marks change without its million pixels being scaled again. */
    private final SharpCanvas markCanvas = new SharpCanvas(() -> paintMarks());

    private final Rectangle clip = new Rectangle();
    private final Rectangle frame = new Rectangle();
    /** Around the frame, so that it is seen on any picture. */
    private final Rectangle halo = new Rectangle();

    private Optional<Shown> shown = Optional.empty();
    private PicturePlace place = new PicturePlace(1, 0, 0);
    private List<Mark> marks = List.of();
    private Optional<Framed> framed = Optional.empty();
    private double enlarged = 1;

    private record Shown(PicturePixels pixels, Image image, Planes numbers, int plane) {}

    /** A place that is marked, with its number; in pixels of this picture. */
    record Mark(double row, double column, int number) {}

    /** Pixels with a frame around them. */
    record Framed(int row, int column, int rows, int columns) {}

    PictureView(ObservableValue<Palette> palette) {
        this.palette = palette;
        getStyleClass().add("filters-picture");
        for (Rectangle outline : List.of(halo, frame)) {
            outline.setManaged(false);
            outline.setMouseTransparent(true);
            outline.setFill(null);
        }
        frame.setStrokeWidth(FRAME);
        halo.setStrokeWidth(FRAME + 3);
        setClip(clip);
        markCanvas.setMouseTransparent(true);
        getChildren().addAll(canvas, markCanvas, halo, frame);
        WhileInScene.follow(this, palette, now -> requestPaint());
    }

    private void requestPaint() {
        canvas.requestPaint();
        markCanvas.requestPaint();
    }

    /** @param numbers of the pixels; those of one plane are written into large pixels */
    void show(PicturePixels pixels, Planes numbers, int plane) {
        boolean isSame = shown.filter(now -> now.pixels() == pixels).isPresent();
        if (isSame && shown.get().numbers() == numbers && shown.get().plane() == plane) {
            return;
        }
        Image image = isSame ? shown.get().image() : pixels.image();
        if (shown.isEmpty()) {
            markCanvas.requestPaint();
        }
        shown = Optional.of(new Shown(pixels, image, numbers, plane));
        canvas.requestPaint();
    }

    /** Shows the picture at another place. */
    void show(PicturePlace newPlace) {
        if (!newPlace.equals(place)) {
            place = newPlace;
            placeFrame();
            requestPaint();
        }
    }

    PicturePlace place() {
        return place;
    }

    void mark(List<Mark> newMarks) {
        if (!newMarks.equals(marks)) {
            marks = newMarks;
            markCanvas.requestPaint();
        }
    }

    /** What is marked. */
    List<Mark> marks() {
        return marks;
    }

    void frame(Optional<Framed> newFrame) {
        framed = newFrame;
        placeFrame();
    }

    /** @param times how many times as large as usual numbers and marks are */
    void enlarge(double times) {
        enlarged = times;
        requestPaint();
    }

    private void placeFrame() {
        frame.setVisible(framed.isPresent());
        halo.setVisible(framed.isPresent());
        framed.ifPresent(at -> {
            double smallest = 6; // a frame around a few tiny pixels must still be found
            double width = Math.max(smallest, at.columns() * place.scale());
            double height = Math.max(smallest, at.rows() * place.scale());
            frame.setX(Math.round(place.x(at.column() + at.columns() / 2.0) - width / 2));
            frame.setY(Math.round(place.y(at.row() + at.rows() / 2.0) - height / 2));
            frame.setWidth(Math.round(width));
            frame.setHeight(Math.round(height));
            halo.setX(frame.getX());
            halo.setY(frame.getY());
            halo.setWidth(frame.getWidth());
            halo.setHeight(frame.getHeight());
        });
    }

    /** The x of the frame's left and right edge and the y of its lower one, in this view. */
    Optional<Rectangle> framePlace() {
        return framed.map(at -> frame);
    }

    private void paint() {
        GraphicsContext graphics = canvas.graphics();
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        graphics.clearRect(0, 0, width, height);
        frame.setStroke(palette.getValue().ink());
        halo.setStroke(palette.getValue().panel());
        if (shown.isEmpty() || width <= 0 || height <= 0) {
            return;
        }
        Shown now = shown.get();
        int left = Math.clamp((int) Math.floor(place.column(0)), 0, now.pixels().width());
        int top = Math.clamp((int) Math.floor(place.row(0)), 0, now.pixels().height());
        int right = Math.clamp(
                (int) Math.ceil(place.column(width)), left, now.pixels().width());
        int bottom =
                Math.clamp((int) Math.ceil(place.row(height)), top, now.pixels().height());
        graphics.setImageSmoothing(place.scale() < 1);
        graphics.drawImage(
                now.image(),
                left,
                top,
                right - left,
                bottom - top,
                place.x(left),
                place.y(top),
                (right - left) * place.scale(),
                (bottom - top) * place.scale());
        if (place.scale() >= SMALLEST_WITH_NUMBER * enlarged) {
            CanvasSurface surface = new CanvasSurface(graphics, measure);
            for (int row = top; row < bottom; row++) {
                for (int column = left; column < right; column++) {
                    number(surface, now, row, column);
                }
            }
        }
    }

    private void paintMarks() {
        GraphicsContext graphics = markCanvas.graphics();
        graphics.clearRect(0, 0, markCanvas.getWidth(), markCanvas.getHeight());
        if (shown.isPresent()) {
            CanvasSurface surface = new CanvasSurface(graphics, measure);
            marks.forEach(mark -> mark(surface, mark));
        }
    }

    private void number(Surface surface, Shown now, int row, int column) {
        String text = PixelNumber.inCell(now.numbers().at(now.plane(), row, column));
        TextStyle style = TextStyle.of(Math.min(LARGEST_NUMBER * enlarged, NUMBER_HEIGHT * place.scale()))
                .centered();
        surface.text(
                text,
                place.x(column + 0.5),
                place.y(row + 0.5),
                style,
                readableOn(now.pixels().colour(row, column)));
    }

    /** Black or white, whichever stands out more. */
    static Color readableOn(Color ground) {
        double luminance = 0.2126 * linear(ground.getRed())
                + 0.7152 * linear(ground.getGreen())
                + 0.0722 * linear(ground.getBlue());
        return luminance > 0.179 ? Color.BLACK : Color.WHITE; // where both have the same contrast
    }

    private static double linear(double share) {
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private void mark(Surface surface, Mark mark) {
        double x = place.x(mark.column() + 0.5);
        double y = place.y(mark.row() + 0.5);
        double radius = MARK_RADIUS * enlarged;
        Palette colours = palette.getValue();
        surface.outline(
                x - radius, y - radius, 2 * radius, 2 * radius, radius, Stroke.of(colours.panel(), 4 * enlarged));
        surface.outline(
                x - radius, y - radius, 2 * radius, 2 * radius, radius, Stroke.of(colours.output(), 2 * enlarged));
        String number = Integer.toString(mark.number());
        TextStyle style = TextStyle.of(MARK_SIZE * enlarged).bold();
        double textWidth = surface.widthOf(number, style);
        boolean isAtEdge = x + radius + 3 + textWidth + 4 > canvas.getWidth();
        double textX = isAtEdge ? x - radius - 5 - textWidth : x + radius + 5;
        surface.fillRounded(
                textX - 2,
                y - MARK_SIZE * enlarged / 2 - 1,
                textWidth + 4,
                MARK_SIZE * enlarged + 2,
                3,
                colours.panel());
        surface.text(number, textX, y, style, colours.output());
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        canvas.resize(getWidth(), getHeight());
        markCanvas.resize(getWidth(), getHeight());
        placeFrame();
    }
}
