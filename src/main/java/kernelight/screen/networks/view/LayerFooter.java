package kernelight.screen.networks.view;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.playback.Playback;
import kernelight.screen.networks.model.LayerCosts;
import kernelight.screen.networks.model.NetworksModel;
import kernelight.screen.networks.model.NetworksTab;
import kernelight.screen.networks.model.ThreeWaysModel;
import kernelight.ui.component.IconButton;
import kernelight.ui.component.LayoutBoundary;
import kernelight.ui.component.ScrubBar;
import kernelight.ui.component.ShapeButton;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/**
 * The playback of the layers: a step is a layer. At the right the totals. Where one layer is shown in three ways there is
 * nothing to play, and its sizes and counts stand here.
 */
final class LayerFooter extends HBox {
    private final Texts texts;

    LayerFooter(
            NetworksModel model, Texts texts, ObservableValue<Palette> palette, ObservableValue<Boolean> presenting) {
        this.texts = texts;
        getStyleClass().add("playback-bar");
        setAlignment(Pos.CENTER_LEFT);
        Playback playback = model.playback();
        NetworksWords words = new NetworksWords(texts);
        ObservableValue<String> place = Bindings.createStringBinding(
                () -> words.place(model.walked()),
                playback.positionProperty(),
                model.shownProperty(),
                texts.languageProperty());
        ObservableValue<String> does = Bindings.createStringBinding(
                () -> words.does(model.walked()),
                playback.positionProperty(),
                model.shownProperty(),
                texts.languageProperty());
        ScrubBar scrub = new ScrubBar(playback, palette, texts.bind("playback.scrub", place, does));
        LayoutBoundary boundary = new LayoutBoundary(scrub);
        HBox.setHgrow(boundary, Priority.ALWAYS);
        ShapeButton play = new ShapeButton(
                "shape-play",
                texts.bind("playback.play", playback.playingProperty().map(playing -> playing ? 1 : 0)),
                playback::togglePlaying);
        play.getStyleClass().add("play-button");
        playback.playingProperty().subscribe(playing -> play.setShape(playing ? "shape-pause" : "shape-play"));
        ObservableValue<Boolean> isThreeWays = model.tabProperty().map(tab -> tab == NetworksTab.THREE_WAYS);
        VBox totals = totals(model, words);
        totals.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !presenting.getValue() && !isThreeWays.getValue(), presenting, isThreeWays));
        totals.managedProperty().bind(totals.visibleProperty());
        VBox threeWays = threeWays(model.threeWays(), words);
        List<Node> ofNetwork = List.of(
                button(Feather.SKIP_BACK, "playback.first", playback::first),
                button(Feather.ARROW_LEFT, "networks.previous", playback::previousStep),
                play,
                button(Feather.ARROW_RIGHT, "networks.next", playback::nextStep),
                button(Feather.SKIP_FORWARD, "playback.last", playback::last),
                new LayoutBoundary(words(place, does, presenting)),
                boundary);
        ofNetwork.forEach(node -> ShownWhen.when(isThreeWays.map(is -> !is), node));
        ShownWhen.when(isThreeWays, threeWays);
        getChildren().addAll(ofNetwork);
        getChildren().addAll(totals, threeWays);
    }

    private VBox threeWays(ThreeWaysModel model, NetworksWords words) {
        Label sizes = new Label();
        sizes.setId("three-ways-sizes");
        sizes.getStyleClass().add("playback-place");
        Label counts = new Label();
        counts.setId("three-ways-counts");
        counts.getStyleClass().addAll("muted", "small");
        Observable[] all = {
            model.inputProperty(), model.filterProperty(), model.strideProperty(), texts.languageProperty()
        };
        sizes.textProperty().bind(Bindings.createStringBinding(() -> words.sizes(model), all));
        counts.textProperty().bind(Bindings.createStringBinding(() -> words.counts(model), all));
        VBox box = new VBox(2, sizes, counts);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private IconButton button(Ikon picture, String key, Runnable action) {
        IconButton button = new IconButton(picture, texts.bind(key), action);
        button.getStyleClass().add("step-button");
        return button;
    }

    private static VBox words(
            ObservableValue<String> place, ObservableValue<String> does, ObservableValue<Boolean> presenting) {
        Label first = new Label();
        first.textProperty().bind(place);
        first.getStyleClass().add("playback-place");
        Label second = new Label();
        second.textProperty().bind(does);
        second.setWrapText(true);
        second.getStyleClass().addAll("muted", "small");
        second.visibleProperty().bind(presenting.map(now -> !now)); // it would be too long there
        second.managedProperty().bind(second.visibleProperty());
        VBox words = new VBox(2, first, second);
        words.getStyleClass().addAll("playback-words", "layer-words");
        words.setAlignment(Pos.CENTER_LEFT);
        return words;
    }

    private VBox totals(NetworksModel model, NetworksWords words) {
        Label parameters = new Label();
        parameters.getStyleClass().add("figure");
        parameters.setMinWidth(Region.USE_PREF_SIZE);
        Label multiplications = new Label();
        multiplications.getStyleClass().addAll("muted", "small");
        multiplications.setMinWidth(Region.USE_PREF_SIZE);
        ObservableValue<LayerCosts> all = Bindings.createObjectBinding(
                () -> LayerCosts.of(
                        model.shownProperty().get(), model.countingProperty().get()),
                model.shownProperty(),
                model.countingProperty());
        parameters
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(
                                "networks.totals.parameters",
                                words.number(all.getValue().parameters())),
                        all,
                        texts.languageProperty()));
        multiplications
                .textProperty()
                .bind(Bindings.createStringBinding(() -> words.multiplications(model), all, texts.languageProperty()));
        Label variant = new Label();
        variant.setId("network-variant");
        variant.getStyleClass().addAll("muted", "small");
        variant.setMinWidth(Region.USE_PREF_SIZE);
        variant.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.shownProperty()
                                .get()
                                .source()
                                .variant()
                                .map(texts::get)
                                .orElse(""),
                        model.shownProperty(),
                        texts.languageProperty()));
        ShownWhen.when(variant.textProperty().map(text -> !text.isEmpty()), variant);
        VBox totals = new VBox(2, parameters, multiplications, variant);
        totals.setAlignment(Pos.CENTER_RIGHT);
        totals.getStyleClass().add("network-totals");
        return totals;
    }
}
