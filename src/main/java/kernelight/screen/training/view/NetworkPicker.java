package kernelight.screen.training.view;

import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import kernelight.screen.training.model.RunChoices;
import kernelight.screen.training.model.RunNetwork;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.ItemNames;
import kernelight.ui.text.Texts;

/** The choice of the network to train, among those that learn digits in minutes and the last one of a person's own layers. */
final class NetworkPicker extends HBox {
    private final RunChoices choices;
    private final Texts texts;
    private final ComboBox<RunNetwork> box = new ComboBox<>();
    private boolean isShowing;

    NetworkPicker(RunChoices choices, Texts texts) {
        super(10);
        this.choices = choices;
        this.texts = texts;
        getStyleClass().add("number-stepper");
        Label name = new Label();
        name.textProperty().bind(texts.bind("training.network"));
        name.setMinWidth(USE_PREF_SIZE);
        box.setId("network");
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        name.setLabelFor(box); // its own accessible text would be read in place of what is chosen
        Explanation.of(box, texts.bind("training.network.help"));
        Explanation.over(name, texts.bind("training.network.help"));
        getChildren().addAll(name, box);
        choices.ownProperty().subscribe(own -> show());
        choices.networkProperty().subscribe(network -> show());
        texts.languageProperty().subscribe(language -> show());
        box.valueProperty().subscribe(chosen -> {
            if (!isShowing && chosen != null) {
                choices.networkProperty().set(chosen);
            }
        });
    }

    private void show() {
        isShowing = true;
        box.setConverter(new ItemNames<>(this::name));
        box.getItems()
                .setAll(Stream.concat(
                                RunChoices.architectures().stream().map(RunNetwork.Named::new),
                                choices.ownProperty().get().stream())
                        .toList());
        box.setValue(choices.networkProperty().get());
        isShowing = false;
    }

    /** The names of the named ones are never translated; one's own that is called like one of them is told apart. */
    private String name(RunNetwork network) {
        boolean isAmbiguous = network instanceof RunNetwork.Own
                && RunChoices.architectures().stream()
                        .map(RunNetwork.Named::new)
                        .anyMatch(named -> named.name().equals(network.name()));
        return isAmbiguous ? texts.get("training.network.own", network.name()) : network.name();
    }
}
