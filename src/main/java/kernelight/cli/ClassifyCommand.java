package kernelight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kernelight.concurrent.ComputePool;
import kernelight.data.DataFileException;
import kernelight.data.DigitPicture;
import kernelight.data.DrawingToDigit;
import kernelight.data.MnistLocation;
import kernelight.data.PictureFile;
import kernelight.data.UserFolders;
import kernelight.digitreader.DigitReader;
import kernelight.digitreader.DigitsAtHand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads the digits in picture files. */
@Command(
        name = "classify",
        mixinStandardHelpOptions = true,
        description =
                "Reads the digit in each picture and prints a line for it: path, digit (or the name of the network's"
                        + " class), probability. Any size, dark"
                        + " on light or light on dark.")
final class ClassifyCommand implements Callable<Integer> {
    private static final Set<String> PICTURE_ENDINGS = Set.of("png", "jpg", "jpeg", "bmp", "gif");

    @Mixin
    private ModelOption model;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Picture files (PNG, JPEG, BMP, GIF), or folders with such files in them.")
    private List<Path> paths;

    @Spec
    private CommandSpec spec;

    /** A picture that cannot be read does not keep the others from being read; the exit code tells. */
    @Override
    public Integer call() throws IOException {
        DigitReader reader = open();
        boolean allRead = true;
        for (Path path : paths) {
            if (!Files.isDirectory(path)) {
                allRead &= classify(path, reader);
                continue;
            }
            List<Path> pictures = picturesIn(path);
            if (pictures.isEmpty()) {
                complain(path + " has no PNG, JPEG, BMP or GIF files in it.");
                allRead = false;
            }
            for (Path picture : pictures) {
                allRead &= classify(picture, reader);
            }
        }
        return allRead ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private DigitReader open() throws IOException {
        MnistLocation mnist = MnistLocation.find(Optional.empty(), System.getenv(), UserFolders.onThisMachine());
        try (ComputePool pool = ComputePool.ofAllCores()) {
            return model.read(() -> DigitsAtHand.in(mnist.folder()), pool.runner());
        }
    }

    private boolean classify(Path path, DigitReader reader) {
        Optional<DigitPicture> digit;
        try {
            digit = DrawingToDigit.convert(PictureFile.read(path));
        } catch (DataFileException e) {
            complain(e.getMessage());
            return false;
        }
        if (digit.isEmpty()) {
            complain(path + " shows no digit: the page is blank.");
            return false;
        }
        float[] probabilities = reader.network().probabilities(digit.get().values());
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "%s %s %.4f%n", path, reader.classes().name(best), probabilities[best]);
        out.flush();
        return true;
    }

    private void complain(String sentence) {
        spec.commandLine().getErr().println("kernelight: " + sentence);
    }

    private static List<Path> picturesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(ClassifyCommand::looksLikeAPicture)
                    .sorted()
                    .toList();
        }
    }

    private static boolean looksLikeAPicture(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return PICTURE_ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
