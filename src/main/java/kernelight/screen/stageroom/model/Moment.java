package kernelight.screen.stageroom.model;

/**
 * What a way back leads to.
 *
 * @param <S> what is edited
 * @param spot where one was when it was left
 */
record Moment<S>(S state, Spot spot) {}
