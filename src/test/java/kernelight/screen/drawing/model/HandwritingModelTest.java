package kernelight.screen.drawing.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Queue;
import kernelight.data.generated.GeneratedDigits;
import kernelight.data.own.OwnDigit;
import kernelight.data.own.OwnDigitSet;
import kernelight.data.own.TestDigits;
import kernelight.digitreader.ReferenceDigits;
import kernelight.digitreader.ShippedNetwork;
import kernelight.engine.training.BatchRunner;
import kernelight.handwriting.LearningSettings;
import kernelight.handwriting.OwnDigits;
import kernelight.interchange.network.NetworkFile;
import kernelight.network.model.ConfusionMatrix;
import kernelight.screen.CurrentNetwork;
import kernelight.screen.TrainedNetwork;
import kernelight.screen.drawing.TestNetworks;
import kernelight.screen.drawing.model.HandwritingModel.Moment;
import kernelight.trained.TrainedNetworks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandwritingModelTest {
    private static final ReferenceDigits OTHERS =
            new ReferenceDigits(true, GeneratedDigits.generate(200, 1), GeneratedDigits.generate(100, 2));

    @TempDir
    private Path folder;

    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final CurrentNetwork current = new CurrentNetwork();
    private DrawingModel drawing;
    private OwnDigits own;
    private HandwritingModel model;
    private int loads;

    @BeforeEach
    void create() {
        TrainedNetworks trained = new TrainedNetworks(Path.of("nowhere"), work -> {}, Runnable::run, notice -> {});
        drawing = new DrawingModel(current, TestNetworks.files(folder), trained, Runnable::run, Runnable::run);
        own = new OwnDigits(folder.resolve("own"), Runnable::run, Runnable::run, notice -> {});
        model = new HandwritingModel(
                drawing,
                current,
                own,
                () -> {
                    loads++;
                    return OTHERS;
                },
                BatchRunner.onCallingThread(),
                worker::add,
                Runnable::run,
                Runnable::run);
    }

    private void runAll() {
        while (!worker.isEmpty()) {
            worker.remove().run();
        }
    }

    private void add(OwnDigit... digits) {
        for (OwnDigit digit : digits) {
            own.change(own.set().with(digit));
        }
        runAll();
    }

    private List<OwnDigit> listed() {
        return model.listedProperty().get().stream()
                .map(OwnReadings.Read::digit)
                .toList();
    }

    private TrainedNetwork useShipped() throws IOException {
        TrainedNetwork shipped = new TrainedNetwork(
                "LeNet-5", ShippedNetwork.read().orElseThrow().network(), OptionalDouble.of(0.9954));
        current.networkProperty().set(shipped);
        return shipped;
    }

    @Test
    void theMatrixFollowsTheDigitsAndTheNetwork() {
        current.networkProperty().set(TestNetworks.reading(3));
        OwnDigit three = TestDigits.of("3", 1);
        add(three, TestDigits.of("5", 2));
        ConfusionMatrix matrix = model.ownMatrix().orElseThrow();
        assertEquals(1, matrix.count(new ConfusionMatrix.Cell(3, 3)));
        assertEquals(1, matrix.count(new ConfusionMatrix.Cell(5, 3)));
        assertEquals(1, matrix.right());
        assertEquals(2, matrix.total());

        current.networkProperty().set(TestNetworks.reading(5));
        runAll();
        assertEquals(1, model.ownMatrix().orElseThrow().count(new ConfusionMatrix.Cell(3, 5)));
        own.change(own.set().without(three));
        assertEquals(1, model.ownMatrix().orElseThrow().total(), "what is known already needs no worker");
    }

    @Test
    void aCellOpensIntoItsDrawings() {
        current.networkProperty().set(TestNetworks.reading(3));
        OwnDigit three = TestDigits.of("3", 1);
        OwnDigit five = TestDigits.of("5", 2);
        add(three, five);
        assertEquals(List.of(five, three), listed(), "the misread first");
        model.list(Optional.of(new ConfusionMatrix.Cell(3, 3)));
        assertEquals(List.of(three), listed());
        model.list(Optional.of(new ConfusionMatrix.Cell(0, 0)));
        assertEquals(List.of(), listed());
        model.list(Optional.empty());
        assertEquals(2, listed().size());
    }

    @Test
    void theChosenDrawingIsRemovedOrCalledSomethingElse() {
        current.networkProperty().set(TestNetworks.reading(3));
        OwnDigit first = TestDigits.of("5", 1);
        OwnDigit second = TestDigits.of("5", 2);
        add(first, second);
        model.choose(Optional.of(model.listedProperty().get().getFirst()));
        model.removeChosen();
        runAll();
        assertEquals(List.of(second), own.set().digits());
        assertSame(second, model.chosenProperty().get().orElseThrow().digit(), "the next one is chosen");
        model.relabelChosen("3");
        runAll();
        assertEquals("3", own.set().digits().getFirst().label());
        assertTrue(model.chosenProperty().get().orElseThrow().isRight());
        model.relabelChosen("X");
        assertEquals("3", own.set().digits().getFirst().label(), "no class of the network");
        own.undo();
        own.undo();
        runAll();
        assertEquals(List.of(first, second), own.set().digits());
        model.clear();
        assertTrue(own.set().isEmpty());
        own.undo();
        assertEquals(2, own.set().count());
    }

    /** The matrix is of what the network can answer; others are said to be left out. */
    @Test
    void digitsThatAreNoClassAreLeftOut() {
        current.networkProperty().set(TestNetworks.reading(3));
        add(TestDigits.of("A", 1), TestDigits.of("3", 2));
        assertEquals(1, model.ownMatrix().orElseThrow().total());
        assertEquals(1, model.shownProperty().get().orElseThrow().others());
        assertEquals(2, listed().size());
    }

    @Test
    void theTestSetIsMeasuredOnlyWhileSomebodyLooks() {
        current.networkProperty().set(TestNetworks.reading(3));
        runAll();
        assertEquals(0, loads);
        assertInstanceOf(TestState.NotAsked.class, model.testProperty().get());
        model.open();
        assertInstanceOf(TestState.Measuring.class, model.testProperty().get());
        runAll();
        assertEquals(100, model.testMatrix().orElseThrow().total());
        assertEquals(10, model.testMatrix().orElseThrow().right());
        model.close();
        model.open();
        assertTrue(model.testMatrix().isPresent(), "it is not measured again");
        current.networkProperty().set(TestNetworks.reading(4));
        runAll();
        assertEquals(10, model.testMatrix().orElseThrow().count(new ConfusionMatrix.Cell(9, 4)));
        assertEquals(1, loads);
    }

    @Test
    void aCopyLearnsAndCanBeUndone() throws IOException {
        TrainedNetwork shipped = useShipped();
        own.change(TestDigits.mirrored(40));
        model.open();
        runAll();
        ConfusionMatrix before = model.ownMatrix().orElseThrow();
        model.learning().start();
        assertInstanceOf(
                LearningState.Running.class, model.learning().stateProperty().get());
        runAll();

        LearnedNetwork learned = model.learnedProperty().get().orElseThrow();
        assertSame(shipped, learned.base());
        assertSame(learned.network(), current.networkProperty().get());
        assertTrue(model.ownMatrix().orElseThrow().right() > before.right());
        model.momentProperty().set(Moment.BEFORE);
        assertEquals(before.right(), model.ownMatrix().orElseThrow().right());
        model.momentProperty().set(Moment.CHANGE);
        assertEquals(0, model.ownMatrix().orElseThrow().total(), "what one cell has more, others have less");
        assertTrue(model.testMatrix().isPresent());

        assertEquals(
                List.of(NetworkSource.LEARNED),
                drawing.networks().entriesProperty().get().stream()
                        .filter(entry -> entry.network() == learned.network())
                        .map(NetworkEntry::source)
                        .toList());
        model.learning().undo();
        assertSame(shipped, current.networkProperty().get());
        assertTrue(model.learnedProperty().get().isEmpty());
        assertFalse(drawing.networks().entriesProperty().get().stream()
                .anyMatch(entry -> entry.source() == NetworkSource.LEARNED));
    }

    @Test
    void whatHasLearnedIsSavedAsOnnx() throws IOException {
        useShipped();
        own.change(TestDigits.mirrored(24));
        model.learning().batchesProperty().set(3);
        model.learning().mixProperty().set(LearningSettings.Mix.ALL);
        model.learning().start();
        runAll();
        NetworkEntry entry = drawing.networks().chosenProperty().get();
        assertEquals("lenet-5-own-digits", entry.suggestedName());
        Path file = folder.resolve("learned.onnx");
        drawing.saving().save(entry.toSave().orElseThrow(), file);
        assertEquals("18", NetworkFile.read(file).notes().get("learned from own digits"));
        assertEquals(
                entry.network().network().parameters().getFirst().values()[0],
                NetworkFile.read(file).network().parameters().getFirst().values()[0]);
    }

    @Test
    void learningIsCancelledBetweenTwoBatches() throws IOException {
        TrainedNetwork shipped = useShipped();
        own.change(TestDigits.mirrored(24));
        runAll();
        model.learning().start();
        for (int turn = 0; turn < 5; turn++) {
            worker.remove().run();
        }
        model.learning().cancel();
        runAll();
        assertInstanceOf(
                LearningState.Idle.class, model.learning().stateProperty().get());
        assertSame(shipped, current.networkProperty().get());
        assertTrue(drawing.networks().learned().isEmpty());
    }

    @Test
    void tooFewDigitsAreSaid() throws IOException {
        useShipped();
        add(TestDigits.of("3", 1));
        assertEquals(
                "own.learn.tooFew",
                model.learning().obstacleProperty().get().orElseThrow().key());
        model.learning().start();
        runAll();
        assertInstanceOf(
                LearningState.Idle.class, model.learning().stateProperty().get());
        own.change(TestDigits.generated(20));
        assertTrue(model.learning().obstacleProperty().get().isEmpty());
    }

    private ExchangeState exchange() {
        return model.exchange().stateProperty().get();
    }

    /** Somebody else's digits never come in, and one's own never go, without a question. */
    @Test
    void openedDigitsAreAddedOrReplaceAsThePersonSays() {
        own.change(TestDigits.generated(3));
        Path file = folder.resolve("theirs-images.idx3-ubyte");
        model.exchange().save(file);
        assertInstanceOf(ExchangeState.Done.class, exchange());
        own.change(new OwnDigitSet(List.of(TestDigits.of("9", 1))));

        model.exchange().open(file);
        ExchangeState.AskAddOrReplace ask = assertInstanceOf(ExchangeState.AskAddOrReplace.class, exchange());
        assertEquals(3, ask.found().count());
        assertEquals(1, own.set().count());
        model.exchange().dismiss();
        model.exchange().add();
        assertEquals(1, own.set().count(), "the question is over");

        model.exchange().open(file);
        model.exchange().add();
        assertEquals(4, own.set().count());
        model.exchange().open(file);
        model.exchange().add();
        assertEquals(4, own.set().count(), "all of them are there already");
        model.exchange().open(file);
        model.exchange().replace();
        assertEquals(3, own.set().count());
        own.undo();
        assertEquals(4, own.set().count());
    }

    @Test
    void labelsThatAreThereAreReplacedOnlyIfThePersonSaysSo() throws IOException {
        own.change(TestDigits.generated(3));
        Path images = folder.resolve("mine-images.idx3-ubyte");
        Path labels = folder.resolve("mine-labels.idx1-ubyte");
        Files.writeString(labels, "something else");
        model.exchange().save(images);
        ExchangeState.AskReplaceFiles ask = assertInstanceOf(ExchangeState.AskReplaceFiles.class, exchange());
        assertEquals(List.of(labels), ask.others());
        assertEquals("something else", Files.readString(labels));
        assertFalse(Files.exists(images));
        model.exchange().replaceFiles();
        assertInstanceOf(ExchangeState.Done.class, exchange());
        assertEquals(8 + 3, Files.size(labels));
    }

    @Test
    void aFileThatIsNoSetIsSaid() throws IOException {
        Path file = folder.resolve("x-images.idx3-ubyte");
        Files.writeString(file, "no digits");
        model.exchange().open(file);
        assertInstanceOf(ExchangeState.Failed.class, exchange());
        model.exchange().open(folder.resolve("missing"));
        assertInstanceOf(ExchangeState.Failed.class, exchange());
        model.exchange().save(folder.resolve("no-folder").resolve("mine-images.idx3-ubyte"));
        assertEquals(
                "own.notSaved",
                assertInstanceOf(ExchangeState.Failed.class, exchange()).why().key());
    }

    /** Black on white as scanned digits are, which is found out where there are enough of them. */
    @Test
    void blackOnWhiteIsInvertedAndSaid() {
        List<OwnDigit> inverted = new ArrayList<>();
        for (OwnDigit digit : TestDigits.generated(120).digits()) {
            byte[] pixels = digit.pixels().clone();
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (byte) ~pixels[i];
            }
            inverted.add(new OwnDigit(pixels, digit.label(), "", 0, digit.filedAt()));
        }
        own.change(new OwnDigitSet(inverted));
        Path file = folder.resolve("black-images.idx3-ubyte");
        model.exchange().save(file);
        own.change(OwnDigitSet.EMPTY);
        model.exchange().open(file);
        ExchangeState.AskAddOrReplace ask = assertInstanceOf(ExchangeState.AskAddOrReplace.class, exchange());
        assertEquals("file.digits.inverted", ask.remarks().getFirst().key());
        assertEquals(0, ask.found().digits().getFirst().pixels()[0]);
    }
}
