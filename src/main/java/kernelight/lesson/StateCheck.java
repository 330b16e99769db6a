package kernelight.lesson;

import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsReader;

/** Knows which states the screens accept, without their window. */
public interface StateCheck {
    /**
     * Checks a state.
     *
     * @param screen the kind of the screen's states
     * @param line where the scene names it
     * @throws ContentProblem if there is no such screen, or it would refuse the state
     */
    void check(String screen, int line, FieldsReader state) throws ContentProblem;
}
