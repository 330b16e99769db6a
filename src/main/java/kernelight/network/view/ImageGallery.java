package kernelight.network.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;
import kernelight.ui.component.CanvasFont;
import kernelight.ui.component.LedByArrows;
import kernelight.ui.component.PixelColouring;
import kernelight.ui.component.PixelMaps;
import kernelight.ui.component.PressedKey;
import kernelight.ui.component.SharpCanvas;
import kernelight.ui.component.WhileInScene;
import kernelight.ui.theme.Fonts;
import kernelight.ui.theme.Palette;

/**
 * Images in rows, each with what a network reads in it below; as many at a time as there is room for, the others on further
 * pages. One is chosen by a click or by the arrow keys, which lead on to the other pages, too, and opened by a second click
 * or by Enter.
 *
 * @param <T> an image
 */
public final class ImageGallery<T> extends Region implements LedByArrows {
    private static final double GAP = 8;
    /** On a desk, in pixels, for text of 11. */
    private static final double SIDE = 50;

    private static final double TEXT = 11;
    private static final double CAPTION = 1.5;
    private static final double FRAME = 2;
    /** Between the edge, which frames it all in focus, and the images. */
    private static final double INSET = 5;

    /**
     * How images look, and what is said of them.
     *
     * @param <T> an image
     */
    public interface Looks<T> {
        /** A map of ink from 0 to 1, or one of each of red, green and blue. */
        PixelMaps picture(T image);

        /** Whether this is the same image, although something else may be read in it. */
        boolean isSame(T one, T other);

        boolean isReadWrong(T image);

        /** What stands below an image. */
        String caption(T image);

        /** The same whole, for the tooltip and for screen readers. */
        String spoken(T image);
    }

    private static final int COLOURS = 3;
    private static final int OPAQUE = 0xff000000;
    private static final int FULL = 255;

    private final ObservableValue<Palette> palette;
    private final Looks<T> looks;
    private final SharpCanvas canvas = new SharpCanvas(() -> paint());
    private final CanvasFont font = new CanvasFont("gallery-text", this::requestLayout);
    private final Tooltip tooltip = new Tooltip();
    private final ReadOnlyIntegerWrapper first = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper perPage = new ReadOnlyIntegerWrapper(1);
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private List<T> images = List.of();
    private Optional<T> chosen = Optional.empty();
    private Consumer<T> receiver = image -> {};
    private Optional<Consumer<T>> opener = Optional.empty();
    private String name = "";

