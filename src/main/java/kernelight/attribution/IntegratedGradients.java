package kernelight.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import kernelight.engine.network.Network;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.MicroBatches;

/**
 * Integrated gradients: (pixel - baseline) times the mean gradient on the straight way from the baseline to the image. They
 * add up to the difference in score between the two (Sundararajan, Taly and Yan, "Axiomatic Attribution for Deep Networks",
 * 2017). They depend on the baseline: a pixel like it gets 0.
 *
 * <p>The mean is taken by the midpoint rule over parts of the way. ReLU and max pooling make kinks, so equal parts would
 * have to be thousands; here those parts are halved in which the score rises otherwise than the gradient at their middle
 * says.
 *
 * @param map the shares of the pixels
 * @param difference the score of the image minus that of the baseline
 * @param parts how many parts the way was divided into
 */
public record IntegratedGradients(AttributionMap map, float difference, int parts) {
    /** How far the map may be from adding up. */
    public static final double TOLERANCE = 5e-4;

    private static final int IMAGES = MicroBatches.IMAGES;
    private static final int FEWEST_PARTS = 64;
    private static final int MOST_PARTS = 1 << 13;

    /** All gradients together take at most a quarter of a gigabyte. */
    private static final int MOST_VALUES = 1 << 26;

    /** How far the map is from adding up to the difference. */
    public double gap() {
        return Math.abs(map.sum() - difference);
    }

    /** Whether the map adds up within {@link #TOLERANCE}; otherwise there were too many kinks. */
    public boolean addsUp() {
        return gap() <= TOLERANCE;
    }

    /**
     * The shares of the pixels in what the score is above that of the baseline.
     *
     * @param network is only read; its weights must not change meanwhile
     * @param image C x D x H x W values
     * @throws kernelight.engine.tensor.ShapeException if the image has another size than the network's input
     * @throws IllegalArgumentException if the network has no such class
     */
    public static IntegratedGradients of(
            Network network, float[] image, Score score, Baseline baseline, BatchRunner runner) {
        Scores.require(score, network);
        return new Integration(network, image, score, baseline.of(image, network.inputShape()), runner).run();
    }

    /**
     * A part of the way, from 0 at the baseline to 1 at the image.
     *
     * @param first the score at its start
     * @param last the score at its end
     * @param middle the score in its middle
     * @param gradient in its middle
     * @param unexplained by how much the score rises otherwise than the gradient says
     */
    private record Part(
            double start, double end, float first, float last, float middle, float[] gradient, double unexplained) {}

    /** A part whose gradient is still to be computed. */
    private record Open(double start, double end, float first, float last) {
        double middle() {
            return (start + end) / 2;
        }
    }

    private record Integration(Network network, float[] image, Score score, float[] from, BatchRunner runner) {
        IntegratedGradients run() {
            float start = score.in(Scores.of(network, from));
            float end = score.in(Scores.of(network, image));
            int most = Math.clamp(MOST_VALUES / image.length, FEWEST_PARTS, MOST_PARTS);
            List<Part> parts = computed(List.of(new Open(0, 1, start, end)));
            while (parts.size() < FEWEST_PARTS || parts.size() < most && total(parts) > TOLERANCE / 2) {
                parts.sort(Comparator.comparingDouble(part -> -Math.abs(part.unexplained())));
                List<Part> worst = parts.subList(0, halved(parts, most));
                List<Open> halves = new ArrayList<>();
                for (Part part : worst) {
                    double middle = (part.start() + part.end()) / 2;
                    halves.add(new Open(part.start(), middle, part.first(), part.middle()));
                    halves.add(new Open(middle, part.end(), part.middle(), part.last()));
                }
                worst.clear();
                parts.addAll(computed(halves));
            }
            return new IntegratedGradients(
                    Gradients.map(shares(parts), network.inputShape()), end - start, parts.size());
        }

        /** How many parts are halved next, the worst first: all at first, then those with half of what is unexplained. */
        private static int halved(List<Part> parts, int most) {
            if (parts.size() < FEWEST_PARTS) {
                return parts.size();
            }
            double half = parts.stream()
                            .mapToDouble(part -> Math.abs(part.unexplained()))
                            .sum()
                    / 2;
            double sum = 0;
            int count = 0;
            while (sum < half) {
                sum += Math.abs(parts.get(count).unexplained());
                count++;
            }
            return Math.min(Math.max(1, count), most - parts.size());
        }

        private static double total(List<Part> parts) {
            return Math.abs(parts.stream().mapToDouble(Part::unexplained).sum());
        }

        private List<Part> computed(List<Open> open) {
            Part[] parts = new Part[open.size()];
            Queue<ScorePass> free = new ConcurrentLinkedQueue<>();
            runner.run(Math.ceilDiv(parts.length, IMAGES), batch -> {
                ScorePass taken = free.poll();
                ScorePass pass = taken == null ? new ScorePass(network, score, IMAGES) : taken;
                int first = batch * IMAGES;
                int count = Math.min(IMAGES, parts.length - first);
                for (int n = 0; n < count; n++) {
                    pass.input().setImage(n, on(open.get(first + n).middle()));
                }
                pass.run();
                for (int n = 0; n < count; n++) {
                    parts[first + n] = part(open.get(first + n), pass.score(n), pass.gradient(n));
                }
                free.add(pass);
            });
            return new ArrayList<>(List.of(parts));
        }

        /** The image at a place of the way. */
        private float[] on(double place) {
            float[] between = new float[image.length];
            for (int i = 0; i < between.length; i++) {
                between[i] = (float) (from[i] + place * (image[i] - from[i]));
            }
            return between;
        }

        private Part part(Open open, float middle, float[] gradient) {
            double slope = 0;
            for (int i = 0; i < gradient.length; i++) {
                slope += (double) gradient[i] * (image[i] - from[i]);
            }
            double unexplained = (double) open.last() - open.first() - slope * (open.end() - open.start());
            return new Part(open.start(), open.end(), open.first(), open.last(), middle, gradient, unexplained);
        }

        private float[] shares(List<Part> parts) {
            double[] means = new double[image.length];
            for (Part part : parts) {
                for (int i = 0; i < means.length; i++) {
                    means[i] += part.gradient()[i] * (part.end() - part.start());
                }
            }
            float[] shares = new float[image.length];
            for (int i = 0; i < shares.length; i++) {
                shares[i] = (float) (means[i] * (image[i] - from[i]));
            }
            return shares;
        }
    }
}
