package kernelight.screen.convolution.view;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.GridCell;
import kernelight.screen.convolution.model.GridName;
import kernelight.screen.convolution.model.Moment;
import kernelight.screen.convolution.model.Narration;
import kernelight.screen.convolution.model.Shades;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Fonts;
import kernelight.ui.theme.Palette;
import kernelight.ui.theme.TextMeasure;
import kernelight.walk.square.Cell;
import kernelight.walk.square.ConvolutionWalk;

/** The stage: the three grids on a canvas, the formula strip below them, and typing into cells. */
final class ConvolutionView extends Region {

    private static final double TITLE = 44;
    private static final double LEGEND = 40;
    private static final double SCROLL_BAR = 14;

    private final ConvolutionModel model;
    private final Texts texts;
    private final ObservableValue<Palette> palette;
    private final TextMeasure measure = new TextMeasure();
    private final StageFit fit =
            new StageFit(text -> measure.width(text, javafx.scene.text.Font.font(Fonts.SANS, 100)) / 100);
    private final ConvolutionPainter painter = new ConvolutionPainter(measure);
    private final Canvas canvas = new Canvas();
    private final FormulaStrip strip;
    private final CellEditing editing;
    private StageScroll scroll = StageScroll.NONE;
    private Optional<StageGeometry> geometry = Optional.empty();
    private Optional<Moment> followed = Optional.empty();

