package kernelight.screen.drawing.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Queue;
import kernelight.data.drawing.StrokePoint;
import kernelight.data.own.OwnDigit;
import kernelight.data.own.OwnDigitSet;
import kernelight.data.own.TestDigits;
import kernelight.digitreader.ClassNames;
import kernelight.digitreader.DigitReader;
import kernelight.digitreader.InputNormalization;
import kernelight.engine.network.Network;
import kernelight.handwriting.OwnDigits;
import kernelight.pad.model.DrawnStroke;
import kernelight.pad.model.Tool;
import kernelight.screen.CurrentNetwork;
import kernelight.screen.TrainedNetwork;
import kernelight.screen.drawing.TestNetworks;
import kernelight.trained.TrainedNetworks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilingModelTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_790_000_000);

    @TempDir
    private Path folder;

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final CurrentNetwork current = new CurrentNetwork();
    private DrawingModel drawing;
    private OwnDigits own;
    private FilingModel filing;

    @BeforeEach
    void create() {
        TrainedNetworks trained = new TrainedNetworks(Path.of("nowhere"), work -> {}, Runnable::run, notice -> {});
        drawing = new DrawingModel(current, TestNetworks.files(folder), trained, background::add, Runnable::run);
        own = new OwnDigits(folder.resolve("own"), Runnable::run, Runnable::run, notice -> {});
        own.load();
        filing = new FilingModel(drawing, own, () -> NOW);
        current.networkProperty().set(TestNetworks.reading(3));
    }

    private void line(double x) {
        drawing.press(new StrokePoint(x, 60));
        for (double y = 80; y < 220; y += 20) {
            drawing.drag(new StrokePoint(x, y));
        }
        drawing.release(new StrokePoint(x, 220));
    }

    private void runAll() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private List<String> labels() {
        return own.set().digits().stream().map(OwnDigit::label).toList();
    }

    private <T extends FilingState> T state(Class<T> kind) {
        return assertInstanceOf(kind, filing.stateProperty().get());
    }

    @Test
    void aDrawingIsFiledWithThePictureAndTheAnswerOfTheNetwork() {
        state(FilingState.Nothing.class);
        line(140);
        runAll();
        assertEquals(Optional.of("3"), state(FilingState.Possible.class).answer());
        filing.file("1");
        OwnDigit filed = own.set().digits().getFirst();
        assertEquals("1", filed.label());
        assertEquals("3", filed.answer());
        assertEquals(NOW, filed.filedAt());
        Reading reading = drawing.readingProperty().get();
        assertArrayEquals(reading.picture().orElseThrow().values(), filed.ink(), 0.5f / 255);
        assertEquals(((Answer.Digit) reading.answer()).first().probability(), filed.probability(), 1e-6);
        assertEquals("1", state(FilingState.Filed.class).label());
    }

    /** One drawing is one digit of the set, however often a key is pressed. */
    @Test
    void anotherKeyChangesTheLabel() {
        line(140);
        runAll();
        filing.file("1");
        filing.file("1");
        filing.file("7");
        assertEquals(List.of("7"), labels());
        filing.undo();
        assertEquals(List.of(), labels());
        state(FilingState.Possible.class);
    }

    @Test
    void theNextStrokeBeginsANewPageWhichUndoTakesBack() {
        line(140);
        runAll();
        filing.file("1");
        List<DrawnStroke> filed = drawing.page().strokes();
        line(100);
        runAll();
        assertEquals(1, drawing.page().strokes().size());
        state(FilingState.Possible.class);
        filing.file("2");
        assertEquals(List.of("1", "2"), labels());
        drawing.page().undo();
        drawing.page().undo();
        assertEquals(filed, drawing.page().strokes());
    }

    /** Whoever takes it out again goes on with the same drawing. */
    @Test
    void aDrawingThatWasTakenOutGoesOn() {
        line(140);
        runAll();
        filing.file("1");
        filing.undo();
        line(100);
        assertEquals(2, drawing.page().strokes().size());
    }

    @Test
    void theEraserWorksOnAFiledDrawing() {
        line(140);
        runAll();
        filing.file("1");
        drawing.pens().toolProperty().set(Tool.ERASER);
        line(140);
        assertEquals(2, drawing.page().strokes().size());
    }

    /** A key right after the pen may come before the answer. */
    @Test
    void aKeyWaitsForTheAnswer() {
        line(140);
        filing.file("1");
        assertEquals(List.of(), labels());
        runAll();
        assertEquals(List.of("1"), labels());
        assertEquals("3", own.set().digits().getFirst().answer());
    }

    @Test
    void aKeyForADrawingThatIsOverIsForgotten() {
        line(140);
        filing.file("1");
        line(100);
        runAll();
        assertEquals(List.of(), labels());
    }

    @Test
    void nothingIsFiledOfABlankPage() {
        filing.file("1");
        runAll();
        assertEquals(List.of(), labels());
        state(FilingState.Nothing.class);
    }

    @Test
    void aFullSetSaysSo() {
        own.change(new OwnDigitSet(Collections.nCopies(OwnDigitSet.MOST, TestDigits.of("1", 1))));
        line(140);
        runAll();
        assertEquals("own.full", state(FilingState.Impossible.class).why().key());
        filing.file("1");
        assertEquals(OwnDigitSet.MOST, own.set().count());
    }

    @Test
    void lettersAreFiledUnderTheirNamesAndDigitsAreNot() {
        current.networkProperty().set(named("A", "B", "C", "D", "E", "F", "G", "H", "I", "J"));
        line(140);
        runAll();
        assertEquals(Optional.of("D"), state(FilingState.Possible.class).answer());
        filing.file("3");
        filing.file("B");
        assertEquals(List.of("B"), labels());
        assertEquals("D", own.set().digits().getFirst().answer());
    }

    @Test
    void withoutANetworkItIsSaidWhy() {
        current.networkProperty().set(null);
        line(140);
        runAll();
        assertEquals(
                "own.cannotFile.noNetwork",
                state(FilingState.Impossible.class).why().key());
        assertTrue(filing.labels().isEmpty());
    }

    /** What was filed and then removed elsewhere can be filed again. */
    @Test
    void aDrawingWhoseDigitWasRemovedIsNotFiled() {
        line(140);
        runAll();
        filing.file("1");
        own.change(OwnDigitSet.EMPTY);
        state(FilingState.Possible.class);
        filing.file("1");
        assertEquals(List.of("1"), labels());
    }

    private static TrainedNetwork named(String... names) {
        Network network = TestNetworks.reading(3).network();
        DigitReader reader = new DigitReader(
                network,
                InputNormalization.all(),
                InputNormalization.USUAL,
                new ClassNames(List.of(names), true),
                Map.of(),
                false,
                network);
        return new TrainedNetwork("letters.onnx", reader, OptionalDouble.empty(), Optional.empty());
    }
}
