package kernelight.data.mnist;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import kernelight.data.DataFileException;
import kernelight.engine.training.LabelledImages;
import kernelight.files.FileProblem;
import kernelight.files.WholeFile;

/**
 * Images and their labels in two IDX files beside each other, like one half of MNIST: digits-images.idx3-ubyte and
 * digits-labels.idx1-ubyte.
 */
public record IdxPair(Path images, Path labels) {
    /** The ending of a file of images, with its dot. */
    public static final String EXTENSION = ".idx3-ubyte";

    private static final String IMAGES = "images";
    private static final String LABELS = "labels";
    private static final int SIDE = 28;

    /**
     * The pair to which a file belongs, by the names that people give them; the other file need not exist.
     *
     * @param file of images or of labels
     */
    public static IdxPair of(Path file) {
        String name = String.valueOf(file.getFileName());
        if (name.contains(LABELS)) {
            String other = last(last(name, LABELS, IMAGES), "idx1", "idx3");
            return new IdxPair(existing(file.resolveSibling(other)), file);
        }
        String other = name.contains(IMAGES)
                ? last(last(name, IMAGES, LABELS), "idx3", "idx1")
                : last(withLabels(name), "idx3", "idx1");
        return new IdxPair(file, existing(file.resolveSibling(other)));
    }

    /** digits.idx3-ubyte becomes digits-labels.idx3-ubyte. */
    private static String withLabels(String name) {
        int dot = name.indexOf('.', 1);
        return dot < 0 ? name + "-" + LABELS : name.substring(0, dot) + "-" + LABELS + name.substring(dot);
    }

    private static String last(String name, String old, String now) {
        int at = name.lastIndexOf(old);
        return at < 0 ? name : name.substring(0, at) + now + name.substring(at + old.length());
    }

    /** The file, or the one with or without .gz in its place. */
    private static Path existing(Path file) {
        String name = String.valueOf(file.getFileName());
        String other = name.endsWith(PackedFile.SUFFIX)
                ? name.substring(0, name.length() - PackedFile.SUFFIX.length())
                : name + PackedFile.SUFFIX;
        return Stream.of(file, file.resolveSibling(other))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(file);
    }

    /**
     * Reads both files, gzip or not: images of 28 x 28. The labels are those of the file, whatever they stand for.
     *
     * @param most how many images there may be
     * @throws DataFileException if a file is missing, cannot be read, or is not one of this kind
     */
    public LabelledImages read(int most) throws DataFileException {
        requireBoth();
        IdxFile pictures = IdxFile.read(images, IdxFile.Content.IMAGES, index -> index < most);
        int count = pictures.dimensions()[0];
        if (pictures.dimensions()[1] != SIDE || pictures.dimensions()[2] != SIDE) {
            throw DataFileException.of(
                    images, "file.digits.otherSize", pictures.dimensions()[1], pictures.dimensions()[2]);
        }
        if (count > most) {
            throw DataFileException.of(images, "file.digits.moreThan", count, most);
        }
        IdxFile classes = IdxFile.read(labels, IdxFile.Content.LABELS, index -> index < most);
        if (classes.dimensions()[0] != count) {
            throw DataFileException.of(
                    labels,
                    "file.digits.otherCount",
                    classes.dimensions()[0],
                    String.valueOf(images.getFileName()),
                    count);
        }
        return new LabelledImages(
                String.valueOf(images.getFileName()), SIDE, SIDE, pictures.values(), classes.values());
    }

    /**
     * The labels, an unsigned byte for each image, whatever they stand for.
     *
     * @throws DataFileException if a file is missing, or that of the labels cannot be read or is not one of labels
     */
    public byte[] readLabels() throws DataFileException {
        requireBoth();
        return IdxFile.read(labels, IdxFile.Content.LABELS, index -> true).values();
    }

    /**
     * Some of the images, of any size, in the order of the file, with their labels; the others take no memory.
     *
     * @param all the labels of all images
     * @param kept which of the images are read
     * @throws DataFileException if the file cannot be read, is not one of images, has another number of them than there are
     *     labels, or needs more memory than there is
     */
    public LabelledImages readImages(byte[] all, BitSet kept) throws DataFileException {
        IdxFile pictures = IdxFile.read(images, IdxFile.Content.IMAGES, kept::get);
        int[] sizes = pictures.dimensions();
        if (sizes[0] != all.length) {
            throw DataFileException.of(
                    labels, "file.digits.otherCount", all.length, String.valueOf(images.getFileName()), sizes[0]);
        }
        byte[] chosen = new byte[kept.cardinality()];
        int next = 0;
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            chosen[next++] = all[i];
        }
        return new LabelledImages(String.valueOf(images.getFileName()), sizes[1], sizes[2], pictures.values(), chosen);
    }

    private void requireBoth() throws DataFileException {
        for (Path file : List.of(images, labels)) {
            if (!Files.exists(file)) {
                Path other = file.equals(images) ? labels : images;
                throw DataFileException.of(file, "file.digits.noPartner", String.valueOf(other.getFileName()));
            }
        }
    }

    /**
     * Writes both files and replaces any of their names: the labels first, so that images never lie there without theirs.
     *
     * @throws FileProblem if one of them cannot be written
     */
    public void write(LabelledImages set) throws FileProblem {
        WholeFile.write(labels, out -> write(out, set.labels(), set.count()));
        WholeFile.write(images, out -> write(out, set.pixels(), set.count(), set.height(), set.width()));
    }

    private static void write(OutputStream out, byte[] values, int... dimensions) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(4 + Integer.BYTES * dimensions.length);
        header.put(new byte[] {0, 0, IdxFile.UNSIGNED_BYTE, (byte) dimensions.length});
        for (int dimension : dimensions) {
            header.putInt(dimension);
        }
        out.write(header.array());
        out.write(values);
    }
}
