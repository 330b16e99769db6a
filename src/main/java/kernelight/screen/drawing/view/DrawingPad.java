package kernelight.screen.drawing.view;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import kernelight.data.drawing.StrokePoint;
import kernelight.screen.drawing.model.DrawingModel;
import kernelight.screen.drawing.model.DrawnStroke;
import kernelight.screen.drawing.model.Page;
import kernelight.screen.drawing.model.Tool;
import kernelight.ui.component.SharpCanvas;
import kernelight.ui.pointer.EveryMotion;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import org.jspecify.annotations.Nullable;

/** The square page to draw on, with mouse, pen or finger. A ring shows the width of the current tool. */
final class DrawingPad extends Region {
    private final DrawingModel model;
    private final ObservableValue<Palette> palette;
    private final SharpCanvas canvas = new SharpCanvas(() -> paint());
    private final Label invitation = new Label();
    private @Nullable StrokePoint pointer;
    private boolean showingWidth;

    DrawingPad(DrawingModel model, Texts texts, ObservableValue<Palette> palette) {
        this.model = model;
        this.palette = palette;
        getStyleClass().addAll("drawing-pad", "focusable");
        setFocusTraversable(true);
        invitation.textProperty().bind(texts.bind("drawing.pad.invitation"));
        invitation.getStyleClass().add("drawing-invitation");
        invitation.setMouseTransparent(true);
        invitation.visibleProperty().bind(model.page().strokesProperty().map(List::isEmpty));
        getChildren().addAll(canvas, invitation);

        EveryMotion.whileDrawingOn(this);
        setOnMousePressed(this::press);
        setOnMouseDragged(event -> {
            model.drag(pagePoint(event));
            hover(pagePoint(event));
        });
        setOnMouseReleased(this::release);
        setOnMouseMoved(event -> hover(pagePoint(event)));
        setOnMouseExited(event -> hover(null));
        model.page().strokesProperty().subscribe(strokes -> paint());
        model.pens().widthProperty().subscribe(width -> paint());
        model.pens().toolProperty().subscribe(tool -> setCursor(tool == Tool.ERASER ? Cursor.NONE : Cursor.CROSSHAIR));
        palette.subscribe(now -> paint());
    }

    /** Shows the tool's width in the middle of the page while it is being chosen. */
    void showWidth(boolean now) {
        showingWidth = now;
        invitation.setOpacity(now ? 0 : 1);
        paint();
    }

    private void press(MouseEvent event) {
        requestFocus();
        if (event.getButton() == MouseButton.PRIMARY) {
            model.press(pagePoint(event));
        }
    }

    private void release(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            model.release(pagePoint(event));
            hover(pagePoint(event));
        }
    }

    private void hover(@Nullable StrokePoint point) {
        pointer = point;
        paint();
    }

    private StrokePoint pagePoint(MouseEvent event) {
        return new StrokePoint(
                (event.getX() - snappedLeftInset()) / scale(), (event.getY() - snappedTopInset()) / scale());
    }

    /** Pixels of the screen for one pixel of the page. */
    private double scale() {
        return Math.max(1, canvas.getWidth()) / Page.SIDE;
    }

    private void paint() {
        GraphicsContext graphics = canvas.graphics();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        graphics.save();
        graphics.scale(scale(), scale());
        graphics.setLineCap(StrokeLineCap.ROUND);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
        for (DrawnStroke stroke : model.page().strokes()) {
            paint(graphics, stroke);
        }
        if (showingWidth) {
            ring(graphics, new StrokePoint(Page.SIDE / 2.0, Page.SIDE / 2.0));
        } else if (pointer != null) {
            ring(graphics, pointer);
        }
        graphics.restore();
    }

    private void paint(GraphicsContext graphics, DrawnStroke stroke) {
        Palette colours = palette.getValue();
        graphics.setStroke(stroke.tool() == Tool.PEN ? colours.ink() : colours.panel());
        graphics.setLineWidth(stroke.width());
        graphics.beginPath();
        List<StrokePoint> path = stroke.path();
        graphics.moveTo(path.getFirst().x(), path.getFirst().y());
        for (StrokePoint point : path) {
            graphics.lineTo(point.x(), point.y()); // the first point to itself, so that a tap leaves a dot
        }
        graphics.stroke();
    }

    private void ring(GraphicsContext graphics, StrokePoint middle) {
        double width = model.pens().widthProperty().get();
        graphics.setStroke(palette.getValue().dimmed());
        graphics.setLineWidth(1 / scale());
        graphics.strokeOval(middle.x() - width / 2, middle.y() - width / 2, width, width);
    }

    @Override
    protected void layoutChildren() {
        double side = Math.min(
                getWidth() - snappedLeftInset() - snappedRightInset(),
                getHeight() - snappedTopInset() - snappedBottomInset());
        canvas.resize(side, side);
        canvas.relocate(snappedLeftInset(), snappedTopInset());
        invitation.autosize();
        invitation.relocate(
                snapPositionX((getWidth() - invitation.getWidth()) / 2),
                snapPositionY((getHeight() - invitation.getHeight()) / 2));
        paint();
    }
}
