package kernelight.screen.networks.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.network.model.LayerView;
import kernelight.screen.networks.model.CostColumn;
import kernelight.screen.networks.model.Counting;
import kernelight.screen.networks.model.LayerCosts;
import kernelight.screen.networks.model.NetworksModel;
import kernelight.ui.text.Texts;

/**
 * The layers with what each costs, and below them what all of them cost. The row of the current layer is lit; a number that
 * is chosen opens.
 */
final class CostTable extends VBox {
    private static final double ROW = 27;
    private static final double SCROLL_BAR = 14;
    private static final double LETTER = 7.2;
    private static final double NARROWEST_KIND = 156;
    private static final String LAYER = "networks.column.layer";
    private static final String KIND = "networks.column.kind";
    private static final List<String> BY_IMPORTANCE = List.of(
            LAYER,
            KIND,
            "networks.column.PARAMETERS",
            "networks.column.OUTPUT",
            "networks.column.MULTIPLICATIONS",
            "networks.column.RECEPTIVE_FIELD",
            "networks.column.MEMORY",
            "networks.column.input");

    private final NetworksModel model;
    private final Texts texts;
    private final NetworksWords words;
    private final TableView<LayerView> table = new TableView<>();
    private final Map<TableColumn<LayerView, ?>, Part> parts = new LinkedHashMap<>();
    private final HBox totals = new HBox();
    private final Map<Part, Label> sums = new LinkedHashMap<>();
    private final Set<CostCell> cells = Collections.newSetFromMap(new WeakHashMap<>());
    private LayerCosts largest = new LayerCosts(0, 0, 0);
    private boolean isShowing;

    /**
     * A column.
     *
     * @param key of its title
     * @param width that it needs
     * @param number what of it opens; empty for words
     */
    private record Part(String key, double width, Optional<CostColumn> number, Function<LayerView, String> text) {}

    CostTable(NetworksModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        words = new NetworksWords(texts);
        getStyleClass().addAll("card", "cost-table");
        setMinSize(0, 0);
        table.setId("cost-table");
        table.setFixedCellSize(ROW);
        table.setMinSize(0, 0);
        table.setRowFactory(made -> {
            TableRow<LayerView> row = new TableRow<>();
            row.setText(""); // JavaFX leaves it null
            return row;
        });
        table.getSelectionModel().setCellSelectionEnabled(true);
        table.accessibleTextProperty().bind(texts.bind("networks.table"));
        VBox.setVgrow(table, Priority.ALWAYS);
        Region below = new Region();
        VBox.setVgrow(below, Priority.SOMETIMES);
        columns().forEach(this::add);
        totals.getStyleClass().add("totals");
        getChildren().addAll(table, below, totals);
        table.getFocusModel().focusedCellProperty().subscribe(this::chosen);
        model.shownProperty().subscribe(network -> show());
        model.countingProperty().subscribe(counting -> show());
        model.fieldsProperty().subscribe(fields -> writeAgain());
        model.playback().positionProperty().subscribe(position -> light());
        model.columnProperty().subscribe(column -> light());
        texts.languageProperty().subscribe(language -> show());
        widthProperty().subscribe(width -> arrange());
        table.heightProperty().subscribe(height -> scrollToCurrent());
    }

    private List<Part> columns() {
        return List.of(
                words(LAYER, 76, LayerView::name),
                words(KIND, 232, words::kind),
                words(
                        "networks.column.input",
                        118,
                        layer -> words.shape(layer.inputs().getFirst())),
                number(CostColumn.OUTPUT, 118, layer -> words.shape(layer.output())),
                number(CostColumn.PARAMETERS, 118, layer -> cost(CostColumn.PARAMETERS, layer)),
                number(CostColumn.MULTIPLICATIONS, 152, layer -> cost(CostColumn.MULTIPLICATIONS, layer)),
                number(CostColumn.MEMORY, 84, layer -> cost(CostColumn.MEMORY, layer)),
                number(CostColumn.RECEPTIVE_FIELD, 106, this::field));
    }

    private static Part words(String key, double width, Function<LayerView, String> text) {
        return new Part(key, width, Optional.empty(), text);
    }

    private static Part number(CostColumn column, double width, Function<LayerView, String> text) {
        return new Part("networks.column." + column, width, Optional.of(column), text);
    }

