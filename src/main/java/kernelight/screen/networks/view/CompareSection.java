package kernelight.screen.networks.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.screen.networks.model.CostColumn;
import kernelight.screen.networks.model.Counting;
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
    private final List<Pair> pairs = CostColumn.COSTS.stream().map(Pair::new).toList();

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
        pairs.forEach(pair -> costs.getChildren().add(pair.box));
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
        costs.setVisible(other.isPresent());
        costs.setManaged(other.isPresent());
        other.ifPresent(second -> {
            ShownNetwork first = model.shownProperty().get();
            Counting counting = model.countingProperty().get();
            LayerCosts one = LayerCosts.of(first, counting);
            LayerCosts two = LayerCosts.of(second, counting);
            pairs.forEach(pair -> pair.show(first, second, one.of(pair.column), two.of(pair.column)));
        });
    }

    private String factor(long one, long two) {
        long less = Math.min(one, two);
        if (less == 0) {
            return "";
        }
        double times = (double) Math.max(one, two) / less;
        return texts.get(times < EXACT ? "networks.compare.times" : "networks.compare.times.many", times);
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /** A cost of both networks. */
    private final class Pair {
        private final CostColumn column;
        private final Label name = new Label();
        private final Label times = new Label();
        private final Bar first = new Bar(true);
        private final Bar second = new Bar(false);
        private final VBox box;

        Pair(CostColumn column) {
            this.column = column;
            name.getStyleClass().add("section-title");
            times.getStyleClass().addAll("muted", "small", "one-line");
            HBox head = new HBox(8, name, gap(), times);
            head.setAlignment(Pos.CENTER_LEFT);
            box = new VBox(4, head, first.line, first.bar, second.line, second.bar);
        }

        void show(ShownNetwork one, ShownNetwork two, long costOfOne, long costOfTwo) {
            name.setText(texts.get("networks.column." + column));
            times.setText(factor(costOfOne, costOfTwo));
            long most = Math.max(1, Math.max(costOfOne, costOfTwo));
            first.show(one, words.cost(column, costOfOne), (double) costOfOne / most);
            second.show(two, words.cost(column, costOfTwo), (double) costOfTwo / most);
        }
    }

    /** A network's name, its cost, and a bar for it. */
    private final class Bar {
        private static final double SHORTEST = 0.004;

        private final Label name = new Label();
        private final Label number = new Label();
        private final HBox line = new HBox(8, name, gap(), number);
        private final Region bar = new Region();
        private final DoubleProperty share = new SimpleDoubleProperty(SHORTEST);

        Bar(boolean isFirst) {
            name.setMinWidth(0);
            name.getStyleClass().addAll("one-line", isFirst ? "first-network" : "second-network");
            number.setMinWidth(Region.USE_PREF_SIZE);
            bar.getStyleClass().addAll("compare-bar", isFirst ? "first" : "second");
            bar.setMaxWidth(Region.USE_PREF_SIZE);
            bar.prefWidthProperty().bind(widthProperty().subtract(2).multiply(share));
        }

        void show(ShownNetwork network, String cost, double shareOfMost) {
            name.setText(network.source().name());
            number.setText(cost);
            share.set(Math.max(SHORTEST, shareOfMost));
        }
    }
}
