package kernelight.screen.training.view;

import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import kernelight.screen.training.model.Progress;
import kernelight.ui.component.SharpCanvas;
import kernelight.ui.theme.Palette;
import org.jspecify.annotations.Nullable;

/** The progress of a run as a bar: a segment for each epoch, the current one a little thicker. */
final class EpochBar extends Region {
    private static final double HEIGHT = 14;
    private static final double THIN = 8;
    private static final double LARGEST_GAP = 6;

    private final SharpCanvas canvas = new SharpCanvas(() -> paint());
    private final ObservableValue<Palette> palette;
    private @Nullable Progress progress;

    EpochBar(ObservableValue<Palette> palette) {
        this.palette = palette;
        setMinSize(0, HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        getChildren().add(canvas);
        palette.subscribe(now -> paint());
    }

    void show(@Nullable Progress now) {
        progress = now;
        paint();
    }

    private void paint() {
        GraphicsContext graphics = canvas.graphics();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        int epochs = progress == null ? 1 : progress.epochs();
        double whole = canvas.getWidth() / epochs;
        double gap = Math.min(LARGEST_GAP, whole / 4);
        for (int epoch = 1; epoch <= epochs; epoch++) {
            double share = progress == null ? 0 : progress.shareOf(epoch);
            double height = share > 0 && share < 1 ? HEIGHT : THIN;
            double x = (epoch - 1) * whole;
            double width = whole - (epoch < epochs ? gap : 0);
            double y = (HEIGHT - height) / 2;
            graphics.setFill(palette.getValue().lineStrong());
            graphics.fillRoundRect(x, y, width, height, height, height);
            graphics.setFill(palette.getValue().output());
            if (share > 0) {
                graphics.fillRoundRect(x, y, Math.max(height, width * share), height, height, height);
            }
        }
    }

    @Override
    protected void layoutChildren() {
        canvas.resize(getWidth(), getHeight());
        paint();
    }
}
