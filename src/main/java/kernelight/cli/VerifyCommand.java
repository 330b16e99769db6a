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

/** Runs ONNX's own test cases on our engine. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Runs ONNX backend tests on Kernelight's engine: folders with model.onnx and"
                    + " test_data_set_N/input_M.pb, output_M.pb, or folders of such folders.",
            "",
            "Prints a line for each: PASS, FAIL or UNSUPPORTED, its name, and the largest absolute error (nan where"
                    + " nothing could be compared). A number passes when it is at most 1e-7 + 1e-3 * |expected| off;"
                    + " types and shapes must be equal. Why something did not pass goes to standard error."
        })
final class VerifyCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Test cases, or folders of test cases.")
    private List<Path> folders;

    @Spec
    private CommandSpec spec;

    /** A case that fails does not keep the others from being run; the exit code tells. */
    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Path folder : folders) {
            for (BackendCase backendCase : BackendCase.in(folder)) {
                CaseResult result = backendCase.run();
                counts.merge(result.verdict(), 1, Integer::sum);
                out.printf(
                        Locale.ROOT, "%s %s %s%n", result.verdict(), backendCase.name(), figure(result.largestError()));
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

    private static String figure(double error) {
        return Double.isNaN(error) ? "nan" : String.format(Locale.ROOT, "%.3g", error);
    }
}
