package kernelight.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import kernelight.navigation.ScreenId;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

/** The list of screens by name and icon, at the left; one of them is always chosen, the first one at the start. */
final class Navigation extends VBox {
    private final ToggleGroup group = new ToggleGroup();

    Navigation(Texts texts, List<ScreenEntry> entries, Consumer<ScreenEntry> open) {
        getStyleClass().add("navigation");
        accessibleTextProperty().bind(texts.bind("navigation.label"));
        for (ScreenEntry entry : entries) {
            ToggleButton button = new ScreenButton();
            button.textProperty().bind(texts.bind(entry.id().nameKey()));
            Explanation.of(button, texts.bind(entry.id().nameKey() + ".explained"));
            button.setGraphic(new FontIcon(entry.icon()));
            button.setToggleGroup(group);
            button.setUserData(entry);
            getChildren().add(button);
        }
        group.selectedToggleProperty()
                .subscribe(chosen -> Optional.ofNullable(chosen)
                        .ifPresent(toggle -> open.accept((ScreenEntry) toggle.getUserData())));
        if (!entries.isEmpty()) {
            group.selectToggle(group.getToggles().getFirst());
        }
    }

    /** Chooses a screen; does nothing if it is not listed. */
    void choose(ScreenId screen) {
        group.getToggles().stream()
                .filter(toggle -> ((ScreenEntry) toggle.getUserData()).id() == screen)
                .findFirst()
                .ifPresent(group::selectToggle);
    }

    /** Like a radio button: a second click must not leave the window without a screen. */
    private static final class ScreenButton extends ToggleButton {
        @Override
        public void fire() {
            if (!isSelected()) {
                super.fire();
            }
        }
    }
}
