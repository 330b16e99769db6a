package kernelight.network.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.IntSummaryStatistics;
import java.util.SplittableRandom;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.MeanVarianceNormalization;
import kernelight.engine.layer.Parameter;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.tensor.Shape;
import org.junit.jupiter.api.Test;

class ReceptiveFieldTest {
    private static final float PUSH = 1000;

    /** With positive weights, a pixel changes a value exactly if the value depends on it. */
    @Test
    void isTheSetOfPixelsWhoseChangeChangesTheCell() {
        SplittableRandom random = new SplittableRandom(13);
        for (int trial = 0; trial < 250; trial++) {
            Network network = new RandomNetworks(random).next();
            for (Parameter parameter : network.parameters()) {
                float[] values = parameter.values();
                for (int i = 0; i < values.length; i++) {
                    values[i] = (float) random.nextDouble(0.5, 1.5);
                }
            }
            NetworkNode node =
                    network.nodes().get(random.nextInt(network.nodes().size()));
            Shape shape = node.outputShape();
            LayerCell cell = new LayerCell(
                    node.name(),
                    random.nextInt(shape.channels()),
                    random.nextInt(shape.depth()),
                    random.nextInt(shape.height()),
                    random.nextInt(shape.width()));
            String what = "trial " + trial + ": " + cell + " of " + network.nodes();
            ReceptiveField field = ReceptiveField.of(network, cell);
            assertEquals(changing(network, cell, shape, random), field.pixels(), what);
            int width = field.image().width();
            int height = field.image().height();
            IntSummaryStatistics rows =
                    field.pixels().stream().map(pixel -> pixel / width % height).summaryStatistics();
            IntSummaryStatistics columns =
                    field.pixels().stream().map(pixel -> pixel % width).summaryStatistics();
            boolean isEmpty = field.pixels().isEmpty();
            assertEquals(isEmpty ? 0 : rows.getMin(), field.top(), what);
            assertEquals(isEmpty ? 0 : rows.getMax() - rows.getMin() + 1, field.rows(), what);
            assertEquals(isEmpty ? 0 : columns.getMin(), field.left(), what);
            assertEquals(isEmpty ? 0 : columns.getMax() - columns.getMin() + 1, field.columns(), what);
        }
    }

    private static BitSet changing(Network network, LayerCell cell, Shape shape, SplittableRandom random) {
        Shape image = network.inputShape();
        float[] values = new float[image.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(0.5, 1.5);
        }
        int index = ((cell.channel() * shape.depth() + cell.plane()) * shape.height() + cell.row()) * shape.width()
                + cell.column();
        float before = network.trace(values).activation(cell.layer()).values()[index];
        BitSet changing = new BitSet();
        for (int pixel = 0; pixel < image.channelSize(); pixel++) {
            float[] pushed = values.clone();
            for (int channel = 0; channel < image.channels(); channel++) {
                pushed[channel * image.channelSize() + pixel] += PUSH;
            }
            if (network.trace(pushed).activation(cell.layer()).values()[index] != before) {
                changing.set(pixel);
            }
        }
        return changing;
    }

    @Test
    void growsLayerByLayerAsTheLecturesCount() {
        Network network = Architecture.LENET5.build();
        assertEquals(5, middle(network, "C1").rows());
        assertEquals(6, middle(network, "P2").rows());
        assertEquals(14, middle(network, "C3").rows());
        assertEquals(14, middle(network, "C3").columns());
        assertEquals(16, middle(network, "P4").rows());
        assertTrue(middle(network, "F5").isWhole());
        assertFalse(middle(network, "P4").isWhole());
    }

    @Test
    void twoSmallFiltersSeeAsMuchAsALargeOneAndTheCornerSeesLess() {
        Network network = Network.builder("two", new Shape(1, 9, 9))
                .add("first", new Convolution(1, 1, Window.square(3).withPadding(1)))
                .add("second", new Convolution(1, 1, Window.square(3).withPadding(1)))
                .build();
        assertEquals(5, middle(network, "second").rows());
        ReceptiveField corner = ReceptiveField.of(network, LayerCell.of("second", 0, 0, 0));
        assertEquals(3, corner.rows());
        assertEquals(9, corner.pixels().cardinality());
    }

    @Test
    void dilationLeavesPixelsOut() {
        Network network = Network.builder("dilated", new Shape(1, 9, 9))
                .add("only", new Convolution(1, 1, Window.square(3).withDilation(2)))
                .build();
        ReceptiveField field = middle(network, "only");
        assertEquals(5, field.rows());
        assertEquals(9, field.pixels().cardinality());
    }

    @Test
    void meanVarianceNormalizationReadsWholeChannels() {
        Network network = Network.builder("normalized", new Shape(2, 9, 9))
                .add("first", new Convolution(2, 2, Window.square(3)))
                .add("only", new MeanVarianceNormalization(false))
                .build();
        assertTrue(ReceptiveField.of(network, LayerCell.of("only", 0, 0, 0)).isWhole());
        assertEquals(
                3, ReceptiveField.of(network, LayerCell.of("first", 0, 0, 0)).rows());
    }

    @Test
    void whatIsNotThereIsRefused() {
        Network network = Architecture.LENET5.build();
        assertThrows(IllegalArgumentException.class, () -> ReceptiveField.of(network, LayerCell.of("C9", 0, 0, 0)));
        assertThrows(IllegalArgumentException.class, () -> ReceptiveField.of(network, LayerCell.of("C1", 6, 0, 0)));
        assertThrows(IllegalArgumentException.class, () -> ReceptiveField.of(network, LayerCell.of("C1", 0, 0, -1)));
    }

    private static ReceptiveField middle(Network network, String layer) {
        return ReceptiveField.ofMiddle(
                network,
                network.nodes().stream()
                        .filter(node -> node.name().equals(layer))
                        .findFirst()
                        .orElseThrow());
    }
}
