package kernelight.trained;

import java.nio.file.Path;
import java.util.Optional;
import kernelight.words.LocalizedMessage;

/** Whether the trained network is saved in a file. */
public sealed interface SaveState {
    record NotSaved() implements SaveState {}

    record Saving() implements SaveState {}

    /** @param hasFunctions whether the file defines ONNX functions, which not every program knows */
    record Saved(Path file, boolean hasFunctions) implements SaveState {}

    /** @param sentence says which file, what is wrong and what to do */
    record Failed(LocalizedMessage sentence) implements SaveState {}

    /** The message that the network is saved; empty if it is not. */
    default Optional<LocalizedMessage> savedMessage() {
        return this instanceof Saved(Path file, boolean hasFunctions)
                ? Optional.of(LocalizedMessage.of(
                        hasFunctions ? "training.saved.functions" : "training.saved", file.toString()))
                : Optional.empty();
    }
}
