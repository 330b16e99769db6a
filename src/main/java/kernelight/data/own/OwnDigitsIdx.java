package kernelight.data.own;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kernelight.data.DataFileException;
import kernelight.data.mnist.IdxPair;
import kernelight.engine.training.LabelledImages;
import kernelight.files.FileProblem;
import kernelight.files.WholeFile;

/**
 * A set of own digits as IDX files. The label of a digit is the digit; where there are other labels too, they are numbered
 * from 10 on, and a text file beside the two has the name of each number on a line.
 */
public final class OwnDigitsIdx {
    private static final int DIGITS = 10;
    /** A label is a byte. */
    private static final int MOST_LABELS = 256;

    private static final String PART = "-images";
    private static final String NAMES = "-classes.txt";

    private OwnDigitsIdx() {}

    /** The files that would be written for these images; some of them may exist already. */
    public static List<Path> files(Path images, OwnDigitSet set) {
        IdxPair pair = IdxPair.of(images);
        List<Path> files = new ArrayList<>(List.of(pair.images(), pair.labels()));
        if (names(set).size() > DIGITS) {
            files.add(namesFile(pair));
        }
        return files;
    }

    /**
     * Writes the set and replaces any files of these names.
     *
     * @param images the file of the images, after which the others are named
     * @throws FileProblem if a file cannot be written
     */
    public static void write(Path images, OwnDigitSet set) throws FileProblem {
        IdxPair pair = IdxPair.of(images);
        List<String> names = names(set);
        pair.write(set.images("own digits", names::indexOf));
        if (names.size() > DIGITS) {
            byte[] text = (String.join("\n", names) + "\n").getBytes(StandardCharsets.UTF_8);
            WholeFile.write(namesFile(pair), out -> out.write(text));
        }
    }

    /**
     * Reads a set.
     *
     * @param file the images or their labels
     * @throws DataFileException if a file is missing, cannot be read, is not one of this kind, or has too many images
     */
    public static OwnDigitSet read(Path file) throws DataFileException {
        IdxPair pair = IdxPair.of(file);
        LabelledImages images = pair.read(OwnDigitSet.MOST);
        return of(images, names(pair, images));
    }

    /** The name of each label of the images in a pair of files: from the file beside it, or else the digits. */
    private static List<String> names(IdxPair pair, LabelledImages images) throws DataFileException {
        int largest = 0;
        for (int i = 0; i < images.count(); i++) {
            largest = Math.max(largest, Byte.toUnsignedInt(images.labels()[i]));
        }
        Path file = namesFile(pair);
        List<String> names = Files.isRegularFile(file) ? lines(file) : digits();
        if (largest >= names.size()) {
            throw DataFileException.of(
                    pair.labels(), "file.digits.noName", largest, String.valueOf(file.getFileName()), names.size());
        }
        return names;
    }

    private static List<String> lines(Path file) throws DataFileException {
        try {
            List<String> lines = Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (lines.stream().allMatch(line -> line.length() <= OwnDigit.LONGEST_LABEL)) {
                return lines;
            }
        } catch (IOException unreadable) {
            // Said below: it is no text with a name on each line.
        }
        throw DataFileException.of(file, "file.classes.notText");
    }

    /**
     * The images as own digits, to which nothing was answered yet.
     *
     * @param names the name of each label
     */
    public static OwnDigitSet of(LabelledImages images, List<String> names) {
        Instant now = Instant.now();
        return new OwnDigitSet(IntStream.range(0, images.count())
                .mapToObj(i ->
                        OwnDigit.of(images.image(i), names.get(Byte.toUnsignedInt(images.labels()[i])), "", 0, now))
                .toList());
    }

    private static List<String> digits() {
        return IntStream.range(0, DIGITS).mapToObj(Integer::toString).toList();
    }

    /** The ten digits, then all other labels of the set in their order. */
    private static List<String> names(OwnDigitSet set) {
        List<String> names = new ArrayList<>(digits());
        TreeSet<String> others = new TreeSet<>();
        set.digits().forEach(digit -> others.add(digit.label()));
        others.removeAll(names);
        names.addAll(others);
        return names;
    }

    /** Whether each label of a set can have a number of its own. */
    public static boolean canBeWritten(OwnDigitSet set) {
        return names(set).size() <= MOST_LABELS;
    }

    /** digits-images.idx3-ubyte has its names in digits-classes.txt. */
    private static Path namesFile(IdxPair pair) {
        String name = String.valueOf(pair.images().getFileName());
        int dot = name.indexOf('.', 1);
        String stem = dot < 0 ? name : name.substring(0, dot);
        int part = stem.indexOf(PART);
        return pair.images().resolveSibling((part > 0 ? stem.substring(0, part) : stem) + NAMES);
    }
}
