package kernelight.engine.training;

import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;

/** Checks once, before any work, that a network can read the images and knows all their classes. */
final class ImagesFit {
    private ImagesFit() {}

    /** @throws IllegalArgumentException where it cannot, with a sentence for a person */
    static void require(Network network, LabelledImages images) {
        Shape shape = new Shape(images.channels(), images.height(), images.width());
        if (!network.inputShape().equals(shape)) {
            throw new ShapeException("The network " + network.name() + " takes images of " + network.inputShape()
                    + ", but \"" + images.name() + "\" has images of " + shape + ".");
        }
        if (images.count() == 0) {
            throw new IllegalArgumentException("There are no images in \"" + images.name() + "\" to learn from.");
        }
        if (!network.outputShape().isFlat()) {
            throw new ShapeException("The network " + network.name() + " makes " + network.outputShape()
                    + " of an image, but one score for each class is needed: end it with a flatten, a global pooling or"
                    + " a fully connected layer.");
        }
        int classes = network.outputShape().size();
        for (int i = 0; i < images.count(); i++) {
            if (images.label(i) < 0 || images.label(i) >= classes) {
                throw new IllegalArgumentException("Image " + i + " of \"" + images.name() + "\" has the label "
                        + images.label(i) + ", but the network " + network.name() + " knows only " + classes
                        + " classes (0 to " + (classes - 1) + ").");
            }
        }
    }
}
