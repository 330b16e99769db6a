package kernelight.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kernelight.attribution.Baseline;
import kernelight.attribution.Occlusion;
import kernelight.attribution.Score;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options of the maps that say which pixels a score depends on. */
final class AttributionOptions {
    private static final int USUAL_SIZE = 5;

    @Option(
            names = "--class",
            paramLabel = "NAME",
            description = "The class whose score is explained, by its name: a digit. Default: the likeliest.")
    private @Nullable String target;

    @Option(
            names = "--instead-of",
            paramLabel = "NAME",
            description = "Explain by how much the score is above that of this class.")
    private @Nullable String other;

    @Option(
            names = "--baseline",
            paramLabel = "paper|ink|grey|blurred",
            description = "What --occlusion covers with, and where --integrated begins. Default: paper.")
    private @Nullable String baseline;

    @Option(names = "--size", paramLabel = "N", description = "The side of --occlusion's square in pixels. Default: 5.")
    private @Nullable Integer size;

    @Option(
            names = "--stride",
            paramLabel = "N",
            description = "By how many pixels --occlusion's square moves from place to place. Default: 1.")
    private @Nullable Integer stride;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    /**
     * The score to explain.
     *
     * @param likeliest the class that is taken by default
     * @throws ParameterException if a class has no such name
     */
    Score score(List<String> names, int likeliest) {
        int index = target == null ? likeliest : index(target, names);
        if (other == null) {
            return Score.of(index);
        }
        int subtracted = index(other, names);
        if (subtracted == index) {
            throw wrong("--instead-of has to be another class than " + names.get(index) + ".");
        }
        return Score.difference(index, subtracted);
    }

    private int index(String name, List<String> names) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw wrong("There is no class \"" + name + "\". Choose one of " + String.join(", ", names) + ".");
        }
        return index;
    }

    /** @throws ParameterException if there is none of this name */
    Baseline baseline() {
        if (baseline == null) {
            return Baseline.PAPER;
        }
        return Arrays.stream(Baseline.values())
                .filter(known -> known.name().equalsIgnoreCase(baseline))
                .findFirst()
                .orElseThrow(() -> wrong("There is no baseline \"" + baseline + "\": choose one of "
                        + Arrays.stream(Baseline.values())
                                .map(known -> known.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    /**
     * The square that covers.
     *
     * @param side of the image, beyond which a size or a stride means nothing
     * @throws ParameterException if its size or its stride is not from 1 to that
     */
    Occlusion.Square square(int side) {
        return new Occlusion.Square(
                within("--size", size == null ? USUAL_SIZE : size, side),
                within("--stride", stride == null ? 1 : stride, side),
                baseline());
    }

    private int within(String option, int number, int most) {
        if (number < 1 || number > most) {
            throw wrong(option + " has to be from 1 to " + most + ", not " + number + ".");
        }
        return number;
    }

    /** @throws ParameterException if an option is given that a map has no use for */
    void requireOnly(boolean forScore, boolean forBaseline, boolean forSquare) {
        refuse(!forScore && target != null, "--class");
        refuse(!forScore && other != null, "--instead-of");
        refuse(!forBaseline && baseline != null, "--baseline");
        refuse(!forSquare && size != null, "--size");
        refuse(!forSquare && stride != null, "--stride");
    }

    private void refuse(boolean given, String option) {
        if (given) {
            throw wrong(option + " has no use here: see kernelight explain --help for what it belongs to.");
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
