/**
 * Plays a walk on a stage: {@link kernelight.stage.player.StagePlayer} knows the walk, its position, the cell pointed
 * at and the display options, and derives what is seen. Whatever a screen adds (editing, a quiz, an export) takes a
 * player. {@code javafx.beans} only; FX thread; tested without a toolkit.
 */
package kernelight.stage.player;
