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
import kernelight.engine.training.optimizer.OptimizerSettings;
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

    @Test
    @DisplayName("the film shows batch after batch in the same time however long the run is, and ends at the newest")
    void film() {
        model.learnTo(20);
        moments.film().playOrPause();
        assertEquals(0, moments.shown());
        moments.advance(1);
        assertEquals(8, moments.shown());
        moments.film().playOrPause();
        moments.advance(5);
        assertEquals(8, moments.shown(), "paused");
        moments.show(3);
        moments.film().playOrPause();
        moments.advance(0.5);
        assertEquals(7, moments.shown(), "it goes on from where someone went");
        model.learnTo(24);
        moments.advance(1);
        assertEquals(15, moments.shown(), "while it trains");
        moments.advance(2);
        assertTrue(moments.isNewest());
        assertFalse(moments.film().playingProperty().get());
    }

    @Test
    @DisplayName("the choices for going on are the run's, with as many epochs as the shown batch needs")
    void branchChoices() {
        assertFalse(moments.canGoOn(), "nothing is learned");
        model.training.start();
        model.work();
        BranchChoices branch = moments.branch();
        assertEquals(4, branch.epochsProperty().get());
        moments.show(12);
        assertEquals(3, branch.epochsProperty().get());
        assertTrue(moments.canGoOn());
        branch.epochsProperty().set(1);
        assertFalse(moments.hasEnoughEpochs());
        moments.goOn();
        model.work();
        assertEquals(0, moments.first(), "nothing happens");
        branch.epochsProperty().set(2);
        branch.momentumProperty().set(0);
        branch.learningRateProperty().set(0.05);
        moments.goOn();
        model.work();
        RunSettings settings = model.training.run().settings().orElseThrow();
        assertEquals(2, settings.training().epochs());
        assertEquals(0.05, settings.training().learningRate());
        assertEquals(new OptimizerSettings.Sgd(0, false, 0), settings.training().optimizer());
        assertEquals(12, moments.first());
        assertEquals(20, moments.last());
    }

    @Test
    @DisplayName("a run that is gone on from while it learns rests, and one whose state cannot be computed says why")
    void goOnWhileItLearns() {
        model.training.start();
        while (moments.last() < 8) {
            model.trainingThread.runOne();
            model.training.poll();
        }
        assertFalse(moments.canGoOn(), "it changes just now");
        moments.show(4);
        assertTrue(moments.canGoOn());
        moments.goOn();
        model.work();
        assertEquals(4, moments.first());
        assertEquals(RunPhase.FINISHED, phase());
    }

    @Test
    @DisplayName("pictures of a film are evenly spaced, with the first and the newest batch, and not too many")
    void filmFrames() {
        assertEquals(List.of(0L, 1L, 2L), FilmExport.batches(0, 2));
        List<Long> many = FilmExport.batches(412, 2814);
        assertEquals(FilmExport.MOST_FRAMES, many.size());
        assertEquals(412, many.getFirst());
        assertEquals(2814, many.getLast());
        for (int i = 1; i < many.size(); i++) {
            long step = many.get(i) - many.get(i - 1);
            assertTrue(step == 20 || step == 21, step + " batches");
        }
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
