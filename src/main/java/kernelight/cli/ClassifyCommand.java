package kernelight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.data.DataFileException;
import kernelight.data.drawing.DigitPicture;
import kernelight.digitreader.DigitReader;
import kernelight.picturekind.Certainty;
import kernelight.picturekind.PictureKindClassifier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Classifies the digits in picture files. */
@Command(
        name = "classify",
        mixinStandardHelpOptions = true,
        description = "Classifies the digit in each picture and prints one line for it: path, digit (or the name of the"
                + " network's class), probability. Pictures can have any size and be dark on light or light on"
                + " dark; the orientation stored by a camera (EXIF) is applied.",
        footer = {
            "",
            "If the answer is not reliable, a word takes the place of the digit:",
            "  PATH not-sure DIGIT PROBABILITY DIGIT PROBABILITY   the two likeliest classes are too close",
            "  PATH not-sure DIGIT PROBABILITY unlike-digits       the picture does not look like a digit",
            "  PATH several-digits                                 the picture shows more than one digit",
            "The exit code is 0 if a line was printed for every picture, and 1 if one was blank, had too little"
                    + " ink or could not be read."
        })
final class ClassifyCommand implements Callable<Integer> {
    private static final Set<String> PICTURE_ENDINGS = Set.of("png", "jpg", "jpeg", "bmp", "gif", "tif", "tiff");

    private static final String STANDARD_INPUT = "standard input";

    @Mixin
    private ModelOption model;

    @Mixin
    private DigitInput digits;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description =
                    "Picture files (PNG, JPEG, BMP, GIF, TIFF), folders that contain such files, or - for a picture"
                            + " from standard input.")
    private List<Path> paths;

    @Spec
    private CommandSpec spec;

    private PictureKindClassifier classifier;

    /** Continues after a picture that cannot be read; the exit code is 1 then. */
    @Override
    public Integer call() throws IOException {
        DigitReader reader = model.read();
        if (!reader.classes().areKnown()) {
            throw new CommandFailure("the network has " + reader.classes().count()
                    + " classes without names, so they are not the ten digits. Name them with --classes FILE.");
        }
        classifier = PictureKindClassifier.shipped();
        boolean allRead = true;
        for (Path path : paths) {
            if (path.equals(PictureInput.STANDARD_INPUT)) {
                allRead &= classifyStandardInput(reader);
                continue;
            }
            if (!Files.isDirectory(path)) {
                allRead &= classify(path, reader);
                continue;
            }
            List<Path> pictures = picturesIn(path);
            if (pictures.isEmpty()) {
                printError(path + " has no PNG, JPEG, BMP, GIF or TIFF files in it.");
                allRead = false;
            }
            for (Path picture : pictures) {
                allRead &= classify(picture, reader);
            }
        }
        return allRead ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private boolean classifyStandardInput(DigitReader reader) throws IOException {
        try (PictureInput input = PictureInput.read(System.in)) {
            return classify("-", STANDARD_INPUT, input.file(), reader);
        } catch (DataFileException e) {
            printError(String.valueOf(e.getMessage()).replaceFirst("^-", STANDARD_INPUT));
            return false;
        }
    }

    private boolean classify(Path path, DigitReader reader) {
        return classify(path.toString(), path.toString(), path, reader);
    }

    /**
     * @param name of the picture in the output
     * @param place of the picture in messages
     */
    private boolean classify(String name, String place, Path path, DigitReader reader) {
        Optional<DigitPicture> digit;
        try {
            digit = digits.read(path, reason -> printError(place + ": " + reason));
        } catch (DataFileException e) {
            printError(String.valueOf(e.getMessage()).replace(path.toString(), place));
            return false;
        }
        if (digit.isEmpty()) {
            return false;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(name + " " + answer(digit.get(), reader));
        out.flush();
        return true;
    }

    private String answer(DigitPicture picture, DigitReader reader) {
        float[] probabilities = reader.network().probabilities(picture.values());
        for (float probability : probabilities) {
            if (!Float.isFinite(probability)) {
                throw new CommandFailure(
                        "the network's answers are not numbers (NaN): its weights are damaged, or its training"
                                + " diverged. Use another network.");
            }
        }
        List<Integer> ranking = IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -probabilities[i]))
                .toList();
        List<String> names = reader.classes().names();
        String first = withProbability(ranking.getFirst(), names, probabilities);
        return switch (classifier.classify(picture, names)) {
            case SEVERAL_DIGITS -> "several-digits";
            case NO_DIGIT -> "not-sure " + first + " unlike-digits";
            case DIGIT ->
                ranking.size() == 1
                                || Certainty.isEnough(probabilities[ranking.getFirst()], probabilities[ranking.get(1)])
                        ? first
                        : "not-sure " + first + " " + withProbability(ranking.get(1), names, probabilities);
        };
    }

    private static String withProbability(int index, List<String> names, float[] probabilities) {
        return String.format(Locale.ROOT, "%s %.4f", names.get(index), probabilities[index]);
    }

    private void printError(String sentence) {
        spec.commandLine().getErr().println("kernelight: " + sentence);
    }

    private static List<Path> picturesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(ClassifyCommand::isPicture)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isPicture(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return PICTURE_ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