    public ImageGallery(Looks<T> looks, ObservableValue<Palette> palette) {
        this.looks = looks;
        this.palette = palette;
        getStyleClass().addAll("image-gallery", "focusable");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        getChildren().addAll(canvas, font);
        WhileInScene.follow(this, palette, now -> canvas.requestPaint());
        tooltip.setShowDelay(Duration.millis(300));
        canvas.setOnMouseMoved(event -> imageAt(event.getX(), event.getY())
                .ifPresentOrElse(
                        image -> {
                            tooltip.setText(looks.spoken(image));
                            Tooltip.install(canvas, tooltip);
                        },
                        () -> Tooltip.uninstall(canvas, tooltip)));
        canvas.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                requestFocus();
                imageAt(event.getX(), event.getY())
                        .ifPresent(event.getClickCount() == 2 ? this::open : receiver::accept);
            }
        });
        setOnKeyPressed(this::keyPressed);
    }

    /** Sets what receives an image that is chosen. */
    public void setOnChosen(Consumer<T> now) {
        receiver = now;
    }

    /** Sets what receives an image that is opened; without it, none can be. */
    public void setOnOpened(Consumer<T> now) {
        opener = Optional.of(now);
    }

    /** Sets what a screen reader says while no image is chosen. */
    public void setName(String now) {
        name = now;
        updateAccessibleText();
    }

    public void show(List<T> now) {
        images = now;
        count.set(now.size());
        setFocusTraversable(!now.isEmpty());
        turnTo(first.get());
        updateAccessibleText();
    }

    /** Frames an image and turns to its page. */
    public void choose(Optional<T> now) {
        chosen = now;
        int index = chosenIndex();
        if (index >= 0) {
            turnTo(index);
        }
        updateAccessibleText();
        canvas.requestPaint();
    }

    /** The index of the first image on the page. */
    public ReadOnlyIntegerProperty firstProperty() {
        return first.getReadOnlyProperty();
    }

    /** How many images there are. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** How many there is room for. */
    public ReadOnlyIntegerProperty perPageProperty() {
        return perPage.getReadOnlyProperty();
    }

    /** Turns to the page before or after. */
    public void turn(int pages) {
        turnTo(first.get() + pages * perPage.get());
    }

    /** Turns to the page of an image. */
    private void turnTo(int index) {
        int within = Math.clamp(index, 0, Math.max(0, images.size() - 1));
        first.set(within / perPage.get() * perPage.get());
        canvas.requestPaint();
    }

    private int chosenIndex() {
        for (int i = 0; i < images.size(); i++) {
            if (chosen.isPresent() && looks.isSame(images.get(i), chosen.get())) {
                return i;
            }
        }
        return -1;
    }

    private void updateAccessibleText() {
        setAccessibleText(chosen.map(looks::spoken).orElse(name));
    }

    private void keyPressed(KeyEvent key) {
        if (key.isAltDown() || key.isShortcutDown() || images.isEmpty()) {
            return;
        }
        switch (PressedKey.code(key)) {
            case LEFT, KP_LEFT -> move(-1);
            case RIGHT, KP_RIGHT -> move(1);
            case UP, KP_UP -> move(-columns());
            case DOWN, KP_DOWN -> move(columns());
            case PAGE_UP -> move(-perPage.get());
            case PAGE_DOWN -> move(perPage.get());
            case HOME -> move(-images.size());
            case END -> move(images.size());
            case ENTER -> {
                if (opener.isEmpty() || chosenIndex() < 0) {
                    return;
                }
                open(images.get(chosenIndex()));
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void open(T image) {
        opener.ifPresent(receiver -> receiver.accept(image));
    }

    private void move(int by) {
        int now = chosenIndex();
        receiver.accept(images.get(now < 0 ? first.get() : Math.clamp(now + by, 0, images.size() - 1)));
    }

    private double scale() {
        return Math.max(1, font.size() / TEXT);
    }

    private double side() {
        return Math.round(SIDE * scale());
    }

    private double rowHeight() {
        return side() + Math.ceil(font.size() * CAPTION) + GAP;
    }

    private int columns() {
        return (int) Math.max(1, Math.floor((getWidth() + GAP - 2 * INSET) / (side() + GAP)));
    }

    private Optional<T> imageAt(double x, double y) {
        int column = (int) Math.floor((x - INSET) / (side() + GAP));
        int row = (int) Math.floor((y - INSET) / rowHeight());
        int index = first.get() + row * columns() + column;
        boolean isOn = column >= 0 && column < columns() && row >= 0 && row < perPage.get() / columns();
        return isOn && index < images.size() ? Optional.of(images.get(index)) : Optional.empty();
    }

    private void paint() {
        GraphicsContext graphics = canvas.graphics();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        graphics.setFont(Font.font(Fonts.SANS, font.size()));
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setImageSmoothing(false);
        int end = Math.min(images.size(), first.get() + perPage.get());
        for (int i = first.get(); i < end; i++) {
            paint(graphics, images.get(i), i - first.get());
        }
    }

    private void paint(GraphicsContext graphics, T image, int place) {
        Palette colours = palette.getValue();
        double side = side();
        double x = INSET + place % columns() * (side + GAP);
        double y = INSET + (place / columns()) * rowHeight();
        graphics.drawImage(picture(looks.picture(image), colours), x, y, side, side);
        boolean isChosen = chosen.filter(one -> looks.isSame(one, image)).isPresent();
        boolean isWrong = looks.isReadWrong(image);
        graphics.setStroke(isChosen ? colours.accent() : isWrong ? colours.filter() : colours.lineStrong());
        graphics.setLineWidth(isChosen ? 2 * FRAME : 1);
        graphics.strokeRect(x, y, side, side);
        graphics.setFill(isWrong ? colours.filter() : colours.muted());
        graphics.fillText(looks.caption(image), x + side / 2, y + side + font.size() * CAPTION / 2 + 1, side + GAP / 2);
    }

    private static WritableImage picture(PixelMaps maps, Palette colours) {
        WritableImage image = new WritableImage(maps.width(), maps.height());
        int[] pixels = maps.count() == COLOURS ? colours(maps) : PixelColouring.INK.colours(maps, 0, colours);
        image.getPixelWriter()
                .setPixels(
                        0, 0, maps.width(), maps.height(), PixelFormat.getIntArgbInstance(), pixels, 0, maps.width());
        return image;
    }

    /** Three maps from 0 to 1 as the red, green and blue of one picture. */
    private static int[] colours(PixelMaps maps) {
        int[] pixels = new int[maps.height() * maps.width()];
        for (int i = 0; i < pixels.length; i++) {
            int colour = 0;
            for (int map = 0; map < COLOURS; map++) {
                colour = colour << Byte.SIZE
                        | Math.round(Math.clamp(maps.values()[map * pixels.length + i], 0, 1) * FULL);
            }
            pixels[i] = OPAQUE | colour;
        }
        return pixels;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 2 * rowHeight() + 2 * INSET;
    }

    @Override
    protected void layoutChildren() {
        canvas.resize(getWidth(), getHeight());
        int rows = (int) Math.max(1, Math.floor((getHeight() + GAP - 2 * INSET) / rowHeight()));
        perPage.set(Math.max(1, columns() * rows));
        int index = chosenIndex();
        turnTo(index >= 0 ? index : first.get());
    }
}
