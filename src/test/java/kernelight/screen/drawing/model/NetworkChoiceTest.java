package kernelight.screen.drawing.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import kernelight.data.generated.GeneratedDigits;
import kernelight.digitreader.InputNormalization;
import kernelight.digitreader.InputScale;
import kernelight.digitreader.UnfitNetworkException;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Flatten;
import kernelight.engine.network.Network;
import kernelight.engine.network.SavedNetwork;
import kernelight.engine.tensor.Shape;
import kernelight.engine.training.LabelledImages;
import kernelight.interchange.array.ElementType;
import kernelight.interchange.network.DigitModel;
import kernelight.interchange.network.NetworkFile;
import kernelight.screen.CurrentNetwork;
import kernelight.screen.TrainedNetwork;
import kernelight.screen.TriedInput;
import kernelight.screen.drawing.TestNetworks;
import kernelight.trained.TestRuns;
import kernelight.trained.TrainedNetworks;
import kernelight.trained.TrainedRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkChoiceTest {
    private static final TrainedNetwork SHIPPED = TestNetworks.reading(1);

    private static final LabelledImages DIGITS = GeneratedDigits.generate(200, 5);

    @TempDir
    private Path folder;

    private final CurrentNetwork current = new CurrentNetwork();
    private final TrainedNetworks trained =
            new TrainedNetworks(Path.of("nowhere"), work -> {}, Runnable::run, notice -> {});
    private boolean isDrawing;

    /** Reads real files, and ships what the test wants it to ship. */
    private record Reader(Optional<TrainedNetwork> shipped, ModelFileReader files) implements NetworkReader {
        @Override
        public TrainedNetwork open(Path file) throws IOException {
            return files.open(file);
        }

        @Override
        public void keep(TriedInput tried, InputNormalization normalization) throws IOException {
            files.keep(tried, normalization);
        }
    }

    private NetworkChoice choice(Optional<TrainedNetwork> shipped) {
        NetworkChoice choice = new NetworkChoice(
                current,
                new Reader(shipped, TestNetworks.files(folder)),
                trained,
                () -> isDrawing,
                Runnable::run,
                Runnable::run);
        choice.readShipped();
        return choice;
    }

    @Test
    void theShippedNetworkIsUsedFromTheStart() {
        NetworkChoice choice = choice(Optional.of(SHIPPED));
        assertSame(SHIPPED, current.networkProperty().get());
        assertEquals(NetworkSource.SHIPPED, choice.chosenProperty().get().source());
    }

    private static NetworkEntry entry(NetworkChoice choice, TrainedNetwork network) {
        return choice.entriesProperty().get().stream()
                .filter(entry -> entry.network() == network)
                .findFirst()
                .orElseThrow();
    }

    private Network inUse() {
        return current.networkProperty().get().network();
    }

    private static List<NetworkSource> sources(NetworkChoice choice) {
        return choice.entriesProperty().get().stream().map(NetworkEntry::source).toList();
    }

    private static NetworkNews news(NetworkChoice choice) {
        return choice.newsProperty().get().orElseThrow();
    }

    @Test
    void whatWasTrainedBeforeDrawingWasOpenedReadsAndTheShippedOneCanBeChosen() {
        TrainedRun run = TestRuns.measured("one", 938, 9594);
        trained.hand(run, true);
        NetworkChoice choice = choice(Optional.of(SHIPPED));
        assertSame(run.network(), inUse());
        assertEquals(List.of(NetworkSource.SHIPPED, NetworkSource.TRAINED_HERE), sources(choice));
        assertEquals(NetworkNews.State.READS, news(choice).state());
        assertSame(SHIPPED, news(choice).other().orElseThrow().network(), "what would have read without it");
        choice.choose(entry(choice, SHIPPED));
        assertSame(SHIPPED, current.networkProperty().get());
    }

    @Test
    void aNetworkJustTrainedIsUsedAndAnnouncedAndOneClickSwitchesBackAndForth() {
        NetworkChoice choice = choice(Optional.of(SHIPPED));
        TrainedRun run = TestRuns.measured("one", 938, 9890);
        trained.hand(run, true);
        assertSame(run.network(), inUse());
        assertEquals(Optional.of(run), news(choice).trained().run());
        choice.switchOver();
        assertSame(SHIPPED, current.networkProperty().get());
        assertEquals(NetworkNews.State.WAITS, news(choice).state());
        choice.switchOver();
        assertSame(run.network(), inUse());
        choice.dismissNews();
        assertEquals(Optional.empty(), choice.newsProperty().get());
        assertSame(run.network(), inUse());
    }

    @Test
    void inTheMiddleOfADrawingTheNetworkInUseStays() {
        NetworkChoice choice = choice(Optional.of(SHIPPED));
        isDrawing = true;
        TrainedRun run = TestRuns.measured("one", 938, 9890);
        trained.hand(run, true);
        assertSame(SHIPPED, current.networkProperty().get());
        assertEquals(NetworkNews.State.WAITS, news(choice).state());
        isDrawing = false;
        assertSame(SHIPPED, current.networkProperty().get(), "until the person switches");
        choice.switchOver();
        assertSame(run.network(), inUse());
    }

    @Test
    void aNetworkThatLearnedNothingReplacesNone() {
        NetworkChoice choice = choice(Optional.of(SHIPPED));
        TrainedRun good = TestRuns.measured("good", 938, 9594);
        trained.hand(good, true);
        choice.dismissNews();
        TrainedRun broken = TestRuns.measured("rate 10", 2000, 1000);
        trained.hand(broken, true);
        assertSame(good.network(), inUse());
        assertEquals(NetworkNews.State.HAS_NOT_LEARNED, news(choice).state());
        assertEquals(3, choice.entriesProperty().get().size(), "but it can be chosen");
        choice.switchOver();
        assertSame(broken.network(), inUse());
    }

    @Test
    void singleBatchesAndEpochsOfARunThatGoesOnReplaceNone() {
        NetworkChoice choice = choice(Optional.of(SHIPPED));
        for (int batch = 1; batch <= 4; batch++) {
            trained.hand(TestRuns.unmeasured("steps", batch), true);
        }
        trained.hand(TestRuns.measured("going on", 938, 9800), false);
        assertSame(SHIPPED, current.networkProperty().get());
        assertEquals(Optional.empty(), choice.newsProperty().get());
    }

    @Test
    void whileOneRunGoesOnItIsComparedWithWhatWasThereBeforeIt() {
        NetworkChoice choice = choice(Optional.of(SHIPPED));
        trained.hand(TestRuns.measured("one", 500, 9500), true);
        TrainedRun later = TestRuns.measured("one", 938, 9600);
        trained.hand(later, true);
        assertSame(later.network(), inUse());
        choice.switchOver();
        assertSame(SHIPPED, current.networkProperty().get());
    }

    @Test
    void aNetworkThatIsChosenAndThenMeasuredGoesOnReading() {
        NetworkChoice choice = choice(Optional.of(SHIPPED));
        TrainedRun rests = TestRuns.unmeasured("one", 4);
        trained.hand(rests, true);
        choice.choose(choice.entriesProperty().get().getLast());
        TrainedNetwork before = current.networkProperty().get();
        TrainedRun measured = new TrainedRun(
                rests.network(),
                rests.source(),
                rests.settings(),
                "one",
                rests.trainedAt(),
                4,
                rests.epochs(),
                TestRuns.measured("one", 4, 2100).score());
        trained.hand(measured, true);
        assertSame(before, current.networkProperty().get());
        assertEquals(2, choice.entriesProperty().get().size());
        assertEquals(Optional.of(measured), choice.chosenProperty().get().run());
    }

    @Test
    void theNetworkInUseStaysInTheListWhenNewerAndBetterOnesReplaceIt() {
        NetworkChoice choice = choice(Optional.of(SHIPPED));
        trained.hand(TestRuns.measured("best", 1, 9900), true);
        TrainedRun second = TestRuns.measured("second", 2, 9700);
        trained.hand(second, true);
        isDrawing = true;
        trained.hand(TestRuns.measured("third", 3, 9800), true);
        assertSame(second.network(), inUse());
        assertEquals(4, choice.entriesProperty().get().size());
        assertEquals(Optional.of(second), choice.chosenProperty().get().run());
        choice.choose(entry(choice, SHIPPED));
        choice.dismissNews();
        assertEquals(3, choice.entriesProperty().get().size());
    }

    @Test
    void networksOfTheLastSessionAreListedAndReplaceNone() {
        TrainedNetworks before = TestRuns.keptIn(folder);
        before.hand(TestRuns.measured("one", 938, 9890), true);
        TrainedNetworks now = TestRuns.keptIn(folder);
        NetworkChoice choice = new NetworkChoice(
                current,
                new Reader(Optional.of(SHIPPED), TestNetworks.files(folder)),
                now,
                () -> false,
                Runnable::run,
                Runnable::run);
        choice.readShipped();
        now.load();
        assertSame(SHIPPED, current.networkProperty().get());
        assertEquals(List.of(NetworkSource.SHIPPED, NetworkSource.TRAINED_HERE), sources(choice));
        assertEquals(Optional.empty(), choice.newsProperty().get());
    }

    @Test
    void anyNetworkIsBetterThanNone() {
        TrainedRun poor = TestRuns.measured("poor", 3, 2000);
        trained.hand(poor, true);
        NetworkChoice choice = choice(Optional.empty());
        assertSame(poor.network(), inUse());
        assertFalse(choice.withoutNetwork().get());
    }

    @Test
    void withoutAShippedNetworkThereIsASentenceAndNoCrash() {
        NetworkChoice choice = choice(Optional.empty());
        assertInstanceOf(
                NetworkProblem.Missing.class,
                choice.shippedProblemProperty().get().orElseThrow());
        assertNull(choice.chosenProperty().get());
        assertTrue(choice.withoutNetwork().get());
    }

    @Test
    void aModelFileIsOpenedWithItsAccuracy() throws IOException {
        NetworkChoice choice = choice(Optional.of(SHIPPED));
        Path file = folder.resolve("mine.onnx");
        Network network = TestNetworks.reading(7).network();
        NetworkFile.write(file, new SavedNetwork(network, Map.of(SavedNetwork.ACCURACY, "0.912")));
        choice.open(file);
        assertEquals(NetworkSource.FILE, choice.chosenProperty().get().source());
        TrainedNetwork opened = choice.network().orElseThrow();
        assertEquals("mine.onnx", opened.name());
        assertEquals(OptionalDouble.of(0.912), opened.accuracy());
        assertEquals(7, indexOfLargest(opened.network().probabilities(new float[784])));
    }

    @Test
    void anAccuracyThatIsNoneIsLeftOut() throws IOException {
        for (String note : new String[] {"very good", "17", "-0.1", "NaN", ""}) {
            Path file = folder.resolve("mine.onnx");
            Network network = TestNetworks.reading(7).network();
            NetworkFile.write(file, new SavedNetwork(network, Map.of(SavedNetwork.ACCURACY, note)));
            assertEquals(
                    OptionalDouble.empty(),
                    TestNetworks.files(folder).open(file).accuracy(),
                    note);
        }
    }

    @Test
    void aFileThatIsNoModelIsNamedAndTheOldNetworkStays() throws IOException {
        NetworkChoice choice = choice(Optional.of(SHIPPED));
        Path file = Files.writeString(folder.resolve("holiday.onnx"), "no model at all");
        choice.open(file);
        NetworkProblem.Unreadable problem = assertInstanceOf(
                NetworkProblem.Unreadable.class,
                choice.fileProblemProperty().get().orElseThrow());
        String sentence = problem.why().inEnglish();
        assertTrue(sentence.contains("holiday.onnx is a text file, not a network (ONNX)."), sentence);
        assertSame(SHIPPED, current.networkProperty().get());
        assertEquals(NetworkSource.SHIPPED, choice.chosenProperty().get().source());
        choice.choose(entry(choice, SHIPPED));
        assertEquals(Optional.empty(), choice.fileProblemProperty().get());
    }

    @Test
    void aMissingFileIsReportedToo() {
        NetworkChoice choice = choice(Optional.of(SHIPPED));
        choice.open(folder.resolve("gone.onnx"));
        assertTrue(choice.fileProblemProperty().get().isPresent());
        assertSame(SHIPPED, current.networkProperty().get());
    }

    @Test
    void aNetworkForOtherPicturesIsRefused() throws IOException {
        NetworkChoice choice = choice(Optional.of(SHIPPED));
        Network other = Network.builder("photographs", new Shape(3, 8, 8))
                .add("flatten", new Flatten())
                .add("F1", new Dense(192, 5))
                .build();
        Path file = folder.resolve("other.onnx");
        NetworkFile.write(file, new SavedNetwork(other, Map.of()));
        choice.open(file);
        assertEquals(
                new NetworkProblem.Unfit("other.onnx", UnfitNetworkException.Reason.IMAGE, "3 x 8 x 8"),
                choice.fileProblemProperty().get().orElseThrow());
        assertSame(SHIPPED, current.networkProperty().get());
    }

    @Test
    void theNormalizationIsFoundWhenAFileIsOpenedAndTheChoiceIsSaved() throws IOException {
        Path file = new DigitModel()
                .input(ElementType.FLOAT32, 0, 28, 28, 1)
                .times(1f / 255)
                .transpose(0, 3, 1, 2)
                .core()
                .write(folder.resolve("theirs.onnx"));
        NetworkChoice choice = choice(Optional.of(SHIPPED));
        choice.open(file);
        TrainedNetwork opened = choice.network().orElseThrow();
        assertEquals(
                new InputNormalization(InputScale.ZERO_TO_255, false),
                opened.reader().normalization());
        assertTrue(opened.tried().orElseThrow().fit().best().orElseThrow().accuracy() > 0.93);
        int right = 0;
        for (int i = 0; i < DIGITS.count(); i++) {
            float[] probabilities = opened.network().probabilities(DIGITS.image(i));
            right += indexOfLargest(probabilities) == DIGITS.label(i) ? 1 : 0;
        }
        assertTrue(right > 186, right + " of 200 drawings read right");

        InputNormalization other = new InputNormalization(InputScale.MNIST, true);
        choice.setNormalization(other);
        assertEquals(other, choice.network().orElseThrow().reader().normalization());
        assertEquals(2, choice.entriesProperty().get().size(), "it takes the place of the one before");

        NetworkChoice later = choice(Optional.of(SHIPPED));
        later.open(file);
        assertEquals(other, later.network().orElseThrow().reader().normalization());
        Path copy = Files.copy(file, folder.resolve("copy.onnx"));
        later.open(copy);
        assertEquals(other, later.network().orElseThrow().reader().normalization(), "the content counts, not the name");
        Files.writeString(folder.resolve("network-inputs.json"), "no json");
        later.open(file);
        assertEquals(
                new InputNormalization(InputScale.ZERO_TO_255, false),
                later.network().orElseThrow().reader().normalization());
        assertTrue(Files.exists(folder.resolve("network-inputs.json.unreadable")));
    }

    private static int indexOfLargest(float[] values) {
        int largest = 0;
        for (int i = 1; i < values.length; i++) {
            largest = values[i] > values[largest] ? i : largest;
        }
        return largest;
    }
}
