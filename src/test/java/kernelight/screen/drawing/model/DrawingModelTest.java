package kernelight.screen.drawing.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Queue;
import kernelight.data.drawing.Preprocessing;
import kernelight.data.drawing.StrokePoint;
import kernelight.digitreader.ClassNames;
import kernelight.engine.layer.Flatten;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;
import kernelight.network.model.NetworkSnapshot;
import kernelight.pad.model.Tool;
import kernelight.screen.CurrentNetwork;
import kernelight.screen.TrainedNetwork;
import kernelight.screen.drawing.TestNetworks;
import kernelight.trained.TrainedNetworks;
import org.junit.jupiter.api.Test;

class DrawingModelTest {
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final CurrentNetwork current = new CurrentNetwork();
    private final TrainedNetworks trained =
            new TrainedNetworks(Path.of("nowhere"), work -> {}, Runnable::run, notice -> {});
    private final DrawingModel model =
            new DrawingModel(current, new NoFiles(), trained, background::add, Runnable::run);
    private final List<Reading> readings = new ArrayList<>();

    /** These tests set the network themselves. */
    private static final class NoFiles implements NetworkReader {
        @Override
        public Optional<TrainedNetwork> shipped() {
            return Optional.empty();
        }

        @Override
        public TrainedNetwork open(Path file) throws IOException {
            throw new IOException(file + " is no model.");
        }
    }

    @Test
    void aBlankPageIsNoDigitAndCostsNothing() {
        current.networkProperty().set(TestNetworks.reading(3));
        assertInstanceOf(Answer.Blank.class, answer());
        assertTrue(background.isEmpty());
    }

    @Test
    void aStrokeIsRead() {
        current.networkProperty().set(TestNetworks.reading(3));
        line();
        runAll();
        Answer.Digit digit = assertInstanceOf(Answer.Digit.class, answer());
        assertEquals(3, digit.first().digit());
        assertEquals(4, digit.second().digit());
        assertTrue(digit.isSure());
        assertEquals(10, digit.ranking().size());
        assertEquals(
                1, digit.ranking().stream().mapToDouble(Candidate::probability).sum(), 1e-5);
        assertTrue(reading().picture().isPresent());
        NetworkSnapshot snapshot = reading().snapshot().orElseThrow();
        assertEquals("C1", snapshot.view().layers().getFirst().name());
        assertEquals(6 * 28 * 28, snapshot.values(snapshot.view().layer("C1")).length);
    }

    @Test
    void aSmallLeadIsNotSure() {
        current.networkProperty().set(TestNetworks.between(3, 5));
        line();
        runAll();
        Answer.Digit digit = assertInstanceOf(Answer.Digit.class, answer());
        assertFalse(digit.isSure());
        assertEquals(3, digit.first().digit());
        assertEquals(5, digit.second().digit());
    }

    /** However sure the network is, which knows ten answers only. */
    @Test
    void aHeartIsUnlikeEveryDigit() {
        current.networkProperty().set(TestNetworks.reading(0));
        draw("140,90 100,50 60,70 60,120 140,220 220,120 220,70 180,50 140,90");
        Answer.NoDigit none = assertInstanceOf(Answer.NoDigit.class, answer());
        assertEquals(0, none.nearest().first().digit());
        assertTrue(reading().snapshot().isPresent());
    }

    /** A network of another kind: what is largest among its scores is no digit. */
    @Test
    void scoresWithoutClassNamesAreNoDigit() {
        Network pixels = Network.builder("pixels", new Shape(1, 1, 28, 28))
                .add("flatten", new Flatten())
                .build();
        current.networkProperty().set(new TrainedNetwork("pixels.onnx", pixels, OptionalDouble.empty()));
        line();
        runAll();
        Answer.UnnamedClasses unnamed = assertInstanceOf(Answer.UnnamedClasses.class, answer());
        assertEquals(784, unnamed.scores().ranking().size());
    }

    @Test
    void anAIsUnlikeEveryDigit() {
        current.networkProperty().set(TestNetworks.reading(4));
        draw("50,220 140,40 230,220", "85,150 195,150");
        assertInstanceOf(Answer.NoDigit.class, answer());
    }

