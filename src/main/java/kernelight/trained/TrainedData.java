package kernelight.trained;

import java.util.List;
import kernelight.data.DataSource;
import kernelight.engine.training.LabelledImages;
import kernelight.words.LocalizedMessage;

/**
 * What a network was trained on.
 *
 * @param setName what a set from a folder is called; "" for others
 * @param classNames what its classes are called, in the order of its scores
 */
public record TrainedData(DataSource source, String setName, List<String> classNames) {
    public TrainedData {
        classNames = List.copyOf(classNames);
    }

    /** What it is called, as part of a sentence: MNIST, your own digits. */
    public LocalizedMessage name() {
        return setName.isEmpty()
                ? LocalizedMessage.of("training.data.name." + source)
                : LocalizedMessage.of("training.data.name.set", setName);
    }

    /** The ten digits. */
    public static TrainedData digits(DataSource source) {
        return new TrainedData(source, "", LabelledImages.DIGITS);
    }
}
