package kernelight.ui.component;

import javafx.beans.value.ObservableValue;

/** Something offered to the person with one click: its words, and what it does. */
public record Choice(ObservableValue<String> words, Runnable action) {}
