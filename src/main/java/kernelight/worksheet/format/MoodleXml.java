package kernelight.worksheet.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kernelight.exercise.topic.Blank;
import kernelight.exercise.topic.Exercise;
import kernelight.words.LocalizedMessage;
import kernelight.words.Translation;
import kernelight.worksheet.GradedAnswers;
import kernelight.worksheet.Variant;
import kernelight.worksheet.WrittenNumber;

/**
 * A variant as Moodle XML: a cloze question for each exercise, with a gap for each of its blanks and the sentences of the
 * known mistakes as feedback. A gap for a whole number is numerical, with a tolerance; one for another number takes text,
 * because Moodle's numerical gaps do not accept fractions.
 */
public final class MoodleXml {
    private final Translation words;
    private final QuestionHtml html;

    private MoodleXml(Translation words) {
        this.words = words;
        html = new QuestionHtml(words);
    }

    public static String text(Variant variant, Translation words) {
        return new MoodleXml(words).quiz(variant);
    }

    private String quiz(Variant variant) {
        XmlText xml = new XmlText("quiz");
        xml.open("question", "type", "category").open("category");
        xml.element(
                "text",
                "$course$/" + words.get("worksheet.title") + " "
                        + words.get(LocalizedMessage.of("worksheet.variant", variant.letter())));
        xml.close().close();
        for (int index = 0; index < variant.exercises().size(); index++) {
            question(xml, variant.letter(), index + 1, variant.exercises().get(index));
        }
        return xml.end();
    }

    private void question(XmlText xml, String letter, int number, Exercise exercise) {
        xml.open("question", "type", "cloze");
        xml.open("name")
                .element(
                        "text",
                        letter + number + " " + words.get(exercise.id().topic().title()))
                .close();
        xml.open("questiontext", "format", "html")
                .html("text", html.withGaps(exercise, this::gap))
                .close();
        xml.open("generalfeedback", "format", "html")
                .html("text", html.solution(exercise))
                .close();
        xml.element("penalty", "0.3333333").element("hidden", "0");
        xml.close();
    }

    private String gap(Blank blank) {
        return switch (blank) {
            case Blank.Number number -> {
                GradedAnswers answers = GradedAnswers.of(number.question());
                yield answers.isNumerical() ? numerical(answers) : shortAnswer(answers);
            }
            case Blank.Choice choice -> choice(choice);
        };
    }

    private String numerical(GradedAnswers answers) {
        List<String> alternatives = new ArrayList<>();
        alternatives.add("=" + number(answers.right(), answers.tolerance()));
        for (GradedAnswers.Wrong wrong : answers.wrong()) {
            alternatives.add("%0%" + number(wrong.number(), wrong.tolerance()) + feedback(wrong.feedback()));
        }
        return gap("NUMERICAL", alternatives, answers.hint());
    }

    private String shortAnswer(GradedAnswers answers) {
        List<String> alternatives = new ArrayList<>();
        answers.rightForms().forEach(form -> alternatives.add("=" + form));
        for (GradedAnswers.Wrong wrong : answers.wrong()) {
            answers.formsOf(wrong).forEach(form -> alternatives.add("%0%" + form + feedback(wrong.feedback())));
        }
        return gap("SHORTANSWER", alternatives, answers.hint());
    }

    /** @param hint for every other answer */
    private String gap(String kind, List<String> alternatives, LocalizedMessage hint) {
        return "{1:" + kind + ":" + String.join("~", alternatives) + "~*" + feedback(hint) + "}";
    }

    private String choice(Blank.Choice choice) {
        List<String> alternatives = new ArrayList<>();
        for (int index = 0; index < choice.options().size(); index++) {
            alternatives.add((index == choice.right() ? "=" : "")
                    + withoutSigns(html.option(choice, index))
                    + feedback(choice.options().get(index).explanation()));
        }
        return "{1:MULTICHOICE_V:" + alternatives.stream().collect(Collectors.joining("~")) + "}";
    }

    private static String number(BigDecimal number, BigDecimal tolerance) {
        return WrittenNumber.plain(number) + ":" + tolerance.toPlainString();
    }

    private String feedback(LocalizedMessage message) {
        return "#" + withoutSigns(html.said(message));
    }

    /**
     * The signs that structure a gap, as HTML entities, which need no backslash. Moodle decodes the entities of a gap before
     * it takes what it finds for HTML, so that those of the HTML are written twice.
     */
    private static String withoutSigns(String escaped) {
        return escaped.replace("&", "&amp;")
                .replace("#", "&#35;")
                .replace("~", "&#126;")
                .replace("}", "&#125;")
                .replace("{", "&#123;")
                .replace("=", "&#61;")
                .replace("%", "&#37;")
                .replace("\\", "&#92;");
    }
}
