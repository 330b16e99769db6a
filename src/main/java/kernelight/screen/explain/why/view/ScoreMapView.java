package kernelight.screen.explain.why.view;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
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
import kernelight.ui.theme.ColorMap;
import kernelight.ui.theme.Palette;

/**
 * A signed map over the drawing: blue where the picture speaks for the score, orange where it speaks against it, and the
 * outline of the ink. The pointer and the arrow keys lead from place to place.
 */
final class ScoreMapView extends Region implements LedByArrows {
    /** The outline runs between pixels with more and pixels with less ink than this. */
    private static final float OUTLINE = 0.5f;

    private static final double OUTLINE_WIDTH = 1.4;
    private static final double FRAME_WIDTH = 2;

    private final ObservableValue<Palette> palette;
    private final Consumer<Optional<Place>> pointAt;
    private final SharpCanvas canvas = new SharpCanvas(() -> paint());
    private final Tooltip tooltip = new Tooltip();
    private BiFunction<ScoreMap, Place, String> describe = (map, place) -> "";
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

    /** Sets what is said of a place. */
    void setDescription(BiFunction<ScoreMap, Place, String> newDescription) {
        describe = newDescription;
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
        setAccessibleText(words.isEmpty() ? name : words);
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
        GraphicsContext graphics = canvas.graphics();
        double side = canvas.getWidth();
        Palette colours = palette.getValue();
        graphics.clearRect(0, 0, side, canvas.getHeight());
        graphics.setFill(colours.panel());
        graphics.fillRect(0, 0, side, canvas.getHeight());
        if (ink.isEmpty() || side <= 0) {
            return;
        }
        values().ifPresent(map -> paintCells(graphics, map, shown.orElseThrow().cells(), colours));
        paintOutline(graphics, colours);
        shown.filter(map -> values().isPresent())
                .ifPresent(map -> pointed.filter(place -> isOn(map.cells(), place))
                        .ifPresent(place -> paintFrame(graphics, map, place, colours)));
    }

    private void paintCells(GraphicsContext graphics, AttributionMap map, MapCells cells, Palette colours) {
        double furthest = map.furthest();
        for (int row = 0; row < map.height(); row++) {
            double top = edge(cells.top() + row * cells.height(), canvas.getHeight());
            double bottom = edge(cells.top() + (row + 1) * cells.height(), canvas.getHeight());
            for (int column = 0; column < map.width(); column++) {
                double left = edge(cells.left() + column * cells.width(), canvas.getWidth());
                double right = edge(cells.left() + (column + 1) * cells.width(), canvas.getWidth());
                graphics.setFill(colour(ColorMap.DIVERGING.color(map.at(row, column), -furthest, furthest, colours)));
                graphics.fillRect(left, top, right - left, bottom - top);
            }
        }
    }

    /** Where a line of the picture is on the screen, within the canvas; between whole pixels, seams would show. */
    private double edge(double pixels, double end) {
        return Math.clamp(Math.round(pixels * pixel()), 0, end);
    }

    private void paintOutline(GraphicsContext graphics, Palette colours) {
        graphics.setStroke(colours.ink());
        graphics.setLineWidth(OUTLINE_WIDTH);
        double pixel = pixel();
        for (int row = 0; row < ink.height(); row++) {
            for (int column = 0; column < ink.width(); column++) {
                boolean inside = ink.at(row, column) >= OUTLINE;
                double right = Math.round((column + 1) * pixel);
                double bottom = Math.round((row + 1) * pixel);
                if (inside != ink.at(row, column + 1) >= OUTLINE) {
                    graphics.strokeLine(right, Math.round(row * pixel), right, bottom);
                }
                if (inside != ink.at(row + 1, column) >= OUTLINE) {
                    graphics.strokeLine(Math.round(column * pixel), bottom, right, bottom);
                }
            }
        }
    }

    /** The square that covers, or else the cell. */
    private void paintFrame(GraphicsContext graphics, ScoreMap map, Place place, Palette colours) {
        MapCells cells = map.cells();
        double top = cells.top() + place.row() * cells.height();
        double left = cells.left() + place.column() * cells.width();
        double height = cells.height();
        double width = cells.width();
        if (map.occlusion().isPresent()) {
            int size = map.settings().square().size();
            top = cells.pixelRow(place.row()) - size / 2; // as the occlusion places it
            left = cells.pixelColumn(place.column()) - size / 2;
            height = size;
            width = size;
        }
        double x = edge(left, canvas.getWidth());
        double y = edge(top, canvas.getHeight());
        double right = edge(left + width, canvas.getWidth());
        double bottom = edge(top + height, canvas.getHeight());
        graphics.setLineWidth(FRAME_WIDTH + 2);
        graphics.setStroke(colours.panel());
        graphics.strokeRect(x, y, right - x, bottom - y);
        graphics.setLineWidth(FRAME_WIDTH);
        graphics.setStroke(colours.ink());
        graphics.strokeRect(x, y, right - x, bottom - y);
    }

    private static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
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
