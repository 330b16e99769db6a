package kernelight.stage.view;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import kernelight.stage.layout.Sizing;
import kernelight.stage.paint.MeasuredStrip;
import kernelight.stage.paint.StageColors;
import kernelight.stage.paint.StripPainter;
import kernelight.stage.paint.StripWords;
import kernelight.stage.player.StagePlayer;
import kernelight.stage.state.StageState;
import kernelight.stage.state.SumLine;
import kernelight.ui.component.SharpCanvas;
import kernelight.ui.surface.CanvasSurface;
import kernelight.ui.surface.Surface;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.TextMeasure;

/** The computation of the current number, written out below the blocks; a click on a term goes to it. */
final class SumStrip extends Region {
    private static final double SIDE = 26;

    private final Texts texts;
    private final ObservableValue<StageColors> colors;
    private final SharpCanvas canvas = new SharpCanvas(() -> requestLayout());
    private final Surface surface;
    /** The sum as it is computed. */
    private Optional<SumLine> terms = Optional.empty();
    /** The same as it is shown. */
    private Optional<SumLine> line = Optional.empty();

    private boolean subtotalsAreTerms;
    private boolean isLeftOut;
    private double stageWidth;
    private Sizing sizing = Sizing.DESK;
    private Optional<MeasuredStrip> measured = Optional.empty();
    /** The sum of the current number: while another is pointed at, the strip keeps its size, so that no cell moves. */
    private Optional<MeasuredStrip> current = Optional.empty();

    private Optional<MeasuredStrip> measuredTerms = Optional.empty();
    private Optional<MeasuredStrip> currentTerms = Optional.empty();

    SumStrip(StagePlayer player, Texts texts, ObservableValue<StageColors> colors, TextMeasure measure) {
        this.texts = texts;
        this.colors = colors;
        surface = new CanvasSurface(canvas.graphics(), measure);
        getStyleClass().add("formula-strip");
        getChildren().add(canvas);
        setAccessibleRole(AccessibleRole.TEXT);
        canvas.setOnMouseMoved(event -> canvas.setCursor(termAt(event).isPresent() ? Cursor.HAND : Cursor.DEFAULT));
        canvas.setOnMouseClicked(event -> termAt(event).ifPresent(term -> player.goToTerm(endOf(term))));
    }

    void addSubtotals() {
        subtotalsAreTerms = true;
    }

    void leaveOut(boolean leftOut) {
        isLeftOut = leftOut;
    }

    void show(StageState state) {
        Optional<SumLine> sumNow = isLeftOut ? Optional.empty() : state.sum();
        terms = subtotalsAreTerms ? sumNow.filter(sum -> !sum.isCopy()) : sumNow;
        line = subtotalsAreTerms ? terms.map(SumLine::withSubtotalsAsTerms) : terms;
        setVisible(line.isPresent());
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        measure();
        if (!state.pointing()) {
            current = measured;
            currentTerms = measuredTerms;
        }
        requestLayout();
    }

    /** Chooses the font size by the width of the whole stage. */
    void setStage(double width, Sizing sizes) {
        if (width != stageWidth || !sizes.equals(sizing)) {
            stageWidth = width;
            sizing = sizes;
            measure();
            current = measured;
            currentTerms = measuredTerms;
        }
    }

    private void measure() {
        measured = line.map(this::measured);
        measuredTerms = terms.equals(line) ? measured : terms.map(this::measured);
    }

    private MeasuredStrip measured(SumLine sum) {
        return new MeasuredStrip(surface, sum, StripWords.of(sum, texts::get), stageWidth, sizing);
    }

    /** That of the terms even while subtotals take their place: at the last step, no cell moves. */
    double height(double width) {
        return Stream.of(current, currentTerms)
                .flatMap(Optional::stream)
                .mapToDouble(strip -> strip.height(width - 2 * SIDE))
                .max()
                .orElse(0);
    }

    /** The width in which the whole sum fits on one line. */
    double roomyWidth() {
        return current.map(strip -> strip.roomyWidth() + 2 * SIDE).orElse(0.0);
    }

    private int endOf(int term) {
        return line.orElseThrow().terms().end(term);
    }

    private OptionalInt termAt(MouseEvent event) {
        return painter()
                .map(painter -> painter.termAt(event.getX() - SIDE, event.getY(), getHeight()))
                .orElse(OptionalInt.empty());
    }

    private Optional<StripPainter> painter() {
        return measured.map(strip -> strip.painter(colors.getValue(), getWidth() - 2 * SIDE, getHeight()));
    }

    @Override
    protected void layoutChildren() {
        canvas.resize(getWidth(), getHeight());
        canvas.graphics().clearRect(0, 0, getWidth(), getHeight());
        painter().ifPresent(painter -> painter.paint(SIDE, 0, getHeight()));
    }

    /** The sum in words; they are found when a screen reader asks. */
    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.TEXT) {
            return line.map(now -> SumWords.of(now, texts)).orElse("");
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }
}
