package kernelight.screen.networks.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.screen.networks.model.CostColumn;
import kernelight.screen.networks.model.LayerCosts;
import kernelight.screen.networks.model.NetworkSource;
import kernelight.screen.networks.model.NetworksModel;
import kernelight.screen.networks.model.ShownNetwork;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.Texts;

/** A second network, and how the totals of both compare. */
final class CompareSection extends VBox {
    /** Below this factor a decimal says something. */
    private static final double EXACT = 100;

    private final NetworksModel model;
    private final Texts texts;
    private final NetworksWords words;
    private final MenuButton choice = new MenuButton();
    private final VBox costs = new VBox(14);

    CompareSection(NetworksModel model, Texts texts, Supplier<Optional<NetworkSource>> inUse) {
        super(10);
        this.model = model;
        this.texts = texts;
        words = new NetworksWords(texts);
        Label title = new Label();
        title.textProperty().bind(texts.bind("networks.compare"));
        title.getStyleClass().add("section-title");
        choice.setId("compare-with");
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setMnemonicParsing(false);
        Explanation.of(choice, texts.bind("networks.compare.explained"));
        NetworkMenu menu = new NetworkMenu(texts, inUse, source -> model.compareWith(Optional.of(source)));
        Runnable fill = () -> {
            menu.fill(choice.getItems());
            MenuItem none = new MenuItem(texts.get("networks.compare.none"));
            none.setOnAction(event -> model.compareWith(Optional.empty()));
            choice.getItems().addFirst(none);
        };
        fill.run();
        choice.setOnShowing(event -> fill.run());
        getChildren().addAll(title, choice, costs);
        model.otherProperty().subscribe(other -> show());
        model.shownProperty().subscribe(network -> show());
        model.countingProperty().subscribe(counting -> show());
        texts.languageProperty().subscribe(language -> show());
    }

    private void show() {
        Optional<ShownNetwork> other = model.otherProperty().get();
        choice.setText(other.map(network -> words.source(network.source())).orElse(texts.get("networks.compare.none")));
        choice.setAccessibleText(texts.get("networks.compare.said.choice", choice.getText()));
        costs.getChildren().clear();
        other.ifPresent(second -> {
            ShownNetwork first = model.shownProperty().get();
            LayerCosts one = LayerCosts.of(first, model.countingProperty().get());
            LayerCosts two = LayerCosts.of(second, model.countingProperty().get());
            for (CostColumn column : CostColumn.COSTS) {
                costs.getChildren().add(pair(column, first, second, one.of(column), two.of(column)));
            }
        });
    }

    private VBox pair(CostColumn column, ShownNetwork first, ShownNetwork second, long one, long two) {
        Label name = new Label(texts.get("networks.column." + column));
        name.getStyleClass().add("section-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label times = new Label(factor(one, two));
        times.getStyleClass().addAll("muted", "small", "one-line");
        HBox head = new HBox(8, name, gap, times);
        head.setAlignment(Pos.CENTER_LEFT);
        long most = Math.max(1, Math.max(one, two));
        VBox box = new VBox(4, head);
        box.getChildren().addAll(bar(column, first, one, most, true));
        box.getChildren().addAll(bar(column, second, two, most, false));
        return box;
    }

    private String factor(long one, long two) {
        long less = Math.min(one, two);
        if (less == 0) {
            return "";
        }
        double times = (double) Math.max(one, two) / less;
        return texts.get(times < EXACT ? "networks.compare.times" : "networks.compare.times.many", times);
    }

    private List<Region> bar(CostColumn column, ShownNetwork network, long value, long most, boolean isFirst) {
        Label name = new Label(network.source().name());
        name.setMinWidth(0);
        name.getStyleClass().addAll("one-line", isFirst ? "first-network" : "second-network");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label number = new Label(words.cost(column, value));
        number.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(8, name, gap, number);
        Region bar = new Region();
        bar.getStyleClass().addAll("compare-bar", isFirst ? "first" : "second");
        bar.setMaxWidth(Region.USE_PREF_SIZE);
        bar.prefWidthProperty().bind(widthProperty().subtract(2).multiply(Math.max(0.004, (double) value / most)));
        return List.of(line, bar);
    }
}
