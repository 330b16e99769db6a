package kernelight.shell;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import kernelight.screen.ScreenActivity;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

/** A screen in the navigation: its picture and name, and a bar while something goes on there. */
final class ScreenButton extends ToggleButton {
    private final ObjectProperty<Optional<ScreenActivity>> activity = new SimpleObjectProperty<>(Optional.empty());
    private final ScreenEntry entry;

    ScreenButton(ScreenEntry entry, Texts texts) {
        this.entry = entry;
        ObservableValue<String> name = texts.bind(entry.id().nameKey());
        ObservableValue<String> explained = texts.bind(entry.id().nameKey() + ".explained");
        textProperty().bind(name);
        accessibleTextProperty().bind(withActivity(name, ": ", texts));
        Explanation.of(this, withActivity(explained, "\n", texts));
        ProgressBar bar = new ProgressBar(0);
        bar.getStyleClass().add("activity");
        bar.progressProperty()
                .bind(activity.map(some -> some.map(ScreenActivity::share).orElse(0.0)));
        ShownWhen.when(activity.map(Optional::isPresent), bar);
        VBox picture = new VBox(new FontIcon(entry.icon()), bar);
        picture.getStyleClass().add("screen-picture");
        setGraphic(picture);
    }

    ScreenEntry entry() {
        return entry;
    }

    /** Shows from now on what goes on on the screen. */
    void follow(ObservableValue<Optional<ScreenActivity>> now) {
        activity.bind(now);
    }

    private ObservableValue<String> withActivity(ObservableValue<String> text, String between, Texts texts) {
        return Bindings.createStringBinding(
                () -> text.getValue()
                        + activity.get()
                                .map(some -> between + texts.get(some.sentence()))
                                .orElse(""),
                text,
                activity);
    }

    /** Like a radio button: a second click must not leave the window without a screen. */
    @Override
    public void fire() {
        if (!isSelected()) {
            super.fire();
        }
    }
}
