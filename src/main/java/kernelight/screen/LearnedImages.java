package kernelight.screen;

import kernelight.engine.tensor.Shape;

/**
 * What the training screen learns from, as far as a network has to fit it.
 *
 * @param shape of an image, C x H x W
 * @param classes how many there are
 */
public record LearnedImages(Shape shape, int classes) {
    /** The ten digits in 28 x 28 grey pixels, which are learned unless something else is chosen. */
    public static final LearnedImages DIGITS = new LearnedImages(new Shape(1, 28, 28), 10);
}
