package kernelight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kernelight.concurrent.ComputePool;
import kernelight.data.picture.ColourPicture;
import kernelight.data.picture.LoadedPicture;
import kernelight.data.picture.PictureFile;
import kernelight.files.FileProblem;
import kernelight.filter.Filter;
import kernelight.filter.FilterProblem;
import kernelight.filter.FilterSettings;
import kernelight.filter.PictureFilter;
import kernelight.filter.Planes;
import kernelight.filter.ShowAs;
import kernelight.filter.code.NumberLines;
import kernelight.filter.picture.BuiltInPicture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Filters a picture. */
@Command(
        name = "filter",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Filters a picture with the engine's convolution, grey or each colour by itself, from 0 (black) to"
                        + " 255, and writes the response as a PNG picture, and its numbers if wanted.",
        footer = {
            "",
            "Filters, with what stands behind the name; it may be left out:",
            "  identity, box:SIZE, gaussian:SIGMA, motion:LENGTH,ANGLE",
            "  sobel-x, sobel-y, sobel (magnitude), sobel-angle (in degrees)",
            "  prewitt-x, prewitt-y, scharr-x, scharr-y, emboss, outline",
            "  laplacian (4 neighbours), laplacian-8, log:SIGMA (of Gaussian)",
            "  sharpen, unsharp:SIGMA,AMOUNT",
            "A file that is called like one is given with its folder: ./sobel-x",
            "",
            "What lies beyond the edge (--edges):",
            "  replicate  a a|a b c|c c",
            "  zero       0 0|a b c|0 0",
            "  reflect    c b|a b c|b a  as in PyTorch and NumPy",
            "  circular   b c|a b c|a b",
            "  none       nothing: the response is smaller",
            "",
            "How the response becomes a picture (--show):",
            "  signed    blue above 0, orange below; of colours, 0 is at 128",
            "  clamp     the numbers themselves; those below 0 and above 255 are cut",
            "  absolute  the numbers without their sign; those above 255 are cut",
            "  offset    the numbers plus 128; then as clamp",
            "  stretch   the smallest number becomes black, the largest white",
            "Standard error says from where to where the numbers go, and how many were cut."
        })
final class FilterCommand implements Callable<Integer> {
    /** Larger pictures are scaled down. */
    private static final int LONGEST_SIDE = 1024;

    @Mixin
    private FilterOptions options;

    @Option(names = "--grey", description = "Make a colour picture grey first (0.299 red + 0.587 green + 0.114 blue).")
    private boolean grey;

    @Option(
            names = "--show",
            paramLabel = "HOW",
            description = "signed, clamp, absolute, offset or stretch, see below. Default: signed if a weight is"
                    + " negative, stretch for sobel, clamp otherwise.")
    private @Nullable ShowAs show;

    @Option(
            names = "--numbers",
            paramLabel = "FILE",
            description = "Also write the numbers: tab-separated, a line for each row, after a comment; red, green and"
                    + " blue with an empty line between. - for standard output.")
    private @Nullable Path numbers;

    @Option(
            names = "--picture",
            paramLabel = "NAME",
            description = "Filter a picture that comes with the app instead of IN: scene, bird, chess-board, digit or"
                    + " text.")
    private @Nullable String builtIn;

    @Parameters(
            arity = "1..2",
            hideParamSyntax = true,
            paramLabel = "[IN] OUT",
            description = {
                "IN: a picture (PNG, JPEG, BMP, GIF, TIFF), or - for one from standard input. Turned upright as the"
                        + " camera says; scaled down to at most 1,024 pixels a side.",
                "OUT: the PNG picture to be written, or - for standard output. Replaced if this command wrote it."
            })
    private List<Path> inAndOut;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, FileProblem {
        requireCount();
        Path out = inAndOut.getLast();
        requirePlaces(out);
        Filter filter = options.filter();
        FilterSettings settings = options.settings();
        Planes picture = picture();
        Planes response = response(filter, settings, picture);
        String what = source() + " with " + filter.name();
        ShowAs how = show == null ? ShowAs.usual(filter) : show;
        FilteredPicture.write(response, how, what, out);
        if (numbers != null) {
            writeNumbers(response, what, numbers);
        }
        report(response, how);
        return CommandLine.ExitCode.OK;
    }

