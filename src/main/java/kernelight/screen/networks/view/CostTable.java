package kernelight.screen.networks.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import kernelight.network.model.LayerView;
import kernelight.screen.networks.model.Counting;
import kernelight.screen.networks.model.LayerCosts;
import kernelight.screen.networks.model.NetworksModel;
import kernelight.screen.networks.view.CostColumns.Column;
import kernelight.screen.networks.view.CostColumns.Place;
import kernelight.ui.component.LedByArrows;
import kernelight.ui.component.PressedKey;
import kernelight.ui.component.SharpCanvas;
import kernelight.ui.surface.CanvasSurface;
import kernelight.ui.surface.Surface;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.ui.theme.TextMeasure;

/**
 * The layers with what each costs, and below them what all of them cost. The row of the current layer is lit; a number that
 * is chosen opens. Painted: a table of JavaFX's would style and lay out a thousand cells after each change of a size, which
 * takes longer than a frame.
 */
final class CostTable extends Region implements LedByArrows {
    private static final double SCROLL_BAR = 14;
    private static final double BORDER = 1;
    private static final int ROWS_OF_A_NOTCH = 3;
    private static final double NOTCH = 40;

    private final NetworksModel model;
    private final Texts texts;
    private final ObservableValue<Palette> palette;
    private final CostColumns columns;
    private final SharpCanvas canvas = new SharpCanvas(() -> paint());
    private final Surface surface = new CanvasSurface(canvas.graphics(), new TextMeasure());
    private final ScrollBar bar = new ScrollBar();
    private final CostCells cells = new CostCells();
    private List<Place> places = List.of();
    private LayerCosts largest = new LayerCosts(0, 0, 0);
    /** In which column the keys are. */
    private String cursor = "networks.column.layer";

    private double scrolled;
    /** Whether columns have to be placed anew. */
    private boolean isOld = true;

    private boolean isRead;

    CostTable(NetworksModel model, Texts texts, ObservableValue<Palette> palette) {
        this.model = model;
        this.texts = texts;
        this.palette = palette;
        columns = new CostColumns(model, texts);
        setId("cost-table");
        getStyleClass().addAll("card", "cost-table", "focusable");
        setFocusTraversable(true);
        setMinSize(0, 0);
        setAccessibleRole(AccessibleRole.PARENT);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        getChildren().addAll(canvas, bar, cells);
        model.shownProperty().subscribe(network -> changed());
        model.countingProperty().subscribe(counting -> changed());
        texts.languageProperty().subscribe(language -> changed());
        model.fieldsProperty().subscribe(fields -> canvas.requestPaint());
        palette.subscribe(colors -> canvas.requestPaint());
        model.columnProperty().subscribe(column -> {
            column.ifPresent(number -> cursor = "networks.column." + number);
            said();
        });
        model.playback().positionProperty().subscribe(position -> {
            follow();
            said();
        });
        focusedProperty().subscribe(focused -> canvas.requestPaint());
        visibleProperty().subscribe(visible -> canvas.requestPaint());
        bar.valueProperty().subscribe(value -> canvas.requestPaint());
        setOnMousePressed(this::pressed);
        setOnMouseMoved(event -> setCursor(isNumber(event) ? Cursor.HAND : Cursor.DEFAULT));
        setOnScroll(this::scrolled);
        setOnKeyPressed(this::pressed);
    }

    /** The height that shows so many rows. */
    static double heightOf(int rows) {
        return CostTablePainter.HEAD + rows * CostTablePainter.ROW + CostTablePainter.TOTAL + 2 * BORDER;
    }

    private List<LayerView> rows() {
        return model.shownProperty().get().rows();
    }

    private int current() {
        return model.playback().positionProperty().get() - 1;
    }

    private void changed() {
        isOld = true;
        requestLayout();
        canvas.requestPaint();
        said();
    }

    // ---- what is in sight

    /** How many rows there is room for: a row is seen whole, or not at all. */
    private int rowsInSight() {
        double room = canvas.getHeight() - CostTablePainter.HEAD - CostTablePainter.TOTAL;
        return Math.clamp((int) Math.floor(room / CostTablePainter.ROW), 0, rows().size());
    }

    private int first() {
        return Math.clamp((int) Math.round(bar.getValue()), 0, Math.max(0, rows().size() - rowsInSight()));
    }

    /** The current row is brought into the middle if it is not in sight. */
    private void follow() {
        int row = current();
        int seen = rowsInSight();
        if (seen == 0) {
            return; // before it has a size
        }
        if (row >= 0 && (row < first() || row >= first() + seen)) {
            bar.setValue(Math.clamp(row - seen / 2.0, 0, bar.getMax()));
        } else if (row < 0) {
            bar.setValue(0);
        }
        canvas.requestPaint();
    }

    @Override
    protected void layoutChildren() {
        canvas.resizeRelocate(
                BORDER, BORDER, Math.max(0, getWidth() - 2 * BORDER), Math.max(0, getHeight() - 2 * BORDER));
        int seen = rowsInSight();
        int hidden = Math.max(0, rows().size() - seen);
        bar.setMax(hidden);
        bar.setVisibleAmount(hidden == 0 ? 1 : (double) hidden * seen / rows().size());
        bar.setVisible(hidden > 0);
        bar.resizeRelocate(
                getWidth() - SCROLL_BAR - BORDER,
                CostTablePainter.HEAD,
                SCROLL_BAR,
                Math.max(0, getHeight() - CostTablePainter.HEAD - CostTablePainter.TOTAL));
        cells.resize(getWidth(), getHeight());
        isOld = true;
        follow();
    }

    private double room() {
        return canvas.getWidth() - SCROLL_BAR;
    }

