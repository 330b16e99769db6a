package kernelight.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import kernelight.exercise.topic.ExerciseId;
import kernelight.exercise.topic.Topic;
import kernelight.ui.text.Language;
import kernelight.words.Translation;
import kernelight.worksheet.Worksheet;
import kernelight.worksheet.file.SheetOptions;
import kernelight.worksheet.file.WorksheetFormat;
import kernelight.worksheet.file.WorksheetProblem;
import kernelight.worksheet.file.WorksheetRequest;
import kernelight.worksheet.file.WorksheetWriter;
import kernelight.worksheet.page.Paper;
import kernelight.worksheet.page.WorkingSpace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes worksheets with their keys. */
@Command(
        name = "worksheet",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Writes worksheets: questions about the topics, in variants with other numbers for neighbours,"
                + " with their keys. The same options always make the same questions.",
        footer = {
            "",
            "Formats, and the files of variant A in DIR:",
            "  pdf     worksheet-A.pdf, and its key worksheet-A-key.pdf",
            "  md      worksheet-A.md, and its key worksheet-A-key.md (Markdown)",
            "  moodle  worksheet-A-moodle.xml (Moodle XML, cloze questions)",
            "  gift    worksheet-A-gift.txt (GIFT)",
            "  qti     worksheet-A-qti.zip (QTI 1.2)",
            "  json    worksheet-A.json (for scripts)",
            "Only the PDF and the Markdown file without \"key\" in its name are without answers.",
            "",
            "Example: kernelight worksheet --topics size,cell --count 12 --variants 3 --seed 7 --out sheets"
        })
final class WorksheetCommand implements Callable<Integer> {
    private static final int USUAL_COUNT = 10;
    private static final String ALL = "all";
    private static final String HOW_TO_REPLACE = "With --overwrite they are replaced.";

    @Option(names = "--list-topics", description = "List the topics, and write nothing.")
    private boolean listTopics;

    @Option(
            names = "--topics",
            split = ",",
            paramLabel = "TOPIC",
            description = "What is asked, in this order: names from --list-topics, with commas between them, or all.")
    private List<String> topics = List.of();

    @Option(
            names = "--count",
            paramLabel = "N",
            description = "How many questions, shared evenly by the topics, at most " + Worksheet.MOST_QUESTIONS
                    + ". Default: " + USUAL_COUNT + ", or one for each topic if those are more.")
    private @Nullable Integer count;

    @Option(
            names = "--variants",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "How many variants, A, B ..., at most " + Worksheet.MOST_VARIANTS + ". Default: ${DEFAULT-VALUE}.")
    private int variants;

    @Option(
            names = "--level",
            split = ",",
            paramLabel = "N",
            description = "How difficult, 1 to " + ExerciseId.LEVELS
                    + ", or several with commas. Default: questions about a topic climb from 1 to "
                    + ExerciseId.LEVELS + ".")
    private List<Integer> levels = Worksheet.ALL_LEVELS;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Another number makes other questions. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "Of the questions: en (English) or ko (Korean). Default: ${DEFAULT-VALUE}.")
    private String language;

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "FORMAT",
            defaultValue = "pdf",
            description = "Which files, see below, with commas between them. Default: ${DEFAULT-VALUE}.")
    private List<String> formats;

    @Option(
            names = "--paper",
            paramLabel = "PAPER",
            defaultValue = "a4",
            description = "a4 or letter. Default: ${DEFAULT-VALUE}.")
    private String paper;

    @Option(
            names = "--working",
            paramLabel = "SPACE",
            defaultValue = "some",
            description = "Empty paper after each question: none, some or plenty. Default: ${DEFAULT-VALUE}.")
    private String working;

    @Option(names = "--solutions", description = "Work out every answer in the keys, step by step.")
    private boolean solutions;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder for the files; it is made if it does not exist.")
    private @Nullable Path folder;

    @Option(names = "--overwrite", description = "Replace files that are there already.")
    private boolean overwrite;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Language spoken = choice("language", language, List.of(Language.values()), Language::code);
        if (listTopics) {
            list(out, new Translation(spoken.locale()));
            return CommandLine.ExitCode.OK;
        }
        WorksheetRequest request = request(spoken);
        try {
            WorksheetWriter.write(request).forEach(out::println);
        } catch (WorksheetProblem problem) {
            throw new CommandFailure(String.valueOf(problem.getMessage())
                    + (overwrite || request.existing().isEmpty() ? "" : " " + HOW_TO_REPLACE));
        }
        return CommandLine.ExitCode.OK;
    }

    private WorksheetRequest request(Language spoken) {
        List<Topic> asked = topics();
        int questions = count == null ? Math.max(USUAL_COUNT, asked.size()) : count;
        requireRange(
                "--count", questions, asked.size(), Worksheet.MOST_QUESTIONS, " (a question for each topic at least)");
        requireRange("--variants", variants, 1, Worksheet.MOST_VARIANTS, "");
        for (int level : levels) {
            requireRange("--level", level, 1, ExerciseId.LEVELS, "");
        }
        Worksheet worksheet = new Worksheet(
                asked, questions, variants, levels.stream().sorted().distinct().toList(), seed);
        SheetOptions options = new SheetOptions(
                spoken.locale(),
                choice("paper", paper, List.of(Paper.values()), Paper::id),
                choice("working space", working, List.of(WorkingSpace.values()), WorkingSpace::id),
                solutions);
        List<WorksheetFormat> written = formats.stream()
                .map(typed -> choice("format", typed, List.of(WorksheetFormat.values()), WorksheetFormat::id))
                .distinct()
                .toList();
        if (folder == null || folder.toString().isEmpty()) {
            throw wrong("Name the folder for the files with --out DIR.");
        }
        return new WorksheetRequest(worksheet, options, written, folder, overwrite);
    }

    private List<Topic> topics() {
        if (topics.isEmpty()) {
            throw wrong("Name what is asked with --topics; --list-topics lists what there is.");
        }
        List<Topic> asked = new ArrayList<>();
        for (String typed : topics) {
            if (typed.strip().equals(ALL)) {
                asked.addAll(List.of(Topic.values()));
            } else {
                asked.add(choice("topic", typed, List.of(Topic.values()), Topic::id));
            }
        }
        return asked.stream().distinct().toList();
    }

    /** The choice that was typed, in upper or lower case. */
    private <T> T choice(String what, String typed, List<T> choices, Function<T, String> id) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        List<String> names = choices.stream().map(id).toList();
        int index = names.indexOf(name);
        if (index < 0) {
            String nearest = NearestName.of(name, names)
                    .map(near -> "Did you mean " + near + "? ")
                    .orElse("");
            throw wrong("There is no " + what + " \"" + TypedValues.shortened(typed.strip()) + "\". " + nearest
                    + "Choose from " + String.join(", ", names) + ".");
        }
        return choices.get(index);
    }

    private void requireRange(String option, int number, int least, int most, String why) {
        if (number < least || number > most) {
            throw wrong(option + " has to be from " + least + " to " + most + ", not " + number + why + ".");
        }
    }

    private static void list(PrintWriter out, Translation words) {
        int widest = Arrays.stream(Topic.values())
                .mapToInt(topic -> topic.id().length())
                .max()
                .orElse(0);
        for (Topic topic : Topic.values()) {
            out.println(topic.id() + " ".repeat(widest - topic.id().length() + 2) + words.get(topic.title()));
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
