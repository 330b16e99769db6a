package kernelight.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import kernelight.data.DataFileException;
import kernelight.data.UserFolders;
import kernelight.data.download.DownloadException;
import kernelight.data.download.FileInTheWayException;
import kernelight.digitreader.UnfitNetworkException;
import kernelight.engine.training.checkpoint.CheckpointException;
import kernelight.files.FileProblem;
import kernelight.interchange.onnx.ModelFileException;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code kernelight} command with all its subcommands. */
@Command(
        name = "kernelight",
        mixinStandardHelpOptions = true,
        version = "kernelight 0.1.0",
        description = "Teaches convolutional neural networks by showing every step of their computation. Without a"
                + " command, opens the window.",
        synopsisSubcommandLabel = "[COMMAND]",
        footer = {"", "Exit codes: 0 success, 1 failure, 2 wrong command line."},
        subcommands = {
            OpenCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            ClassifyCommand.class,
            ExplainCommand.class,
            FilterCommand.class,
            BenchCommand.class,
            DownloadCommand.class,
            NetworksCommand.class,
            WorksheetCommand.class,
            LessonCommand.class,
            VerifyCommand.class,
            RehearseCommand.class,
            CommandLine.HelpCommand.class
        })
public final class KernelightCommand implements Callable<Integer> {
    private static final String PRESENT = "--present";

    @Mixin
    private DataOptions data;

    @Option(
            names = KernelightCommand.PRESENT,
            paramLabel = "FILE",
            description = "Open the window in presenter mode with this file: a lesson, or anything else that it opens.")
    private @Nullable Path presented;

    @Spec
    private CommandSpec spec;

    private final WindowOpener window;

    KernelightCommand(WindowOpener window) {
        this.window = window;
    }

    /**
     * Runs a command line and returns its exit code.
     *
     * @param log receives unexpected exceptions
     * @param window opens the window for the commands that need it
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

    /** Whether the only argument names a file, as where a desktop opens it; no command has a dot or a slash in its name. */
    public static boolean isFileToOpen(String argument) {
        try {
            Path path = Path.of(argument);
            return (argument.contains(".") || path.getNameCount() > 1) && Files.isRegularFile(path);
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    static int execute(
            Consumer<Throwable> log, WindowOpener window, PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine command = new CommandLine(new KernelightCommand(window));
        TypedValues.register(command);
        return command.setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(failures(log))
                .setParameterExceptionHandler(KernelightCommand::explain)
                .setUsageHelpAutoWidth(true)
                .setExecutionStrategy(KernelightCommand::run)
                .execute(arguments);
    }

    WindowOpener window() {
        return window;
    }

    /** Without a command: the window. */
    @Override
    public Integer call() {
        return presented == null
                ? window.open(Optional.empty(), data.named())
                : window.present(presented, data.named());
    }

    /** An option of the window before a command would be passed over without a word. */
    private static int run(ParseResult parsed) {
        if (parsed.hasSubcommand() && parsed.hasMatchedOption(DataOptions.MNIST)) {
            String name = parsed.subcommand().commandSpec().name();
            throw new ParameterException(
                    parsed.commandSpec().commandLine(),
                    DataOptions.MNIST + " belongs behind the command: kernelight " + name + " " + DataOptions.MNIST
                            + " DIR.");
        }
        if (parsed.hasSubcommand() && parsed.hasMatchedOption(PRESENT)) {
            throw new ParameterException(
                    parsed.commandSpec().commandLine(), PRESENT + " opens the window: give it without a command.");
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** Prints what is wrong with the command line, without the usage text, which would scroll it off the screen. */
    private static int explain(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(
                "kernelight: " + String.valueOf(problem.getMessage()).replaceFirst("^Error: ", "")); // picocli's own
        if (problem instanceof UnmatchedArgumentException unmatched
                && command.getParent() == null
                && isFile(unmatched.getUnmatched().getFirst())) {
            err.println("A file is opened with: kernelight open "
                    + unmatched.getUnmatched().getFirst());
            return CommandLine.ExitCode.USAGE;
        }
        UnmatchedArgumentException.printSuggestions(problem, err);
        err.println("Try " + command.getCommandSpec().qualifiedName() + " --help.");
        return CommandLine.ExitCode.USAGE;
    }

    private static boolean isFile(String argument) {
        try {
            return Files.exists(Path.of(argument));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static IExecutionExceptionHandler failures(Consumer<Throwable> log) {
        return (failure, command, parsed) -> {
            PrintWriter err = command.getErr();
            switch (failure) {
                case CommandFailure expected -> err.println("kernelight: " + expected.getMessage());
                case DownloadException expected -> err.println("kernelight: " + expected.getMessage());
                case DataFileException expected -> err.println("kernelight: " + expected.getMessage());
                case FileInTheWayException expected -> err.println("kernelight: " + expected.getMessage());
                case CheckpointException expected -> err.println("kernelight: " + expected.getMessage());
                case UnfitNetworkException expected -> err.println("kernelight: " + expected.getMessage());
                case FileProblem expected -> // commands only write such files
                    err.println("kernelight: "
                            + LocalizedMessage.of(
                                            "file.cannotBeWritten",
                                            expected.path().toString(),
                                            expected.reason())
                                    .inEnglish());
                case ModelFileException expected -> err.println("kernelight: " + expected.getMessage());
                case InvalidPathException expected ->
                    err.println("kernelight: " + TypedValues.noPath(expected.getInput()));
                default -> {
                    log.accept(failure);
                    err.println("kernelight: an unexpected error occurred. The log file has the details ("
                            + UserFolders.onThisMachine().logs() + ").");
                }
            }
            return CommandLine.ExitCode.SOFTWARE;
        };
    }
}
