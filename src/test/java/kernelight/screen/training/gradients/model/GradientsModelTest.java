package kernelight.screen.training.gradients.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import kernelight.data.generated.GeneratedDigits;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.layer.Parameter;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.LabelledImages;
import kernelight.engine.training.Trainer;
import kernelight.engine.training.TrainingSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GradientsModelTest {
    private static final LabelledImages TRAINING = GeneratedDigits.generate(160, 1);
    private static final LabelledImages TEST = GeneratedDigits.generate(40, 2);
    private static final TrainingSettings SETTINGS =
            TrainingSettings.defaults().withBatchSize(32).withEpochs(2);
    private final Object run = new Object();
    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final List<Consumer<RunCopy>> asked = new ArrayList<>();
    private final Trainer trainer =
            new Trainer(Architecture.LENET5.create(3), TRAINING, SETTINGS, BatchRunner.onCallingThread());
    private GradientsModel model;

    @BeforeEach
    void watch() {
        model = new GradientsModel(asked::add, worker::add, Runnable::run);
        model.watch(true);
    }

    private void answer() {
        asked.removeLast().accept(new RunCopy(trainer.copy(BatchRunner.onCallingThread()), SETTINGS, TEST));
        worker.remove().run();
    }

    private RunStep shown() {
        return model.stepProperty().get().orElseThrow();
    }

    @Test
    void theNextBatchIsComputedOnceAndOnlyWhileSomebodyLooks() {
        model.watch(false);
        model.pulse(0, run, 0);
        assertTrue(asked.isEmpty());
        model.watch(true);
        model.pulse(1, run, 0);
        model.pulse(2, run, 1);
        assertEquals(1, asked.size(), "one at a time");
        answer();
        assertEquals(1, shown().batch().batch());
        model.pulse(2.1, run, 0);
        assertTrue(asked.isEmpty(), "it is known");
        trainer.step();
        model.pulse(2.2, run, 1);
        answer();
        assertEquals(2, shown().batch().batch());
        model.pulse(2.3, run, 2);
        assertTrue(asked.isEmpty(), "not more often than it can be read");
    }

    @Test
    void nothingIsShownOfAnotherRun() {
        model.pulse(0, run, 0);
        model.newRun();
        asked.removeLast().accept(new RunCopy(trainer.copy(BatchRunner.onCallingThread()), SETTINGS, TEST));
        assertTrue(worker.isEmpty());
        model.pulse(1, new Object(), 0);
        answer();
        assertEquals(5, shown().layers().size());
    }

    @Test
    void aFilterIsSeenAsItsWindowsAndAUnitAsAPictureFilledUpWithZeros() {
        model.pulse(0, run, 0);
        answer();
        LayerStep c3 = shown().layers().get(1);
        LayerStep.WeightPictures filter = c3.part(2, c3.weights().gradient());
        assertEquals(6, filter.pictures());
        assertEquals(5, filter.rows());
        assertEquals(c3.weights().gradient()[2 * 150 + 149], filter.values()[149]);
        LayerStep f6 = shown().layers().get(3);
        LayerStep.WeightPictures unit = f6.part(83, f6.weights().before());
        assertEquals(120, unit.size());
        assertEquals(11, unit.columns());
        assertEquals(f6.weights().before()[84 * 120 - 1], unit.values()[119]);
        assertEquals(0, unit.values()[120]);
    }

    @Test
    void theFiltersGoRoundAndBeginAnewInAnotherLayer() {
        model.pulse(0, run, 0);
        answer();
        model.turn(-1);
        assertEquals(5, model.partProperty().get());
        model.turn(1);
        assertEquals(0, model.partProperty().get());
        model.turn(3);
        model.layerProperty().set(1);
        assertEquals(0, model.partProperty().get());
        assertEquals("C3", model.shownLayer().orElseThrow().name());
    }

    @Test
    void theRateIsThatOfTheSchedule() {
        model.pulse(0, run, 0);
        answer();
        assertEquals(10, shown().batches());
        assertEquals(0, shown().place());
        assertEquals(SETTINGS.learningRate(), shown().rates().getFirst());
        assertEquals(
                SETTINGS.schedule().rate(SETTINGS.learningRate(), 9, 5, 2),
                shown().rates().getLast());
    }

    @Test
    void aDeadLayerIsFoundWithItsSilentReLUs() {
        Parameter weights =
                trainer.network().nodes().getFirst().layer().parameters().getFirst();
        Parameter bias =
                trainer.network().nodes().getFirst().layer().parameters().getLast();
        Arrays.fill(bias.values(), -1000);
        model.pulse(0, run, 0);
        answer();
        LayerStep first = shown().layers().getFirst();
        assertEquals(StepSize.DEAD, first.size());
        assertEquals(6, first.relu().orElseThrow().silent());
        assertArrayEquals(weights.values(), first.weights().after());
        assertEquals(Optional.empty(), shown().layers().getLast().relu());
    }

    @Test
    void theSizesOfStepsHaveTheUsualOneInTheirMiddle() {
        assertEquals(StepSize.DEAD, StepSize.of(0));
        assertEquals(StepSize.SLOW, StepSize.of(1e-6));
        assertEquals(StepSize.FINE, StepSize.of(StepSize.USUAL));
        assertEquals(StepSize.LARGE, StepSize.of(0.02));
        assertEquals(StepSize.EXPLODING, StepSize.of(0.5));
        assertEquals(StepSize.NOT_FINITE, StepSize.of(Double.NaN));
    }

    @Test
    void stepsThatAreNoNumbersAreSaid() {
        Parameter bias =
                trainer.network().nodes().getLast().layer().parameters().getLast();
        bias.values()[0] = Float.POSITIVE_INFINITY;
        model.pulse(0, run, 0);
        answer();
        assertTrue(shown().layers().stream().allMatch(layer -> layer.size() == StepSize.NOT_FINITE));
    }
}
