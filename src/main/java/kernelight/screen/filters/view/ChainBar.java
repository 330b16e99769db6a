package kernelight.screen.filters.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kernelight.engine.tensor.Shape;
import kernelight.filter.NamedFilter;
import kernelight.filter.Planes;
import kernelight.filter.chain.Chain;
import kernelight.filter.chain.ChainProblem;
import kernelight.filter.chain.Step;
import kernelight.screen.filters.model.ChosenFilter;
import kernelight.screen.filters.model.FilterNames;
import kernelight.screen.filters.model.FiltersModel;
import kernelight.screen.filters.model.FiltersState;
import kernelight.screen.filters.model.PictureStep;
import kernelight.screen.filters.model.Responses;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.ModelChoice;
import kernelight.ui.component.SegmentedChoice;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.walk.PoolingKind;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The picture, the steps that it goes through with their sizes, one of which is seen, and how large pictures are. */
final class ChainBar extends VBox {
    /** More have no room side by side. */
    private static final int MOST_CHANNELS = 6;

    /** What stands before the steps. */
    private static final int BEFORE_STEPS = 2;

    private final FiltersModel model;
    private final Texts texts;
    /** The picture, the choice of its colours, the steps, the menu of more of them. */
    private final FlowPane chain = new FlowPane(10, 6);

    private final List<ChainStep> steps = new ArrayList<>();
    private final HBox channels = new HBox();
    private int shownStep;

    private Optional<Chips> shown = Optional.empty();
    private int channelCount;
    private boolean inColours;

    /** What the names and sizes of the steps depend on. */
    private record Chips(List<PictureStep> steps, int shown, Planes picture, Language language) {}

    ChainBar(FiltersModel model, PictureMenu pictures, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("filters-bar");
        setSpacing(8);
        channels.setAlignment(Pos.CENTER);
        chain.setRowValignment(VPos.CENTER);
        chain.getChildren().addAll(pictures, colours(), adding());
        HBox view = new HBox(12, channels, zoom());
        view.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(new ChainLine(chain, view), new ChannelsRow(model, texts));
        model.stateProperty().subscribe(this::show);
        model.responsesProperty().subscribe(now -> now.ifPresent(this::showChannels));
        texts.languageProperty().subscribe(() -> show(model.state()));
    }

    private Node colours() {
        SegmentedChoice<Boolean> choice = ModelChoice.of(
                texts,
                List.of(true, false),
                "filters.grey.",
                model.stateProperty().map(FiltersState::grey),
                model::setGrey);
        choice.nameForReaders(texts.bind("filters.grey.name"));
        choice.setMaxHeight(USE_PREF_SIZE);
        choice.setMinWidth(USE_PREF_SIZE);
        ShownWhen.when(model.stateProperty().map(state -> state.picture().hasColours()), choice);
        return choice;
    }

    /** Which of several colours or channels has its numbers shown. */
    private void showChannels(Responses now) {
        int count = now.channelCount();
        channels.setVisible(count > 1);
        channels.setManaged(count > 1);
        if (count > 1 && (count != channelCount || now.isInColours() != inColours)) {
            channelCount = count;
            inColours = now.isInColours() || now.isOfPicture();
            Map<Integer, ObservableValue<String>> names = new LinkedHashMap<>();
            for (int channel = 0; channel < Math.min(count, MOST_CHANNELS); channel++) {
                names.put(
                        channel,
                        inColours
                                ? texts.bind("filters.channel." + channel)
                                : texts.bind("filters.channel.map", channel + 1));
            }
            SegmentedChoice<Integer> choice =
                    new SegmentedChoice<>(names, model.state().channel());
            choice.explain(channel ->
                    texts.bind(inColours ? "filters.channel.colour.explained" : "filters.channel.map.explained"));
            choice.nameForReaders(texts.bind("filters.channel.name"));
            choice.valueProperty().subscribe(wanted -> model.lookAtChannel(wanted));
            choice.setMaxHeight(USE_PREF_SIZE);
            channels.getChildren().setAll(choice);
        }
    }

