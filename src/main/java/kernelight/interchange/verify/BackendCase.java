package kernelight.interchange.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kernelight.interchange.array.Array;
import kernelight.interchange.onnx.ModelFileException;
import kernelight.interchange.onnx.OnnxException;
import kernelight.interchange.onnx.OnnxFile;
import kernelight.interchange.onnx.OnnxModel;
import kernelight.interchange.onnx.OnnxValue;
import kernelight.interchange.onnx.Quoted;
import kernelight.interchange.onnx.UnsupportedOnnxException;
import kernelight.words.LocalizedMessage;

/**
 * An ONNX backend test: a folder with {@code model.onnx} and folders {@code test_data_set_0}, {@code _1}, ... that contain
 * {@code input_0.pb}, ... and {@code output_0.pb}, ...
 */
public record BackendCase(Path folder) {
    private static final String MODEL = "model.onnx";

    /**
     * The cases in a folder: the folder itself if it contains a model, otherwise all folders in it that do. A folder
     * without any is a case that fails.
     *
     * @throws IOException if the folder cannot be read
     */
    public static List<BackendCase> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder) || Files.exists(folder.resolve(MODEL))) {
            return List.of(new BackendCase(folder));
        }
        try (Stream<Path> inside = Files.list(folder)) {
            List<BackendCase> cases = inside.filter(inner -> Files.exists(inner.resolve(MODEL)))
                    .sorted()
                    .map(BackendCase::new)
                    .toList();
            return cases.isEmpty() ? List.of(new BackendCase(folder)) : cases;
        }
    }

    /** The name of the folder. */
    public String name() {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        return last == null ? folder.toString() : last.toString();
    }

    /** Runs the model on every data set and stops at the first failure. Problems are reported in the result. */
    public CaseResult run() {
        if (!Files.isDirectory(folder)) {
            return CaseResult.failed(folder + " is not a folder. Choose a folder that contains " + MODEL + ".");
        }
        try {
            OnnxModel model = read(folder.resolve(MODEL), OnnxFile::model);
            List<Path> dataSets = numbered(folder, "test_data_set_", "");
            if (dataSets.isEmpty()) {
                return CaseResult.failed(folder + " has no folder test_data_set_0 to compare with.");
            }
            double largest = 0;
            for (Path dataSet : dataSets) {
                CaseResult result = run(model, dataSet);
                if (result.verdict() != CaseResult.Verdict.PASS) {
                    return result;
                }
                largest = Math.max(largest, result.largestError());
            }
            return new CaseResult(CaseResult.Verdict.PASS, largest, "");
        } catch (UnsupportedOnnxException problem) {
            return CaseResult.unsupported(problem.getMessage());
        } catch (OnnxException problem) {
            return CaseResult.failed(problem.getMessage());
        } catch (ModelFileException problem) {
            return problem.isUnsupported()
                    ? CaseResult.unsupported(problem.getMessage())
                    : CaseResult.failed(problem.getMessage());
        } catch (RuntimeException unexpected) {
            // A bug in Kernelight counts as a failure, so that the other cases are still run.
            return CaseResult.failed("An unexpected error occurred (" + unexpected + ").");
        }
    }

    private static CaseResult run(OnnxModel model, Path dataSet) throws ModelFileException {
        requireTensors(model.graph().allInputs());
        requireTensors(model.graph().outputs());
        List<Path> inputs = numbered(dataSet, "input_", ".pb");
        List<OnnxValue> wanted = model.graph().inputs();
        List<OnnxValue> all = model.graph().allInputs();
        if (inputs.size() != wanted.size() && inputs.size() != all.size()) {
            return CaseResult.failed(
                    dataSet + " has " + inputs.size() + " inputs, but the model has " + wanted.size() + ".");
        }
        Map<String, Array> values = new HashMap<>();
        for (int i = 0; i < inputs.size(); i++) {
            String input =
                    (inputs.size() == wanted.size() ? wanted : all).get(i).name();
            values.put(input, read(inputs.get(i), OnnxFile::tensor));
        }
        List<Path> expected = numbered(dataSet, "output_", ".pb");
        if (expected.size() != model.graph().outputs().size()) {
            return CaseResult.failed(dataSet + " has " + expected.size() + " outputs, but the model has "
                    + model.graph().outputs().size() + ".");
        }
        return compare(model, GraphRun.outputs(model, values), expected);
    }

    private static CaseResult compare(OnnxModel model, List<Array> outputs, List<Path> expected)
            throws ModelFileException {
        double largest = 0;
        for (int i = 0; i < outputs.size(); i++) {
            Comparison comparison = Comparison.of(outputs.get(i), read(expected.get(i), OnnxFile::tensor));
            largest =
                    Double.isNaN(comparison.largestError()) ? Double.NaN : Math.max(largest, comparison.largestError());
            if (!comparison.problem().isEmpty()) {
                String name = Quoted.text(model.graph().outputs().get(i).name());
                return new CaseResult(
                        CaseResult.Verdict.FAIL, largest, "Its output " + name + " " + comparison.problem() + ".");
            }
        }
        return new CaseResult(CaseResult.Verdict.PASS, largest, "");
    }

    private static void requireTensors(List<OnnxValue> values) {
        for (OnnxValue value : values) {
            if (!value.isTensor()) {
                throw UnsupportedOnnxException.ofOperator(
                        LocalizedMessage.of("modelFile.value.noTensor", Quoted.text(value.name())));
            }
        }
    }

    /** The existing files prefix0suffix, prefix1suffix, ... */
    private static List<Path> numbered(Path folder, String prefix, String suffix) {
        List<Path> found = new ArrayList<>();
        for (Path next = folder.resolve(prefix + 0 + suffix); Files.exists(next); ) {
            found.add(next);
            next = folder.resolve(prefix + found.size() + suffix);
        }
        return found;
    }

    private interface Reader<T> {
        T read(Path file) throws IOException;
    }

    private static <T> T read(Path file, Reader<T> reader) throws ModelFileException {
        try {
            return reader.read(file);
        } catch (OnnxException problem) {
            throw ModelFileException.unusable(file.toString(), problem);
        } catch (IOException problem) {
            throw ModelFileException.unreadable(file.toString(), problem);
        }
    }
}
