package kernelight.screen.pooling.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.formula.Ratio;
import kernelight.screen.stepper.model.SizeFacts;
import kernelight.walk.NumberTable;
import kernelight.walk.PoolingCase;
import kernelight.walk.PoolingKind;
import kernelight.walk.Sizes;
import kernelight.walk.SlidingAxis;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PoolingSizeFactsTest {
    private static SlidingAxis axis(int length, Window window) {
        NumberTable input = NumberTable.zeros(Sizes.of(1, length, length));
        return new PoolingCase(input, PoolingKind.MAX, window, true).rowAxis();
    }

    @ParameterizedTest
    @EnumSource(Rounding.class)
    void theFormulaArrivesAtTheOutputsSize(Rounding rounding) {
        for (int size = 1; size <= 4; size++) {
            for (int padding = 0; padding <= size / 2; padding++) {
                for (int stride = 1; stride <= 5; stride++) {
                    for (int length = size; length <= 12; length++) {
                        Window window = Window.square(size)
                                .withPadding(padding)
                                .withStride(stride)
                                .with(rounding);
                        SlidingAxis axis = axis(length, window);
                        assertEquals(
                                Ratio.of(axis.outputSize()),
                                SizeFacts.size(axis).value(),
                                () -> axis.length() + " cells under " + window);
                    }
                }
            }
        }
    }

    @Test
    void aLastWindowThatWouldStartBeyondTheInputIsReportedAsLeftOut() {
        Window window = Window.square(2).withPadding(1).withStride(3).with(Rounding.UP);
        List<LocalizedMessage> sentences = PoolingSizeFacts.sentences("both", axis(4, window));
        assertTrue(
                sentences.contains(LocalizedMessage.of("pooling.outputSize.rounded.leftOut", "2.33", 3, 2)),
                sentences::toString);
    }
}
