package kernelight.screen.pooling.view;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelight.screen.pooling.model.PoolingModel;
import kernelight.screen.pooling.model.PoolingSetting;
import kernelight.screen.pooling.model.PoolingSettings;
import kernelight.screen.pooling.model.PoolingView;
import kernelight.screen.stepper.view.OutputSizeCard;
import kernelight.stage.edit.model.RandomNumbers.Purpose;
import kernelight.stage.edit.view.NumberSource;
import kernelight.stage.edit.view.SeparateDirectionsBox;
import kernelight.stage.edit.view.SettingSteppers;
import kernelight.stage.edit.view.SettingWords;
import kernelight.ui.component.OptionBox;
import kernelight.ui.component.Section;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** All settings: first the kind, then the sizes and the resulting output size; the rest in sections. */
final class PoolingSettingsPanel extends VBox {
    private static final String FLAG = "pooling.flag.";
    private static final List<PoolingSetting.Kind> OF_THE_WINDOW =
            List.of(PoolingSetting.Kind.WINDOW, PoolingSetting.Kind.PADDING, PoolingSetting.Kind.STRIDE);

    private final PoolingModel model;
    private final Texts texts;

    PoolingSettingsPanel(PoolingModel model, Texts texts, ObservableValue<Palette> palette) {
        this.model = model;
        this.texts = texts;
        SettingSteppers<PoolingSetting, PoolingSettings> steppers = new SettingSteppers<>(
                model,
                texts,
                new SettingWords("pooling.setting.", "pooling.explained.", "pooling.range."),
                PoolingSettingsPanel::swatch);
        ObservableValue<Boolean> slides =
                model.settingsProperty().map(settings -> !settings.kind().isGlobal());
        VBox sizes = new VBox();
        sizes.getStyleClass().add("case-numbers");
        sizes.getChildren().addAll(steppers.one(PoolingSetting.BATCH), steppers.one(PoolingSetting.CHANNELS));
        sizes.getChildren().addAll(steppers.all(PoolingSetting.of(PoolingSetting.Kind.INPUT)));
        VBox window = new VBox();
        window.getStyleClass().add("case-numbers");
        OF_THE_WINDOW.forEach(kind -> window.getChildren().addAll(steppers.all(PoolingSetting.of(kind))));
        ShownWhen.when(slides, window);
        sizes.getChildren().addAll(window, SeparateDirectionsBox.of(model, texts, FLAG + "apart"));
        Section edges = section("edges", roundedUp(), countPadding());
        ShownWhen.when(slides, edges);
        getChildren()
                .addAll(
                        title("pooling.kind"),
                        new KindChoice(model, texts),
                        title("pooling.settings"),
                        sizes,
                        new OutputSizeCard(
                                model.sizeFacts(), model.player().options().hidden(), texts, palette),
                        edges,
                        section("numbers", new NumberSource(model.numbers(), texts, tables())),
                        section(
                                "look",
                                new OptionBox(
                                        texts,
                                        FLAG + "shaded",
                                        model.player().options().shaded())));
    }

    private Label title(String key) {
        Label title = new Label();
        title.textProperty().bind(texts.bind(key));
        title.getStyleClass().add("section-title");
        return title;
    }

    private Section section(String name, Node... content) {
        return new Section(
                texts.bind("pooling.section." + name),
                texts.bind("pooling.section." + name + ".explained"),
                false,
                content);
    }

    private static String swatch(PoolingSetting setting) {
        return switch (setting.kind()) {
            case BATCH, CHANNELS, INPUT -> "input";
            case WINDOW -> "filter";
            case PADDING -> "padding";
            case STRIDE -> "stride";
        };
    }

    private Map<Purpose, ObservableValue<Boolean>> tables() {
        Map<Purpose, ObservableValue<Boolean>> tables = new EnumMap<>(Purpose.class);
        tables.put(Purpose.INPUT, new SimpleBooleanProperty(true));
        tables.put(Purpose.GRADIENT, model.viewProperty().map(view -> view == PoolingView.BACKWARD));
        return tables;
    }

    private Node roundedUp() {
        return new OptionBox(
                texts,
                FLAG + "roundedUp",
                model.settingsProperty().map(PoolingSettings::isRoundedUp),
                model::setRoundedUp);
    }

    private Node countPadding() {
        OptionBox box = new OptionBox(
                texts,
                FLAG + "countPadding",
                model.settingsProperty().map(PoolingSettings::countPadding),
                model::setCountPadding);
        ShownWhen.when(model.settingsProperty().map(settings -> settings.kind().isAverage()), box);
        return box;
    }
}
