package kernelight.screen.training.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import kernelight.data.DataSource;
import kernelight.data.folder.FolderImages;
import kernelight.engine.tensor.Shape;
import kernelight.engine.training.LabelledImages;
import kernelight.screen.training.mistakes.model.ImageSets;
import kernelight.screen.training.mistakes.model.ImageSource;
import kernelight.trained.TrainedData;
import kernelight.words.LocalizedMessage;

/**
 * The images that a run learns from and those it is tested on.
 *
 * @param test never shown to the network while it learns
 * @param remarks what a person has to know of the images, such as what was left out or changed
 * @param folder what was found in the folder that they are from; empty if they are from none, or MNIST
 */
public record TrainingData(
        DataSource source,
        LabelledImages training,
        LabelledImages test,
        List<LocalizedMessage> remarks,
        Optional<FolderImages> folder) {
    public TrainingData {
        remarks = List.copyOf(remarks);
    }

    public TrainingData(
            DataSource source, LabelledImages training, LabelledImages test, List<LocalizedMessage> remarks) {
        this(source, training, test, remarks, Optional.empty());
    }

    /** Images of which nothing has to be said. */
    public TrainingData(DataSource source, LabelledImages training, LabelledImages test) {
        this(source, training, test, List.of());
    }

    /** What the classes are called, in the order of the network's scores. */
    public List<String> classNames() {
        return training.classNames();
    }

    /**
     * These images as a network may be asked what it reads in them.
     *
     * @param full what full ink is to the network
     */
    ImageSets imageSets(float full) {
        return new ImageSets(training.withFull(full), test.withFull(full), classNames());
    }

    /** C x H x W. */
    Shape imageShape() {
        return new Shape(training.channels(), training.height(), training.width());
    }

    /** Whether the images are ink on paper, which is shown in the colours of the theme, not photographs. */
    public boolean isInk() {
        return folder.filter(found -> found.form() == FolderImages.Form.PICTURES)
                .isEmpty();
    }

    /** The name of a set from a folder; empty for others, which have one in every language. */
    public String setName() {
        return source == DataSource.OTHER ? folder.map(FolderImages::set).orElse("") : "";
    }

    /** The class and picture of some of the training images: of one class after the other. */
    public List<WatchedDigit> samples(int count) {
        List<Deque<Integer>> ofClasses = new ArrayList<>();
        classNames().forEach(name -> ofClasses.add(new ArrayDeque<>()));
        for (int i = 0; i < training.count(); i++) {
            if (ofClasses.get(training.label(i)).size() < count) {
                ofClasses.get(training.label(i)).add(i);
            }
        }
        List<WatchedDigit> samples = new ArrayList<>();
        while (samples.size() < count && ofClasses.stream().anyMatch(left -> !left.isEmpty())) {
            ofClasses.stream()
                    .filter(left -> !left.isEmpty())
                    .limit(count - samples.size())
                    .forEach(left ->
                            samples.add(WatchedDigit.of(ImageSource.TRAINING, training, left.remove(), isInk())));
        }
        return samples;
    }

    /** What is kept of it with a network that was trained on it. */
    TrainedData summary() {
        return new TrainedData(source, setName(), classNames());
    }

    /** The last batch of an epoch may be smaller than the others. */
    int batchesPerEpoch(int batchSize) {
        return Math.ceilDiv(training.count(), batchSize);
    }
}
