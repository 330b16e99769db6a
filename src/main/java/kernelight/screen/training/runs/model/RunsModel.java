package kernelight.screen.training.runs.model;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.export.model.FileProblemMessages;
import kernelight.files.FileProblem;
import kernelight.files.WholeFile;
import kernelight.screen.training.model.RunCurves;
import kernelight.screen.training.model.RunModel;
import kernelight.screen.training.model.RunPhase;
import kernelight.screen.training.model.ShownRun;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/**
 * The runs that were made, the one on the screen among them as soon as it is over, and which of them are compared with it.
 * Those that are kept come back at the next start. FX thread.
 */
public final class RunsModel {
    /** How many runs are kept. */
    static final int MOST = 24;
    /** How many other runs can be laid over the curves: as many as there are dashes that are told apart. */
    public static final int MOST_COMPARED = 3;
    /** A run with fewer batches is not kept, unless it came to its end or another went on from it. */
    static final long WORTH_KEEPING = 50;

    private final RunModel run;
    private final RunsFile file;
    private final Executor background;
    private final Executor fxThread;
    private final Consumer<LocalizedMessage> notices;
    private final Supplier<Instant> clock;
    private final ReadOnlyObjectWrapper<List<PastRun>> runs = new ReadOnlyObjectWrapper<>(List.of());
    private final ComparedRuns compared = new ComparedRuns(MOST_COMPARED);
    private final ReadOnlyObjectWrapper<Optional<LocalizedMessage>> saved =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<RunOrigin> origin = Optional.empty();
    /** The number of the run on the screen. */
    private int number = 1;

    private boolean writable;
    private boolean loaded;
    private boolean failing;

    /**
     * @param file where they are kept
     * @param background reads and writes the file
     * @param notices receives messages for the user about the file, on any thread
     * @param clock the time of day
     */
    public RunsModel(
            RunModel run,
            Path file,
            Executor background,
            Executor fxThread,
            Consumer<LocalizedMessage> notices,
            Supplier<Instant> clock) {
        this.run = run;
        this.file = new RunsFile(file);
        this.background = background;
        this.fxThread = fxThread;
        this.notices = notices;
        this.clock = clock;
        run.shownProperty().subscribe(this::replaced);
        run.phaseProperty().subscribe(phase -> {
            if (phase.isOver()) {
                keep(run.shownProperty().get(), phase);
            }
        });
        background.execute(() -> {
            RunsFile.Found found = this.file.read();
            fxThread.execute(() -> add(found));
        });
    }

    /** The runs that are kept, the newest first; that on the screen once it is over. */
    public ReadOnlyObjectProperty<List<PastRun>> runsProperty() {
        return runs.getReadOnlyProperty();
    }

    /** The runs that are compared with the one on the screen: the number of each, and which dash its line has. */
    public ReadOnlyObjectProperty<Map<Integer, Integer>> comparedProperty() {
        return compared.dashesProperty();
    }

    /** The number of the run on the screen. */
    public int number() {
        return number;
    }

    /** Where the run on the screen goes on from another one. */
    public Optional<RunOrigin> origin() {
        return origin;
    }

    /** What would be kept of the run on the screen, as far as it has come; empty while there is none. */
    public Optional<PastRun> current() {
        return Optional.ofNullable(run.shownProperty().get())
                .map(here -> PastRun.of(
                        number, here, origin, RunOutcome.of(run.phaseProperty().get()), clock.get()));
    }

    /** How many batches the run on the screen has in all; 0 while there is none. */
    public long batchesPlanned() {
        return run.curves().map(RunCurves::batchesPlanned).orElse(0L);
    }

    /** The kept runs without the one on the screen, the newest first. */
    public List<PastRun> others() {
        return runs.get().stream().filter(other -> other.number() != number).toList();
    }

    /** The runs that are compared, with the dash of each, the newest first. */
    public Map<PastRun, Integer> comparedRuns() {
        Map<PastRun, Integer> all = new LinkedHashMap<>();
        for (PastRun other : others()) {
            Integer dash = comparedProperty().get().get(other.number());
            if (dash != null) {
                all.put(other, dash);
            }
        }
        return all;
    }

    /** Whether one more run can be compared. */
    public boolean canCompareMore() {
        return compared.hasRoom();
    }

    /** Lays a run over the curves, or takes it away; does nothing if there are too many. */
    public void compare(int other, boolean wanted) {
        compared.ask(other, wanted);
    }

    /** Forgets a run for good. */
    public void remove(int other) {
        compared.remove(other);
        runs.set(runs.get().stream().filter(kept -> kept.number() != other).toList());
        write();
    }

