package kernelight.screen.training.moments.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import kernelight.network.model.NetworkInput;
import kernelight.screen.training.model.NetworkCopy;
import kernelight.screen.training.model.RunPhase;
import kernelight.screen.training.model.RunSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MomentModelTest {
    private static final int RANDOM_MOMENTS = 100;

    @TempDir
    private Path folder;

    private RunningModel model;
    private MomentModel moments;

    @BeforeEach
    void start() {
        model = new RunningModel(folder, 3);
        moments = model.moments;
    }

    @Test
    @DisplayName("100 random moments of a run in the window, in any order, are bit by bit what was live")
    void momentsAreAsTheyWere() {
        List<Integer> live = new ArrayList<>();
        MomentNetworks networks = moments.networks();
        List<NetworkCopy> received = new ArrayList<>();
        for (int batch = 0; batch <= 3 * RunningModel.EPOCH; batch++) {
            model.learnTo(batch);
            networks.request(received::add);
            model.work();
            assertEquals(batch, received.getLast().batch());
            live.add(RunningModel.checksum(received.getLast().network()));
        }
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < RANDOM_MOMENTS; i++) {
            int batch = random.nextInt(live.size());
            moments.show(batch);
            networks.request(received::add);
            model.work();
            assertEquals(batch, received.getLast().batch());
            assertEquals(
                    live.get(batch), RunningModel.checksum(received.getLast().network()), "batch " + batch);
        }
    }

    @Test
    @DisplayName("the past is shown while the run goes on, and the newest batch again on demand")
    void pastAndNewest() {
        assertTrue(moments.isNewest());
        model.learnTo(12);
        assertEquals(12, moments.shown());
        moments.show(5);
        assertTrue(moments.computingProperty().get());
        model.work();
        assertFalse(moments.computingProperty().get());
        assertEquals(5, moments.pastProperty().get().batch());
        model.learnTo(14);
        assertEquals(5, moments.shown());
        moments.show(400);
        assertEquals(14, moments.shown(), "the nearest there is");
        moments.show(-3);
        assertEquals(0, moments.shown());
        moments.showNewest();
        model.work();
        assertNull(moments.pastProperty().get(), "what is no longer wanted is not shown");
        assertEquals(14, moments.shown());
    }

    @Test
    void anotherDigitIsReadByTheNetworkOfThatTime() {
        model.learnTo(6);
        moments.show(2);
        model.work();
        model.training.watch().choose(8);
        model.work();
        assertEquals(8, moments.pastProperty().get().digit().label());
        assertEquals(2, moments.pastProperty().get().batch());
    }

    @Test
    @DisplayName("a number that is opened is of the network of the shown batch")
    void openedNumbers() {
        model.learnTo(9);
        List<NetworkInput> inputs = new ArrayList<>();
        moments.requestInput(inputs::add);
        model.work();
        moments.show(4);
        moments.requestInput(inputs::add);
        model.work();
        List<NetworkCopy> copies = new ArrayList<>();
        moments.networks().request(copies::add);
        model.work();
        assertEquals(2, inputs.size());
        assertEquals(
                RunningModel.checksum(copies.getFirst().network()),
                RunningModel.checksum(inputs.getLast().network()));
        assertNotEquals(
                RunningModel.checksum(inputs.getFirst().network()),
                RunningModel.checksum(inputs.getLast().network()));
    }

    @Test
    @DisplayName("of two requests only the newest is answered, each asker by itself")
    void newestRequestWins() {
        model.learnTo(9);
        MomentNetworks one = moments.networks();
        MomentNetworks other = moments.networks();
        List<Long> received = new ArrayList<>();
        one.request(copy -> received.add(-copy.batch()));
        moments.show(3);
        one.request(copy -> received.add(copy.batch()));
        other.request(copy -> received.add(100 + copy.batch()));
        model.work();
        assertEquals(List.of(3L, 103L), received);
        one.request(copy -> received.add(copy.batch()));
        one.cancel();
        model.work();
        assertEquals(2, received.size());
    }

    @Test
    @DisplayName("with another run there is nothing of the last one to be seen")
    void anotherRun() {
        model.learnTo(9);
        moments.show(3);
        MomentNetworks networks = moments.networks();
        List<NetworkCopy> received = new ArrayList<>();
        model.training.rewind();
        assertEquals(OptionalLong.empty(), moments.batchProperty().get());
        moments.show(3);
        assertTrue(moments.isNewest(), "nothing is recorded yet");
        model.work();
        moments.show(3);
        networks.request(received::add);
        model.work();
        assertEquals(0, received.getFirst().batch());
    }

    @Test
    @DisplayName("going on with the same settings learns the same again, bit by bit; with another rate it does not")
    void goOn() {
        model.training.start();
        model.work();
        assertEquals(RunPhase.FINISHED, phase());
        int end = checksumAt(30);
        moments.show(13);
        model.work();
        RunSettings same = model.training.run().settings().orElseThrow();
        moments.goOn(same);
        model.work();
        assertEquals(RunPhase.FINISHED, phase());
        assertEquals(13, moments.first());
        assertEquals(30, moments.last());
        assertEquals(end, checksumAt(30));
        assertEquals(
                13,
                model.training
                        .run()
                        .curves()
                        .orElseThrow()
                        .partTests()
                        .getFirst()
                        .batch());

        moments.show(20);
        moments.goOn(same.withTraining(same.training().withLearningRate(0.001)));
        model.work();
        assertEquals(20, moments.first());
        assertNotEquals(end, checksumAt(30));
    }

    @Test
    @DisplayName("from its end a run goes on with more epochs, and with another batch size at the same digit")
    void goOnFromTheEnd() {
        model.training.start();
        model.work();
        assertEquals(4, moments.fewestEpochs());
        RunSettings settings = model.training.run().settings().orElseThrow();
        moments.goOn(settings.withTraining(settings.training().withEpochs(4)));
        model.work();
        assertEquals(30, moments.first());
        assertEquals(40, moments.last());
        moments.show(33);
        moments.goOn(settings.withTraining(settings.training().withEpochs(5).withBatchSize(32)));
        model.work();
        assertEquals(16, moments.first(), "three epochs of 5 batches, and 48 digits");
        assertEquals(25, moments.last());
    }

    private int checksumAt(long batch) {
        List<NetworkCopy> received = new ArrayList<>();
        moments.show(batch);
        moments.networks().request(received::add);
        model.work();
        return RunningModel.checksum(received.getFirst().network());
    }

    private RunPhase phase() {
        return model.training.run().phaseProperty().get();
    }
}
