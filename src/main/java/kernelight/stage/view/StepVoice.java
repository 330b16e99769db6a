package kernelight.stage.view;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * What a screen reader says of the step just taken. Readers speak when the focus comes to something else, not when a
 * text changes: so each step's words are in the other one of two nodes, and the focus is always in the last of them.
 */
final class StepVoice extends Pane {
    private Region last = line();
    private Region other = line();

    StepVoice() {
        getChildren().addAll(last, other);
        setManaged(false);
        setMouseTransparent(true);
    }

    /** Returns whether these are other words than before. */
    boolean say(String words) {
        if (words.equals(last.getAccessibleText())) {
            return false;
        }
        Region before = last;
        last = other;
        other = before;
        last.setAccessibleText(words);
        return true;
    }

    /** The node with the words said last. */
    Node last() {
        return last;
    }

    private static Region line() {
        Region line = new Region();
        line.setAccessibleRole(AccessibleRole.TEXT);
        return line;
    }

    @Override
    protected void layoutChildren() {
        List.of(last, other).forEach(line -> line.resizeRelocate(0, 0, getWidth(), getHeight()));
    }
}
