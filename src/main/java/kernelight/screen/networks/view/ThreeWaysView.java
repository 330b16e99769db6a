package kernelight.screen.networks.view;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import kernelight.screen.networks.model.Connections;
import kernelight.screen.networks.model.Connections.Way;
import kernelight.screen.networks.model.ThreeWaysModel;
import kernelight.screen.networks.model.ThreeWaysModel.Place;
import kernelight.ui.component.CanvasFont;
import kernelight.ui.component.PressedKey;
import kernelight.ui.component.SharpCanvas;
import kernelight.ui.surface.CanvasSurface;
import kernelight.ui.surface.ScaledSurface;
import kernelight.ui.surface.Surface;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.ui.theme.TextMeasure;

/**
 * One layer in three ways, side by side: the picture, the output, and a line for each number that is read. Of a large picture
 * the lines of one output are drawn, the others as far as they can be told apart.
 */
final class ThreeWaysView extends Region {
    private static final double LETTERS = 12;

    private final ThreeWaysModel model;
    private final Texts texts;
    private final ObservableValue<Palette> palette;
    private final SharpCanvas canvas = new SharpCanvas(() -> paint());
    private final Surface window = new CanvasSurface(canvas.graphics(), new TextMeasure());
    private final CanvasFont font = new CanvasFont("three-ways-font", canvas::requestPaint);

    ThreeWaysView(ThreeWaysModel model, Texts texts, ObservableValue<Palette> palette) {
        this.model = model;
        this.texts = texts;
        this.palette = palette;
        setId("three-ways");
        getStyleClass().addAll("layer-picture", "focusable");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(canvas, font);
        setMinSize(0, 0);
        for (ObservableValue<?> value : List.of(
                model.inputProperty(),
                model.filterProperty(),
                model.strideProperty(),
                model.pointedProperty(),
                texts.languageProperty())) {
            value.subscribe(now -> changed());
        }
        palette.subscribe(colors -> canvas.requestPaint());
        setOnMouseMoved(this::point);
        setOnMousePressed(event -> {
            requestFocus();
            point(event);
        });
    }

    private void changed() {
        Connections fully = model.in(Way.FULLY);
        Place lit = model.lit();
        setAccessibleText(texts.get(
                "networks.threeWays.said",
                fully.input(),
                fully.output(),
                lit.row() + 1,
                lit.column() + 1,
                fully.lines(lit.row(), lit.column()).size(),
                model.in(Way.CONVOLUTION).lines(lit.row(), lit.column()).size()));
        canvas.requestPaint();
    }

    private double scale() {
        return font.size() / LETTERS;
    }

    private ConnectionsPicture picture(int index, double width, double height) {
        double each = width / Way.values().length;
        return new ConnectionsPicture(
                model.all().get(index), model.lit(), index * each, 0, each, height, texts, palette.getValue());
    }

    private void paint() {
        canvas.graphics().clearRect(0, 0, getWidth(), getHeight());
        double scale = scale();
        Surface surface = new ScaledSurface(window, scale, 0, 0);
        for (int i = 0; i < Way.values().length; i++) {
            picture(i, getWidth() / scale, getHeight() / scale).paint(surface);
        }
    }

    private void point(MouseEvent event) {
        double scale = scale();
        Optional<Place> found = Optional.empty();
        for (int i = 0; i < Way.values().length && found.isEmpty(); i++) {
            found = picture(i, getWidth() / scale, getHeight() / scale)
                    .outputAt(event.getX() / scale, event.getY() / scale);
        }
        if (found.isPresent()) {
            model.pointedProperty().set(found);
        }
    }

    /** The arrow keys go from output to output. */
    void handleKey(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown() || key.isShiftDown()) {
            return;
        }
        Place lit = model.lit();
        int side = model.in(Way.FULLY).output();
        Place next = switch (PressedKey.code(key)) {
            case RIGHT, KP_RIGHT -> new Place(lit.row(), lit.column() + 1);
            case LEFT, KP_LEFT -> new Place(lit.row(), lit.column() - 1);
            case DOWN, KP_DOWN -> new Place(lit.row() + 1, lit.column());
            case UP, KP_UP -> new Place(lit.row() - 1, lit.column());
            case PAGE_DOWN -> after(lit, side, 1);
            case PAGE_UP -> after(lit, side, -1);
            default -> null;
        };
        if (next != null) {
            model.pointedProperty()
                    .set(Optional.of(
                            new Place(Math.clamp(next.row(), 0, side - 1), Math.clamp(next.column(), 0, side - 1))));
            key.consume();
        }
    }

    private static Place after(Place place, int side, int by) {
        int index = Math.clamp(place.row() * side + place.column() + by, 0, side * side - 1);
        return new Place(index / side, index % side);
    }

    @Override
    protected void layoutChildren() {
        canvas.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
