package kernelight.screen.explain.why.view;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import kernelight.attribution.AttributionMap;
import kernelight.screen.explain.why.model.MapCells;
import kernelight.screen.explain.why.model.ScoreMap;
import kernelight.screen.explain.why.model.WhyModel.Place;
import kernelight.ui.component.LedByArrows;
import kernelight.ui.component.PressedKey;
import kernelight.ui.component.SeenFocus;
import kernelight.ui.component.SharpCanvas;
import kernelight.ui.component.WhileInScene;
import kernelight.ui.surface.CanvasSurface;
import kernelight.ui.surface.Surface;
import kernelight.ui.theme.Palette;
import kernelight.ui.theme.TextMeasure;

/** A signed map over the drawing. The pointer and the arrow keys lead from place to place. */
final class ScoreMapView extends Region implements LedByArrows {
    private final ObservableValue<Palette> palette;
    private final Consumer<Optional<Place>> pointAt;
    private final SharpCanvas canvas = new SharpCanvas(() -> paint());
    private final Surface surface = new CanvasSurface(canvas.graphics(), new TextMeasure());
    private final Tooltip tooltip = new Tooltip();
    private BiFunction<ScoreMap, Place, String> describe = (map, place) -> "";
    private UnaryOperator<String> spoken = words -> words;
    private Optional<ScoreMap> shown = Optional.empty();
    private PictureInk ink = PictureInk.NONE;
    private Optional<Place> pointed = Optional.empty();
    private String name = "";

    /** @param pointAt receives the place that is pointed at */
    ScoreMapView(ObservableValue<Palette> palette, Consumer<Optional<Place>> pointAt) {
        this.palette = palette;
        this.pointAt = pointAt;
        getStyleClass().addAll("score-map", "focusable");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(canvas);
        WhileInScene.follow(this, palette, now -> canvas.requestPaint());
        tooltip.setShowDelay(Duration.millis(150));
        canvas.setOnMouseMoved(event -> pointAt.accept(placeAt(event.getX(), event.getY())));
        canvas.setOnMouseExited(event -> pointAt.accept(Optional.empty()));
        setOnKeyPressed(this::keyPressed);
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                pointAt.accept(Optional.empty());
            } else if (SeenFocus.isOn(this) && pointed.isEmpty()) {
                pointAt.accept(middle());
            }
        });
    }

    /**
     * Sets what is said of a place.
     *
     * @param newSpoken puts it into words for screen readers
     */
    void setDescription(BiFunction<ScoreMap, Place, String> newDescription, UnaryOperator<String> newSpoken) {
        describe = newDescription;
        spoken = newSpoken;
    }

    /** Sets what a screen reader says while no place is pointed at. */
    void setName(String newName) {
        name = newName;
        say();
    }

    void show(Optional<ScoreMap> map, PictureInk picture) {
        shown = map;
        ink = picture;
        setFocusTraversable(values().isPresent());
        say();
        canvas.requestPaint();
    }

    /** Frames a place. */
    void point(Optional<Place> place) {
        pointed = place;
        say();
        canvas.requestPaint();
    }

    private void say() {
        String words = shown.filter(map -> values().isPresent())
                .flatMap(map ->
                        pointed.filter(place -> isOn(map.cells(), place)).map(place -> describe.apply(map, place)))
                .orElse("");
        setAccessibleText(words.isEmpty() ? name : spoken.apply(words));
        setAccessibleHelp(words.isEmpty() ? "" : name); // which of the maps it is
        if (words.isEmpty()) {
            Tooltip.uninstall(canvas, tooltip);
        } else {
            tooltip.setText(words);
            Tooltip.install(canvas, tooltip);
        }
    }

    private Optional<AttributionMap> values() {
        return shown.flatMap(ScoreMap::map);
    }

    private static boolean isOn(MapCells cells, Place place) {
        return place.row() < cells.rows() && place.column() < cells.columns();
    }

    private Optional<Place> middle() {
        return values().map(map -> new Place(map.height() / 2, map.width() / 2));
    }

    private Optional<Place> placeAt(double x, double y) {
        if (values().isEmpty() || x < 0 || y < 0 || x >= canvas.getWidth() || y >= canvas.getHeight()) {
            return Optional.empty();
        }
        MapCells cells = shown.orElseThrow().cells();
        return Optional.of(new Place(cells.rowAt(y / pixel()), cells.columnAt(x / pixel())));
    }

    private void keyPressed(KeyEvent key) {
        if (key.isAltDown() || key.isShortcutDown() || values().isEmpty()) {
            return;
        }
        switch (PressedKey.code(key)) {
            case LEFT, KP_LEFT -> move(0, -1);
            case RIGHT, KP_RIGHT -> move(0, 1);
            case UP, KP_UP -> move(-1, 0);
            case DOWN, KP_DOWN -> move(1, 0);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void move(int rows, int columns) {
        MapCells cells = shown.orElseThrow().cells();
        Place from =
                pointed.filter(place -> isOn(cells, place)).or(this::middle).orElseThrow();
        pointAt.accept(Optional.of(new Place(
                Math.clamp(from.row() + rows, 0, cells.rows() - 1),
                Math.clamp(from.column() + columns, 0, cells.columns() - 1))));
    }

    /** The size of a pixel of the picture on the screen. */
    private double pixel() {
        return canvas.getWidth() / Math.max(1, ink.width());
    }

    private void paint() {
        double side = canvas.getWidth();
        canvas.graphics().clearRect(0, 0, side, canvas.getHeight());
        surface.fill(0, 0, side, canvas.getHeight(), palette.getValue().panel());
        if (ink.isEmpty() || side <= 0) {
            return;
        }
        ScoreMapPainter painter = new ScoreMapPainter(surface, palette.getValue(), ink, 0, 0, pixel());
        shown.ifPresent(painter::paintCells);
        painter.paintOutline();
        shown.filter(map -> values().isPresent())
                .ifPresent(map -> pointed.filter(place -> isOn(map.cells(), place))
                        .ifPresent(place -> painter.paintFrame(map, place)));
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double side = Math.min(getWidth() - left - snappedRightInset(), getHeight() - top - snappedBottomInset());
        canvas.resize(Math.max(0, side), Math.max(0, side));
        canvas.relocate(left, top);
        canvas.requestPaint();
    }
}
