package kernelight.ui.component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.util.Duration;
import kernelight.ui.theme.Palette;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of numbers side by side in a grid, every number a square: feature maps, filters, digits. Each picture is as
 * large as the room allows, up to a limit, and the pixel under the pointer is framed and says its value. Where a pixel can
 * be chosen, the arrow keys lead from pixel to pixel, with Ctrl from picture to picture, and Enter chooses.
 */
public final class PixelGrid extends Region implements LedByArrows {
    /** One pixel of one picture. */
    public record Pixel(int picture, int row, int column, float value) {}

    /**
     * A part of a picture with a frame around it; rows and columns count from 0, the last ones are in the part.
     *
     * @param colour the colour of the frame
     */
    public record Framed(
            int picture, int firstRow, int lastRow, int firstColumn, int lastColumn, Function<Palette, Color> colour) {}

    private static final double USUAL_GAP = 6;
    private static final int COLOURS = 3;
    private static final int LARGEST = 255;
    private static final int OPAQUE = 0xff000000;
    private static final double MARK_WIDTH = 3;
    private static final double FRAME_WIDTH = 2;
    /** The share of a picture between its corner and the line that crosses it out. */
    private static final double CROSS_INSET = 0.2;

    private final SharpCanvas canvas = new SharpCanvas(() -> paint());
    private final Tooltip tooltip = new Tooltip();
    private final ReadOnlyObjectWrapper<Optional<Pixel>> pointed = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableValue<Palette> palette;
    private PixelColouring colouring;
    private boolean zerosMarked;
    private boolean isChoosable;
    private final double largestSide;
    private int columns;
    private double gap = USUAL_GAP;
    private String name = "";
    private @Nullable PixelMaps maps;
    private boolean numbers;
    /** The colours of a photograph, which is no picture of numbers. */
    private int @Nullable [] asItIs;

