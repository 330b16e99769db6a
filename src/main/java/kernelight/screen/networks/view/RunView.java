package kernelight.screen.networks.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import kernelight.network.model.NetworkNumber;
import kernelight.network.model.NetworkSnapshot;
import kernelight.network.model.ShownNumber;
import kernelight.network.view.FeatureMaps;
import kernelight.network.view.NetworkTexts;
import kernelight.network.view.NumberActions;
import kernelight.network.view.UnitsView;
import kernelight.screen.networks.model.NetworksModel;
import kernelight.screen.networks.model.RunModel;
import kernelight.ui.component.IconButton;
import kernelight.ui.component.MessageLine;
import kernelight.ui.component.SharpCanvas;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.ColorMap;
import kernelight.ui.theme.Palette;
import org.kordamp.ikonli.feather.Feather;

/** The network run on a digit: the digit, the shapes of a batch, the maps and units of every layer, whose numbers open. */
final class RunView extends Region {
    private static final double MARGIN = 26;
    private static final double GAP = 16;
    private static final double WIDEST_SIDE = 270;
    private static final int DIGIT = 28;

    private final NetworksModel networks;
    private final RunModel model;
    private final Texts texts;
    private final NetworksWords words;
    private final ObservableValue<Palette> palette;
    private final SharpCanvas digit = new SharpCanvas(() -> paint());
    private final Region picture = new Region() {
        @Override
        protected void layoutChildren() {
            digit.resizeRelocate(0, 0, getWidth(), getHeight());
        }

        {
            getChildren().add(digit);
        }
    };
    private final Label what = new Label();
    private final Label weights = new Label();
    private final Label shapes = new Label();
    private final Label pointed = new Label();
    private final MessageLine problem = new MessageLine();
    private final HBox steps;
    private final VBox side;
    private final FeatureMaps maps;
    private final UnitsView units;

    /** @param explain opens the arithmetic of a number that was clicked */
    RunView(NetworksModel networks, Texts texts, ObservableValue<Palette> palette, Consumer<NetworkNumber> explain) {
        this.networks = networks;
        this.model = networks.running();
        this.texts = texts;
        this.palette = palette;
        words = new NetworksWords(texts);
        setId("run-view");
        setMinSize(0, 0);
        NetworkTexts numbers = new NetworkTexts(texts);
        NumberActions actions = new NumberActions(
                number -> pointed.setText(numbers.number(number)),
                (ShownNumber number) -> explain.accept(number.number()));
        maps = new FeatureMaps(texts, palette, actions);
        units = new UnitsView(texts, palette, actions);
        what.getStyleClass().add("run-answer");
        what.setWrapText(true);
        for (Label label : List.of(weights, pointed)) {
            label.getStyleClass().add("muted");
            label.setWrapText(true);
        }
        shapes.getStyleClass().addAll("run-shapes", "one-line");
        steps = new HBox(
                8,
                new IconButton(Feather.CHEVRON_LEFT, texts.bind("networks.run.previous"), () -> move(-1)),
                new IconButton(Feather.CHEVRON_RIGHT, texts.bind("networks.run.next"), () -> move(1)));
        steps.setAlignment(Pos.CENTER);
        side = new VBox(10, picture, steps, what, weights, problem, pointed);
        getChildren().addAll(side, shapes, maps, units);
        networks.tabProperty().subscribe(tab -> run());
        sceneProperty().subscribe(scene -> run());
        networks.shownProperty().subscribe(network -> run());
        networks.countingProperty().subscribe(counting -> show());
        model.startedProperty().subscribe(started -> show());
        model.resultProperty().subscribe(result -> show());
        model.problemProperty()
                .subscribe(why -> why.ifPresentOrElse(reason -> problem.say(texts.bind(reason)), problem::clear));
        model.busyProperty().subscribe(busy -> show());
        texts.languageProperty().subscribe(language -> show());
        palette.subscribe(colors -> digit.requestPaint());
    }

    private void move(int by) {
        model.move(by);
        model.run(
                networks.shownProperty().get(), networks.editedProperty().get().changes());
    }

