package kernelight.ui.component;

import javafx.beans.value.ObservableValue;

/** Something offered to the user with one click: the words of its button, and its action. */
public record Choice(ObservableValue<String> words, Runnable action) {}
