package kernelight.ui.component;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import kernelight.ui.theme.Palette;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of numbers side by side in a grid, every number a square: feature maps, filters, digits. Each picture is as
 * large as the room allows, up to a limit, and the pixel under the pointer says its value.
 */
public final class PixelGrid extends Region {
    /** One pixel of one picture. */
    public record Pixel(int picture, int row, int column, float value) {}

    private static final double GAP = 6;

    private final Canvas canvas = new Canvas();
    private final Tooltip tooltip = new Tooltip();
    private final ObservableValue<Palette> palette;
    private final PixelColouring colouring;
    private final int columns;
    private final double largestSide;
    private @Nullable PixelMaps maps;
    private Function<Pixel, String> describe = pixel -> Float.toString(pixel.value());

    /**
     * @param columns how many pictures stand side by side
     * @param largestSide the largest width of one picture, in pixels of the screen
     */
    public PixelGrid(ObservableValue<Palette> palette, PixelColouring colouring, int columns, double largestSide) {
        this.palette = palette;
        this.colouring = colouring;
        this.columns = columns;
        this.largestSide = largestSide;
        getStyleClass().add("pixel-grid");
        getChildren().add(canvas);
        palette.subscribe(now -> paint());
        tooltip.setShowDelay(Duration.millis(150));
        tooltip.setHideDelay(Duration.millis(50));
        Tooltip.install(canvas, tooltip);
        canvas.setOnMouseMoved(event -> tooltip.setText(
                pixelAt(event.getX(), event.getY()).map(describe).orElse("")));
    }

    /** Says in words what the pixel under the pointer is. */
    public void setDescription(Function<Pixel, String> describe) {
        this.describe = describe;
    }

    public void show(PixelMaps newMaps) {
        boolean sameLayout = maps != null
                && maps.count() == newMaps.count()
                && maps.height() == newMaps.height()
                && maps.width() == newMaps.width();
        maps = newMaps;
        if (sameLayout) {
            paint();
        } else {
            requestLayout();
        }
    }

    /** Shows nothing. */
    public void clear() {
        maps = null;
        paint();
    }

    /** Which pixel is at a place of this grid, if any. */
    public Optional<Pixel> pixelAt(double x, double y) {
        double side = side();
        if (maps == null || side <= 0 || x < 0 || y < 0) {
            return Optional.empty();
        }
        int across = (int) (x / (side + GAP));
        int down = (int) (y / (pictureHeight(side) + GAP));
        int column = (int) ((x - across * (side + GAP)) / side * maps.width());
        int row = (int) ((y - down * (pictureHeight(side) + GAP)) / pictureHeight(side) * maps.height());
        int picture = down * columns + across;
        if (across >= columns || picture >= maps.count() || column >= maps.width() || row >= maps.height()) {
            return Optional.empty();
        }
        return Optional.of(new Pixel(picture, row, column, maps.value(picture, row, column)));
    }

    private double side() {
        if (maps == null) {
            return 0;
        }
        double widthOfOne = (getWidth() - (columns - 1) * GAP) / columns;
        double heightOfOne = (getHeight() - (rows() - 1) * GAP) / rows();
        double side = Math.min(largestSide, Math.min(widthOfOne, heightOfOne * maps.width() / maps.height()));
        // Whole screen pixels per number look sharpest; where there is too little room, as large as fits.
        double wholePixels = Math.floor(side / maps.width()) * maps.width();
        return wholePixels >= maps.width() * 2 ? wholePixels : Math.max(0, side);
    }

    private double pictureHeight(double side) {
        return maps == null ? 0 : side * maps.height() / maps.width();
    }

    private int rows() {
        return maps == null ? 1 : (maps.count() + columns - 1) / columns;
    }

    private void paint() {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (maps == null || canvas.getWidth() <= 0 || canvas.getHeight() <= 0) {
            return;
        }
        graphics.setImageSmoothing(false);
        double side = side();
        double high = pictureHeight(side);
        for (int picture = 0; picture < maps.count(); picture++) {
            double x = (picture % columns) * (side + GAP);
            double y = (picture / columns) * (high + GAP);
            graphics.drawImage(picture(picture), x, y, side, high);
        }
    }

    private WritableImage picture(int picture) {
        WritableImage image = new WritableImage(maps.width(), maps.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        maps.width(),
                        maps.height(),
                        PixelFormat.getIntArgbInstance(),
                        colouring.colours(maps, picture, palette.getValue()),
                        0,
                        maps.width());
        return image;
    }

    @Override
    protected double computePrefWidth(double height) {
        return columns * largestSide + (columns - 1) * GAP;
    }

    @Override
    protected double computePrefHeight(double width) {
        return maps == null ? 0 : rows() * (pictureHeight(largestSide) + GAP) - GAP;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        paint();
    }
}
