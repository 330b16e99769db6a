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

/** Fetches MNIST because the person asked for it. */
@Command(
        name = "download",
        mixinStandardHelpOptions = true,
        description =
                "Downloads MNIST (about 11 MB) from its public mirrors and checks it. What is there already is not"
                        + " fetched again; a download that broke off goes on where it stopped. A file in the folder that is"
                        + " not MNIST's is never replaced: then nothing is fetched.")
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
            download.run(state -> progress.show(state.overall(), words(state)));
        } finally {
            progress.clear();
        }
        spec.commandLine()
                .getOut()
                .printf("MNIST is in %s, checked.%n", data.location().folder());
        return CommandLine.ExitCode.OK;
    }

    private static String words(DownloadProgress state) {
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
