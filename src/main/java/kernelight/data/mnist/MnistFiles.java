package kernelight.data.mnist;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import kernelight.data.DataFileException;
import kernelight.engine.training.LabelledImages;
import kernelight.files.FileKind;
import kernelight.files.FileKindReader;
import kernelight.words.LocalizedMessage;

/**
 * Reads MNIST, or a data set in the same form, from a folder: the four IDX files, gzip or not, under any of the names that
 * {@link DigitFolder} finds. The structure is checked, so any 28 x 28 digits in these files can be used; the checksums tell
 * whether they are MNIST's own.
 */
public final class MnistFiles {
    static final String TRAINING_IMAGES = "train-images-idx3-ubyte";
    static final String TRAINING_LABELS = "train-labels-idx1-ubyte";
    static final String TEST_IMAGES = "t10k-images-idx3-ubyte";
    static final String TEST_LABELS = "t10k-labels-idx1-ubyte";

    private static final List<String> ALL = List.of(TRAINING_IMAGES, TRAINING_LABELS, TEST_IMAGES, TEST_LABELS);

    /** Other forms in which people have MNIST. */
    private static final Set<FileKind> OTHER_FORMS = Set.of(
            FileKind.NUMPY_ARCHIVE,
            FileKind.NUMPY_ARRAY,
            FileKind.PICKLE,
            FileKind.PYTORCH,
            FileKind.PARQUET,
            FileKind.MATLAB,
            FileKind.HDF5,
            FileKind.CSV,
            FileKind.ZIP,
            FileKind.TAR,
            FileKind.GZIP);

    private static final int FILES_LOOKED_AT = 100;
    private static final int SIDE = 28;
    private static final int CLASSES = 10;

    /** The letters A to Z as EMNIST's set of letters labels them. */
    private static final int LETTERS = 26;

    /** EMNIST's classes of digits and letters: ten digits, then 52 letters. */
    private static final int DIGITS_AND_LETTERS = 62;

    private MnistFiles() {}

    /**
     * Reads both sets.
     *
     * @throws DataFileException if a file is missing, cannot be read, or is not one of MNIST's kind
     */
    public static Mnist read(Path folder) throws DataFileException {
        require(folder, ALL);
        return new Mnist(readTraining(folder), readTest(folder));
    }

    /**
     * Reads the training set.
     *
     * @throws DataFileException if a file is missing, cannot be read, or is not one of MNIST's kind
     */
    public static DigitSet readTraining(Path folder) throws DataFileException {
        return read(folder, "training", TRAINING_IMAGES, TRAINING_LABELS);
    }

    /**
     * Reads the test set.
     *
     * @throws DataFileException if a file is missing, cannot be read, or is not one of MNIST's kind
     */
    public static DigitSet readTest(Path folder) throws DataFileException {
        return read(folder, "test", TEST_IMAGES, TEST_LABELS);
    }

    /** Whether all four files exist, under any of their names. They are not opened. */
    public static boolean areIn(Path folder) {
        return DigitFolder.find(folder, ALL).isPresent();
    }

    /** Whether these are MNIST's own files, by the checksums of their labels. The images are not opened. */
    public static boolean isMnist(Path folder) {
        Optional<DigitFolder> found = DigitFolder.find(folder, ALL);
        try {
            return found.isPresent()
                    && isOfficialLabels(found.get(), TRAINING_LABELS)
                    && isOfficialLabels(found.get(), TEST_LABELS);
        } catch (DataFileException unreadable) {
            return false; // said where they are read
        }
    }

    private static boolean isOfficialLabels(DigitFolder found, String name) throws DataFileException {
        return isOfficial(name, IdxFile.read(found.files().get(name), IdxFile.Content.LABELS, index -> true));
    }

