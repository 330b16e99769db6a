package kernelight.screen.training.gradients.view;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import kernelight.screen.training.gradients.model.RunStep;
import kernelight.ui.component.SharpCanvas;
import kernelight.ui.component.WhileInScene;
import kernelight.ui.theme.Palette;

/** The learning rate over the run, from 0 at the lower edge, and where the run is. */
final class RateCurve extends Region {
    private static final double EDGE = 5;
    private static final double DOT = 4;

    private final ObservableValue<Palette> palette;
    private final SharpCanvas canvas = new SharpCanvas(() -> paint());
    private Optional<RunStep> step = Optional.empty();

    RateCurve(ObservableValue<Palette> palette) {
        this.palette = palette;
        setId("rate-curve");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        getChildren().add(canvas);
        WhileInScene.follow(this, palette, now -> canvas.requestPaint());
    }

    /** @param spoken what a screen reader says of it */
    void show(Optional<RunStep> now, String spoken) {
        step = now;
        setAccessibleText(spoken);
        canvas.requestPaint();
    }

    private void paint() {
        GraphicsContext graphics = canvas.graphics();
        graphics.clearRect(0, 0, getWidth(), getHeight());
        step.ifPresent(now -> paint(graphics, now));
    }

    private void paint(GraphicsContext graphics, RunStep now) {
        double width = getWidth() - 2 * EDGE;
        double height = getHeight() - 2 * EDGE;
        double largest = now.rates().stream().mapToDouble(rate -> rate).max().orElse(1);
        Palette colours = palette.getValue();
        graphics.setStroke(colours.line());
        graphics.setLineWidth(1);
        graphics.strokeLine(EDGE, EDGE + height + 0.5, EDGE + width, EDGE + height + 0.5);
        graphics.setStroke(colours.muted());
        graphics.setLineWidth(1.6);
        graphics.beginPath();
        for (int i = 0; i < now.rates().size(); i++) {
            double x = EDGE + width * i / (now.rates().size() - 1);
            double y = EDGE + height * (1 - now.rates().get(i) / largest);
            if (i == 0) {
                graphics.moveTo(x, y);
            } else {
                graphics.lineTo(x, y);
            }
        }
        graphics.stroke();
        double x = EDGE + width * now.place();
        double y = EDGE + height * (1 - Math.min(1, now.batch().rate() / largest));
        graphics.setFill(colours.accent());
        graphics.fillOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
    }

    @Override
    protected void layoutChildren() {
        canvas.resize(getWidth(), getHeight());
        canvas.requestPaint();
    }
}
