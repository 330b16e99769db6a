package kernelight.screen.drawing.model;

import kernelight.words.LocalizedMessage;

/** Whether a copy of the network in use is learning from the person's own digits. */
public sealed interface LearningState {
    record Idle() implements LearningState {}

    /** @param share how much is done, from 0 to 1 */
    record Running(double share) implements LearningState {}

    /** It ended without a result; nothing has changed. */
    record Failed(LocalizedMessage why) implements LearningState {}
}
