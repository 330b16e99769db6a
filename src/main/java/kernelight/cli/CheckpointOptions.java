package kernelight.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kernelight.data.DataFileException;
import kernelight.engine.training.Checkpoint;
import kernelight.engine.training.TrainingSettings;
import kernelight.engine.training.checkpoint.CheckpointFile;
import kernelight.files.FileKind;
import kernelight.files.FileKindReader;
import kernelight.files.FileProblem;
import kernelight.files.WholeFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options for saving a training run to a checkpoint and for resuming from it. */
final class CheckpointOptions {
    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description =
                    "Save a checkpoint to this file after every epoch, and when the run is stopped with Ctrl-C. An"
                            + " existing file is only overwritten with --resume, and only if it is a checkpoint.")
    private @Nullable Path file;

    @Option(
            names = "--resume",
            description = "Resume from the checkpoint, with otherwise the same options: the result is bit for bit the"
                    + " network of a run that was never stopped. Starts a new run if there is no checkpoint yet.")
    private boolean resume;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    /**
     * Reads the checkpoint to resume from; empty for a new run.
     *
     * @throws ParameterException if {@code --resume} is given without {@code --checkpoint}
     * @throws CommandFailure if the file exists but must not be overwritten, or belongs to a run with other settings
     * @throws IOException if the file cannot be read
     */
    Optional<Checkpoint> read(TrainingSettings settings) throws IOException {
        if (file == null) {
            if (resume) {
                throw new ParameterException(
                        spec.commandLine(), "--resume needs a checkpoint to resume from: add --checkpoint FILE.");
            }
            return Optional.empty();
        }
        boolean exists = Files.isRegularFile(file) && Files.size(file) > 0;
        OutputFile.require(file, "checkpoint", existing -> true);
        if (!exists) {
            return Optional.empty();
        }
        if (!resume) {
            throw new CommandFailure("the file " + file
                    + " exists already. Resume from it with --resume if it is a checkpoint, or choose another name.");
        }
        requireCheckpoint(file);
        Checkpoint checkpoint = CheckpointFile.read(file);
        requireSame(checkpoint.settings(), settings);
        return Optional.of(checkpoint);
    }

    /** Says what a file is that is no checkpoint, if that is known. */
    private static void requireCheckpoint(Path file) throws IOException {
        FileKind kind = FileKindReader.kindOf(file);
        if (kind != FileKind.CHECKPOINT && kind != FileKind.UNKNOWN) {
            throw DataFileException.otherKind(file, kind, FileKind.CHECKPOINT);
        }
    }

    /**
     * Saves the checkpoint if a file was given.
     *
     * @return why it could not be saved; empty if it was, or there is nothing to save
     */
    Optional<FileProblem> write(Checkpoint checkpoint) {
        if (file == null) {
            return Optional.empty();
        }
        try {
            WholeFile.write(file, out -> CheckpointFile.write(out, checkpoint));
            return Optional.empty();
        } catch (FileProblem problem) {
            return Optional.of(problem);
        }
    }

    /**
     * Checks that network and checkpoint go to different files.
     *
     * @throws ParameterException if they do not
     */
    void requireOtherFileThan(Path network) {
        if (file != null && OutputFile.isSame(file, network)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--out and --checkpoint name the same file " + file
                            + ". The network and the checkpoint each need a file of their own.");
        }
    }

    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    private void requireSame(TrainingSettings saved, TrainingSettings wanted) {
        Map<String, Object> savedValues = byName(saved);
        String differences = byName(wanted).entrySet().stream()
                .filter(setting -> !setting.getValue().equals(savedValues.get(setting.getKey())))
                .map(setting ->
                        setting.getKey() + " " + savedValues.get(setting.getKey()) + ", not " + setting.getValue())
                .collect(Collectors.joining("; "));
        if (!differences.isEmpty()) {
            throw new CommandFailure("the checkpoint " + file + " is of a run with " + differences
                    + ". Use the options that run was started with.");
        }
    }

    private static Map<String, Object> byName(TrainingSettings settings) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("epochs", settings.epochs());
        values.put("batch", settings.batchSize());
        values.put("optimizer", settings.optimizer());
        values.put("learning rate", settings.learningRate());
        values.put("schedule", settings.schedule());
        values.put("loss", settings.loss());
        values.put("augmentation", settings.augmentation());
        values.put("seed", settings.seed());
        return values;
    }
}
