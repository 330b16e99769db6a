package kernelight.screen.networks.view;

import java.util.Optional;
import javafx.scene.input.KeyEvent;
import kernelight.screen.networks.model.CostColumn;
import kernelight.screen.networks.model.NetworksModel;
import kernelight.screen.networks.model.NetworksTab;
import kernelight.ui.component.PressedKey;

/** The keys that only this screen has. */
final class NetworksKeys {
    private NetworksKeys() {}

    /** Returns whether the key means something here; then that has been done. */
    static boolean handle(KeyEvent key, NetworksModel model) {
        if (key.isShortcutDown() || key.isAltDown() || key.isMetaDown()) {
            return false;
        }
        switch (PressedKey.code(key)) {
            case F -> model.foldedProperty().set(!model.foldedProperty().get());
            case P -> open(model, CostColumn.PARAMETERS);
            case M -> open(model, CostColumn.MULTIPLICATIONS);
            case O -> open(model, CostColumn.OUTPUT);
            case R -> open(model, CostColumn.RECEPTIVE_FIELD);
            case DIGIT1, NUMPAD1 -> model.tabProperty().set(NetworksTab.NETWORK);
            case DIGIT2, NUMPAD2 -> model.tabProperty().set(NetworksTab.RUN);
            case DIGIT3, NUMPAD3 -> model.tabProperty().set(NetworksTab.COMPARE);
            case DIGIT4, NUMPAD4 -> model.tabProperty().set(NetworksTab.THREE_WAYS);
            case DIGIT5, NUMPAD5 -> model.tabProperty().set(NetworksTab.OWN);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Zooms the drawing where it is shown. */
    static boolean zoom(KeyEvent key, NetworksModel model, NetworksStage stage) {
        NetworksTab tab = model.tabProperty().get();
        boolean isSeen = tab == NetworksTab.NETWORK || tab == NetworksTab.OWN;
        if (!isSeen || key.isShortcutDown() || key.isAltDown() || key.isMetaDown()) {
            return false;
        }
        NetworkCanvas canvas = tab == NetworksTab.OWN ? stage.ownCanvas() : stage.canvas();
        switch (PressedKey.code(key)) {
            case PLUS, ADD, EQUALS -> canvas.zoom(1);
            case MINUS, SUBTRACT -> canvas.zoom(-1);
            case DIGIT0, NUMPAD0 -> canvas.fit();
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void open(NetworksModel model, CostColumn column) {
        model.columnProperty().set(Optional.of(column));
    }
}
