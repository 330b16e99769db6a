package kernelight.screen.training.mistakes.model;

import java.util.ArrayList;
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
    /** Classes without a name, which a network may have more of than its images, are called by their number. */
    public ReadImages {
        int most = names.size() - 1;
        for (int i = 0; i < predictions.count(); i++) {
            most = Math.max(
                    most, Math.max(predictions.classes()[i], part.images().label(i)));
        }
        List<String> all = new ArrayList<>(names);
        for (int i = names.size(); i <= most; i++) {
            all.add(Integer.toString(i));
        }
        names = List.copyOf(all);
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
