package kernelight.screen.training.view;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelight.screen.training.model.RunChoices;
import kernelight.screen.training.setup.model.AugmentationChoice;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.Texts;

/** Says with measured numbers what augmentation is good for, and turns it on with one click. */
final class AugmentationOffer extends VBox {
    AugmentationOffer(RunChoices choices, Texts texts) {
        super(2);
        Label reason = new Label();
        reason.setWrapText(true);
        reason.setMinHeight(USE_PREF_SIZE);
        reason.getStyleClass().addAll("muted", "small");
        reason.textProperty().bind(texts.bind("training.augmentation.reason"));
        Hyperlink turnOn = new Hyperlink();
        Explanation.of(turnOn, texts.bind("training.augmentation.help"));
        turnOn.textProperty().bind(texts.bind("training.augmentation.turnOn"));
        turnOn.setOnAction(event -> choices.more().augmentationProperty().set(AugmentationChoice.USUAL));
        turnOn.visibleProperty()
                .bind(choices.more().augmentationProperty().map(chosen -> chosen == AugmentationChoice.NONE));
        turnOn.managedProperty().bind(turnOn.visibleProperty());
        getChildren().addAll(reason, turnOn);
    }
}
