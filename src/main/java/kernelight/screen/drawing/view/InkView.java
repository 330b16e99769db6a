package kernelight.screen.drawing.view;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import kernelight.data.drawing.InkPicture;
import kernelight.ui.component.SharpCanvas;
import kernelight.ui.component.WhileInScene;
import kernelight.ui.theme.ColorMap;
import kernelight.ui.theme.Palette;

/** A square ink picture, optionally with a box drawn on it. */
final class InkView extends Region {
    /** A box in pixels of the picture. */
    record Box(double left, double top, double width, double height) {}

    /**
     * A picture with at least this many columns is a drawing and shown smooth, not as the square pixels that a network
     * sees.
     */
    private static final double FINE = 100;

    private static final int GREYS = 256;

    private final SharpCanvas canvas = new SharpCanvas(() -> paint());
    private final ObservableValue<Palette> palette;
    private Optional<InkPicture> picture = Optional.empty();
    private Optional<Image> image = Optional.empty();
    private Optional<Box> box = Optional.empty();

    InkView(ObservableValue<Palette> palette) {
        this.palette = palette;
        getStyleClass().add("ink-view");
        getChildren().add(canvas);
        WhileInScene.follow(this, palette, now -> colour());
    }

    void show(InkPicture newPicture, Optional<Box> newBox) {
        picture = Optional.of(newPicture);
        box = newBox;
        colour();
    }

    void clear() {
        picture = Optional.empty();
        box = Optional.empty();
        colour();
    }

    private void colour() {
        image = picture.map(ink -> image(ink, palette.getValue()));
        canvas.requestPaint();
    }

    private static Image image(InkPicture ink, Palette colours) {
        int[] greys = new int[GREYS];
        for (int grey = 0; grey < GREYS; grey++) {
            greys[grey] = ColorMap.between(grey / (GREYS - 1.0), colours.panel(), colours.ink());
        }
        int[] pixels = new int[ink.ink().length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = greys[Math.round(ink.ink()[i] * (GREYS - 1))];
        }
        WritableImage image = new WritableImage(ink.width(), ink.height());
        image.getPixelWriter()
                .setPixels(0, 0, ink.width(), ink.height(), PixelFormat.getIntArgbInstance(), pixels, 0, ink.width());
        return image;
    }

    private void paint() {
        GraphicsContext graphics = canvas.graphics();
        double side = canvas.getWidth();
        graphics.clearRect(0, 0, side, side);
        image.ifPresent(pixels -> {
            graphics.setImageSmoothing(pixels.getWidth() >= FINE);
            graphics.drawImage(pixels, 0, 0, side, side);
            box.ifPresent(around -> paint(graphics, around, side / pixels.getWidth()));
        });
    }

    private void paint(GraphicsContext graphics, Box around, double scale) {
        graphics.setStroke(palette.getValue().accent());
        graphics.setLineWidth(1);
        graphics.setLineDashes(3, 2);
        double left = Math.floor(around.left() * scale) + 0.5;
        double top = Math.floor(around.top() * scale) + 0.5;
        double right = Math.min(canvas.getWidth() - 0.5, Math.ceil((around.left() + around.width()) * scale) - 0.5);
        double bottom = Math.min(canvas.getWidth() - 0.5, Math.ceil((around.top() + around.height()) * scale) - 0.5);
        graphics.strokeRect(left, top, right - left, bottom - top);
    }

    @Override
    protected void layoutChildren() {
        double side = Math.floor(Math.min(
                getWidth() - snappedLeftInset() - snappedRightInset(),
                getHeight() - snappedTopInset() - snappedBottomInset()));
        canvas.resize(Math.max(0, side), Math.max(0, side));
        canvas.relocate(snappedLeftInset(), snappedTopInset());
        canvas.requestPaint();
    }
}
