package kernelight.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelight.data.UserFolders;
import kernelight.data.folder.Fitting;
import kernelight.data.folder.FolderImages;
import kernelight.data.folder.FolderRequest;
import kernelight.data.folder.ImageSplit;
import kernelight.data.folder.OwnImages;
import kernelight.data.folder.ReadingProgress;
import kernelight.data.own.OwnDigitSet;
import kernelight.data.own.OwnDigitsFile;
import kernelight.digitreader.FolderSets;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options for how the images of a folder are read. */
final class FolderOptions {
    @Option(
            names = "--set",
            paramLabel = "NAME",
            description = "Which set, where a folder has IDX files of several, such as emnist-letters. Default: the"
                    + " first one.")
    private @Nullable String set;

    @Option(
            names = "--transposed",
            paramLabel = "yes|no",
            description = "Whether rows and columns are swapped, as EMNIST's. Default: what is found out.")
    private @Nullable String transposed;

    @Option(
            names = "--negative",
            paramLabel = "yes|no",
            description = "Whether black and white are swapped. Default: what is found out.")
    private @Nullable String negative;

    @Option(
            names = "--image-size",
            paramLabel = "N",
            description = "The side in pixels to which images are brought, 8 to 128. Default: as IDX files have them;"
                    + " 28 for pictures.")
    private @Nullable Integer side;

    @Option(
            names = "--colours",
            paramLabel = "grey|rgb",
            description = "Whether pictures have one channel or three. Default: what is found out.")
    private @Nullable String colours;

    @Option(
            names = "--fit",
            paramLabel = "crop|pad",
            description = "How pictures become squares: cut, or with a margin. Default: crop.")
    private @Nullable String fit;

    @Option(
            names = "--test-share",
            paramLabel = "PERCENT",
            description = "How many percent of each class are kept for testing where a folder has no test images."
                    + " Default: 20.")
    private @Nullable Integer testPercent;

    @Option(
            names = "--split-seed",
            paramLabel = "S",
            description = "Decides which images are kept for testing, and which are taken with --most. Default: 1.")
    private @Nullable Long splitSeed;

    @Option(
            names = "--most",
            paramLabel = "N",
            description = "Take at most N images to learn from, chosen at random from every class; the others are not"
                    + " loaded. Default: all.")
    private @Nullable Integer most;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    /** The first of these options that was given; they are about folders only. */
    Optional<String> given() {
        return Stream.of(
                        named("--set", set),
                        named("--transposed", transposed),
                        named("--negative", negative),
                        named("--image-size", side),
                        named("--colours", colours),
                        named("--fit", fit),
                        named("--test-share", testPercent),
                        named("--split-seed", splitSeed),
                        named("--most", most))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> named(String name, @Nullable Object value) {
        return value == null ? Optional.empty() : Optional.of(name);
    }

    /** @throws ParameterException if an option has a wrong value */
    FolderRequest request(Path folder) {
        FolderRequest request = FolderRequest.of(folder).withMost(Integer.MAX_VALUE);
        if (set != null) {
            request = request.withSet(set);
        }
        if (transposed != null) {
            request = request.withTransposed(isOn("--transposed", transposed, "yes", "no"));
        }
        if (negative != null) {
            request = request.withInverted(isOn("--negative", negative, "yes", "no"));
        }
        if (colours != null) {
            request = request.withColour(isOn("--colours", colours, "rgb", "grey"));
        }
        if (fit != null) {
            request = request.withFitting(isOn("--fit", fit, "pad", "crop") ? Fitting.PAD : Fitting.CROP);
        }
        if (side != null) {
            request = request.withSide(
                    within("--image-size", side, FolderRequest.SMALLEST_SIDE, FolderRequest.LARGEST_SIDE));
        }
        if (most != null) {
            request = request.withMost(within("--most", most, 1, Integer.MAX_VALUE));
        }
        int percent = testPercent == null ? FolderRequest.USUAL_TEST_PERCENT : testPercent;
        return request.withSplit(
                within(
                        "--test-share",
                        percent,
                        FolderRequest.SMALLEST_TEST_PERCENT,
                        FolderRequest.LARGEST_TEST_PERCENT),
                splitSeed == null ? 1 : splitSeed);
    }

    /**
     * Reads a folder, and says on standard error what there is to know of it.
     *
     * @throws IOException if it cannot be used
     * @throws ParameterException if it has no set of the name that is asked for
     */
    FolderImages read(FolderRequest request) throws IOException {
        FolderImages found = FolderSets.read(request, progress());
        if (set != null && !found.set().equals(set)) {
            throw wrong(request.folder() + " has no set called \"" + set + "\". It has "
                    + String.join(", ", found.sets()) + ".");
        }
        if (set == null && found.sets().size() > 1) {
            complain(request.folder() + " has several sets: " + String.join(", ", found.sets()) + ". This is "
                    + found.set() + "; --set NAME takes another one.");
        }
        found.remarks().forEach(remark -> complain(found.set() + ": " + remark.inEnglish()));
        return found;
    }

    /**
     * The digits that were drawn and filed in the window, split as there.
     *
     * @throws CommandFailure if nothing can be learned from them
     */
    ImageSplit.Parts own() throws IOException {
        OwnDigitSet filed =
                switch (OwnDigitsFile.read(UserFolders.onThisMachine().ownDigits())) {
                    case OwnDigitsFile.Found.Digits(OwnDigitSet digits) -> digits;
                    default -> OwnDigitSet.EMPTY;
                };
        Optional<LocalizedMessage> obstacle = OwnImages.obstacle(filed);
        if (obstacle.isPresent()) {
            throw new CommandFailure(obstacle.get().inEnglish());
        }
        complain("own digits: " + OwnImages.remark().inEnglish());
        return OwnImages.parts(filed);
    }

    private static ReadingProgress progress() {
        ProgressLine line = ProgressLine.onTerminal();
        return (done, count) -> {
            line.show((double) done / count, "reading %d of %d pictures".formatted(done, count));
            if (done == count) {
                line.clear();
            }
        };
    }

    /** The options as text for a command line, without those left at their defaults. */
    String commandLine() {
        return Stream.of(
                        text("--set", set),
                        text("--transposed", transposed),
                        text("--negative", negative),
                        text("--image-size", side),
                        text("--colours", colours),
                        text("--fit", fit),
                        text("--test-share", testPercent),
                        text("--split-seed", splitSeed),
                        text("--most", most))
                .collect(Collectors.joining());
    }

    private static String text(String name, @Nullable Object value) {
        return value == null ? "" : " " + name + " " + value;
    }

    private boolean isOn(String name, String value, String on, String off) {
        if (value.equalsIgnoreCase(on) || value.equalsIgnoreCase(off)) {
            return value.equalsIgnoreCase(on);
        }
        throw wrong(name + " is " + on + " or " + off + ", not \"" + value + "\".");
    }

    private int within(String name, int value, int smallest, int largest) {
        if (value >= smallest && value <= largest) {
            return value;
        }
        throw wrong(name + " has to be " + smallest + (largest == Integer.MAX_VALUE ? " or more" : " to " + largest)
                + ", not " + value + ".");
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private void complain(String sentence) {
        spec.commandLine().getErr().println("kernelight: " + sentence);
    }
}
