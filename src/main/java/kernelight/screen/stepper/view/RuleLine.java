package kernelight.screen.stepper.view;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.text.Texts;
import kernelight.words.LocalizedMessage;

/** Says below the stage what is computed on it; takes no space where there is nothing to say, or too much. */
final class RuleLine extends Label {
    /** @param isAsking whether a quiz is running: the rules would answer it */
    RuleLine(ObservableValue<List<LocalizedMessage>> rules, ObservableValue<Boolean> isAsking, Texts texts) {
        getStyleClass().add("rule-line");
        setWrapText(true);
        setMaxWidth(Double.MAX_VALUE);
        setMinHeight(USE_PREF_SIZE);
        textProperty()
                .bind(Bindings.createStringBinding(
                        () -> rules.getValue().stream().map(texts::get).collect(Collectors.joining(" ")),
                        rules,
                        texts.languageProperty()));
        ShownWhen.when(
                Bindings.createBooleanBinding(
                        () -> !getText().isEmpty() && !isAsking.getValue(), textProperty(), isAsking),
                this);
    }
}
