package kernelight.screen.practice.model;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.concurrent.LatestTask;
import kernelight.files.FileProblem;
import kernelight.files.json.ContentProblem;
import kernelight.problem.ProblemMessage;
import kernelight.words.LocalizedMessage;

/** Saves a learner's results, and gathers those of a class. Files are read and written by the worker. */
public final class ResultsModel {
    public static final String EXTENSION = ResultsFile.EXTENSION;
    /** Longer names are cut. */
    public static final int LONGEST_NAME = ResultsFile.LONGEST_NAME;

    private final PracticeModel practice;
    private final Supplier<LocalDate> today;
    private final LatestTask<LocalizedMessage> saving;
    private final LatestTask<ClassResults> reading;
    private final ReadOnlyObjectWrapper<Optional<LocalizedMessage>> said =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ClassResults>> gathered =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public ResultsModel(PracticeModel practice, Supplier<LocalDate> today, Executor worker, Executor fxThread) {
        this.practice = practice;
        this.today = today;
        saving = new LatestTask<>(worker, fxThread);
        reading = new LatestTask<>(worker, fxThread);
    }

    /** What is said about the last file that was saved. */
    public ReadOnlyObjectProperty<Optional<LocalizedMessage>> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** The results of a class; empty while none are looked at. */
    public ReadOnlyObjectProperty<Optional<ClassResults>> gatheredProperty() {
        return gathered.getReadOnlyProperty();
    }

    /** Saves what the learner has practised so far. */
    public void save(Path file, String learner) {
        String name = learner.strip();
        ResultsFile results = new ResultsFile(
                name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME),
                today.get(),
                ProgressFields.rows(practice.now().progress()));
        saving.request(
                () -> {
                    results.write(file);
                    return LocalizedMessage.of("practice.results.saved", String.valueOf(file.getFileName()));
                },
                words -> said.set(Optional.of(words)),
                problem -> said.set(Optional.of(
                        problem instanceof FileProblem refused
                                ? LocalizedMessage.of("practice.results.notSaved", file.toString(), refused.reason())
                                : ProblemMessage.of(problem))));
    }

    /** Gathers the results in these files; each that is not taken is named with the reason. */
    public void open(List<Path> files) {
        reading.request(
                () -> gather(files),
                results -> gathered.set(Optional.of(results)),
                problem -> said.set(Optional.of(ProblemMessage.of(problem))));
    }

    private static ClassResults gather(List<Path> files) {
        List<ClassResults.Learner> learners = new ArrayList<>();
        List<ClassResults.Refused> refused = new ArrayList<>();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            try {
                ResultsFile read = ResultsFile.read(file);
                learners.add(new ClassResults.Learner(
                        read.learner(), name, read.saved(), ProgressFields.progress(read.rows())));
            } catch (FileProblem problem) {
                refused.add(new ClassResults.Refused(name, problem.reason()));
            } catch (ContentProblem problem) {
                refused.add(new ClassResults.Refused(
                        name, LocalizedMessage.of("practice.results.line", problem.line(), problem.why())));
            }
        }
        return new ClassResults(learners, refused);
    }

    /** Back to the exercises. */
    public void close() {
        reading.cancel();
        gathered.set(Optional.empty());
    }
}