    private List<Image> pictures = List.of();
    private @Nullable Point2D pointer;
    private List<Framed> framed = List.of();
    private OptionalInt marked = OptionalInt.empty();
    private Function<Palette, Color> markColour = Palette::ink;
    private Consumer<Pixel> chosen = pixel -> {};
    private Function<Pixel, String> describe = pixel -> "";
    private UnaryOperator<String> spoken = UnaryOperator.identity();

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
        WhileInScene.follow(this, palette, now -> colour());
        tooltip.setShowDelay(Duration.millis(150));
        tooltip.setHideDelay(Duration.millis(50));
        canvas.setOnMouseMoved(event -> point(new Point2D(event.getX(), event.getY())));
        canvas.setOnMouseExited(event -> point(null));
        canvas.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                pixelAt(event.getX(), event.getY()).ifPresent(pixel -> chosen.accept(pixel));
            }
        });
    }

    /** Sets what a screen reader says while no pixel is pointed at; without a name it passes over the pictures. */
    public void setName(String newName) {
        name = newName;
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        if (pointed.get().isEmpty()) {
            setAccessibleText(name);
        }
    }

    /** Sets the text of the tooltip for the pixel under the pointer. */
    public void setDescription(Function<Pixel, String> describe) {
        setDescription(describe, UnaryOperator.identity());
    }

    /**
     * Sets the text of the tooltip for the pixel under the pointer, where numbers may be negative.
     *
     * @param spoken puts it into words for screen readers
     */
    public void setDescription(Function<Pixel, String> describe, UnaryOperator<String> spoken) {
        this.describe = describe;
        this.spoken = spoken;
    }

    /** Sets what receives each pixel that is clicked, or chosen by keys. */
    public void setOnChosen(Consumer<Pixel> receiver) {
        chosen = receiver;
        if (!isChoosable) {
            isChoosable = true;
            updateFocusable();
            getStyleClass().add("focusable");
            setAccessibleRole(AccessibleRole.IMAGE_VIEW);
            setOnKeyPressed(this::keyPressed);
            focusedProperty().subscribe(focused -> {
                if (!focused) {
                    at(Optional.empty());
                } else if (SeenFocus.isOn(this)) {
                    at(firstPixel());
                }
            });
        }
    }

    /** Placeholders have nothing to choose, or to say. */
    private void updateFocusable() {
        setFocusTraversable(isChoosable && numbers && maps != null);
    }

    private Optional<Pixel> firstPixel() {
        return maps == null || !numbers ? Optional.empty() : Optional.of(pixel(0, 0, 0));
    }

    private Pixel pixel(int picture, int row, int column) {
        return new Pixel(picture, row, column, maps.value(picture, row, column));
    }

    private void keyPressed(KeyEvent key) {
        if (key.isAltDown() || maps == null || !numbers) {
            return;
        }
        Pixel now = pointed.get().or(this::firstPixel).orElseThrow();
        boolean whole = key.isShortcutDown();
        switch (PressedKey.code(key)) {
            case LEFT, KP_LEFT -> move(now, 0, whole ? -maps.width() : -1);
            case RIGHT, KP_RIGHT -> move(now, 0, whole ? maps.width() : 1);
            case UP, KP_UP -> move(now, whole ? -maps.height() : -1, 0);
            case DOWN, KP_DOWN -> move(now, whole ? maps.height() : 1, 0);
            case ENTER -> chosen.accept(now);
            default -> {
                return;
            }
        }
        key.consume();
    }

    /** Moves within the picture and on into its neighbours; stays where there is none. */
    private void move(Pixel from, int rows, int columnsOn) {
        int row = from.picture() / columns * maps.height() + from.row() + rows;
        int column = from.picture() % columns * maps.width() + from.column() + columnsOn;
        int picture = Math.floorDiv(row, maps.height()) * columns + Math.floorDiv(column, maps.width());
        boolean isThere = row >= 0 && column >= 0 && column < columns * maps.width() && picture < maps.count();
        if (isThere) {
            at(Optional.of(pixel(picture, row % maps.height(), column % maps.width())));
        }
    }

    /** Frames parts of the pictures. */
    public void frame(List<Framed> parts) {
        framed = List.copyOf(parts);
        paint();
    }

    /** Changes the number of pictures side by side and the gap between them. */
    public void arrange(int newColumns, double newGap) {
        if (columns != newColumns || gap != newGap) {
            columns = newColumns;
            gap = newGap;
            requestLayout();
        }
    }

    /** Frames one of the pictures, because it is connected with what is pointed at elsewhere. */
    public void mark(OptionalInt picture, Function<Palette, Color> colour) {
        marked = picture;
        markColour = colour;
        canvas.requestPaint();
    }

    /** Whether pictures that are 0 everywhere, which look like any dark picture, are crossed out. */
    public void markZeros(boolean marked) {
        zerosMarked = marked;
    }

    /** Changes how numbers become colours, from the next pictures on. */
    public void setColouring(PixelColouring newColouring) {
        colouring = newColouring;
    }

    /** The pixel under the pointer, if there is one. */
    public ReadOnlyObjectProperty<Optional<Pixel>> pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    public void show(PixelMaps newMaps) {
        asItIs = null;
        show(newMaps, true);
    }

    /**
     * Shows one image: ink in the colours of the theme, a photograph as it is, in grey or colours.
     *
     * @param channels 1 or 3
     * @param values channels x height x width values from 0 to 1
     */
    public void showImage(int channels, int height, int width, float[] values, boolean isInk) {
        boolean isPlain = isInk && channels == 1;
        asItIs = isPlain ? null : colours(channels, values);
        show(new PixelMaps(1, height, width, isPlain ? values : brightness(channels, values)), true);
    }

    private static float[] brightness(int channels, float[] values) {
        float[] means = new float[values.length / channels];
        for (int i = 0; i < values.length; i++) {
            means[i % means.length] += values[i] / channels;
        }
        return means;
    }

    private static int[] colours(int channels, float[] values) {
        int size = values.length / channels;
        int[] colours = new int[size];
        for (int i = 0; i < size; i++) {
            int colour = OPAQUE;
            for (int channel = 0; channel < COLOURS; channel++) {
                float value = values[Math.min(channel, channels - 1) * size + i];
                colour |= Math.round(Math.clamp(value, 0, 1) * LARGEST) << Byte.SIZE * (COLOURS - 1 - channel);
            }
            colours[i] = colour;
        }
        return colours;
    }

    /** Shows empty squares where pictures will be once they have numbers. */
    public void showPlaceholders(int count, int height, int width) {
        show(new PixelMaps(count, height, width, new float[count * height * width]), false);
    }

    private void show(PixelMaps newMaps, boolean newNumbers) {
        boolean sameLayout = maps != null
                && maps.count() == newMaps.count()
                && maps.height() == newMaps.height()
                && maps.width() == newMaps.width();
        maps = newMaps;
        numbers = newNumbers;
        updateFocusable();
        if (!sameLayout) {
            requestLayout();
        }
        colour();
        point(pointer);
    }

    /** Shows nothing. */
    public void clear() {
        maps = null;
        updateFocusable();
        colour();
        point(pointer);
    }

    /** The pixel at a point of this grid, if any. */
    public Optional<Pixel> pixelAt(double x, double y) {
        double side = side();
        if (maps == null || !numbers || side <= 0 || x < 0 || y < 0) {
            return Optional.empty();
        }
        int across = (int) (x / (side + gap));
        int down = (int) (y / (pictureHeight(side) + gap));
        int column = (int) ((x - across * (side + gap)) / side * maps.width());
        int row = (int) ((y - down * (pictureHeight(side) + gap)) / pictureHeight(side) * maps.height());
        int picture = down * columns + across;
        if (across >= columns || picture >= maps.count() || column >= maps.width() || row >= maps.height()) {
            return Optional.empty();
        }
        return Optional.of(new Pixel(picture, row, column, maps.value(picture, row, column)));
    }

    /**
     * The width of a picture with this many columns where {@code room} is free: a whole number of screen pixels for
     * each number looks sharpest; where that does not fit, the picture fills the room.
     */
    public static double sharpSide(double room, int pictureColumns) {
        double wholePixels = Math.floor(room / pictureColumns) * pictureColumns;
        return wholePixels >= pictureColumns * 2 ? wholePixels : Math.max(0, room);
    }

    private double side() {
        if (maps == null) {
            return 0;
        }
        double widthOfOne = (getWidth() - (columns - 1) * gap) / columns;
        double heightOfOne = (getHeight() - (rows() - 1) * gap) / rows();
        double room = Math.min(largestSide, Math.min(widthOfOne, heightOfOne * maps.width() / maps.height()));
        return sharpSide(room, maps.width());
    }

    private double pictureHeight(double side) {
        return maps == null ? 0 : side * maps.height() / maps.width();
    }

    private int rows() {
        return maps == null ? 1 : (maps.count() + columns - 1) / columns;
    }

    private void point(@Nullable Point2D at) {
        pointer = at;
        boolean isLedByKeys = at == null && isFocused() && SeenFocus.isOn(this);
        at(
                isLedByKeys
                        ? pointed.get().map(this::asItIsNow)
                        : at == null ? Optional.empty() : pixelAt(at.getX(), at.getY()));
    }

    private Pixel asItIsNow(Pixel before) {
        boolean isThere = maps != null
                && before.picture() < maps.count()
                && before.row() < maps.height()
                && before.column() < maps.width();
        return isThere ? pixel(before.picture(), before.row(), before.column()) : before;
    }

    /** Points at a pixel, by the pointer or by keys. */
    private void at(Optional<Pixel> now) {
        if (now.equals(pointed.get())) {
            return;
        }
        pointed.set(now);
        String words = now.map(describe).orElse("");
        setAccessibleText(now.isPresent() ? spoken.apply(words) : name);
        tooltip.setText(words);
        if (now.isPresent()) {
            Tooltip.install(canvas, tooltip);
        } else {
            Tooltip.uninstall(canvas, tooltip);
        }
        canvas.requestPaint();
    }

    private void colour() {
        List<Image> coloured = new ArrayList<>();
        for (int picture = 0; maps != null && numbers && picture < maps.count(); picture++) {
            coloured.add(picture(picture));
        }
        pictures = coloured;
        canvas.requestPaint();
    }

    private void paint() {
        GraphicsContext graphics = canvas.graphics();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (maps == null || canvas.getWidth() <= 0 || canvas.getHeight() <= 0) {
            return;
        }
        graphics.setImageSmoothing(false);
        graphics.setFill(palette.getValue().line());
        double side = side();
        double high = pictureHeight(side);
        for (int picture = 0; picture < maps.count(); picture++) {
            double x = (picture % columns) * (side + gap);
            double y = (picture / columns) * (high + gap);
            if (numbers) {
                graphics.drawImage(pictures.get(picture), x, y, side, high);
                if (zerosMarked && maps.isZero(picture)) {
                    crossOut(graphics, x, y, side, high);
                }
            } else {
                graphics.fillRect(x, y, side, high);
            }
        }
        framed.forEach(part -> frame(graphics, part, side));
        marked.ifPresent(picture -> frame(graphics, picture, side, high));
        pointed.get().ifPresent(pixel -> frame(graphics, pixel, side, high));
    }

    /** A line of two colours, so that it shows on every colour. */
    private void crossOut(GraphicsContext graphics, double x, double y, double side, double high) {
        double inset = CROSS_INSET * side;
        graphics.setLineWidth(3);
        graphics.setStroke(palette.getValue().ink());
        graphics.strokeLine(x + inset, y + high - inset, x + side - inset, y + inset);
        graphics.setLineWidth(1);
        graphics.setStroke(palette.getValue().panel());
        graphics.strokeLine(x + inset, y + high - inset, x + side - inset, y + inset);
    }

    private void frame(GraphicsContext graphics, int picture, double side, double high) {
        double x = (picture % columns) * (side + gap);
        double y = (picture / columns) * (high + gap);
        graphics.setLineWidth(MARK_WIDTH);
        graphics.setStroke(markColour.apply(palette.getValue()));
        graphics.strokeRect(x + MARK_WIDTH / 2, y + MARK_WIDTH / 2, side - MARK_WIDTH, high - MARK_WIDTH);
    }

    /** A line in the frame's colour between two that show on every colour. */
    private void frame(GraphicsContext graphics, Framed part, double side) {
        if (part.picture() >= maps.count()) {
            return;
        }
        double cell = side / maps.width();
        double x = (part.picture() % columns) * (side + gap) + part.firstColumn() * cell;
        double y = (part.picture() / columns) * (pictureHeight(side) + gap) + part.firstRow() * cell;
        double width = (part.lastColumn() - part.firstColumn() + 1) * cell;
        double height = (part.lastRow() - part.firstRow() + 1) * cell;
        graphics.setLineWidth(FRAME_WIDTH + 2);
        graphics.setStroke(palette.getValue().panel());
        graphics.strokeRect(x, y, width, height);
        graphics.setLineWidth(FRAME_WIDTH);
        graphics.setStroke(part.colour().apply(palette.getValue()));
        graphics.strokeRect(x, y, width, height);
    }

    private void frame(GraphicsContext graphics, Pixel pixel, double side, double high) {
        double cell = side / maps.width();
        double x = (pixel.picture() % columns) * (side + gap) + pixel.column() * cell;
        double y = (pixel.picture() / columns) * (high + gap) + pixel.row() * cell;
        // Two lines, so that the frame shows on every colour.
        graphics.setLineWidth(1);
        graphics.setStroke(palette.getValue().panel());
        strokeWithin(graphics, x - 0.5, y - 0.5, x + cell + 0.5, y + cell + 0.5, 1.5);
        graphics.setStroke(palette.getValue().ink());
        strokeWithin(graphics, x - 1.5, y - 1.5, x + cell + 1.5, y + cell + 1.5, 0.5);
    }

    /** At the edge of the canvas too, all four sides are seen. */
    private void strokeWithin(
            GraphicsContext graphics, double left, double top, double right, double bottom, double inset) {
        double x = Math.max(inset, left);
        double y = Math.max(inset, top);
        graphics.strokeRect(
                x, y, Math.min(canvas.getWidth() - inset, right) - x, Math.min(canvas.getHeight() - inset, bottom) - y);
    }

    private Image picture(int picture) {
        WritableImage image = new WritableImage(maps.width(), maps.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        maps.width(),
                        maps.height(),
                        PixelFormat.getIntArgbInstance(),
                        asItIs == null ? colouring.colours(maps, picture, palette.getValue()) : asItIs,
                        0,
                        maps.width());
        return image;
    }

    @Override
    protected double computePrefWidth(double height) {
        return columns * largestSide + (columns - 1) * gap;
    }

    @Override
    protected double computePrefHeight(double width) {
        return maps == null ? 0 : rows() * (pictureHeight(largestSide) + gap) - gap;
    }

    @Override
    protected void layoutChildren() {
        canvas.resize(getWidth(), getHeight());
        canvas.requestPaint();
    }
}
