package kernelight.screen.convolution.view;

import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import kernelight.screen.convolution.model.CaseNames;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.ConvolutionPreset;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.Heading;
import kernelight.ui.text.Texts;

/** What the case is called; opens the list of the lectures' cases. */
final class ConvolutionHeading extends MenuButton {
    /** @param chosen runs after a case was chosen */
    ConvolutionHeading(ConvolutionModel model, Texts texts, Runnable chosen) {
        ObservableValue<String> title = Bindings.createStringBinding(
                () -> texts.get(model.title()),
                model.stateProperty(),
                model.hiddenProperty(),
                texts.languageProperty());
        ObservableValue<String> summary = Bindings.createStringBinding(
                () -> summary(model, texts), model.stateProperty(), texts.languageProperty());
        getStyleClass().add("heading-menu");
        setGraphic(new Heading(title, summary));
        accessibleTextProperty().bind(texts.bind("convolution.choose"));
        Explanation.of(this, texts.bind("convolution.choose.explained"));
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

    private static String summary(ConvolutionModel model, Texts texts) {
        return CaseNames.summary(model.stateProperty().get().settings(), model.example()).stream()
                .map(texts::get)
                .collect(Collectors.joining(", "));
    }
}