    @Test
    void twoDigitsBesideEachOtherHaveNoAnswer() {
        current.networkProperty().set(TestNetworks.reading(6));
        draw("50,80 50,200", "130,80 200,80 150,200");
        assertInstanceOf(Answer.SeveralDigits.class, answer());
    }

    /** Strokes of one digit that do not touch, or one that crosses it, are no second digit. */
    @Test
    void aDigitOfSeveralStrokesIsOne() {
        current.networkProperty().set(TestNetworks.reading(4));
        draw("110,50 80,140 190,140", "170,80 165,230");
        assertInstanceOf(Answer.Digit.class, answer());
        draw("190,60 100,60 95,130 150,125 185,165 160,215 90,220");
        assertInstanceOf(Answer.Digit.class, answer());
        draw("90,60 190,60 130,220", "110,145 185,140");
        assertInstanceOf(Answer.Digit.class, answer());
        draw("140,50 95,90 90,180 140,225 185,180 190,100 140,50", "90,220 195,55");
        assertInstanceOf(Answer.Digit.class, answer());
    }

    @Test
    void theMarginDecidesWhatIsSure() {
        assertTrue(digit(0.76f, 0.24f).isSure());
        assertFalse(digit(0.74f, 0.26f).isSure());
    }

    @Test
    void aTapIsTooLittleInkAndNoBlankPage() {
        current.networkProperty().set(TestNetworks.reading(3));
        model.press(new StrokePoint(140, 140));
        model.release(new StrokePoint(140, 140));
        runAll();
        assertInstanceOf(Answer.TooLittleInk.class, answer());
        assertEquals(1, model.page().strokes().size());
        assertEquals(1, reading().page().get(140, 140));
    }

    @Test
    void whatIsReadFollowsTheStepsThatAreOn() {
        current.networkProperty().set(TestNetworks.reading(3));
        line();
        runAll();
        assertTrue(reading().picture().orElseThrow().isCropped());
        assertTrue(reading().usualAnswer().isEmpty());

        model.preprocessingProperty().set(new Preprocessing(false, false));
        runAll();
        assertFalse(reading().picture().orElseThrow().isCropped());
        assertInstanceOf(Answer.Digit.class, reading().usualAnswer().orElseThrow());

        model.page().clear();
        assertInstanceOf(Answer.Blank.class, answer());
        line();
        runAll();
        assertEquals(new Preprocessing(false, false), reading().steps(), "they stay for the next drawing");
        assertFalse(reading().picture().orElseThrow().isCropped());
    }

    /** Only the network gets another picture; what the drawing shows is judged as always. */
    @Test
    void withoutCroppingASmallDigitInTheCornerIsStillOneDigit() {
        current.networkProperty().set(TestNetworks.reading(1));
        model.preprocessingProperty().set(new Preprocessing(false, false));
        draw("20,15 20,60");
        assertInstanceOf(Answer.Digit.class, answer());
    }

    @Test
    void whatWasRubbedOutCompletelyIsABlankPage() {
        current.networkProperty().set(TestNetworks.reading(3));
        line();
        model.pens().toolProperty().set(Tool.ERASER);
        model.pens().widthProperty().set(60);
        line();
        runAll();
        assertInstanceOf(Answer.Blank.class, answer());
    }

    @Test
    void clearingIsBlankAtOnceAndNothingOldComesAfterIt() {
        current.networkProperty().set(TestNetworks.reading(3));
        line();
        model.page().clear();
        assertInstanceOf(Answer.Blank.class, answer());
        watch();
        runAll();
        assertEquals(List.of(), readings);
    }

    @Test
    void undoAndRedoAreReadToo() {
        current.networkProperty().set(TestNetworks.reading(3));
        line();
        runAll();
        model.page().undo();
        assertInstanceOf(Answer.Blank.class, answer());
        model.page().redo();
        runAll();
        assertInstanceOf(Answer.Digit.class, answer());
    }

    @Test
    void whileAStrokeGrowsAtMostOneReadingWaits() {
        current.networkProperty().set(TestNetworks.reading(3));
        model.press(new StrokePoint(40, 40));
        for (int y = 41; y < 200; y++) {
            model.drag(new StrokePoint(40, y));
        }
        assertEquals(1, background.size());
        watch();
        background.remove().run(); // shown, and the next one begins with the stroke as it is now
        assertEquals(1, readings.size());
        assertEquals(1, background.size());
        background.remove().run();
        assertEquals(0, background.size());
        assertEquals(1, reading().page().get(40, 190));
    }

