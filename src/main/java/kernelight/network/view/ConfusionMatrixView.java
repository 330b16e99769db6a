package kernelight.network.view;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;
import kernelight.network.model.ConfusionMatrix;
import kernelight.network.model.ConfusionMatrix.Cell;
import kernelight.ui.component.CanvasFont;
import kernelight.ui.component.LedByArrows;
import kernelight.ui.component.PressedKey;
import kernelight.ui.component.SharpCanvas;
import kernelight.ui.component.WhileInScene;
import kernelight.ui.theme.Fonts;
import kernelight.ui.theme.Palette;
import kernelight.ui.theme.TextMeasure;

/**
 * A confusion matrix: a row for each true class, a column for each predicted one, the number of images in each cell. A cell
 * can be chosen by a click, or by the arrow keys and Enter; the cell under the pointer or the keys says what it is. Where
 * there are too many classes for their numbers to be read, a part is shown, which follows the wheel and the arrow keys; the
 * keys + and - go from there to the whole matrix in colours and back.
 */
public final class ConfusionMatrixView extends Region implements LedByArrows {
    private static final double GAP = 2;
    private static final double SMALLEST_TEXT = 7.5;
    private static final double TEXT_SHARE = 0.5;
    private static final double LINE = 1.1;
    private static final double WIDEST_TEXT_SHARE = 0.94;
    private static final int LONGEST_NAME = 8;
    private static final double SCROLL_MARK = 3;

    private final ObservableValue<Palette> palette;
    private final SharpCanvas canvas = new SharpCanvas(() -> paint());
    private final CanvasFont font = new CanvasFont("matrix-text", () -> arrange());
    private final TextMeasure measure = new TextMeasure();
    private final Tooltip tooltip = new Tooltip();
    private Optional<ConfusionMatrix> matrix = Optional.empty();
    private boolean isChange;
    private MatrixGrid grid = MatrixGrid.of(1, new MatrixGrid.Room(0, 0, 0, 0, 1), true, 0, 0);
    private final BooleanProperty whole = new SimpleBooleanProperty();
    /** Whether a part would be shown if not all cells were. */
    private final ReadOnlyBooleanWrapper large = new ReadOnlyBooleanWrapper();

    private Optional<Cell> selected = Optional.empty();
    private Optional<Cell> pointed = Optional.empty();
    private String name = "";
    private Function<Cell, String> description = cell -> "";
    private Consumer<Cell> chosen = cell -> {};

