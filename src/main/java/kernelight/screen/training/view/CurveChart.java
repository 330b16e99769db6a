package kernelight.screen.training.view;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.DoubleConsumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import kernelight.screen.training.model.RunCurves;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import org.jspecify.annotations.Nullable;

/** A chart with its title above it, and its values at the right: the newest, those at the shown batch, or under the pointer. */
final class CurveChart extends Region {
    /** Between the chart and its values. */
    static final double GAP = 14;

    /** The smallest height of the curves at which they can be read, in sizes of the text. */
    private static final double SMALLEST_HEIGHT = 70 / 13.0;

    private static final double HEADER_GAP = 2;

    private final CurveKind kind;
    private final TrainingWords words;
    private final CurveView view;
    private final HBox header;
    private final CurveValues values;
    private final Label caption = new Label();
    private @Nullable RunCurves run;
    private OptionalLong shown = OptionalLong.empty();
    private List<Overlay> others = List.of();

    CurveChart(CurveKind kind, Texts texts, ObservableValue<Palette> palette) {
        this.kind = kind;
        words = new TrainingWords(texts);
        view = new CurveView(kind, words, palette);
        view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        values = new CurveValues(kind, words);
        view.pointedProperty().subscribe(now -> showNumbers());
        setMinSize(0, 0);

        Label title = new Label();
        title.getStyleClass().add("card-title");
        title.textProperty().bind(texts.bind(kind.key()));
        title.setMinWidth(USE_PREF_SIZE);
        caption.getStyleClass().add("curve-caption");
        caption.setMinWidth(0);
        caption.setId(kind.name().toLowerCase(Locale.ROOT) + "-caption");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        header = new HBox(10, title, caption, gap, fineButton(texts));
        header.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(header, view, values);
    }

    /** Calls back with the time that is clicked, or dragged to, in batches. */
    void onChosen(DoubleConsumer chosen) {
        view.onChosen(chosen);
    }

    /** The height below which the curves could not be read. */
    double smallestHeight() {
        return headerHeight() + SMALLEST_HEIGHT * values.textSize();
    }

    /** The width of the values at the right. */
    double valuesWidth() {
        return values.width();
    }

    /** Where the curves begin. */
    double top() {
        return headerHeight();
    }

    /** Updates the curves; called for each frame in which they have changed. */
    void showCurves(@Nullable RunCurves newRun, List<Overlay> newOthers, double batches, OptionalLong newShown) {
        run = newRun;
        others = newOthers;
        shown = newShown;
        view.show(newRun, newOthers, batches, newShown);
    }

    /** Updates the numbers; called as often as they can be read. */
    void showNumbers() {
        if (run == null) {
            values.clear();
            caption.setText("");
            return;
        }
        OptionalDouble pointed = view.pointedProperty().get();
        OptionalDouble at = pointed.isPresent() || shown.isEmpty() ? pointed : OptionalDouble.of(shown.getAsLong());
        values.show(run, others, at, view.smoothing());
        caption.setText(meaning(run));
        view.setAccessibleText(words.get(kind.key()) + ": " + values.spoken());
    }

    private String meaning(RunCurves curves) {
        if (kind == CurveKind.LOSS) {
            return words.get("training.caption.loss", view.smoothing());
        }
        if (curves.isHeldOut()) {
            return curves.partImages() < curves.testImages()
                    ? words.get("training.caption.accuracy.heldOut", curves.partImages(), curves.testImages())
                    : words.get("training.caption.accuracy.heldOut.whole", curves.testImages());
        }
        return curves.partImages() < curves.testImages()
                ? words.get(
                        view.leavesOutTests() ? "training.caption.accuracy.some" : "training.caption.accuracy",
                        curves.partImages(),
                        curves.testImages())
                : words.get("training.caption.accuracy.whole", curves.testImages());
    }

    private ToggleButton fineButton(Texts texts) {
        ToggleButton fine = new ToggleButton();
        fine.textProperty().bind(texts.bind(kind.key() + ".fine"));
        fine.accessibleTextProperty().bind(texts.bind(kind.key() + ".fine.name"));
        Explanation.of(fine, texts.bind(kind.key() + ".fine.name"));
        fine.getStyleClass().add("fine-button");
        fine.setMinWidth(USE_PREF_SIZE);
        fine.selectedProperty().subscribe(view::setFine);
        return fine;
    }

    private double headerHeight() {
        return Math.ceil(header.prefHeight(-1)) + HEADER_GAP;
    }

    @Override
    protected void layoutChildren() {
        double chart = Math.max(0, getWidth() - valuesWidth() - GAP);
        double top = headerHeight();
        header.resizeRelocate(0, 0, Math.max(0, chart - CurveGeometry.RIGHT), top - HEADER_GAP);
        view.resizeRelocate(0, top, chart, Math.max(0, getHeight() - top));
        values.resizeRelocate(chart + GAP, 0, valuesWidth(), getHeight());
    }
}
