package kernelight.screen.training.runs.model;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kernelight.data.DataSource;
import kernelight.files.FileProblem;
import kernelight.files.WholeFile;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.Document;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;
import kernelight.screen.training.model.TestPoint;
import kernelight.words.LocalizedMessage;

/**
 * The file of the runs that are kept. A damaged one is renamed, never overwritten; one that cannot be read, or that a newer
 * version of the app has written, stays as it is. For any thread, one at a time.
 */
final class RunsFile {
    private static final String KIND = "runs";
    private static final int VERSION = 1;
    private static final long MAX_BYTES = 1L << 23;
    private static final String DAMAGED = ".damaged";
    private static final MathContext DIGITS = new MathContext(5);
    private static final int MOST_BATCHES = 1 << 30;
    private static final int POINT_NUMBERS = 3;
    private static final int TEST_NUMBERS = 4;
    private static final double LARGEST_LOSS = 1e30;

    private final Path file;

    RunsFile(Path file) {
        this.file = file;
    }

    /**
     * What the file says.
     *
     * @param runs the oldest first
     * @param problem a message for the user if it could not be read
     * @param writable whether it may be written: not if there are runs in it that could not be read
     */
    record Found(List<PastRun> runs, Optional<LocalizedMessage> problem, boolean writable) {}

    Found read() {
        try {
            if (!Files.exists(file)) {
                return new Found(List.of(), Optional.empty(), true);
            }
            if (Files.size(file) > MAX_BYTES) {
                return moveAside();
            }
            Document document = Document.read(Files.readString(file), Integer.MAX_VALUE);
            if (document.content().whole("version", 1, Integer.MAX_VALUE) > VERSION) {
                return new Found(
                        List.of(), Optional.of(LocalizedMessage.of("training.runs.newer", file.toString())), false);
            }
            return new Found(runs(document), Optional.empty(), true);
        } catch (ContentProblem | CharacterCodingException damaged) {
            return moveAside();
        } catch (IOException refused) {
            return new Found(
                    List.of(),
                    Optional.of(LocalizedMessage.of(
                            "training.runs.unreadable",
                            file.toString(),
                            FileProblem.reading(file, refused).reason())),
                    false);
        }
    }