    private String cost(CostColumn column, LayerView layer) {
        return words.cost(column, LayerCosts.of(layer, counting()).of(column));
    }

    private Counting counting() {
        return model.countingProperty().get();
    }

    private String field(LayerView layer) {
        return Optional.ofNullable(model.fieldsProperty().get().get(layer.name()))
                .map(field -> field.isWhole()
                        ? texts.get("networks.field.whole")
                        : texts.get("network.drawing.size", field.rows(), field.columns()))
                .orElse("");
    }

    private void add(Part part) {
        TableColumn<LayerView, String> column = new TableColumn<>();
        column.textProperty().bind(texts.bind(part.key()));
        column.getStyleClass().add("one-line");
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(false);
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(part.text().apply(row.getValue())));
        column.setCellFactory(made -> new CostCell(part));
        if (part.number().isPresent() && part.number().get() != CostColumn.OUTPUT) {
            column.getStyleClass().add("of-numbers");
        }
        parts.put(column, part);
        table.getColumns().add(column);
        Label sum = new Label();
        sum.getStyleClass().addAll("total", "one-line");
        sum.setAlignment(isOfNumbers(part) ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        sums.put(part, sum);
        totals.getChildren().add(sum);
    }

    private static boolean isOfNumbers(Part part) {
        return part.number().filter(number -> number != CostColumn.OUTPUT).isPresent();
    }

    /** What the longest name needs, within limits. */
    private double nameWidth() {
        int longest = model.shownProperty().get().rows().stream()
                .mapToInt(layer -> layer.name().length())
                .max()
                .orElse(0);
        return Math.clamp(longest * LETTER + 16, 76, 170);
    }

    /** The columns that there is room for, the most important ones first; what is left goes to the kind. */
    private void arrange() {
        double room = getWidth() - getInsets().getLeft() - getInsets().getRight() - SCROLL_BAR - 2;
        double name = nameWidth();
        Set<Part> shown = new HashSet<>();
        double needed = 0;
        for (String key : BY_IMPORTANCE) {
            Part part = parts.values().stream()
                    .filter(one -> one.key().equals(key))
                    .findFirst()
                    .orElseThrow();
            double width = key.equals(LAYER) ? name : key.equals(KIND) ? NARROWEST_KIND : part.width();
            if (needed + width <= room) {
                shown.add(part);
                needed += width;
            }
        }
        double more = Math.max(0, room - needed);
        parts.forEach((column, part) -> {
            double width =
                    part.key().equals(LAYER) ? name : part.key().equals(KIND) ? NARROWEST_KIND + more : part.width();
            column.setVisible(shown.contains(part));
            column.setPrefWidth(width);
            Label sum = sums.get(part);
            sum.setVisible(shown.contains(part));
            sum.setManaged(shown.contains(part));
            sum.setMinWidth(width);
            sum.setMaxWidth(width);
        });
    }

    /** A row is seen whole, or not at all. */
    @Override
    protected void layoutChildren() {
        Node rows = table.lookup(".virtual-flow");
        double head =
                rows == null ? 0 : table.getHeight() - rows.getLayoutBounds().getHeight();
        double room = getHeight() - snappedTopInset() - snappedBottomInset() - totals.prefHeight(-1) - head;
        table.setMaxHeight(head + ROW * Math.max(1, Math.floor(room / ROW)));
        super.layoutChildren();
    }

    private void show() {
        isShowing = true;
        List<LayerView> rows = model.shownProperty().get().rows();
        largest = LayerCosts.largest(rows, counting());
        table.getItems().setAll(rows);
        writeAgain();
        LayerCosts all = LayerCosts.of(model.shownProperty().get(), counting());
        sums.forEach((part, label) -> label.setText(
                part.key().equals(LAYER)
                        ? texts.get("networks.total")
                        : part.number()
                                .filter(CostColumn.COSTS::contains)
                                .map(column -> words.cost(column, all.of(column)))
                                .orElse("")));
        isShowing = false;
        arrange();
        light();
    }

    /** Lights the row of the current layer, and the number that is open. */
    private void light() {
        if (isShowing) {
            return;
        }
        isShowing = true;
        int row = model.playback().positionProperty().get() - 1;
        if (row < 0 || row >= table.getItems().size()) {
            table.getSelectionModel().clearSelection();
        } else {
            TableColumn<LayerView, ?> column = model.columnProperty()
                    .get()
                    .flatMap(this::columnOf)
                    .orElse(table.getColumns().getFirst());
            table.getSelectionModel().clearAndSelect(row, column);
            table.getFocusModel().focus(row, column);
            if (!isInSight(row)) {
                scrollToCurrent();
            }
        }
        writeAgain();
        isShowing = false;
    }

