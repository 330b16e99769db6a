package kernelight.attribution;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import kernelight.engine.kernel.FastKernels;
import kernelight.engine.network.ForwardPass;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.MicroBatches;

/**
 * A square covers the image place by place, and the network gives its scores for every covered image (Zeiler and Fergus,
 * "Visualizing and Understanding Convolutional Networks", 2014). What a score loses says how much it depends on what was
 * covered there. It says nothing about what a covered image means to a network that never saw such squares.
 *
 * <p>The middle of the square is at every {@code stride}-th pixel of every {@code stride}-th row, from the first on; at the
 * edge, only a part of it lies on the image. An even square has its middle half a pixel before.
 *
 * @param rows the number of places from top to bottom
 * @param columns the number of places from left to right
 * @param uncovered the scores of the image itself, one for each class
 * @param scores for each place, row after row, the scores of all classes
 */
public record Occlusion(
        Square square, float[] image, Shape shape, int rows, int columns, float[] uncovered, float[][] scores) {
    /** Images of one pass: as many as are fast in training, because their activations stay in the processor's cache. */
    private static final int IMAGES = MicroBatches.IMAGES;

    /**
     * The square that covers.
     *
     * @param size its side in pixels, 1 or more
     * @param stride the distance of two places in pixels, 1 or more
     * @param baseline what it covers with
     */
    public record Square(int size, int stride, Baseline baseline) {
        /** @throws IllegalArgumentException if the size or the stride is below 1 */
        public Square {
            if (size < 1 || stride < 1) {
                throw new IllegalArgumentException(
                        "A square of side " + size + " cannot be moved by " + stride + ": both are 1 or more.");
            }
        }
    }

    /**
     * Covers every place.
     *
     * @param network is only read; its weights must not change meanwhile
     * @param image C x D x H x W values
     * @throws kernelight.engine.tensor.ShapeException if the image has another size than the network's input
     */
    public static Occlusion of(Network network, float[] image, Square square, BatchRunner runner) {
        Shape shape = network.inputShape();
        int rows = Math.ceilDiv(shape.height(), square.stride());
        int columns = Math.ceilDiv(shape.width(), square.stride());
        float[] uncovered = Scores.of(network, image);
        float[] cover = square.baseline().of(image, shape);
        float[][] scores = new float[rows * columns][];
        boolean[] changed = new boolean[scores.length]; // an unchanged place loses exactly 0
        int scoreNode = Scores.node(network);
        Queue<ForwardPass> free = new ConcurrentLinkedQueue<>();
        runner.run(Math.ceilDiv(scores.length, IMAGES), part -> {
            ForwardPass taken = free.poll();
            ForwardPass pass = taken == null ? ForwardPass.inference(network, new FastKernels(), IMAGES) : taken;
            int first = part * IMAGES;
            fill(pass.input(), image);
            for (int n = 0; n < Math.min(IMAGES, scores.length - first); n++) {
                int place = first + n;
                changed[place] = cover(pass.input(), n, cover, square, place / columns, place % columns);
            }
            pass.run(0, scoreNode + 1);
            for (int n = 0; n < Math.min(IMAGES, scores.length - first); n++) {
                scores[first + n] =
                        changed[first + n] ? pass.activation(scoreNode).image(n) : uncovered;
            }
            free.add(pass);
        });
        return new Occlusion(square, image.clone(), shape, rows, columns, uncovered, scores);
    }

    /** The same image N times; the images are innermost. */
    private static void fill(Tensor input, float[] image) {
        int images = input.images();
        for (int i = 0; i < image.length; i++) {
            Arrays.fill(input.data(), i * images, (i + 1) * images, image[i]);
        }
    }

    /** Returns whether a pixel changed. */
    private static boolean cover(Tensor input, int n, float[] cover, Square square, int row, int column) {
        Shape shape = input.shape();
        int top = row * square.stride() - square.size() / 2;
        int left = column * square.stride() - square.size() / 2;
        int images = input.images();
        boolean changed = false;
        for (int plane = 0; plane < shape.channels() * shape.depth(); plane++) {
            for (int y = Math.max(0, top); y < Math.min(shape.height(), top + square.size()); y++) {
                for (int x = Math.max(0, left); x < Math.min(shape.width(), left + square.size()); x++) {
                    int index = (plane * shape.height() + y) * shape.width() + x;
                    changed |= input.data()[index * images + n] != cover[index];
                    input.data()[index * images + n] = cover[index];
                }
            }
        }
        return changed;
    }

    /** The image with the square at a place, C x D x H x W values. */
    public float[] covered(int row, int column) {
        Tensor covered = Tensor.of(shape, image);
        cover(covered, 0, square.baseline().of(image, shape), square, row, column);
        return covered.data();
    }

    /** What a score loses at every place: positive where what was covered spoke for it. */
    public AttributionMap lost(Score score) {
        float[] lost = new float[scores.length];
        for (int place = 0; place < lost.length; place++) {
            lost[place] = score.in(uncovered) - score.in(scores[place]);
        }
        return new AttributionMap(rows, columns, lost);
    }

    /** Whether no score changed at any place: nothing was covered, such as blank paper with paper, or nothing matters. */
    public boolean changesNothing() {
        return Arrays.stream(scores).allMatch(place -> Arrays.equals(place, uncovered));
    }
}
