package kernelight.screen.training.view;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.layout.Region;
import kernelight.network.model.NetworkSnapshot;

/** Pictures of a layer below its name; drawn when they come into sight. */
final class LayerColumn {
    private final Titled titled;
    private final Consumer<Optional<NetworkSnapshot>> show;
    private boolean drawn;

    /** @param show draws the pictures, or takes them away where there are none */
    LayerColumn(String name, String details, Region pictures, Consumer<Optional<NetworkSnapshot>> show) {
        pictures.setAccessibleText(name + ", " + details);
        titled = new Titled(new ReadOnlyStringWrapper(name), new ReadOnlyStringWrapper(details), pictures);
        this.show = show;
    }

    Titled titled() {
        return titled;
    }

    /** From now on the pictures are old. */
    void becomeOld() {
        drawn = false;
    }

    /** Draws what lies between these places, unless it is drawn as it is now. */
    void draw(Optional<NetworkSnapshot> snapshot, double left, double right) {
        boolean isSeen = titled.getLayoutX() < right && titled.getLayoutX() + titled.getWidth() > left;
        if (isSeen && !drawn) {
            drawn = true;
            show.accept(snapshot);
        }
    }
}
