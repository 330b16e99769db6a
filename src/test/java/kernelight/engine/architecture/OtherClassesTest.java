package kernelight.engine.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OtherClassesTest {
    @ParameterizedTest
    @MethodSource("kernelight.engine.architecture.Architecture#forDigits")
    void aSmallNetworkHasAScoreForEachClass(Architecture architecture) {
        for (int classes : new int[] {2, 3, 26, 62, 256}) {
            Network network = architecture.build(new Shape(1, 28, 28), classes);
            assertEquals(Shape.flat(classes), network.outputShape());
        }
        assertEquals(
                architecture.build().parameterCount(),
                architecture.build(new Shape(1, 28, 28), 10).parameterCount());
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 12, 28, 32, 45, 64})
    void smallNetworksTakeColourPicturesOfOtherSizes(int side) {
        for (Architecture architecture : Architecture.forDigits()) {
            Shape image = new Shape(3, side, side + (side == 45 ? 7 : 0));
            if (architecture == Architecture.LENET5_OF_1998 && side != 28
                    || architecture == Architecture.LENET5 && side == 8) {
                assertThrows(ShapeException.class, () -> architecture.build(image, 3));
            } else {
                Network network = architecture.build(image, 3);
                assertEquals(image, network.inputShape());
                assertEquals(Shape.flat(3), network.outputShape());
            }
        }
    }

    @Test
    void codesOfOtherClassesAreTheSameEveryTime() {
        float[] codes = DigitBitmaps.layer(26).centers();
        float sum = 0;
        for (int i = 0; i < codes.length; i++) {
            assertEquals(1, Math.abs(codes[i]));
            assertEquals(DigitBitmaps.layer(26).centers()[i], codes[i]);
            sum += codes[i];
        }
        assertEquals(0, sum / codes.length, 0.1);
    }

    @ParameterizedTest
    @EnumSource(names = {"ALEXNET", "RESNET18"})
    void largeNetworksStayAsInTheirPapers(Architecture architecture) {
        assertEquals(
                Shape.flat(1000), architecture.build(new Shape(1, 28, 28), 3).outputShape());
    }
}