    public ConfusionMatrixView(ObservableValue<Palette> palette) {
        this.palette = palette;
        getStyleClass().addAll("confusion-matrix", "focusable");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        getChildren().addAll(canvas, font);
        WhileInScene.follow(this, palette, now -> canvas.requestPaint());
        tooltip.setShowDelay(Duration.millis(150));
        tooltip.setHideDelay(Duration.millis(50));
        canvas.setOnMouseMoved(event -> point(grid.cellAt(event.getX(), event.getY())));
        canvas.setOnMouseExited(event -> point(Optional.empty()));
        canvas.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                grid.cellAt(event.getX(), event.getY()).ifPresent(chosen);
            }
        });
        canvas.setOnScroll(this::scroll);
        whole.subscribe(now -> arrange());
        setOnKeyPressed(this::keyPressed);
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                point(Optional.empty());
            }
        });
    }

    /** Sets what a screen reader says while no cell is pointed at. */
    public void setName(String now) {
        name = now;
        updateAccessibleText();
    }

    /** Sets the words for a cell. */
    public void setDescription(Function<Cell, String> now) {
        description = now;
        updateAccessibleText();
    }

    /** Sets what receives a chosen cell. */
    public void setOnChosen(Consumer<Cell> receiver) {
        chosen = receiver;
    }

    /** @param change whether the numbers are differences, which have a sign */
    public void show(Optional<ConfusionMatrix> now, boolean change) {
        matrix = now;
        isChange = change;
        setFocusTraversable(now.isPresent());
        pointed = pointed.filter(this::isThere);
        updateAccessibleText();
        arrange();
    }

    /** Whether all cells are shown, however small. */
    public BooleanProperty wholeProperty() {
        return whole;
    }

    /** Whether there are more cells than can be read at once. */
    public ReadOnlyBooleanProperty largeProperty() {
        return large.getReadOnlyProperty();
    }

    private MatrixGrid.Room room(double width, double height) {
        return new MatrixGrid.Room(width, height, namesWidth(), namesHeight(), font.size());
    }

    private void arrange() {
        arrange(grid.firstRow(), grid.firstColumn());
    }

    private void arrange(int firstRow, int firstColumn) {
        MatrixGrid.Room room = room(getWidth(), getHeight());
        large.set(MatrixGrid.of(size(), room, false, 0, 0).isPart());
        grid = MatrixGrid.of(size(), room, whole.get(), firstRow, firstColumn);
        canvas.requestPaint();
    }

    private void scroll(ScrollEvent event) {
        if (grid.isPart()) {
            arrange(
                    grid.firstRow() - (int) Math.signum(event.getDeltaY()),
                    grid.firstColumn() - (int) Math.signum(event.getDeltaX()));
            point(grid.cellAt(event.getX(), event.getY()));
            event.consume();
        }
    }

    /** Frames a cell. */
    public void select(Optional<Cell> cell) {
        selected = cell;
        canvas.requestPaint();
    }

    private boolean isThere(Cell cell) {
        return matrix.filter(now -> cell.row() < now.size() && cell.column() < now.size())
                .isPresent();
    }

    private void keyPressed(KeyEvent key) {
        if (key.isAltDown() || key.isShortcutDown() || matrix.isEmpty()) {
            return;
        }
        Cell now = pointed.orElse(selected.filter(this::isThere).orElse(new Cell(0, 0)));
        switch (PressedKey.code(key)) {
            case LEFT, KP_LEFT -> move(now, 0, -1);
            case RIGHT, KP_RIGHT -> move(now, 0, 1);
            case UP, KP_UP -> move(now, -1, 0);
            case DOWN, KP_DOWN -> move(now, 1, 0);
            case ENTER -> chosen.accept(now);
            case PLUS, ADD, EQUALS -> zoom(false);
            case MINUS, SUBTRACT -> zoom(true);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void move(Cell from, int rows, int columns) {
        int last = matrix.orElseThrow().size() - 1;
        Cell to = new Cell(Math.clamp(from.row() + rows, 0, last), Math.clamp(from.column() + columns, 0, last));
        arrange(grid.firstRowFor(to), grid.firstColumnFor(to));
        point(Optional.of(to));
    }

    private void zoom(boolean out) {
        whole.set(out);
        pointed.or(() -> selected)
                .filter(this::isThere)
                .ifPresent(cell -> arrange(grid.firstRowFor(cell), grid.firstColumnFor(cell)));
    }

    private void point(Optional<Cell> cell) {
        if (cell.equals(pointed)) {
            return;
        }
        pointed = cell;
        cell.ifPresentOrElse(
                now -> {
                    tooltip.setText(description.apply(now));
                    Tooltip.install(canvas, tooltip);
                },
                () -> Tooltip.uninstall(canvas, tooltip));
        updateAccessibleText();
        canvas.requestPaint();
    }

    private void updateAccessibleText() {
        setAccessibleText(pointed.map(description).orElse(name));
    }

    private int size() {
        return matrix.map(ConfusionMatrix::size).orElse(1);
    }

    /** The room for the names at the left and above. */
    private double namesWidth() {
        double widest = matrix.stream()
                .flatMap(now -> now.names().stream())
                .mapToDouble(one -> measure.width(shortened(one), labels()))
                .max()
                .orElse(0);
        return Math.ceil(widest + font.size() * 0.7);
    }

    private double namesHeight() {
        return Math.ceil(font.size() * 1.7);
    }

    /** The width at which the cells have their best shape at a height. */
    public double widthFor(double height) {
        return room(0, height).bestWidth(size());
    }

    private Font labels() {
        return Font.font(Fonts.SANS, font.size());
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    private void paint() {
        GraphicsContext graphics = canvas.graphics();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        matrix.ifPresent(now -> paint(graphics, now));
    }

    private void paint(GraphicsContext graphics, ConfusionMatrix now) {
        graphics.setTextBaseline(VPos.CENTER);
        names(graphics, now);
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setFont(Font.font(Fonts.SANS, numberSize(now)));
        for (int row = grid.firstRow(); row < grid.firstRow() + grid.rows(); row++) {
            for (int column = grid.firstColumn(); column < grid.firstColumn() + grid.columns(); column++) {
                paint(graphics, now, new Cell(row, column));
            }
        }
        scrollMarks(graphics);
        selected.filter(grid::shows)
                .ifPresent(cell -> frame(graphics, cell, palette.getValue().ink(), 2.5));
        pointed.filter(grid::shows)
                .ifPresent(cell -> frame(graphics, cell, palette.getValue().accent(), 2));
    }

    private void paint(GraphicsContext graphics, ConfusionMatrix now, Cell cell) {
        double x = grid.x(cell.column());
        double y = grid.y(cell.row());
        double gap = grid.cellHeight() > 4 * GAP ? GAP : 0;
        Color fill = fill(now, cell);
        graphics.setFill(fill);
        graphics.fillRect(x, y, grid.cellWidth() - gap, grid.cellHeight() - gap);
        if (now.count(cell) != 0 && graphics.getFont().getSize() >= SMALLEST_TEXT) {
            graphics.setFill(MatrixColours.textOn(palette.getValue(), fill));
            graphics.fillText(
                    number(now.count(cell)), x + (grid.cellWidth() - gap) / 2, y + (grid.cellHeight() - gap) / 2);
        }
    }

    /** The names of the classes; where there is no room for all, only some, so that none touches the next. */
    private void names(GraphicsContext graphics, ConfusionMatrix now) {
        graphics.setFont(labels());
        Optional<Cell> marked = pointed.or(() -> selected);
        int everyColumn = (int) Math.max(1, Math.ceil(namesWidth() / grid.cellWidth()));
        int everyRow = (int) Math.max(1, Math.ceil(font.size() * LINE / grid.cellHeight()));
        graphics.setTextAlign(TextAlignment.CENTER);
        for (int column = grid.firstColumn(); column < grid.firstColumn() + grid.columns(); column += everyColumn) {
            graphics.setFill(nameColour(marked.map(Cell::column), column));
            graphics.fillText(
                    shortened(now.names().get(column)), grid.x(column) + grid.cellWidth() / 2, namesHeight() / 2);
        }
        graphics.setTextAlign(TextAlignment.RIGHT);
        for (int row = grid.firstRow(); row < grid.firstRow() + grid.rows(); row += everyRow) {
            graphics.setFill(nameColour(marked.map(Cell::row), row));
            graphics.fillText(
                    shortened(now.names().get(row)),
                    grid.left() - font.size() * 0.5,
                    grid.y(row) + grid.cellHeight() / 2);
        }
    }

    private Color nameColour(Optional<Integer> marked, int index) {
        return marked.equals(Optional.of(index))
                ? palette.getValue().ink()
                : palette.getValue().muted();
    }

    private void frame(GraphicsContext graphics, Cell cell, Color colour, double width) {
        graphics.setStroke(colour);
        graphics.setLineWidth(width);
        graphics.strokeRect(
                grid.x(cell.column()) - GAP / 2, grid.y(cell.row()) - GAP / 2, grid.cellWidth(), grid.cellHeight());
    }

    /** Where the shown part lies in the whole, along the right and the lower edge. */
    private void scrollMarks(GraphicsContext graphics) {
        graphics.setFill(palette.getValue().muted());
        double width = grid.columns() * grid.cellWidth();
        double height = grid.rows() * grid.cellHeight();
        if (grid.rows() < grid.size()) {
            double share = height / grid.size();
            graphics.fillRect(
                    grid.left() + width, grid.top() + grid.firstRow() * share, SCROLL_MARK, grid.rows() * share);
        }
        if (grid.columns() < grid.size()) {
            double share = width / grid.size();
            graphics.fillRect(
                    grid.left() + grid.firstColumn() * share, grid.top() + height, grid.columns() * share, SCROLL_MARK);
        }
    }

    /** The size of the numbers, so that the longest one fits. */
    private double numberSize(ConfusionMatrix now) {
        double size = Math.floor(grid.cellHeight() * TEXT_SHARE * 2) / 2;
        int largest = Math.max(now.largestRight(), now.largestError());
        double widest = measure.width(number(largest), Font.font(Fonts.SANS, size)); // all figures have one width
        double room = (grid.cellWidth() - GAP) * WIDEST_TEXT_SHARE;
        return widest <= room ? size : Math.floor(size * room / widest * 2) / 2;
    }

    private String number(int count) {
        if (!isChange) {
            return Integer.toString(count); // without a comma, for which a cell has no room
        }
        return (count > 0 ? "+" : "−") + Math.abs(count);
    }

    private Color fill(ConfusionMatrix now, Cell cell) {
        int count = now.count(cell);
        if (count == 0) {
            return palette.getValue().hover();
        }
        boolean isDiagonal = cell.row() == cell.column();
        boolean isGood = isChange ? isDiagonal == count > 0 : isDiagonal;
        int largest = isChange
                ? Math.max(now.largestError(), now.largestRight())
                : isDiagonal ? now.largestRight() : now.largestError();
        return MatrixColours.fill(palette.getValue(), isGood, (double) Math.abs(count) / largest);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 260;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 260;
    }

    @Override
    protected void layoutChildren() {
        canvas.resize(getWidth(), getHeight());
        arrange();
    }
}
