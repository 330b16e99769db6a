package kernelight.screen.training.batch.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kernelight.network.model.ClassProbability;
import kernelight.network.model.FilterWeight;
import kernelight.network.model.LayerCell;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkNumber;
import kernelight.network.model.NetworkSnapshot;
import kernelight.network.view.FeatureMaps;
import kernelight.network.view.NumberActions;
import kernelight.network.view.UnitsView;
import kernelight.screen.training.batch.model.BatchDetails;
import kernelight.screen.training.batch.model.BatchModel;
import kernelight.screen.training.batch.model.BatchPhase;
import kernelight.screen.training.batch.model.ClassLoss;
import kernelight.screen.training.batch.model.WeightStep;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.IconButton;
import kernelight.ui.component.PixelColouring;
import kernelight.ui.component.PixelGrid;
import kernelight.ui.component.PixelMaps;
import kernelight.ui.component.SegmentedChoice;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import org.kordamp.ikonli.feather.Feather;

/**
 * The next batch taken apart, in the place of the run: its four steps one at a time, with the numbers of one of its images.
 */
public final class BatchView extends VBox {
    private static final double SIDE = 112;

    private final BatchModel model;
    private final Texts texts;
    private final BatchWords words;
    private final BiConsumer<BatchDetails, NetworkNumber> explain;
    private final ObservableValue<Boolean> canLearn;
    private final Label title = label("batch-title", "card-title");
    private final Label imageName = label("batch-image", "muted");
    private final Label sentence = label("batch-sentence", "batch-sentence");
    private final Button next = new Button();
    private final PixelGrid picture;
    private final FeatureMaps maps;
    private final UnitsView units;
    private final FeatureMaps mapGradients;
    private final UnitsView unitGradients;
    private final NumberTable losses;
    private final NumberTable updates;
    private final StackPane content = new StackPane();
    private final Map<BatchPhase, Region> parts = new EnumMap<>(BatchPhase.class);

    /**
     * @param explain receives a number of the network, for the image of the batch that is looked at
     * @param learn learns from the batch
     * @param canLearn whether the run can go on by a batch; not after its end
     */
    public BatchView(
            BatchModel model,
            Texts texts,
            ObservableValue<Palette> palette,
            BiConsumer<BatchDetails, NetworkNumber> explain,
            Runnable learn,
            ObservableValue<Boolean> canLearn) {
        super(12);
        this.model = model;
        this.texts = texts;
        this.explain = explain;
        this.canLearn = canLearn;
        words = new BatchWords(texts);
        getStyleClass().add("batch-view");
        setId("batch-view");
        setMinSize(0, 0);
        picture = new PixelGrid(palette, PixelColouring.INK, 1, SIDE);
        picture.setMinSize(SIDE, SIDE);
        picture.setPrefSize(SIDE, SIDE);
        picture.setDescription(
                pixel -> texts.get("training.watch.inkPixel", pixel.row() + 1, pixel.column() + 1, pixel.value()));
        NumberActions opens = new NumberActions(pointed -> {}, number -> open(number.number()));
        NumberActions doNotOpen = new NumberActions(pointed -> {}, number -> {});
        maps = new FeatureMaps(texts, palette, opens);
        units = new UnitsView(texts, palette, opens);
        mapGradients = new FeatureMaps(texts, palette, doNotOpen, PixelColouring.DIVERGING);
        unitGradients = new UnitsView(texts, palette, doNotOpen, PixelColouring.DIVERGING);
        losses = new NumberTable(
                List.of(
                        "batch.head.class",
                        "batch.head.score",
                        "batch.head.probability",
                        "batch.head.target",
                        "batch.head.gradient"),
                texts);
        updates = new NumberTable(
                List.of(
                        "batch.head.weight",
                        "batch.head.before",
                        "batch.head.mean",
                        "batch.head.update",
                        "batch.head.after"),
                texts);
        parts.put(BatchPhase.FORWARD, layers(maps, units));
        parts.put(BatchPhase.LOSS, losses);
        parts.put(BatchPhase.BACKWARD, layers(mapGradients, unitGradients));
        parts.put(BatchPhase.UPDATE, updates);
        content.setMinSize(0, 0);
        content.getChildren().setAll(parts.values());
        VBox card = new VBox(10, imageLine(), content);
        card.getStyleClass().addAll("card", "batch-card");
        card.setMinSize(0, 0);
        VBox.setVgrow(content, Priority.ALWAYS);
        VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().addAll(header(learn), card);
        model.phaseProperty().subscribe(phase -> show());
        canLearn.subscribe(can -> show());
        model.detailsProperty().subscribe(details -> show());
        model.obstacleProperty().subscribe(why -> show());
        texts.languageProperty().subscribe(language -> show());
    }

