package kernelight.engine.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import kernelight.engine.kernel.PlainKernels;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.Addition;
import kernelight.engine.layer.Concatenation;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.Parameter;
import kernelight.engine.layer.Softmax;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import org.junit.jupiter.api.Test;

/** Networks with branches. */
class GraphTest {
    private static final int IMAGES = 2;
    private final SplittableRandom random = new SplittableRandom(5);

    /** One node is read by three others, another by two, and one reads a node twice. */
    private static Network graph() {
        Window three = Window.square(3).withPadding(1);
        return Network.builder("graph", new Shape(1, 4, 5))
                .add("a", new Convolution(1, 2, three))
                .add("b", new Convolution(2, 2, three), "a")
                .add("c", new Convolution(2, 2, Window.square(1)), "a")
                .add("sum", new Addition(), "b", "c", "a", "b")
                .add("both", new Concatenation(), "sum", "c")
                .add("d", new Convolution(4, 1, three))
                .add("flatten", new Flatten())
                .add("e", new Dense(20, 3))
                .build();
    }

    /**
     * The graph has no activation function, so its scores are linear in every single weight: adding 1 to a weight
     * changes them by exactly the gradient. All values are integers small enough for floats to hold every sum exactly.
     */
    @Test
    void gradientsAreAddedWhereTheGraphForks() {
        Network network = graph();
        for (Parameter parameter : network.parameters()) {
            fill(parameter.values());
        }
        ForwardPass forward = ForwardPass.training(network, new PlainKernels(), IMAGES);
        BackwardPass backward = new BackwardPass(forward);
        fill(forward.input().data());
        fill(backward.outputGradient().data());
        Gradients gradients = new Gradients(network);
        double before = weightedScores(forward, backward);
        backward.run(gradients);
        for (int p = 0; p < network.parameters().size(); p++) {
            Parameter parameter = network.parameters().get(p);
            for (int i = 0; i < parameter.size(); i++) {
                parameter.values()[i]++;
                assertEquals(
                        weightedScores(forward, backward) - before,
                        gradients.all().get(p)[i],
                        parameter.name());
                parameter.values()[i]--;
            }
        }
    }

    @Test
    void aPassCanBeRunInParts() {
        Network network = graph();
        network.parameters().forEach(parameter -> fill(parameter.values()));
        ForwardPass atOnce = ForwardPass.inference(network, new PlainKernels(), 1);
        ForwardPass inParts = ForwardPass.inference(network, new PlainKernels(), 1);
        fill(atOnce.input().data());
        System.arraycopy(atOnce.input().data(), 0, inParts.input().data(), 0, 20);
        atOnce.run();
        inParts.run(0, 3);
        inParts.run(3, 8);
        assertEquals(atOnce.output().toString(), inParts.output().toString());
    }

    @Test
    void mergingUnequalShapesIsRefusedWithTheLayersNameAndBothShapes() {
        NetworkBuilder builder = Network.builder("wrong", new Shape(1, 6, 6))
                .add("a", new Convolution(1, 2, Window.square(3)))
                .add("b", new Convolution(1, 3, Window.square(2)), Network.IMAGE);
        ShapeException sum = assertThrows(ShapeException.class, () -> builder.add("sum", new Addition(), "a", "b"));
        assertTrue(sum.getMessage().contains("Layer sum does not fit after a (2 x 4 x 4) and b (3 x 5 x 5)"));
        assertThrows(ShapeException.class, () -> builder.add("both", new Concatenation(), "a", "b"));
        assertThrows(IllegalArgumentException.class, () -> builder.add("sum", new Addition(), "a", "nobody"));
        IllegalArgumentException unread = assertThrows(IllegalArgumentException.class, builder::build);
        assertEquals("Nothing in the network wrong reads the node a.", unread.getMessage());
    }

    @Test
    void theOutputOfASoftmaxIsUsedAsProbabilities() {
        Network scores = Network.builder("scores", Shape.flat(2))
                .add("dense", new Dense(2, 2))
                .build();
        Network withSoftmax = Network.builder("with softmax", Shape.flat(2))
                .add("dense", new Dense(2, 2))
                .add("softmax", new Softmax())
                .build();
        for (Network network : List.of(scores, withSoftmax)) {
            network.parameters().getFirst().values()[0] = 2;
        }
        float[] image = {1, 0};
        assertEquals(scores.probabilities(image)[0], withSoftmax.probabilities(image)[0]);
        assertEquals(1 / (1 + Math.exp(-2)), withSoftmax.trace(image).probabilities()[0], 1e-6);
    }

    private static double weightedScores(ForwardPass forward, BackwardPass backward) {
        forward.run();
        double sum = 0;
        for (int i = 0; i < forward.output().data().length; i++) {
            sum += (double) forward.output().data()[i]
                    * backward.outputGradient().data()[i];
        }
        return sum;
    }

    private void fill(float[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = random.nextInt(7) - 3;
        }
    }
}
