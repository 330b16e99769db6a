/**
 * Editing what a {@link kernelight.stage.player.StagePlayer} shows: numbers that are typed, dragged, pasted or random,
 * settings that may be impossible together with suggested fixes, undo and redo. {@code javafx.beans} only; FX thread.
 */
package kernelight.stage.edit.model;
