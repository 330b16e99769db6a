package kernelight.screen.drawing.view;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
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
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;
import kernelight.data.own.OwnDigit;
import kernelight.screen.drawing.model.OwnReadings;
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
 * Drawings in rows, each with what is read in it below; as many at a time as there is room for, the others on further
 * pages. One is chosen by a click or by the arrow keys, which lead on to the other pages, too.
 */
final class DigitGallery extends Region implements LedByArrows {
    private static final double GAP = 8;
    /** On a desk, in pixels, for text of 11. */
    private static final double SIDE = 50;

    private static final double TEXT = 11;
    private static final double CAPTION = 1.5;
    private static final double FRAME = 2;
    /** Between the edge, which frames it all in focus, and the drawings. */
    private static final double INSET = 5;

    private final ObservableValue<Palette> palette;
    private final SharpCanvas canvas = new SharpCanvas(() -> paint());
    private final CanvasFont font = new CanvasFont("gallery-text", this::requestLayout);
    private final Tooltip tooltip = new Tooltip();
    private final ReadOnlyIntegerWrapper first = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper perPage = new ReadOnlyIntegerWrapper(1);
    private List<OwnReadings.Read> digits = List.of();
    private Optional<OwnReadings.Read> chosen = Optional.empty();
    private Consumer<OwnReadings.Read> receiver = read -> {};
    private BiFunction<OwnReadings.Read, Boolean, String> describe = (read, spoken) -> "";
    private String name = "";

    DigitGallery(ObservableValue<Palette> palette) {
        this.palette = palette;
        setId("digit-gallery");
        getStyleClass().addAll("digit-gallery", "focusable");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        getChildren().addAll(canvas, font);
        WhileInScene.follow(this, palette, now -> canvas.requestPaint());
        tooltip.setShowDelay(Duration.millis(300));
        canvas.setOnMouseMoved(event -> digitAt(event.getX(), event.getY())
                .ifPresentOrElse(
                        read -> {
                            tooltip.setText(describe.apply(read, true));
                            Tooltip.install(canvas, tooltip);
                        },
                        () -> Tooltip.uninstall(canvas, tooltip)));
        canvas.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                requestFocus();
                digitAt(event.getX(), event.getY()).ifPresent(receiver);
            }
        });
        setOnKeyPressed(this::keyPressed);
    }

    /** Sets what receives a digit that is chosen. */
    void setOnChosen(Consumer<OwnReadings.Read> now) {
        receiver = now;
    }

    /** @param now the words for a digit: below it, or whole, for the tooltip and screen readers */
    void setDescription(BiFunction<OwnReadings.Read, Boolean, String> now) {
        describe = now;
        updateAccessibleText();
        canvas.requestPaint();
    }

    /** Sets what a screen reader says while no digit is chosen. */
    void setName(String now) {
        name = now;
        updateAccessibleText();
    }

    void show(List<OwnReadings.Read> now) {
        digits = now;
        setFocusTraversable(!now.isEmpty());
        turnTo(first.get());
    }

    /** Frames a digit and turns to its page. */
    void choose(Optional<OwnReadings.Read> now) {
        chosen = now;
        int index = chosenIndex();
        if (index >= 0) {
            turnTo(index);
        }
        updateAccessibleText();
        canvas.requestPaint();
    }

    /** The index of the first digit on the page. */
    ReadOnlyIntegerProperty firstProperty() {
        return first.getReadOnlyProperty();
    }

    /** How many there is room for. */
    ReadOnlyIntegerProperty perPageProperty() {
        return perPage.getReadOnlyProperty();
    }

    /** Turns to the page before or after. */
    void turn(int pages) {
        turnTo(first.get() + pages * perPage.get());
    }

    /** Turns to the page of a digit. */
    private void turnTo(int index) {
        int within = Math.clamp(index, 0, Math.max(0, digits.size() - 1));
        first.set(within / perPage.get() * perPage.get());
        canvas.requestPaint();
    }

    private int chosenIndex() {
        for (int i = 0; i < digits.size(); i++) {
            if (chosen.isPresent() && digits.get(i).digit() == chosen.get().digit()) {
                return i;
            }
        }
        return -1;
    }

    private void updateAccessibleText() {
        setAccessibleText(chosen.map(read -> describe.apply(read, true)).orElse(name));
    }

    private void keyPressed(KeyEvent key) {
        if (key.isAltDown() || key.isShortcutDown() || digits.isEmpty()) {
            return;
        }
        switch (PressedKey.code(key)) {
            case LEFT, KP_LEFT -> move(-1);
            case RIGHT, KP_RIGHT -> move(1);
            case UP, KP_UP -> move(-columns());
            case DOWN, KP_DOWN -> move(columns());
            case PAGE_UP -> move(-perPage.get());
            case PAGE_DOWN -> move(perPage.get());
            case HOME -> move(-digits.size());
            case END -> move(digits.size());
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void move(int by) {
        int now = chosenIndex();
        receiver.accept(digits.get(now < 0 ? first.get() : Math.clamp(now + by, 0, digits.size() - 1)));
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

    private Optional<OwnReadings.Read> digitAt(double x, double y) {
        int column = (int) Math.floor((x - INSET) / (side() + GAP));
        int row = (int) Math.floor((y - INSET) / rowHeight());
        int index = first.get() + row * columns() + column;
        boolean isOn = column >= 0 && column < columns() && row >= 0 && row < perPage.get() / columns();
        return isOn && index < digits.size() ? Optional.of(digits.get(index)) : Optional.empty();
    }

    private void paint() {
        GraphicsContext graphics = canvas.graphics();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        graphics.setFont(Font.font(Fonts.SANS, font.size()));
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setImageSmoothing(false);
        int end = Math.min(digits.size(), first.get() + perPage.get());
        for (int i = first.get(); i < end; i++) {
            paint(graphics, digits.get(i), i - first.get());
        }
    }

    private void paint(GraphicsContext graphics, OwnReadings.Read read, int place) {
        Palette colours = palette.getValue();
        double side = side();
        double x = INSET + place % columns() * (side + GAP);
        double y = INSET + (place / columns()) * rowHeight();
        graphics.drawImage(picture(read.digit(), colours), x, y, side, side);
        boolean isChosen = chosen.filter(one -> one.digit() == read.digit()).isPresent();
        Color frame = isChosen
                ? colours.accent()
                : read.prediction().isPresent() && !read.isRight() ? colours.filter() : colours.lineStrong();
        graphics.setStroke(frame);
        graphics.setLineWidth(isChosen ? 2 * FRAME : 1);
        graphics.strokeRect(x, y, side, side);
        graphics.setFill(read.prediction().isPresent() && !read.isRight() ? colours.filter() : colours.muted());
        graphics.fillText(
                describe.apply(read, false), x + side / 2, y + side + font.size() * CAPTION / 2 + 1, side + GAP);
    }

    private static WritableImage picture(OwnDigit digit, Palette colours) {
        PixelMaps map = new PixelMaps(1, OwnDigit.SIDE, OwnDigit.SIDE, digit.ink());
        WritableImage image = new WritableImage(OwnDigit.SIDE, OwnDigit.SIDE);
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        OwnDigit.SIDE,
                        OwnDigit.SIDE,
                        PixelFormat.getIntArgbInstance(),
                        PixelColouring.INK.colours(map, 0, colours),
                        0,
                        OwnDigit.SIDE);
        return image;
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
