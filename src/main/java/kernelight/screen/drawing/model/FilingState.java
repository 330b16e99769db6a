package kernelight.screen.drawing.model;

import java.util.Optional;
import kernelight.words.LocalizedMessage;

/** Whether the drawing on the page can be filed among the person's own digits. */
public sealed interface FilingState {
    /** There is no drawing. */
    record Nothing() implements FilingState {}

    /** It cannot be filed. */
    record Impossible(LocalizedMessage why) implements FilingState {}

    /**
     * It can be filed.
     *
     * @param answer the label of the class that the network reads; empty where it reads none or several
     */
    record Possible(Optional<String> answer) implements FilingState {}

    /** It was filed under this label; another label would replace it. */
    record Filed(String label) implements FilingState {}
}
