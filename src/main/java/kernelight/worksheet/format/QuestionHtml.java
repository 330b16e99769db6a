package kernelight.worksheet.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kernelight.exercise.topic.Blank;
import kernelight.exercise.topic.Exercise;
import kernelight.words.LocalizedMessage;
import kernelight.words.Translation;
import kernelight.worksheet.AnswerPart;
import kernelight.worksheet.GivenTable;
import kernelight.worksheet.WrittenNumber;

/** Questions as HTML, as learning platforms show them: plain paragraphs and tables, nothing that they would strip. */
final class QuestionHtml {
    private final Translation words;

    QuestionHtml(Translation words) {
        this.words = words;
    }

    /** The situation, the question and the tables that are given. */
    String question(Exercise exercise) {
        StringBuilder html = new StringBuilder(paragraph(exercise.text()));
        for (GivenTable table : GivenTable.of(exercise)) {
            html.append(paragraph(table.label())).append(table(table.rows()));
        }
        return html.toString();
    }

    /** The same, and behind it what one of its blanks is for, where there are several. */
    String question(Exercise exercise, Blank blank) {
        String asked = exercise.blanks().size() == 1 ? "" : "<p><b>" + escaped(words.get(blank.label())) + "</b></p>";
        return question(exercise) + (blank instanceof Blank.Choice choice ? optionPictures(choice) : "") + asked;
    }

    /** The same, with gaps where the answers belong. */
    String withGaps(Exercise exercise, Function<Blank, String> gap) {
        StringBuilder html = new StringBuilder(question(exercise));
        for (AnswerPart part : AnswerPart.of(exercise)) {
            html.append(
                    switch (part) {
                        case AnswerPart.Line(Blank.Number blank) -> labelled(blank.label(), gap.apply(blank));
                        case AnswerPart.Options(Blank.Choice choice) ->
                            optionPictures(choice) + labelled(choice.label(), gap.apply(choice));
                        case AnswerPart.Grid grid ->
                            paragraph(grid.label().orElse(LocalizedMessage.of("worksheet.answer")))
                                    + cells(
                                            grid.cells(),
                                            (Optional<Blank.Number> blank) ->
                                                    blank.map(gap).orElse(""));
                    });
        }
        return html.toString();
    }

    /** An option in a list: its letter, if it has a picture above, and its words. */
    String option(Blank.Choice choice, int index) {
        Blank.Option option = choice.options().get(index);
        String letter = hasPictures(choice) ? "(" + AnswerPart.Options.letter(index) + ") " : "";
        return escaped(letter + words.get(option.words()));
    }

    private static boolean hasPictures(Blank.Choice choice) {
        return choice.options().stream().anyMatch(option -> option.picture().isPresent());
    }

    private String optionPictures(Blank.Choice choice) {
        StringBuilder html = new StringBuilder();
        if (hasPictures(choice)) {
            for (int index = 0; index < choice.options().size(); index++) {
                Blank.Option option = choice.options().get(index);
                html.append("<p>(").append(AnswerPart.Options.letter(index)).append(")</p>");
                option.picture()
                        .ifPresent(picture -> GivenTable.channels(option.words(), picture)
                                .forEach(table -> html.append(table(table.rows()))));
            }
        }
        return html.toString();
    }

    /** The way to the answer. */
    String solution(Exercise exercise) {
        StringBuilder html = new StringBuilder();
        exercise.solution().forEach(step -> html.append(paragraph(step)));
        return html.toString();
    }

    String said(LocalizedMessage message) {
        return escaped(words.get(message));
    }

    private String labelled(LocalizedMessage label, String gap) {
        return "<p>" + said(label) + ": " + gap + "</p>";
    }

    private String paragraph(LocalizedMessage message) {
        return "<p>" + said(message) + "</p>";
    }

    private static String table(List<List<BigDecimal>> rows) {
        return cells(rows, number -> escaped(WrittenNumber.shown(number)));
    }

    private static <C> String cells(List<List<C>> rows, Function<C, String> cell) {
        StringBuilder html = new StringBuilder("<table border=\"1\" cellpadding=\"6\"><tbody>");
        for (List<C> row : rows) {
            html.append("<tr>");
            row.forEach(one ->
                    html.append("<td align=\"right\">").append(cell.apply(one)).append("</td>"));
            html.append("</tr>");
        }
        return html.append("</tbody></table>").toString();
    }

    static String escaped(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
