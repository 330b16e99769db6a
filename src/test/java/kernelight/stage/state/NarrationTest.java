package kernelight.stage.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.BatchNormalization;
import kernelight.engine.layer.Layer;
import kernelight.engine.layer.LocalResponseNormalization;
import kernelight.engine.layer.LogSoftmax;
import kernelight.engine.layer.RadialBasis;
import kernelight.engine.layer.Relu;
import kernelight.engine.layer.Softmax;
import kernelight.engine.layer.Tanh;
import kernelight.engine.layer.TrainableSubsampling;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.walk.Frame;
import kernelight.walk.Walk;
import kernelight.walk.layer.LayerWalks;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sentences for every step of every kind of formula. */
class NarrationTest {
    private static final LocalizedMessage TABLE = LocalizedMessage.of("stage.numbers.one", "Output");

    @Test
    void batchNormalization() {
        BatchNormalization layer = new BatchNormalization(1, 0.25f, 0.1f);
        layer.runningMean()[0] = 2;
        layer.runningVariance()[0] = 3.75f;
        layer.scale()[0] = 10;
        layer.shift()[0] = -1;
        assertEquals(
                List.of(
                        "Nothing is computed yet. The window lies at Output row 1, column 1.",
                        "Output row 1, column 1, number 1 of 1: 3. So far 3.",
                        "Output row 1, column 1: the mean 2 subtracted. So far 1.",
                        "Output row 1, column 1: divided by the square root of variance 3.75 plus 0.25. So far 0.5.",
                        "Output row 1, column 1: multiplied by the scale 10. So far 5.",
                        "Output row 1, column 1: the shift −1 added. So far 4.",
                        "Output row 1, column 1 is 4."),
                sentences(Language.ENGLISH, layer, 3));
    }

    @Test
    void softmaxAndItsLogarithm() {
        assertEquals(
                List.of(
                        "Nothing is computed yet. The window lies at Output row 1, column 1.",
                        "Output row 1, column 1, term 1 of 2: e to the power of 3 minus 3. So far 1.",
                        "Output row 1, column 1, term 2 of 2: e to the power of 3 minus 3. So far 2.",
                        "Output row 1, column 1: share of e to the power of 3 minus 3 in the sum. So far 0.5.",
                        "Output row 1, column 1, ln: 0.5 becomes ≈−0.693147.",
                        "Output row 1, column 1 is ≈−0.693147: ln makes ≈−0.693147 of 0.5."),
                sentences(Language.ENGLISH, new LogSoftmax(), 3, 3).subList(0, 6));
    }

    @Test
    void aReluSaysWhatItDidBefore() {
        assertEquals(
                List.of(
                        "Nothing is computed yet. The window lies at Output row 1, column 1.",
                        "Output row 1, column 1, number 1 of 1: −3. So far −3.",
                        "Output row 1, column 1, ReLU: −3 becomes 0.",
                        "Output row 1, column 1 is 0: the sum is −3, and ReLU makes it 0."),
                sentences(Language.ENGLISH, new Relu(), -3));
    }

    @ParameterizedTest
    @EnumSource
    void everyStepHasItsWords(Language language) {
        RadialBasis radialBasis = new RadialBasis(2, 1);
        Stream.of(
                        new BatchNormalization(2),
                        new LocalResponseNormalization(2),
                        new Softmax(),
                        new LogSoftmax(),
                        new Tanh(),
                        new TrainableSubsampling(2, Window.of(1, 1)),
                        radialBasis)
                .flatMap(layer -> sentences(language, layer, 1, -2).stream())
                .forEach(sentence -> assertFalse(sentence.contains("{") || sentence.contains("stage."), sentence));
    }

    /** The sentences at every position; checks that there are words beside the sum, too. */
    private static List<String> sentences(Language language, Layer layer, float... numbers) {
        Texts texts = new Texts(language);
        Walk walk = new Walk(LayerWalks.of(layer, List.of(Tensor.of(Shape.flat(numbers.length), numbers))));
        return IntStream.rangeClosed(0, walk.length())
                .mapToObj(position -> {
                    Frame frame = walk.frameAt(position);
                    assertFalse(texts.get(Narration.note(frame, at -> Narration.place(at.place(), false)))
                            .contains("{"));
                    return texts.get(Narration.spoken(Narration.cellName(TABLE, frame.place(), false), frame));
                })
                .toList();
    }
}
