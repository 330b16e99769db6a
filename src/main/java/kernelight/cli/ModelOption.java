package kernelight.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kernelight.concurrent.ComputePool;
import kernelight.data.UserFolders;
import kernelight.data.mnist.MnistLocation;
import kernelight.digitreader.ClassNames;
import kernelight.digitreader.DigitReader;
import kernelight.digitreader.InputNormalization;
import kernelight.digitreader.SampleDigits;
import kernelight.digitreader.ShippedNetwork;
import kernelight.engine.network.Network;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.LabelledImages;
import kernelight.interchange.network.NetworkFile;
import kernelight.interchange.network.OpenedNetwork;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options for a saved network that classifies digits: its file, its classes and its input scale. */
final class ModelOption {
    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "The network, an ONNX file. Default: the network that is part of Kernelight.")
    private @Nullable Path file;

    @Option(
            names = "--classes",
            paramLabel = "FILE",
            description = "The names of the network's classes: a text file with one name per line, in the order of the"
                    + " scores. Default: the names in the network's file under \"classes\", \"labels\" or \"names\", or"
                    + " in a file next to it (NAME.classes.txt for NAME.onnx), or else numbers from 0.")
    private @Nullable Path classes;

    @Mixin
    private InputOptions input;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    /**
     * Opens the network. If the command line does not give the input scale, it is found by trying.
     *
     * @param digits labelled digits, fetched only if input scales have to be tried
     * @throws IOException if the network or its class names cannot be read
     */
    DigitReader read(Supplier<LabelledImages> digits, BatchRunner runner) throws IOException {
        return input.applyTo(open(), digits, runner);
    }

    /**
     * Opens the network. If the command line does not give the input scale, it is found by trying on MNIST's digits, or
     * on generated ones.
     *
     * @throws IOException if the network or its class names cannot be read
     */
    DigitReader read() throws IOException {
        MnistLocation mnist = MnistLocation.find(Optional.empty(), System.getenv(), UserFolders.onThisMachine());
        try (ComputePool pool = ComputePool.ofAllCores()) {
            return read(() -> SampleDigits.from(List.of(mnist.folder())), pool.runner());
        }
    }

    /**
     * The network as it is in its file, for images of any size; what the pixels are to it is as the command line says, or
     * else 0 to 1.
     *
     * @throws IOException if the network or its class names cannot be read
     */
    NamedNetwork readAny() throws IOException {
        InputNormalization normalization = input.asked().orElse(InputNormalization.USUAL);
        if (file == null) {
            DigitReader shipped = open();
            return new NamedNetwork(DigitReader.normalized(shipped.network(), normalization), shipped.classes());
        }
        OpenedNetwork opened = NetworkFile.open(file);
        Network network = opened.saved().network();
        if (!opened.own() && input.asked().isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("kernelight: the images are given to the network as 0..1; --input-scale changes it.");
        }
        return new NamedNetwork(
                DigitReader.normalized(network, normalization),
                DigitReader.names(
                        file,
                        Optional.ofNullable(classes),
                        opened,
                        network.outputShape().size()));
    }

    /** A network, and what its classes are called. */
    record NamedNetwork(Network network, ClassNames classes) {}

    private DigitReader open() throws IOException {
        if (file != null) {
            return DigitReader.open(file, Optional.ofNullable(classes));
        }
        if (classes != null) {
            throw new ParameterException(
                    spec.commandLine(), "--classes names the classes of a network of yours. Add --model FILE.");
        }
        return DigitReader.usual(ShippedNetwork.read()
                .orElseThrow(() -> new CommandFailure("this Kernelight has no network of its own. Add --model FILE."))
                .network());
    }
}
