package kernelight.screen.drawing.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Flatten;
import kernelight.engine.network.Network;
import kernelight.engine.network.SavedNetwork;
import kernelight.engine.tensor.Shape;
import kernelight.interchange.network.NetworkFile;
import kernelight.screen.CurrentNetwork;
import kernelight.screen.TrainedNetwork;
import kernelight.screen.drawing.TestNetworks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkChoiceTest {
    private static final TrainedNetwork SHIPPED = TestNetworks.reading(1);

    @TempDir
    private Path folder;

    private final CurrentNetwork current = new CurrentNetwork();

    /** Reads real files, and ships what the test wants it to ship. */
    private record Reader(Optional<TrainedNetwork> shipped) implements NetworkReader {
        @Override
        public TrainedNetwork open(Path file) throws IOException {
            return new ModelFileReader().open(file);
        }
    }

    private NetworkChoice choice(Optional<TrainedNetwork> shipped) {
        NetworkChoice choice = new NetworkChoice(current, new Reader(shipped), Runnable::run, Runnable::run);
        choice.readShipped();
        return choice;
    }

    @Test
    void theShippedNetworkIsUsedFromTheStart() {
        NetworkChoice choice = choice(Optional.of(SHIPPED));
        assertSame(SHIPPED, current.networkProperty().get());
        assertEquals(NetworkSource.SHIPPED, choice.chosenProperty().get());
    }

    @Test
    void aNetworkTrainedBeforeStaysInUse() {
        TrainedNetwork trained = TestNetworks.reading(2);
        current.networkProperty().set(trained);
        NetworkChoice choice = choice(Optional.of(SHIPPED));
        assertSame(trained, current.networkProperty().get());
        assertEquals(NetworkSource.TRAINED_HERE, choice.chosenProperty().get());
        choice.choose(NetworkSource.SHIPPED);
        assertSame(SHIPPED, current.networkProperty().get());
    }

    @Test
    void aNetworkJustTrainedIsUsedAndTheShippedOneCanBeChosenAgain() {
        NetworkChoice choice = choice(Optional.of(SHIPPED));
        TrainedNetwork trained = TestNetworks.reading(2);
        current.networkProperty().set(trained);
        assertEquals(NetworkSource.TRAINED_HERE, choice.chosenProperty().get());
        choice.choose(NetworkSource.SHIPPED);
        assertSame(SHIPPED, current.networkProperty().get());
        choice.choose(NetworkSource.TRAINED_HERE);
        assertSame(trained, current.networkProperty().get());
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
        assertEquals(NetworkSource.FILE, choice.chosenProperty().get());
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
                    OptionalDouble.empty(), new ModelFileReader().open(file).accuracy(), note);
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
        assertTrue(
                problem.sentence().contains("holiday.onnx cannot be opened. It is not in the ONNX format"),
                problem.sentence());
        assertSame(SHIPPED, current.networkProperty().get());
        assertEquals(NetworkSource.SHIPPED, choice.chosenProperty().get());
        choice.choose(NetworkSource.SHIPPED);
        assertEquals(Optional.empty(), choice.fileProblemProperty().get());
    }

    @Test
    void aFileThatIsNotThereIsSaidToo() {
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
                new NetworkProblem.OtherShape("other.onnx", new Shape(3, 8, 8), Shape.flat(5)),
                choice.fileProblemProperty().get().orElseThrow());
        assertSame(SHIPPED, current.networkProperty().get());
    }

    private static int indexOfLargest(float[] values) {
        int largest = 0;
        for (int i = 1; i < values.length; i++) {
            largest = values[i] > values[largest] ? i : largest;
        }
        return largest;
    }
}
