package kernelight.engine.training;

import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;

/** Checks before any work that a network takes images of this size and has an output for each of their classes. */
final class DatasetCheck {
    private DatasetCheck() {}

    /**
     * Returns if the network can be trained or measured with the images.
     *
     * @throws ShapeException if it takes images of another size or does not end in one score per class
     * @throws IllegalArgumentException if there are no images, or a label is not one of its classes
     */
    static void require(Network network, LabelledImages images) {
        Shape shape = new Shape(images.channels(), images.height(), images.width());
        if (!network.inputShape().equals(shape)) {
            throw new ShapeException(
                    "The network " + network.name() + " takes images of " + network.inputShape() + ", but \""
                            + images.name() + "\" has images of " + shape + ".",
                    ShapeException.Reason.IMAGES,
                    network.inputShape().toString(),
                    shape.toString());
        }
        if (images.count() == 0) {
            throw new IllegalArgumentException("There are no images in \"" + images.name() + "\".");
        }
        if (!network.outputShape().isFlat()) {
            throw new ShapeException(
                    "The network " + network.name() + " outputs " + network.outputShape()
                            + " for an image, but one score for each class is needed: end it with a flatten, a global"
                            + " pooling or a fully connected layer.",
                    ShapeException.Reason.SCORES,
                    network.outputShape().toString());
        }
        int classes = network.outputShape().size();
        for (int i = 0; i < images.count(); i++) {
            if (images.label(i) < 0 || images.label(i) >= classes) {
                throw new IllegalArgumentException("Image " + i + " of \"" + images.name() + "\" has the label "
                        + images.label(i) + ", but the network " + network.name() + " has only " + classes
                        + " classes (0 to " + (classes - 1) + ").");
            }
        }
    }
}
