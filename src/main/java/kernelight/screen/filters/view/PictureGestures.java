package kernelight.screen.filters.view;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import kernelight.screen.filters.model.FiltersModel;
import kernelight.screen.filters.model.StepGeometry;

/** What the mouse does on a picture: points at a pixel, opens it, moves and zooms the picture, cuts a piece out. */
final class PictureGestures {
    private static final double NOTCH = 1.2;

    /** Further than this, a press has become a drag. */
    private static final double CLICK = 4;

    private final PictureView view;
    private final FiltersModel model;
    private final boolean isOutput;
    private double pressX;
    private double pressY;
    private double lastX;
    private double lastY;
    private boolean dragged;

    private PictureGestures(PictureView view, FiltersModel model, boolean isOutput) {
        this.view = view;
        this.model = model;
        this.isOutput = isOutput;
    }

    /** @param isOutput whether the view shows what comes out of the step */
    static void on(PictureView view, FiltersModel model, boolean isOutput) {
        PictureGestures gestures = new PictureGestures(view, model, isOutput);
        view.setOnMouseMoved(gestures::moved);
        view.setOnMousePressed(gestures::pressed);
        view.setOnMouseDragged(gestures::dragged);
        view.setOnMouseReleased(gestures::released);
        view.setOnScroll(gestures::scrolled);
        if (!isOutput) {
            model.cutting()
                    .pieceProperty()
                    .subscribe(cutting -> view.setCursor(cutting.isPresent() ? Cursor.CROSSHAIR : Cursor.DEFAULT));
        }
    }

    private boolean isCutting() {
        return !isOutput && model.cutting().pieceProperty().get().isPresent();
    }

    private void moved(MouseEvent event) {
        if (!isCutting()) {
            pointAt(event);
        }
    }

    /** @return whether it is on the picture */
    private boolean pointAt(MouseEvent event) {
        double row = view.place().row(event.getY());
        double column = view.place().column(event.getX());
        if (isOutput ? !model.isOnOutput(row, column) : !model.isOnInput(row, column)) {
            return false;
        }
        if (isOutput) {
            model.lookAt((int) Math.floor(row), (int) Math.floor(column));
        } else {
            model.lookAtInput(row, column);
        }
        return true;
    }

    private void pressed(MouseEvent event) {
        pressX = event.getX();
        pressY = event.getY();
        lastX = pressX;
        lastY = pressY;
        dragged = false;
        if (isCutting() && event.getButton() == MouseButton.PRIMARY) {
            model.cutting().from(row(pressY), column(pressX));
        }
    }

    private int row(double y) {
        return (int) Math.floor(view.place().row(y));
    }

    private int column(double x) {
        return (int) Math.floor(view.place().column(x));
    }

    private void dragged(MouseEvent event) {
        dragged |= Math.hypot(event.getX() - pressX, event.getY() - pressY) > CLICK;
        if (!dragged) {
            return;
        }
        if (isCutting()) {
            model.cutting().to(row(event.getY()), column(event.getX()));
        } else {
            model.zoom().panOutput(stride(), event.getX() - lastX, event.getY() - lastY);
        }
        lastX = event.getX();
        lastY = event.getY();
    }

    /** How much farther the input moves than this picture. */
    private int stride() {
        return isOutput
                ? model.responsesProperty()
                        .get()
                        .map(now -> StepGeometry.of(now).stride())
                        .orElse(1)
                : 1;
    }

    private void released(MouseEvent event) {
        dragged(event); // a quick drag may end where no motion was reported
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (isCutting()) {
            if (dragged) {
                model.cutting().apply();
            }
        } else if (!dragged && pointAt(event)) {
            model.openPixel();
        }
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            double factor = event.getDeltaY() > 0 ? NOTCH : 1 / NOTCH;
            model.zoom().zoomOutput(stride(), factor, event.getX(), event.getY());
            event.consume();
        }
    }
}
