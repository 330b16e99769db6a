package kernelight.screen.training.setup.view;

import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import kernelight.engine.training.optimizer.RateSchedule;
import kernelight.ui.component.SharpCanvas;
import kernelight.ui.component.WhileInScene;
import kernelight.ui.theme.Palette;
import org.jspecify.annotations.Nullable;

/** A small picture of the learning rate from the first batch of a run to its last. */
final class RateCurve extends Region {
    /** Four of them fit beside one another in the narrowest window. */
    private static final double WIDTH = 40;

    private static final int POINTS = 80;
    private static final double HEIGHT = 26;
    private static final double INSET = 2;
    /** As many as are needed to draw steps steep. */
    private static final int BATCHES_PER_EPOCH = 200;

    private final SharpCanvas canvas = new SharpCanvas(() -> paint());
    private final ObservableValue<Palette> palette;
    private @Nullable RateSchedule schedule;
    private int epochs = 1;

    RateCurve(ObservableValue<Palette> palette) {
        this.palette = palette;
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        getChildren().add(canvas);
        WhileInScene.follow(this, palette, now -> canvas.requestPaint());
    }

    void show(RateSchedule newSchedule, int newEpochs) {
        schedule = newSchedule;
        epochs = newEpochs;
        canvas.requestPaint();
    }

    private void paint() {
        GraphicsContext graphics = canvas.graphics();
        graphics.clearRect(0, 0, getWidth(), getHeight());
        if (schedule == null) {
            return;
        }
        double bottom = getHeight() - INSET;
        double right = getWidth() - INSET;
        graphics.setLineWidth(1);
        graphics.setStroke(palette.getValue().lineStrong());
        graphics.strokeLine(INSET, bottom, right, bottom);
        graphics.setLineWidth(2);
        graphics.setStroke(palette.getValue().input());
        graphics.beginPath();
        long last = (long) BATCHES_PER_EPOCH * epochs - 1;
        for (int x = 0; x <= POINTS; x++) {
            double rate = schedule.rate(1, Math.round((double) last * x / POINTS), BATCHES_PER_EPOCH, epochs);
            double at = INSET + (right - INSET) * x / POINTS;
            double y = bottom - 1 - (bottom - 2 * INSET) * rate;
            if (x == 0) {
                graphics.moveTo(at, y);
            } else {
                graphics.lineTo(at, y);
            }
        }
        graphics.stroke();
    }

    @Override
    protected void layoutChildren() {
        canvas.resize(getWidth(), getHeight());
        canvas.requestPaint();
    }
}
