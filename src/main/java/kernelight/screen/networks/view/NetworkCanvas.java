package kernelight.screen.networks.view;

import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Rectangle;
import kernelight.network.drawing.DrawingWords;
import kernelight.network.drawing.NetworkDrawing;
import kernelight.network.drawing.NetworkOutline;
import kernelight.network.drawing.RunMaps;
import kernelight.network.model.FieldTrail;
import kernelight.network.model.LayerView;
import kernelight.screen.networks.model.Counting;
import kernelight.screen.networks.model.NetworksModel;
import kernelight.screen.networks.model.RunModel;
import kernelight.screen.networks.model.ShownNetwork;
import kernelight.screen.networks.model.WalkedNetwork;
import kernelight.ui.component.CanvasFont;
import kernelight.ui.component.SharpCanvas;
import kernelight.ui.surface.CanvasSurface;
import kernelight.ui.surface.ShiftedSurface;
import kernelight.ui.surface.Surface;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.ui.theme.TextMeasure;
import org.jspecify.annotations.Nullable;

/**
 * The network drawn, with the current layer lit; a click looks at another one. The wheel with Ctrl zooms, dragging moves.
 * In presentation mode one row is drawn, as large as letters have to be there, and follows the current layer.
 */
final class NetworkCanvas extends Region {
    /** How many times as large as usual the drawing may become in a large window. */
    private static final double LARGEST = 1.75;
    /** The drawing's letters, in its own units: what the style sheet's size is divided by. */
    private static final double LETTERS = 10.5;
    /** Smaller letters are not read. */
    private static final double SMALLEST = 9.5;

    private static final double SMALLEST_PRESENTED = 24;

    private static final double MARGIN = 4;
    private static final double FADE = 72;
    private static final double ARROW = 16;
    private static final double MOST_ZOOM = 8;
    private static final double STEP = 1.25;
    private static final double NOTCH = 40;
    /** A press that moves no further is a click. */
    private static final double CLICK = 4;

    private final WalkedNetwork walked;
    private final ObservableValue<Boolean> folded;
    private final ObservableValue<Counting> counting;
    private final ReadOnlyObjectProperty<Optional<RunModel.Result>> run;
    private final Texts texts;
    private final ObservableValue<Palette> palette;
    private final ObservableValue<Boolean> presenting;
    private final SharpCanvas canvas = new SharpCanvas(() -> paint());
    private final Surface surface = new CanvasSurface(canvas.graphics(), new TextMeasure());
    /** The current layer, over the rest, which need not be painted again from layer to layer. */
    private final SharpCanvas lit = new SharpCanvas(() -> paintLit());

