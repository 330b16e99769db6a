package kernelight.ui.component;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * What is wrong, right below where it was entered, and what would work, each to be taken with one click; takes no room
 * while there is nothing to say.
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
        getChildren().addAll(sentence, choices);
        clear();
    }

    public void say(String words) {
        say(words, List.of());
    }

    /** @param offered what would work, the nearest first */
    public void say(String words, List<Choice> offered) {
        sentence.setText(words);
        setAccessibleText(words);
        List<String> before = current.stream().map(Choice::words).toList();
        current = List.copyOf(offered);
        // Buttons stay while their words do: one of them may be under a pressed mouse button right now.
        if (!before.equals(current.stream().map(Choice::words).toList())) {
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
        say("");
        setVisible(false);
        setManaged(false);
    }

    public String getText() {
        return sentence.getText();
    }

    private Button button(int index) {
        Button button = new Button(current.get(index).words());
        button.getStyleClass().add("choice");
        button.setOnAction(event -> current.get(index).action().run());
        return button;
    }
}
