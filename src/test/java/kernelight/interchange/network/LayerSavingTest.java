package kernelight.interchange.network;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.LayerCases;
import kernelight.engine.layer.LayerCases.Case;
import kernelight.engine.layer.LocalResponseNormalization;
import kernelight.engine.layer.Logarithm;
import kernelight.engine.layer.MergeLayer;
import kernelight.engine.layer.OneInputLayer;
import kernelight.engine.layer.Sigmoid;
import kernelight.engine.layer.TransposedConvolution;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkBuilder;
import kernelight.engine.network.SavedNetwork;
import kernelight.engine.tensor.Shape;
import kernelight.interchange.onnx.ModelFileException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every layer of the contract test, saved and read back, and run by onnxruntime. */
class LayerSavingTest {
    @TempDir
    private Path folder;

    static Stream<Case> layers() {
        return LayerCases.all().filter(layer -> !layer.training());
    }

    @ParameterizedTest
    @MethodSource("layers")
    void comesBackAsItWas(Case contract) throws IOException {
        Network network = network(contract);
        Path file = folder.resolve("layer.onnx");
        NetworkFile.write(file, new SavedNetwork(network, Map.of()));
        NetworkComparison.assertSame(network, NetworkFile.read(file).network());
    }

    /** onnxruntime does not support an even size in LRN, nor an output padding as large as the stride. */
    static Stream<Case> layersOfOnnxRuntime() {
        return layers().filter(contract -> switch (contract.layer()) {
            case LocalResponseNormalization layer -> layer.size() % 2 == 1;
            case TransposedConvolution layer ->
                layer.outputPadding().rows() < layer.window().rows().stride();
            default -> true;
        });
    }

    @ParameterizedTest
    @MethodSource("layersOfOnnxRuntime")
    void onnxruntimeSaysTheSame(Case contract) throws IOException, OrtException {
        NetworkComparison.assertSameInOnnxRuntime(network(contract), folder.resolve("layer.onnx"), 3);
    }

    @ParameterizedTest
    @MethodSource("layers")
    void aDamagedFileGivesANetworkOrAModelFileException(Case contract) throws IOException {
        Path file = folder.resolve("layer.onnx");
        NetworkFile.write(file, new SavedNetwork(network(contract), Map.of()));
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(6);
        for (int i = 0; i < 50; i++) {
            byte[] damaged = whole.clone();
            for (int flips = random.nextInt(1, 4); flips > 0; flips--) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, damaged);
            try {
                NetworkFile.read(file);
            } catch (ModelFileException problem) {
                assertTrue(problem.getMessage().startsWith(file.toString()), problem.getMessage());
            }
        }
    }

    /** A network of the layer alone, or with a sigmoid before a logarithm, which needs positive values; a merge layer gets several convolutions of one image as its inputs. */
    static Network network(Case contract) {
        Random random = new Random(5);
        Network network = switch (contract.layer()) {
            case Logarithm layer ->
                Network.builder("a logarithm", contract.inputs().getFirst())
                        .add("sigmoid", new Sigmoid())
                        .add("the layer", layer)
                        .build();
            case OneInputLayer layer ->
                Network.builder("one layer", contract.inputs().getFirst())
                        .add("the layer", layer)
                        .build();
            case MergeLayer join -> {
                Shape picture = contract.inputs().getFirst();
                NetworkBuilder builder = Network.builder("a join", picture);
                List<String> inputs = new ArrayList<>();
                for (Shape input : contract.inputs()) {
                    String name = "branch " + inputs.size();
                    builder.add(
                            name,
                            new Convolution(picture.channels(), input.channels(), Window.square(1)),
                            Network.IMAGE);
                    inputs.add(name);
                }
                yield builder.add("the join", join, inputs.toArray(String[]::new))
                        .build();
            }
        };
        NetworkComparison.fill(network, random);
        return network;
    }
}
