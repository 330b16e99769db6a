package kernelight.data.download;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import kernelight.data.mnist.MnistFileSpec;

/**
 * The mirrors of a download, its files and time limits.
 *
 * @param mirrors base addresses, ending in a slash, in the order in which they are tried
 * @param files what to fetch
 * @param stallTimeout an attempt fails if nothing arrives for this long
 * @param attempts how often one mirror is asked for the same file, as long as each attempt delivers more of it
 */
public record DownloadSettings(List<URI> mirrors, List<MnistFileSpec> files, Duration stallTimeout, int attempts) {
    /** MNIST from its two public mirrors. */
    public static DownloadSettings standard() {
        return new DownloadSettings(
                List.of(
                        URI.create("https://storage.googleapis.com/cvdf-datasets/mnist/"),
                        URI.create("https://ossci-datasets.s3.amazonaws.com/mnist/")),
                MnistFileSpec.official(),
                Duration.ofSeconds(20),
                5);
    }
}
