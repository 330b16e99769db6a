package kernelight;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import kernelight.concurrent.DelayedExecutor;
import kernelight.data.generated.GeneratedDigits;
import kernelight.data.mnist.IdxPair;
import kernelight.digitreader.ReferenceDigits;
import kernelight.digitreader.SampleDigits;
import kernelight.digitreader.SavedNormalizations;
import kernelight.digitreader.ShippedNetwork;
import kernelight.engine.network.Network;
import kernelight.filter.chain.FirstLayer;
import kernelight.interchange.network.NetworkFile;
import kernelight.lesson.LessonFile;
import kernelight.lesson.OpenedLesson;
import kernelight.lesson.UnsavedLesson;
import kernelight.measure.WindowRehearsal;
import kernelight.navigation.OpenRequest;
import kernelight.navigation.ScreenId;
import kernelight.plan.NetworkPlan;
import kernelight.screen.CloseQuestion;
import kernelight.screen.LearnedImages;
import kernelight.screen.Screen;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.view.ConvolutionScreen;
import kernelight.screen.drawing.model.DrawingModel;
import kernelight.screen.drawing.model.HandwritingModel;
import kernelight.screen.drawing.model.ModelFileReader;
import kernelight.screen.drawing.view.DrawingScreen;
import kernelight.screen.drawing.view.HandwritingScreen;
import kernelight.screen.explain.model.ExplainModel;
import kernelight.screen.explain.view.ExplainingScreen;
import kernelight.screen.explain.why.model.MapPractice;
import kernelight.screen.explain.why.model.WhyModel;
import kernelight.screen.explain.why.view.WhyView;
import kernelight.screen.filters.model.FiltersModel;
import kernelight.screen.filters.model.LearnedFilters;
import kernelight.screen.filters.view.FiltersScreen;
import kernelight.screen.lessons.model.LessonsModel;
import kernelight.screen.lessons.view.LessonActions;
import kernelight.screen.lessons.view.LessonsScreen;
import kernelight.screen.networks.editor.view.EditorActions;
import kernelight.screen.networks.model.NetworkSource;
import kernelight.screen.networks.model.NetworksModel;
import kernelight.screen.networks.model.NetworksTab;
import kernelight.screen.networks.model.RunModel;
import kernelight.screen.networks.model.ShuffleModel;
import kernelight.screen.networks.view.NetworksScreen;
import kernelight.screen.pooling.model.PoolingModel;
import kernelight.screen.pooling.view.PoolingScreen;
import kernelight.screen.practice.model.PracticeModel;
import kernelight.screen.practice.model.ResultsModel;
import kernelight.screen.practice.model.WorksheetModel;
import kernelight.screen.practice.view.PracticeScreen;
import kernelight.screen.training.kept.model.KeptRunModel;
import kernelight.screen.training.kept.model.LongRunNotice;
import kernelight.screen.training.model.Digits;
import kernelight.screen.training.model.Download;
import kernelight.screen.training.model.RealDigits;
import kernelight.screen.training.model.TrainingModel;
import kernelight.screen.training.model.TrainingThreads;
import kernelight.screen.training.moments.model.FilmExport;
import kernelight.screen.training.moments.model.MomentModel;
import kernelight.screen.training.pitfall.model.PitfallModel;
import kernelight.screen.training.runs.model.RunsModel;
import kernelight.screen.training.view.RunHistory;
import kernelight.screen.training.view.TrainingScreen;
import kernelight.session.KernelightFile;
import kernelight.shell.ScreenEntry;
import kernelight.ui.pointer.EveryMotion;
import kernelight.words.LocalizedMessage;
import org.kordamp.ikonli.feather.Feather;

/** The one list a new screen joins; the order is the order in the navigation. */
final class ScreenCatalog {
    /** How many digits are generated to train and to test on: enough to learn from, and one epoch takes seconds. */
    static final Digits DIGITS = new RealDigits(20_000, 5_000);

    private static final long SHUFFLE_SEED = 3;
    private static final double SECONDS_PER_NANOSECOND = 1e-9;

    /** The screen is there, and its network reads drawings without a delay. */
    private static final DelayedExecutor QUIET = new DelayedExecutor(2);

    private ScreenCatalog() {}

