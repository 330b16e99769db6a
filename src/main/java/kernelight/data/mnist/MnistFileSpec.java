package kernelight.data.mnist;

import java.util.List;

/**
 * What one of MNIST's files must be once it is unpacked; mirrors serve it under the same name with {@code .gz}.
 *
 * @param name of the unpacked file
 * @param length unpacked, in bytes
 * @param sha256 of the unpacked bytes, in lower-case hexadecimal
 */
public record MnistFileSpec(String name, long length, String sha256) {
    /** The four files of MNIST. */
    public static List<MnistFileSpec> official() {
        return List.of(
                new MnistFileSpec(
                        MnistFiles.TRAINING_IMAGES,
                        47_040_016,
                        "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
                new MnistFileSpec(
                        MnistFiles.TRAINING_LABELS,
                        60_008,
                        "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
                new MnistFileSpec(
                        MnistFiles.TEST_IMAGES,
                        7_840_016,
                        "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
                new MnistFileSpec(
                        MnistFiles.TEST_LABELS,
                        10_008,
                        "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"));
    }

    /** The name under which mirrors serve it, ending in {@code .gz}. */
    public String packedName() {
        return name + PackedFile.SUFFIX;
    }

    /** The largest possible gzip file, in bytes: gzip adds at most a few bytes to each block that it cannot shrink. */
    public long largestPacked() {
        return length + length / 1000 + 1024;
    }
}
