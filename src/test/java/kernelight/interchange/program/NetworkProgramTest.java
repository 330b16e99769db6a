package kernelight.interchange.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import kernelight.data.mnist.IdxBytes;
import kernelight.engine.kernel.FastKernels;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Parameter;
import kernelight.engine.layer.Relu;
import kernelight.engine.network.ForwardPass;
import kernelight.engine.network.Initializer;
import kernelight.engine.network.Network;
import kernelight.engine.network.SavedNetwork;
import kernelight.engine.tensor.Shape;
import kernelight.engine.training.ImageOrder;
import kernelight.engine.training.TrainingSettings;
import kernelight.engine.training.augmentation.AugmentationSettings;
import kernelight.engine.training.loss.LossFunction;
import kernelight.engine.training.optimizer.OptimizerSettings;
import kernelight.engine.training.optimizer.RateSchedule;
import kernelight.interchange.code.Framework;
import kernelight.interchange.network.NetworkFile;
import kernelight.interchange.network.TensorAxes;
import kernelight.network.model.RandomNetworks;
import kernelight.plan.PlanCheck;
import kernelight.plan.Template;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkProgramTest {
    private static final double TOLERANCE = 1e-5;
    private static final int IMAGES = 3;
    private static final int RANDOM_NETWORKS = 150;
    private static final Path SCRIPT = Path.of("src", "test", "python", "network_programs.py");
    private static final Path KERAS = Path.of("src", "test", "python", "stand-ins", "keras-model");

    @TempDir
    private Path folder;

    @Test
    @DisplayName("with the weights loaded, PyTorch's outputs of every template and of random networks are the engine's")
    void sameOutputsInPyTorch() throws IOException, InterruptedException {
        assumeTrue(python("import torch, onnx.numpy_helper"), "Skipped: no python3-torch and python3-onnx here.");
        assertSameOutputs(Framework.PYTORCH);
    }

    @Test
    @DisplayName("with the weights loaded, the outputs in a stand-in for Keras are the engine's")
    void sameOutputsInKeras() throws IOException, InterruptedException {
        assumeTrue(python("import numpy, onnx.numpy_helper"), "Skipped: no python3-numpy and python3-onnx here.");
        assertSameOutputs(Framework.KERAS);
    }

    @ParameterizedTest
    @EnumSource(value = Framework.class, names = "NUMPY", mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("every template can be written, and every network that a plan may be")
    void everyTemplate(Framework framework) {
        for (Template template : Template.values()) {
            PlanCheck.of(template.plan())
                    .network()
                    .ifPresent(network ->
                            assertEquals(Optional.empty(), program(network).refusal(framework)));
        }
    }

    @Test
    @DisplayName("a layer that Keras does not have is named")
    void refusal() {
        Network network = Network.builder("n", new Shape(1, 28, 28))
                .add(
                        "conv 1",
                        new Convolution(1, 2, Window.square(3).withPadding(1).with(PaddingMode.CIRCULAR)))
                .build();
        assertEquals(
                "Layer conv 1 (convolution 1 to 2, 3 x 3, stride 1, padding 1 circular) has none like it in Keras",
                program(network).refusal(Framework.KERAS).orElseThrow().inEnglish());
        assertEquals(Optional.empty(), program(network).refusal(Framework.PYTORCH));
    }

    @Test
    @DisplayName("names of layers that Python cannot have are changed, each to another one")
    void names() {
        Network network = Network.builder("9 lives \" of \\ 고양이", new Shape(1, 28, 28))
                .add("class", new Relu())
                .add("relu 1", new Relu())
                .add("relu-1", new Relu())
                .add("층", new Relu())
                .add("1", new Relu())
                .build();
        String program = program(network).of(Framework.PYTORCH);
        assertTrue(program.contains("class Network9LivesOf(nn.Module):"), program);
        for (String line : List.of(
                "class_2 = torch.relu(image)",
                "relu_1 = torch.relu(class_2)",
                "relu_1_2 = torch.relu(relu_1)",
                "layer = torch.relu(relu_1_2)",
                "layer_1 = torch.relu(layer)")) {
            assertTrue(program.contains("        " + line), program);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Framework.class, names = "NUMPY", mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("with every optimizer, schedule and loss a program trains on files like MNIST's and tests")
    void trains(Framework framework) throws IOException, InterruptedException {
        String needed = framework == Framework.PYTORCH ? "import torch" : "import numpy";
        assumeTrue(python(needed), "Skipped: cannot " + needed + " here.");
        Path data = Files.createDirectory(folder.resolve("data"));
        IdxBytes.writeMnist(data, 70, 20);
        Network network = PlanCheck.of(Template.LENET5.plan()).network().orElseThrow();
        TrainingSettings usual = TrainingSettings.defaults().withEpochs(2);
        List<TrainingSettings> all = List.of(
                usual.withOptimizer(new OptimizerSettings.Sgd(0.9, true, 0.01), 0.05),
                usual.withOptimizer(OptimizerSettings.Adam.withDecay(0), 0.001)
                        .withSchedule(new RateSchedule.Step(1, 0.5)),
                usual.withOptimizer(OptimizerSettings.AdamW.withDecay(0.01), 0.001)
                        .withSchedule(RateSchedule.OneCycle.usual()),
                usual.withSchedule(new RateSchedule.Constant()).withLoss(LossFunction.MEAN_SQUARED_ERROR),
                usual.withAugmentation(AugmentationSettings.USUAL).withOrder(ImageOrder.BY_CLASS));
        for (int i = 0; i < all.size(); i++) {
            Path program = folder.resolve("program" + i + ".py");
            Files.writeString(program, new NetworkProgram(network, Initializer.values()[i], all.get(i)).of(framework));
            List<String> said = run(List.of(program.toString(), data.toString()), framework == Framework.KERAS);
            assertTrue(said.getLast().contains("of 20 right"), String.join("\n", said));
        }
    }

    private static NetworkProgram program(Network network) {
        return new NetworkProgram(network, Initializer.HE_UNIFORM, TrainingSettings.defaults());
    }

    private void assertSameOutputs(Framework framework) throws IOException, InterruptedException {
        List<Network> networks = networks();
        int written = 0;
        for (int i = 0; i < networks.size(); i++) {
            Network network = networks.get(i);
            NetworkProgram program = program(network);
            if (program.refusal(framework).isEmpty()) {
                write("network%04d".formatted(i), program.of(framework), network, new SplittableRandom(i));
                written++;
            }
        }
        // Keras has no circular padding, no stride together with dilation, and others; depth is not written for it.
        assertTrue(written > networks.size() / 4, written + " of " + networks.size());
        List<String> said = run(List.of(SCRIPT.toString(), folder.toString()), framework == Framework.KERAS);
        List<String> wrong = said.stream()
                .filter(line -> !line.matches("network\\d+ \\S+")
                        || !(Double.parseDouble(line.split(" ")[1].replace("failed", "NaN")) <= TOLERANCE))
                .toList();
        assertEquals("", wrong.stream().limit(60).collect(Collectors.joining("\n")));
        assertEquals(written, said.size());
    }

    private static List<Network> networks() {
        List<Network> networks = new ArrayList<>();
        for (Template template : Template.values()) {
            PlanCheck.of(template.plan()).network().ifPresent(networks::add);
        }
        SplittableRandom random = new SplittableRandom(3);
        RandomNetworks some = new RandomNetworks(random);
        for (int i = 0; i < RANDOM_NETWORKS; i++) {
            networks.add(some.next());
        }
        networks.forEach(network -> fill(network, random));
        return networks;
    }

    private static void fill(Network network, SplittableRandom random) {
        Initializer.LECUN_UNIFORM.fill(network, random.nextLong());
        network.parameters().stream()
                .filter(parameter -> parameter.role() != Parameter.Role.WEIGHTS)
                .forEach(parameter -> fill(parameter, random));
        network.states().stream()
                .filter(parameter -> parameter.role() != Parameter.Role.CENTERS)
                .forEach(parameter -> fill(parameter, random));
    }

    private static void fill(Parameter parameter, SplittableRandom random) {
        for (int i = 0; i < parameter.values().length; i++) {
            parameter.values()[i] = (float) random.nextDouble(0.2, 1);
        }
    }

    private void write(String name, String program, Network network, SplittableRandom random) throws IOException {
        Files.writeString(folder.resolve(name + ".py"), program);
        NetworkFile.write(folder.resolve(name + ".onnx"), new SavedNetwork(network, Map.of()));
        Shape shape = network.inputShape();
        ForwardPass pass = ForwardPass.inference(network, new FastKernels(), IMAGES);
        List<float[]> images = new ArrayList<>();
        for (int n = 0; n < IMAGES; n++) {
            float[] image = new float[shape.size()];
            for (int i = 0; i < image.length; i++) {
                image[i] = (float) random.nextDouble();
            }
            pass.input().setImage(n, image);
            images.add(image);
        }
        pass.run();
        List<float[]> outputs = new ArrayList<>();
        for (int n = 0; n < IMAGES; n++) {
            outputs.add(pass.output().image(n));
        }
        TensorAxes axes = TensorAxes.of(network);
        String sides = axes.isFlat(Network.IMAGE)
                ? IMAGES + " " + shape.channels()
                : IMAGES + " " + shape.channels() + (axes.spatialAxes() == 3 ? " " + shape.depth() : "") + " "
                        + shape.height() + " " + shape.width();
        Files.writeString(folder.resolve(name + ".shape"), sides);
        Files.write(folder.resolve(name + ".images"), bytes(images));
        Files.write(folder.resolve(name + ".outputs"), bytes(outputs));
    }

    private static byte[] bytes(List<float[]> arrays) {
        int floats = arrays.stream().mapToInt(array -> array.length).sum();
        ByteBuffer buffer = ByteBuffer.allocate(floats * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float[] array : arrays) {
            for (float value : array) {
                buffer.putFloat(value);
            }
        }
        return buffer.array();
    }

    /** Runs a program with the stand-in for Keras, or without; returns the lines that it prints. */
    private List<String> run(List<String> program, boolean keras) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        List<String> command = new ArrayList<>(List.of("/usr/bin/python3", "-B"));
        command.addAll(program);
        ProcessBuilder run = new ProcessBuilder(command);
        if (keras) {
            run.environment().put("PYTHONPATH", KERAS.toString());
        }
        int exit = run.redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        List<String> lines = Files.readAllLines(said);
        assertEquals(0, exit, () -> String.join("\n", lines));
        return lines;
    }

    private static boolean python(String imports) throws InterruptedException {
        try {
            return new ProcessBuilder("/usr/bin/python3", "-c", imports).start().waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
