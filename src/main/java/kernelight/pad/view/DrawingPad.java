package kernelight.pad.view;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import kernelight.data.drawing.StrokePoint;
import kernelight.pad.model.DrawnStroke;
import kernelight.pad.model.PadModel;
import kernelight.pad.model.Page;
import kernelight.pad.model.Tool;
import kernelight.ui.component.SharpCanvas;
import kernelight.ui.pointer.EveryMotion;
import kernelight.ui.theme.Palette;
import org.jspecify.annotations.Nullable;

/**
 * The square page to draw on, with mouse, pen or finger. A ring shows the width of the current tool.
 *
 * <p>Only what is new of a growing stroke is painted: on a large screen without a graphics card, painting all of it again
 * takes longer than a frame. The smoothed path of a stroke stays as it is but for its last piece, which is a node of its
 * own until the next point arrives.
 */
public final class DrawingPad extends Region {
    private final PadModel model;
    private final PadColours colours;
    private final ObservableValue<Palette> palette;
    private final SharpCanvas canvas = new SharpCanvas(() -> paint());
    /** The last piece of the stroke that is being drawn. */
    private final Line tip = new Line();

    private final Circle ring = new Circle();
    private final Pane overlay = new Pane(tip, ring);
    private final Rectangle edge = new Rectangle();
    private final Label invitation = new Label();
    private @Nullable StrokePoint pointer;
    private boolean showingWidth;
    private List<DrawnStroke> painted = List.of();
    /** How many points of the last painted stroke's path are painted. */
    private int paintedPoints;
    /** The width of the canvas in pixels of the screen when it was last painted. */
    private double paintedPixels;

    /** @param invitation what an empty page says */
    public DrawingPad(
            PadModel model, ObservableValue<String> invitation, ObservableValue<Palette> palette, PadColours colours) {
        this.model = model;
        this.colours = colours;
        this.palette = palette;
        getStyleClass().addAll("drawing-pad", "focusable");
        if (colours == PadColours.PAPER) {
            getStyleClass().add("paper");
        }
        setFocusTraversable(true);
        this.invitation.textProperty().bind(invitation);
        this.invitation.getStyleClass().add("drawing-invitation");
        this.invitation.setMouseTransparent(true);
        this.invitation.visibleProperty().bind(model.page().strokesProperty().map(List::isEmpty));
        tip.setStrokeLineCap(StrokeLineCap.ROUND);
        ring.setFill(null);
        overlay.setManaged(false);
        overlay.setMouseTransparent(true);
        overlay.setClip(edge);
        getChildren().addAll(canvas, overlay, this.invitation);

        EveryMotion.whileDrawingOn(this);
        setOnMousePressed(this::press);
        setOnMouseDragged(event -> {
            model.drag(pagePoint(event));
            hover(pagePoint(event));
        });
        setOnMouseReleased(this::release);
        setOnMouseMoved(event -> hover(pagePoint(event)));
        setOnMouseExited(event -> hover(null));
        model.page().strokesProperty().subscribe(strokes -> canvas.requestPaint());
        model.pens().widthProperty().subscribe(width -> placeRing());
        model.pens().toolProperty().subscribe(tool -> setCursor(tool == Tool.ERASER ? Cursor.NONE : Cursor.CROSSHAIR));
        palette.subscribe(now -> paintAll());
    }