    void write(List<PastRun> runs) throws FileProblem {
        JsonValue.Fields fields = new FieldsWriter()
                .put("runs", JsonValue.of(runs.stream().map(RunsFile::json).toList()))
                .fields();
        byte[] text = Document.text(KIND, VERSION, fields).getBytes(StandardCharsets.UTF_8);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw FileProblem.writing(file, e);
        }
        WholeFile.write(file, out -> out.write(text));
    }

    private Found moveAside() {
        Path aside = file.resolveSibling(file.getFileName() + DAMAGED);
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return new Found(
                    List.of(),
                    Optional.of(LocalizedMessage.of("training.runs.damaged", file.toString(), aside.toString())),
                    true);
        } catch (IOException e) {
            return new Found(
                    List.of(), Optional.of(LocalizedMessage.of("training.runs.damagedStays", file.toString())), false);
        }
    }

    private static JsonValue json(PastRun run) {
        FieldsWriter settings = new FieldsWriter();
        for (RunSetting setting : RunSetting.values()) {
            if (run.settings().containsKey(setting)) {
                settings.put(code(setting), run.settings().get(setting));
            }
        }
        FieldsWriter fields = new FieldsWriter()
                .put("number", run.number())
                .put("ended", run.endedAt().toString())
                .put("data", run.source())
                .put("training-images", run.trainingImages())
                .put("test-images", run.testImages())
                .put("settings", settings.fields());
        run.origin().ifPresent(origin -> fields.put("from-run", origin.run()).put("from-batch", origin.batch()));
        fields.put("first-batch", run.firstBatch())
                .put("batches", run.batches())
                .put("batches-per-epoch", run.batchesPerEpoch())
                .put("outcome", run.outcome())
                .put(
                        "training",
                        rows(run.training().stream()
                                .filter(point -> Double.isFinite(point.loss()))
                                .map(point -> row(point.batch(), point.loss(), point.accuracy()))
                                .toList()))
                .put(
                        "tests",
                        rows(run.tests().stream()
                                .filter(RunsFile::isFinite)
                                .map(RunsFile::row)
                                .toList()));
        run.result().filter(RunsFile::isFinite).ifPresent(result -> fields.put("result", row(result)));
        return fields.fields();
    }

    private static JsonValue rows(List<JsonValue> rows) {
        return JsonValue.of(rows);
    }

    /** A number that ran away cannot be written. */
    private static boolean isFinite(TestPoint test) {
        return Float.isFinite(test.loss());
    }

    private static JsonValue row(TestPoint test) {
        return row(test.batch(), test.images(), test.right(), test.loss());
    }

    private static JsonValue row(double... numbers) {
        List<JsonValue> row = new ArrayList<>();
        for (double number : numbers) {
            boolean isWhole = number == Math.rint(number) && Math.abs(number) < MOST_BATCHES;
            row.add(JsonValue.of(isWhole ? BigDecimal.valueOf((long) number) : new BigDecimal(number).round(DIGITS)));
        }
        return JsonValue.of(row);
    }

    private static List<PastRun> runs(Document document) throws ContentProblem {
        if (!document.kind().equals(KIND)) {
            throw new ContentProblem(1, LocalizedMessage.of("file.problem.notOurs"));
        }
        List<PastRun> runs = new ArrayList<>();
        for (JsonValue item : document.content().items("runs")) {
            runs.add(run(FieldsReader.of(item, "runs")));
        }
        document.content().finish();
        return runs;
    }

    private static PastRun run(FieldsReader fields) throws ContentProblem {
        int number = fields.whole("number", 1, Integer.MAX_VALUE);
        Instant ended = instant(fields);
        DataSource source = fields.choice("data", DataSource.class);
        int trainingImages = fields.whole("training-images", 1, Integer.MAX_VALUE);
        int testImages = fields.whole("test-images", 1, Integer.MAX_VALUE);
        Map<RunSetting, String> settings = settings(fields.fields("settings"));
        Optional<RunOrigin> origin = fields.has("from-run")
                ? Optional.of(new RunOrigin(
                        fields.whole("from-run", 1, Integer.MAX_VALUE), fields.whole("from-batch", 0, MOST_BATCHES)))
                : Optional.empty();
        int firstBatch = fields.whole("first-batch", 0, MOST_BATCHES);
        int batches = fields.whole("batches", firstBatch, MOST_BATCHES);
        int batchesPerEpoch = fields.whole("batches-per-epoch", 1, MOST_BATCHES);
        RunOutcome outcome = fields.choice("outcome", RunOutcome.class);
        List<CurvePoint> training = new ArrayList<>();
        for (JsonValue item : fields.items("training")) {
            double[] row = numbers(item, POINT_NUMBERS);
            training.add(new CurvePoint((long) row[0], row[1], row[2]));
        }
        List<TestPoint> tests = new ArrayList<>();
        for (JsonValue item : fields.items("tests")) {
            tests.add(test(item, testImages));
        }
        Optional<TestPoint> result =
                fields.has("result") ? Optional.of(test(fields.value("result"), testImages)) : Optional.empty();
        fields.finish();
        return new PastRun(
                number,
                ended,
                source,
                trainingImages,
                testImages,
                settings,
                origin,
                firstBatch,
                batches,
                batchesPerEpoch,
                outcome,
                training,
                tests,
                result);
    }

    private static Instant instant(FieldsReader fields) throws ContentProblem {
        try {
            return Instant.parse(fields.text("ended"));
        } catch (DateTimeException e) {
            throw new ContentProblem(fields.line(), LocalizedMessage.of("file.problem.notText", "ended"));
        }
    }

    private static Map<RunSetting, String> settings(FieldsReader fields) throws ContentProblem {
        Map<RunSetting, String> settings = new EnumMap<>(RunSetting.class);
        for (RunSetting setting : RunSetting.values()) {
            if (fields.has(code(setting))) {
                settings.put(setting, fields.text(code(setting)));
            }
        }
        fields.finish();
        return settings;
    }

    private static TestPoint test(JsonValue item, int testImages) throws ContentProblem {
        double[] row = numbers(item, TEST_NUMBERS);
        int images = (int) row[1];
        int right = (int) row[2];
        if (images < 1 || right > images) {
            throw new ContentProblem(item.line(), LocalizedMessage.of("file.problem.notWhole", "tests", 0, images));
        }
        return new TestPoint((long) row[0], images, right, (float) row[3], images == testImages);
    }

    /** A row of numbers that are not negative. */
    private static double[] numbers(JsonValue item, int count) throws ContentProblem {
        if (!(item instanceof JsonValue.Items row) || row.items().size() != count) {
            throw new ContentProblem(item.line(), LocalizedMessage.of("file.problem.notItems", "training"));
        }
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            if (!(row.items().get(i) instanceof JsonValue.Number number)
                    || number.number().signum() < 0
                    || number.number().doubleValue() > LARGEST_LOSS) {
                throw new ContentProblem(
                        item.line(), LocalizedMessage.of("file.problem.notBetween", "training", 0, LARGEST_LOSS));
            }
            numbers[i] = number.number().doubleValue();
        }
        return numbers;
    }

    private static String code(RunSetting setting) {
        return setting.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
