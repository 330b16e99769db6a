package kernelight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.export.file.PictureFormat;
import kernelight.files.FileProblem;
import kernelight.interchange.network.NetworkFile;
import kernelight.network.drawing.PaperDifference;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkTable;
import kernelight.network.model.NetworkView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the named architectures, or the layers of one of them. */
@Command(
        name = "networks",
        mixinStandardHelpOptions = true,
        description = "Lists the named architectures. With a name, or an ONNX file, lists that network's layers: output"
                + " shape, number of parameters, multiplications per image, and receptive field (the pixels of the image"
                + " that a value in the middle of the output depends on). With --draw, draws it.")
final class NetworksCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NAME|FILE",
            description = "A name from the list, or the file of a network.")
    private @Nullable String name;

    @Option(
            names = "--table",
            paramLabel = "FORMAT",
            description = "Write the layers for other programs: ${COMPLETION-CANDIDATES}. Shapes are channels, rows and"
                    + " columns; \"reads\" names the layers that a layer's input comes from.")
    private NetworkTable.@Nullable Format table;

    @Option(
            names = "--draw",
            paramLabel = "FILE",
            description =
                    "Draw the network on a slide of 16 : 9 and write it as FILE: .svg, .pdf or .png. Replaced if this"
                            + " command drew it.")
    private @Nullable Path drawing;

    @Option(
            names = "--unfolded",
            description = "With --draw, draw every layer; otherwise equal stages one after the other are drawn once.")
    private boolean unfolded;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, FileProblem {
        PrintWriter out = spec.commandLine().getOut();
        if (unfolded && drawing == null) {
            throw wrong("--unfolded says how --draw draws. Give --draw a file.");
        }
        if (name == null) {
            if (table != null) {
                throw wrong("--table lists one network. Name it, or its file.");
            }
            if (drawing != null) {
                throw wrong("--draw draws one network. Name it, or its file.");
            }
            for (Architecture architecture : Architecture.values()) {
                printSummary(out, architecture);
            }
            return CommandLine.ExitCode.OK;
        }
        PictureFormat format = drawing == null ? null : format(drawing);
        Network network = network(name);
        if (drawing != null && format != null) {
            NetworkPictureFile.write(
                    network,
                    Architecture.withId(name).map(Architecture::id).flatMap(PaperDifference::of),
                    unfolded,
                    format,
                    drawing);
        }
        if (table != null) {
            out.print(new NetworkTable(network).text(table));
            out.flush();
        } else if (drawing == null) {
            printLayers(out, network);
        }
        return CommandLine.ExitCode.OK;
    }

    private PictureFormat format(Path file) {
        PictureFormat format = Arrays.stream(PictureFormat.values())
                .filter(one -> file.toString().toLowerCase(Locale.ROOT).endsWith(one.extension()))
                .findFirst()
                .orElseThrow(() -> wrong("The kind of the picture is not known by the name " + file
                        + ". Let it end with .svg, .pdf or .png."));
        OutputFile.require(file, "drawing of a network", existing -> NetworkPictureFile.isOne(existing, format));
        return format;
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private static void printSummary(PrintWriter out, Architecture architecture) {
        NetworkView network = NetworkView.of(architecture.build());
        out.printf(
                Locale.ROOT,
                "%-15s %-16s image %-14s %,12d parameters %,15d multiplications%n",
                architecture.id(),
                network.name(),
                network.input(),
                network.parameters(),
                network.multiplications());
    }

    private static void printLayers(PrintWriter out, Network network) {
        NetworkView view = NetworkView.of(network);
        String line = "%-" + widest(view) + "s  %-16s %,12d %,15d  %-9s  %s%n";
        out.printf(
                line.replace(",", "").replace("d", "s"), "layer", "makes", "parameters", "multiplications", "sees", "");
        for (NetworkNode node : network.nodes()) {
            LayerView layer = view.layer(node.name());
            out.printf(
                    Locale.ROOT,
                    line,
                    layer.name(),
                    layer.output(),
                    layer.parameters(),
                    layer.multiplications(),
                    view.receptiveField(layer)
                            .map(field -> field.rows() + " x " + field.columns())
                            .orElse(""),
                    node.layer());
        }
        out.printf(Locale.ROOT, line, "all", "", view.parameters(), view.multiplications(), "", "");
    }

    private static int widest(NetworkView network) {
        return network.layers().stream()
                .mapToInt(layer -> layer.name().length())
                .max()
                .orElse(0);
    }

    /** A named architecture comes before a file of the same name, which can be written as ./NAME. */
    private Network network(String named) throws IOException {
        if (Architecture.withId(named).isEmpty() && Files.exists(Path.of(named))) {
            return NetworkFile.open(Path.of(named)).saved().network();
        }
        try {
            return architecture(named).build();
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    /** @throws IllegalArgumentException if there is none; the message can be shown */
    static Architecture architecture(String name) {
        return Architecture.withId(name)
                .orElseThrow(
                        () -> new IllegalArgumentException("There is no network called \"" + name + "\". Choose one of "
                                + Arrays.stream(Architecture.values())
                                        .map(Architecture::id)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