    private void paint() {
        canvas.graphics().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (!isVisible()) {
            return;
        }
        Counting counting = model.countingProperty().get();
        if (isOld) {
            isOld = false;
            largest = LayerCosts.largest(rows(), counting);
            places = columns.fitting(
                    room(),
                    text -> CostTablePainter.title(surface, text),
                    text -> CostTablePainter.text(surface, text),
                    text -> CostTablePainter.bold(surface, text));
        }
        CostTablePainter painter =
                new CostTablePainter(surface, palette.getValue(), columns, places, counting, largest);
        painter.head(canvas.getWidth());
        for (int row = first(); row < Math.min(rows().size(), first() + rowsInSight()); row++) {
            boolean isCurrent = row == current();
            painter.row(
                    rows().get(row),
                    top(row),
                    canvas.getWidth(),
                    isCurrent,
                    model.columnProperty().get(),
                    isCurrent && isFocused() ? cursorPlace().map(Place::column) : Optional.empty());
        }
        painter.totals(canvas.getHeight() - CostTablePainter.TOTAL, canvas.getWidth());
        if (isRead) {
            read();
        }
    }

    private double top(int row) {
        return CostTablePainter.HEAD + (row - first()) * CostTablePainter.ROW;
    }

    // ---- by mouse

    private Optional<Place> placeAt(double x) {
        return places.stream()
                .filter(place -> x >= place.x() && x < place.right())
                .findFirst();
    }

    private Optional<LayerView> layerAt(double y) {
        int row = first() + (int) Math.floor((y - CostTablePainter.HEAD) / CostTablePainter.ROW);
        boolean isRow = y >= CostTablePainter.HEAD && row < Math.min(rows().size(), first() + rowsInSight());
        return isRow ? Optional.of(rows().get(row)) : Optional.empty();
    }

    private boolean isNumber(MouseEvent event) {
        return layerAt(event.getY()).isPresent()
                && placeAt(event.getX())
                        .flatMap(place -> place.column().number())
                        .isPresent();
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        placeAt(event.getX())
                .ifPresent(place -> layerAt(event.getY()).ifPresent(layer -> choose(layer, place.column())));
    }

    private void choose(LayerView layer, Column column) {
        cursor = column.key();
        column.number().ifPresentOrElse(number -> model.open(layer, number), () -> model.goTo(layer));
        canvas.requestPaint();
        said();
    }

    private void scrolled(ScrollEvent event) {
        if (event.isControlDown() || event.getDeltaY() == 0) {
            return;
        }
        scrolled -= event.getDeltaY() / NOTCH * ROWS_OF_A_NOTCH;
        int rows = (int) scrolled;
        scrolled -= rows;
        bar.setValue(Math.clamp(Math.round(bar.getValue()) + rows, 0, bar.getMax()));
        event.consume();
    }

    // ---- by keyboard

    private Optional<Place> cursorPlace() {
        return places.stream()
                .filter(place -> place.column().key().equals(cursor))
                .findFirst();
    }

    private void pressed(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown() || key.isMetaDown() || key.isShiftDown()) {
            return;
        }
        switch (PressedKey.code(key)) {
            case DOWN, KP_DOWN -> goTo(current() + 1);
            case UP, KP_UP -> goTo(current() - 1);
            case RIGHT, KP_RIGHT -> move(1);
            case LEFT, KP_LEFT -> move(-1);
            case ENTER -> move(0);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void goTo(int row) {
        model.goTo(rows().get(Math.clamp(row, 0, rows().size() - 1)));
    }

    /** To a neighbouring column, whose number opens. */
    private void move(int by) {
        int at = cursorPlace().map(places::indexOf).orElse(0);
        Place place = places.get(Math.clamp((long) at + by, 0, places.size() - 1));
        choose(rows().get(Math.max(0, current())), place.column());
    }

    // ---- by ear

    /** What is said of the cell in which the keys are. */
    private void said() {
        int row = current();
        Optional<Column> column = columns.withKey(cursor);
        String table = texts.get("networks.table");
        setAccessibleText(
                row < 0 || row >= rows().size() || column.isEmpty()
                        ? table
                        : table + ". " + words(rows().get(row), column.get()));
        if (isRead && isFocused()) {
            read();
            notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
        }
    }

    private String words(LayerView layer, Column column) {
        return texts.get(
                "networks.cell",
                layer.name(),
                columns.title(column),
                column.text().apply(layer));
    }

    private void read() {
        List<CostCells.Cell> seen = new ArrayList<>();
        for (int row = first(); row < Math.min(rows().size(), first() + rowsInSight()); row++) {
            for (Place place : places) {
                seen.add(new CostCells.Cell(
                        new CostCells.At(row, place.column().key()),
                        words(rows().get(row), place.column()),
                        place.x(),
                        top(row),
                        place.width(),
                        CostTablePainter.ROW));
            }
        }
        for (Place place : places) {
            String sum = columns.sum(place.column());
            if (place.column().cost().isPresent()) {
                seen.add(new CostCells.Cell(
                        new CostCells.At(rows().size(), place.column().key()),
                        texts.get("networks.cell", texts.get("networks.total"), columns.title(place.column()), sum),
                        place.x(),
                        canvas.getHeight() - CostTablePainter.TOTAL,
                        place.width(),
                        CostTablePainter.TOTAL));
            }
        }
        cells.show(seen);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case CHILDREN -> children();
            case FOCUS_ITEM -> {
                children();
                yield cells.node(new CostCells.At(current(), cursor)).orElse(this);
            }
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    /** The system takes nothing but an observable list. */
    private ObservableList<Node> children() {
        if (!isRead) {
            isRead = true;
            read();
        }
        return FXCollections.observableArrayList(cells.getChildrenUnmodifiable());
    }
}
