package kernelight.ui.component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import kernelight.ui.text.Texts;

/**
 * A choice of one among several whose state is in a model: a click asks the model, and the model's value is shown as
 * selected.
 */
public final class ModelChoice {
    private ModelChoice() {}

    /**
     * @param words the first part of the text keys of their names; the explanations' keys end with {@code .explained}
     * @param now the model's value
     */
    public static <V> SegmentedChoice<V> of(
            Texts texts, List<V> values, String words, ObservableValue<V> now, Consumer<V> ask) {
        Map<V, ObservableValue<String>> names = new LinkedHashMap<>();
        values.forEach(value -> names.put(value, texts.bind(words + value)));
        SegmentedChoice<V> choice = new SegmentedChoice<>(names, now.getValue());
        choice.explain(value -> texts.bind(words + value + ".explained"));
        choice.valueProperty().subscribe(wanted -> {
            if (!wanted.equals(now.getValue())) {
                ask.accept(wanted);
                choice.valueProperty().set(now.getValue()); // the model may have refused it
            }
        });
        now.subscribe(value -> choice.valueProperty().set(value));
        return choice;
    }
}
