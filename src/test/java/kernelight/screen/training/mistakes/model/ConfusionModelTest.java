package kernelight.screen.training.mistakes.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import kernelight.data.generated.GeneratedDigits;
import kernelight.data.own.OwnDigit;
import kernelight.data.own.OwnDigitSet;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.Network;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.Evaluation;
import kernelight.engine.training.LabelledImages;
import kernelight.engine.training.Predictions;
import kernelight.network.model.ConfusionMatrix.Cell;
import kernelight.network.model.NetworkView;
import kernelight.screen.training.model.NetworkCopy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConfusionModelTest {
    private static final List<String> NAMES =
            IntStream.range(0, 10).mapToObj(Integer::toString).toList();
    private static final LabelledImages TRAINING = GeneratedDigits.generate(1500, 1);
    private static final LabelledImages TEST = GeneratedDigits.generate(60, 2);
    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final List<Consumer<NetworkCopy>> asked = new ArrayList<>();
    private final Network network = Architecture.LENET5.create(3);
    private ConfusionModel model;

    @BeforeEach
    void newRun() {
        model = new ConfusionModel(asked::add, BatchRunner.onCallingThread(), worker::add, Runnable::run);
        model.newRun(Optional.of(new ImageSets(TRAINING, TEST, NAMES)));
    }

    private void work() {
        while (!worker.isEmpty()) {
            worker.remove().run();
        }
    }

    private void answer(Network copy, long batch) {
        asked.removeLast().accept(copy(copy, batch));
        work();
    }

    private void measured(long batch) {
        Evaluation evaluation = new Evaluation(network, TEST, BatchRunner.onCallingThread());
        evaluation.step();
        model.show(evaluation.predictions(), ImagePart.all(TEST), batch);
    }

    private ReadImages shown() {
        return model.shownProperty().get().orElseThrow();
    }

    @Test
    void theRunsOwnTestsAreShownWithoutReadingAnythingAgain() {
        measured(7);
        assertEquals(Optional.empty(), model.shownProperty().get(), "nobody looks");
        model.watch(true);
        assertEquals(7, shown().batch());
        assertEquals(60, shown().matrix().total());
        measured(8);
        assertEquals(8, shown().batch());
        assertTrue(asked.isEmpty() && worker.isEmpty());
    }

    @Test
    void theInitialWeightsAreReadWhileSomebodyLooks() {
        assertTrue(asked.isEmpty());
        model.watch(true);
        answer(network, 0);
        assertEquals(0, shown().batch());
        assertArrayEquals(
                Evaluation.evaluate(network, TEST, BatchRunner.onCallingThread())
                        .confusion(),
                shown().matrix().counts());
    }

    @Test
    void aCellOpensIntoItsImagesTheMostSurelyMisreadFirst() {
        model.watch(true);
        int[] classes = new int[60];
        float[] probabilities = new float[60];
        for (int i = 0; i < 60; i++) {
            classes[i] = TEST.label(i) == 4 ? 9 : TEST.label(i);
            probabilities[i] = 0.5f + i * 0.001f;
        }
        model.show(new Predictions(classes, probabilities), ImagePart.all(TEST), 1);
        List<ReadImage> all = model.listedProperty().get();
        assertTrue(all.stream().allMatch(image -> image.label() == 4 && image.read() == 9));
        model.list(Optional.of(new Cell(4, 9)));
        assertEquals(all, model.listedProperty().get());
        for (int i = 1; i < all.size(); i++) {
            assertTrue(all.get(i - 1).probability() > all.get(i).probability());
        }
        model.list(Optional.of(new Cell(4, 4)));
        assertTrue(model.listedProperty().get().isEmpty());
    }

    @Test
    void anImageStaysChosenWhenItIsReadAgain() {
        model.watch(true);
        measured(1);
        ReadImage first = model.listedProperty().get().getFirst();
        model.choose(Optional.of(first));
        measured(2);
        ReadImage now = model.chosenProperty().get().orElseThrow();
        assertEquals(2, now.set().batch());
        assertEquals(first.index(), now.index());
        model.list(Optional.of(new Cell(first.label(), first.label())));
        assertEquals(Optional.empty(), model.chosenProperty().get());
    }

    @Test
    void ofTrainingImagesAPartIsReadWhileItLearnsAndThenMore() {
        model.watch(true);
        model.sourceProperty().set(ImageSource.TRAINING);
        answer(network, 3);
        assertEquals(ImageSets.FEW, shown().matrix().total());
        assertEquals(1500, shown().part().whole());
        int position = 5;
        ReadImage image = new ReadImage(shown(), position);
        assertArrayEquals(TRAINING.image(image.index()), image.values());
        assertEquals(TRAINING.label(image.index()), image.label());
        measured(4); // of all test images, as at rest
        answer(network, 4);
        assertEquals(1500, shown().matrix().total());
    }

    @Test
    void anEvaluationThatGoesOnIsNotThrownAwayByTheNextTest() {
        model.watch(true);
        model.sourceProperty().set(ImageSource.TRAINING);
        asked.removeLast().accept(copy(network, 3));
        int before = asked.size();
        measured(4);
        assertEquals(before, asked.size());
        work();
        assertEquals(3, shown().batch());
    }

    @Test
    void aNetworkOfThePastIsReadInPlaceOfTheRuns() {
        measured(9);
        model.watch(true);
        model.lookAt(Optional.of(copy(Architecture.LENET5.create(8), 2)));
        work();
        assertEquals(2, shown().batch());
        measured(10);
        assertEquals(2, shown().batch(), "the past stays");
        model.lookAt(Optional.empty());
        assertEquals(10, shown().batch());
    }

    @Test
    void nothingIsPublishedOfAnotherRun() {
        model.watch(true);
        Consumer<NetworkCopy> late = asked.removeLast();
        model.newRun(Optional.of(new ImageSets(TRAINING, TEST, NAMES)));
        late.accept(copy(network, 5));
        work();
        assertEquals(Optional.empty(), model.shownProperty().get());
        model.newRun(Optional.empty());
        measured(6);
        assertEquals(Optional.empty(), model.shownProperty().get());
    }

    @Test
    void onesOwnDigitsAreReadAsFarAsTheyAreClasses() {
        model.watch(true);
        model.sourceProperty().set(ImageSource.OWN);
        assertEquals(
                "mistakes.own.none",
                model.obstacleProperty().get().orElseThrow().key());
        OwnDigit three = digit("3");
        model.setOwn(new OwnDigitSet(List.of(digit("heart"))));
        assertEquals(
                "mistakes.own.classes",
                model.obstacleProperty().get().orElseThrow().key());
        model.setOwn(new OwnDigitSet(List.of(digit("heart"), three)));
        assertFalse(model.obstacleProperty().get().isPresent());
        answer(network, 1);
        assertEquals(1, shown().matrix().total());
        assertEquals(3, new ReadImage(shown(), 0).label());
    }

    private static OwnDigit digit(String label) {
        return new OwnDigit(new byte[OwnDigit.PIXELS], label, "", 0, Instant.EPOCH);
    }

    @Test
    void imagesThatDoNotFitTheNetworkAreSaid() {
        model.newRun(Optional.of(
                new ImageSets(TRAINING, new LabelledImages("misfit", 2, 2, new byte[8], new byte[2]), NAMES)));
        model.watch(true);
        answer(network, 0);
        assertTrue(model.obstacleProperty().get().isPresent());
        assertEquals(Optional.empty(), model.shownProperty().get());
    }

    private static NetworkCopy copy(Network network, long batch) {
        return new NetworkCopy(batch, NetworkView.of(network), network);
    }

    @Test
    void aNetworkMayHaveMoreClassesThanItsImages() {
        model.watch(true);
        int[] classes = new int[60];
        classes[7] = 11;
        model.show(new Predictions(classes, new float[60]), ImagePart.all(TEST), 1);
        assertEquals(12, shown().matrix().size());
        assertEquals("11", model.matrix().orElseThrow().names().get(11));
        model.list(Optional.of(new Cell(TEST.label(7), 11)));
        assertEquals("11", model.listedProperty().get().getFirst().readName());
    }
}
