package kernelight.data.mnist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kernelight.files.FileKind;
import kernelight.files.FileKindReader;

/**
 * A data set in IDX files: a pair to learn from and, in most sets, a pair to test on.
 *
 * @param name what stands before the files' names, otherwise that of their folder
 * @param training the only pair, where there is no other to test on
 */
public record IdxSet(String name, IdxPair training, Optional<IdxPair> test) {
    private static final String PART = "images";

    /**
     * The sets in a folder: first those named as MNIST's and EMNIST's files are, also in the folders that archives unpack
     * to; where there are none, any pair of images and labels in the folder itself.
     */
    public static List<IdxSet> in(Path folder) {
        List<IdxSet> sets = new ArrayList<>();
        for (DigitFolder found : DigitFolder.all(folder)) {
            Optional<IdxPair> training = pair(found, MnistFiles.TRAINING_IMAGES, MnistFiles.TRAINING_LABELS);
            Optional<IdxPair> test = pair(found, MnistFiles.TEST_IMAGES, MnistFiles.TEST_LABELS);
            if (training.isPresent()) {
                sets.add(new IdxSet(name(found), training.get(), test));
            } else if (test.isPresent()) {
                sets.add(new IdxSet(name(found), test.get(), Optional.empty()));
            }
        }
        return sets.isEmpty() ? pairs(folder) : List.copyOf(sets);
    }

    /** The pair, even if one of its files is missing, so that the missing one can be named. */
    private static Optional<IdxPair> pair(DigitFolder found, String imagesName, String labelsName) {
        Map<String, Path> files = found.files();
        Path images = files.get(imagesName);
        Path labels = files.get(labelsName);
        if (images != null) {
            return Optional.of(labels == null ? IdxPair.of(images) : new IdxPair(images, labels));
        }
        return Optional.ofNullable(labels).map(IdxPair::of);
    }

    private static List<IdxSet> pairs(Path folder) {
        List<Path> images = new ArrayList<>();
        List<Path> labels = new ArrayList<>();
        for (Path file : DigitFolder.entries(folder)) {
            FileKind kind = kind(file);
            if (kind == FileKind.IDX_IMAGES) {
                images.add(file);
            } else if (kind == FileKind.IDX_LABELS) {
                labels.add(file);
            }
        }
        if (images.size() == 1 && labels.size() == 1) {
            IdxPair only = new IdxPair(images.getFirst(), labels.getFirst());
            return List.of(new IdxSet(name(only.images()), only, Optional.empty()));
        }
        return images.stream()
                .map(file -> new IdxSet(name(file), IdxPair.of(file), Optional.empty()))
                .toList();
    }

    private static FileKind kind(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return FileKind.UNKNOWN;
            }
            FileKind kind = FileKindReader.kindOf(file);
            return kind == FileKind.GZIP ? FileKindReader.unpackedKindOf(file) : kind;
        } catch (IOException unreadable) {
            return FileKind.UNKNOWN; // where it is needed, it is said to be missing
        }
    }

    private static String name(DigitFolder found) {
        return found.name().startsWith(DigitFolder.UNNAMED)
                ? found.name().substring(DigitFolder.UNNAMED.length())
                : found.name();
    }

    /** my-digits-images.idx3-ubyte is the set my-digits. */
    private static String name(Path images) {
        String file = String.valueOf(images.getFileName());
        int dot = file.indexOf('.', 1);
        String stem = dot < 0 ? file : file.substring(0, dot);
        int part = stem.indexOf(PART);
        return part > 1 ? stem.substring(0, part - 1) : stem;
    }
}
