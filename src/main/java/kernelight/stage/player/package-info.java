/**
 * A walk on a stage, to be looked at: {@link kernelight.stage.player.StagePlayer} knows the walk, its position, what is
 * pointed at and how it is displayed, and derives what is seen from them. Whatever a screen adds (typing, a quiz, an
 * export) takes a player. {@code javafx.beans} only; FX thread; tested without a toolkit.
 */
package kernelight.stage.player;
