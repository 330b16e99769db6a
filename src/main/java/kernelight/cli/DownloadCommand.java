package kernelight.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import kernelight.data.download.DownloadProgress;
import kernelight.data.download.DownloadSettings;
import kernelight.data.download.MnistDownload;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Downloads MNIST. */
@Command(
        name = "download",
        mixinStandardHelpOptions = true,
        description =
                "Downloads MNIST (12 MB) from its public mirrors and verifies it. Files that are there already are"
                        + " not downloaded again; an interrupted download is resumed. If another file has the name of an MNIST"
                        + " file, it is not replaced and nothing is downloaded.")
final class DownloadCommand implements Callable<Integer> {
    private static final double MEGABYTE = 1e6;

    @Mixin
    private DataOptions data;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        MnistDownload download = new MnistDownload(data.location().folder(), DownloadSettings.standard());
        ProgressLine progress = ProgressLine.onTerminal();
        try {
            download.run(state -> progress.show(state.overall(), describe(state)));
        } finally {
            progress.clear();
        }
        spec.commandLine()
                .getOut()
                .printf("MNIST is in %s and was verified.%n", data.location().folder());
        return CommandLine.ExitCode.OK;
    }

    private static String describe(DownloadProgress state) {
        OptionalLong total = state.total();
        return String.format(
                Locale.ROOT,
                "%s from %s, %.1f%s MB",
                state.file(),
                state.mirror().getHost(),
                state.bytes() / MEGABYTE,
                total.isPresent() ? " of %.1f".formatted(total.getAsLong() / MEGABYTE) : "");
    }
}
