package kernelight.shell;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The languages, each by its own name, so that a user who cannot read the current one finds their own. */
final class LanguageMenu extends MenuButton {
    LanguageMenu(Texts texts, ObjectProperty<Language> chosen) {
        getStyleClass().addAll("icon-button", "window-menu");
        setGraphic(new FontIcon(Feather.GLOBE));
        textProperty().bind(chosen.map(Language::ownName));
        accessibleTextProperty().bind(texts.bind("window.language", chosen.map(Language::ownName)));
        Explanation.of(this, texts.bind("window.language.help"));
        ToggleGroup group = new ToggleGroup();
        for (Language language : Language.values()) {
            RadioMenuItem item = new RadioMenuItem(language.ownName());
            item.setToggleGroup(group);
            item.setOnAction(event -> chosen.set(language));
            chosen.subscribe(now -> item.setSelected(now == language));
            getItems().add(item);
        }
    }
}
