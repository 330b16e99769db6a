package kernelight.screen.training.mistakes.model;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import kernelight.data.own.OwnDigitSet;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.Predictions;
import kernelight.network.model.ConfusionMatrix;
import kernelight.network.model.ConfusionMatrix.Cell;
import kernelight.screen.training.model.NetworkCopy;
import kernelight.words.LocalizedMessage;

/**
 * The confusion matrix of the learning network, and the images of its cells. FX thread.
 *
 * <p>What the run's own tests read in test images is shown as it comes and costs nothing more. For other images, and for a
 * network of the past, a copy of the network reads them in the background, only while somebody looks.
 */
public final class ConfusionModel {
    private final Readings readings;
    private final Consumer<Consumer<NetworkCopy>> copies;
    private final ObjectProperty<ImageSource> source = new SimpleObjectProperty<>(ImageSource.TEST);
    private final ReadOnlyObjectWrapper<Optional<ReadImages>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LocalizedMessage>> obstacle =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Cell>> cell = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<ReadImage>> listed = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<ReadImage>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<ImageSets> sets = Optional.empty();
    private OwnDigitSet own = OwnDigitSet.EMPTY;
    private Optional<NetworkCopy> moment = Optional.empty();
    /** The newest result of the run's own tests. */
    private Optional<ReadImages> measured = Optional.empty();

    private boolean isWatched;
    private long newest;

    /**
     * @param copies asks for a copy of the network as it is now; its receiver is called on the FX thread, never without a
     *     run
     * @param runner splits the work of reading
     * @param worker reads
     */
    public ConfusionModel(
            Consumer<Consumer<NetworkCopy>> copies, BatchRunner runner, Executor worker, Executor fxThread) {
        this.copies = copies;
        readings = new Readings(runner, worker, fxThread);
        source.subscribe(now -> {
            shown.set(Optional.empty());
            list(Optional.empty());
            update();
        });
    }

    /** Which images are shown. */
    public ObjectProperty<ImageSource> sourceProperty() {
        return source;
    }

    /** The newest reading of those images; empty while there is none. */
    public ReadOnlyObjectProperty<Optional<ReadImages>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Why there is nothing to show; empty if there is something, or will be in a moment. */
    public ReadOnlyObjectProperty<Optional<LocalizedMessage>> obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    public Optional<ConfusionMatrix> matrix() {
        return shown.get().map(ReadImages::matrix);
    }

    /** The cell whose images are listed; empty while all that were read wrong are. */
    public ReadOnlyObjectProperty<Optional<Cell>> cellProperty() {
        return cell.getReadOnlyProperty();
    }

    /** The listed images, the most surely read first. */
    public ReadOnlyObjectProperty<List<ReadImage>> listedProperty() {
        return listed.getReadOnlyProperty();
    }

    /** The image that is looked at. */
    public ReadOnlyObjectProperty<Optional<ReadImage>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Lists the images of a cell, or all that were read wrong. */
    public void list(Optional<Cell> wanted) {
        cell.set(wanted);
        chosen.set(Optional.empty());
        updateList();
    }

    public void choose(Optional<ReadImage> image) {
        chosen.set(image);
    }

    /** Sets whether somebody looks; nothing is read otherwise. */
    public void watch(boolean now) {
        if (isWatched != now) {
            isWatched = now;
            update();
        }
    }

    /** Sets the images of a new run, which has read nothing yet; empty without a run. */
    public void newRun(Optional<ImageSets> now) {
        sets = now;
        moment = Optional.empty();
        measured = Optional.empty();
        shown.set(Optional.empty());
        list(Optional.empty());
        update();
    }

    /** Sets the digits that the person keeps. */
    public void setOwn(OwnDigitSet now) {
        own = now;
        if (source.get() == ImageSource.OWN) {
            update();
        }
    }

    /** Shows what a network of the past reads; empty for the network as it is now. */
    public void lookAt(Optional<NetworkCopy> past) {
        moment = past;
        update();
    }

    /** Takes what the run's own test has read in test images. */
    public void show(Predictions predictions, ImagePart part, long batch) {
        sets.ifPresent(now -> {
            measured = Optional.of(new ReadImages(ImageSource.TEST, now.names(), part, predictions, batch));
            if (moment.isEmpty() && !(source.get() != ImageSource.TEST && readings.isReading())) {
                update();
            }
        });
    }

    private void update() {
        long ticket = ++newest;
        readings.stop();
        obstacle.set(sets.flatMap(now -> source.get() == ImageSource.OWN ? now.obstacle(own) : Optional.empty()));
        if (sets.isEmpty() || obstacle.get().isPresent()) {
            publish(Optional.empty());
        } else if (!isWatched) {
            return; // what is shown stays until somebody looks again
        } else if (source.get() == ImageSource.TEST && moment.isEmpty() && measured.isPresent()) {
            publish(measured);
        } else if (moment.isPresent()) {
            read(sets.get(), moment.get(), true);
        } else {
            boolean isAtRest = measured.filter(now -> now.part().isWhole()).isPresent();
            copies.accept(copy -> {
                if (ticket == newest && sets.isPresent()) {
                    read(sets.get(), copy, isAtRest);
                }
            });
        }
    }

    /** Reads a part of the images and, if wanted, then as many of them as are ever shown. */
    private void read(ImageSets images, NetworkCopy network, boolean whole) {
        ImageSource wanted = source.get();
        OwnDigitSet digits = own;
        readings.read(
                network,
                () -> images.parts(wanted, digits, whole),
                (part, predictions) -> publish(
                        Optional.of(new ReadImages(wanted, images.names(), part, predictions, network.batch()))),
                problem -> {
                    obstacle.set(Optional.of(problem));
                    publish(Optional.empty());
                });
    }

    private void publish(Optional<ReadImages> now) {
        shown.set(now);
        updateList();
    }

    private void updateList() {
        listed.set(shown.get()
                .map(images -> cell.get().map(images::in).orElseGet(images::wrong))
                .orElse(List.of()));
        chosen.set(chosen.get()
                .flatMap(old -> listed.get().stream().filter(old::isSameImage).findFirst()));
    }
}
