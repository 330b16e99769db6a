package kernelight.screen.training.model;

import java.util.Arrays;
import kernelight.engine.tensor.Shape;
import kernelight.engine.training.LabelledImages;
import kernelight.screen.training.batch.model.BatchDetails;
import kernelight.screen.training.mistakes.model.ImageSource;
import kernelight.screen.training.mistakes.model.ReadImage;

/**
 * An image of a set, as it is shown: one that the user watches, or a sample.
 *
 * @param label its true class
 * @param index its index in the set of its source, from 0
 * @param image C x H x W values from 0 to 1
 * @param isInk whether it is ink on paper, not a photograph
 */
public record WatchedDigit(
        ImageSource source, int label, int index, int channels, int height, int width, float[] image, boolean isInk) {
    static WatchedDigit of(ImageSource source, LabelledImages images, int index, boolean isInk) {
        return new WatchedDigit(
                source,
                images.label(index),
                index,
                images.channels(),
                images.height(),
                images.width(),
                images.image(index),
                isInk);
    }

    static WatchedDigit of(ReadImage image, boolean isInk) {
        return new WatchedDigit(
                image.set().source(),
                image.label(),
                image.index(),
                image.channels(),
                image.height(),
                image.width(),
                image.values(),
                isInk);
    }

    static WatchedDigit of(BatchDetails details, float full, boolean isInk) {
        Shape size = details.forward().view().input();
        return new WatchedDigit(
                ImageSource.TRAINING,
                details.image().label(),
                details.image().index(),
                size.channels(),
                size.height(),
                size.width(),
                normalized(details.image().input(), full),
                isInk);
    }

    /** @param full what full ink was to a network */
    private static float[] normalized(float[] values, float full) {
        float[] normalized = values.clone();
        for (int i = 0; i < normalized.length; i++) {
            normalized[i] /= full;
        }
        return normalized;
    }

    boolean isSameImage(WatchedDigit other) {
        return source == other.source && label == other.label && Arrays.equals(image, other.image);
    }
}
