package kernelight.screen.networks.view;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import kernelight.network.drawing.NetworkDrawing;
import kernelight.network.drawing.NetworkOutline;
import kernelight.network.model.LayerView;
import kernelight.screen.networks.model.NetworksModel;
import kernelight.screen.networks.model.ShownNetwork;
import kernelight.ui.component.CanvasFont;
import kernelight.ui.component.SharpCanvas;
import kernelight.ui.surface.CanvasSurface;
import kernelight.ui.surface.Surface;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.ui.theme.TextMeasure;
import org.jspecify.annotations.Nullable;

/**
 * The network drawn, with the current layer lit; a click looks at another one. In presentation mode one row is drawn, as
 * large as letters have to be there, and follows the current layer.
 */
final class NetworkCanvas extends Region {
    /** How many times as large as usual the drawing may become in a large window. */
    private static final double LARGEST = 1.75;
    /** The drawing's letters, in its own units: what the style sheet's size is divided by. */
    private static final double LETTERS = 10.5;

    private static final double MARGIN = 4;
    private static final double FADE = 72;
    private static final double ARROW = 16;

    private final NetworksModel model;
    private final Texts texts;
    private final ObservableValue<Palette> palette;
    private final ObservableValue<Boolean> presenting;
    private final SharpCanvas canvas = new SharpCanvas(() -> paint());
    private final Surface surface = new CanvasSurface(canvas.graphics(), new TextMeasure());
    private final CanvasFont font = new CanvasFont("network-canvas-font", () -> lay());
    private @Nullable NetworkDrawing drawing;

    NetworkCanvas(
            NetworksModel model, Texts texts, ObservableValue<Palette> palette, ObservableValue<Boolean> presenting) {
        this.model = model;
        this.texts = texts;
        this.palette = palette;
        this.presenting = presenting;
        setId("network-canvas");
        getStyleClass().addAll("network-canvas", "focusable");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(canvas, font);
        setMinSize(0, 0);
        model.shownProperty().subscribe(network -> lay());
        model.foldedProperty().subscribe(folded -> lay());
        texts.languageProperty().subscribe(language -> lay());
        presenting.subscribe(now -> lay());
        visibleProperty().subscribe(visible -> canvas.requestPaint());
        palette.subscribe(colors -> canvas.requestPaint());
        model.playback().positionProperty().subscribe(position -> {
            say();
            canvas.requestPaint();
        });
        setOnMousePressed(this::pressed);
        setOnMouseMoved(event -> setCursor(layerAt(event).isPresent() ? Cursor.HAND : Cursor.DEFAULT));
    }

    private void say() {
        NetworksWords words = new NetworksWords(texts);
        String output = model.current()
                .map(layer -> texts.get("networks.said.output", words.shape(layer.output())))
                .orElse("");
        setAccessibleText(String.join(" ", words.place(model) + ".", words.does(model), output)
                .strip());
    }

    /** Drawn again from the network at the next paint. */
    private void lay() {
        say();
        drawing = null;
        canvas.requestPaint();
    }

    private NetworkDrawing drawing() {
        ShownNetwork network = model.shownProperty().get();
        NetworkOutline outline = model.foldedProperty().get() ? network.folded() : network.outline();
        double width = getWidth() - 2 * MARGIN;
        double height = getHeight() - 2 * MARGIN;
        return presenting.getValue()
                ? NetworkDrawing.inOneRow(outline, texts::get, surface, width, height, font.size() / LETTERS)
                : NetworkDrawing.of(outline, texts::get, surface, width, height, LARGEST);
    }

    /** What is drawn for the current layer. */
    private Optional<LayerView> current() {
        return model.current().flatMap(model.shownProperty().get()::drawn);
    }

    private void paint() {
        canvas.graphics().clearRect(0, 0, getWidth(), getHeight());
        if (!isVisible() || getWidth() <= 4 * MARGIN || getHeight() <= 4 * MARGIN) {
            return;
        }
        NetworkDrawing now = drawing == null ? drawing() : drawing;
        drawing = presenting.getValue() ? now.around(current(), getWidth()) : now;
        drawing.paint(surface, palette.getValue(), current());
        if (drawing.goesOnLeft()) {
            goesOn(0, 1);
        }
        if (drawing.goesOnRight(getWidth())) {
            goesOn(getWidth(), -1);
        }
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

    private void pressed(MouseEvent event) {
        requestFocus();
        layerAt(event).ifPresent(model::goTo);
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            drawing = null;
            canvas.resizeRelocate(0, 0, getWidth(), getHeight());
        }
    }
}
