package kernelight.screen.training.model;

import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import kernelight.data.DataSource;
import kernelight.data.folder.FolderRequest;
import kernelight.data.mnist.MnistLocation;
import kernelight.engine.architecture.Architecture;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;
import kernelight.plan.NetworkPlan;
import kernelight.plan.NetworkPlanFile;
import kernelight.plan.PlanCheck;
import kernelight.screen.MnistFolder;
import kernelight.screen.training.setup.model.SavedMoreChoices;
import kernelight.session.Persistent;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/** Saves the choices of the training screen for the next start: the settings of a run, and the digits. */
public final class SavedTraining implements Persistent {
    private static final String NETWORK = "network";

    /** What the name of a network is where it is one of a person's own layers. */
    private static final String OWN = "own";

    /** Absent if there is none, and in files of earlier versions. */
    private static final String OWN_NETWORK = "own-network";

    private static final String OPTIMIZER = "optimizer";
    private static final String LEARNING_RATE = "learning-rate";
    private static final String MOMENTUM = "momentum";
    private static final String BATCH_SIZE = "batch-size";
    private static final String EPOCHS = "epochs";
    private static final String SEED = "seed";

    /** Absent if nothing was chosen, and in files of earlier versions. */
    private static final String DATA = "data";

    /** The folder with images of one's own and how it is read; absent if none was chosen, and in files of earlier versions. */
    private static final String DATA_FOLDER = "data-folder";
    /** What goes wrong, where the choices show it, and what was chosen before. */
    private static final String PITFALL = "pitfall";

    private static final String BEFORE = "before";

    /** In files of earlier versions; the folder now has a state of its own. */
    private static final String MNIST_FOLDER = "mnist-folder";

    private final RunChoices choices;
    private final DataModel data;

    SavedTraining(RunChoices choices, DataModel data) {
        this.choices = choices;
        this.data = data;
    }

    /** Choices that no run takes up: they only show whether a state can be restored. */
    public static SavedTraining ofNoRun() {
        MnistFolder none = new MnistFolder(new MnistLocation(Path.of("mnist"), MnistLocation.NamedBy.CONVENTION));
        return new SavedTraining(
                new RunChoices(), new DataModel(new RealDigits(1, 1), none, task -> {}, task -> {}, task -> {}));
    }

    @Override
    public String kind() {
        return "training";
    }

    @Override
    public JsonValue.Fields state() {
        FieldsWriter fields = new FieldsWriter();
        write(choices, fields);
        data.wanted().ifPresent(source -> fields.put(DATA, source));
        putFolder(fields);
        choices.before().ifPresent(before -> {
            FieldsWriter earlier = new FieldsWriter();
            write(before.choices(), earlier);
            fields.put(PITFALL, choices.pitfallProperty().get())
                    .put(BEFORE, earlier.put(DATA, before.source()).fields());
        });
        return fields.fields();
    }

    /** The state of a run that is started now: as {@link #state}, with the data that it uses. */
    JsonValue.Fields startedWith() {
        FieldsWriter fields = new FieldsWriter();
        write(choices, fields);
        putFolder(fields);
        return fields.put(DATA, data.sourceProperty().get()).fields();
    }

    private void putFolder(FieldsWriter fields) {
        data.folderProperty().get().ifPresent(request -> fields.put(DATA_FOLDER, SavedFolder.state(request)));
    }

    /** Momentum is written as SGD with one, as in files of earlier versions; SGD as SGD with none. */
    private static void write(RunChoices choices, FieldsWriter fields) {
        OptimizerChoice optimizer = choices.optimizerProperty().get();
        boolean isSgd = optimizer == OptimizerChoice.SGD || optimizer == OptimizerChoice.MOMENTUM;
        switch (choices.networkProperty().get()) {
            case RunNetwork.Named(Architecture architecture) -> fields.put(NETWORK, architecture);
            case RunNetwork.Own own -> fields.put(NETWORK, OWN);
        }
        choices.ownProperty().get().ifPresent(own -> fields.put(OWN_NETWORK, NetworkPlanFile.fields(own.plan())));
        fields.put(OPTIMIZER, isSgd ? OptimizerChoice.SGD : optimizer)
                .put(
                        LEARNING_RATE,
                        decimal(Math.clamp(
                                choices.learningRateProperty().get(),
                                RunChoices.SMALLEST_RATE,
                                RunChoices.LARGEST_RATE)))
                .put(
                        MOMENTUM,
                        decimal(
                                optimizer == OptimizerChoice.SGD
                                        ? 0
                                        : choices.momentumProperty().get()))
                .put(BATCH_SIZE, (long) choices.batchSizeProperty().get())
                .put(EPOCHS, (long) choices.epochsProperty().get())
                .put(SEED, (long) choices.seedProperty().get());
        SavedMoreChoices.write(choices.more(), (long) choices.seedProperty().get(), fields);
    }

