package kernelight.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kernelight.engine.training.Checkpoint;
import kernelight.engine.training.TrainingSettings;
import kernelight.engine.training.checkpoint.CheckpointFile;
import kernelight.files.FileProblem;
import kernelight.files.WholeFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where a run that may stop is kept, and whether to go on with it. */
final class CheckpointOptions {
    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description =
                    "Keep the run in this file after every epoch, and when it is stopped with Ctrl-C. A file that is"
                            + " there already is only written over with --resume, and only when it is a checkpoint.")
    private @Nullable Path file;

    @Option(
            names = "--resume",
            description = "Go on where the checkpoint ends, with otherwise the same options: the network becomes the"
                    + " same, bit by bit, as if the run had never stopped. Begins a run where there is no checkpoint"
                    + " yet.")
    private boolean resume;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    /** What to go on from; empty for a run from its beginning. */
    Optional<Checkpoint> read(TrainingSettings settings) throws IOException {
        if (file == null) {
            if (resume) {
                throw new ParameterException(
                        spec.commandLine(), "--resume needs to know from where: --checkpoint FILE.");
            }
            return Optional.empty();
        }
        boolean begun = Files.isRegularFile(file) && Files.size(file) > 0;
        OutputFile.require(file, "checkpoint", there -> true);
        if (!begun) {
            return Optional.empty();
        }
        if (!resume) {
            throw new CommandFailure("there is a file " + file
                    + " already: go on from it with --resume if it is a checkpoint, or choose another name.");
        }
        Checkpoint checkpoint = CheckpointFile.read(file);
        requireSame(checkpoint.settings(), settings);
        return Optional.of(checkpoint);
    }

    /** Keeps a run, where that is wanted. */
    void write(Checkpoint checkpoint) {
        if (file != null) {
            try {
                WholeFile.write(file, out -> CheckpointFile.write(out, checkpoint));
            } catch (FileProblem problem) {
                throw new CommandFailure("the checkpoint " + file + " cannot be written (" + problem.inEnglish()
                        + "). Choose another place.");
            }
        }
    }

    /** The network would replace the checkpoint, or be refused for it. */
    void requireOtherFileThan(Path network) {
        if (file != null && OutputFile.isSame(file, network)) {
            throw new CommandFailure("--out and --checkpoint name the same file " + file
                    + ": the network and the checkpoint need one each.");
        }
    }

    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    private void requireSame(TrainingSettings saved, TrainingSettings wanted) {
        Map<String, Object> savedWords = words(saved);
        String differences = words(wanted).entrySet().stream()
                .filter(now -> !now.getValue().equals(savedWords.get(now.getKey())))
                .map(now -> now.getKey() + " " + savedWords.get(now.getKey()) + ", not " + now.getValue())
                .collect(Collectors.joining("; "));
        if (!differences.isEmpty()) {
            throw new CommandFailure("the checkpoint " + file + " is of a run with " + differences
                    + ". Go on with the options it was begun with.");
        }
    }

    private static Map<String, Object> words(TrainingSettings settings) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("epochs", settings.epochs());
        words.put("batch", settings.batchSize());
        words.put("optimizer", settings.optimizer());
        words.put("learning rate", settings.learningRate());
        words.put("schedule", settings.schedule());
        words.put("loss", settings.loss());
        words.put("augmentation", settings.augmentation());
        words.put("seed", settings.seed());
        return words;
    }
}
