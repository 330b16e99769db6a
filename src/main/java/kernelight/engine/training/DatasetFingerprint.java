package kernelight.engine.training;

import java.util.zip.CRC32;

/**
 * Identifies a data set: two sets with the same fingerprint, apart from the name, hold the same images and labels.
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

    /** Whether the images and labels are the same; the names may differ. */
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
