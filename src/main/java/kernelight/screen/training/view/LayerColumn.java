package kernelight.screen.training.view;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import kernelight.network.model.NetworkSnapshot;

/** A layer's name with its pictures below, which are drawn only when they are in sight. */
final class LayerColumn {
    private final Titled titled;
    private final Consumer<Optional<NetworkSnapshot>> show;
    private boolean drawn;

    /** @param show draws the pictures, or clears them if there is no snapshot */
    LayerColumn(String name, String details, Region pictures, Consumer<Optional<NetworkSnapshot>> show) {
        pictures.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pictures.setAccessibleText(name + ", " + details);
        titled = new Titled(new ReadOnlyStringWrapper(name), new ReadOnlyStringWrapper(details), pictures);
        this.show = show;
    }

    Titled titled() {
        return titled;
    }

    /** Marks the pictures as outdated. */
    void invalidate() {
        drawn = false;
    }

    /** Draws the pictures if they are outdated and lie between these x positions. */
    void draw(Optional<NetworkSnapshot> snapshot, double left, double right) {
        boolean isSeen = titled.getLayoutX() < right && titled.getLayoutX() + titled.getWidth() > left;
        if (isSeen && !drawn) {
            drawn = true;
            show.accept(snapshot);
        }
    }
}
