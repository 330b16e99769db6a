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

/** The image of the test set that the user watches: which class, and which example of it. FX thread. */
public final class WatchModel {
    private static final int FIRST = 3;

    private final ReadOnlyObjectWrapper<@Nullable WatchedDigit> watched = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<WatchedDigit>> examples = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty filterChange = new SimpleBooleanProperty();
    private final List<List<Integer>> indices = new ArrayList<>();
    private int label = FIRST;
    private int example;
    private final ReadOnlyObjectWrapper<List<String>> classes = new ReadOnlyObjectWrapper<>(LabelledImages.DIGITS);
    private Optional<TrainingData> data = Optional.empty();
    private Optional<WatchedDigit> found = Optional.empty();

    /** The digit that is watched; null while there is none. */
    public ReadOnlyObjectProperty<@Nullable WatchedDigit> watchedProperty() {
        return watched.getReadOnlyProperty();
    }

    /** What the classes are called. */
    public ReadOnlyObjectProperty<List<String>> classesProperty() {
        return classes.getReadOnlyProperty();
    }

    /** The current example of each class of which the test set has one, in the order of the classes. */
    public ReadOnlyObjectProperty<List<WatchedDigit>> examplesProperty() {
        return examples.getReadOnlyProperty();
    }

    /** Whether filters are shown as what learning has changed in them, rather than as they are. */
    public BooleanProperty filterChangeProperty() {
        return filterChange;
    }

    /** Chooses the class to watch. */
    public void choose(int newLabel) {
        label = newLabel;
        found = Optional.empty();
        publish();
    }

    /** Chooses the class that is called as this digit, or else the one with its number. */
    public void chooseDigit(int digit) {
        int named = classes.get().indexOf(Integer.toString(digit));
        choose(named >= 0 ? named : digit);
    }

    /** Switches to other examples of all classes: 1 for the next ones, -1 for the previous ones. */
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

    void show(Optional<TrainingData> newData) {
        data = newData;
        indices.clear();
        newData.ifPresent(now -> {
            now.classNames().forEach(name -> indices.add(new ArrayList<>()));
            for (int i = 0; i < now.test().count(); i++) {
                indices.get(now.test().label(i)).add(i);
            }
            classes.set(now.classNames());
        });
        example = 0;
        found = Optional.empty();
        publish();
    }

    private void publish() {
        List<WatchedDigit> current = data.map(this::examples).orElse(List.of());
        examples.set(current);
        watched.set(found.or(() ->
                        current.stream().filter(one -> one.label() == label).findFirst())
                .or(() -> current.stream().findFirst())
                .orElse(null));
    }

    private List<WatchedDigit> examples(TrainingData now) {
        List<WatchedDigit> current = new ArrayList<>();
        LabelledImages images = now.test();
        for (int one = 0; one < indices.size(); one++) {
            List<Integer> ofClass = indices.get(one);
            if (!ofClass.isEmpty()) {
                int index = ofClass.get(Math.floorMod(example, ofClass.size()));
                current.add(WatchedDigit.of(ImageSource.TEST, images, index, now.isInk()));
            }
        }
        return List.copyOf(current);
    }
}
