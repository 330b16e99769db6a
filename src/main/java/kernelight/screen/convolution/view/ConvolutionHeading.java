package kernelight.screen.convolution.view;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import kernelight.screen.convolution.model.CaseNames;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.ConvolutionPreset;
import kernelight.screen.convolution.model.Message;
import kernelight.ui.component.Heading;
import kernelight.ui.text.Texts;
import kernelight.walk.square.ConvolutionCase;

/** What the case is called; opens the list of the lectures' cases. */
final class ConvolutionHeading extends MenuButton {

    /** @param chosen runs after a case was chosen */
    ConvolutionHeading(ConvolutionModel model, Texts texts, Runnable chosen) {
        ObservableValue<ConvolutionCase> example =
                model.momentProperty().map(moment -> moment.walk().example());
        getStyleClass().add("heading-menu");
        setGraphic(
                new Heading(text(texts, example.map(CaseNames::title)), text(texts, example.map(CaseNames::summary))));
        accessibleTextProperty().bind(texts.bind("convolution.choose"));
        for (ConvolutionPreset preset : ConvolutionPreset.ALL) {
            MenuItem item = new MenuItem();
            item.textProperty().bind(texts.bind("convolution.preset." + preset.id()));
            item.setOnAction(event -> {
                model.choose(preset);
                chosen.run();
            });
            getItems().add(item);
        }
    }

    private static ObservableValue<String> text(Texts texts, ObservableValue<Message> message) {
        return Bindings.createStringBinding(
                () -> Messages.text(texts, message.getValue()), message, texts.languageProperty());
    }
}