    private void show(FiltersState state) {
        Chips chips = new Chips(
                state.steps(),
                state.shown(),
                state.planes(),
                texts.languageProperty().get());
        if (shown.filter(chips::equals).isPresent()) {
            return; // a slider elsewhere changes the state many times a second
        }
        shown = Optional.of(chips);
        List<String> sizes = sizes(state);
        if (steps.size() != state.steps().size() || shownStep != state.shown()) {
            build(state);
        }
        for (int index = 0; index < steps.size(); index++) {
            steps.get(index).say(index, texts.get(FilterNames.of(state.steps().get(index))), sizes.get(index));
        }
    }

    /** Only where there are others: making and styling them takes longer than a frame. */
    private void build(FiltersState state) {
        shownStep = state.shown();
        chain.getChildren().removeAll(steps);
        steps.clear();
        for (int index = 0; index < state.steps().size(); index++) {
            steps.add(new ChainStep(model, texts, index, index == state.shown()));
        }
        chain.getChildren().addAll(BEFORE_STEPS, steps);
    }

    /** What comes out of each step; nothing where a step does not fit, which is said elsewhere. */
    private List<String> sizes(FiltersState state) {
        List<String> sizes = new ArrayList<>();
        try {
            List<Shape> shapes = state.wholeChain().shapes(Chain.shape(state.planes()));
            for (Shape shape : shapes.subList(1, shapes.size())) {
                sizes.add(
                        shape.channels() == 1 ? size(shape) : texts.get("filters.maps", shape.channels(), size(shape)));
            }
        } catch (ChainProblem unfitting) {
            while (sizes.size() < state.steps().size()) {
                sizes.add("");
            }
        }
        return sizes;
    }

    private String size(Shape shape) {
        return texts.get("filters.size", Integer.toString(shape.width()), Integer.toString(shape.height()));
    }

    private Node adding() {
        MenuButton menu = new MenuButton();
        menu.setGraphic(new FontIcon(Feather.PLUS));
        menu.textProperty().bind(texts.bind("filters.step.add"));
        menu.getStyleClass().addAll("filters-add", "one-line");
        Explanation.of(menu, texts.bind("filters.step.add.explained"));
        menu.getItems()
                .addAll(
                        item("filters.add.relu", new PictureStep.Plain(new Step.Relu())),
                        item("filters.add.max", new PictureStep.Plain(Step.Pooling.ofTwo(PoolingKind.MAX))),
                        item("filters.add.average", new PictureStep.Plain(Step.Pooling.ofTwo(PoolingKind.AVERAGE))),
                        item("filters.add.filter", PictureStep.Filtering.of(ChosenFilter.of(NamedFilter.SOBEL_X))));
        menu.disableProperty()
                .bind(model.stateProperty().map(state -> state.steps().size() >= FiltersState.MOST_STEPS));
        return menu;
    }

    private MenuItem item(String key, PictureStep step) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(texts.bind(key));
        item.setOnAction(event -> model.append(step));
        return item;
    }

    private Node zoom() {
        Button smaller = zoomButton("−", "filters.zoom.smaller", -1);
        Button larger = zoomButton("+", "filters.zoom.larger", 1);
        Button percent = new Button();
        percent.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(
                                "filters.zoom",
                                model.zoom().placeProperty().get().scale()),
                        model.zoom().placeProperty(),
                        texts.languageProperty()));
        percent.getStyleClass().add("filters-percent");
        Explanation.of(percent, texts.bind("filters.zoom.fit"));
        percent.setOnAction(event -> model.zoom().fit());
        HBox box = new HBox(smaller, percent, larger);
        box.getStyleClass().addAll("number-box", "filters-zoom");
        box.setMaxHeight(USE_PREF_SIZE);
        return box;
    }

    private Button zoomButton(String sign, String key, int direction) {
        Button button = new Button(sign);
        button.accessibleTextProperty().bind(texts.bind(key));
        Explanation.of(button, texts.bind(key));
        button.setOnAction(event -> model.zoom().step(direction));
        return button;
    }
}
