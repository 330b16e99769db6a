package kernelight.ui.component;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import kernelight.playback.Playback;
import kernelight.ui.theme.Palette;

/** Shows the position of a playback, step by step: a click goes to the end of a step, a drag to any micro-step. */
public final class ScrubBar extends Region {
    private static final double THIN = 8;
    private static final double THICK = 12;
    private static final double SIDE = 6;
    /** Rounded corners are slow to paint in software, and invisible on short segments. */
    private static final double NARROWEST_ROUNDED = 24;

    private final Playback playback;
    private final ObservableValue<Palette> palette;
    private final SharpCanvas canvas = new SharpCanvas(() -> requestLayout());

    /** @param words what a screen reader says about the current position */
    public ScrubBar(Playback playback, ObservableValue<Palette> palette, ObservableValue<String> words) {
        this.playback = playback;
        this.palette = palette;
        getStyleClass().addAll("scrub-bar", "focusable");
        getChildren().add(canvas);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        accessibleTextProperty().bind(words);
        setCursor(Cursor.HAND);
        setMinSize(120, 36);
        setPrefHeight(36);
        setMaxHeight(36);
        playback.timelineProperty().subscribe(() -> requestLayout());
        playback.positionProperty().subscribe(() -> {
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
            requestLayout();
        });
        palette.subscribe(() -> requestLayout());
        setOnMousePressed(event -> {
            requestFocus();
            playback.seek(scale().endAt(event.getX() - SIDE));
        });
        setOnMouseDragged(this::drag);
        setOnMouseReleased(event -> {
            if (!event.isStillSincePress()) { // a quick drag may end where no motion was reported
                drag(event);
            }
        });
    }

    private void drag(MouseEvent event) {
        playback.seek(scale().positionAt(event.getX() - SIDE));
    }

    private ScrubScale scale() {
        return ScrubScale.of(playback.timelineProperty().get(), Math.max(1, getWidth() - 2 * SIDE));
    }

    @Override
    protected void layoutChildren() {
        canvas.resize(getWidth(), getHeight());
        GraphicsContext graphics = canvas.graphics();
        graphics.clearRect(0, 0, getWidth(), getHeight());
        ScrubScale scale = scale();
        int position = playback.positionProperty().get();
        double middle = getHeight() / 2;
        for (int index = 0; index < scale.segments(); index++) {
            double done = scale.done(index, position);
            boolean current = done > 0 && done < 1;
            double height = current ? THICK : THIN;
            double left = SIDE + scale.left(index);
            bar(graphics, left, middle, scale.segment(), height, done == 1);
            if (current && scale.segment() < NARROWEST_ROUNDED) {
                bar(graphics, left, middle, scale.segment() * done, height, true);
            } else if (current) {
                graphics.save();
                graphics.beginPath();
                graphics.rect(left, 0, scale.segment() * done, getHeight());
                graphics.clip();
                bar(graphics, left, middle, scale.segment(), height, true);
                graphics.restore();
            }
        }
    }

    /** A screen reader says how far it is, and goes on or back by one output cell. */
    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> (double) playback.positionProperty().get();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> (double) playback.timelineProperty().get().length();
            case ORIENTATION -> Orientation.HORIZONTAL;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> playback.nextStep();
            case DECREMENT -> playback.previousStep();
            default -> super.executeAccessibleAction(action, parameters);
        }
    }

    private void bar(GraphicsContext graphics, double x, double middle, double width, double height, boolean done) {
        graphics.setFill(done ? palette.getValue().output() : palette.getValue().line());
        if (width < NARROWEST_ROUNDED) {
            graphics.fillRect(x, middle - height / 2, width, height);
            return;
        }
        double round = Math.min(height, width * 0.4);
        graphics.fillRoundRect(x, middle - height / 2, width, height, round, round);
    }
}