    /** Only what has changed: {@link TableView#refresh} would make all cells anew, which takes many times as long. */
    private void writeAgain() {
        cells.forEach(CostCell::writeAgain);
    }

    /** The current row in the middle, and rows at the edges seen whole. */
    private void scrollToCurrent() {
        int row = model.playback().positionProperty().get() - 1;
        table.scrollTo(Math.max(0, row - (int) (table.getHeight() / ROW - 2) / 2));
    }

    private boolean isInSight(int row) {
        return table.lookupAll(".table-row-cell").stream()
                .filter(TableRow.class::isInstance)
                .map(TableRow.class::cast)
                .anyMatch(cell -> cell.getIndex() == row
                        && cell.getBoundsInParent().getMinY() >= -1
                        && cell.getBoundsInParent().getMaxY() <= table.getHeight() - ROW);
    }

    private Optional<TableColumn<LayerView, ?>> columnOf(CostColumn number) {
        List<TableColumn<LayerView, ?>> found = new ArrayList<>();
        parts.forEach((column, part) -> {
            if (part.number().filter(number::equals).isPresent()) {
                found.add(column);
            }
        });
        return found.stream().findFirst();
    }

    private void chosen(TablePosition<?, ?> place) {
        if (isShowing
                || place.getRow() < 0
                || place.getRow() >= table.getItems().size()) {
            return;
        }
        LayerView layer = table.getItems().get(place.getRow());
        Optional<CostColumn> number =
                Optional.ofNullable(parts.get(place.getTableColumn())).flatMap(Part::number);
        isShowing = true; // the selection is there already
        if (number.isPresent()) {
            model.open(layer, number.get());
        } else {
            model.goTo(layer);
        }
        isShowing = false;
        writeAgain();
    }

    /** A cell; of costs with a bar for its share of the largest. */
    private final class CostCell extends TableCell<LayerView, String> {
        private static final double LONGEST_BAR = 36;

        private final Part part;
        private final Region bar = new Region();

        CostCell(Part part) {
            this.part = part;
            cells.add(this);
            getStyleClass().add("one-line");
            if (isOfNumbers(part)) {
                setAlignment(Pos.CENTER_RIGHT);
            }
            bar.getStyleClass()
                    .addAll(
                            "cost-bar",
                            "cost-" + part.number().map(CostColumn::name).orElse("none"));
            bar.setManaged(false);
            bar.setVisible(false);
        }

        private void writeAgain() {
            if (!isEmpty() && getIndex() >= 0 && getIndex() < table.getItems().size()) {
                updateItem(part.text().apply(table.getItems().get(getIndex())), false);
            }
        }

        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? "" : item);
            getStyleClass().removeAll("current-row", "opened-number", "no-cost");
            bar.setVisible(false);
            if (empty || getIndex() < 0 || getIndex() >= table.getItems().size()) {
                return;
            }
            LayerView layer = table.getItems().get(getIndex());
            setAccessibleText(texts.get("networks.cell", layer.name(), texts.get(part.key()), item));
            boolean isCurrent = model.current().filter(layer::equals).isPresent();
            if (isCurrent) {
                getStyleClass().add("current-row");
            }
            if (isCurrent
                    && part.number().isPresent()
                    && part.number().equals(model.columnProperty().get())) {
                getStyleClass().add("opened-number");
            }
            part.number().filter(CostColumn.COSTS::contains).ifPresent(column -> {
                long value = LayerCosts.of(layer, counting()).of(column);
                long most = largest.of(column);
                if (value == 0) {
                    getStyleClass().add("no-cost");
                } else if (column != CostColumn.MEMORY && most > 0) {
                    bar.setVisible(true);
                    bar.resize(Math.max(2, LONGEST_BAR * value / most), 6);
                }
            });
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            if (bar.isVisible() && bar.getParent() == null) {
                getChildren().add(bar);
            }
            bar.relocate(6 + LONGEST_BAR - bar.getWidth(), (getHeight() - bar.getHeight()) / 2);
        }
    }
}
