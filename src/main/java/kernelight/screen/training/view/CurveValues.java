package kernelight.screen.training.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelight.screen.training.model.Curve;
import kernelight.screen.training.model.RunCurves;
import kernelight.screen.training.model.TestPoint;
import kernelight.screen.training.runs.view.Dash;

/** The values of the curves at one time, one below the other; those of other runs behind a piece of their line. */
final class CurveValues extends VBox {
    /** In sizes of the text. */
    private static final double WIDTH = 124 / 13.0;

    private final CurveKind kind;
    private final TrainingWords words;
    private final Label when = label("curve-when");
    private final Label test = label("curve-test");
    private final Label whole = label("curve-test");
    private final Label training = label("curve-training");
    private final VBox others = new VBox();
    private List<Overlay> shownOthers = List.of();

    CurveValues(CurveKind kind, TrainingWords words) {
        this.kind = kind;
        this.words = words;
        String id = kind.name().toLowerCase(Locale.ROOT);
        when.setId(id + "-when");
        training.setId(id + "-training");
        test.setId(id + "-test");
        whole.setId(id + "-whole-test");
        setMinSize(0, 0);
        getStyleClass().add("curve-values");
        getChildren().addAll(when, test, whole, training, others);
    }

    /** The size of its texts in pixels. */
    double textSize() {
        return test.getFont().getSize();
    }

    /** The width that it needs. */
    double width() {
        return Math.ceil(WIDTH * textSize());
    }

    /** All values, to those who only hear them. */
    String spoken() {
        return Stream.concat(
                        Stream.of(when, test, whole, training),
                        others.getChildren().stream().map(Label.class::cast))
                .map(Label::getText)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    void clear() {
        Stream.of(when, test, whole, training).forEach(label -> set(label, ""));
        others.getChildren().clear();
        shownOthers = List.of();
    }

    /** @param at the time, in batches; empty for the newest values */
    void show(RunCurves run, List<Overlay> overlays, OptionalDouble at, int smoothing) {
        double batch = at.orElse(Double.MAX_VALUE);
        set(
                when,
                kind.curve(run).isEmpty()
                        ? ""
                        : at.isPresent()
                                ? words.get("training.at", Math.round(batch))
                                : words.get("training.at.newest"));
        set(
                test,
                legend(
                        run.isHeldOut() ? "training.legend.validation" : "training.legend.test",
                        RunCurves.before(run.partTests(), batch)));
        boolean twoKinds = run.partImages() < run.testImages();
        set(whole, twoKinds ? legend("training.legend.whole", RunCurves.before(run.wholeTests(), batch)) : "");
        Curve curve = kind.curve(run);
        set(training, curve.isEmpty() ? "" : words.get("training.legend.training", value(run, curve, at, smoothing)));
        showOthers(run, overlays, at);
    }

    private void showOthers(RunCurves run, List<Overlay> overlays, OptionalDouble at) {
        if (!sameLines(overlays)) {
            List<Label> labels = new ArrayList<>();
            for (Overlay other : overlays) {
                Label label = label("curve-other");
                label.setGraphic(Dash.sample(other.dash()));
                labels.add(label);
            }
            others.getChildren().setAll(labels);
        }
        shownOthers = overlays;
        double batch = at.orElse(run.batchesDone());
        for (int i = 0; i < overlays.size(); i++) {
            Overlay other = overlays.get(i);
            String value = RunCurves.before(other.tests(), other.ownBatch(run, batch))
                    .map(point -> words.value(kind, kind.value(point)))
                    .orElse("");
            ((Label) others.getChildren().get(i)).setText(words.get("training.legend.run", other.number(), value));
        }
    }

    private boolean sameLines(List<Overlay> overlays) {
        return overlays.stream()
                .map(Overlay::dash)
                .toList()
                .equals(shownOthers.stream().map(Overlay::dash).toList());
    }

    private String legend(String key, Optional<TestPoint> point) {
        return point.map(now -> words.get(key, words.value(kind, kind.value(now))))
                .orElse("");
    }

    private String value(RunCurves run, Curve curve, OptionalDouble at, int smoothing) {
        double value = at.isPresent()
                ? curve.smoothed(curve.bucketOf(Math.round(at.getAsDouble()) - run.firstBatch()), smoothing)
                : curve.recent(smoothing);
        return words.value(kind, value);
    }

    /** What says nothing takes no line. */
    private static void set(Label label, String text) {
        label.setText(text);
        label.setManaged(!text.isEmpty());
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setMinWidth(0);
        return label;
    }
}
