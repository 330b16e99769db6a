package kernelight.screen.pooling.view;

import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import kernelight.screen.pooling.model.PoolingModel;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.Texts;
import kernelight.walk.PoolingKind;

/** The choice of the kind of pooling. */
final class KindChoice extends VBox {
    KindChoice(PoolingModel model, Texts texts) {
        super(6);
        setPadding(new Insets(0, 0, 6, 0));
        ToggleGroup group = new ToggleGroup();
        Map<PoolingKind, RadioButton> buttons = new EnumMap<>(PoolingKind.class);
        for (PoolingKind kind : PoolingKind.values()) {
            RadioButton button = new RadioButton();
            button.textProperty().bind(texts.bind("pooling.kind." + kind));
            Explanation.of(button, texts.bind("pooling.kind." + kind + ".explained"));
            button.setToggleGroup(group);
            button.selectedProperty().subscribe(selected -> {
                if (selected && model.settingsProperty().get().kind() != kind) { // by a click or by the arrow keys
                    model.set(kind);
                }
            });
            buttons.put(kind, button);
            getChildren().add(button);
        }
        model.settingsProperty()
                .subscribe(settings -> buttons.get(settings.kind()).setSelected(true));
    }
}
