package kernelight.screen.stepper.view;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.Heading;
import kernelight.ui.text.Texts;
import kernelight.words.LocalizedMessage;

/** The name of the case; opens the menu of presets, in headed sections and topics. */
public final class CaseHeading extends MenuButton {
    /** What a section of the menu lists. */
    public sealed interface Entry {
        /** The key of its name. */
        String nameKey();
    }

    /** A preset that can be chosen. */
    public record Preset(String nameKey, Runnable choose) implements Entry {}

    /** Presets about the same thing, in a menu of their own. */
    public record Topic(String nameKey, List<Preset> presets) implements Entry {}

    /**
     * A part of the menu.
     *
     * @param nameKey the key of the heading above it
     */
    public record PresetSection(String nameKey, List<Entry> entries) {}

    /**
     * @param title the name of the case
     * @param summary a summary of its settings
     * @param chosen runs after a case was chosen
     */
    public CaseHeading(
            ObservableValue<LocalizedMessage> title,
            ObservableValue<List<LocalizedMessage>> summary,
            Texts texts,
            List<PresetSection> sections,
            Runnable chosen) {
        ObservableValue<String> titleText =
                Bindings.createStringBinding(() -> texts.get(title.getValue()), title, texts.languageProperty());
        ObservableValue<String> summaryText = Bindings.createStringBinding(
                () -> summary.getValue().stream().map(texts::get).collect(Collectors.joining(", ")),
                summary,
                texts.languageProperty());
        getStyleClass().add("heading-menu");
        setGraphic(new Heading(titleText, summaryText));
        accessibleTextProperty().bind(texts.bind("presets.chosen", titleText, summaryText));
        Explanation.of(this, texts.bind("presets.choose.explained"));
        for (PresetSection section : sections) {
            getItems().add(heading(texts, section));
            section.entries().forEach(entry -> getItems().add(item(texts, entry, chosen)));
        }
    }

    /** A heading cannot be chosen: it separates, so the arrow keys pass over it. */
    private static MenuItem heading(Texts texts, PresetSection section) {
        Label name = new Label();
        name.textProperty().bind(texts.bind(section.nameKey()));
        name.getStyleClass().add("menu-heading"); // of the words: the menu shows nothing else of a separator
        SeparatorMenuItem heading = new SeparatorMenuItem();
        heading.setContent(name);
        return heading;
    }

    private static MenuItem item(Texts texts, Entry entry, Runnable chosen) {
        return switch (entry) {
            case Preset preset -> {
                MenuItem item = named(new MenuItem(), texts, preset.nameKey());
                item.setOnAction(event -> {
                    preset.choose().run();
                    chosen.run();
                });
                yield item;
            }
            case Topic topic -> {
                Menu menu = named(new Menu(), texts, topic.nameKey());
                topic.presets().forEach(preset -> menu.getItems().add(item(texts, preset, chosen)));
                yield menu;
            }
        };
    }

    private static <I extends MenuItem> I named(I item, Texts texts, String key) {
        item.textProperty().bind(texts.bind(key));
        return item;
    }
}