    /**
     * The file in the folder itself with the content of this official name, if there is one. Unpacked files come before
     * gzip files, the official spelling before the other one.
     */
    public static Optional<Path> find(Path folder, String name) {
        String dotted = name.replace("-idx", ".idx");
        return List.of(name, dotted, name + PackedFile.SUFFIX, dotted + PackedFile.SUFFIX).stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /**
     * A file in the folder that may be MNIST in a form that is not read here, such as mnist.npz, and what it is; empty if
     * there is none.
     */
    public static Optional<DataFileException> otherForm(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            int looked = 0;
            for (Path file : files) {
                FileKind kind = FileKindReader.kindOf(file);
                if (OTHER_FORMS.contains(kind)) {
                    return Optional.of(DataFileException.otherKind(file, kind, FileKind.IDX_IMAGES));
                }
                if (++looked == FILES_LOOKED_AT) {
                    return Optional.empty();
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static DigitSet read(Path folder, String part, String imagesName, String labelsName)
            throws DataFileException {
        require(folder, List.of(imagesName, labelsName));
        DigitFolder found = DigitFolder.find(folder, ALL)
                .or(() -> DigitFolder.find(folder, List.of(imagesName, labelsName)))
                .orElseThrow();
        Path imagesPath = found.files().get(imagesName);
        Path labelsPath = found.files().get(labelsName);
        IdxFile labels = IdxFile.read(labelsPath, IdxFile.Content.LABELS, index -> true);
        IntPredicate isDigit = digits(labelsPath, labels.values());
        IdxFile images = IdxFile.read(imagesPath, IdxFile.Content.IMAGES, isDigit);
        checkImages(imagesPath, images.dimensions());
        checkCounts(labelsPath, labels.dimensions()[0], imagesPath, images.dimensions()[0]);
        boolean isMnist = isOfficial(imagesName, images) && isOfficial(labelsName, labels);
        byte[] digits = onlyDigits(labels.values(), isDigit);
        return new DigitSet(
                new LabelledImages(
                        (isMnist ? "MNIST" : found.name()) + " " + part, SIDE, SIDE, images.values(), digits),
                isMnist,
                digits.length == labels.values().length
                        ? List.of()
                        : List.of(LocalizedMessage.of(
                                "file.digits.lettersLeftOut", labels.values().length, digits.length)));
    }

    private static boolean isOfficial(String name, IdxFile file) {
        return MnistFileSpec.official().stream()
                .anyMatch(spec -> spec.name().equals(name) && spec.sha256().equals(file.sha256()));
    }

    private static void require(Path folder, List<String> names) throws DataFileException {
        if (DigitFolder.find(folder, names).isPresent()) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw DataFileException.of(folder, "file.digits.noFolder", MnistLocation.VARIABLE);
        }
        Optional<DataFileException> other = otherForm(folder);
        if (other.isPresent()) {
            throw other.get();
        }
        List<String> missing = new ArrayList<>(names);
        missing.removeIf(name -> find(folder, name).isPresent());
        throw DataFileException.of(folder, "file.digits.missing", String.join(", ", missing), MnistLocation.VARIABLE);
    }

    private static void checkImages(Path path, int[] dimensions) throws DataFileException {
        if (dimensions[1] != SIDE || dimensions[2] != SIDE) {
            throw DataFileException.of(path, "file.digits.otherSize", dimensions[1], dimensions[2]);
        }
    }

    /**
     * Which of the labels are digits: all of them in a set of digits, 0 to 9 in one of digits and letters.
     *
     * @throws DataFileException if the set is one of letters, or the labels are none of a known kind
     */
    private static IntPredicate digits(Path path, byte[] labels) throws DataFileException {
        int smallest = CLASSES;
        int largest = 0;
        int firstOther = -1;
        for (int i = 0; i < labels.length; i++) {
            int label = Byte.toUnsignedInt(labels[i]);
            smallest = Math.min(smallest, label);
            largest = Math.max(largest, label);
            if (firstOther < 0 && label >= CLASSES) {
                firstOther = i;
            }
        }
        if (firstOther >= 0 && smallest == 1 && largest == LETTERS) {
            throw DataFileException.of(path, "file.digits.letters");
        }
        // With one class more than the ten digits it is rather a mistake than a letter.
        if (firstOther >= 0 && (largest >= DIGITS_AND_LETTERS || largest < CLASSES + LETTERS || smallest >= CLASSES)) {
            throw DataFileException.of(
                    path, "file.digits.otherLabel", Byte.toUnsignedInt(labels[firstOther]), firstOther + 1);
        }
        return index -> index < labels.length && Byte.toUnsignedInt(labels[index]) < CLASSES;
    }

    private static byte[] onlyDigits(byte[] labels, IntPredicate isDigit) {
        byte[] digits = new byte[labels.length];
        int count = 0;
        for (int i = 0; i < labels.length; i++) {
            if (isDigit.test(i)) {
                digits[count++] = labels[i];
            }
        }
        return Arrays.copyOf(digits, count);
    }

    private static void checkCounts(Path labelsPath, int labels, Path imagesPath, int images) throws DataFileException {
        if (labels != images) {
            throw DataFileException.of(
                    labelsPath,
                    "file.digits.otherCount",
                    labels,
                    imagesPath.getFileName().toString(),
                    images);
        }
    }
}
