package kernelight.data.mnist;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelight.data.DataFileException;
import kernelight.engine.training.LabelledImages;

/**
 * Reads MNIST from a folder: the four IDX files, gzip or not, under their official names or with a dot instead of the
 * first of the last two hyphens, as some unpackers write them. The structure is checked, not the checksums: so any
 * data set of 28 x 28 digits in these files can be used.
 */
public final class MnistFiles {
    static final String TRAINING_IMAGES = "train-images-idx3-ubyte";
    static final String TRAINING_LABELS = "train-labels-idx1-ubyte";
    static final String TEST_IMAGES = "t10k-images-idx3-ubyte";
    static final String TEST_LABELS = "t10k-labels-idx1-ubyte";

    private static final int SIDE = 28;
    private static final int CLASSES = 10;

    private MnistFiles() {}

    /**
     * Reads both sets.
     *
     * @throws DataFileException if a file is missing, cannot be read, or is not one of MNIST's kind
     */
    public static Mnist read(Path folder) throws DataFileException {
        checkAllThere(folder, List.of(TRAINING_IMAGES, TRAINING_LABELS, TEST_IMAGES, TEST_LABELS));
        return new Mnist(readTraining(folder), readTest(folder));
    }

    /**
     * Reads the training set.
     *
     * @throws DataFileException if a file is missing, cannot be read, or is not one of MNIST's kind
     */
    public static LabelledImages readTraining(Path folder) throws DataFileException {
        return read(folder, "MNIST training", TRAINING_IMAGES, TRAINING_LABELS);
    }

    /**
     * Reads the test set.
     *
     * @throws DataFileException if a file is missing, cannot be read, or is not one of MNIST's kind
     */
    public static LabelledImages readTest(Path folder) throws DataFileException {
        return read(folder, "MNIST test", TEST_IMAGES, TEST_LABELS);
    }

    /** Whether all four files exist, under any of their names. They are not opened. */
    public static boolean areIn(Path folder) {
        return missing(folder, List.of(TRAINING_IMAGES, TRAINING_LABELS, TEST_IMAGES, TEST_LABELS))
                .isEmpty();
    }

    /**
     * The file with the content of this official name, if there is one. Unpacked files come before gzip files, the
     * official spelling before the other one.
     */
    public static Optional<Path> find(Path folder, String name) {
        String dotted = name.replace("-idx", ".idx");
        return List.of(name, dotted, name + PackedFile.SUFFIX, dotted + PackedFile.SUFFIX).stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static LabelledImages read(Path folder, String title, String imagesName, String labelsName)
            throws DataFileException {
        checkAllThere(folder, List.of(imagesName, labelsName));
        Path imagesPath = find(folder, imagesName).orElseThrow();
        Path labelsPath = find(folder, labelsName).orElseThrow();
        IdxFile labels = IdxFile.read(labelsPath, IdxFile.Content.LABELS);
        checkLabels(labelsPath, labels.values());
        IdxFile images = IdxFile.read(imagesPath, IdxFile.Content.IMAGES);
        checkImages(imagesPath, images.dimensions());
        checkCounts(labelsPath, labels.dimensions()[0], imagesPath, images.dimensions()[0]);
        return new LabelledImages(title, SIDE, SIDE, images.values(), labels.values());
    }

    private static void checkAllThere(Path folder, List<String> names) throws DataFileException {
        List<String> missing = missing(folder, names);
        if (!missing.isEmpty()) {
            throw new DataFileException(
                    folder,
                    Files.isDirectory(folder)
                            ? "lacks " + String.join(", ", missing) + " (also looked for with .gz)."
                            : "is not a folder with the MNIST files.",
                    "Download MNIST (kernelight download), or name the folder that has it (--mnist DIR or "
                            + MnistLocation.VARIABLE + ").");
        }
    }

    private static List<String> missing(Path folder, List<String> names) {
        List<String> missing = new ArrayList<>(names);
        missing.removeIf(name -> find(folder, name).isPresent());
        return missing;
    }

    private static void checkImages(Path path, int[] dimensions) throws DataFileException {
        if (dimensions[1] != SIDE || dimensions[2] != SIDE) {
            throw new DataFileException(
                    path,
                    "holds images of " + dimensions[1] + " x " + dimensions[2] + " pixels; MNIST's are 28 x 28.",
                    "Use the official files (kernelight download).");
        }
    }

    private static void checkLabels(Path path, byte[] labels) throws DataFileException {
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] >= CLASSES) {
                throw new DataFileException(
                        path,
                        "has the label " + Byte.toUnsignedInt(labels[i]) + " at number " + (i + 1)
                                + "; labels are 0 to 9.",
                        PackedFile.FETCH_AGAIN);
            }
        }
    }

    private static void checkCounts(Path labelsPath, int labels, Path imagesPath, int images) throws DataFileException {
        if (labels != images) {
            throw new DataFileException(
                    labelsPath,
                    "has " + labels + " labels, but " + imagesPath.getFileName() + " has " + images + " images.",
                    "Take both files from the same place (kernelight download).");
        }
    }
}