    static List<ScreenEntry> entries(AppServices services) {
        return List.of(
                new ScreenEntry(ScreenId.CONVOLUTION, Feather.GRID, () -> convolution(services)),
                new ScreenEntry(ScreenId.POOLING, Feather.MINIMIZE_2, () -> pooling(services)),
                new ScreenEntry(ScreenId.FILTERS, Feather.IMAGE, () -> filters(services)),
                new ScreenEntry(ScreenId.NETWORKS, Feather.LAYERS, () -> networks(services)),
                new ScreenEntry(ScreenId.TRAINING, Feather.ACTIVITY, () -> training(services)),
                new ScreenEntry(ScreenId.DRAWING, Feather.EDIT_3, () -> drawing(services)),
                new ScreenEntry(ScreenId.LESSONS, Feather.BOOK_OPEN, () -> lessons(services)),
                new ScreenEntry(ScreenId.PRACTICE, Feather.CHECK_CIRCLE, () -> practice(services)));
    }

    private static Screen convolution(AppServices services) {
        return services.remembered(ConvolutionScreen.of(
                new ConvolutionModel(),
                services.texts(),
                services.themes().paletteProperty(),
                services.preferences(),
                services.exportServices()));
    }

    private static Screen pooling(AppServices services) {
        return services.remembered(PoolingScreen.of(
                new PoolingModel(),
                services.texts(),
                services.themes().paletteProperty(),
                services.preferences(),
                services.exportServices()));
    }

    private static Screen filters(AppServices services) {
        FiltersModel model = new FiltersModel(services.background(), services.fxThread(), services.batchRunner());
        services.navigator().onPicture(model.pictures()::open);
        LearnedFilters learned = new LearnedFilters(
                services.currentNetwork().networkProperty(),
                () -> ShippedNetwork.read()
                        .flatMap(saved -> FirstLayer.of(saved.network()))
                        .map(layer -> new LearnedFilters.OfNetwork("LeNet-5", layer)),
                services.background(),
                services.fxThread());
        return services.remembered(new FiltersScreen(
                model,
                learned,
                services.texts(),
                services.themes().paletteProperty(),
                services.preferences(),
                services.files()::whichPicture,
                services.exportServices(),
                services.background()));
    }

    private static Screen networks(AppServices services) {
        RunModel running = new RunModel(
                () -> SampleDigits.from(services.mnist().candidates()), services.maps(), services.fxThread());
        NetworksModel model = new NetworksModel(
                services.background(),
                services.fxThread(),
                running,
                new ShuffleModel(
                        count -> GeneratedDigits.generate(count, SHUFFLE_SEED), services.maps(), services.fxThread()));
        ExplainModel explain = new ExplainModel(
                receiver -> running.resultProperty().get().ifPresent(result -> receiver.accept(result.input())),
                services.background(),
                services.fxThread());
        NetworksScreen screen = new NetworksScreen(
                model,
                services.texts(),
                services.themes().paletteProperty(),
                services.preferences(),
                services.exportServices(),
                () -> Optional.ofNullable(
                                services.currentNetwork().networkProperty().get())
                        .map(network -> new NetworkSource.InUse(network.name(), network.network())),
                window -> services.files().whichNetwork(window, NetworkFile.EXTENSION),
                number -> services.navigator().open(new OpenRequest.Explain(number)),
                editorActions(model, services));
        services.navigator()
                .onPlan(
                        (file, plan) -> {
                            model.tabProperty().set(NetworksTab.OWN);
                            model.own().files().opened(file, plan);
                        },
                        network -> {
                            model.tabProperty().set(NetworksTab.OWN);
                            model.own().editor().start(network);
                        });
        return services.remembered(explaining(screen, ScreenId.NETWORKS, explain, Optional::empty, services));
    }