    /** Only what is seen is run: also in the drawing, where it takes no time. */
    private void run() {
        boolean isOther = model.resultProperty()
                .get()
                .filter(result -> result.of() == networks.shownProperty().get())
                .isEmpty();
        boolean isSeen = switch (networks.tabProperty().get()) {
            case RUN -> true;
            case NETWORK ->
                getScene() != null && RunModel.hasMaps(networks.shownProperty().get());
            case COMPARE, THREE_WAYS, OWN -> false;
        };
        if (isSeen && isOther) {
            move(0);
        }
    }

    private void show() {
        Optional<RunModel.Result> result = model.resultProperty()
                .get()
                .filter(done -> done.of() == networks.shownProperty().get());
        Optional<NetworkSnapshot> snapshot = result.flatMap(RunModel.Result::snapshot);
        maps.show(snapshot.map(NetworkSnapshot::view), snapshot);
        units.show(snapshot.map(NetworkSnapshot::view), snapshot);
        Optional<RunModel.Started> started = model.startedProperty()
                .get()
                .filter(now -> now.of() == networks.shownProperty().get());
        boolean isBusy = model.busyProperty().get();
        picture.setVisible(started.isPresent() || result.isPresent());
        steps.setVisible(picture.isVisible());
        if (isBusy) {
            what.setText(started.map(now -> texts.get("networks.run.digit", now.label()))
                    .orElse(texts.get("networks.run.busy")));
            weights.setText(started.map(now -> weights(now.hasWeights()) + " " + texts.get("networks.run.busy"))
                    .orElse(""));
        } else {
            what.setText(result.map(this::answer).orElse(""));
            weights.setText(result.map(this::how).orElse(""));
        }
        shapes.setText(result.map(now -> texts.get(
                        "networks.run.batch",
                        words.batch(now.of(), networks.countingProperty().get().batch())))
                .orElse(""));
        pointed.setText("");
        digit.requestPaint();
        requestLayout();
    }

    private String answer(RunModel.Result result) {
        String label = texts.get("networks.run.digit", result.label());
        return result.snapshot()
                .filter(snapshot -> result.hasWeights())
                .map(snapshot -> texts.get(
                        "networks.run.read",
                        result.label(),
                        snapshot.view().classes().get(snapshot.best()),
                        (double) snapshot.probabilities()[snapshot.best()]))
                .orElse(label);
    }

    private String weights(boolean areLearned) {
        return texts.get(areLearned ? "networks.run.learned" : "networks.run.random");
    }

    private String how(RunModel.Result result) {
        String weightsNow = weights(result.hasWeights());
        String time = texts.get("networks.run.time", result.milliseconds());
        String maps = result.snapshot().isPresent() ? "" : texts.get("networks.run.noMaps");
        return String.join(" ", weightsNow, time, maps).strip();
    }

    /** Of the run that has begun, or was done. */
    private Optional<float[]> digit() {
        return model.startedProperty()
                .get()
                .map(RunModel.Started::digit)
                .or(() -> model.resultProperty().get().map(RunModel.Result::digit));
    }

    private void paint() {
        double width = digit.getWidth();
        digit.graphics().clearRect(0, 0, width, width);
        digit().ifPresent(numbers -> {
            Palette colors = palette.getValue();
            double cell = width / DIGIT;
            for (int i = 0; i < DIGIT * DIGIT; i++) {
                int argb = ColorMap.between(numbers[i], colors.panel(), colors.ink());
                digit.graphics().setFill(Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff));
                digit.graphics().fillRect(i % DIGIT * cell, (double) (i / DIGIT) * cell, cell + 0.5, cell + 0.5);
            }
            digit.graphics().setStroke(colors.lineStrong());
            digit.graphics().strokeRect(0.5, 0.5, width - 1, width - 1);
        });
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        double width = Math.min(WIDEST_SIDE, getWidth() * 0.26);
        double square = Math.min(width, height * 0.4);
        picture.setMinSize(square, square);
        picture.setPrefSize(square, square);
        picture.setMaxSize(square, square);
        side.resizeRelocate(MARGIN, 0, width, height);
        double left = MARGIN + width + GAP;
        double room = getWidth() - left - MARGIN;
        double line = snapSizeY(shapes.prefHeight(-1));
        shapes.resizeRelocate(left, 0, room, line);
        double below = snapSizeY(Math.min(height * 0.35, units.prefHeight(room)));
        maps.resizeRelocate(left, line + GAP, room, Math.max(0, height - line - below - 2 * GAP));
        units.resizeRelocate(left, height - below, room, below);
    }
}
