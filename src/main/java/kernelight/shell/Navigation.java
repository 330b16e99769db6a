package kernelight.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import kernelight.navigation.ScreenId;
import kernelight.screen.ScreenActivity;
import kernelight.ui.text.Texts;

/** The list of screens by name and icon, at the left; one of them is always chosen, the first one at the start. */
final class Navigation extends VBox {
    private final ToggleGroup group = new ToggleGroup();

    Navigation(Texts texts, List<ScreenEntry> entries, Consumer<ScreenEntry> open) {
        getStyleClass().add("navigation");
        accessibleTextProperty().bind(texts.bind("navigation.label"));
        for (ScreenEntry entry : entries) {
            ScreenButton button = new ScreenButton(entry, texts);
            button.setToggleGroup(group);
            getChildren().add(button);
        }
        group.selectedToggleProperty()
                .subscribe(chosen ->
                        Optional.ofNullable(chosen).ifPresent(toggle -> open.accept(((ScreenButton) toggle).entry())));
    }

    /** Chooses the first screen. */
    void chooseFirst() {
        buttons().findFirst().ifPresent(group::selectToggle);
    }

    /** Chooses a screen; does nothing if it is not listed. */
    void choose(ScreenId screen) {
        buttons().filter(button -> button.entry().id() == screen).findFirst().ifPresent(group::selectToggle);
    }

    /** Shows at a screen's name what goes on there. */
    void follow(ScreenEntry entry, ObservableValue<Optional<ScreenActivity>> activity) {
        buttons().filter(button -> button.entry() == entry).forEach(button -> button.follow(activity));
    }

    private Stream<ScreenButton> buttons() {
        return group.getToggles().stream().map(ScreenButton.class::cast);
    }
}