    private static Label label(String id, String style) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        label.setMinWidth(0);
        return label;
    }

    private static VBox layers(FeatureMaps maps, UnitsView units) {
        VBox.setVgrow(maps, Priority.ALWAYS);
        maps.setMinSize(0, 0);
        units.setMinHeight(USE_PREF_SIZE);
        VBox box = new VBox(10, maps, units);
        box.setMinSize(0, 0);
        return box;
    }

    private Node header(Runnable learn) {
        Map<BatchPhase, ObservableValue<String>> names = new LinkedHashMap<>();
        for (BatchPhase phase : BatchPhase.values()) {
            names.put(phase, texts.bind("batch.phase." + phase));
        }
        SegmentedChoice<BatchPhase> phases =
                new SegmentedChoice<>(names, model.phaseProperty().get());
        phases.setId("batch-phase");
        phases.valueProperty().bindBidirectional(model.phaseProperty());
        phases.nameForReaders(texts.bind("batch.phase"));
        phases.explain(phase -> texts.bind("batch.phase." + phase + ".explained"));
        phases.setMinWidth(USE_PREF_SIZE);
        next.setId("batch-next");
        next.getStyleClass().add("quiet-button");
        next.setMinWidth(USE_PREF_SIZE);
        Explanation.of(next, texts.bind("batch.next.explained"));
        next.setOnAction(event -> {
            if (!model.forward()) {
                learn.run();
            }
        });
        IconButton close = new IconButton(Feather.X, texts.bind("batch.close"), model::close);
        close.setId("close-batch");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(12, title, gap, phases, next, close);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node imageLine() {
        IconButton before =
                new IconButton(Feather.CHEVRON_LEFT, texts.bind("batch.image.before"), () -> model.turn(-1));
        IconButton after = new IconButton(Feather.CHEVRON_RIGHT, texts.bind("batch.image.after"), () -> model.turn(1));
        before.setId("batch-image-before");
        after.setId("batch-image-after");
        for (IconButton button : List.of(before, after)) {
            button.getStyleClass().add("small-icon-button");
        }
        HBox which = new HBox(4, imageName, before, after);
        which.setAlignment(Pos.CENTER_LEFT);
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        VBox beside = new VBox(6, which, sentence);
        beside.setMinWidth(0);
        HBox.setHgrow(beside, Priority.ALWAYS);
        HBox line = new HBox(16, picture, beside);
        line.setMinHeight(USE_PREF_SIZE);
        return line;
    }

    private void open(NetworkNumber number) {
        model.detailsProperty()
                .get()
                .filter(BatchDetails::isAsInUse)
                .ifPresent(details -> explain.accept(details, number));
    }

    private void show() {
        BatchPhase phase = model.phaseProperty().get();
        Optional<BatchDetails> details = model.detailsProperty().get();
        parts.forEach((one, part) -> part.setVisible(one == phase && details.isPresent()));
        next.setDisable(phase == BatchPhase.UPDATE && !canLearn.getValue());
        next.setText(texts.get("batch.next." + phase));
        title.setText(details.map(words::title).orElse(""));
        picture.setVisible(details.isPresent());
        imageName.getParent().setVisible(details.isPresent());
        imageName.setText(details.map(words::image).orElse(""));
        sentence.setText(details.map(now -> words.sentence(now, phase))
                .or(() -> model.obstacleProperty().get().map(texts::get))
                .orElse(texts.get("batch.computing")));
        details.ifPresent(now -> show(now, phase));
    }

    private void show(BatchDetails details, BatchPhase phase) {
        NetworkSnapshot forward = details.forward();
        int height = forward.view().input().height();
        int width = forward.view().input().width();
        boolean isGrey = forward.view().input().channels() == 1;
        float[] ink = isGrey ? details.image().input() : new float[height * width];
        picture.show(new PixelMaps(1, height, width, ink));
        picture.setName(imageName.getText());
        switch (phase) {
            case FORWARD -> show(maps, units, forward);
            case LOSS -> losses.show(lossRows(details));
            case BACKWARD -> show(mapGradients, unitGradients, details.backward());
            case UPDATE -> updates.show(updateRows(details));
        }
    }

    private static void show(FeatureMaps maps, UnitsView units, NetworkSnapshot snapshot) {
        maps.show(Optional.of(snapshot.view()), Optional.of(snapshot));
        units.show(Optional.of(snapshot.view()), Optional.of(snapshot));
    }

    private List<List<NumberTable.Cell>> lossRows(BatchDetails details) {
        List<List<NumberTable.Cell>> rows = new ArrayList<>();
        Optional<LayerView> scores = details.forward().view().scores();
        for (ClassLoss one : details.classes()) {
            boolean isTrue = one.target() == 1;
            Optional<NetworkNumber> score = scores.filter(layer -> details.isAsInUse())
                    .map(layer -> new LayerCell(layer.resultNode(), one.index(), 0, 0, 0));
            Optional<NetworkNumber> probability = Optional.<NetworkNumber>of(new ClassProbability(one.index()))
                    .filter(number -> details.isAsInUse());
            rows.add(List.of(
                    new NumberTable.Cell(words.className(details, one.index()), isTrue, null),
                    cell(words.number(one.score()), isTrue, score),
                    cell(words.percent(one.probability()), isTrue, probability),
                    new NumberTable.Cell(Integer.toString(one.target()), isTrue, null),
                    new NumberTable.Cell(words.number(one.gradient()), isTrue, null)));
        }
        return rows;
    }

    private List<List<NumberTable.Cell>> updateRows(BatchDetails details) {
        List<List<NumberTable.Cell>> rows = new ArrayList<>();
        for (WeightStep step : details.updates()) {
            rows.add(List.of(
                    new NumberTable.Cell(step.weights().node() + ", " + words.place(step), false, null),
                    cell(words.number(step.before()), false, weight(step).filter(number -> details.isAsInUse())),
                    NumberTable.Cell.of(words.number(step.gradient())),
                    NumberTable.Cell.of(words.number(step.update())),
                    new NumberTable.Cell(words.number(step.after()), true, null)));
        }
        return rows;
    }

    /** A weight of a filter opens in the sum in which it counts most. */
    private static Optional<NetworkNumber> weight(WeightStep step) {
        int[] place = step.place();
        return place.length == 5
                ? Optional.of(new FilterWeight(step.weights().node(), place[0], place[1], place[2], place[3], place[4]))
                : Optional.empty();
    }

    private NumberTable.Cell cell(String text, boolean isStrong, Optional<NetworkNumber> number) {
        return new NumberTable.Cell(
                text, isStrong, number.<Runnable>map(one -> () -> open(one)).orElse(null));
    }
}
