package kernelight.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kernelight.digitreader.DigitReader;
import kernelight.digitreader.InputNormalization;
import kernelight.digitreader.InputScale;
import kernelight.digitreader.NormalizationSearch;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.LabelledImages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options for scaling the pixels (ink and paper) to the range of numbers the network expects. */
final class InputOptions {
    private static final String AUTO = "auto";

    @Option(
            names = "--input-scale",
            paramLabel = "auto|0..1|0..255|mnist|-1..1",
            defaultValue = AUTO,
            description = "The range of input values the network expects, from paper to full ink; mnist means"
                    + " (x - 0.1307) / 0.3081 for x in 0..1. auto tries all ranges, with white and with black ink, on"
                    + " labelled digits (the MNIST test set if available, else generated digits) and reports on"
                    + " standard error what it found. Default: ${DEFAULT-VALUE}.")
    private String scale;

    @Option(
            names = "--inverted",
            description = "The network expects black ink on white, not white on black. Default: what auto finds, or"
                    + " else white on black.")
    private boolean inverted;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    /**
     * The reader with the input scaling asked for, or else with the one that works best.
     *
     * @param digits labelled digits, fetched only if scalings have to be tried
     * @throws CommandFailure if the network cannot take the scaling asked for
     * @throws ParameterException if there is no scaling of this name
     */
    DigitReader applyTo(DigitReader reader, Supplier<LabelledImages> digits, BatchRunner runner) {
        Optional<InputScale> named = named();
        if (named.isPresent()) {
            InputNormalization normalization = new InputNormalization(named.get(), inverted);
            if (!reader.possible().contains(normalization)) {
                throw new CommandFailure("the network takes whole numbers, so ink can only be 0..255 to it, not "
                        + named.get() + ". Leave --input-scale out.");
            }
            return reader.with(normalization);
        }
        List<InputNormalization> asked = reader.possible().stream()
                .filter(normalization -> !inverted || normalization.inverted())
                .toList();
        return choose(reader, asked, reader.findNormalization(digits.get(), asked, runner));
    }

    private DigitReader choose(DigitReader reader, List<InputNormalization> asked, NormalizationSearch fit) {
        if (fit.count() == 0) {
            print("none of the network's classes is a digit, so the input scale cannot be found by trying. Using "
                    + asked.getFirst() + "; change it with --input-scale and --inverted.");
            return reader.with(asked.getFirst());
        }
        Optional<NormalizationSearch.Candidate> best = fit.best();
        if (best.isEmpty()) {
            NormalizationSearch.Candidate most = fit.mostAccurate();
            print(String.format(
                    Locale.ROOT,
                    "the network recognises digits with none of the usual input scales: at best %s of %s, with %s. Using"
                            + " %s; change it with --input-scale and --inverted.",
                    percent(most.accuracy()),
                    digits(fit),
                    most.normalization(),
                    asked.getFirst()));
            return reader.with(asked.getFirst());
        }
        InputNormalization normalization = best.get().normalization();
        boolean expected = reader.own() && normalization.equals(InputNormalization.USUAL);
        if (!expected) {
            String usual = normalization.equals(fit.candidates().getFirst().normalization())
                    ? ""
                    : " (" + percent(fit.candidates().getFirst().accuracy()) + " with "
                            + fit.candidates().getFirst().normalization() + ")";
            print("the network gets its input as " + normalization + ": it reads "
                    + percent(best.get().accuracy()) + " of " + digits(fit) + usual + ".");
        }
        return reader.with(normalization);
    }

    /** What the command line says of the input; empty if it says nothing. */
    Optional<InputNormalization> asked() {
        Optional<InputScale> named = named();
        return named.isEmpty() && !inverted
                ? Optional.empty()
                : Optional.of(new InputNormalization(named.orElse(InputNormalization.USUAL.scale()), inverted));
    }

    private Optional<InputScale> named() {
        if (scale.equalsIgnoreCase(AUTO)) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(InputScale.values())
                .filter(known -> known.toString().equalsIgnoreCase(scale))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no input scale \"" + scale + "\": choose one of auto, "
                                + Arrays.stream(InputScale.values())
                                        .map(InputScale::toString)
                                        .collect(Collectors.joining(", "))
                                + ".")));
    }

    private static String digits(NormalizationSearch fit) {
        return String.format(Locale.ROOT, "%,d digits (%s)", fit.count(), fit.digits());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private void print(String sentence) {
        spec.commandLine().getErr().println("kernelight: " + sentence);
    }
}
