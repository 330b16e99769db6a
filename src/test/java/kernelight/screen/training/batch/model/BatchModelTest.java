package kernelight.screen.training.batch.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import kernelight.data.generated.GeneratedDigits;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.ForwardTrace;
import kernelight.engine.network.Network;
import kernelight.engine.training.BatchResult;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.LabelledImages;
import kernelight.engine.training.Trainer;
import kernelight.engine.training.TrainingSettings;
import kernelight.network.model.LayerCell;
import kernelight.screen.training.gradients.model.RunCopy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BatchModelTest {
    private static final LabelledImages IMAGES = GeneratedDigits.generate(160, 1);
    private final Object run = new Object();
    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final List<Consumer<RunCopy>> asked = new ArrayList<>();
    private BatchModel model;
    private TrainingSettings settings;
    private Trainer trainer;

    @BeforeEach
    void open() {
        begin(Architecture.LENET5, 32);
    }

    private void begin(Architecture architecture, int batchSize) {
        asked.clear();
        settings = TrainingSettings.defaults().withBatchSize(batchSize).withEpochs(2);
        trainer = new Trainer(architecture.create(3), IMAGES, settings, BatchRunner.onCallingThread());
        model = new BatchModel(asked::add, worker::add, Runnable::run);
        model.open();
    }

    private void compute() {
        model.pulse(run, trainer.batchesDone());
        asked.removeLast().accept(new RunCopy(trainer.copy(BatchRunner.onCallingThread()), settings, IMAGES));
        worker.remove().run();
    }

    private BatchDetails shown() {
        return model.detailsProperty().get().orElseThrow();
    }

    @Test
    void itIsComputedOnlyWhileItIsOpenAndOnceForEachImage() {
        model.close();
        model.pulse(run, 0);
        assertTrue(asked.isEmpty());
        model.open();
        compute();
        model.pulse(run, 0);
        assertTrue(asked.isEmpty());
        model.turn(-1);
        compute();
        assertEquals(31, shown().position());
        model.turn(1);
        compute();
        assertEquals(0, shown().position());
    }

    @Test
    void theStepsFollowOneAnotherAndEndAtTheUpdate() {
        assertFalse(model.back());
        assertTrue(model.forward());
        assertEquals(BatchPhase.LOSS, model.phaseProperty().get());
        assertTrue(model.forward() && model.forward());
        assertEquals(BatchPhase.UPDATE, model.phaseProperty().get());
        assertFalse(model.forward());
        model.open();
        assertEquals(BatchPhase.FORWARD, model.phaseProperty().get());
    }

    @Test
    void theNumbersAreThoseOfTheNetworkAndOfTheBatchThatFollows() {
        compute();
        BatchDetails details = shown();
        Network network = trainer.network();
        ForwardTrace trace = network.trace(details.image().input());
        assertTrue(details.isAsInUse());
        float pixel = details.forward().value(new LayerCell("C1", 2, 0, 5, 6));
        assertEquals(trace.activation("C1").values()[(2 * 28 + 5) * 28 + 6], pixel, 1e-5);
        int label = details.image().label();
        assertEquals(-Math.log(trace.probabilities()[label]), details.loss(), 1e-4);
        for (ClassLoss one : details.classes()) {
            assertEquals(trace.probabilities()[one.index()], one.probability(), 1e-5);
            assertEquals(one.index() == label ? 1 : 0, one.target());
            assertEquals(one.probability() - one.target(), one.gradient(), 1e-5);
        }
        BatchResult result = trainer.step();
        assertEquals(result.loss(), details.batch().loss());
        assertEquals(result.batch(), details.batch().batch());
    }

    @Test
    void ofEachLayerTheWeightThatMovesMostIsShown() {
        compute();
        for (WeightStep step : shown().updates()) {
            for (float update : step.weights().update()) {
                assertTrue(Math.abs(update) <= Math.abs(step.update()));
            }
            int[] place = step.place();
            int[] dimensions = step.weights().dimensions();
            int index = 0;
            for (int axis = 0; axis < place.length; axis++) {
                index = index * dimensions[axis] + place[axis];
            }
            assertEquals(step.index(), index);
        }
        WeightStep first = shown().updates().getFirst();
        trainer.step();
        assertEquals(
                first.after(),
                trainer.network().parameters().getFirst().values()[first.index()],
                "the network learns just this");
    }

    @Test
    void aNetworkThatTrainsOtherwiseThanItReadsIsNotOpened() {
        begin(Architecture.MINI_RESNET, 16);
        compute();
        assertFalse(shown().isAsInUse(), "batch normalization takes the moments of the batch");
        assertArrayEquals(
                shown().image().scores(),
                shown().batch().image().orElseThrow().activations().getLast());
    }

    @Test
    void aBatchWithoutRoomIsRefusedInWords() {
        LabelledImages many = new LabelledImages("many", 28, 28, new byte[5000 * 784], new byte[5000]);
        settings = TrainingSettings.defaults().withBatchSize(5000);
        trainer = new Trainer(Architecture.LENET5.create(3), many, settings, BatchRunner.onCallingThread());
        assertTrue(trainer.inspectionBytes() > BatchModel.MOST_BYTES);
        compute();
        assertEquals(
                "batch.tooLarge", model.obstacleProperty().get().orElseThrow().key());
        assertEquals(Optional.empty(), model.detailsProperty().get());
    }

    @Test
    void anotherRunClosesIt() {
        compute();
        model.newRun();
        assertFalse(model.openProperty().get());
        assertEquals(Optional.empty(), model.detailsProperty().get());
    }
}
