package kernelight.trained;

import java.nio.file.Path;

/** Whether the trained network is saved in a file. */
public sealed interface SaveState {
    record NotSaved() implements SaveState {}

    record Saving() implements SaveState {}

    record Saved(Path file) implements SaveState {}

    /** @param sentence says which file, what is wrong and what to do */
    record Failed(String sentence) implements SaveState {}
}
