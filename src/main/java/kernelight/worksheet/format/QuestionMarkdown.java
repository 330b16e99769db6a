package kernelight.worksheet.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kernelight.exercise.topic.Blank;
import kernelight.exercise.topic.Exercise;
import kernelight.words.LocalizedMessage;
import kernelight.words.Translation;
import kernelight.worksheet.AnswerPart;
import kernelight.worksheet.GivenTable;
import kernelight.worksheet.Variant;
import kernelight.worksheet.WrittenNumber;

/** A variant as Markdown with tables as GitHub and Pandoc read them: the questions, and apart from them their key. */
public final class QuestionMarkdown {
    private static final String LINE = "\\_\\_\\_\\_\\_\\_\\_\\_";
    private static final String BLANK_CELL = "\\_\\_\\_\\_";
    /** What Markdown would read as more than a letter. */
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>#|~&$]");

    private final Translation words;
    private final StringBuilder text = new StringBuilder();

    private QuestionMarkdown(Translation words) {
        this.words = words;
    }

    /** What a student gets: no answers. */
    public static String sheet(Variant variant, Translation words) {
        QuestionMarkdown sheet = new QuestionMarkdown(words);
        sheet.title("worksheet.title", variant);
        sheet.paragraph(
                sheet.said("worksheet.name") + ": " + LINE + LINE + " " + sheet.said("worksheet.date") + ": " + LINE);
        sheet.paragraph(sheet.said("worksheet.decimals"));
        sheet.numbered(variant, sheet::question);
        return sheet.text.toString();
    }

    /** @param solutions whether each answer is worked out, step by step */
    public static String key(Variant variant, boolean solutions, Translation words) {
        QuestionMarkdown key = new QuestionMarkdown(words);
        key.title("worksheet.key.title", variant);
        key.numbered(variant, exercise -> {
            key.answer(exercise);
            if (solutions) {
                exercise.solution()
                        .forEach(step ->
                                key.text.append("- ").append(key.said(step)).append('\n'));
                key.text.append('\n');
            }
        });
        return key.text.toString();
    }

    private void numbered(Variant variant, Consumer<Exercise> written) {
        for (int index = 0; index < variant.exercises().size(); index++) {
            Exercise exercise = variant.exercises().get(index);
            text.append("## ")
                    .append(index + 1)
                    .append(". ")
                    .append(said(exercise.id().topic().title()))
                    .append("\n\n");
            written.accept(exercise);
        }
    }

    private void title(String key, Variant variant) {
        text.append("# ")
                .append(said(key))
                .append(" (")
                .append(said(LocalizedMessage.of("worksheet.variant", variant.letter())))
                .append(")\n\n");
    }

    private void question(Exercise exercise) {
        paragraph(said(exercise.text()));
        GivenTable.of(exercise).forEach(this::table);
        for (AnswerPart part : AnswerPart.of(exercise)) {
            switch (part) {
                case AnswerPart.Line(Blank.Number blank) -> paragraph(said(blank.label()) + ": " + LINE);
                case AnswerPart.Grid grid -> grid(grid, blank -> BLANK_CELL);
                case AnswerPart.Options(Blank.Choice choice) -> {
                    for (int option = 0; option < choice.options().size(); option++) {
                        option(option, choice.options().get(option));
                    }
                    paragraph(said(choice.label()) + ": " + LINE);
                }
            }
        }
    }

    private void answer(Exercise exercise) {
        for (AnswerPart part : AnswerPart.of(exercise)) {
            switch (part) {
                case AnswerPart.Line(Blank.Number blank) ->
                    paragraph(said(blank.label()) + ": **" + escaped(WrittenNumber.shown(blank.question())) + "**");
                case AnswerPart.Grid grid -> grid(grid, blank -> escaped(WrittenNumber.shown(blank.question())));
                case AnswerPart.Options(Blank.Choice choice) ->
                    paragraph(said(choice.label()) + ": **(" + AnswerPart.Options.letter(choice.right()) + ") "
                            + said(choice.options().get(choice.right()).words()) + "**");
            }
        }
    }

    private void option(int index, Blank.Option option) {
        paragraph("(" + AnswerPart.Options.letter(index) + ") " + said(option.words()));
        option.picture()
                .ifPresent(picture -> GivenTable.channels(option.words(), picture)
                        .forEach(table -> rows(table.rows(), QuestionMarkdown::number)));
    }

    private void table(GivenTable table) {
        paragraph(said(table.label()) + ":");
        rows(table.rows(), QuestionMarkdown::number);
    }

    private void grid(AnswerPart.Grid grid, Function<Blank.Number, String> cell) {
        paragraph(grid.label().map(this::said).orElse(said("worksheet.answer")) + ":");
        rows(grid.cells(), (Optional<Blank.Number> blank) -> blank.map(cell).orElse(""));
    }

    /** Markdown's tables begin with a row of headings, which is left empty. */
    private <C> void rows(List<List<C>> rows, Function<C, String> cell) {
        int columns = rows.getFirst().size();
        text.append("|").append("   |".repeat(columns)).append('\n');
        text.append("|").append("---:|".repeat(columns)).append('\n');
        for (List<C> row : rows) {
            text.append(row.stream().map(cell).collect(Collectors.joining(" | ", "| ", " |\n")));
        }
        text.append('\n');
    }

    private void paragraph(String words) {
        text.append(words).append("\n\n");
    }

    private static String number(BigDecimal number) {
        return escaped(WrittenNumber.shown(number));
    }

    private String said(String key) {
        return escaped(words.get(key));
    }

    private String said(LocalizedMessage message) {
        return escaped(words.get(message));
    }

    private static String escaped(String plain) {
        return SPECIAL.matcher(plain).replaceAll("\\\\$0");
    }
}
