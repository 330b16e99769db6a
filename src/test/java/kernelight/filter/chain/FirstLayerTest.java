package kernelight.filter.chain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.Relu;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;
import kernelight.engine.training.BatchRunner;
import kernelight.filter.Combination;
import kernelight.filter.EdgeRule;
import kernelight.filter.FilterProblem;
import kernelight.filter.FilterSettings;
import kernelight.filter.PictureFilter;
import kernelight.filter.Planes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FirstLayerTest {
    private static final int SIDE = 12;

    private final SplittableRandom random = new SplittableRandom(5);

    @Test
    @DisplayName("on pixels from 0 to 255, the filters answer 255 times what the layer answers to pixels from 0 to 1")
    void sameAsTheLayer() throws FilterProblem {
        for (int channels : new int[] {1, 3}) {
            Convolution layer = new Convolution(channels, 6, new Window(Axis.of(5), Axis.of(3)));
            fill(layer);
            Network network = network(channels, layer);
            FirstLayer first = FirstLayer.of(network).orElseThrow();
            assertEquals("eyes", first.name());
            assertEquals(channels, first.channels());
            assertEquals(6, first.filters().size());
            float[] image = new float[channels * SIDE * SIDE];
            List<float[]> planes = new java.util.ArrayList<>();
            for (int i = 0; i < image.length; i++) {
                image[i] = random.nextInt(256) / 255f;
            }
            for (int channel = 0; channel < channels; channel++) {
                float[] plane = new float[SIDE * SIDE];
                for (int i = 0; i < plane.length; i++) {
                    plane[i] = image[channel * SIDE * SIDE + i] * 255;
                }
                planes.add(plane);
            }
            float[] maps = network.trace(image).activation("eyes").values();
            for (int filter = 0; filter < 6; filter++) {
                FirstLayer.Learned learned = first.filters().get(filter);
                assertEquals("eyes " + (filter + 1), learned.filter().name());
                assertEquals(
                        channels == 1 ? Combination.ONE : Combination.CHANNELS,
                        learned.filter().combination());
                Planes response = PictureFilter.apply(
                        learned.filter(),
                        new FilterSettings(EdgeRule.NONE, 1, 1, false, learned.biasForLevels(), false),
                        new Planes(SIDE, SIDE, planes),
                        BatchRunner.onCallingThread());
                int size = response.height() * response.width();
                for (int i = 0; i < size; i++) {
                    assertEquals(
                            255 * maps[filter * size + i], response.planes().getFirst()[i], 1e-2);
                }
            }
        }
    }

    private static Network network(int channels, Convolution layer) {
        return Network.builder("small", new Shape(channels, SIDE, SIDE))
                .add("first", new Relu()) // changes nothing here, and is no convolution
                .add("eyes", layer)
                .add("flat", new Flatten())
                .add("scores", new Dense(6 * 8 * 10, 2))
                .build();
    }

    private void fill(Convolution layer) {
        for (float[] values : List.of(layer.weights(), layer.bias())) {
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) random.nextDouble(-1, 1);
            }
        }
    }

    @Test
    @DisplayName("of groups, a filter has zeros for the channels that it does not read")
    void groups() {
        Convolution layer = new Convolution(4, 2, new Window(Axis.of(1), Axis.of(2)), 2, true);
        for (int i = 0; i < layer.weights().length; i++) {
            layer.weights()[i] = i + 1;
        }
        FirstLayer first = FirstLayer.of(Network.builder("grouped", new Shape(4, SIDE, SIDE))
                        .add("C", layer)
                        .build())
                .orElseThrow();
        List<float[]> second = first.filters().get(1).filter().kernels().stream()
                .map(kernel -> kernel.weights())
                .toList();
        assertArrayEquals(new float[] {0, 0}, second.get(0));
        assertArrayEquals(new float[] {0, 0}, second.get(1));
        assertArrayEquals(new float[] {5, 6}, second.get(2));
        assertArrayEquals(new float[] {7, 8}, second.get(3));
    }

    @Test
    @DisplayName("what the network learns later does not change them; a network without convolution has none")
    void copied() {
        Convolution layer = new Convolution(1, 6, new Window(Axis.of(5), Axis.of(3)));
        FirstLayer first = FirstLayer.of(network(1, layer)).orElseThrow();
        layer.weights()[0] = 7;
        assertEquals(0, first.filters().getFirst().filter().kernels().getFirst().at(0, 0));
        Network dense = Network.builder("dense", new Shape(1, 2, 2))
                .add("flat", new Flatten())
                .add("scores", new Dense(4, 2))
                .build();
        assertTrue(FirstLayer.of(dense).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Architecture.class)
    @DisplayName("every named architecture has them, whatever its first layer is called")
    void namedArchitectures(Architecture architecture) {
        Network network = architecture.build();
        FirstLayer first = FirstLayer.of(network).orElseThrow();
        assertEquals(network.inputShape().channels(), first.channels());
        assertEquals(
                first.channels(), first.filters().getFirst().filter().kernels().size());
    }
}
