package kernelight.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import kernelight.ui.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

/** The screens by name and picture, at the left; one of them is always chosen, the first one at the start. */
final class Navigation extends VBox {
    Navigation(Texts texts, List<ScreenEntry> entries, Consumer<ScreenEntry> open) {
        getStyleClass().add("navigation");
        accessibleTextProperty().bind(texts.bind("navigation.label"));
        ToggleGroup group = new ToggleGroup();
        for (ScreenEntry entry : entries) {
            ToggleButton button = new ToggleButton();
            button.textProperty().bind(texts.bind(entry.nameKey()));
            button.setGraphic(new FontIcon(entry.icon()));
            button.setToggleGroup(group);
            button.setUserData(entry);
            getChildren().add(button);
        }
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                group.selectToggle(before); // a second click must not leave the window without a screen
            } else if (before == null || before.getUserData() != now.getUserData()) {
                open.accept((ScreenEntry) now.getUserData());
            }
        });
        if (!entries.isEmpty()) {
            group.selectToggle(group.getToggles().getFirst());
        }
    }
}
