package kernelight.screen.stepper.view;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.text.Texts;
import kernelight.words.Message;

/** Says below the stage what is computed on it; takes no space where there is nothing to say. */
final class RuleLine extends Label {
    RuleLine(ObservableValue<List<Message>> rules, Texts texts) {
        getStyleClass().add("rule-line");
        setWrapText(true);
        setMaxWidth(Double.MAX_VALUE);
        setMinHeight(USE_PREF_SIZE);
        textProperty()
                .bind(Bindings.createStringBinding(
                        () -> rules.getValue().stream().map(texts::get).collect(Collectors.joining(" ")),
                        rules,
                        texts.languageProperty()));
        ShownWhen.when(textProperty().map(text -> !text.isEmpty()), this);
    }
}
