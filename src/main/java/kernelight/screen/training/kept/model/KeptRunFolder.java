package kernelight.screen.training.kept.model;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelight.engine.training.Checkpoint;
import kernelight.engine.training.checkpoint.CheckpointFile;
import kernelight.files.FileProblem;
import kernelight.files.WholeFile;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.Document;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;
import kernelight.screen.training.model.KeptRun;
import kernelight.screen.training.model.TestPoint;
import kernelight.words.LocalizedMessage;

/**
 * The folder with the run that is kept: {@code run.json}, which has its choices and tests and names a checkpoint, and that
 * checkpoint. A new state is completely written before {@code run.json} names it, and only then the old one is removed, so
 * that there is a whole one at any moment.
 */
final class KeptRunFolder {
    private static final String KIND = "kept-run";
    private static final int VERSION = 1;
    private static final String FILE = "run.json";
    private static final String CHECKPOINT_PREFIX = "run-";
    private static final String CHECKPOINT_SUFFIX = ".checkpoint";
    private static final String DAMAGED = ".damaged";
    private static final String CHECKPOINT = "checkpoint";
    private static final String CHOICES = "choices";
    private static final String TESTS = "tests";
    /** The app never writes larger ones. */
    private static final long MAX_BYTES = 1L << 26;

    private static final int NUMBERS_PER_TEST = 5;

    private final Path folder;

    KeptRunFolder(Path folder) {
        this.folder = folder;
    }

    /** What is in the folder cannot be used; the message says what and why. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;
        private final transient LocalizedMessage message;

        Unusable(LocalizedMessage message, Throwable cause) {
            super(message.inEnglish(), cause);
            this.message = message;
        }

        LocalizedMessage localized() {
            return message;
        }
    }

    /**
     * The run that is kept; empty if there is none.
     *
     * @throws Unusable if it cannot be used; if it is damaged, its file is renamed first
     */
    synchronized Optional<KeptRun> read() throws Unusable {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new ContentProblem(1, LocalizedMessage.of("file.problem.tooLarge"));
            }
            FieldsReader fields = Document.read(Files.readString(file), VERSION).content();
            Path checkpoint = folder.resolve(Path.of(fields.text(CHECKPOINT)).getFileName());
            JsonValue.Fields choices = choices(fields.value(CHOICES));
            List<TestPoint> tests = tests(fields.items(TESTS));
            fields.finish();
            return Optional.of(new KeptRun(choices, CheckpointFile.read(checkpoint), tests));
        } catch (ContentProblem | IOException | RuntimeException problem) {
            throw moveAside(file, problem);
        }
    }

    /**
     * Writes a run in the place of the one before.
     *
     * @throws FileProblem if it cannot be written; the one before is then still there
     */
    synchronized void write(KeptRun run) throws FileProblem {
        Checkpoint state = run.checkpoint();
        Path checkpoint = folder.resolve(CHECKPOINT_PREFIX + state.batchesDone() + CHECKPOINT_SUFFIX);
        try {
            Files.createDirectories(folder);
        } catch (IOException problem) {
            throw FileProblem.writing(folder, problem);
        }
        WholeFile.write(checkpoint, out -> CheckpointFile.write(out, state));
        JsonValue.Fields content = new FieldsWriter()
                .put(CHECKPOINT, checkpoint.getFileName().toString())
                .put(CHOICES, run.choices())
                .put(
                        TESTS,
                        JsonValue.of(run.tests().stream()
                                .filter(test -> Float.isFinite(test.loss())) // one that ran away cannot be written
                                .map(KeptRunFolder::numbers)
                                .toList()))
                .fields();
        byte[] text = Document.text(KIND, VERSION, content).getBytes(StandardCharsets.UTF_8);
        WholeFile.write(folder.resolve(FILE), out -> out.write(text));
        deleteCheckpointsBut(checkpoint);
    }

    /** Removes the run; what cannot be removed is left. */
    synchronized void discard() {
        try {
            Files.deleteIfExists(folder.resolve(FILE));
        } catch (IOException refused) {
            return; // its checkpoint stays with it
        }
        deleteCheckpointsBut(folder);
    }

    private void deleteCheckpointsBut(Path current) {
        List<Path> old = new ArrayList<>();
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(folder, CHECKPOINT_PREFIX + "*" + CHECKPOINT_SUFFIX)) {
            found.forEach(old::add);
            for (Path file : old) {
                if (!file.equals(current)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException refused) {
            // Nothing reads them any more; the next state tries again.
        }
    }

    private static JsonValue.Fields choices(JsonValue value) throws ContentProblem {
        if (value instanceof JsonValue.Fields fields) {
            return fields;
        }
        throw new ContentProblem(value.line(), LocalizedMessage.of("file.problem.notFields", CHOICES));
    }

    /** Batch, images, right, loss, and 1 for a whole test. */
    private static JsonValue numbers(TestPoint test) {
        return JsonValue.of(List.of(
                JsonValue.of(test.batch()),
                JsonValue.of(test.images()),
                JsonValue.of(test.right()),
                JsonValue.of(new BigDecimal(Float.toString(test.loss()))),
                JsonValue.of(test.whole() ? 1 : 0)));
    }

    private static List<TestPoint> tests(List<JsonValue> values) throws ContentProblem {
        List<TestPoint> tests = new ArrayList<>();
        for (JsonValue value : values) {
            if (!(value instanceof JsonValue.Items(List<JsonValue> numbers, int line))
                    || numbers.size() != NUMBERS_PER_TEST
                    || !(numbers.get(3) instanceof JsonValue.Number(BigDecimal loss, int lossLine))) {
                throw new ContentProblem(value.line(), LocalizedMessage.of("file.problem.notItems", TESTS));
            }
            int images = FieldsReader.whole(numbers.get(1), TESTS, 1, Integer.MAX_VALUE);
            tests.add(new TestPoint(
                    FieldsReader.whole(numbers.get(0), TESTS, 0, Integer.MAX_VALUE),
                    images,
                    FieldsReader.whole(numbers.get(2), TESTS, 0, images),
                    loss.floatValue(),
                    FieldsReader.whole(numbers.get(4), TESTS, 0, 1) == 1));
        }
        return tests;
    }

    /** Renames it instead of deleting it, since the user may want to examine it; it is not offered again. */
    private static Unusable moveAside(Path file, Exception problem) {
        Path aside = file.resolveSibling(file.getFileName() + DAMAGED);
        try {
            Files.move(file, aside, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            aside = file;
        }
        return new Unusable(LocalizedMessage.of("training.kept.damaged", aside.toString()), problem);
    }
}
