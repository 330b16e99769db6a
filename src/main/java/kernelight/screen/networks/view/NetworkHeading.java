package kernelight.screen.networks.view;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import kernelight.screen.networks.model.LayerCosts;
import kernelight.screen.networks.model.NetworkSource;
import kernelight.screen.networks.model.NetworksModel;
import kernelight.screen.networks.model.NetworksTab;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.Heading;
import kernelight.ui.text.Texts;

/** The name of the network and its totals, or the layer that is shown in three ways; opens the menu of all networks. */
final class NetworkHeading extends MenuButton {
    /** @param openFile asks for a file with a network, and opens it */
    NetworkHeading(NetworksModel model, Texts texts, Supplier<Optional<NetworkSource>> inUse, Runnable openFile) {
        NetworksWords words = new NetworksWords(texts);
        var title = Bindings.createStringBinding(
                () -> isThreeWays(model)
                        ? texts.get("networks.threeWays.title")
                        : isOwn(model)
                                ? model.own()
                                        .editor()
                                        .stateProperty()
                                        .get()
                                        .plan()
                                        .name()
                                : words.source(model.shownProperty().get().source())
                                        + (model.hasChanges() ? texts.get("networks.changed") : ""),
                model.shownProperty(),
                model.own().editor().stateProperty(),
                model.tabProperty(),
                texts.languageProperty());
        var summary = Bindings.createStringBinding(
                () -> {
                    if (isThreeWays(model)) {
                        return words.sizes(model.threeWays());
                    }
                    if (isOwn(model)) {
                        return texts.get("networks.tab.OWN");
                    }
                    LayerCosts all = LayerCosts.of(
                            model.shownProperty().get(),
                            model.countingProperty().get());
                    return texts.get("networks.summary", words.number(all.parameters()));
                },
                model.shownProperty(),
                model.countingProperty(),
                model.tabProperty(),
                model.threeWays().inputProperty(),
                model.threeWays().filterProperty(),
                model.threeWays().strideProperty(),
                texts.languageProperty());
        setId("networks-menu");
        getStyleClass().add("heading-menu");
        setGraphic(new Heading(title, summary));
        accessibleTextProperty().bind(texts.bind("networks.menu.chosen", title, summary));
        Explanation.of(this, texts.bind("networks.menu.explained"));
        NetworkMenu menu = new NetworkMenu(texts, inUse, source -> {
            model.choose(source);
            if (isThreeWays(model) || isOwn(model)) {
                model.tabProperty().set(NetworksTab.NETWORK); // where the network is to be seen
            }
        });
        Runnable fill = () -> {
            menu.fill(getItems());
            getItems().add(new SeparatorMenuItem());
            MenuItem open = new MenuItem(texts.get("networks.menu.open"));
            open.setOnAction(event -> openFile.run());
            getItems().add(open);
        };
        fill.run(); // a menu without items does not open
        setOnShowing(event -> fill.run());
    }

    private static boolean isOwn(NetworksModel model) {
        return model.tabProperty().get() == NetworksTab.OWN;
    }

    /** Then no network is shown. */
    private static boolean isThreeWays(NetworksModel model) {
        return model.tabProperty().get() == NetworksTab.THREE_WAYS;
    }
}
