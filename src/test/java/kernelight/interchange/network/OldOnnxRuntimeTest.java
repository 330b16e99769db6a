package kernelight.interchange.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.layer.MeanVarianceNormalization;
import kernelight.engine.network.Network;
import kernelight.engine.network.SavedNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Saved networks in the oldest onnxruntime that knows the operators they are written with: all named networks for digits,
 * and every layer alone. It runs in a process of its own, since two versions do not get on in one.
 */
class OldOnnxRuntimeTest {
    private static final Path OLDEST = Path.of("target", "oldest-onnxruntime", "onnxruntime.jar");

    @TempDir
    private Path folder;

    @Test
    void opensWhatIsSaved() throws IOException, InterruptedException {
        List<Network> networks = new ArrayList<>();
        Architecture.forDigits().forEach(architecture -> networks.add(architecture.build()));
        // Its MeanVarianceNormalization knows two sets of axes only.
        LayerSavingTest.layersOfOnnxRuntime()
                .filter(layer -> !(layer.layer() instanceof MeanVarianceNormalization))
                .map(LayerSavingTest::network)
                .forEach(networks::add);
        networks.removeIf(network -> OperatorVersion.of(network) != OperatorVersion.OF_2022);
        List<String> files = new ArrayList<>();
        List<float[]> expected = new ArrayList<>();
        for (Network network : networks) {
            NetworkComparison.fill(network, new Random(3));
            Path file = folder.resolve("network" + files.size() + ".onnx");
            NetworkFile.write(file, new SavedNetwork(network, Map.of()));
            float[][] images = NetworkComparison.images(network, 1);
            Files.writeString(
                    Path.of(file + ".txt"),
                    IntStream.range(0, images[0].length)
                            .mapToObj(i -> Float.toString(images[0][i]))
                            .collect(Collectors.joining(" ")));
            files.add(file.toString());
            expected.add(NetworkComparison.outputs(network, images)[0]);
        }
        assertTrue(networks.stream().anyMatch(NetworkFile::needsFunctions), "no network needs functions");
        List<String> lines = run(files);
        assertEquals(files.size(), lines.size(), () -> String.join("\n", lines));
        for (int i = 0; i < files.size(); i++) {
            assertClose(networks.get(i).nodes().getLast().toString(), expected.get(i), lines.get(i));
        }
    }

    private static void assertClose(String network, float[] expected, String line) {
        assertTrue(line.startsWith("["), () -> network + ": " + line);
        double[] actual = Arrays.stream(line.substring(1, line.length() - 1).split(", "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertEquals(expected.length, actual.length, network);
        double largest = 1;
        for (float number : expected) {
            largest = Math.max(largest, Math.abs(number));
        }
        for (int i = 0; i < actual.length; i++) {
            assertEquals(expected[i], actual[i], 1e-5 * largest, network);
        }
    }

    private List<String> run(List<String> models) throws IOException, InterruptedException {
        assertTrue(Files.isRegularFile(OLDEST), OLDEST + " is missing: the build copies it there");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Path.of("target", "test-classes") + File.pathSeparator + OLDEST,
                "kernelight.interchange.OldOnnxRuntime"));
        command.addAll(models);
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.waitFor();
        return Files.readAllLines(output, StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("[") || line.startsWith("refused"))
                .toList();
    }
}