    private static EditorActions editorActions(NetworksModel model, AppServices services) {
        return new EditorActions() {
            @Override
            public void train(NetworkPlan plan) {
                services.navigator().open(new OpenRequest.Train(plan));
            }

            @Override
            public ObservableValue<LearnedImages> learned() {
                return services.learnedImages();
            }

            @Override
            public Optional<Path> whichFile(Window window) {
                return services.files().whatToOpen(window, List.of(KernelightFile.EXTENSION, NetworkFile.EXTENSION));
            }

            @Override
            public Optional<Path> whereToSave(Window window, String name) {
                return services.files().whereToSave(window, name + KernelightFile.EXTENSION, KernelightFile.EXTENSION);
            }

            @Override
            public Network shown() {
                return model.shownProperty().get().network();
            }

            @Override
            public void show(Network own) {
                model.choose(new NetworkSource.Own(own));
                model.tabProperty().set(NetworksTab.NETWORK);
            }
        };
    }

    private static Screen training(AppServices services) {
        TrainingThreads threads = new TrainingThreads(
                services.trainingThread(), services.background(), services.downloads(), services.fxThread());
        TrainingModel model = new TrainingModel(
                services.digits(),
                services.mnist(),
                Download::ofMnist,
                threads,
                services.batchRunner(),
                services.trained(),
                ScreenCatalog::seconds);
        model.offerOwn(services.ownDigits());
        services.navigator().onDigits(model::useFolder);
        services.navigator().onTrain(model::train);
        model.learnedImagesProperty().subscribe(services.learnedImages()::set);
        services.closing().add(() -> closeQuestion(model));
        new LongRunNotice(model, ScreenCatalog::seconds, services.notices());
        services.ownDigits().load();
        services.ownDigits().setProperty().subscribe(model.mistakes()::setOwn);
        MomentModel moments = new MomentModel(model, services.replays(), services.fxThread());
        RunsModel runs = new RunsModel(
                model.run(),
                WindowRehearsal.runs(services.folders()),
                services.background(),
                services.fxThread(),
                services.notices(),
                Instant::now);
        services.trained().onClose(runs::close);
        ExplainModel explain = new ExplainModel(moments::requestInput, services.background(), services.fxThread());
        TrainingScreen screen = new TrainingScreen(
                model,
                new PitfallModel(model, services.background(), services.fxThread()),
                new KeptRunModel(
                        model,
                        WindowRehearsal.keptRun(services.folders()),
                        services.trainingThread(),
                        services.background(),
                        services.fxThread(),
                        services.notices()),
                new RunHistory(moments, runs, new FilmExport(moments, services.exports(), services.fxThread())),
                services.texts(),
                services.themes().paletteProperty(),
                services.preferences().reduceMotionProperty()::get,
                services.files()::whichMnistFolder,
                (window, name) ->
                        services.files().whereToSave(window, name + NetworkFile.EXTENSION, NetworkFile.EXTENSION),
                services.files(),
                number -> services.navigator().open(new OpenRequest.Explain(number)),
                () -> services.navigator()
                        .open(new OpenRequest.Change(
                                model.choices().networkProperty().get().build())));
        return services.remembered(explaining(screen, ScreenId.TRAINING, explain, Optional::empty, services));
    }

    private static double seconds() {
        return System.nanoTime() * SECONDS_PER_NANOSECOND;
    }

    /** In the middle of a run, whether it is kept. */
    private static Optional<CloseQuestion> closeQuestion(TrainingModel model) {
        return model.isInTheMiddle()
                ? Optional.of(new CloseQuestion(
                        LocalizedMessage.of("training.close"),
                        LocalizedMessage.of("training.close.keep"),
                        model::keepRun,
                        LocalizedMessage.of("training.close.discard"),
                        model::discardKeptRun))
                : Optional.empty();
    }

    /**
     * A screen with a network whose numbers can be opened.
     *
     * @param pad makes what its picture is drawn on
     */
    private static Screen explaining(
            Screen screen, ScreenId id, ExplainModel explain, Supplier<Optional<Region>> pad, AppServices services) {
        LocalizedMessage name = LocalizedMessage.of(id.nameKey());
        services.navigator().onExplain(id, explain::open);
        services.navigator().onAskWhy(id, explain::askWhy);
        return new ExplainingScreen(
                screen,
                name,
                explain,
                services.texts(),
                services.themes().paletteProperty(),
                services.preferences(),
                services.exportServices(),
                () -> new WhyView(
                        explain,
                        new WhyModel(
                                explain,
                                services.background(),
                                services.maps(),
                                services.batchRunner(),
                                services.fxThread()),
                        services.texts(),
                        services.themes().paletteProperty(),
                        services.preferences(),
                        services.exportServices(),
                        name,
                        pad.get()));
    }

