package kernelight.screen.training.model;

import java.nio.file.Path;
import kernelight.words.LocalizedMessage;

/** The state of the digits to learn from. */
public sealed interface DataState {
    /** Being read, or being generated. */
    record Loading() implements DataState {}

    /** MNIST was not found in this folder. */
    record Missing(Path folder) implements DataState {}

    /** The digits cannot be used; the message says which file, what is wrong and what to do. */
    record Unusable(LocalizedMessage why) implements DataState {}

    record Ready(TrainingData data) implements DataState {}
}