    /** The settings in which a kept run differs from the one on the screen, in their order. */
    public List<SettingDifference> differences(PastRun other) {
        ShownRun here = run.shownProperty().get();
        if (here == null) {
            return List.of();
        }
        Map<RunSetting, String> own = RunSetting.of(here.settings());
        List<SettingDifference> all = new ArrayList<>();
        for (RunSetting setting : RunSetting.values()) {
            if (setting.differs(own, other.settings())) {
                all.add(new SettingDifference(
                        setting,
                        Optional.ofNullable(other.settings().get(setting)),
                        Optional.ofNullable(own.get(setting))));
            }
        }
        return all;
    }

    /** Whether a kept run learned from the same images as the one on the screen. */
    public boolean isOnSameImages(PastRun other) {
        ShownRun here = run.shownProperty().get();
        return here != null && other.isComparable(here);
    }

    /** What became of the table that was saved last; empty before that. */
    public ReadOnlyObjectProperty<Optional<LocalizedMessage>> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** Saves the table as comma-separated values; {@link #savedProperty} says how it went. */
    public void saveTable(Path target) {
        String text = RunsCsv.of(runs.get());
        background.execute(() -> {
            LocalizedMessage outcome = save(text, target);
            fxThread.execute(() -> saved.set(Optional.of(outcome)));
        });
    }

    private static LocalizedMessage save(String text, Path target) {
        try {
            WholeFile.write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
            return LocalizedMessage.of("training.saved", target.toString());
        } catch (FileProblem problem) {
            return FileProblemMessages.of(problem);
        }
    }

    /** Keeps the run on the screen as far as it has come, and writes the file on the calling thread, at the end of the app. */
    public void close() {
        keep(run.shownProperty().get(), run.phaseProperty().get());
        if (writable && loaded) {
            write(runs.get());
        }
    }

    /** The run before stays, and is compared with the next one if it learned from the same images. */
    private void replaced(@Nullable ShownRun before, @Nullable ShownRun now) {
        int numberBefore = number;
        boolean isOrigin = now != null && now.start().isPresent() && before != null && hasLearned(before);
        boolean kept = keep(before, run.phaseProperty().get(), isOrigin);
        origin = isOrigin
                ? Optional.of(new RunOrigin(
                        numberBefore, now.start().orElseThrow().state().batchesDone()))
                : Optional.empty();
        number = nextNumber();
        compared.removeIf(
                laidOver -> others().stream().noneMatch(other -> other.number() == laidOver && isOnSameImages(other)));
        if (kept && before != null && now != null && before.data() == now.data()) {
            compared.addUnasked(numberBefore);
        }
    }

    private int nextNumber() {
        return runs.get().stream().mapToInt(PastRun::number).max().orElse(0) + 1;
    }

    private void keep(@Nullable ShownRun ended, RunPhase phase) {
        keep(ended, phase, false);
    }

    private static boolean hasLearned(ShownRun run) {
        return !run.curves().loss().isEmpty();
    }

    /** Keeps a run that is worth it; one that was kept before, as it is now. */
    private boolean keep(@Nullable ShownRun ended, RunPhase phase, boolean inAnyCase) {
        if (ended == null || !hasLearned(ended)) {
            return false;
        }
        boolean isWorth = inAnyCase || phase.isOver() || ended.curves().loss().batches() >= WORTH_KEEPING;
        if (!isWorth) {
            return false;
        }
        PastRun now = PastRun.of(number, ended, origin, RunOutcome.of(phase), clock.get());
        List<PastRun> all = new ArrayList<>(others());
        all.addFirst(now);
        runs.set(bounded(all));
        write();
        return true;
    }

    private List<PastRun> bounded(List<PastRun> all) {
        List<PastRun> kept = List.copyOf(all.subList(0, Math.min(MOST, all.size())));
        all.subList(kept.size(), all.size()).forEach(dropped -> compared.remove(dropped.number()));
        return kept;
    }

    /** Runs of earlier starts; one that was made before they were read is numbered after them. */
    private void add(RunsFile.Found found) {
        loaded = true;
        writable = found.writable();
        found.problem().ifPresent(notices);
        List<PastRun> all = new ArrayList<>(runs.get());
        found.runs().reversed().stream()
                .filter(old -> all.stream().noneMatch(own -> own.number() == old.number()))
                .forEach(all::add);
        boolean isNothingKeptYet = runs.get().isEmpty();
        runs.set(bounded(all));
        if (isNothingKeptYet) {
            number = nextNumber();
        }
    }

    private void write() {
        if (!writable || !loaded) {
            return;
        }
        List<PastRun> all = runs.get();
        background.execute(() -> write(all));
    }

    private void write(List<PastRun> all) {
        try {
            file.write(all.reversed());
            failing = false;
        } catch (FileProblem problem) {
            if (!failing) {
                failing = true;
                notices.accept(LocalizedMessage.of(
                        "training.runs.unwritable", problem.path().toString(), problem.reason()));
            }
        }
    }
}
