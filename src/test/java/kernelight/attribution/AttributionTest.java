package kernelight.attribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kernelight.data.generated.GeneratedDigits;
import kernelight.digitreader.ShippedNetwork;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.Addition;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.GlobalAveragePooling;
import kernelight.engine.layer.Silu;
import kernelight.engine.layer.Softmax;
import kernelight.engine.layer.Tanh;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.LabelledImages;
import org.junit.jupiter.api.Test;

class AttributionTest {
    private static final BatchRunner RUNNER = BatchRunner.onCallingThread();
    private static final LabelledImages DIGITS = GeneratedDigits.generate(10, 31);

    @Test
    void theGradientIsWhatASmallChangeOfAPixelChanges() {
        Network network = smooth(7);
        float[] image = image(network, 8);
        for (Score score : List.of(Score.of(1), Score.difference(2, 0))) {
            AttributionMap gradient = Gradients.gradient(network, image, score);
            AttributionMap timesInput = Gradients.timesInput(network, image, score);
            for (int pixel = 0; pixel < 36; pixel++) {
                double slope = 0;
                double share = 0;
                for (int channel = 0; channel < 2; channel++) {
                    int index = channel * 36 + pixel;
                    double ofChannel = slope(network, image, score, index);
                    slope += ofChannel;
                    share += ofChannel * image[index];
                }
                assertEquals(slope, gradient.values()[pixel], 2e-3);
                assertEquals(share, timesInput.values()[pixel], 2e-3);
            }
        }
    }

    private static double slope(Network network, float[] image, Score score, int index) {
        float step = 1e-2f;
        float[] more = image.clone();
        float[] less = image.clone();
        more[index] += step;
        less[index] -= step;
        return (score.in(Scores.of(network, more)) - score.in(Scores.of(network, less))) / (2.0 * step);
    }

    /** A softmax at the end is not part of the score: at a probability near 1 its gradient would be near 0. */
    @Test
    void aFinalSoftmaxIsLeftOut() {
        Network network = smooth(9);
        Network withSoftmax =
                network.extended().add("probabilities", new Softmax()).build();
        float[] image = image(network, 10);
        assertArrayEquals(Scores.of(network, image), Scores.of(withSoftmax, image));
        assertArrayEquals(
                Gradients.gradient(network, image, Score.of(2)).values(),
                Gradients.gradient(withSoftmax, image, Score.of(2)).values());
    }

    @Test
    void integratedGradientsAddUpToTheDifferenceInScore() {
        Network network = shipped();
        for (int digit = 0; digit < DIGITS.count(); digit++) {
            float[] image = DIGITS.image(digit);
            for (Baseline baseline : Baseline.values()) {
                Score score =
                        digit % 2 == 0 ? Score.of(DIGITS.label(digit)) : Score.difference(digit, (digit + 3) % 10);
                IntegratedGradients shares = IntegratedGradients.of(network, image, score, baseline, RUNNER);
                float[] from = baseline.of(image, network.inputShape());
                float difference = score.in(Scores.of(network, image)) - score.in(Scores.of(network, from));
                assertEquals(difference, shares.difference());
                assertEquals(difference, shares.map().sum(), 1e-3, baseline + " in " + shares.parts() + " parts");
                assertTrue(shares.addsUp());
                for (int pixel = 0; pixel < image.length; pixel++) {
                    assertTrue(image[pixel] != from[pixel] || shares.map().values()[pixel] == 0);
                }
            }
        }
    }

    @Test
    void ofALinearNetworkEveryShareIsTheInkTimesItsWeight() {
        Network network = Network.builder("linear", new Shape(1, 2, 2))
                .add("row", new Flatten())
                .add("score", new Dense(4, 2))
                .build();
        Dense dense = (Dense) network.nodes().getLast().layer();
        System.arraycopy(new float[] {1, -2, 3, 0.5f, 4, 4, 4, 4}, 0, dense.weights(), 0, 8);
        float[] image = {1, 0.5f, 0, 0.25f};
        IntegratedGradients shares = IntegratedGradients.of(network, image, Score.of(0), Baseline.PAPER, RUNNER);
        assertArrayEquals(new float[] {1, -1, 0, 0.125f}, shares.map().values(), 1e-6f);
        Occlusion occlusion = Occlusion.of(network, image, new Occlusion.Square(1, 1, Baseline.PAPER), RUNNER);
        assertArrayEquals(
                new float[] {1, -1, 0, 0.125f}, occlusion.lost(Score.of(0)).values(), 1e-6f);
    }

