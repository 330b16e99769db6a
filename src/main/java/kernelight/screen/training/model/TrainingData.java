package kernelight.screen.training.model;

import java.util.List;
import java.util.stream.IntStream;
import kernelight.data.DataSource;
import kernelight.engine.training.LabelledImages;
import kernelight.screen.training.mistakes.model.ImageSets;
import kernelight.words.LocalizedMessage;

/**
 * The images that a run learns from and those it is tested on.
 *
 * @param test never shown to the network while it learns
 * @param remarks what a person has to know of the images, such as what was left out or changed
 */
public record TrainingData(
        DataSource source, LabelledImages training, LabelledImages test, List<LocalizedMessage> remarks) {
    private static final List<String> NAMES =
            IntStream.range(0, 10).mapToObj(Integer::toString).toList();

    public TrainingData {
        remarks = List.copyOf(remarks);
    }

    /** Images of which nothing has to be said. */
    public TrainingData(DataSource source, LabelledImages training, LabelledImages test) {
        this(source, training, test, List.of());
    }

    /** These images as a network may be asked what it reads in them. */
    ImageSets imageSets() {
        return new ImageSets(training, test, NAMES);
    }

    /** The last batch of an epoch may be smaller than the others. */
    int batchesPerEpoch(int batchSize) {
        return Math.ceilDiv(training.count(), batchSize);
    }
}
