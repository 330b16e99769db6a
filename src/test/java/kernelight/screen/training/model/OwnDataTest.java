package kernelight.screen.training.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kernelight.data.DataSource;
import kernelight.data.folder.Fitting;
import kernelight.data.folder.FolderRequest;
import kernelight.data.mnist.MnistLocation;
import kernelight.data.own.OwnDigitSet;
import kernelight.data.own.TestDigits;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.tensor.Shape;
import kernelight.engine.training.BatchRunner;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.Document;
import kernelight.handwriting.OwnDigits;
import kernelight.screen.MnistFolder;
import kernelight.session.KernelightFile;
import kernelight.trained.TestRuns;
import kernelight.trained.TrainedNetworks;
import kernelight.trained.TrainedRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OwnDataTest {
    @TempDir
    private Path folder;

    private final TaskList trainingThread = new TaskList();
    private final TaskList slow = new TaskList();
    private TrainedNetworks trained;
    private FewDigits digits;
    private TrainingModel model;

    @BeforeEach
    void open() {
        trained = TestRuns.keptIn(folder.resolve("trained"));
        model = newModel();
        model.open();
    }

    private TrainingModel newModel() {
        digits = new FewDigits(true);
        TrainingModel made = new TrainingModel(
                digits,
                new MnistFolder(new MnistLocation(FewDigits.FOLDER, MnistLocation.NamedBy.CONVENTION)),
                into -> new FakeDownload(),
                new TrainingThreads(trainingThread, Runnable::run, slow, Runnable::run),
                BatchRunner.onCallingThread(),
                trained,
                () -> 0);
        made.choices().batchSizeProperty().set(32);
        made.choices().epochsProperty().set(1);
        return made;
    }

    private void choosePictures() {
        model.data().chooseFolder(FewDigits.PICTURES);
        slow.runAll();
    }

    @Test
    void theNetworkHasAScoreForEachClassOfAFolderAndChannelsForItsColours() {
        choosePictures();

        assertEquals(DataSource.OTHER, model.data().sourceProperty().get());
        assertEquals(new Shape(3, 28, 28), model.networkProperty().get().input());
        assertEquals(List.of("cat", "cow", "dog"), model.networkProperty().get().classes());
        assertEquals(
                List.of("cat", "cow", "dog"), model.watch().classesProperty().get());
        assertEquals(3, model.watch().examplesProperty().get().size());
        assertFalse(model.watch().watchedProperty().get().isInk());

        model.start();
        trainingThread.runAll();
        assertEquals(RunPhase.FINISHED, model.run().phaseProperty().get());
        TrainedRun kept = trained.arrivedProperty().get();
        assertEquals(List.of("cat", "cow", "dog"), kept.data().classNames());
        assertEquals("animals", kept.data().setName());
        assertEquals("[\"cat\", \"cow\", \"dog\"]", kept.saved().notes().get("classes"));
    }

    @Test
    void aNetworkThatDoesNotTakeTheImagesSaysSoUntilItOrTheyAreChanged() {
        model.choices().networkProperty().set(new RunNetwork.Named(Architecture.LENET5_OF_1998));
        choosePictures();
        assertTrue(model.misfitProperty().get().isEmpty());
        FolderRequest request = model.data().folderProperty().get().orElseThrow();
        model.change(request.withSide(32));
        slow.runAll();
        assertEquals(
                "training.misfit.size",
                model.misfitProperty().get().orElseThrow().why().key());
        assertEquals(RunPhase.NO_DATA, model.run().phaseProperty().get());
        model.start();
        trainingThread.runAll();

        model.choices().networkProperty().set(new RunNetwork.Named(Architecture.MINI_RESNET));
        assertTrue(model.misfitProperty().get().isEmpty());
        assertEquals(RunPhase.READY, model.run().phaseProperty().get());

        model.choices().networkProperty().set(new RunNetwork.Named(Architecture.LENET5_OF_1998));
        assertTrue(model.misfitProperty().get().isPresent());
        model.change(request.withSide(28));
        slow.runAll();
        assertTrue(model.misfitProperty().get().isEmpty());
        assertEquals(RunPhase.READY, model.run().phaseProperty().get());
    }

    @Test
    void theFolderAndItsSwitchesAreThereAtTheNextStart() throws ContentProblem {
        choosePictures();
        FolderRequest switched = model.data()
                .folderProperty()
                .get()
                .orElseThrow()
                .withTransposed(true)
                .withInverted(false)
                .withSide(48)
                .withColour(true)
                .withFitting(Fitting.PAD)
                .withSplit(35, 9)
                .withMost(1000);
        model.change(switched);
        slow.runAll();
        String text = KernelightFile.text(model.persistent());

        model = newModel();
        model.persistent().restore(Document.read(text, 1).content());
        model.open();
        slow.runAll();
        assertEquals(List.of(switched), digits.requests);
        assertEquals(DataSource.OTHER, model.data().sourceProperty().get());
        assertInstanceOf(DataState.Ready.class, model.data().stateProperty().get());
    }

    @Test
    void aFolderThatIsGoneAtTheNextStartIsSaid() throws ContentProblem {
        choosePictures();
        String text = KernelightFile.text(model.persistent()).replace("animals", "gone");
        model = newModel();
        model.persistent().restore(Document.read(text, 1).content());
        model.open();
        slow.runAll();
        assertInstanceOf(DataState.Unusable.class, model.data().stateProperty().get());
        model.choose(DataSource.GENERATED);
        assertEquals(RunPhase.READY, model.run().phaseProperty().get());
    }

    @Test
    void otherDataNeedNotWaitForAFolderThatIsBeingRead() {
        model.data().chooseFolder(FewDigits.PICTURES);
        model.choose(DataSource.GENERATED);
        slow.runAll();
        assertEquals(DataSource.GENERATED, model.data().sourceProperty().get());
        assertTrue(digits.requests.isEmpty(), "it was dropped before it began");
        assertEquals(Optional.empty(), model.data().folderProperty().get());
    }

    @Test
    void theFolderStaysAsItIsDuringARun() {
        choosePictures();
        FolderRequest before = model.data().folderProperty().get().orElseThrow();
        model.start();
        model.change(before.withSide(64));
        assertEquals(before, model.data().folderProperty().get().orElseThrow());
    }

    @Test
    void digitKeysChooseTheClassOfThatNameOrNumber() {
        choosePictures();
        model.watch().chooseDigit(2);
        assertEquals(2, model.watch().watchedProperty().get().label());
        model.choose(DataSource.GENERATED);
        model.watch().chooseDigit(7);
        assertEquals(7, model.watch().watchedProperty().get().label());
    }

    @Test
    void theDigitsThatOneDrewAreLearnedFromAndFollowed() {
        OwnDigits own = new OwnDigits(folder.resolve("own"), Runnable::run, Runnable::run, notice -> {});
        model.offerOwn(own);
        model.choose(DataSource.OWN);
        DataState.Unusable none = assertInstanceOf(
                DataState.Unusable.class, model.data().stateProperty().get());
        assertEquals("training.own.none", none.why().key());

        own.change(new OwnDigitSet(List.of(TestDigits.of("3", 1), TestDigits.of("3", 2))));
        assertEquals(
                "training.own.oneClass",
                assertInstanceOf(
                                DataState.Unusable.class,
                                model.data().stateProperty().get())
                        .why()
                        .key());
        own.change(TestDigits.generated(100).with(TestDigits.of("heart", 3)).with(TestDigits.of("heart", 4)));

        TrainingData data = assertInstanceOf(
                        DataState.Ready.class, model.data().stateProperty().get())
                .data();
        assertEquals("heart", data.classNames().getLast());
        assertEquals(11, data.classNames().size());
        assertEquals(102, data.training().count() + data.test().count());
        assertEquals(RunPhase.READY, model.run().phaseProperty().get());

        model.start();
        trainingThread.runAll();
        assertEquals(RunPhase.FINISHED, model.run().phaseProperty().get());
        own.change(own.set().with(TestDigits.of("heart", 5)));
        assertEquals(RunPhase.FINISHED, model.run().phaseProperty().get(), "what was learned stays on the screen");
    }

    @Test
    void samplesAreOfOneClassAfterTheOther() {
        choosePictures();
        TrainingData data = assertInstanceOf(
                        DataState.Ready.class, model.data().stateProperty().get())
                .data();
        assertEquals(
                List.of(0, 1, 2, 0, 1, 2, 0, 1, 2),
                data.samples(9).stream().map(WatchedDigit::label).toList());
    }
}
