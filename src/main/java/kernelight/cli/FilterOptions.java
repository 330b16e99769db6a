package kernelight.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import kernelight.filter.EdgeRule;
import kernelight.filter.Filter;
import kernelight.filter.FilterProblem;
import kernelight.filter.FilterSettings;
import kernelight.filter.FilterText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which filter, and how it slides over the picture. */
final class FilterOptions {
    @Option(
            names = "--filter",
            required = true,
            paramLabel = "NAME|ROWS|FILE",
            description = "A name from the list below, with numbers or without (gaussian:1.5); the rows of a kernel of"
                    + " up to 15 x 15 (\"1 0 -1; 2 0 -2; 1 0 -1\"); or a text file with such rows, a line for each.")
    private String filter;

    @Option(
            names = "--edges",
            paramLabel = "RULE",
            defaultValue = "replicate",
            description = "What lies beyond the edge: replicate, zero, reflect, circular or none, see below. Default:"
                    + " ${DEFAULT-VALUE}.")
    private EdgeRule edges;

    @Option(
            names = "--stride",
            paramLabel = "N",
            defaultValue = "1",
            description = "By how many pixels the kernel moves, 1 to " + FilterSettings.LARGEST_STRIDE
                    + ". Default: ${DEFAULT-VALUE}.")
    private int stride;

    @Option(
            names = "--dilation",
            paramLabel = "N",
            defaultValue = "1",
            description = "From a weight to the next, in pixels, 1 to " + FilterSettings.LARGEST_DILATION
                    + ". Default: ${DEFAULT-VALUE}.")
    private int dilation;

    @Option(
            names = "--convolution",
            description = "Flip the kernel first (true convolution). Default: cross-correlation, as in CNNs.")
    private boolean convolution;

    @Option(
            names = "--normalize",
            description = "Divide the weights by their sum, or, if that is 0, by the sum of their absolute values.")
    private boolean normalize;

    @Option(
            names = "--bias",
            paramLabel = "B",
            defaultValue = "0",
            description = "Add B to every response. Default: ${DEFAULT-VALUE}.")
    private double bias;

    @Option(names = "--relu", description = "Make negative responses 0, after the bias.")
    private boolean relu;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    /**
     * The filter.
     *
     * @throws ParameterException if it is typed wrong
     * @throws IOException if its file cannot be read
     */
    Filter filter() throws IOException {
        try {
            Filter read = isFile() ? FilterText.read(Path.of(filter)) : FilterText.parse(filter);
            return normalize ? read.normalized() : read;
        } catch (FilterProblem problem) {
            throw wrong(String.valueOf(problem.getMessage()));
        }
    }

    /** What has a point or a slash in it is meant as one, even if it is not there. */
    private boolean isFile() {
        try {
            return !FilterText.isTyped(filter) && (filter.matches(".*[./\\\\].*") || Files.exists(Path.of(filter)));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    /** @throws ParameterException if a number is out of its range */
    FilterSettings settings() {
        require("--stride", stride, FilterSettings.LARGEST_STRIDE);
        require("--dilation", dilation, FilterSettings.LARGEST_DILATION);
        if (!(Math.abs(bias) <= FilterSettings.LARGEST_BIAS)) {
            throw wrong("--bias has to be from -1000000 to 1000000, not " + bias + ".");
        }
        return new FilterSettings(edges, stride, dilation, convolution, (float) bias, relu);
    }

    private void require(String option, int number, int most) {
        if (number < 1 || number > most) {
            throw wrong(option + " has to be from 1 to " + most + ", not " + number + ".");
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
