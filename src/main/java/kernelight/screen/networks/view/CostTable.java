package kernelight.screen.networks.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
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

    private final NetworksModel model;
    private final Texts texts;
    private final NetworksWords words;
    private final TableView<LayerView> table = new TableView<>();
    private final Map<TableColumn<LayerView, ?>, Part> parts = new LinkedHashMap<>();
    private final HBox totals = new HBox();
    private final Map<Part, Label> sums = new LinkedHashMap<>();
    private LayerCosts largest = new LayerCosts(0, 0, 0);
    private boolean isShowing;

    /**
     * A column.
     *
     * @param key of its title
     * @param width that it needs
     * @param from the width of the table from which on there is room for it
     * @param number what of it opens; null for words
     */
    private record Part(
            String key, double width, double from, Optional<CostColumn> number, Function<LayerView, String> text) {}

    CostTable(NetworksModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        words = new NetworksWords(texts);
        getStyleClass().addAll("card", "cost-table");
        setMinSize(0, 0);
        table.setId("cost-table");
        table.setFixedCellSize(ROW);
        table.setMinSize(0, 0);
        table.getSelectionModel().setCellSelectionEnabled(true);
        table.accessibleTextProperty().bind(texts.bind("networks.table"));
        VBox.setVgrow(table, Priority.ALWAYS);
        columns().forEach(this::add);
        totals.getStyleClass().add("totals");
        getChildren().addAll(table, totals);
        table.getFocusModel().focusedCellProperty().subscribe(this::chosen);
        model.shownProperty().subscribe(network -> show());
        model.countingProperty().subscribe(counting -> show());
        model.fieldsProperty().subscribe(fields -> table.refresh());
        model.playback().positionProperty().subscribe(position -> light());
        model.columnProperty().subscribe(column -> light());
        texts.languageProperty().subscribe(language -> show());
        widthProperty().subscribe(width -> arrange());
    }

    private List<Part> columns() {
        return List.of(
                new Part("networks.column.layer", 96, 0, Optional.empty(), LayerView::name),
                new Part("networks.column.kind", 168, 0, Optional.empty(), words::kind),
                new Part(
                        "networks.column.input",
                        108,
                        960,
                        Optional.empty(),
                        layer -> words.shape(layer.inputs().getFirst())),
                new Part(
                        "networks.column.OUTPUT",
                        108,
                        0,
                        Optional.of(CostColumn.OUTPUT),
                        layer -> words.shape(layer.output())),
                new Part("networks.column.stride", 62, 1060, Optional.empty(), words::stride),
                new Part("networks.column.padding", 62, 1060, Optional.empty(), words::padding),
                new Part(
                        "networks.column.PARAMETERS",
                        138,
                        0,
                        Optional.of(CostColumn.PARAMETERS),
                        layer -> cost(CostColumn.PARAMETERS, layer)),
                new Part(
                        "networks.column.MULTIPLICATIONS",
                        150,
                        600,
                        Optional.of(CostColumn.MULTIPLICATIONS),
                        layer -> cost(CostColumn.MULTIPLICATIONS, layer)),
                new Part(
                        "networks.column.MEMORY",
                        96,
                        860,
                        Optional.of(CostColumn.MEMORY),
                        layer -> cost(CostColumn.MEMORY, layer)),
                new Part(
                        "networks.column.RECEPTIVE_FIELD",
                        104,
                        720,
                        Optional.of(CostColumn.RECEPTIVE_FIELD),
                        this::field));
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

    /** The columns that there is room for; what is left goes to the kind. */
    private void arrange() {
        double room = getWidth() - getInsets().getLeft() - getInsets().getRight() - SCROLL_BAR - 2;
        double needed = parts.values().stream()
                .filter(part -> part.from() <= room)
                .mapToDouble(Part::width)
                .sum();
        double more = Math.max(0, room - needed);
        parts.forEach((column, part) -> {
            boolean isShown = part.from() <= room;
            double width = part.width() + (part.key().equals("networks.column.kind") ? more : 0);
            column.setVisible(isShown);
            column.setPrefWidth(width);
            Label sum = sums.get(part);
            sum.setVisible(isShown);
            sum.setManaged(isShown);
            sum.setMinWidth(width);
            sum.setMaxWidth(width);
        });
    }

    private void show() {
        isShowing = true;
        List<LayerView> rows = model.shownProperty().get().rows();
        largest = LayerCosts.largest(rows, counting());
        table.getItems().setAll(rows);
        table.refresh();
        LayerCosts all = LayerCosts.of(model.shownProperty().get(), counting());
        sums.forEach((part, label) -> label.setText(
                part.key().equals("networks.column.layer")
                        ? texts.get("networks.total")
                        : part.number()
                                .filter(CostColumn.COSTS::contains)
                                .map(column -> words.cost(column, all.of(column)))
                                .orElse("")));
        isShowing = false;
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
                table.scrollTo(Math.max(0, row - 2));
            }
        }
        table.refresh();
        isShowing = false;
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
        table.refresh();
    }

    /** A cell; of costs with a bar for its share of the largest. */
    private final class CostCell extends TableCell<LayerView, String> {
        private static final double LONGEST_BAR = 42;

        private final Part part;
        private final Region bar = new Region();

        CostCell(Part part) {
            this.part = part;
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
