package kernelight.session;

import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.JsonValue;

/** Something whose state comes back at the next start, and which a person can keep in a file. FX thread. */
public interface Persistent {
    /** What its files are called in themselves: "convolution". */
    String kind();

    /** Everything that is set, and where one is. */
    JsonValue.Fields state();

    /** Takes over a state as {@link #state} made it, or, where anything is wrong with it, changes nothing at all. */
    void restore(FieldsReader state) throws ContentProblem;

    /** What is there now is what a person begins with: no way leads back before it. */
    void beginHere();

    /** Tells of every change from now on. */
    void whenChanged(Runnable action);
}
