package kernelight.screen.training.view;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import kernelight.engine.architecture.Architecture;
import kernelight.screen.training.model.RunChoices;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.ItemNames;
import kernelight.ui.text.Texts;

/** The choice of the network to train, among those that learn digits in minutes. */
final class NetworkPicker extends HBox {
    NetworkPicker(RunChoices choices, Texts texts) {
        super(10);
        getStyleClass().add("number-stepper");
        Label name = new Label();
        name.textProperty().bind(texts.bind("training.network"));
        name.setMinWidth(USE_PREF_SIZE);
        ComboBox<Architecture> box = new ComboBox<>();
        box.setId("network");
        box.getItems().setAll(RunChoices.architectures());
        box.setConverter(new ItemNames<>(architecture -> architecture.build().name())); // never translated
        box.valueProperty().bindBidirectional(choices.architectureProperty());
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        name.setLabelFor(box); // its own accessible text would be read in place of what is chosen
        Explanation.of(box, texts.bind("training.network.help"));
        Explanation.over(name, texts.bind("training.network.help"));
        getChildren().addAll(name, box);
    }
}
