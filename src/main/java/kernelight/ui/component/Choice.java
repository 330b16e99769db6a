package kernelight.ui.component;

/** Something offered to the person with one click: its words, and what it does. */
public record Choice(String words, Runnable action) {}
