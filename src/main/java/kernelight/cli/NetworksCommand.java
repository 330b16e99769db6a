package kernelight.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the named architectures, or the layers of one of them. */
@Command(
        name = "networks",
        mixinStandardHelpOptions = true,
        description = "Lists the named architectures. With a NAME, lists that network's layers: output shape, number of"
                + " parameters, multiplications per image, and receptive field (the pixels of the image that a value"
                + " in the middle of the output depends on).")
final class NetworksCommand implements Callable<Integer> {
    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "A name from the list.")
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
            printLayers(out, named().build());
        }
        return CommandLine.ExitCode.OK;
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

    private Architecture named() {
        try {
            return architecture(name);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
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
