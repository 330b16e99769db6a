package kernelight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.training.TrainingSettings;
import kernelight.export.file.PictureFormat;
import kernelight.files.FileProblem;
import kernelight.files.WholeFile;
import kernelight.files.json.ContentProblem;
import kernelight.interchange.code.Framework;
import kernelight.interchange.program.NetworkProgram;
import kernelight.interchange.program.NotInFrameworkException;
import kernelight.network.drawing.PaperDifference;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkTable;
import kernelight.network.model.NetworkView;
import kernelight.plan.NetworkPlanFile;
import kernelight.plan.PlanOfNetwork;
import kernelight.session.KernelightFile;
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
        description =
                "Lists the named architectures. With a name, or the file of a network, lists that network's layers: output"
                        + " shape, number of parameters, multiplications per image, and receptive field (the pixels of the image"
                        + " that a value in the middle of the output depends on). With --draw, draws it.")
final class NetworksCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NAME|FILE",
            description = "A name from the list, or the file of a network: of one's own (--plan), or ONNX.")
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

    @Option(
            names = "--plan",
            paramLabel = "FILE",
            description =
                    "Write the layers and their settings, without weights, as a JSON file to be edited: train takes"
                            + " it as --network FILE, and this command as its file. Replaced if it is such a file.")
    private @Nullable Path plan;

    @Option(
            names = "--program",
            paramLabel = "pytorch|keras",
            description =
                    "Write the network as a Python program that trains it as train does by itself, and tests it, also"
                            + " with the weights of an ONNX file.")
    private @Nullable String framework;

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
            if (plan != null) {
                throw wrong("--plan writes one network. Name it, or its file.");
            }
            if (framework != null) {
                throw wrong("--program writes one network. Name it, or its file.");
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
        if (plan != null) {
            writePlan(network, plan);
        }
        if (framework != null) {
            out.print(program(name, network, framework(framework)));
            out.flush();
        }
        if (table != null) {
            out.print(new NetworkTable(network).text(table));
            out.flush();
        } else if (drawing == null && plan == null && framework == null) {
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

    private static String program(String named, Network network, Framework wanted) {
        try {
            return new NetworkProgram(network, NetworkChoice.initializer(named), TrainingSettings.defaults())
                    .of(wanted);
        } catch (NotInFrameworkException missing) {
            throw new CommandFailure(missing.getMessage() + ".");
        }
    }

    private Framework framework(String wanted) {
        return NetworkProgram.FRAMEWORKS.stream()
                .filter(known -> known.title().equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> wrong("There is no program for \"" + wanted + "\". Choose pytorch or keras."));
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

    private Network network(String named) throws IOException {
        try {
            return NetworkChoice.network(named);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    /** @throws CommandFailure if the network has layers that no plan has */
    private static void writePlan(Network network, Path file) throws FileProblem {
        OutputFile.require(file, "plan of a network", NetworksCommand::isPlan);
        try {
            String text = NetworkPlanFile.text(PlanOfNetwork.of(network));
            WholeFile.write(file, bytes -> bytes.write(text.getBytes(StandardCharsets.UTF_8)));
        } catch (PlanOfNetwork.UnplannableException e) {
            throw new CommandFailure(e.getMessage());
        }
    }

    private static boolean isPlan(Path file) {
        try {
            return KernelightFile.read(file).kind().equals(NetworkPlanFile.KIND);
        } catch (FileProblem | ContentProblem noPlan) {
            return false;
        }
    }
}
