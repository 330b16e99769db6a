package kernelight.network.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.Addition;
import kernelight.engine.layer.Concatenation;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.GlobalAveragePooling;
import kernelight.engine.layer.Relu;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;
import kernelight.network.drawing.OutlinePart.Jump;
import kernelight.network.drawing.OutlinePart.Module;
import kernelight.network.drawing.OutlinePart.Repeated;
import kernelight.network.drawing.OutlinePart.Single;
import kernelight.network.drawing.OutlinePart.Tangle;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkOutlineTest {
    private static NetworkOutline of(Architecture architecture) {
        return NetworkOutline.of(NetworkView.of(architecture.build()));
    }

    private static List<String> names(List<LayerView> layers) {
        return layers.stream().map(LayerView::name).toList();
    }

    @Test
    void aChainHasOneLayerAfterTheOther() {
        NetworkOutline outline = of(Architecture.LENET5);
        assertTrue(outline.parts().stream().allMatch(Single.class::isInstance));
        assertEquals(
                List.of("C1", "P2", "C3", "P4", "F5", "F6", "F7"),
                outline.parts().stream().map(part -> part.last().name()).toList());
        assertEquals(4, outline.classification());
        assertFalse(outline.canFold());
    }

    @Test
    void whatAPaddingLayerMakesLargerIsKnown() {
        assertEquals(
                Optional.of(new Shape(1, 32, 32)),
                of(Architecture.LENET5_OF_1998).padded(-1));
        for (Architecture architecture : Architecture.values()) {
            NetworkOutline outline = of(architecture);
            for (NetworkOutline one : List.of(outline, outline.folded())) {
                for (int part = -1; part < one.parts().size(); part++) {
                    assertEquals(
                            architecture == Architecture.LENET5_OF_1998 && part == -1,
                            one.padded(part).isPresent(),
                            architecture + ", part " + part);
                }
            }
        }
    }

    @Test
    void aResidualBlockHasASkipConnection() {
        NetworkOutline outline = of(Architecture.RESNET18);
        Module second = assertInstanceOf(Module.class, outline.parts().get(3));
        assertEquals(
                List.of("layer1.1.conv1", "layer1.1.conv2"),
                names(second.branches().get(0)));
        assertEquals(List.of(), second.branches().get(1), "nothing lies on the skip connection");
        Module third = assertInstanceOf(Module.class, outline.parts().get(4));
        assertEquals(
                List.of("layer2.0.downsample.0"),
                names(third.branches().get(1)),
                "a projection, where the shape changes");
    }

    @Test
    void anInceptionModuleHasFourBranches() {
        NetworkOutline outline = of(Architecture.GOOGLENET);
        Module first = (Module) outline.parts().stream()
                .filter(Module.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of(1, 2, 2, 2), first.branches().stream().map(List::size).toList());
    }

    @Test
    void equalStagesFoldIntoOne() {
        List<Integer> blocks = of(Architecture.RESNET50).folded().parts().stream()
                .filter(Repeated.class::isInstance)
                .map(part -> ((Repeated) part).parts().size())
                .toList();
        assertEquals(List.of(3, 4, 6, 3), blocks, "the blocks of the paper's table 1");
        List<Integer> vgg = of(Architecture.VGG16).folded().parts().stream()
                .filter(Repeated.class::isInstance)
                .map(part -> ((Repeated) part).parts().size())
                .toList();
        assertEquals(List.of(2, 2, 3, 3, 3), vgg);
        List<Integer> inceptions = of(Architecture.GOOGLENET).folded().parts().stream()
                .filter(Repeated.class::isInstance)
                .map(part -> ((Repeated) part).parts().size())
                .toList();
        assertEquals(List.of(2, 5, 2), inceptions, "3a to 3b, 4a to 4e, 5a to 5b");
    }

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void everyLayerThatIsShownIsThereOnce(Architecture architecture) {
        NetworkView network = NetworkView.of(architecture.build());
        List<String> shown = network.layers().stream()
                .filter(layer -> layer.kind().isShown())
                .map(LayerView::name)
                .sorted()
                .toList();
        for (NetworkOutline outline :
                List.of(NetworkOutline.of(network), NetworkOutline.of(network).folded())) {
            assertEquals(
                    shown,
                    outline.parts().stream()
                            .flatMap(part -> part.layers().stream())
                            .map(LayerView::name)
                            .sorted()
                            .toList());
        }
    }

    @Test
    void whatIsNoModuleIsATangleWithItsConnections() {
        Window three = Window.square(3).withPadding(1);
        Network network = Network.builder("tangle", new Shape(2, 8, 8))
                .add("a", new Convolution(2, 2, three))
                .add("a.relu", new Relu())
                .add("b", new Convolution(2, 2, three))
                .add("c", new Convolution(2, 2, three), "a.relu")
                .add("sum", new Addition(), "b", "c", "a.relu", Network.IMAGE)
                .add("last", new Concatenation(), "sum", "b")
                .add("pool", new GlobalAveragePooling())
                .build();
        NetworkOutline outline = NetworkOutline.of(NetworkView.of(network));
        Tangle tangle = assertInstanceOf(Tangle.class, outline.parts().getFirst());
        assertEquals(List.of("a", "b", "c", "sum", "last"), names(tangle.layers()));
        assertEquals(
                List.of(new Jump(0, 2), new Jump(1, 3), new Jump(0, 3), new Jump(-1, 3), new Jump(1, 4)),
                tangle.jumps());
        assertEquals(2, outline.parts().size());
    }
}