    private static Screen practice(AppServices services) {
        PracticeModel model = new PracticeModel(() -> System.nanoTime() * SECONDS_PER_NANOSECOND);
        services.navigator().onExercise(model::open);
        ResultsModel results = new ResultsModel(model, LocalDate::now, services.background(), services.fxThread());
        return services.remembered(new PracticeScreen(
                model,
                results,
                services.texts(),
                services.themes().paletteProperty(),
                services.preferences(),
                (window, name) ->
                        services.files().whereToSave(window, name + ResultsModel.EXTENSION, ResultsModel.EXTENSION),
                services.files()::whichResults,
                new WorksheetModel(services.background(), services.fxThread()),
                services.files()::whichWorksheetFolder));
    }

    private static Screen drawing(AppServices services) {
        ModelFileReader reader = new ModelFileReader(
                () -> SampleDigits.from(services.mnist().candidates()),
                new SavedNormalizations(services.folders().settings().resolve("network-inputs.json")));
        DrawingModel model = new DrawingModel(
                services.currentNetwork(), reader, services.trained(), services.background(), services.fxThread());
        services.background().execute(() -> EveryMotion.prepare(services.fxThread()));
        model.networks().readShipped();
        model.warmUp();
        QUIET.execute(() -> MapPractice.begin(services.maps(), services.batchRunner()));
        services.navigator().onNetworkFile(model.networks()::open);
        ExplainModel explain = new ExplainModel(
                receiver -> model.readingProperty().get().input().ifPresent(receiver),
                services.background(),
                services.fxThread());
        model.readingProperty().subscribe(reading -> explain.follow(reading.input()));
        DrawingScreen screen = new DrawingScreen(
                model,
                services.texts(),
                services.themes().paletteProperty(),
                window -> services.files().whichNetwork(window, NetworkFile.EXTENSION),
                (window, name) ->
                        services.files().whereToSave(window, name + NetworkFile.EXTENSION, NetworkFile.EXTENSION),
                number -> services.navigator().open(new OpenRequest.Explain(number)),
                score -> services.navigator().open(new OpenRequest.AskWhy(score)));
        HandwritingModel handwriting = new HandwritingModel(
                model,
                services.currentNetwork(),
                services.ownDigits(),
                () -> ReferenceDigits.from(services.mnist().candidates()),
                services.batchRunner(),
                services.trainingThread(),
                services.ownFiles(),
                services.fxThread());
        HandwritingScreen withHandwriting = new HandwritingScreen(
                screen,
                handwriting,
                model.networks(),
                services.texts(),
                services.themes().paletteProperty(),
                services.files()::whichOwnDigits,
                (window, name) -> services.files().whereToSave(window, name + IdxPair.EXTENSION, IdxPair.EXTENSION));
        return services.remembered(explaining(
                withHandwriting, ScreenId.DRAWING, explain, () -> Optional.of(screen.anotherPad()), services));
    }

    private static Screen lessons(AppServices services) {
        LessonsModel model = new LessonsModel(
                services.recentLessons(),
                services.folders().lessonDrafts(),
                services.background(),
                services.fxThread());
        return new LessonsScreen(
                model, services.texts(), services.preferences().presentingProperty(), new LessonActions() {
                    @Override
                    public void start(OpenedLesson lesson) {
                        services.navigator().open(new OpenRequest.Walk(lesson));
                    }

                    @Override
                    public void make(OpenedLesson lesson, boolean isSaved) {
                        services.navigator().open(new OpenRequest.Make(lesson, isSaved));
                    }

                    @Override
                    public void goOn(UnsavedLesson unsaved) {
                        services.navigator().open(new OpenRequest.GoOnMaking(unsaved));
                    }

                    @Override
                    public void open(Path file) {
                        services.navigator().open(new OpenRequest.File(file));
                    }

                    @Override
                    public void askAndOpen(Window window) {
                        services.files()
                                .whatToOpen(window, List.of(KernelightFile.EXTENSION, LessonFile.EXTENSION))
                                .ifPresent(this::open);
                    }
                });
    }
}