    @Override
    public void restore(FieldsReader fields) throws ContentProblem {
        Runnable saved = read(fields, choices);
        Optional<DataSource> source =
                fields.has(DATA) ? Optional.of(fields.choice(DATA, DataSource.class)) : Optional.empty();
        Optional<Path> folder = fields.has(MNIST_FOLDER) ? path(fields.text(MNIST_FOLDER)) : Optional.empty();
        Optional<FolderRequest> dataFolder =
                fields.has(DATA_FOLDER) ? SavedFolder.read(fields.fields(DATA_FOLDER)) : Optional.empty();
        @Nullable Pitfall pitfall = null;
        RunChoices.@Nullable Before before = null;
        if (fields.has(PITFALL)) {
            pitfall = fields.choice(PITFALL, Pitfall.class);
            FieldsReader earlier = fields.fields(BEFORE);
            RunChoices earlierChoices = new RunChoices();
            Runnable earlierSaved = read(earlier, earlierChoices);
            before = new RunChoices.Before(earlierChoices, earlier.choice(DATA, DataSource.class));
            earlier.finish();
            earlierSaved.run();
        }
        fields.finish();

        saved.run();
        choices.mark(pitfall, before);
        data.restore(source, folder, dataFolder);
    }

    /** Reads the choices without changing any; returns what sets them. */
    private static Runnable read(FieldsReader fields, RunChoices choices) throws ContentProblem {
        Optional<RunNetwork.Own> own = fields.has(OWN_NETWORK) ? Optional.of(own(fields)) : Optional.empty();
        RunNetwork network = network(fields, own);
        double savedMomentum = number(fields, MOMENTUM, 0, RunChoices.LARGEST_MOMENTUM);
        OptimizerChoice saved = fields.choice(OPTIMIZER, OptimizerChoice.class);
        OptimizerChoice optimizer =
                saved == OptimizerChoice.SGD && savedMomentum > 0 ? OptimizerChoice.MOMENTUM : saved;
        double learningRate = number(fields, LEARNING_RATE, RunChoices.SMALLEST_RATE, RunChoices.LARGEST_RATE);
        double momentum =
                savedMomentum > 0 ? Math.max(savedMomentum, RunChoices.SMALLEST_MOMENTUM) : RunChoices.USUAL_MOMENTUM;
        int batchSize = fields.whole(BATCH_SIZE, 1, RunChoices.LARGEST_BATCH);
        int epochs = fields.whole(EPOCHS, 1, RunChoices.MOST_EPOCHS);
        int seed = fields.whole(SEED, 0, RunChoices.LARGEST_SEED);
        Runnable more = SavedMoreChoices.read(fields, choices.more(), seed, RunChoices.LARGEST_SEED);
        return () -> {
            own.ifPresent(choices::offer);
            choices.networkProperty().set(network);
            choices.optimizerProperty().set(optimizer); // also sets its usual learning rate and weight decay
            choices.learningRateProperty().set(learningRate);
            choices.momentumProperty().set(momentum);
            choices.batchSizeProperty().set(batchSize);
            choices.epochsProperty().set(epochs);
            choices.seedProperty().set(seed);
            more.run();
        };
    }

    /** Choices have no history. */
    @Override
    public void clearUndoHistory() {}

    @Override
    public void whenChanged(Runnable action) {
        choices.onChange(action);
        choices.more().openProperty().subscribe((before, now) -> action.run());
        data.onChange(action);
    }

    private static RunNetwork network(FieldsReader fields, Optional<RunNetwork.Own> own) throws ContentProblem {
        if (own.isPresent() && fields.text(NETWORK).equals(OWN)) {
            return own.get();
        }
        Architecture architecture = fields.choice(NETWORK, Architecture.class);
        if (!RunChoices.architectures().contains(architecture)) {
            throw new ContentProblem(
                    fields.value(NETWORK).line(),
                    LocalizedMessage.of("file.problem.notChoice", NETWORK, fields.text(NETWORK)));
        }
        return new RunNetwork.Named(architecture);
    }

    private static RunNetwork.Own own(FieldsReader fields) throws ContentProblem {
        NetworkPlan plan = NetworkPlanFile.plan(fields.fields(OWN_NETWORK));
        PlanCheck check = PlanCheck.of(plan);
        if (check.network().isEmpty()) {
            throw new ContentProblem(
                    fields.value(OWN_NETWORK).line(), LocalizedMessage.of("plan.file.doesNotFit", plan.name()));
        }
        return new RunNetwork.Own(plan);
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException otherSystem) {
            return Optional.empty();
        }
    }

    private static JsonValue decimal(double number) {
        return JsonValue.of(BigDecimal.valueOf(number));
    }

    private static double number(FieldsReader fields, String name, double smallest, double largest)
            throws ContentProblem {
        JsonValue value = fields.value(name);
        if (value instanceof JsonValue.Number(BigDecimal number, int line)
                && number.compareTo(BigDecimal.valueOf(smallest)) >= 0
                && number.compareTo(BigDecimal.valueOf(largest)) <= 0) {
            return number.doubleValue();
        }
        throw new ContentProblem(value.line(), LocalizedMessage.of("file.problem.notBetween", name, smallest, largest));
    }
}
