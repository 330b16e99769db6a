package kernelight.screen.networks.editor.view;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import kernelight.screen.networks.editor.model.EditorModel;
import kernelight.ui.component.PressedKey;

/** The keys of the list. */
final class EditorKeys {
    private EditorKeys() {}

    /**
     * Returns whether the key means something here; then that has been done.
     *
     * @param isInList whether the list has the focus: only there a layer is deleted
     */
    static boolean handle(KeyEvent key, EditorModel model, boolean isInList) {
        KeyCode code = PressedKey.code(key);
        if (key.isAltDown() && !key.isShortcutDown()) {
            switch (code) {
                case UP, KP_UP -> model.move(-1);
                case DOWN, KP_DOWN -> model.move(1);
                case ENTER ->
                    model.stateProperty()
                            .get()
                            .check()
                            .problem()
                            .ifPresent(problem -> model.apply(problem.fixes().getFirst()));
                default -> {
                    return false;
                }
            }
            return true;
        }
        if (key.isShortcutDown() && !key.isShiftDown() && code == KeyCode.D) {
            model.copy();
            return true;
        }
        if (isInList
                && !key.isShortcutDown()
                && !key.isMetaDown()
                && (code == KeyCode.DELETE || code == KeyCode.BACK_SPACE)) {
            model.remove();
            return true;
        }
        return false;
    }
}