    ConvolutionView(ConvolutionModel model, Texts texts, ObservableValue<Palette> palette) {
        this.model = model;
        this.texts = texts;
        this.palette = palette;
        strip = new FormulaStrip(model, texts, palette);
        editing = new CellEditing(model, texts, this);
        getStyleClass().add("convolution-stage");
        getChildren().addAll(canvas, strip, editing.editor(), editing.message());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        accessibleHelpProperty().bind(texts.bind("convolution.stage.help"));

        model.momentProperty().subscribe(this::momentChanged);
        model.pointedAtProperty().subscribe(() -> requestLayout());
        model.shadedProperty().subscribe(() -> requestLayout());
        palette.subscribe(() -> requestLayout());
        texts.languageProperty().subscribe(() -> momentChanged());
        focusVisibleProperty().subscribe(() -> requestLayout());

        canvas.setOnMouseMoved(this::pointed);
        canvas.setOnMouseExited(event -> model.pointedAtProperty().set(Optional.empty()));
        canvas.setOnMouseClicked(this::clicked);
        canvas.setOnScroll(this::scrolled);
        setOnKeyPressed(this::keyPressed);
        setOnKeyTyped(this::keyTyped);
        // The keys are the stage's from the first moment on, not the header's.
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                requestFocus();
            }
        });
        momentChanged();
    }

    /** Where the cells are now; empty before the stage was first laid out. */
    Optional<StageGeometry> geometry() {
        return geometry;
    }

    private void momentChanged() {
        setAccessibleText(
                Messages.text(texts, Narration.spoken(model.momentProperty().get())));
        editing.caseChanged();
        requestLayout();
    }

    private Optional<GridCell> cellAt(double x, double y) {
        return geometry.flatMap(now -> now.cellAt(x, y));
    }

    /** Whether a cell holds a number of its own: the padding and the output do not. */
    private boolean isTypedInto(GridCell at) {
        return switch (at.grid()) {
            case INPUT -> model.example().input().contains(at.cell());
            case FILTER -> true;
            case OUTPUT -> false;
        };
    }

    private void pointed(MouseEvent event) {
        Optional<GridCell> at = cellAt(event.getX(), event.getY());
        model.pointedAtProperty().set(at);
        canvas.setCursor(at.map(cell ->
                        cell.grid() == GridName.OUTPUT ? Cursor.HAND : isTypedInto(cell) ? Cursor.TEXT : Cursor.DEFAULT)
                .orElse(Cursor.DEFAULT));
    }

    private void clicked(MouseEvent event) {
        requestFocus();
        cellAt(event.getX(), event.getY()).ifPresent(at -> {
            if (at.grid() == GridName.OUTPUT) {
                model.jumpTo(at.cell());
            } else if (isTypedInto(at)) {
                editing.begin(at);
            }
        });
    }

    private void keyPressed(KeyEvent key) {
        switch (key.getCode()) {
            case ENTER, F2 -> {
                editing.begin(editing.cursor());
                key.consume();
            }
            case ESCAPE -> {
                editing.message().clear();
                key.consume();
            }
            default -> {
                // the screen's own keys are handled by the shell
            }
        }
    }

    private void keyTyped(KeyEvent key) {
        boolean digit = !key.getCharacter().isEmpty()
                && Character.isDigit(key.getCharacter().charAt(0));
        if (digit && editing.edited().isEmpty()) {
            editing.beginWith(editing.cursor(), key.getCharacter());
            key.consume();
        }
    }

    private void scrolled(ScrollEvent event) {
        cellAt(event.getX(), event.getY()).ifPresent(at -> {
            GridArea area = geometry.orElseThrow().area(at.grid());
            scroll = scroll.with(
                    at.grid(),
                    area.rows().movedBy((int) -Math.signum(event.getDeltaY())),
                    area.columns().movedBy((int) -Math.signum(event.getDeltaX())));
            requestLayout();
        });
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        canvas.setWidth(width);
        canvas.setHeight(height);
        if (width < 1 || height < 1) {
            return;
        }
        Moment moment = model.momentProperty().get();
        StageGeometry now = layOut(moment, width, height);
        geometry = Optional.of(now);
        editing.layOut(now);
        paint(moment, now);
    }

    /** Fits the grids above the strip, both together in the middle of the stage. */
    private StageGeometry layOut(Moment moment, double width, double height) {
        strip.setStageWidth(width);
        double side = Math.max(26, width * 0.035);
        double gap = Math.clamp(height * 0.05, 20, 60);
        double below = InputPainter.hasUnreadCells(moment.walk()) ? LEGEND : SCROLL_BAR;
        double room = height - TITLE - below - gap - strip.height() - 2 * gap / 2;
        StageGeometry fitted = followed(moment, width - 2 * side, room);
        double block = TITLE + fitted.bottom() - fitted.top() + below + gap + strip.height();
        double top = Math.round(Math.max(gap / 2, (height - block) / 2));
        StageGeometry placed = fitted.movedBy(Math.round(side), top + TITLE - fitted.top());

        double stripWidth = Math.min(width - 2 * side, strip.roomyWidth());
        strip.resizeRelocate(
                Math.round((width - stripWidth) / 2),
                placed.bottom() + below + gap,
                Math.round(stripWidth),
                strip.height());
        return placed;
    }

    /** Where a grid is larger than its place, a new step brings its cells into sight. */
    private StageGeometry followed(Moment moment, double width, double height) {
        StageGeometry fitted = fit.fit(moment.walk(), width, height, scroll);
        boolean newStep = followed.isEmpty() || followed.get() != moment;
        followed = Optional.of(moment);
        Optional<GridCell> edited = editing.edited();
        if (!newStep && edited.isEmpty()) {
            return fitted;
        }
        ConvolutionWalk walk = moment.walk();
        GridArea input = fitted.input();
        GridArea output = fitted.output();
        Cell from = edited.filter(at -> at.grid() == GridName.INPUT)
                .map(GridCell::cell)
                .orElse(moment.frame().windowStart());
        boolean typing = edited.isPresent();
        int windowRows = typing ? 1 : walk.example().filter().rows();
        int windowColumns = typing ? 1 : walk.example().filter().columns();
        int row = from.row() + input.padding();
        int column = from.column() + input.padding();
        Cell at = moment.frame().outputCell();
        scroll = scroll.with(
                        GridName.INPUT,
                        input.rows().showing(row, row + windowRows - 1),
                        input.columns().showing(column, column + windowColumns - 1))
                .with(
                        GridName.OUTPUT,
                        output.rows().showing(at.row(), at.row()),
                        output.columns().showing(at.column(), at.column()));
        return fit.fit(walk, width, height, scroll);
    }

    private void paint(Moment moment, StageGeometry now) {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        Optional<GridCell> cursor = isFocusVisible() ? Optional.of(editing.cursor()) : Optional.empty();
        Optional<Shades> shades =
                model.shadedProperty().get() ? Optional.of(new Shades(moment.walk())) : Optional.empty();
        StagePicture picture = new StagePicture(
                moment, model.lighting(), shades, cursor, editing.edited(), StageWords.of(texts, moment.walk()));
        painter.paint(graphics, picture, now, palette.getValue());
    }
}
