package kernelight.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.layer.Flatten;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.network.model.ReceptiveField;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the networks that have a name, or the layers of one of them. */
@Command(
        name = "networks",
        mixinStandardHelpOptions = true,
        description = "Lists the networks that have a name; with a name, that network layer by layer: what each makes,"
                + " how many parameters it has, how many multiplications one image costs, and how many pixels of the"
                + " image a number in its middle depends on (its receptive field).")
final class NetworksCommand implements Callable<Integer> {
    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "One of the names in the list.")
    private @Nullable String name;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (name == null) {
            for (Architecture architecture : Architecture.values()) {
                printSummary(out, architecture);
            }
        } else {
            printLayers(out, architecture(name).build());
        }
        return CommandLine.ExitCode.OK;
    }

    private static void printSummary(PrintWriter out, Architecture architecture) {
        Network network = architecture.build();
        out.printf(
                Locale.ROOT,
                "%-15s %-16s image %-14s %,12d parameters %,15d multiplications%n",
                architecture.id(),
                network.name(),
                network.inputShape(),
                network.parameterCount(),
                network.multiplicationCount());
    }

    private static void printLayers(PrintWriter out, Network network) {
        String line = "%-" + widest(network) + "s  %-16s %,12d %,15d  %-9s  %s%n";
        out.printf(
                line.replace(",", "").replace("d", "s"), "layer", "makes", "parameters", "multiplications", "sees", "");
        for (NetworkNode node : network.nodes()) {
            out.printf(
                    Locale.ROOT,
                    line,
                    node.name(),
                    node.outputShape(),
                    node.layer().parameterCount(),
                    node.multiplicationCount(),
                    seen(network, node),
                    node.layer());
        }
        out.printf(Locale.ROOT, line, "all", "", network.parameterCount(), network.multiplicationCount(), "", "");
    }

    private static String seen(Network network, NetworkNode node) {
        if (node.layer() instanceof Flatten) {
            return ""; // a row has no middle
        }
        ReceptiveField field = ReceptiveField.ofMiddle(network, node);
        return field.rows() + " x " + field.columns();
    }

    private static int widest(Network network) {
        return network.nodes().stream()
                .mapToInt(node -> node.name().length())
                .max()
                .orElse(0);
    }

    static Architecture architecture(String name) {
        return Architecture.withId(name)
                .orElseThrow(() -> new CommandFailure("there is no network called \"" + name + "\"; there are "
                        + Arrays.stream(Architecture.values())
                                .map(Architecture::id)
                                .collect(Collectors.joining(", "))
                        + "."));
    }
}
