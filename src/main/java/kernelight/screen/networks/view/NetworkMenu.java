package kernelight.screen.networks.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import kernelight.engine.architecture.Architecture;
import kernelight.screen.networks.model.GalleryEntry;
import kernelight.screen.networks.model.NetworkSource;
import kernelight.ui.text.Texts;

/** The items of a menu of all networks: those of the time line, small ones, the one in use, one from a file. */
final class NetworkMenu {
    private final Texts texts;
    private final Supplier<Optional<NetworkSource>> inUse;
    private final Consumer<NetworkSource> choose;

    /**
     * @param inUse the network that reads drawings, if there is one
     * @param choose receives the network that was chosen
     */
    NetworkMenu(Texts texts, Supplier<Optional<NetworkSource>> inUse, Consumer<NetworkSource> choose) {
        this.texts = texts;
        this.inUse = inUse;
        this.choose = choose;
    }

    /** Fills a menu anew; call it before the menu is shown. */
    void fill(ObservableList<MenuItem> items) {
        items.clear();
        heading(items, "networks.menu.timeline");
        GalleryEntry.ALL.stream()
                .flatMap(entry -> entry.members().stream().sorted())
                .forEach(architecture -> item(items, architecture));
        heading(items, "networks.menu.small");
        GalleryEntry.SMALL.forEach(architecture -> item(items, architecture));
        inUse.get().ifPresent(source -> {
            heading(items, "networks.menu.inUse");
            items.add(item(source.name(), () -> choose.accept(source)));
        });
    }

    private void item(List<MenuItem> items, Architecture architecture) {
        items.add(item(architecture.build().name(), () -> choose.accept(NetworkSource.Named.of(architecture))));
    }

    private static MenuItem item(String name, Runnable action) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false); // a file's name may have an underscore
        item.setOnAction(event -> action.run());
        return item;
    }

    private void heading(List<MenuItem> items, String key) {
        Label name = new Label();
        name.textProperty().bind(texts.bind(key));
        name.getStyleClass().add("menu-heading");
        SeparatorMenuItem heading = new SeparatorMenuItem();
        heading.setContent(name);
        items.add(heading);
    }
}
