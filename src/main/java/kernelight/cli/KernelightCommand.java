package kernelight.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.function.Consumer;
import kernelight.data.DataFileException;
import kernelight.data.UserFolders;
import kernelight.data.download.DownloadException;
import kernelight.data.download.FileInTheWayException;
import kernelight.digitreader.UnfitNetworkException;
import kernelight.engine.training.checkpoint.CheckpointException;
import kernelight.interchange.onnx.ModelFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line as a whole. */
@Command(
        name = "kernelight",
        mixinStandardHelpOptions = true,
        version = "kernelight 0.1.0",
        description =
                "Teaches convolutional neural networks by letting people take them apart. Without arguments it opens"
                        + " its window.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Exit codes: 0 done, 1 it could not be done, 2 the command line is wrong."},
        subcommands = {
            OpenCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            ClassifyCommand.class,
            BenchCommand.class,
            DownloadCommand.class,
            NetworksCommand.class,
            VerifyCommand.class,
            RehearseCommand.class,
            CommandLine.HelpCommand.class
        })
public final class KernelightCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    private final WindowOpener window;

    KernelightCommand(WindowOpener window) {
        this.window = window;
    }

    /**
     * Runs a command line and returns its exit code.
     *
     * @param log gets what nobody foresaw
     */
    public static int execute(Consumer<Throwable> log, WindowOpener window, String... arguments) {
        EngineStart.begin(arguments);
        StandardOutput standard = new StandardOutput();
        PrintWriter out = new PrintWriter(new OutputStreamWriter(standard, System.out.charset()), true);
        PrintWriter err = new PrintWriter(System.err, true);
        int exitCode = execute(log, window, out, err, arguments);
        out.flush();
        return standard.exitCode(exitCode, err);
    }

    static int execute(
            Consumer<Throwable> log, WindowOpener window, PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new KernelightCommand(window))
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(failures(log))
                .setParameterExceptionHandler(KernelightCommand::explain)
                .setUsageHelpAutoWidth(true)
                .execute(arguments);
    }

    WindowOpener window() {
        return window;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    /** What is wrong with the command line, and nothing that would push it off the screen. */
    private static int explain(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("kernelight: " + problem.getMessage());
        UnmatchedArgumentException.printSuggestions(problem, err);
        err.println("Try " + command.getCommandSpec().qualifiedName() + " --help.");
        return CommandLine.ExitCode.USAGE;
    }

    private static IExecutionExceptionHandler failures(Consumer<Throwable> log) {
        return (failure, command, parsed) -> {
            PrintWriter err = command.getErr();
            switch (failure) {
                case CommandFailure foreseen -> err.println("kernelight: " + foreseen.getMessage());
                case DownloadException foreseen -> err.println("kernelight: " + foreseen.getMessage());
                case DataFileException foreseen -> err.println("kernelight: " + foreseen.getMessage());
                case FileInTheWayException foreseen -> err.println("kernelight: " + foreseen.getMessage());
                case CheckpointException foreseen -> err.println("kernelight: " + foreseen.getMessage());
                case UnfitNetworkException foreseen -> err.println("kernelight: " + foreseen.getMessage());
                case ModelFileException foreseen -> err.println("kernelight: " + foreseen.getMessage());
                default -> {
                    log.accept(failure);
                    err.println("kernelight: something unexpected went wrong; the log file has the details ("
                            + UserFolders.onThisMachine().logs() + ").");
                }
            }
            return CommandLine.ExitCode.SOFTWARE;
        };
    }
}
