package kernelight.worksheet.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kernelight.exercise.topic.Blank;
import kernelight.words.Translation;
import kernelight.worksheet.GradedAnswers;
import kernelight.worksheet.WrittenNumber;

/**
 * What a platform says of an answer.
 *
 * @param share of the points, 0 to 1
 * @param feedback as HTML
 */
record Grading(double share, String feedback) {
    /** An answer that nobody gives. */
    private static final String ABSURD = "31415926";

    /** An answer that a platform knows, as its question lists it. */
    record Known(String text, BigDecimal tolerance, Grading grading) {
        /** @param isNumerical whether numbers are compared, not texts */
        boolean matches(String typed, boolean isNumerical) {
            if (text.equals("*")) {
                return true;
            }
            return isNumerical
                    ? new BigDecimal(typed).subtract(new BigDecimal(text)).abs().compareTo(tolerance) <= 0
                    : typed.equals(text);
        }
    }

    /** What is said of an answer: the first that matches counts. */
    static Grading of(List<Known> known, String typed, boolean isNumerical) {
        return known.stream()
                .filter(one -> one.matches(typed, isNumerical))
                .findFirst()
                .map(Known::grading)
                .orElse(new Grading(0, ""));
    }

    /**
     * Checks that right answers get all points and known mistakes none, with their sentences.
     *
     * @param grade what the platform says of what is typed
     */
    static void check(Blank.Number blank, Translation words, Function<String, Grading> grade) {
        GradedAnswers answers = GradedAnswers.of(blank.question());
        List<String> right =
                answers.isNumerical() ? List.of(WrittenNumber.plain(answers.right())) : answers.rightForms();
        for (String form : right) {
            assertEquals(1, grade.apply(form).share(), () -> form + " for " + blank);
        }
        List<BigDecimal> before = new ArrayList<>();
        for (GradedAnswers.Wrong wrong : answers.wrong()) {
            List<String> forms =
                    answers.isNumerical() ? List.of(WrittenNumber.plain(wrong.number())) : answers.formsOf(wrong);
            boolean isNearOther = before.stream()
                    .anyMatch(other -> other.subtract(wrong.number()).abs().compareTo(new BigDecimal("0.011")) <= 0);
            for (String form : isNearOther ? List.<String>of() : forms) {
                Grading grading = grade.apply(form);
                assertEquals(0, grading.share(), () -> form + " for " + blank);
                assertTrue(
                        plain(grading.feedback()).contains(words.get(wrong.feedback())),
                        () -> grading.feedback() + " for " + form);
            }
            before.add(wrong.number());
        }
        Grading unknown = grade.apply(ABSURD);
        assertEquals(0, unknown.share(), () -> ABSURD + " for " + blank);
        assertTrue(plain(unknown.feedback()).contains(words.get(answers.hint())), unknown::feedback);
    }

    /** The text that HTML shows. */
    static String plain(String html) {
        return decoded(html.replaceAll("<[^>]*>", " "));
    }

    /** HTML entities as what they stand for. */
    static String decoded(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#35;", "#")
                .replace("&#126;", "~")
                .replace("&#125;", "}")
                .replace("&#123;", "{")
                .replace("&#61;", "=")
                .replace("&#37;", "%")
                .replace("&#92;", "\\")
                .replace("&amp;", "&");
    }
}
