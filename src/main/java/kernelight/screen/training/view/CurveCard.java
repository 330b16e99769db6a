package kernelight.screen.training.view;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.screen.training.model.Curve;
import kernelight.screen.training.model.RunCurves;
import kernelight.screen.training.model.TestPoint;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import org.jspecify.annotations.Nullable;

/** A chart with its title, a legend with the newest numbers (or those under the pointer), and a caption. */
final class CurveCard extends VBox {
    /** In sizes of the text. */
    private static final double WIDTH_FOR_ONE_LINE = 440 / 13.0;
    /** The smallest height at which curves can be read, in the same. */
    private static final double SMALLEST_HEIGHT = 180 / 13.0;

    private final CurveKind kind;
    private final TrainingWords words;
    private final CurveView view;
    private final HBox header;
    private final HBox numbers;
    private final Label training = label("curve-training");
    private final Label test = label("curve-test");
    private final Label whole = label("curve-test");
    private final Label previous = label("curve-previous");
    private final Label caption = label("curve-caption");
    private @Nullable RunCurves run;

    CurveCard(CurveKind kind, Texts texts, ObservableValue<Palette> palette) {
        super(6);
        this.kind = kind;
        words = new TrainingWords(texts);
        view = new CurveView(kind, words, palette);
        view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.pointedProperty().subscribe(now -> showNumbers());
        VBox.setVgrow(view, Priority.ALWAYS);
        getStyleClass().addAll("card", "curve-card");
        setMinSize(0, 0);

        Label title = label("card-title");
        title.textProperty().bind(texts.bind(kind.key()));
        title.setMinWidth(USE_PREF_SIZE);
        previous.textProperty().bind(texts.bind("training.previousRun"));
        previous.setVisible(false);
        previous.setManaged(false);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        numbers = new HBox(12, previous, training, test, whole);
        numbers.setAlignment(Pos.CENTER_LEFT);
        header = new HBox(14, title, gap, numbers, fineButton(texts));
        header.setAlignment(Pos.CENTER_LEFT);
        caption.setMinWidth(0);
        training.setId(kind.name().toLowerCase(Locale.ROOT) + "-training");
        test.setId(kind.name().toLowerCase(Locale.ROOT) + "-test");
        whole.setId(kind.name().toLowerCase(Locale.ROOT) + "-whole-test");
        getChildren().addAll(header, view, caption);
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth() < WIDTH_FOR_ONE_LINE * textSize());
        super.layoutChildren();
    }

    private double textSize() {
        return training.getFont().getSize();
    }

    /** The height below which the curves could not be read. */
    double smallestHeight() {
        return SMALLEST_HEIGHT * textSize();
    }

    /** In a narrow card the numbers get a line of their own. */
    private void arrange(boolean narrow) {
        if (narrow && header.getChildren().remove(numbers)) {
            getChildren().add(1, numbers);
        } else if (!narrow && getChildren().remove(numbers)) {
            header.getChildren().add(2, numbers);
        }
    }

    /** Updates the curves; called for each frame in which they have changed. */
    void showCurves(@Nullable RunCurves newRun, Optional<RunCurves> before, double batches) {
        run = newRun;
        view.show(newRun, before, batches);
        previous.setVisible(before.isPresent());
        previous.setManaged(before.isPresent());
    }

    /** Updates the numbers; called as often as they can be read. */
    void showNumbers() {
        if (run == null) {
            training.setText("");
            test.setText("");
            whole.setText("");
            caption.setText("");
            return;
        }
        OptionalDouble pointed = view.pointedProperty().get();
        Curve curve = kind.curve(run);
        training.setText(curve.isEmpty() ? "" : words.get("training.legend.training", trainingValue(curve, pointed)));
        double batch = pointed.orElse(Double.MAX_VALUE);
        test.setText(legend(
                run.isHeldOut() ? "training.legend.validation" : "training.legend.test",
                RunCurves.before(run.partTests(), batch)));
        boolean twoKinds = run.partImages() < run.testImages();
        whole.setText(twoKinds ? legend("training.legend.whole", RunCurves.before(run.wholeTests(), batch)) : "");
        caption.setText(pointed.isPresent() ? position(run, pointed.getAsDouble()) : meaning(run));
        view.setAccessibleText(
                words.get(kind.key()) + ": " + training.getText() + ", " + test.getText() + ", " + whole.getText());
    }

    private String legend(String key, Optional<TestPoint> point) {
        return point.map(test -> words.get(key, words.value(kind, kind.value(test))))
                .orElse("");
    }

    private String trainingValue(Curve curve, OptionalDouble pointed) {
        double value = pointed.isPresent()
                ? curve.smoothed(curve.bucketOf(Math.round(pointed.getAsDouble())), view.smoothing())
                : curve.recent(view.smoothing());
        return words.value(kind, value);
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

    private String position(RunCurves curves, double batch) {
        long whole = Math.round(batch);
        long epoch = Math.min(whole / curves.batchesPerEpoch() + 1, curves.epochs());
        return words.get("training.place", epoch, whole - (epoch - 1) * curves.batchesPerEpoch());
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

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        return label;
    }
}
