package kernelight.attribution;

import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;

/** Maps made of the gradient of a score with respect to the pixels. The channels of an image are added up. */
public final class Gradients {
    private Gradients() {}

    /**
     * The gradient of the score with respect to every pixel: by how much it rises if the pixel gets a little more ink, per
     * unit of ink (Simonyan, Vedaldi and Zisserman, "Deep Inside Convolutional Networks", 2014). It says what a small
     * change would do, not what made the score.
     *
     * @param image C x D x H x W values
     * @throws kernelight.engine.tensor.ShapeException if the image has another size than the network's input
     * @throws IllegalArgumentException if the network has no such class
     */
    public static AttributionMap gradient(Network network, float[] image, Score score) {
        return map(at(network, image, score), network.inputShape());
    }

    /**
     * The gradient times the ink of the pixel: the ink's share of the score if the network were linear. Blank paper has 0.
     *
     * @param image C x D x H x W values
     * @throws kernelight.engine.tensor.ShapeException if the image has another size than the network's input
     * @throws IllegalArgumentException if the network has no such class
     */
    public static AttributionMap timesInput(Network network, float[] image, Score score) {
        float[] product = at(network, image, score);
        for (int i = 0; i < product.length; i++) {
            product[i] *= image[i];
        }
        return map(product, network.inputShape());
    }

    private static float[] at(Network network, float[] image, Score score) {
        Scores.require(score, network);
        ScorePass pass = new ScorePass(network, score, 1);
        pass.input().setImage(0, image);
        pass.run();
        return pass.gradient(0);
    }

    /** Adds up the channels and depth slices of C x D x H x W values. */
    static AttributionMap map(float[] values, Shape shape) {
        float[] sums = new float[shape.height() * shape.width()];
        for (int i = 0; i < values.length; i++) {
            sums[i % sums.length] += values[i];
        }
        return new AttributionMap(shape.height(), shape.width(), sums);
    }
}
