package kernelight.screen.training.mistakes.model;

import java.util.List;
import java.util.stream.IntStream;
import kernelight.engine.training.Predictions;
import kernelight.network.model.ConfusionMatrix;

/**
 * Images with what a network read in them at one moment. Immutable.
 *
 * @param names of the network's classes
 * @param predictions one for each image of the part
 * @param batch after how many batches of the run they were read
 */
public record ReadImages(ImageSource source, List<String> names, ImagePart part, Predictions predictions, long batch) {
    public ReadImages {
        names = List.copyOf(names);
    }

    public ConfusionMatrix matrix() {
        return new ConfusionMatrix(names, predictions.confusion(names.size(), part.images()::label));
    }

    /** The images of a cell, the most surely read first. */
    public List<ReadImage> in(ConfusionMatrix.Cell cell) {
        return images(predictions.in(cell.row(), cell.column(), part.images()::label));
    }

    /** The images that were read wrong, the most surely misread first. */
    public List<ReadImage> wrong() {
        return images(predictions.wrong(part.images()::label));
    }

    private List<ReadImage> images(int[] positions) {
        return IntStream.of(positions)
                .mapToObj(position -> new ReadImage(this, position))
                .toList();
    }
}