    @Test
    void whatACoveredPlaceLosesIsWhatTheCoveredImageScoresLess() {
        Network network = shipped();
        float[] image = DIGITS.image(3);
        for (Baseline baseline : Baseline.values()) {
            Occlusion occlusion = Occlusion.of(network, image, new Occlusion.Square(4, 3, baseline), RUNNER);
            assertEquals(10, occlusion.rows());
            assertEquals(10, occlusion.columns());
            AttributionMap lost = occlusion.lost(Score.difference(3, 5));
            for (int place = 0; place < 100; place++) {
                float[] covered = occlusion.covered(place / 10, place % 10);
                Score score = Score.difference(3, 5);
                assertEquals(
                        score.in(Scores.of(network, image)) - score.in(Scores.of(network, covered)),
                        lost.at(place / 10, place % 10),
                        1e-4);
            }
        }
    }

    @Test
    void theSquareIsInTheMiddleOfItsPlaceAndEndsWithTheImage() {
        Network network = smooth(11);
        float[] image = image(network, 12);
        Occlusion occlusion = Occlusion.of(network, image, new Occlusion.Square(3, 1, Baseline.INK), RUNNER);
        float[] corner = occlusion.covered(0, 0);
        float[] inside = occlusion.covered(2, 3);
        for (int index = 0; index < image.length; index++) {
            int row = index % 36 / 6;
            int column = index % 6;
            assertEquals(row <= 1 && column <= 1 ? 1 : image[index], corner[index]);
            boolean covered = Math.abs(row - 2) <= 1 && Math.abs(column - 3) <= 1;
            assertEquals(covered ? 1 : image[index], inside[index]);
        }
    }

    @Test
    void paperOnPaperChangesNothing() {
        Network network = shipped();
        float[] blank = new float[28 * 28];
        Occlusion.Square paper = new Occlusion.Square(5, 1, Baseline.PAPER);
        assertTrue(Occlusion.of(network, blank, paper, RUNNER).changesNothing());
        Occlusion digit = Occlusion.of(network, DIGITS.image(3), paper, RUNNER);
        assertFalse(digit.changesNothing());
        assertEquals(0, digit.lost(Score.of(3)).at(0, 0));
        Occlusion.Square ink = new Occlusion.Square(5, 1, Baseline.INK);
        assertFalse(Occlusion.of(network, blank, ink, RUNNER).changesNothing());
    }

