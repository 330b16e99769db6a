package kernelight.session;

import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.JsonValue;

/** Something whose state is restored at the next start and can be saved to a file. FX thread. */
public interface Persistent {
    /** The kind of file that holds its state, for example "convolution". */
    String kind();

    /** The whole state: all settings and the position. */
    JsonValue.Fields state();

    /**
     * Restores a state written by {@link #state}.
     *
     * @throws ContentProblem if anything is wrong with the state; then nothing has changed
     */
    void restore(FieldsReader state) throws ContentProblem;

    /** Makes the current state the oldest one that undo can return to. */
    void clearUndoHistory();

    /** Runs the action after every change of the state. */
    void whenChanged(Runnable action);
}
