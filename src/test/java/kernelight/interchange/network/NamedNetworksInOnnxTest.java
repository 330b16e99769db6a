package kernelight.interchange.network;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.Network;
import kernelight.engine.network.SavedNetwork;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The named architectures small enough for a test, saved, read back, and run by onnxruntime. */
class NamedNetworksInOnnxTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Architecture.class,
            names = {"LENET5", "LENET5_OF_1998", "MINI_VGG", "MINI_INCEPTION", "MINI_RESNET", "GOOGLENET", "RESNET18"})
    void savedReadAndRun(Architecture architecture) throws IOException, OrtException {
        Network network = architecture.create(3);
        NetworkComparison.fillMoments(network, new Random(4));
        Path file = folder.resolve(architecture.id() + NetworkFile.EXTENSION);
        NetworkFile.write(file, new SavedNetwork(network, Map.of("seed", "3")));
        NetworkComparison.assertSame(network, NetworkFile.read(file).network());
        NetworkComparison.assertSameInOnnxRuntime(network, file, 2);
    }
}
