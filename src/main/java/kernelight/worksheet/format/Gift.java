package kernelight.worksheet.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kernelight.exercise.topic.Blank;
import kernelight.exercise.topic.Exercise;
import kernelight.words.LocalizedMessage;
import kernelight.words.Translation;
import kernelight.worksheet.GradedAnswers;
import kernelight.worksheet.Variant;
import kernelight.worksheet.WrittenNumber;

/**
 * A variant as GIFT. The format has one answer for each question, so that an exercise with several blanks is as many
 * questions, each with the whole text.
 */
public final class Gift {
    private static final Pattern CONTROL = Pattern.compile("[\\\\~=#{}:]");

    private final QuestionHtml html;
    private final Translation words;

    private Gift(Translation words) {
        this.words = words;
        html = new QuestionHtml(words);
    }

    public static String text(Variant variant, Translation words) {
        return new Gift(words).questions(variant);
    }

    private String questions(Variant variant) {
        StringBuilder text = new StringBuilder("$CATEGORY: "
                + words.get("worksheet.title") + " "
                + words.get(LocalizedMessage.of("worksheet.variant", variant.letter())) + "\n\n");
        for (int index = 0; index < variant.exercises().size(); index++) {
            Exercise exercise = variant.exercises().get(index);
            for (Blank blank : exercise.blanks()) {
                text.append(question(variant.letter() + (index + 1), exercise, blank))
                        .append("\n\n");
            }
        }
        return text.toString();
    }

    private String question(String number, Exercise exercise, Blank blank) {
        String label = exercise.blanks().size() == 1 ? "" : ", " + words.get(blank.label());
        String title = number + " " + words.get(exercise.id().topic().title()) + label;
        return "::" + escaped(title) + "::[html]" + escaped(html.question(exercise, blank)) + "{" + answers(blank)
                + "\n####" + escaped(html.solution(exercise)) + "\n}";
    }

    private String answers(Blank blank) {
        return switch (blank) {
            case Blank.Number number -> {
                GradedAnswers answers = GradedAnswers.of(number.question());
                yield answers.isNumerical() ? numerical(answers) : shortAnswer(answers);
            }
            case Blank.Choice choice -> choice(choice);
        };
    }

    private String numerical(GradedAnswers answers) {
        List<String> lines = new ArrayList<>();
        lines.add("#");
        lines.add("=" + number(answers.right(), answers.tolerance()));
        for (GradedAnswers.Wrong wrong : answers.wrong()) {
            lines.add("=%0%" + number(wrong.number(), wrong.tolerance()) + feedback(wrong.feedback()));
        }
        lines.add("~" + feedback(answers.hint()));
        return String.join("\n", lines);
    }

    private String shortAnswer(GradedAnswers answers) {
        List<String> lines = new ArrayList<>(List.of(""));
        answers.rightForms().forEach(form -> lines.add("=" + escaped(form)));
        for (GradedAnswers.Wrong wrong : answers.wrong()) {
            answers.formsOf(wrong).forEach(form -> lines.add("=%0%" + escaped(form) + feedback(wrong.feedback())));
        }
        lines.add("=%0%*" + feedback(answers.hint()));
        return String.join("\n", lines);
    }

    private String choice(Blank.Choice choice) {
        List<String> lines = new ArrayList<>(List.of(""));
        for (int index = 0; index < choice.options().size(); index++) {
            lines.add((index == choice.right() ? "=" : "~")
                    + escaped(html.option(choice, index))
                    + feedback(choice.options().get(index).explanation()));
        }
        return String.join("\n", lines);
    }

    private static String number(BigDecimal number, BigDecimal tolerance) {
        return WrittenNumber.plain(number) + ":" + tolerance.toPlainString();
    }

    private String feedback(LocalizedMessage message) {
        return "#" + escaped(html.said(message));
    }

    private static String escaped(String text) {
        return CONTROL.matcher(text).replaceAll("\\\\$0");
    }
}
