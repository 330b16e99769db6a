package kernelight.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Opens the window with a case file. Errors in the file are shown in the window, as for a dropped file. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description = {
            "Opens the window with a case file that was saved with Ctrl+S.",
            "If the file cannot be opened, the window says why and nothing else changes."
        })
final class OpenCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A case file, for example lecture.kernelight.")
    private Path file;

    @ParentCommand
    private KernelightCommand kernelight;

    @Override
    public Integer call() {
        return kernelight.window().open(file);
    }
}
