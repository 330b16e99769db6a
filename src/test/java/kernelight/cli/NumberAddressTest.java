package kernelight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.Relu;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;
import kernelight.network.model.LayerCell;
import kernelight.network.model.NetworkView;
import org.junit.jupiter.api.Test;

class NumberAddressTest {
    private final NetworkView volume = NetworkView.of(Network.builder("volume", new Shape(1, 3, 4, 5))
            .add("conv", new Convolution(1, 2, Window.cube(Axis.of(1))))
            .add("conv/1", new Relu())
            .add("/row", new Flatten())
            .build());

    @Test
    void countsFromOne() {
        assertEquals(LayerCell.of("/row", 119, 0, 0), NumberAddress.parse("/row/120", volume));
        assertEquals(LayerCell.of("/row", 0, 0, 0), NumberAddress.parse("/row/1/1/1", volume));
    }

    /** As in the window, a map is a depth slice of a channel. */
    @Test
    void theDepthSlicesOfAChannelAreMaps() {
        assertEquals(new LayerCell("conv", 1, 2, 3, 4), NumberAddress.parse("conv/6/4/5", volume));
        assertEquals(new LayerCell("conv", 1, 0, 0, 0), NumberAddress.parse("conv/4/1/1", volume));
        assertThrows(IllegalArgumentException.class, () -> NumberAddress.parse("conv/7/1/1", volume));
    }

    @Test
    void namesMayHaveSlashes() {
        assertEquals(LayerCell.of("conv/1", 0, 0, 1), NumberAddress.parse("conv/1/1/1/2", volume));
        assertEquals(LayerCell.of("conv", 0, 0, 1), NumberAddress.parse("conv/1/1/2", volume));
    }

    @Test
    void whatIsNoNumberIsRefused() {
        for (String address :
                new String[] {"", "/", "con", "conv", "conv/", "conv/1/1", "conv/a/1/1", "/row/0", "/row/-1"}) {
            assertThrows(IllegalArgumentException.class, () -> NumberAddress.parse(address, volume), address);
        }
    }
}
