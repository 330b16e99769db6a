package kernelight.ui.component;

/**
 * Marks a node in which the arrow keys move from cell to cell and Enter chooses one, while it shows the focus; they do not
 * act on the screen then.
 */
public interface LedByArrows {}
