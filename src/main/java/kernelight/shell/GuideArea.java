package kernelight.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import kernelight.lesson.view.Guide;

/** Where a {@link Guide} is seen: above the settings, or above the footer in presentation mode. */
final class GuideArea {
    /** How much of the height beside the stage it may take where the settings are seen, too. */
    private static final double LARGEST_SHARE = 0.72;

    private final ObservableBooleanValue presenting;
    private final StackPane above = new StackPane();
    private final StackPane below = new StackPane();
    private final VBox column;
    private final Region settings;
    private Optional<Guide> guide = Optional.empty();
    private Subscription following = () -> {};

    GuideArea(ObservableBooleanValue presenting, Region settings) {
        this.presenting = presenting;
        this.settings = settings;
        above.getStyleClass().add("guide-column");
        below.getStyleClass().add("guide-bar");
        column = new VBox(above, settings);
        settings.setPrefHeight(0); // the rest, whatever it would like to have
        settings.setMinHeight(0);
        VBox.setVgrow(settings, Priority.ALWAYS);
        List.of(above, below).forEach(place -> place.managedProperty().bind(place.visibleProperty()));
        arrange();
    }

    /** The column beside the stage. */
    Node beside() {
        return column;
    }

    /** The bar below the stage. */
    Node below() {
        return below;
    }

    void show(Optional<Guide> shown) {
        following.unsubscribe();
        guide = shown;
        following = shown.map(now -> now.needsSettingsPlace().subscribe(needed -> arrange()))
                .orElse(() -> {});
        arrange();
    }

    boolean isShown() {
        return guide.isPresent();
    }

    /** Puts the guide where it belongs now. */
    void arrange() {
        boolean inHall = presenting.get();
        boolean isWhole =
                !inHall && guide.isPresent() && guide.get().needsSettingsPlace().getValue();
        above.getChildren().clear();
        below.getChildren().clear();
        guide.ifPresent(now -> (inHall ? below : above).getChildren().add(now.view()));
        above.setVisible(!inHall && guide.isPresent());
        below.setVisible(inHall && guide.isPresent());
        settings.setVisible(!isWhole);
        settings.setManaged(!isWhole);
        above.maxHeightProperty().unbind();
        if (isWhole) {
            above.setMaxHeight(Double.MAX_VALUE);
        } else {
            above.maxHeightProperty().bind(column.heightProperty().multiply(LARGEST_SHARE));
        }
        VBox.setVgrow(above, isWhole ? Priority.ALWAYS : Priority.NEVER);
    }

    void handleKey(KeyEvent key) {
        guide.ifPresent(now -> now.handleKey(key));
    }
}
