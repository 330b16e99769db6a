package kernelight.screen.convolution.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.Rounding;
import kernelight.formula.Ratio;
import kernelight.walk.NumberTable;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "Same" with a stride: as at stride 1, or as TensorFlow and Keras pad. */
class SamePaddingTest {
    private final ConvolutionModel model = new ConvolutionModel();

    @BeforeEach
    void sixteenOnesAtStrideTwo() {
        model.setAll(ConvolutionSetting.Kind.INPUT, 4);
        model.setAll(ConvolutionSetting.Kind.STRIDE, 2);
        model.change(kernelight.walk.GridName.INPUT, NumberTable.parse("0 1 2 3 / 4 5 6 7 / 8 9 10 11 / 12 13 14 15"));
        model.change(kernelight.walk.GridName.FILTER, NumberTable.parse("1 1 1 / 1 1 1 / 1 1 1"));
    }

    private ConvolutionSettings settings() {
        return model.settingsProperty().get();
    }

    @Test
    void theTwoGiveOtherNumbers() {
        model.set(PaddingRule.SAME);
        assertEquals(NumberTable.parse("10 24 / 51 90"), model.player().result());
        model.set(PaddingRule.SAME_TENSORFLOW);
        assertEquals(NumberTable.parse("45 39 / 66 50"), model.player().result());
        assertEquals(
                Ratio.of(2),
                model.sizeFacts().getValue().directions().getFirst().size().value());
        assertEquals(
                List.of(LocalizedMessage.of(
                        "convolution.summary.PADDING", LocalizedMessage.of("convolution.summary.sides", 0, 1))),
                ConvolutionNames.summary(settings(), model.example(), ConvolutionView.SLIDING)
                        .subList(1, 2));
    }

    /**
     * A filter of even size is padded at the end by both, so that they give the same numbers; the 24 is what the same
     * number of cells on both sides gives, as PyTorch's padding=1.
     */
    @Test
    void anEvenFilterGivesTheSameNumbersWithBothAndOthersWithEvenPadding() {
        model.setAll(ConvolutionSetting.Kind.INPUT, 3);
        model.setAll(ConvolutionSetting.Kind.FILTER, 2);
        model.change(kernelight.walk.GridName.INPUT, NumberTable.parse("0 1 2 / 3 4 5 / 6 7 8"));
        model.set(PaddingRule.SAME);
        assertEquals(NumberTable.parse("8 7 / 13 8"), model.player().result());
        assertTrue(SamePadding.isChosenWithStride(settings()));
        assertEquals(
                List.of(LocalizedMessage.of("convolution.same.agrees.uneven", 2, 0, 1)),
                SamePadding.sentences(settings()));
        model.set(PaddingRule.SAME_TENSORFLOW);
        assertEquals(NumberTable.parse("8 7 / 13 8"), model.player().result());
        model.setAll(ConvolutionSetting.Kind.PADDING, 1);
        assertEquals(NumberTable.parse("0 3 / 9 24"), model.player().result());
    }

    @Test
    void whereTheyDifferBothAreSaid() {
        assertFalse(SamePadding.isChosenWithStride(settings()), "it is not chosen");
        model.set(PaddingRule.SAME);
        assertTrue(SamePadding.isChosenWithStride(settings()));
        assertEquals(
                List.of(LocalizedMessage.of("convolution.same.differs", 2, 1, 1, 0, 1)),
                SamePadding.sentences(settings()));
        model.setAll(ConvolutionSetting.Kind.STRIDE, 1);
        assertFalse(SamePadding.isChosenWithStride(settings()), "at stride 1 there is one way");
    }

    @Test
    void rowsAndColumnsAreSaidEachWhereTheyAreUnlike() {
        model.set(PaddingRule.SAME);
        model.set(ConvolutionSetting.INPUT_ROWS, 5);
        assertEquals(
                List.of(
                        LocalizedMessage.of(
                                "convolution.same.along",
                                LocalizedMessage.of("exercise.size.direction.rows"),
                                LocalizedMessage.of("convolution.same.agrees", 2, 1, 1)),
                        LocalizedMessage.of(
                                "convolution.same.along",
                                LocalizedMessage.of("exercise.size.direction.columns"),
                                LocalizedMessage.of("convolution.same.differs", 2, 1, 1, 0, 1))),
                SamePadding.sentences(settings()));
    }

    @Test
    void itFollowsTheInputAndTheStride() {
        model.set(PaddingRule.SAME_TENSORFLOW);
        model.setAll(ConvolutionSetting.Kind.INPUT, 5);
        assertEquals(PaddingRule.SAME_TENSORFLOW, settings().paddingRule());
        assertEquals(new Axis(3, 2, 1, 1, 1), model.example().window().rows());
        model.setAll(ConvolutionSetting.Kind.STRIDE, 4);
        assertEquals(new Axis(3, 4, 1, 1, 1), model.example().window().rows());
        model.setAll(ConvolutionSetting.Kind.INPUT, 7);
        assertEquals(new Axis(3, 4, 1, 0, 0), model.example().window().rows());
    }

    /** The fewest cells, as evenly as possible, that give the input's length by the stride, rounded up. */
    @Test
    void noFewerCellsMakeAsManyOutputs() {
        Random random = new Random(15);
        for (int round = 0; round < 5000; round++) {
            int length = random.nextInt(1, 17);
            Axis bare = new Axis(random.nextInt(1, 8), random.nextInt(1, 6), random.nextInt(1, 4), 0, 0);
            Axis same = bare.withSamePadding(length);
            int total = same.paddingBefore() + same.paddingAfter();
            assertEquals(Math.ceilDiv(length, bare.stride()), same.outputLength(length, Rounding.DOWN));
            assertEquals(total / 2, same.paddingBefore());
            if (total > 0) {
                assertTrue(
                        length + total - 1 < bare.reach()
                                || bare.withPadding(0, total - 1).outputLength(length, Rounding.DOWN)
                                        < Math.ceilDiv(length, bare.stride()),
                        () -> length + " " + same);
            }
        }
    }
}
