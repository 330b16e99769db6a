/**
 * A quiz on a stage: outputs are hidden and asked for, answers checked and their mistakes named. Takes a
 * {@link kernelight.stage.player.StagePlayer} and what the screen knows to ask. {@code javafx.beans} only; FX thread.
 */
package kernelight.stage.quiz.model;
