package kernelight.screen.training.view;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import kernelight.screen.training.model.WatchedSnapshot;
import org.jspecify.annotations.Nullable;

/** A layer's name with its pictures below, which are drawn only when they are in sight. */
final class LayerColumn {
    private final Titled titled;
    private final Region pictures;
    private final String description;
    private final Consumer<@Nullable WatchedSnapshot> show;
    private boolean drawn;

    /**
     * @param explanation what the layer is and does
     * @param show draws the pictures, or clears them if there is no snapshot
     */
    LayerColumn(
            String name,
            String details,
            String explanation,
            Region pictures,
            Consumer<@Nullable WatchedSnapshot> show) {
        this.pictures = pictures;
        this.show = show;
        description = name + ", " + details;
        pictures.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pictures.setAccessibleHelp(explanation);
        describe("");
        titled = new Titled(new ReadOnlyStringWrapper(name), new ReadOnlyStringWrapper(details), pictures);
    }

    Titled titled() {
        return titled;
    }

    /** Says what is to be seen in the pictures, to those who only hear them. */
    void describe(String seen) {
        pictures.setAccessibleText(seen.isEmpty() ? description : description + ". " + seen);
    }

    /** Marks the pictures as outdated. */
    void invalidate() {
        drawn = false;
    }

    /** Draws the pictures if they are outdated and lie between these x positions. */
    void draw(@Nullable WatchedSnapshot snapshot, double left, double right) {
        boolean isSeen = titled.getLayoutX() < right && titled.getLayoutX() + titled.getWidth() > left;
        if (isSeen && !drawn) {
            drawn = true;
            show.accept(snapshot);
        }
    }
}