    @Test
    void aFinishedStrokeIsReadWithoutWaitingForTheRunningReading() {
        current.networkProperty().set(TestNetworks.reading(3));
        model.press(new StrokePoint(40, 40));
        model.drag(new StrokePoint(40, 100));
        model.drag(new StrokePoint(40, 200));
        model.release(new StrokePoint(40, 200));
        watch();
        runAll();
        assertEquals(1, readings.size());
        assertEquals(1, reading().page().get(40, 195));
    }

    @Test
    void aStrokeEndsWhereTheToolIsLiftedThoughNoMotionLedThere() {
        current.networkProperty().set(TestNetworks.reading(3));
        model.press(new StrokePoint(40, 40));
        runAll();
        model.release(new StrokePoint(40, 200));
        runAll();
        assertEquals(
                new StrokePoint(40, 200),
                model.page().strokes().getLast().points().getLast());
        assertEquals(1, reading().page().get(40, 195));
    }

    @Test
    void liftingWithoutAStrokeLeavesNoInk() {
        model.release(new StrokePoint(40, 200));
        assertTrue(model.page().strokes().isEmpty());
    }

    @Test
    void anotherNetworkReadsTheSamePageAgain() {
        current.networkProperty().set(TestNetworks.reading(3));
        line();
        runAll();
        current.networkProperty().set(TestNetworks.reading(8));
        runAll();
        assertEquals(8, assertInstanceOf(Answer.Digit.class, answer()).first().digit());
    }

    @Test
    void theBackgroundReadsWithACopyOfTheNetwork() {
        TrainedNetwork trained = TestNetworks.reading(3);
        current.networkProperty().set(trained);
        Network network = trained.network();
        network.parameters().getLast().values()[6] = 100; // whoever owns the original may go on with it
        line();
        runAll();
        assertEquals(3, assertInstanceOf(Answer.Digit.class, answer()).first().digit());
    }

    @Test
    void withoutANetworkTheWayTo28By28IsStillShown() {
        line();
        runAll();
        assertInstanceOf(Answer.NoNetwork.class, answer());
        assertTrue(reading().picture().isPresent());
        assertTrue(reading().network().isEmpty());
    }

    @Test
    void warmingUpLeavesNoTrace() {
        watch();
        model.warmUp();
        runAll();
        assertEquals(List.of(), readings);
        assertInstanceOf(Answer.Blank.class, answer());
        assertTrue(model.page().strokes().isEmpty());
    }

    @Test
    void eachToolKeepsItsWidth() {
        model.pens().widthProperty().set(31);
        model.pens().toolProperty().set(Tool.ERASER);
        assertEquals(Tool.ERASER.usualWidth(), model.pens().widthProperty().get());
        model.pens().widthProperty().set(50);
        model.pens().toolProperty().set(Tool.PEN);
        assertEquals(31, model.pens().widthProperty().get());
    }

    private static Answer.Digit digit(float first, float second) {
        float[] probabilities = new float[10];
        probabilities[2] = first;
        probabilities[7] = second;
        return Answer.Digit.of(
                probabilities, ClassNames.numbers(probabilities.length).names());
    }

    /** A new page with these strokes. */
    private void draw(String... strokes) {
        model.page().clear();
        for (String stroke : strokes) {
            List<StrokePoint> points = Arrays.stream(stroke.split(" "))
                    .map(point -> new StrokePoint(
                            Double.parseDouble(point.split(",")[0]), Double.parseDouble(point.split(",")[1])))
                    .toList();
            model.press(points.getFirst());
            points.forEach(model::drag);
            model.release(points.getLast());
        }
        runAll();
    }

    private void line() {
        model.press(new StrokePoint(100, 40));
        model.drag(new StrokePoint(100, 240));
        model.release(new StrokePoint(100, 240));
    }

    private void watch() {
        model.readingProperty().addListener((property, before, now) -> readings.add(now));
    }

    private void runAll() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private Reading reading() {
        return model.readingProperty().get();
    }

    private Answer answer() {
        return reading().answer();
    }
}
