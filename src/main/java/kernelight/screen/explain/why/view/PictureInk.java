package kernelight.screen.explain.why.view;

import java.util.Optional;
import kernelight.engine.tensor.Shape;
import kernelight.network.model.NetworkInput;
import kernelight.ui.component.PixelMaps;

/**
 * The picture that a network reads, as ink on paper: of several channels the first.
 *
 * @param values row after row
 */
record PictureInk(int height, int width, float[] values) {
    static final PictureInk NONE = new PictureInk(0, 0, new float[0]);

    static PictureInk of(Optional<NetworkInput> input) {
        return input.map(read -> of(read, read.image())).orElse(NONE);
    }

    /** @param image another image of the same shape */
    static PictureInk of(NetworkInput input, float[] image) {
        Shape shape = input.network().inputShape();
        float[] values = new float[shape.height() * shape.width()];
        System.arraycopy(image, 0, values, 0, values.length);
        return new PictureInk(shape.height(), shape.width(), values);
    }

    boolean isEmpty() {
        return values.length == 0;
    }

    /** Beyond the edge lies paper. */
    float at(int row, int column) {
        return row < height && column < width ? values[row * width + column] : 0;
    }

    PixelMaps maps() {
        return new PixelMaps(1, height, width, values);
    }
}
