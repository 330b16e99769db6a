package kernelight.shell;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import kernelight.ui.component.Explanation;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.ColorMap;
import kernelight.ui.theme.Theme;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The menu for the appearance of the app: theme, colour map, zoom, motion. */
final class AppearanceMenu extends MenuButton {
    private final Texts texts;

    AppearanceMenu(Texts texts, Preferences preferences, ZoomSteps zoom, ObservableValue<? extends Number> seenZoom) {
        this.texts = texts;
        getStyleClass().addAll("icon-button", "window-menu");
        FontIcon picture = new FontIcon();
        setGraphic(picture);
        preferences.themeProperty().subscribe(theme -> picture.setIconCode(picture(theme)));
        accessibleTextProperty().bind(texts.bind("window.appearance"));
        Explanation.of(this, texts.bind("window.appearance.help"));

        addTitle(texts.bind("window.theme"));
        addChoices(preferences.themeProperty(), Theme.values(), "window.theme.");
        getItems().add(new SeparatorMenuItem());
        addTitle(texts.bind("window.colorMap"));
        addChoices(preferences.colorMapProperty(), ColorMap.values(), "window.colorMap.");
        getItems().add(new SeparatorMenuItem());
        addTitle(texts.bind("window.zoom", seenZoom));
        addAction("window.zoom.larger", zoom::larger);
        addAction("window.zoom.smaller", zoom::smaller);
        addAction("window.zoom.usual", zoom::usual);
        getItems().add(new SeparatorMenuItem());
        CheckMenuItem motion = new CheckMenuItem();
        motion.textProperty().bind(texts.bind("window.reduceMotion"));
        motion.selectedProperty().bindBidirectional(preferences.reduceMotionProperty());
        getItems().add(motion);
    }

    private static Feather picture(Theme theme) {
        return switch (theme) {
            case LIGHT -> Feather.SUN;
            case DARK -> Feather.MOON;
            case HIGH_CONTRAST -> Feather.EYE;
        };
    }

    private void addTitle(ObservableValue<String> words) {
        Label label = new Label();
        label.textProperty().bind(words);
        label.getStyleClass().addAll("section-title", "menu-title");
        SeparatorMenuItem title = new SeparatorMenuItem(); // arrow keys skip separators
        title.setContent(label);
        getItems().add(title);
    }

    private <T extends Enum<T>> void addChoices(ObjectProperty<T> chosen, T[] values, String keys) {
        ToggleGroup group = new ToggleGroup();
        for (T value : values) {
            RadioMenuItem item = new RadioMenuItem();
            item.textProperty().bind(texts.bind(keys + value.name()));
            item.setToggleGroup(group);
            item.setOnAction(event -> chosen.set(value));
            chosen.subscribe(now -> item.setSelected(now == value));
            getItems().add(item);
        }
    }

    private void addAction(String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(texts.bind(key));
        item.setOnAction(event -> action.run());
        getItems().add(item);
    }
}
