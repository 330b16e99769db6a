package kernelight.screen.training.model;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import kernelight.data.folder.Fitting;
import kernelight.data.folder.FolderRequest;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;

/** Saves which folder images are from and how it is read. What is to be found out is absent. */
final class SavedFolder {
    private static final String FOLDER = "folder";
    private static final String SET = "set";
    private static final String TRANSPOSED = "transposed";
    private static final String INVERTED = "inverted";
    private static final String SIDE = "side";
    private static final String COLOUR = "colour";
    private static final String FITTING = "fitting";
    private static final String TEST_PERCENT = "test-percent";
    private static final String SEED = "seed";
    private static final String MOST = "most";

    private SavedFolder() {}

    static JsonValue.Fields state(FolderRequest request) {
        FieldsWriter fields = new FieldsWriter().put(FOLDER, request.folder().toString());
        request.set().ifPresent(name -> fields.put(SET, name));
        request.transposed().ifPresent(swapped -> fields.put(TRANSPOSED, swapped));
        request.inverted().ifPresent(swapped -> fields.put(INVERTED, swapped));
        request.side().ifPresent(pixels -> fields.put(SIDE, (long) pixels));
        request.colour().ifPresent(wanted -> fields.put(COLOUR, wanted));
        return fields.put(FITTING, request.fitting())
                .put(TEST_PERCENT, request.testPercent())
                .put(SEED, request.seed())
                .put(MOST, request.most())
                .fields();
    }

    /** Empty if the folder's name is none on this system. */
    static Optional<FolderRequest> read(FieldsReader fields) throws ContentProblem {
        Optional<Path> folder = path(fields.text(FOLDER));
        Optional<String> set = fields.has(SET) ? Optional.of(fields.text(SET)) : Optional.empty();
        Optional<Boolean> transposed = bool(fields, TRANSPOSED);
        Optional<Boolean> inverted = bool(fields, INVERTED);
        Optional<Integer> side = fields.has(SIDE)
                ? Optional.of(fields.whole(SIDE, FolderRequest.SMALLEST_SIDE, FolderRequest.LARGEST_SIDE))
                : Optional.empty();
        Optional<Boolean> colour = bool(fields, COLOUR);
        Fitting fitting = fields.choice(FITTING, Fitting.class);
        int percent =
                fields.whole(TEST_PERCENT, FolderRequest.SMALLEST_TEST_PERCENT, FolderRequest.LARGEST_TEST_PERCENT);
        int seed = fields.whole(SEED, 0, RunChoices.LARGEST_SEED);
        int most = fields.whole(MOST, 1, Integer.MAX_VALUE);
        fields.finish();
        return folder.map(there ->
                new FolderRequest(there, set, transposed, inverted, side, colour, fitting, percent, seed, most));
    }

    private static Optional<Boolean> bool(FieldsReader fields, String name) throws ContentProblem {
        return fields.has(name) ? Optional.of(fields.bool(name)) : Optional.empty();
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException otherSystem) {
            return Optional.empty();
        }
    }
}
