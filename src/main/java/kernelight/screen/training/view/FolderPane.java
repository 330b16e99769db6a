package kernelight.screen.training.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kernelight.data.DataSource;
import kernelight.data.folder.Fitting;
import kernelight.data.folder.FolderImages;
import kernelight.data.folder.FolderRequest;
import kernelight.screen.training.model.DataState;
import kernelight.screen.training.model.RunChoices;
import kernelight.screen.training.model.TrainingData;
import kernelight.screen.training.model.TrainingModel;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.NumberRange;
import kernelight.ui.component.NumberStepper;
import kernelight.ui.component.Section;
import kernelight.ui.component.SegmentedChoice;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** The images of a chosen folder: nine of them, and how they are read, to be switched where it was found out wrongly. */
final class FolderPane extends VBox {
    private static final List<Integer> SIDES = List.of(28, 32, 48, 64, 96);
    /** Stands for the size that images have in their files. */
    private static final int AS_STORED = 0;

    private static final List<Integer> MOST = List.of(1000, 10_000, FolderRequest.USUAL_MOST, Integer.MAX_VALUE);

    private final TrainingModel model;
    private final Texts texts;
    private final SamplePictures samples;
    private final NamedBox<String> set;
    private final NamedBox<Integer> side;
    private final NamedBox<Integer> most;
    private final Switch transposed = new Switch("training.folder.transposed", FolderRequest::withTransposed);
    private final Switch inverted = new Switch("training.folder.inverted", FolderRequest::withInverted);
    private final Switch colour = new Switch("training.folder.colour", FolderRequest::withColour);
    private final Switch pad = new Switch(
            "training.folder.fitting", (now, padded) -> now.withFitting(padded ? Fitting.PAD : Fitting.CROP));
    private final NumberStepper testPercent;
    private final NumberStepper seed;
    private final VBox switches = new VBox(10);
    private Optional<FolderImages> found = Optional.empty();
    /** While the switches show what the model has, they ask nothing of it. */
    private boolean isShowing = true;

    /** Two ways of reading the images. */
    private final class Switch {
        private final String key;
        private final BiFunction<FolderRequest, Boolean, FolderRequest> with;
        private SegmentedChoice<Boolean> choice;

        Switch(String key, BiFunction<FolderRequest, Boolean, FolderRequest> with) {
            this.key = key;
            this.with = with;
        }

        Node row() {
            Map<Boolean, ObservableValue<String>> names = new LinkedHashMap<>();
            names.put(false, texts.bind(key + ".off"));
            names.put(true, texts.bind(key + ".on"));
            choice = new SegmentedChoice<>(names, false);
            choice.valueProperty().subscribe(on -> change(now -> with.apply(now, on)));
            Label name = new Label();
            name.textProperty().bind(texts.bind(key));
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            choice.nameForReaders(name.textProperty());
            choice.explain(on -> texts.bind(key + ".help"));
            Explanation.over(name, texts.bind(key + ".help"));
            HBox row = new HBox(10, name, choice);
            row.getStyleClass().add("number-stepper");
            return row;
        }

        void show(boolean on) {
            choice.valueProperty().set(on);
        }
    }

    FolderPane(TrainingModel model, Texts texts, ObservableValue<Palette> palette) {
        super(10);
        this.model = model;
        this.texts = texts;
        managedProperty().bind(visibleProperty());
        samples = new SamplePictures(texts, palette);
        set = new NamedBox<>(texts, "data-set", "training.folder.set", name -> change(now -> now.withSet(name)));
        side = new NamedBox<>(
                texts, "image-side", "training.folder.side", pixels -> change(now -> withSide(now, pixels)));
        most = new NamedBox<>(
                texts, "most-images", "training.folder.most", images -> change(now -> now.withMost(images)));
        testPercent = stepper(
                "training.folder.testPercent",
                FolderRequest.SMALLEST_TEST_PERCENT,
                FolderRequest.LARGEST_TEST_PERCENT,
                FolderRequest.USUAL_TEST_PERCENT,
                (now, percent) -> now.withSplit(percent, now.seed()));
        seed = stepper(
                "training.folder.seed",
                0,
                RunChoices.LARGEST_SEED,
                1,
                (now, number) -> now.withSplit(now.testPercent(), number));
        switches.getChildren()
                .addAll(transposed.row(), inverted.row(), side, colour.row(), pad.row(), most, testPercent, seed);
        Section section =
                new Section(texts.bind("training.folder.how"), texts.bind("training.folder.how.help"), false, switches);
        getChildren().addAll(samples, set, section);
        disableProperty().bind(model.run().phaseProperty().map(phase -> phase.isUnderWay()));
        isShowing = false;
        model.data().stateProperty().subscribe(state -> show());
        model.data().folderProperty().subscribe(request -> show());
        texts.languageProperty().subscribe(language -> show());
    }

    private NumberStepper stepper(
            String key, int smallest, int largest, int usual, BiFunction<FolderRequest, Integer, FolderRequest> with) {
        NumberStepper stepper =
                new NumberStepper(texts, texts.bind(key), "", new NumberRange.Whole(smallest, largest), usual);
        stepper.explain(texts.bind(key + ".help"));
        stepper.valueProperty().subscribe(number -> change(now -> with.apply(now, number.intValue())));
        return stepper;
    }

    private static FolderRequest withSide(FolderRequest now, int pixels) {
        return pixels == AS_STORED ? now.asStored() : now.withSide(pixels);
    }

    private void change(Function<FolderRequest, FolderRequest> how) {
        if (!isShowing) {
            model.data().folderProperty().get().ifPresent(now -> model.change(how.apply(now)));
        }
    }

    private void show() {
        DataState state = model.data().stateProperty().get();
        Optional<FolderRequest> request = model.data().folderProperty().get();
        boolean isChosen = model.data().sourceProperty().get() == DataSource.OTHER && request.isPresent();
        setVisible(isChosen);
        if (!isChosen) {
            return;
        }
        if (state instanceof DataState.Ready(TrainingData data) && data.folder().isPresent()) {
            found = data.folder();
            samples.show(data);
        }
        samples.setVisible(state instanceof DataState.Ready);
        samples.setManaged(samples.isVisible());
        isShowing = true;
        found.ifPresent(now -> show(now, request.get()));
        isShowing = false;
    }

    private void show(FolderImages now, FolderRequest request) {
        boolean arePictures = now.form() == FolderImages.Form.PICTURES;
        setShown(set, now.sets().size() > 1);
        set.show(now.sets(), now.set(), name -> name);
        transposed.show(request.transposed().orElse(now.transposed()));
        inverted.show(request.inverted().orElse(now.inverted()));
        colour.show(request.colour().orElse(now.training().channels() > 1));
        pad.show(request.fitting() == Fitting.PAD);
        setShown(colour.choice.getParent(), arePictures);
        setShown(pad.choice.getParent(), arePictures || request.side().isPresent());
        List<Integer> sides = arePictures
                ? SIDES
                : Stream.concat(Stream.of(AS_STORED), SIDES.stream()).toList();
        side.show(
                sides,
                request.side().orElse(arePictures ? FolderRequest.USUAL_SIDE : AS_STORED),
                pixels -> pixels == AS_STORED
                        ? texts.get("training.folder.side.stored")
                        : texts.get("training.folder.side.value", pixels));
        most.show(
                MOST,
                request.most(),
                images -> images == Integer.MAX_VALUE ? texts.get("training.folder.most.all") : texts.number(images));
        setShown(testPercent, now.split());
        testPercent.valueProperty().set(request.testPercent());
        seed.valueProperty().set(request.seed());
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
