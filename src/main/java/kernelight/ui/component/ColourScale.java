package kernelight.ui.component;

import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import kernelight.ui.theme.Palette;

/** A bar with the colours of a colouring, from its smallest number at the left to its largest at the right. */
public final class ColourScale extends Region {
    private static final int COLOURS = 64;

    private final PixelMaps ramp;
    private final PixelColouring colouring;
    private final ObservableValue<Palette> palette;
    private final SharpCanvas canvas = new SharpCanvas(() -> paint());

    /** @param smallest the number at the left end; the one at the right end is 1 */
    public ColourScale(PixelColouring colouring, float smallest, ObservableValue<Palette> palette) {
        this.colouring = colouring;
        this.palette = palette;
        float[] values = new float[COLOURS];
        for (int i = 0; i < COLOURS; i++) {
            values[i] = smallest + (1 - smallest) * i / (COLOURS - 1);
        }
        ramp = new PixelMaps(1, 1, COLOURS, values);
        getStyleClass().add("colour-scale");
        getChildren().add(canvas);
        palette.subscribe(now -> paint());
    }

    private void paint() {
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        if (width <= 0 || height <= 0) {
            return;
        }
        WritableImage image = new WritableImage(COLOURS, 1);
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        COLOURS,
                        1,
                        PixelFormat.getIntArgbInstance(),
                        colouring.colours(ramp, 0, palette.getValue()),
                        0,
                        COLOURS);
        GraphicsContext graphics = canvas.graphics();
        graphics.clearRect(0, 0, width, height);
        graphics.setImageSmoothing(false);
        graphics.drawImage(image, 0, 0, width, height);
        graphics.setLineWidth(1);
        graphics.setStroke(palette.getValue().lineStrong());
        graphics.strokeRect(0.5, 0.5, width - 1, height - 1);
    }

    @Override
    protected void layoutChildren() {
        canvas.resize(getWidth(), getHeight());
        paint();
    }
}
