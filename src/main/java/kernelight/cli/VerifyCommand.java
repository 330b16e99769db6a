package kernelight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import kernelight.interchange.verify.BackendCase;
import kernelight.interchange.verify.CaseResult;
import kernelight.interchange.verify.CaseResult.Verdict;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs ONNX backend tests on the engine. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Runs ONNX backend tests on Kernelight's engine: folders with model.onnx and"
                    + " test_data_set_N/input_M.pb, output_M.pb, or folders of such folders.",
            "",
            "Prints one line per test: PASS, FAIL or UNSUPPORTED, its name, and the largest absolute error (nan if"
                    + " nothing could be compared). A value passes if its error is at most 1e-7 + 1e-3 * |expected|;"
                    + " types and shapes must be equal. Reasons for failures go to standard error."
        })
final class VerifyCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Test cases, or folders of test cases.")
    private List<Path> folders;

    @Spec
    private CommandSpec spec;

    /** Continues after a test that fails; the exit code is 1 then. */
    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Path folder : folders) {
            for (BackendCase backendCase : BackendCase.in(folder)) {
                CaseResult result = backendCase.run();
                counts.merge(result.verdict(), 1, Integer::sum);
                out.printf(
                        Locale.ROOT, "%s %s %s%n", result.verdict(), backendCase.name(), format(result.largestError()));
                out.flush();
                if (!result.reason().isEmpty()) {
                    spec.commandLine().getErr().println("kernelight: " + backendCase.name() + ": " + result.reason());
                }
            }
        }
        out.printf(
                "%d passed, %d failed, %d unsupported%n",
                counts.getOrDefault(Verdict.PASS, 0),
                counts.getOrDefault(Verdict.FAIL, 0),
                counts.getOrDefault(Verdict.UNSUPPORTED, 0));
        return counts.containsKey(Verdict.FAIL) ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    private static String format(double error) {
        return Double.isNaN(error) ? "nan" : String.format(Locale.ROOT, "%.3g", error);
    }
}
