package kernelight.shell;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import kernelight.ui.component.IconButton;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Texts;
import org.kordamp.ikonli.feather.Feather;

/** The controls of the whole window, at its top right: language, appearance, presentation mode, help. */
final class WindowTools extends HBox {
    WindowTools(
            Texts texts,
            Preferences preferences,
            ZoomSteps zoom,
            ObservableValue<? extends Number> seenZoom,
            Runnable help) {
        super(2);
        getStyleClass().add("window-tools");
        setAlignment(Pos.CENTER_RIGHT);
        getChildren()
                .addAll(
                        new LanguageMenu(texts, preferences.languageProperty()),
                        new AppearanceMenu(texts, preferences, zoom, seenZoom),
                        new IconButton(
                                Feather.MONITOR,
                                texts.bind("window.presenter"),
                                () -> preferences.presentingProperty().set(true)),
                        new IconButton(Feather.HELP_CIRCLE, texts.bind("window.help"), help));
    }
}