    /** Shows the tool's width in the middle of the page while it is being chosen. */
    public void showWidth(boolean now) {
        showingWidth = now;
        invitation.setOpacity(now ? 0 : 1);
        placeRing();
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
            canvas.requestPaint(); // the end of the stroke, even if the last point was there already
            hover(pagePoint(event));
        }
    }

    private void hover(@Nullable StrokePoint point) {
        pointer = point;
        placeRing();
    }

    private StrokePoint pagePoint(MouseEvent event) {
        return new StrokePoint(
                (event.getX() - snappedLeftInset()) / scale(), (event.getY() - snappedTopInset()) / scale());
    }

    /** Pixels of the screen for one pixel of the page. */
    private double scale() {
        return Math.max(1, canvas.getWidth()) / Page.SIDE;
    }

    private void placeRing() {
        StrokePoint middle = showingWidth ? new StrokePoint(Page.SIDE / 2.0, Page.SIDE / 2.0) : pointer;
        ring.setVisible(middle != null);
        if (middle != null) {
            ring.setCenterX(middle.x() * scale());
            ring.setCenterY(middle.y() * scale());
            ring.setRadius(model.pens().widthProperty().get() / 2 * scale());
        }
    }

    /** Paints what is new, once for all the points that have arrived since the last frame. */
    private void paint() {
        double pixels = canvas.getWidth() * canvas.graphics().getTransform().getMxx();
        if (pixels == paintedPixels && isContinued(model.page().strokes())) {
            paintNew();
        } else {
            paintedPixels = pixels;
            paintAll();
        }
    }

    private void paintAll() {
        canvas.graphics().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (colours == PadColours.PAPER) { // the page of a theme is the background
            canvas.graphics().setFill(colours.page(palette.getValue()));
            canvas.graphics().fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        }
        painted = List.of();
        paintedPoints = 0;
        ring.setStroke(colours.ring(palette.getValue()));
        paintNew();
    }

    private void paintNew() {
        List<DrawnStroke> strokes = model.page().strokes();
        tip.setVisible(false);
        for (int i = Math.max(0, painted.size() - 1); i < strokes.size(); i++) {
            boolean isGrowing = i == strokes.size() - 1 && model.page().isDrawing();
            paint(strokes.get(i), i == painted.size() - 1 ? paintedPoints : 0, isGrowing);
        }
        painted = strokes;
    }

    /** Whether the strokes are those that are painted and perhaps more, with the last of them perhaps longer. */
    private boolean isContinued(List<DrawnStroke> strokes) {
        int whole = painted.size() - 1;
        if (whole < 0) {
            return true;
        }
        if (strokes.size() <= whole || !strokes.subList(0, whole).equals(painted.subList(0, whole))) {
            return false;
        }
        DrawnStroke before = painted.get(whole);
        DrawnStroke now = strokes.get(whole);
        int known = before.points().size();
        return now.tool() == before.tool()
                && now.width() == before.width()
                && now.points().size() >= known
                && now.points().subList(0, known).equals(before.points());
    }

    /** @param from how many points of the path are painted already */
    private void paint(DrawnStroke stroke, int from, boolean isGrowing) {
        Color colour = stroke.tool() == Tool.PEN ? colours.ink(palette.getValue()) : colours.page(palette.getValue());
        List<StrokePoint> path = stroke.path();
        int last = path.size() - 1;
        // The path of two points is a line that a third one will bend.
        int end = !isGrowing ? path.size() : stroke.points().size() < 3 ? 0 : last;
        if (end > from) {
            GraphicsContext graphics = canvas.graphics();
            graphics.save();
            graphics.scale(scale(), scale());
            graphics.setLineCap(StrokeLineCap.ROUND);
            graphics.setLineJoin(StrokeLineJoin.ROUND);
            graphics.setStroke(colour);
            graphics.setLineWidth(stroke.width());
            graphics.beginPath();
            List<StrokePoint> fresh = path.subList(Math.max(0, from - 1), end);
            graphics.moveTo(fresh.getFirst().x(), fresh.getFirst().y());
            for (StrokePoint point : fresh) {
                graphics.lineTo(point.x(), point.y()); // the first point to itself, so that a tap leaves a dot
            }
            graphics.stroke();
            graphics.restore();
        }
        paintedPoints = end;
        if (isGrowing) {
            show(path.get(Math.max(0, last - 1)), path.getLast(), colour, stroke.width());
        }
    }

    private void show(StrokePoint from, StrokePoint to, Color colour, double width) {
        tip.setStartX(from.x() * scale());
        tip.setStartY(from.y() * scale());
        tip.setEndX(to.x() * scale());
        tip.setEndY(to.y() * scale());
        tip.setStroke(colour);
        tip.setStrokeWidth(width * scale());
        tip.setVisible(true);
    }

    @Override
    protected void layoutChildren() {
        double side = Math.min(
                getWidth() - snappedLeftInset() - snappedRightInset(),
                getHeight() - snappedTopInset() - snappedBottomInset());
        canvas.resize(side, side);
        canvas.relocate(snappedLeftInset(), snappedTopInset());
        overlay.resizeRelocate(snappedLeftInset(), snappedTopInset(), side, side);
        edge.setWidth(side);
        edge.setHeight(side);
        placeRing();
        invitation.autosize();
        invitation.relocate(
                snapPositionX((getWidth() - invitation.getWidth()) / 2),
                snapPositionY((getHeight() - invitation.getHeight()) / 2));
    }
}