    /** To standard output by the command's own writer: a reader who has enough of them is no failure. */
    private void writeNumbers(Planes response, String what, Path file) throws IOException, FileProblem {
        if (OutputFile.isStandardOutput(file)) {
            NumberLines.write(response, what, spec.commandLine().getOut());
            spec.commandLine().getOut().flush();
        } else {
            FilterNumbers.write(response, what, file);
        }
    }

    private void requirePlaces(Path out) {
        if (numbers != null && OutputFile.isStandardOutput(out) && OutputFile.isStandardOutput(numbers)) {
            throw wrong("The picture and the numbers cannot both go to standard output. Give one of them a file.");
        }
        if (numbers != null && OutputFile.isSame(out, numbers)) {
            throw wrong("The picture and the numbers would go to the same file. Give them different names.");
        }
        if (builtIn == null && isReplaced(inAndOut.getFirst(), out)) {
            throw wrong("The picture to be filtered would be replaced. Choose another name for what is written.");
        }
        OutputFile.require(out, "filtered picture", FilteredPicture::isOne);
        if (numbers != null) {
            OutputFile.require(numbers, "file of filtered numbers", FilterNumbers::isOne);
        }
    }

    private boolean isReplaced(Path in, Path out) {
        return OutputFile.isSame(in, out) || numbers != null && OutputFile.isSame(in, numbers);
    }

    private void requireCount() {
        if (builtIn == null && inAndOut.size() < 2) {
            throw wrong("Name the picture to be filtered and the one to be written, or filter one of the built-in"
                    + " pictures with --picture.");
        }
        if (builtIn != null && inAndOut.size() > 1) {
            throw wrong("With --picture there is no other picture to be filtered. Name only the one to be written.");
        }
    }

    /** What is filtered, in messages. */
    private String source() {
        return builtIn == null ? inAndOut.getFirst().toString() : builtIn;
    }

    private Planes picture() throws IOException {
        if (builtIn != null) {
            BuiltInPicture picture = BuiltInPicture.withId(builtIn)
                    .orElseThrow(() -> wrong(
                            "There is no picture “" + builtIn + "”. Choose one of " + BuiltInPicture.ids() + "."));
            return grey ? picture.grey() : picture.picture();
        }
        LoadedPicture loaded = PictureInput.readFrom(
                inAndOut.getFirst(), (file, place) -> PictureFile.readColours(file, LONGEST_SIDE));
        ColourPicture picture = loaded.picture();
        if (loaded.isScaledDown()) {
            say(String.format(
                    Locale.ROOT,
                    "the picture was scaled down from %d x %d to %d x %d pixels (width x height).",
                    loaded.fileWidth(),
                    loaded.fileHeight(),
                    picture.width(),
                    picture.height()));
        }
        return Planes.of(grey ? picture.grey() : picture);
    }

    private Planes response(Filter filter, FilterSettings settings, Planes picture) {
        try (ComputePool pool = ComputePool.ofAllCores()) {
            return PictureFilter.apply(filter, settings, picture, pool.runner());
        } catch (FilterProblem problem) {
            throw new CommandFailure(source() + ": " + problem.getMessage());
        }
    }

    private void report(Planes response, ShowAs how) {
        long cut = 0;
        for (float[] plane : response.planes()) {
            for (float number : plane) {
                cut += how.cuts(number) ? 1 : 0;
            }
        }
        int all = response.planes().size() * response.height() * response.width();
        say(String.format(
                Locale.ROOT,
                "the response has %d x %d pixels (width x height), from %.6g to %.6g, shown as %s%s.",
                response.width(),
                response.height(),
                response.smallest(),
                response.largest(),
                how.id(),
                cut == 0 ? "" : String.format(Locale.ROOT, "; %.2g %% of the numbers were cut", 100.0 * cut / all)));
    }

    private void say(String sentence) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("kernelight: " + sentence);
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
