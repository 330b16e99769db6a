package kernelight.screen.training.view;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import kernelight.screen.training.model.RunCurves;
import kernelight.screen.training.moments.model.MomentModel;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.ShapeButton;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import org.jspecify.annotations.Nullable;

/**
 * Loss and accuracy over one time axis, which is a slider: it goes to any batch of the run, and what came later is dimmed. A
 * line through both charts stands where it is.
 */
final class CurvesCard extends Region {
    private static final double GAP = 8;
    private static final double PLAY = 28;
    private static final double LINE = 1.5;

    private final MomentModel model;
    private final CurveChart loss;
    private final CurveChart accuracy;
    private final TimeSlider slider;
    private final ShapeButton play;
    private final Button newest = new Button();
    private final Label problem = new Label();
    /** A piece of the line in each chart: what stands between them is to be read. */
    private final List<Region> lines = List.of(new Region(), new Region());

    CurvesCard(MomentModel model, Texts texts, ObservableValue<Palette> palette) {
        this.model = model;
        loss = new CurveChart(CurveKind.LOSS, texts, palette);
        accuracy = new CurveChart(CurveKind.ACCURACY, texts, palette);
        slider = new TimeSlider(model, new TrainingWords(texts), palette);
        Stream.of(loss, accuracy)
                .forEach(chart -> chart.onChosen(batch -> {
                    slider.requestFocus();
                    slider.goTo(batch);
                }));
        play = new ShapeButton(
                "shape-play",
                texts.bind("training.film", model.film().playingProperty().map(playing -> playing ? 1 : 0)),
                model.film()::playOrPause);
        play.setId("film");
        play.getStyleClass().add("film-button");
        model.film().playingProperty().subscribe(playing -> play.setShape(playing ? "shape-pause" : "shape-play"));
        newest.setId("newest");
        newest.textProperty().bind(texts.bind("training.newest"));
        Explanation.of(newest, texts.bind("training.newest.explained"));
        newest.getStyleClass().add("newest-button");
        newest.setOnAction(event -> model.showNewest());
        problem.getStyleClass().addAll("small", "problem-title");
        problem.setWrapText(true);
        problem.setMouseTransparent(true);
        model.problemProperty()
                .subscribe(why -> problem.setText(why.map(texts::get).orElse("")));
        lines.forEach(line -> {
            line.getStyleClass().add("moment-line");
            line.setMouseTransparent(true);
        });
        getStyleClass().addAll("card", "curve-card");
        setMinSize(0, 0);
        getChildren().addAll(loss, accuracy, slider, play, newest, problem);
        getChildren().addAll(lines);
        model.batchProperty().subscribe(batch -> {
            newest.setDisable(batch.isEmpty());
            requestLayout();
        });
        slider.disabledProperty().subscribe(disabled -> {
            play.setDisable(disabled);
            newest.setVisible(!disabled);
        });
    }

    /** The height below which the curves could not be read. */
    double smallestHeight() {
        return loss.smallestHeight() + accuracy.smallestHeight() + slider.neededHeight() + 2 * GAP + insets();
    }

    private double insets() {
        return getInsets().getTop() + getInsets().getBottom();
    }

    /** Updates the curves; called for each frame in which they have changed. */
    void showCurves(@Nullable RunCurves run, List<Overlay> others, double batches) {
        OptionalLong shown = model.batchProperty().get();
        List<Overlay> comparable = others.stream().filter(Overlay::hasSameLoss).toList();
        loss.showCurves(run, comparable, batches, shown);
        accuracy.showCurves(run, others, batches, shown);
        slider.show(run, batches);
        placeLine();
    }

    /** Updates the numbers; called as often as they can be read. */
    void showNumbers() {
        loss.showNumbers();
        accuracy.showNumbers();
        slider.say();
    }

    /** Whether the time axis has used this key. */
    boolean handleKey(KeyEvent key) {
        return slider.handleKey(key);
    }

    private void placeLine() {
        double x = slider.getLayoutX() + slider.x(model.shown()) - LINE / 2;
        placeLine(lines.getFirst(), x, loss, loss.getLayoutY() + loss.getHeight());
        placeLine(lines.getLast(), x, accuracy, slider.getLayoutY());
    }

    private void placeLine(Region line, double x, CurveChart chart, double bottom) {
        line.setVisible(!model.isNewest());
        if (model.isNewest()) {
            return;
        }
        double top = chart.getLayoutY() + chart.top();
        line.resizeRelocate(x, top, LINE, Math.max(0, bottom - top));
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double y = snappedTopInset();
        double width = Math.max(0, getWidth() - x - snappedRightInset());
        double axis = slider.neededHeight();
        double each = Math.max(0, Math.floor((getHeight() - insets() - axis - 2 * GAP) / 2));
        double chart = Math.max(0, width - loss.valuesWidth() - CurveChart.GAP);
        loss.resizeRelocate(x, y, width, each);
        accuracy.resizeRelocate(x, y + each + GAP, width, each);
        double top = y + 2 * (each + GAP);
        slider.resizeRelocate(x, top, chart, axis);
        double side = Math.min(PLAY, slider.leftRoom());
        play.resizeRelocate(x, top + slider.knobY() - side / 2, side, side);
        double button = Math.min(newest.prefWidth(-1), loss.valuesWidth());
        double high = newest.prefHeight(-1);
        newest.resizeRelocate(x + chart + CurveChart.GAP, top + slider.knobY() - high / 2, button, high);
        double words = problem.prefHeight(chart);
        problem.resizeRelocate(x + slider.leftRoom() + GAP, top - words - GAP, chart - slider.leftRoom() - GAP, words);
        placeLine();
    }
}