    private final Surface litSurface = new CanvasSurface(lit.graphics(), new TextMeasure());
    private final Rectangle clip = new Rectangle();
    private final CanvasFont font = new CanvasFont("network-canvas-font", () -> lay());
    /** How many times as large as fits the drawing is. */
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);

    private @Nullable NetworkDrawing drawing;
    private Optional<RunMaps> maps = Optional.empty();
    private boolean isDimmed;
    private double lastX;
    private double lastY;
    private boolean isDragged;

    /**
     * @param walked what is drawn
     * @param model how it is drawn, and what was run
     */
    NetworkCanvas(
            WalkedNetwork walked,
            NetworksModel model,
            Texts texts,
            ObservableValue<Palette> palette,
            ObservableValue<Boolean> presenting) {
        this.walked = walked;
        this.folded = model.foldedProperty();
        this.counting = model.countingProperty();
        this.run = model.running().resultProperty();
        this.texts = texts;
        this.palette = palette;
        this.presenting = presenting;
        setId("network-canvas");
        getStyleClass().addAll("network-canvas", "focusable");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(canvas, lit, font);
        setClip(clip);
        setMinSize(0, 0);
        walked.shownProperty().subscribe((before, now) -> {
            if (before == null || before.source().network() != now.source().network()) {
                zoom.set(1);
            }
            lay();
        });
        lay();
        folded.subscribe(now -> {
            zoom.set(1);
            lay();
        });
        texts.languageProperty().subscribe(language -> lay());
        counting.map(Counting::batch).subscribe(images -> lay());
        presenting.subscribe(now -> {
            zoom.set(1);
            lay();
        });
        visibleProperty().subscribe(visible -> canvas.requestPaint());
        palette.subscribe(colors -> canvas.requestPaint());
        walked.playback().positionProperty().subscribe(position -> stepped());
        walked.fieldsProperty().subscribe(fields -> lit.requestPaint());
        run.subscribe(result -> {
            ran();
            canvas.requestPaint();
        });
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(this::released);
        setOnMouseMoved(event -> setCursor(layerAt(event).isPresent() ? Cursor.HAND : Cursor.DEFAULT));
        setOnScroll(this::scrolled);
    }

    private void say() {
        NetworksWords words = new NetworksWords(texts);
        String output = walked.current()
                .map(layer -> texts.get("networks.said.output", words.shape(layer.output())))
                .orElse("");
        setAccessibleText(String.join(" ", words.place(walked) + ".", words.does(walked), output)
                .strip());
    }

    private void ran() {
        maps = run.get()
                .filter(result -> result.of() == walked.shownProperty().get())
                .flatMap(result -> result.snapshot()
                        .map(snapshot -> RunMaps.of(snapshot, result.input().image())));
    }

    /** Drawn again from the network at the next paint. */
    private void lay() {
        say();
        ran();
        drawing = null;
        canvas.requestPaint();
    }

    private void stepped() {
        say();
        NetworkDrawing now = drawing;
        if (now == null || presenting.getValue() || isDimmed != current().isPresent()) {
            canvas.requestPaint();
            return;
        }
        NetworkDrawing moved = zoom.get() > 1
                ? current()
                        .map(layer -> now.showing(layer, getWidth(), getHeight()))
                        .orElse(now)
                : now;
        if (moved == now) {
            lit.requestPaint();
        } else {
            drawing = moved;
            canvas.requestPaint();
        }
    }

    private NetworkDrawing drawing() {
        ShownNetwork network = walked.shownProperty().get();
        NetworkOutline outline = folded.getValue() ? network.folded() : network.outline();
        double width = getWidth() - 2 * MARGIN;
        double height = getHeight() - 2 * MARGIN;
        double letters = font.size() / LETTERS;
        if (presenting.getValue()) {
            return NetworkDrawing.inOneRow(outline, words(), surface, width, height, SMALLEST_PRESENTED, letters);
        }
        NetworkDrawing fitting = NetworkDrawing.of(outline, words(), surface, width, height, SMALLEST, LARGEST);
        return zoom.get() == 1
                ? fitting
                : current()
                        .map(layer -> fitting.zoomed(zoom.get(), width / 2, height / 2)
                                .showing(layer, width, height))
                        .orElseGet(() -> fitting.zoomed(zoom.get(), 0, height / 2));
    }

    private DrawingWords words() {
        return new DrawingWords(texts::get, counting.getValue().batch());
    }

    /** What is drawn for the current layer. */
    private Optional<LayerView> current() {
        return walked.current().flatMap(walked.shownProperty().get()::drawn);
    }

    private void paint() {
        canvas.graphics().clearRect(0, 0, getWidth(), getHeight());
        lit.requestPaint();
        if (!isVisible() || getWidth() <= 4 * MARGIN || getHeight() <= 4 * MARGIN) {
            return;
        }
        NetworkDrawing now = drawing == null ? drawing() : drawing;
        drawing = presenting.getValue() ? now.around(current(), getWidth()) : now;
        isDimmed = current().isPresent();
        drawing.paint(surface, palette.getValue(), maps, isDimmed);
        if (presenting.getValue() && drawing.goesOnLeft()) {
            goesOn(0, 1);
        }
        if (presenting.getValue() && drawing.goesOnRight(getWidth())) {
            goesOn(getWidth(), -1);
        }
    }

    /** Only as large as what is lit: from layer to layer little else is painted. */
    private void paintLit() {
        NetworkDrawing now = drawing;
        lit.setVisible(now != null && current().isPresent());
        if (now == null || !lit.isVisible()) {
            return;
        }
        LayerView layer = current().orElseThrow();
        Optional<FieldTrail> trail = walked.trail();
        Bounds part = now.lit(layer, trail);
        double x = Math.floor(Math.max(0, part.getMinX()));
        double y = Math.floor(Math.max(0, part.getMinY()));
        double width = Math.ceil(Math.min(getWidth(), part.getMaxX())) - x;
        double height = Math.ceil(Math.min(getHeight(), part.getMaxY())) - y;
        if (width <= 0 || height <= 0) {
            lit.setVisible(false);
            return;
        }
        if (lit.getLayoutX() != x || lit.getLayoutY() != y || lit.getWidth() != width || lit.getHeight() != height) {
            lit.resizeRelocate(x, y, width, height); // which may paint, and come here again
        }
        lit.graphics().clearRect(0, 0, width, height);
        now.light(new ShiftedSurface(litSurface, -x, -y), palette.getValue(), maps, layer, trail);
    }

    /** An edge at which the drawing fades, with an arrowhead that points to what is not in sight. */
    private void goesOn(double edge, int inwards) {
        Palette colors = palette.getValue();
        GraphicsContext graphics = canvas.graphics();
        double left = Math.min(edge, edge + inwards * FADE);
        Stop outer = new Stop(inwards > 0 ? 0 : 1, colors.page());
        Stop inner = new Stop(inwards > 0 ? 1 : 0, colors.page().deriveColor(0, 1, 1, 0));
        graphics.setFill(new LinearGradient(0, 0, 1, 0, true, CycleMethod.NO_CYCLE, outer, inner));
        graphics.fillRect(left, 0, FADE, getHeight());
        double tip = edge + inwards * 8;
        double middle = getHeight() / 2;
        surface.fillPolygon(
                new double[] {tip, tip + inwards * ARROW, tip + inwards * ARROW},
                new double[] {middle, middle - ARROW, middle + ARROW},
                colors.muted());
    }

    private Optional<LayerView> layerAt(MouseEvent event) {
        return drawing == null ? Optional.empty() : drawing.layerAt(event.getX(), event.getY());
    }

    // ---- zoom

    ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    /** A step larger or smaller, around the current layer if it is in sight. */
    void zoom(int direction) {
        Bounds place = Optional.ofNullable(drawing)
                .flatMap(now -> current().flatMap(now::placeOf))
                .filter(bounds -> bounds.getCenterX() > 0
                        && bounds.getCenterX() < getWidth()
                        && bounds.getCenterY() > 0
                        && bounds.getCenterY() < getHeight())
                .orElse(new BoundingBox(getWidth() / 2, getHeight() / 2, 0, 0));
        zoom(Math.pow(STEP, direction), place.getCenterX(), place.getCenterY());
    }

    /** The whole drawing, as large as it fits. */
    void fit() {
        zoom.set(1);
        drawing = null;
        canvas.requestPaint();
    }

    private void zoom(double by, double x, double y) {
        double now = Math.clamp(zoom.get() * by, 1, MOST_ZOOM);
        if (drawing == null || presenting.getValue() || now == zoom.get()) {
            return;
        }
        if (now == 1) {
            fit();
            return;
        }
        drawing = drawing.zoomed(now / zoom.get(), x, y);
        zoom.set(now);
        canvas.requestPaint();
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShortcutDown()) {
            zoom(Math.pow(STEP, event.getDeltaY() / NOTCH), event.getX(), event.getY());
            event.consume();
        } else if (zoom.get() > 1) {
            move(event.getDeltaX(), event.getDeltaY());
            event.consume();
        }
    }

    private void move(double byX, double byY) {
        if (drawing != null && zoom.get() > 1) {
            drawing = drawing.moved(byX, byY, getWidth(), getHeight());
            canvas.requestPaint();
        }
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        lastX = event.getX();
        lastY = event.getY();
        isDragged = false;
    }

    private void dragged(MouseEvent event) {
        isDragged |= Math.hypot(event.getX() - lastX, event.getY() - lastY) > CLICK;
        if (isDragged) {
            move(event.getX() - lastX, event.getY() - lastY);
            lastX = event.getX();
            lastY = event.getY();
        }
    }

    private void released(MouseEvent event) {
        if (!isDragged) {
            layerAt(event).ifPresent(walked::goTo);
        }
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            drawing = null;
            clip.setWidth(getWidth());
            clip.setHeight(getHeight());
            canvas.resizeRelocate(0, 0, getWidth(), getHeight());
        }
    }
}
