/**
 * What the models of all screens with a stage share: edits and the way back, the place in the walk of a view, what is
 * looked at, settings that may be impossible, outputs hidden and asked for. A screen adds its case, its tables and its
 * views. Knows no such screen; {@code javafx.beans} only; FX thread; tested without a toolkit.
 *
 * <p>A screen extends {@link kernelight.screen.stageroom.model.SettableRoomModel}: the order in which an edit reaches
 * walk, state, sheet and settings stands once, and a screen cannot get it wrong. Handing the pieces to each screen instead
 * would leave that order to every one of them.
 */
package kernelight.screen.stageroom.model;
