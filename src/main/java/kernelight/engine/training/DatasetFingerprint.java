package kernelight.engine.training;

import java.util.zip.CRC32;

/**
 * By what a set of images is known again.
 *
 * @param checksum CRC-32 of all pixels and labels
 */
public record DatasetFingerprint(String name, int count, int channels, int height, int width, int checksum) {
    public static DatasetFingerprint of(LabelledImages images) {
        CRC32 crc = new CRC32();
        crc.update(images.pixels());
        crc.update(images.labels());
        return new DatasetFingerprint(
                images.name(), images.count(), images.channels(), images.height(), images.width(), (int)
                        crc.getValue());
    }

    /** Whether the images are the same, whatever they are called. */
    boolean sameImages(DatasetFingerprint other) {
        return count == other.count
                && channels == other.channels
                && height == other.height
                && width == other.width
                && checksum == other.checksum;
    }

    @Override
    public String toString() {
        return "\"%s\" (%d images of %d x %d x %d, checksum %08x)"
                .formatted(name, count, channels, height, width, checksum);
    }
}
