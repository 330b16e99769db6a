package kernelight.screen.training.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.value.ObservableValue;
import kernelight.data.DataSource;
import kernelight.data.mnist.MnistLocation;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.ImageOrder;
import kernelight.engine.training.loss.LossFunction;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.Document;
import kernelight.files.json.FieldsReader;
import kernelight.interchange.network.NetworkFile;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkSnapshot;
import kernelight.network.model.NetworkView;
import kernelight.plan.NetworkPlan;
import kernelight.plan.PlanCheck;
import kernelight.plan.Template;
import kernelight.screen.MnistFolder;
import kernelight.screen.ScreenActivity;
import kernelight.screen.training.setup.model.AugmentationAmount;
import kernelight.screen.training.setup.model.AugmentationChoice;
import kernelight.screen.training.setup.model.InitializerChoice;
import kernelight.screen.training.setup.model.ScheduleChoice;
import kernelight.session.KernelightFile;
import kernelight.trained.TestRuns;
import kernelight.trained.TrainedNetworks;
import kernelight.trained.TrainedRun;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrainingModelTest {
    @TempDir
    private Path folder;

    private TrainedNetworks trained;
    private final TaskList trainingThread = new TaskList();
    private final TaskList downloads = new TaskList();
    private final FakeDownload download = new FakeDownload();
    private FewDigits digits;
    private double seconds;
    private MnistFolder mnist;
    private TrainingModel model;

    @BeforeEach
    void openWithMnist() {
        trained = TestRuns.keptIn(folder.resolve("trained"));
        model = modelWith(true);
        model.open();
    }

    private static MnistFolder folder(Path folder, MnistLocation.NamedBy namedBy) {
        return new MnistFolder(new MnistLocation(folder, namedBy));
    }

    private TrainingModel modelWith(boolean mnistIsThere) {
        mnist = folder(FewDigits.FOLDER, MnistLocation.NamedBy.CONVENTION);
        TrainingModel made = new TrainingModel(
                digits = new FewDigits(mnistIsThere),
                mnist,
                folder -> download,
                new TrainingThreads(trainingThread, Runnable::run, downloads, Runnable::run),
                BatchRunner.onCallingThread(),
                trained,
                () -> seconds);
        made.choices().batchSizeProperty().set(32);
        made.choices().epochsProperty().set(2); // 5 batches each
        return made;
    }

    @Test
    void aRunGoesFromItsInitialWeightsToItsEnd() {
        assertEquals(RunPhase.READY, phase());
        model.start();
        assertEquals(RunPhase.RUNNING, phase());
        work();
        assertEquals(RunPhase.FINISHED, phase());
        Progress progress = model.run().progressProperty().get();
        assertEquals(10, progress.batches());
        assertEquals(2, progress.epoch());
        assertEquals(1, progress.shareOf(2));
        TestPoint test = progress.test();
        assertTrue(test.whole());
        assertEquals(10, test.batch());
        TrainedRun trained = this.trained.arrivedProperty().get();
        assertEquals(test.accuracy(), trained.accuracy().getAsDouble());
        assertEquals(2, trained.epochs());
    }

    @Test
    void pausingKeepsWhatWasLearnedAndGoesOnFromThere() {
        List<Double> undisturbed = lossesOfAWholeRun();
        model.rewind();
        model.start();
        trainingThread.run(4);
        model.pause();
        assertEquals(RunPhase.PAUSED, phase());
        work();
        long rested = model.run().progressProperty().get().batches();
        assertTrue(rested > 0 && rested < 10, "paused after " + rested + " batches");
        assertEquals(rested, trained.arrivedProperty().get().batches());
        assertTrue(trainingThread.isEmpty());
        model.start();
        work();
        assertEquals(undisturbed, losses());
    }

    @Test
    void stepsAreTheSameBatchesAsARun() {
        List<Double> undisturbed = lossesOfAWholeRun();
        model.rewind();
        model.oneBatch();
        assertEquals(RunPhase.PAUSED, phase());
        work();
        assertEquals(1, model.run().progressProperty().get().batches());
        model.oneBatch();
        work();
        assertEquals(undisturbed.subList(0, 2), losses());
    }

    @Test
    @DisplayName("the same seed gives the same curve, another seed another one")
    void rewindingAndStartingGivesTheSameCurve() {
        List<Double> first = lossesOfAWholeRun();
        model.rewind();
        assertEquals(RunPhase.READY, phase());
        assertEquals(0, model.run().progressProperty().get().batches());
        assertTrue(losses().isEmpty());
        assertEquals(first, lossesOfAWholeRun());
        model.choices().seedProperty().set(43);
        assertFalse(first.equals(lossesOfAWholeRun()));
    }

    @Test
    void stoppingEndsTheRunAndMeasuresTheNetworkOnAllTestDigits() {
        model.start();
        trainingThread.run(4);
        model.stop();
        assertEquals(RunPhase.STOPPING, phase());
        work();
        assertEquals(RunPhase.STOPPED, phase());
        TrainedRun trained = this.trained.arrivedProperty().get();
        assertTrue(trained.batches() > 0 && trained.batches() < 10);
        assertTrue(trained.accuracy().isPresent());
    }

    @Test
    void aRunThatWasStoppedGoesOnWhereItWas() {
        List<Double> undisturbed = lossesOfAWholeRun();
        model.rewind();
        model.start();
        trainingThread.run(4);
        assertEquals(PlayAction.PAUSE, model.playActionProperty().get());
        model.stop();
        work();
        long stopped = model.run().progressProperty().get().batches();
        assertTrue(stopped > 0 && stopped < 10, "stopped after " + stopped);
        assertEquals(PlayAction.GO_ON, model.playActionProperty().get());
        model.start();
        assertEquals(RunPhase.RUNNING, phase());
        assertEquals(stopped, model.run().progressProperty().get().batches());
        work();
        assertEquals(RunPhase.FINISHED, phase());
        assertEquals(undisturbed, losses());
        assertEquals(PlayAction.START_AGAIN, model.playActionProperty().get());
        model.start();
        assertEquals(0, model.run().progressProperty().get().batches());
    }

    @Test
    void withOtherChoicesAStoppedRunStartsAgainAndSaysSo() {
        model.start();
        trainingThread.run(4);
        model.stop();
        work();
        double rate = model.choices().learningRateProperty().get();
        model.choices().learningRateProperty().set(0.5);
        assertEquals(PlayAction.START_AGAIN, model.playActionProperty().get());
        model.choices().learningRateProperty().set(rate);
        assertEquals(PlayAction.GO_ON, model.playActionProperty().get());
        model.choices().seedProperty().set(7);
        model.start();
        assertEquals(0, model.run().progressProperty().get().batches());
        assertEquals(7, model.run().settings().orElseThrow().training().seed());
    }

    /** More test digits than the part that is read ten times in an epoch. */
    private void openWithManyTestDigits() {
        model = modelWith(true);
        digits.testDigits = TrainingRun.PART + 40;
        model.open();
    }

    @Test
    void everyEpochIsHandedOverAndOnlyARestIsLookedAt() {
        openWithManyTestDigits();
        model.start();
        while (trained.keptProperty().get().newest().isEmpty()) {
            trainingThread.run(1);
        }
        TrainedRun epoch = trained.keptProperty().get().newest().orElseThrow();
        assertEquals(5, epoch.batches());
        assertTrue(epoch.score().isPresent());
        assertNull(trained.arrivedProperty().get(), "the run goes on");
    }

    @Test
    void theLineOfTheTestsHasOneBaseThroughoutARun() {
        openWithManyTestDigits();
        model.start();
        work();
        RunCurves curves = model.run().curves().orElseThrow();
        assertTrue(curves.partTests().stream().allMatch(test -> test.images() == TrainingRun.PART));
        assertTrue(curves.wholeTests().stream().allMatch(test -> test.images() == TrainingRun.PART + 40));
        List<Long> ends = curves.wholeTests().stream().map(TestPoint::batch).toList();
        assertEquals(List.of(5L, 10L), ends, "all of them at the end of each epoch");
        assertTrue(
                curves.partTests().stream().map(TestPoint::batch).toList().containsAll(ends),
                "and the line goes through the epoch's end too");
    }

    @Test
    void aRestIsMeasuredOnAllTestDigitsUnlessItGoesOn() {
        openWithManyTestDigits();
        model.oneBatch();
        trainingThread.run(4); // two networks are made, a batch, the rest
        assertTrue(trained.arrivedProperty().get().score().isEmpty(), "kept at once");
        work();
        assertTrue(trained.arrivedProperty().get().score().isPresent(), "and measured when there was time");
        model.oneBatch();
        trainingThread.run(2);
        model.start();
        work();
        assertEquals(RunPhase.FINISHED, phase());
    }

    @Test
    @DisplayName("a run that is rewound while it goes, one that runs away and one that is closed lose nothing")
    void nothingIsLostWithoutAWord() {
        TrainedRun good = TestRuns.measured("good", 938, 9594);
        trained.hand(good, true);
        model.start();
        trainingThread.run(4);
        model.rewind();
        work();
        TrainedRun left = trained.keptProperty().get().newest().orElseThrow();
        assertTrue(left != good && left.batches() > 0 && left.score().isPresent());

        model.choices().learningRateProperty().set(1e30);
        model.start();
        work();
        assertEquals(RunPhase.DIVERGED, phase());
        assertEquals(Optional.of(good), trained.keptProperty().get().newestThatLearned());

        model.choices().learningRateProperty().set(0.02);
        model.start();
        trainingThread.run(3);
        trained.runCloseHandlers();
        work();
        TrainedRun closed = trained.keptProperty().get().newest().orElseThrow();
        assertTrue(closed.batches() > 0 && closed != left);
        trained.close();
        TrainedNetworks next = TestRuns.keptIn(folder.resolve("trained"));
        next.load();
        assertEquals(
                closed.batches(),
                next.keptProperty().get().newest().orElseThrow().batches());
        assertEquals(
                OptionalDouble.of(0.9594),
                next.keptProperty().get().newestThatLearned().orElseThrow().accuracy());
    }

    @Test
    void rewindingAtOnceLeavesNothingRunning() {
        model.start();
        trainingThread.run(4);
        model.rewind();
        work();
        assertEquals(RunPhase.READY, phase());
        assertEquals(0, model.run().progressProperty().get().batches());
        assertTrue(trainingThread.isEmpty());
    }

    @Test
    void theTrainedNetworkIsACopyThatNobodyTrainsFurther() {
        model.oneBatch();
        work();
        Network rested = trained.arrivedProperty().get().network();
        float[] then = rested.parameters().getFirst().values().clone();
        model.start();
        work();
        assertArrayEquals(then, rested.parameters().getFirst().values());
    }

    @Test
    void aRateThatIsTooLargeEndsWithAWayOut() {
        model.choices().learningRateProperty().set(1e30);
        model.start();
        work();
        assertEquals(RunPhase.DIVERGED, phase());
        assertTrue(model.run().divergence().orElseThrow().node().isPresent(), "the layer where it began");
        assertNull(trained.arrivedProperty().get(), "a broken network is nobody's current network");
        model.startSlower();
        assertEquals(0.02, model.choices().learningRateProperty().get());
        assertEquals(RunPhase.RUNNING, phase());
    }

    @Test
    void choicesPrepareTheRunBeforeItBeginsAndCountForTheNextOneAfterwards() {
        model.choices().epochsProperty().set(1);
        assertEquals(1, model.run().progressProperty().get().epochs());
        model.start();
        work();
        assertEquals(RunPhase.FINISHED, phase());
        model.choices().epochsProperty().set(3);
        assertEquals(1, model.run().progressProperty().get().epochs(), "the finished run stays on the screen");
        model.start();
        assertEquals(3, model.run().progressProperty().get().epochs());
    }

    @Test
    void eachOptimizerKeepsItsOwnRate() {
        RunChoices choices = model.choices();
        choices.learningRateProperty().set(0.1);
        choices.optimizerProperty().set(OptimizerChoice.ADAM);
        assertEquals(0.001, choices.learningRateProperty().get());
        choices.optimizerProperty().set(OptimizerChoice.ADAMW);
        assertEquals(0.001, choices.learningRateProperty().get());
        assertEquals(0.01, choices.more().weightDecayProperty().get());
        choices.optimizerProperty().set(OptimizerChoice.SGD);
        assertEquals(0.1, choices.learningRateProperty().get());
        assertEquals(0, choices.more().weightDecayProperty().get());
        choices.optimizerProperty().set(OptimizerChoice.NESTEROV);
        assertEquals(0.1, choices.learningRateProperty().get());
    }

    @Test
    void withoutMnistItBeginsWithGeneratedDigits() {
        TrainingModel without = modelWith(false);
        without.open();
        assertEquals(DataSource.GENERATED, without.data().sourceProperty().get());
        assertTrue(without.data().mnistMissingProperty().get());
        assertEquals(RunPhase.READY, without.run().phaseProperty().get());
        without.choose(DataSource.MNIST);
        assertInstanceOf(DataState.Missing.class, without.data().stateProperty().get());
        assertEquals(RunPhase.NO_DATA, without.run().phaseProperty().get());
        without.start();
        without.oneBatch();
        assertEquals(RunPhase.NO_DATA, without.run().phaseProperty().get());
    }

    @Test
    void aDownloadBringsMnistOrSaysWhyNot() {
        TrainingModel without = modelWith(false);
        without.open();
        without.choose(DataSource.MNIST);
        assertTrue(downloads.isEmpty(), "nothing is fetched unasked");

        download.problem = "No mirror answered.";
        without.download().start();
        without.download().start(); // pressed twice: still one attempt
        downloads.runAll();
        assertEquals(
                new DownloadState.Failed(LocalizedMessage.of(
                        "problem.system", LocalizedMessage.of("file.reason.other", "no mirror answered."))),
                stateOf(without));
        assertEquals(1, download.attempts);

        download.problem = null;
        download.complete = false;
        without.download().start();
        without.poll();
        assertEquals(new DownloadState.Running(0), stateOf(without));
        without.download().cancel();
        assertTrue(download.cancelled);
        downloads.runAll();
        assertEquals(new DownloadState.Idle(true), stateOf(without));

        download.complete = true;
        digits.mnistIsThere = true;
        without.download().start();
        downloads.runAll();
        assertEquals(new DownloadState.Idle(false), stateOf(without));
        assertEquals(RunPhase.READY, without.run().phaseProperty().get());
        assertEquals(DataSource.MNIST, without.data().sourceProperty().get());
    }

    @Test
    void aFileInTheWayOfADownloadIsNamedAndAnotherFolderUsed() {
        TrainingModel without = modelWith(false);
        without.open();
        download.inTheWay = Path.of("mine", "train-images-idx3-ubyte");
        without.download().start();
        downloads.runAll();
        assertEquals(new DownloadState.InTheWay(download.inTheWay), stateOf(without));

        download.inTheWay = null;
        digits.mnistIsThere = true;
        without.choose(DataSource.MNIST);
        without.downloadInto(Path.of("elsewhere"));
        downloads.runAll();
        assertEquals(Path.of("elsewhere"), without.data().folder());
        assertEquals(new DownloadState.Idle(false), stateOf(without));
        assertEquals(RunPhase.READY, without.run().phaseProperty().get());
    }

    @Test
    void aDownloadLeavesARunOnOtherDigitsAlone() {
        TrainingModel without = modelWith(false);
        without.open();
        without.download().start();
        without.start();
        downloads.runAll();
        assertEquals(RunPhase.RUNNING, without.run().phaseProperty().get());
        assertEquals(DataSource.GENERATED, without.data().sourceProperty().get());
        assertFalse(without.data().mnistMissingProperty().get());
    }

    private static DownloadState stateOf(TrainingModel model) {
        return model.download().stateProperty().get();
    }

    @Test
    void brokenFilesAreReportedAndLoseNothing() {
        lossesOfAWholeRun();
        RunCurves curves = model.run().curves().orElseThrow();
        model.data().chooseFolder(FewDigits.BROKEN);
        downloads.runAll();
        assertEquals(
                new DataState.Unusable(LocalizedMessage.of("file.digits.packedCutOff", FewDigits.BROKEN.toString())),
                model.data().folderProblemProperty().get());
        model.data().chooseFolder(Path.of("elsewhere"));
        downloads.runAll();
        assertEquals(
                new DataState.Unusable(LocalizedMessage.of("folder.nothing", "elsewhere")),
                model.data().folderProblemProperty().get());
        assertEquals(curves, model.run().curves().orElseThrow(), "the finished run is still there");
        model.data().chooseFolder(FewDigits.FOLDER);
        assertNull(model.data().folderProblemProperty().get());
        assertEquals(RunPhase.READY, phase());
    }

    @Test
    void brokenFilesWhereMnistIsLookedForAreReported() {
        TrainingModel broken = new TrainingModel(
                new FewDigits(true),
                folder(FewDigits.BROKEN, MnistLocation.NamedBy.CONVENTION),
                folder -> download,
                new TrainingThreads(trainingThread, Runnable::run, downloads, Runnable::run),
                BatchRunner.onCallingThread(),
                trained,
                () -> seconds);
        broken.open();
        assertInstanceOf(DataState.Unusable.class, broken.data().stateProperty().get());
        broken.choose(DataSource.GENERATED);
        assertEquals(RunPhase.READY, broken.run().phaseProperty().get());
    }

    @Test
    void aFolderThatIsOpenedBeforeTheScreenIsShownIsNotReplaced() {
        TrainingModel opened = modelWith(false);
        digits.mineIsThere = true;
        opened.useFolder(FewDigits.MINE);
        opened.open();
        assertEquals(DataSource.MNIST, opened.data().sourceProperty().get());
        assertEquals(FewDigits.MINE, opened.data().folder());
        assertEquals(RunPhase.READY, opened.run().phaseProperty().get());
    }

    @Test
    void aBrokenFolderThatIsOpenedBeforeTheScreenIsShownIsReported() {
        TrainingModel opened = modelWith(false);
        opened.useFolder(FewDigits.BROKEN);
        opened.open();
        downloads.runAll();
        assertInstanceOf(
                DataState.Unusable.class, opened.data().folderProblemProperty().get());
        assertEquals(DataSource.GENERATED, opened.data().sourceProperty().get());
        assertEquals(RunPhase.READY, opened.run().phaseProperty().get());
    }

    @Test
    void theDataCannotChangeUnderARun() {
        model.start();
        model.choose(DataSource.GENERATED);
        assertEquals(DataSource.MNIST, model.data().sourceProperty().get());
        assertEquals(RunPhase.RUNNING, phase());
    }

    @Test
    void aFailureOfTheTrainingThreadIsAStateOfTheScreen() {
        model.data().chooseFolder(FewDigits.MISFIT);
        model.start();
        work();
        assertEquals(RunPhase.FAILED, phase());
        assertTrue(model.run().problemProperty().get().inEnglish().contains("1 x 2 x 2"));
        model.data().chooseFolder(FewDigits.FOLDER);
        assertEquals(RunPhase.READY, phase());
        assertNull(model.run().problemProperty().get());
    }

    @Test
    void aPictureIsAskedForOnlyWhenThereIsSomethingNew() {
        pollSnapshot();
        WatchedSnapshot first = model.snapshots().snapshotProperty().get();
        assertNotNull(first);
        assertEquals(3, first.digit().label());
        assertEquals(0, first.batch());
        pollSnapshot();
        assertTrue(first == model.snapshots().snapshotProperty().get(), "nothing has changed, nothing is computed");
        model.watch().choose(8);
        pollSnapshot();
        assertEquals(8, model.snapshots().snapshotProperty().get().digit().label());
        model.oneBatch();
        work();
        pollSnapshot();
        assertEquals(1, model.snapshots().snapshotProperty().get().batch());
        model.rewind();
        pollSnapshot();
        WatchedSnapshot rewound = model.snapshots().snapshotProperty().get();
        assertEquals(0, rewound.batch());
        float[] initial = ((kernelight.engine.layer.Convolution)
                        Architecture.LENET5.create(42).nodes().getFirst().layer())
                .weights();
        NetworkSnapshot network = rewound.network();
        assertArrayEquals(
                initial,
                network.filters(network.view().layer("C1")).orElseThrow().weights());
    }

    static List<Architecture> architectures() {
        return RunChoices.architectures();
    }

    @ParameterizedTest
    @MethodSource("architectures")
    void everySmallNetworkLearnsAndIsShownAndSaved(Architecture architecture) throws IOException {
        model.choices().networkProperty().set(new RunNetwork.Named(architecture));
        String name = architecture.build().name();
        assertEquals(RunPhase.READY, phase());
        assertEquals(name, model.networkProperty().get().name());
        pollSnapshot();
        NetworkSnapshot before = model.snapshots().snapshotProperty().get().network();
        assertEquals(NetworkView.of(architecture.build()), before.view());
        model.choices().epochsProperty().set(1);
        model.start();
        work();
        assertEquals(RunPhase.FINISHED, phase());
        pollSnapshot();
        WatchedSnapshot after = model.snapshots().snapshotProperty().get();
        assertEquals(5, after.batch());
        LayerView first = after.network().view().imageFilters().orElseThrow();
        assertFalse(Arrays.equals(
                before.filters(first).orElseThrow().weights(),
                after.network().filters(first).orElseThrow().weights()));
        TrainedRun run = trained.arrivedProperty().get();
        assertEquals(name, run.network().name());
        float[] image = after.digit().image();
        assertArrayEquals(run.network().probabilities(image), after.network().probabilities());
        Path file = folder.resolve(run.suggestedName() + NetworkFile.EXTENSION);
        model.saving().save(run.saved(), file);
        assertEquals(
                NetworkView.of(run.network()),
                NetworkView.of(NetworkFile.read(file).network()),
                "it opens as the network that it was");
        TrainedNetworks nextStart = TestRuns.keptIn(folder.resolve("trained"));
        nextStart.load();
        TrainedRun kept = nextStart.keptProperty().get().newest().orElseThrow();
        assertEquals(NetworkView.of(run.network()), NetworkView.of(kept.network()));
        assertArrayEquals(run.network().probabilities(image), kept.network().probabilities(image), 1e-6f);
    }

    @Test
    void anotherNetworkIsChosenAsOtherSettingsAre() {
        model.start();
        work();
        model.choices().networkProperty().set(new RunNetwork.Named(Architecture.MINI_RESNET));
        assertEquals(RunPhase.FINISHED, phase(), "what was learned stays until a new run begins");
        assertEquals(
                new RunNetwork.Named(Architecture.LENET5),
                model.run().settings().orElseThrow().network());
        assertEquals(PlayAction.START_AGAIN, model.playActionProperty().get());
        model.rewind();
        assertEquals(
                new RunNetwork.Named(Architecture.MINI_RESNET),
                model.run().settings().orElseThrow().network());
    }

    @Test
    void theNetworkIsThereAgainAtTheNextStart() throws ContentProblem {
        AtomicInteger changes = new AtomicInteger();
        model.persistent().whenChanged(changes::incrementAndGet);
        RunChoices choices = model.choices();
        choices.networkProperty().set(new RunNetwork.Named(Architecture.MINI_INCEPTION));
        choices.optimizerProperty().set(OptimizerChoice.ADAM);
        choices.learningRateProperty().set(0.005);
        choices.seedProperty().set(7);
        choices.more().augmentationProperty().set(AugmentationChoice.OWN);
        choices.more().amountProperty(AugmentationAmount.ROTATION).set(15);
        choices.more().scheduleProperty().set(ScheduleChoice.STEP);
        choices.more().stepFactorProperty().set(0.3);
        choices.more().weightDecayProperty().set(0.002);
        choices.more().lossProperty().set(LossFunction.MEAN_SQUARED_ERROR);
        choices.more().dropoutProperty().set(0.25);
        choices.more().initializerProperty().set(InitializerChoice.LECUN_NORMAL);
        choices.more().partProperty().set(true);
        choices.more().partImagesProperty().set(120);
        choices.more().validationProperty().set(20);
        choices.more().patienceProperty().set(4);
        choices.more().orderProperty().set(ImageOrder.STORED);
        choices.more().normalizedProperty().set(false);
        choices.more().weightSeedProperty().set(8);
        choices.more().openProperty().set(true);
        assertTrue(changes.get() >= 20);
        String text = KernelightFile.text(model.persistent());

        TrainingModel next = modelWith(true);
        next.persistent().restore(Document.read(text, 1).content());
        assertEquals(choices.settings(), next.choices().settings());
        assertEquals(0.005, next.choices().learningRateProperty().get());
        assertTrue(next.choices().more().openProperty().get());
    }

    @Test
    void filesOfEarlierVersionsStillOpen() throws ContentProblem {
        RunChoices choices = model.choices();
        choices.more().dropoutProperty().set(0.5);
        restore("sgd", 0.8);
        assertEquals(OptimizerChoice.MOMENTUM, choices.optimizerProperty().get());
        assertEquals(0.8, choices.momentumProperty().get());
        assertEquals(
                AugmentationChoice.USUAL, choices.more().augmentationProperty().get());
        assertEquals(7, choices.more().weightSeedProperty().get());
        assertEquals(0, choices.more().dropoutProperty().get());
        restore("sgd", 0);
        assertEquals(OptimizerChoice.SGD, choices.optimizerProperty().get());
        restore("adam", 0);
        assertEquals(OptimizerChoice.ADAM, choices.optimizerProperty().get());
        assertEquals(0.03, choices.learningRateProperty().get());
        model.start();
        work();
        assertEquals(RunPhase.FINISHED, phase());
    }

    @Test
    void eachOptimizerHasItsOwnWeightDecayAfterANextStart() throws ContentProblem {
        model.choices().optimizerProperty().set(OptimizerChoice.ADAMW);
        model.choices().more().weightDecayProperty().set(0.05);
        TrainingModel next = modelWith(true);
        next.persistent()
                .restore(Document.read(KernelightFile.text(model.persistent()), 1)
                        .content());
        assertEquals(0.05, next.choices().more().weightDecayProperty().get());
        next.choices().optimizerProperty().set(OptimizerChoice.MOMENTUM);
        assertEquals(0, next.choices().more().weightDecayProperty().get());
    }

    private void restore(String optimizer, double momentum) throws ContentProblem {
        String text = KernelightFile.text(model.persistent());
        String before = text.substring(0, text.indexOf("\"network\""));
        model.persistent()
                .restore(Document.read(
                                before
                                        + "\"network\": \"lenet5\", \"optimizer\": \"" + optimizer
                                        + "\", \"learning-rate\": 0.03, \"momentum\": " + momentum
                                        + ", \"batch-size\": 32, \"epochs\": 1, \"seed\": 7, \"augmentation\": true}",
                                1)
                        .content());
    }

    @Test
    void aRunIsMeasuredOnImagesThatAreHeldOutAndReadsTheTestImagesAtItsEnd() {
        model.choices().more().validationProperty().set(25); // 40 of 160
        model.choices().epochsProperty().set(3);
        model.start();
        work();
        assertEquals(RunPhase.FINISHED, phase());
        RunCurves curves = model.run().curves().orElseThrow();
        assertTrue(curves.isHeldOut());
        assertEquals(4, curves.batchesPerEpoch(), "120 images in batches of 32");
        assertEquals(12, curves.wholeTests().getLast().batch());
        assertEquals(40, curves.wholeTests().getFirst().images());
        TestPoint last = model.run().finalTest().orElseThrow();
        TrainedRun kept = trained.arrivedProperty().get();
        assertEquals(last.right(), kept.score().orElseThrow().correct());
    }

    @Test
    void aRunThatGetsNoBetterOnImagesHeldOutEndsEarlyAndSaysWhen() {
        model.choices().more().validationProperty().set(50);
        model.choices().more().patienceProperty().set(2);
        model.choices().batchSizeProperty().set(8);
        model.choices().more().scheduleProperty().set(ScheduleChoice.CONSTANT);
        model.choices().epochsProperty().set(100);
        model.start();
        work();
        assertEquals(RunPhase.FINISHED, phase());
        int best = model.run().earlyEnd().orElseThrow();
        RunCurves curves = model.run().curves().orElseThrow();
        List<TestPoint> tests = curves.wholeTests().stream()
                .filter(test -> test.batch() % curves.batchesPerEpoch() == 0)
                .toList();
        assertEquals(best + 2, tests.size());
        assertTrue(tests.stream()
                .allMatch(test -> test.loss() >= tests.get(best - 1).loss()));
        assertTrue(model.run().finalTest().isPresent());
        assertEquals(PlayAction.START_AGAIN, model.playActionProperty().get());
    }

    @Test
    void theSeedOfTheWeightsIsApartFromThatOfTheData() {
        List<Double> first = lossesOfAWholeRun();
        model.choices().more().weightSeedProperty().set(5);
        model.rewind();
        List<Double> otherWeights = lossesOfAWholeRun();
        assertNotEquals(first.getFirst(), otherWeights.getFirst());
        model.choices().more().weightSeedProperty().set(42);
        model.choices().seedProperty().set(5);
        model.rewind();
        assertNotEquals(first, lossesOfAWholeRun());
    }

    @Test
    void testsAndTheLineOfGuessingAreOfTheLossThatIsLearned() {
        lossesOfAWholeRun();
        double crossEntropy = model.run().curves().orElseThrow().guessedLoss();
        assertEquals(2.303, crossEntropy, 0.001);
        model.choices().more().lossProperty().set(LossFunction.MEAN_SQUARED_ERROR);
        model.rewind();
        model.start();
        work();
        RunCurves curves = model.run().curves().orElseThrow();
        assertEquals(0.09, curves.guessedLoss(), 1e-9);
        double trained = curves.loss().recent(3);
        assertEquals(trained, curves.lastTest().orElseThrow().loss(), 0.5 * trained);
    }

    @Test
    void aNetworkThatLearnedFromBytesIsNotKept() {
        model.choices().more().normalizedProperty().set(false);
        model.choices().learningRateProperty().set(0.0001);
        model.start();
        work();
        assertEquals(RunPhase.FINISHED, phase());
        assertNull(trained.arrivedProperty().get());
    }

    @Test
    void theDigitsAndTheFolderThatWereChosenAreThereAtTheNextStart() throws ContentProblem {
        AtomicInteger changes = new AtomicInteger();
        model.persistent().whenChanged(changes::incrementAndGet);
        AtomicInteger folders = new AtomicInteger();
        mnist.whenChanged(folders::incrementAndGet);
        assertFalse(KernelightFile.text(model.persistent()).contains("data"), "nothing was chosen");
        model.data().chooseFolder(FewDigits.MINE);
        assertEquals(List.of(FewDigits.MINE, FewDigits.FOLDER), mnist.candidates());
        assertEquals(1, folders.get());
        model.choose(DataSource.GENERATED);
        assertTrue(changes.get() >= 2);
        String text = KernelightFile.text(model.persistent());
        String folder = KernelightFile.text(mnist);

        TrainingModel next = modelWith(true);
        mnist.restore(Document.read(folder, 1).content());
        assertEquals(FewDigits.MINE, mnist.current(), "for every screen, before this one is opened");
        next.persistent().restore(Document.read(text, 1).content());
        next.open();
        assertEquals(DataSource.GENERATED, next.data().sourceProperty().get());
        next.choose(DataSource.MNIST);
        assertEquals(FewDigits.MINE, digits.asked.getLast());
        assertEquals(RunPhase.READY, next.run().phaseProperty().get());
    }

    @Test
    void theFolderOfEarlierVersionsIsFound() throws ContentProblem {
        model.choose(DataSource.MNIST);
        String text =
                KernelightFile.text(model.persistent()).replace("\"data\"", "\"mnist-folder\": \"mine\", \"data\"");
        TrainingModel next = modelWith(true);
        next.persistent().restore(Document.read(text, 1).content());
        assertEquals(FewDigits.MINE, mnist.current());
        assertTrue(KernelightFile.text(mnist).contains("mine"));
    }

    @Test
    void aFolderThatIsGoneGivesWayToTheUsualOne() throws ContentProblem {
        model.data().chooseFolder(FewDigits.MINE);
        String text = KernelightFile.text(mnist);
        TrainingModel next = modelWith(true);
        digits.mineIsThere = false;
        mnist.restore(Document.read(text, 1).content());
        next.open();
        assertEquals(List.of(FewDigits.MINE, FewDigits.FOLDER), digits.asked);
        assertEquals(DataSource.MNIST, next.data().sourceProperty().get());
        assertTrue(KernelightFile.text(mnist).contains("mine"), "it may come back");
    }

    @Test
    void aFolderNamedForThisStartIsNotReplacedByAnEarlierOne() throws ContentProblem {
        model.data().chooseFolder(FewDigits.MINE);
        String text = KernelightFile.text(mnist);
        MnistFolder named = folder(FewDigits.FOLDER, MnistLocation.NamedBy.OPTION);
        named.restore(Document.read(text, 1).content());
        assertEquals(FewDigits.FOLDER, named.current());
        assertTrue(KernelightFile.text(named).contains("mine"), "it counts again at the next start");
    }

    @Test
    void whereMnistIsMissingGeneratedDigitsAreTakenButNotRemembered() {
        TrainingModel without = modelWith(false);
        without.open();
        assertEquals(DataSource.GENERATED, without.data().sourceProperty().get());
        assertFalse(KernelightFile.text(without.persistent()).contains("generated"), "MNIST may be there next time");
    }

    @Test
    void aRunThatGoesOnIsSaidEvenWhileNobodyLooksAtTheScreen() {
        ObservableValue<Optional<ScreenActivity>> activity = model.activity();
        assertEquals(Optional.empty(), activity.getValue());
        model.start();
        trainingThread.run(4);
        long before = model.run().progressProperty().get().batches();
        seconds += 1;
        trainingThread.run(3); // nobody polls
        assertTrue(model.run().progressProperty().get().batches() > before);
        ScreenActivity now = activity.getValue().orElseThrow();
        assertEquals(LocalizedMessage.of("training.activity", 1, 2), now.sentence());
        assertTrue(now.share() > 0 && now.share() <= 0.5, now.toString());
        work();
        assertEquals(Optional.empty(), activity.getValue());
    }

    @Test
    void aSnapshotHasTheFiltersOfTheStart() {
        LayerView layer = model.networkProperty().get().imageFilters().orElseThrow();
        model.pollSnapshot();
        work();
        model.pollSnapshot();
        WatchedSnapshot atStart = model.snapshots().snapshotProperty().get();
        assertEquals(atStart.network().filters(layer), atStart.initialFilters());
        model.start();
        work();
        seconds += 1;
        model.pollSnapshot();
        work();
        model.pollSnapshot();
        WatchedSnapshot learned = model.snapshots().snapshotProperty().get();
        assertEquals(atStart.initialFilters(), learned.initialFilters());
        assertFalse(learned.network().filters(layer).equals(learned.initialFilters()));
    }

    @Test
    void aFewSmallBatchesAreNotEnoughToSayThatNothingWasLearned() {
        model.choices().learningRateProperty().set(0.00001);
        model.choices().batchSizeProperty().set(1);
        model.choices().epochsProperty().set(3);
        model.start();
        work();
        assertTrue(model.run().progressProperty().get().batches() >= 300);
        assertFalse(model.run().stuckProperty().get());
    }

    @Test
    void aNetworkOfOnesOwnIsTrainedAndThereAgainAtTheNextStart() throws ContentProblem {
        NetworkPlan plan = Template.FULLY_CONNECTED.plan().withName("mine");
        assertTrue(model.train(plan));
        assertEquals(RunPhase.READY, phase());
        assertEquals("mine", model.networkProperty().get().name());
        model.choices().epochsProperty().set(1);
        model.start();
        work();
        assertEquals(RunPhase.FINISHED, phase());
        assertEquals("mine", trained.arrivedProperty().get().network().name());
        String text = KernelightFile.text(model.persistent());
        TrainingModel next = modelWith(true);
        next.persistent().restore(Document.read(text, 1).content());
        assertEquals(new RunNetwork.Own(plan), next.choices().networkProperty().get());

        next.choices().networkProperty().set(new RunNetwork.Named(Architecture.LENET5));
        text = KernelightFile.text(next.persistent());
        TrainingModel last = modelWith(true);
        last.persistent().restore(Document.read(text, 1).content());
        assertEquals(
                new RunNetwork.Named(Architecture.LENET5),
                last.choices().networkProperty().get());
        assertEquals(
                Optional.of(new RunNetwork.Own(plan)),
                last.choices().ownProperty().get(),
                "it can still be chosen");
    }

    @Test
    void aNetworkForOtherImagesIsMendedByWhatIsOffered() {
        model.train(Template.LENET5.plan().withInput(new Shape(3, 32, 32)));
        assertEquals(RunPhase.NO_DATA, phase(), "there is nothing to start");
        PlanCheck.Problem misfit = model.misfitProperty().get().orElseThrow();
        model.choices().choose(new RunNetwork.Own(misfit.fixes().getFirst().plan()));
        assertEquals(RunPhase.READY, phase());
        assertTrue(model.misfitProperty().get().isEmpty());
    }

    @Test
    void aNetworkOfOnesOwnWaitsForTheRunThatIsUnderWay() {
        model.start();
        assertFalse(model.train(Template.MINI_VGG.plan()));
        assertEquals(RunPhase.RUNNING, phase());
        assertEquals(
                new RunNetwork.Named(Architecture.LENET5),
                model.run().settings().orElseThrow().network());
        assertTrue(model.choices().networkProperty().get() instanceof RunNetwork.Own);
    }

    @Test
    void aLargeNetworkInAFileIsRefused() throws ContentProblem {
        String text = KernelightFile.text(model.persistent());
        FieldsReader fields =
                Document.read(text.replace("\"lenet5\"", "\"resnet50\""), 1).content();
        assertThrows(ContentProblem.class, () -> model.persistent().restore(fields));
        assertEquals(
                new RunNetwork.Named(Architecture.LENET5),
                model.choices().networkProperty().get());
    }

    private RunPhase phase() {
        return model.run().phaseProperty().get();
    }

    /** Everything the training thread has to do, and the window hears of it. */
    private void work() {
        trainingThread.runAll();
        model.run().drain();
    }

    private void pollSnapshot() {
        for (int i = 0; i < 2; i++) {
            seconds++;
            model.poll();
            model.pollSnapshot();
            trainingThread.runAll();
        }
        model.poll();
        model.pollSnapshot();
    }

    private List<Double> lossesOfAWholeRun() {
        model.start();
        work();
        assertEquals(RunPhase.FINISHED, phase());
        return losses();
    }

    private List<Double> losses() {
        Curve curve = model.run().curves().orElseThrow().loss();
        List<Double> losses = new ArrayList<>();
        for (int bucket = 0; bucket < curve.buckets(); bucket++) {
            losses.add(curve.mean(bucket, bucket));
        }
        return losses;
    }
}