    @Test
    void theResultIsTheSameForAnyNumberOfThreads() {
        Network network = shipped();
        float[] image = DIGITS.image(7);
        Occlusion.Square square = new Occlusion.Square(5, 2, Baseline.GREY);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            BatchRunner three = new BatchRunner(threads, 3);
            assertArrayEquals(
                    Occlusion.of(network, image, square, RUNNER).scores(),
                    Occlusion.of(network, image, square, three).scores());
            assertArrayEquals(
                    IntegratedGradients.of(network, image, Score.of(7), Baseline.PAPER, RUNNER)
                            .map()
                            .values(),
                    IntegratedGradients.of(network, image, Score.of(7), Baseline.PAPER, three)
                            .map()
                            .values());
        }
    }

    @Test
    void ofAveragedMapsGradCamAddsUpToTheScoreWithoutItsBias() {
        Network network = averaged();
        float[] image = image(network, 14);
        Dense dense = (Dense) network.nodes().getLast().layer();
        dense.bias()[1] = 0.25f;
        float[] scores = Scores.of(network, image);
        assertGradCamAddsUpTo(scores[1] - 0.25, network, image, Score.of(1));
        double withoutBiases = scores[0] - dense.bias()[0] - (scores[1] - 0.25);
        assertGradCamAddsUpTo(withoutBiases, network, image, Score.difference(0, 1));
    }

    private static void assertGradCamAddsUpTo(double sum, Network network, float[] image, Score score) {
        GradCam found = GradCam.of(network, image, score).orElseThrow();
        assertEquals("C1", found.node());
        assertEquals(4, found.map().height());
        assertEquals(sum, found.map().sum(), 1e-5);
    }

    /** Each map times its weight, place by place: what is moved in the maps is moved in the sum. */
    @Test
    void gradCamIsTheWeightedSumOfTheMaps() {
        Network network = averaged();
        float[] image = image(network, 21);
        Dense dense = (Dense) network.nodes().getLast().layer();
        float[] maps = network.trace(image).activation("C1").values();
        float[] found =
                GradCam.of(network, image, Score.of(1)).orElseThrow().map().values();
        for (int place = 0; place < found.length; place++) {
            double sum = 0;
            for (int map = 0; map < 3; map++) {
                sum += dense.weights()[3 + map] / found.length * maps[map * found.length + place];
            }
            assertEquals(sum, found[place], 1e-5);
        }
    }

    @Test
    void gradCamTakesTheLastMapsThatHavePlaces() {
        float[] image = DIGITS.image(2);
        GradCam found = GradCam.of(shipped(), image, Score.of(2)).orElseThrow();
        assertEquals("P4", found.node());
        assertEquals(5, found.map().height());
        assertTrue(found.map().furthest() > 0);
        Network flat = Network.builder("flat", new Shape(1, 28, 28))
                .add("row", new Flatten())
                .add("scores", new Dense(28 * 28, 10))
                .build();
        assertEquals(Optional.empty(), GradCam.of(flat, image, Score.of(2)));
    }

    @Test
    void randomWeightsAreTheSameEachTimeAndLeaveTheNetworkAsItIs() {
        Network network = shipped();
        float[] image = DIGITS.image(4);
        float[] before = Scores.of(network, image);
        float[] random = Scores.of(RandomWeights.like(network), image);
        assertArrayEquals(random, Scores.of(RandomWeights.like(network), image));
        assertArrayEquals(before, Scores.of(network, image));
        assertFalse(Arrays.equals(before, random));
    }

    @Test
    void whatIsNotThereIsRefused() {
        Network network = smooth(15);
        float[] image = image(network, 16);
        assertThrows(IllegalArgumentException.class, () -> Gradients.gradient(network, image, Score.of(3)));
        assertThrows(IllegalArgumentException.class, () -> Gradients.gradient(network, image, Score.difference(0, -1)));
        assertThrows(IllegalArgumentException.class, () -> new Occlusion.Square(0, 1, Baseline.PAPER));
    }

    private static Network shipped() {
        try {
            return ShippedNetwork.read().orElseThrow().network();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Functions without kinks, so that differences are near to gradients; the image is read by two layers. */
    private static Network smooth(long seed) {
        Network network = Network.builder("smooth", new Shape(2, 6, 6))
                .add("left", new Convolution(2, 3, Window.square(3).withPadding(1)))
                .add("right", new Convolution(2, 3, Window.square(1)), Network.IMAGE)
                .add("sum", new Addition(), "left", "right")
                .add("silu", new Silu())
                .add("tanh", new Tanh())
                .add("row", new Flatten())
                .add("scores", new Dense(108, 3))
                .build();
        fill(network, seed);
        return network;
    }

    private static Network averaged() {
        Network network = Network.builder("averaged", new Shape(1, 6, 5))
                .add("C1", new Convolution(1, 3, Window.square(3)))
                .add("mean", new GlobalAveragePooling())
                .add("row", new Flatten())
                .add("scores", new Dense(3, 2))
                .build();
        fill(network, 13);
        return network;
    }

    private static void fill(Network network, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        network.parameters().forEach(parameter -> {
            for (int i = 0; i < parameter.values().length; i++) {
                parameter.values()[i] = (float) random.nextDouble(-0.5, 0.5);
            }
        });
    }

    private static float[] image(Network network, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] image = new float[network.inputShape().size()];
        for (int i = 0; i < image.length; i++) {
            image[i] = (float) random.nextDouble();
        }
        return image;
    }
}
