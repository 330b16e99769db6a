package kernelight.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Opens the window on a case. What is wrong with the file the window says, as it does of a dropped one. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description = {
            "Opens the window with a case that was saved there (Ctrl+S).",
            "A file that cannot be opened is refused in the window, with the reason, and changes nothing."
        })
final class OpenCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A case, for example lecture.kernelight.")
    private Path file;

    @ParentCommand
    private KernelightCommand kernelight;

    @Override
    public Integer call() {
        return kernelight.window().open(file);
    }
}
