package kernelight.stage.edit.model;

import kernelight.stage.player.WalkPosition;

/**
 * What a way back leads to.
 *
 * @param <S> what is edited
 * @param spot where one was when it was left
 */
record UndoEntry<S>(S state, WalkPosition spot) {}
