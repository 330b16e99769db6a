package kernelight.ui.component;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * Says below an entry what is wrong with it, and offers what would work with one click each; takes no space while there
 * is nothing to say.
 */
public final class MessageLine extends VBox {
    private final Label sentence = new Label();
    private final ButtonFlow choices = new ButtonFlow(6);
    private List<Choice> current = List.of();

    public MessageLine() {
        super(8);
        getStyleClass().add("message");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        setMinHeight(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        accessibleTextProperty().bind(sentence.textProperty());
        getChildren().addAll(sentence, choices);
        clear();
    }

    public void say(ObservableValue<String> words) {
        say(words, List.of());
    }

    /**
     * @param words the sentence, which follows a change of language
     * @param offered what would work, the nearest first
     */
    public void say(ObservableValue<String> words, List<Choice> offered) {
        sentence.textProperty().bind(words);
        List<String> before = words(current);
        current = List.copyOf(offered);
        // Buttons stay while their words do: one of them may be under a pressed mouse button right now.
        if (!before.equals(words(current))) {
            choices.getChildren()
                    .setAll(IntStream.range(0, current.size())
                            .mapToObj(this::button)
                            .toList());
        }
        choices.setVisible(!offered.isEmpty());
        choices.setManaged(!offered.isEmpty());
        setVisible(true);
        setManaged(true);
    }

    public void clear() {
        say(new ReadOnlyStringWrapper(""));
        setVisible(false);
        setManaged(false);
    }

    public String getText() {
        return sentence.getText();
    }

    private static List<String> words(List<Choice> choices) {
        return choices.stream().map(choice -> choice.words().getValue()).toList();
    }

    private Button button(int index) {
        Button button = new Button();
        button.textProperty().bind(current.get(index).words());
        button.getStyleClass().add("choice");
        Explanation.of(button, current.get(index).words());
        button.setOnAction(event -> current.get(index).action().run());
        return button;
    }
}
