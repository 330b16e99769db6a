package kernelight.screen.training.model;

import kernelight.engine.training.LabelledImages;

/**
 * An image of a set, as it is shown: one of the test set that the user watches, or a sample.
 *
 * @param label its true class
 * @param index its index in the set
 * @param image C x H x W values from 0 to 1
 * @param isInk whether it is ink on paper, not a photograph
 */
public record WatchedDigit(int label, int index, int channels, int height, int width, float[] image, boolean isInk) {
    static WatchedDigit of(LabelledImages images, int index, boolean isInk) {
        return new WatchedDigit(
                images.label(index),
                index,
                images.channels(),
                images.height(),
                images.width(),
                images.image(index),
                isInk);
    }
}
