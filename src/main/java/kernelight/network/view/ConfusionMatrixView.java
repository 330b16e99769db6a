package kernelight.network.view;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
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
 * can be chosen by a click, or by the arrow keys and Enter; the cell under the pointer or the keys says what it is.
 */
public final class ConfusionMatrixView extends Region implements LedByArrows {
    private static final double GAP = 2;
    /** Between the last cells and the edge, which frames it all in focus. */
    private static final double INSET = 4;

    private static final double LARGEST_CELL = 64;
    private static final double SMALLEST_TEXT = 7.5;
    private static final double TEXT_SHARE = 0.5;
    private static final double WIDER = 1.3;
    private static final double LINE = 1.1;
    private static final double WIDEST_TEXT_SHARE = 0.94;
    /** Below this contrast (WCAG) numbers are hard to read. */
    static final double READABLE = 4.5;

    private static final double WEAKEST = 0.14;
    private static final double STRONGEST = 0.85;
    private static final double STEP = 0.02;
    private static final int LONGEST_NAME = 8;

    private final ObservableValue<Palette> palette;
    private final SharpCanvas canvas = new SharpCanvas(() -> paint());
    private final CanvasFont font = new CanvasFont("matrix-text", () -> canvas.requestPaint());
    private final TextMeasure measure = new TextMeasure();
    private final Tooltip tooltip = new Tooltip();
    private Optional<ConfusionMatrix> matrix = Optional.empty();
    private boolean isChange;
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
        canvas.setOnMouseMoved(event -> point(cellAt(event.getX(), event.getY())));
        canvas.setOnMouseExited(event -> point(Optional.empty()));
        canvas.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                cellAt(event.getX(), event.getY()).ifPresent(chosen);
            }
        });
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
        canvas.requestPaint();
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
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void move(Cell from, int rows, int columns) {
        int last = matrix.orElseThrow().size() - 1;
        point(Optional.of(
                new Cell(Math.clamp(from.row() + rows, 0, last), Math.clamp(from.column() + columns, 0, last))));
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

    private double cellHeight() {
        double side =
                Math.min((getWidth() - INSET - namesWidth()) / size(), (getHeight() - INSET - namesHeight()) / size());
        return Math.floor(Math.clamp(side, 1, Math.max(LARGEST_CELL, 4 * font.size())));
    }

    /** Wider than high where there is room, because numbers are. */
    private double cellWidth() {
        double room = (getWidth() - INSET - namesWidth()) / size();
        return Math.floor(Math.clamp(room, 1, WIDER * cellHeight()));
    }

    private double left() {
        return namesWidth() + Math.max(0, Math.floor((getWidth() - INSET - namesWidth() - cellWidth() * size()) / 2));
    }

    private Optional<Cell> cellAt(double x, double y) {
        int column = (int) Math.floor((x - left()) / cellWidth());
        int row = (int) Math.floor((y - namesHeight()) / cellHeight());
        return matrix.filter(now -> row >= 0 && column >= 0 && row < now.size() && column < now.size())
                .map(now -> new Cell(row, column));
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
        for (int row = 0; row < now.size(); row++) {
            for (int column = 0; column < now.size(); column++) {
                paint(graphics, now, new Cell(row, column));
            }
        }
        selected.filter(this::isThere)
                .ifPresent(cell -> frame(graphics, cell, palette.getValue().ink(), 2.5));
        pointed.filter(this::isThere)
                .ifPresent(cell -> frame(graphics, cell, palette.getValue().accent(), 2));
    }

    private void paint(GraphicsContext graphics, ConfusionMatrix now, Cell cell) {
        double x = left() + cell.column() * cellWidth();
        double y = namesHeight() + cell.row() * cellHeight();
        double gap = cellHeight() > 4 * GAP ? GAP : 0;
        Color fill = fill(now, cell);
        graphics.setFill(fill);
        graphics.fillRect(x, y, cellWidth() - gap, cellHeight() - gap);
        if (now.count(cell) != 0 && graphics.getFont().getSize() >= SMALLEST_TEXT) {
            graphics.setFill(textOn(palette.getValue(), fill));
            graphics.fillText(number(now.count(cell)), x + (cellWidth() - gap) / 2, y + (cellHeight() - gap) / 2);
        }
    }

    /** The names of the classes; where there is no room for all, only some, so that none touches the next. */
    private void names(GraphicsContext graphics, ConfusionMatrix now) {
        graphics.setFont(labels());
        Optional<Cell> marked = pointed.or(() -> selected);
        int everyColumn = (int) Math.max(1, Math.ceil(namesWidth() / cellWidth()));
        int everyRow = (int) Math.max(1, Math.ceil(font.size() * LINE / cellHeight()));
        graphics.setTextAlign(TextAlignment.CENTER);
        for (int column = 0; column < now.size(); column += everyColumn) {
            graphics.setFill(nameColour(marked.map(Cell::column), column));
            graphics.fillText(
                    shortened(now.names().get(column)), left() + (column + 0.5) * cellWidth(), namesHeight() / 2);
        }
        graphics.setTextAlign(TextAlignment.RIGHT);
        for (int row = 0; row < now.size(); row += everyRow) {
            graphics.setFill(nameColour(marked.map(Cell::row), row));
            graphics.fillText(
                    shortened(now.names().get(row)),
                    left() - font.size() * 0.5,
                    namesHeight() + (row + 0.5) * cellHeight());
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
                left() + cell.column() * cellWidth() - GAP / 2,
                namesHeight() + cell.row() * cellHeight() - GAP / 2,
                cellWidth(),
                cellHeight());
    }

    /** The size of the numbers, so that the longest one fits. */
    private double numberSize(ConfusionMatrix now) {
        double size = Math.floor(cellHeight() * TEXT_SHARE * 2) / 2;
        Font wanted = Font.font(Fonts.SANS, size);
        double widest = 0;
        for (int[] row : now.counts()) {
            for (int count : row) {
                widest = Math.max(widest, count == 0 ? 0 : measure.width(number(count), wanted));
            }
        }
        double room = (cellWidth() - GAP) * WIDEST_TEXT_SHARE;
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
        return fill(palette.getValue(), isGood, (double) Math.abs(count) / largest);
    }

    /**
     * Right readings in the output's colour, mistakes in the filter's; of changes, the better and the worse. As strong as
     * the share says, as far as the number on it stays readable.
     */
    static Color fill(Palette colours, boolean isGood, double share) {
        Color target = isGood ? colours.output() : colours.filter();
        double strength = WEAKEST + (STRONGEST - WEAKEST) * share;
        Color fill = colours.panel().interpolate(target, strength);
        while (contrast(fill, textOn(colours, fill)) < READABLE && strength > WEAKEST) {
            strength -= STEP;
            fill = colours.panel().interpolate(target, strength);
        }
        return fill;
    }

    static Color textOn(Palette colours, Color fill) {
        return contrast(fill, colours.ink()) >= contrast(fill, colours.panel()) ? colours.ink() : colours.panel();
    }

    /** The contrast of two colours, from 1 to 21, as WCAG 2.1 defines it. */
    static double contrast(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double share) {
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
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
        canvas.requestPaint();
    }
}
