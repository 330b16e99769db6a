package kernelight.data.download;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import kernelight.data.mnist.MnistFileSpec;

/**
 * Where MNIST is fetched from, and how patiently.
 *
 * @param mirrors base addresses, ending in a slash, in the order in which they are tried
 * @param files what to fetch
 * @param stallTimeout how long nothing may arrive before the attempt is given up
 * @param attempts how often one mirror is asked for the same file, as long as every attempt brings it further
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
