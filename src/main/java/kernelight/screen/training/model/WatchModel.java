package kernelight.screen.training.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import kernelight.engine.training.LabelledImages;
import kernelight.screen.training.mistakes.model.ImageSource;
import org.jspecify.annotations.Nullable;

/** The digit of the test set that the user watches: which of the ten, and which example of it. FX thread. */
public final class WatchModel {
    private static final int DIGITS = 10;
    private static final int FIRST = 3;

    private final ReadOnlyObjectWrapper<@Nullable WatchedDigit> watched = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<WatchedDigit>> examples = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty filterChange = new SimpleBooleanProperty();
    private final List<List<Integer>> indices = new ArrayList<>();
    private int label = FIRST;
    private int example;
    private @Nullable LabelledImages images;
    private Optional<WatchedDigit> found = Optional.empty();

    /** The digit that is watched; null while there is none. */
    public ReadOnlyObjectProperty<@Nullable WatchedDigit> watchedProperty() {
        return watched.getReadOnlyProperty();
    }

    /** The current example of each digit in the test set, from 0 to 9. */
    public ReadOnlyObjectProperty<List<WatchedDigit>> examplesProperty() {
        return examples.getReadOnlyProperty();
    }

    /** Whether filters are shown as what learning has changed in them, rather than as they are. */
    public BooleanProperty filterChangeProperty() {
        return filterChange;
    }

    /** Chooses the digit to watch. */
    public void choose(int newLabel) {
        label = newLabel;
        found = Optional.empty();
        publish();
    }

    /** Switches to other examples of all ten digits: 1 for the next ones, -1 for the previous ones. */
    public void otherExample(int direction) {
        example += direction;
        found = Optional.empty();
        publish();
    }

    /** Watches an image that was found elsewhere, until another is chosen here. */
    void watch(WatchedDigit image) {
        if (found.filter(image::isSameImage).isEmpty()) {
            found = Optional.of(image);
            label = image.label();
            publish();
        }
    }

    void setImages(@Nullable LabelledImages newImages) {
        images = newImages;
        indices.clear();
        for (int digit = 0; digit < DIGITS; digit++) {
            indices.add(new ArrayList<>());
        }
        for (int i = 0; newImages != null && i < newImages.count(); i++) {
            indices.get(newImages.label(i)).add(i);
        }
        example = 0;
        found = Optional.empty();
        publish();
    }

    private void publish() {
        List<WatchedDigit> current = new ArrayList<>();
        for (int digit = 0; images != null && digit < DIGITS; digit++) {
            List<Integer> examplesOfDigit = indices.get(digit);
            if (!examplesOfDigit.isEmpty()) {
                int index = examplesOfDigit.get(Math.floorMod(example, examplesOfDigit.size()));
                current.add(new WatchedDigit(
                        ImageSource.TEST, digit, index, images.height(), images.width(), images.image(index)));
            }
        }
        examples.set(List.copyOf(current));
        watched.set(found.or(() ->
                        current.stream().filter(one -> one.label() == label).findFirst())
                .or(() -> current.stream().findFirst())
                .orElse(null));
    }
}
