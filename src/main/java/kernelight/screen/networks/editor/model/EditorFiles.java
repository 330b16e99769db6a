package kernelight.screen.networks.editor.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.concurrent.LatestTask;
import kernelight.engine.network.Network;
import kernelight.files.FileKind;
import kernelight.files.FileKindReader;
import kernelight.files.FileProblem;
import kernelight.files.WholeFile;
import kernelight.files.json.ContentProblem;
import kernelight.interchange.network.NetworkFile;
import kernelight.plan.NetworkPlan;
import kernelight.plan.NetworkPlanFile;
import kernelight.problem.ProblemMessage;
import kernelight.session.KernelightFile;
import kernelight.words.LocalizedMessage;

/** Opens and saves the network that is edited. FX thread; the background reads and writes. */
public final class EditorFiles {
    private final EditorModel model;
    private final LatestTask<Read> reading;
    private final Executor background;
    private final Executor fxThread;
    private final ReadOnlyObjectWrapper<Optional<Written>> written = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** A file as it was when it was last read or written here. */
    public record Written(Path file, NetworkPlan plan) {}

    /** What was in a file. */
    private sealed interface Read {
        record OfPlan(NetworkPlan plan) implements Read {}

        record OfNetwork(Network network) implements Read {}
    }

    public EditorFiles(EditorModel model, Executor background, Executor fxThread) {
        this.model = model;
        this.background = background;
        this.fxThread = fxThread;
        reading = new LatestTask<>(background, fxThread);
    }

    /** The file that was read or written last; whether the network has changed since is seen by its plan. */
    public ReadOnlyObjectProperty<Optional<Written>> writtenProperty() {
        return written.getReadOnlyProperty();
    }

    /** Whether the network stands in its file as it is. */
    public boolean isSaved() {
        EditedPlan edited = model.stateProperty().get().edited();
        return written.get()
                .filter(now -> edited.file().equals(Optional.of(now.file()))
                        && edited.plan().equals(now.plan()))
                .isPresent();
    }

    /** The file that {@link #save} may replace without asking: the one that was opened or saved since the start. */
    public Optional<Path> known() {
        return written.get()
                .map(Written::file)
                .filter(file -> model.stateProperty().get().edited().file().equals(Optional.of(file)));
    }

    /** Reads a network's layers, or those of an ONNX file; if that fails, says why and nothing else changes. */
    public void open(Path file) {
        reading.request(
                () -> read(file),
                content -> {
                    switch (content) {
                        case Read.OfPlan(NetworkPlan plan) -> opened(file, plan);
                        case Read.OfNetwork(Network network) -> model.start(network);
                    }
                },
                failure -> model.say(words(file, failure)));
    }

    /** Takes a plan that was read from a file. */
    public void opened(Path file, NetworkPlan plan) {
        model.start(plan, Optional.of(file));
        written.set(Optional.of(new Written(file, plan)));
    }

    private static Read read(Path file) throws IOException, FileProblem, ContentProblem {
        FileKind kind = Files.isDirectory(file) ? FileKind.UNKNOWN : FileKindReader.kindOf(file);
        return kind == FileKind.ONNX
                ? new Read.OfNetwork(NetworkFile.open(file).saved().network())
                : new Read.OfPlan(NetworkPlanFile.read(KernelightFile.read(file)));
    }

    /** Writes the network into its file, unless something else has changed that meanwhile; says so then. */
    public void save() {
        written.get().ifPresent(last -> write(last.file(), Optional.of(last)));
    }

    /** Writes the network into a file that the person chose, and was asked about if there was one. */
    public void saveAs(Path file) {
        write(file, Optional.empty());
    }

    private void write(Path file, Optional<Written> last) {
        NetworkPlan plan = model.stateProperty().get().plan();
        background.execute(() -> {
            Optional<LocalizedMessage> problem = Optional.empty();
            try {
                if (last.isPresent() && hasChanged(last.get())) {
                    problem = Optional.of(LocalizedMessage.of("networks.own.changedMeanwhile", name(file)));
                } else {
                    byte[] text = NetworkPlanFile.text(plan).getBytes(StandardCharsets.UTF_8);
                    WholeFile.write(file, out -> out.write(text));
                }
            } catch (FileProblem | RuntimeException failure) {
                problem = Optional.of(words(file, failure));
            }
            Optional<LocalizedMessage> why = problem;
            fxThread.execute(() -> why.ifPresentOrElse(model::say, () -> {
                written.set(Optional.of(new Written(file, plan)));
                model.isIn(file);
            }));
        });
    }

    private static boolean hasChanged(Written last) {
        try {
            return Files.exists(last.file())
                    && !NetworkPlanFile.read(KernelightFile.read(last.file())).equals(last.plan());
        } catch (FileProblem | ContentProblem somethingElse) {
            return true;
        }
    }

    private static LocalizedMessage words(Path file, Exception failure) {
        return switch (failure) {
            case ContentProblem content ->
                LocalizedMessage.of("file.notOpened", name(file), content.line(), content.why());
            case FileProblem refused
            when refused.kind() == FileProblem.Kind.NO_FILE -> LocalizedMessage.of("file.notThere", file.toString());
            case FileProblem refused -> ProblemMessage.of(refused);
            case IOException io -> ProblemMessage.of(FileProblem.reading(file, io));
            default -> ProblemMessage.of(failure);
        };
    }

    private static String name(Path file) {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }
}
