package kernelight.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Opens the window with a file. Errors in the file are shown in the window, as for a dropped file. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description = {
            "Opens the window with a lesson, with a case that was saved with Ctrl+S, with a network (ONNX), which then reads drawings, or with"
                    + " digits: the folder of MNIST's files, or one of them.",
            "What the file is, its content says, not its name. If it cannot be opened, the window says why and nothing else"
                    + " changes."
        })
final class OpenCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            description = "For example lecture.kernelight, three.onnx, or a folder with MNIST.")
    private Path file;

    @Mixin
    private DataOptions data;

    @ParentCommand
    private KernelightCommand kernelight;

    @Override
    public Integer call() {
        return kernelight.window().open(Optional.of(file), data.named());
    }
}
