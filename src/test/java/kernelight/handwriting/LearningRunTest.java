package kernelight.handwriting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kernelight.data.generated.GeneratedDigits;
import kernelight.data.own.OwnDigit;
import kernelight.data.own.OwnDigitSet;
import kernelight.data.own.TestDigits;
import kernelight.digitreader.ClassNames;
import kernelight.digitreader.DigitReader;
import kernelight.digitreader.InputNormalization;
import kernelight.digitreader.ReferenceDigits;
import kernelight.digitreader.ShippedNetwork;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.layer.Parameter;
import kernelight.engine.layer.Softmax;
import kernelight.engine.network.Network;
import kernelight.engine.training.BatchRunner;
import org.junit.jupiter.api.Test;

class LearningRunTest {
    private static final ReferenceDigits OTHERS =
            new ReferenceDigits(false, GeneratedDigits.generate(300, 1), GeneratedDigits.generate(300, 2));

    private static DigitReader shipped() throws IOException {
        return DigitReader.usual(ShippedNetwork.read().orElseThrow().network());
    }

    private static LearningResult learn(DigitReader reader, OwnDigitSet set, LearningSettings settings) {
        return learn(reader, set, settings, BatchRunner.onCallingThread());
    }

    private static LearningResult learn(
            DigitReader reader, OwnDigitSet set, LearningSettings settings, BatchRunner runner) {
        LearningRun run = new LearningRun(reader, set, OTHERS, settings, runner);
        double share = 0;
        while (run.turn()) {
            assertTrue(run.share() >= share && run.share() <= 1, "progress goes on");
            share = run.share();
        }
        return run.result();
    }

    private static List<float[]> weights(Network network) {
        return network.parameters().stream()
                .map(Parameter::values)
                .map(float[]::clone)
                .toList();
    }

    private static void assertSame(List<float[]> expected, List<float[]> actual) {
        for (int i = 0; i < expected.size(); i++) {
            assertArrayEquals(expected.get(i), actual.get(i));
        }
    }

    @Test
    void anUnusualHandIsLearnedAndTheNetworkBeforeStaysAsItIs() throws IOException {
        DigitReader reader = shipped();
        List<float[]> before = weights(reader.network());
        LearningResult result = learn(reader, TestDigits.mirrored(60), LearningSettings.USUAL);

        assertEquals(45, result.split().learned().size());
        assertEquals(15, result.split().heldOut().size());
        int learned = result.rightAfter(result.split().learned())
                - result.rightBefore(result.split().learned());
        int heldOut = result.rightAfter(result.split().heldOut())
                - result.rightBefore(result.split().heldOut());
        assertTrue(learned >= 10, "learned: " + learned);
        assertTrue(heldOut >= 2, "of those it never saw: " + heldOut);
        LearningResult.TestComparison test = result.test().orElseThrow();
        assertEquals(300, test.before().count());
        assertTrue(
                test.after().accuracy() > 0.8,
                "little is forgotten: " + test.after().accuracy());
        assertSame(before, weights(reader.network()));
    }

    @Test
    void withoutTheOthersTheyAreForgotten() throws IOException {
        OwnDigitSet mine = TestDigits.mirrored(60);
        LearningResult mixed = learn(shipped(), mine, new LearningSettings(40, LearningSettings.Mix.HALF, 1));
        LearningResult alone = learn(shipped(), mine, new LearningSettings(40, LearningSettings.Mix.ALL, 1));
        assertTrue(alone.test().orElseThrow().after().correct()
                < mixed.test().orElseThrow().after().correct());
    }

    @Test
    void theSameSeedGivesTheSameNetworkOnAnyNumberOfThreads() throws IOException {
        OwnDigitSet mine = TestDigits.mirrored(24);
        LearningSettings few = new LearningSettings(6, LearningSettings.Mix.QUARTER, 5);
        LearningResult one = learn(shipped(), mine, few);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            LearningResult other = learn(shipped(), mine, few, new BatchRunner(threads, 3));
            assertSame(weights(one.after().network()), weights(other.after().network()));
        }
        LearningResult seeded = learn(shipped(), mine, new LearningSettings(6, LearningSettings.Mix.QUARTER, 6));
        assertFalse(Arrays.equals(
                weights(one.after().network()).getFirst(),
                weights(seeded.after().network()).getFirst()));
    }

    /** Every fourth, class by class: none of those that it is measured with was learned from. */
    @Test
    void aQuarterIsHeldOut() {
        LearningSplit split = LearningSplit.of(TestDigits.generated(40), ClassLabels.of(ClassNames.numbers(10)));
        assertEquals(30, split.learned().size());
        assertEquals(10, split.heldOut().size());
        assertTrue(Collections.disjoint(split.learned(), split.heldOut()));
        assertEquals(
                List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
                split.heldOut().stream().map(OwnDigit::label).toList());
    }

    @Test
    void tooFewAreRefusedWithTheNumberThatIsNeeded() throws IOException {
        String said = LearningRun.obstacle(shipped(), TestDigits.generated(7))
                .orElseThrow()
                .inEnglish();
        assertTrue(said.startsWith("At least 20 digits are needed, and there are 7: file 13 more."), said);
        assertEquals(Optional.empty(), LearningRun.obstacle(shipped(), TestDigits.generated(20)));
        assertThrows(
                IllegalArgumentException.class,
                () -> learn(shipped(), TestDigits.generated(19), LearningSettings.USUAL));
    }

    @Test
    void aNetworkThatTakesOtherNumbersSaysSo() throws IOException {
        DigitReader other = shipped().with(InputNormalization.all().get(1));
        assertEquals(
                "own.learn.otherInk",
                LearningRun.obstacle(other, TestDigits.generated(20))
                        .orElseThrow()
                        .key());
    }

    @Test
    void aNetworkOfLettersLearnsWithoutDigits() {
        Network network = Architecture.LENET5.create(3);
        DigitReader letters = new DigitReader(
                network,
                InputNormalization.all(),
                InputNormalization.USUAL,
                new ClassNames(List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J"), true),
                Map.of(),
                false,
                network);
        OwnDigitSet drawn = new OwnDigitSet(TestDigits.generated(40).digits().stream()
                .map(digit -> digit.labelled(Character.toString('A' + Integer.parseInt(digit.label()))))
                .toList());
        LearningResult result = learn(letters, drawn, new LearningSettings(10, LearningSettings.Mix.HALF, 1));
        assertEquals(Optional.empty(), result.test());
        assertEquals(30, result.split().learned().size());
    }

    /** The loss takes scores; a softmax in the network would be a second one, with which little is learned. */
    @Test
    void aSoftmaxAtTheEndDoesNotHinderLearning() throws IOException {
        Network scores = shipped().network();
        Network probabilities =
                scores.copy().extended().add("softmax", new Softmax()).build();
        OwnDigitSet mine = TestDigits.mirrored(40);
        LearningSettings few = new LearningSettings(10, LearningSettings.Mix.HALF, 1);
        LearningResult one = learn(DigitReader.usual(scores), mine, few);
        LearningResult other = learn(DigitReader.usual(probabilities), mine, few);
        assertSame(weights(one.after().network()), weights(other.after().network()));
    }
}
