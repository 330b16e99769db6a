package kernelight.screen.pooling.view;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelight.screen.pooling.model.PoolingModel;
import kernelight.screen.pooling.model.Setting;
import kernelight.screen.stageroom.view.OutputSizeCard;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.Section;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** Everything that can be set: the kind first, then the sizes with what they make of the output; the rest in sections. */
final class SettingsPanel extends VBox {
    private static final List<Setting.Kind> OF_THE_WINDOW =
            List.of(Setting.Kind.WINDOW, Setting.Kind.STRIDE, Setting.Kind.PADDING);

    private final PoolingModel model;
    private final Texts texts;
    private final BooleanProperty apart = new SimpleBooleanProperty();

    SettingsPanel(PoolingModel model, Texts texts, ObservableValue<Palette> palette) {
        this.model = model;
        this.texts = texts;
        SettingSteppers steppers = new SettingSteppers(model, texts, apart);
        ObservableValue<Boolean> slides =
                model.settingsProperty().map(settings -> !settings.kind().isGlobal());
        VBox sizes = new VBox();
        sizes.getStyleClass().add("case-numbers");
        sizes.getChildren().addAll(steppers.all(Setting.Kind.CHANNELS));
        sizes.getChildren().addAll(steppers.all(Setting.Kind.INPUT));
        VBox window = new VBox();
        window.getStyleClass().add("case-numbers");
        OF_THE_WINDOW.forEach(kind -> window.getChildren().addAll(steppers.all(kind)));
        SettingSteppers.show(window, slides);
        sizes.getChildren().addAll(window, apartBox());
        Section edges = section("edges", roundedUp(), countPadding());
        SettingSteppers.show(edges, slides);
        getChildren()
                .addAll(
                        title("pooling.kind"),
                        new KindChoice(model, texts),
                        title("pooling.settings"),
                        sizes,
                        new OutputSizeCard(model.sizeFacts(), model.hiddenProperty(), texts, palette),
                        edges,
                        section("numbers", new NumberSource(model, texts)),
                        section("look", shaded()));
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

    private Node apartBox() {
        CheckBox box = box("apart");
        box.selectedProperty().bindBidirectional(apart);
        model.settingsProperty().subscribe(settings -> {
            for (Setting.Kind kind : Setting.Kind.values()) {
                if (!settings.isAlike(kind)) {
                    apart.set(true);
                }
            }
        });
        box.setOnAction(event -> {
            if (!box.isSelected()) {
                model.makeAlike();
            }
        });
        return box;
    }

    private Node roundedUp() {
        CheckBox box = box("roundedUp");
        box.setOnAction(event -> model.setRoundedUp(box.isSelected()));
        model.settingsProperty().subscribe(settings -> box.setSelected(settings.isRoundedUp()));
        return box;
    }

    private Node countPadding() {
        CheckBox box = box("countPadding");
        box.setOnAction(event -> model.setCountPadding(box.isSelected()));
        model.settingsProperty().subscribe(settings -> box.setSelected(settings.countPadding()));
        SettingSteppers.show(
                box, model.settingsProperty().map(settings -> settings.kind().isAverage()));
        return box;
    }

    private Node shaded() {
        CheckBox box = box("shaded");
        box.selectedProperty().bindBidirectional(model.shadedProperty());
        return box;
    }

    private CheckBox box(String name) {
        CheckBox box = new CheckBox();
        box.textProperty().bind(texts.bind("pooling.flag." + name));
        box.setWrapText(true);
        Explanation.of(box, texts.bind("pooling.flag." + name + ".explained"));
        return box;
    }
}
