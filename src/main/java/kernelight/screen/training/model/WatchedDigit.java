package kernelight.screen.training.model;

import java.util.Arrays;
import kernelight.engine.tensor.Shape;
import kernelight.screen.training.batch.model.BatchDetails;
import kernelight.screen.training.mistakes.model.ImageSource;
import kernelight.screen.training.mistakes.model.ReadImage;

/**
 * An image that the user watches.
 *
 * @param label its true class
 * @param index its index in the set of its source, from 0
 * @param image H x W values from 0 to 1, row by row
 */
public record WatchedDigit(ImageSource source, int label, int index, int height, int width, float[] image) {
    static WatchedDigit of(ReadImage image) {
        return new WatchedDigit(
                image.set().source(), image.label(), image.index(), image.height(), image.width(), image.values());
    }

    static WatchedDigit of(BatchDetails details) {
        Shape size = details.forward().view().input();
        return new WatchedDigit(
                ImageSource.TRAINING,
                details.image().label(),
                details.image().index(),
                size.height(),
                size.width(),
                details.image().input());
    }

    boolean isSameImage(WatchedDigit other) {
        return source == other.source && label == other.label && Arrays.equals(image, other.image);
    }
}
