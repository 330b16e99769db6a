package kernelight.worksheet.format;

import java.math.BigDecimal;
import java.util.List;
import kernelight.exercise.topic.Blank;
import kernelight.exercise.topic.Exercise;
import kernelight.words.LocalizedMessage;
import kernelight.words.Translation;
import kernelight.worksheet.GradedAnswers;
import kernelight.worksheet.Variant;
import kernelight.worksheet.WrittenNumber;

/**
 * The assessment of a QTI 1.2 package. Each blank is an item of its own, of a kind that every reader has: a number, a short
 * text (for numbers that may be written as fractions), or a choice.
 *
 * <p>Canvas takes every number that a condition of an item names for a right one. So there is a condition for the right
 * answer only, and all others get the hint and the sentences of the known mistakes together. The names of the feedbacks
 * are those by which Canvas knows what they are for.
 */
final class QtiAssessment {
    private static final String RESPONSE = "response";
    private static final String RIGHT = "correct_fb";
    private static final String WRONG = "general_incorrect_fb";
    private static final String SOLUTION = "general_fb";

    private final Translation words;
    private final QuestionHtml html;

    QtiAssessment(Translation words) {
        this.words = words;
        html = new QuestionHtml(words);
    }

    String text(Variant variant, String name, String title) {
        XmlText xml = new XmlText("questestinterop", "xmlns", "http://www.imsglobal.org/xsd/ims_qtiasiv1p2");
        xml.open("assessment", "ident", name, "title", title);
        xml.open("section", "ident", "root_section");
        for (int index = 0; index < variant.exercises().size(); index++) {
            Exercise exercise = variant.exercises().get(index);
            for (int blank = 0; blank < exercise.blanks().size(); blank++) {
                item(xml, name, variant.letter() + (index + 1), exercise, blank);
            }
        }
        xml.close().close();
        return xml.end();
    }

    private void item(XmlText xml, String name, String number, Exercise exercise, int index) {
        Blank blank = exercise.blanks().get(index);
        boolean isAlone = exercise.blanks().size() == 1;
        String title = number + " " + words.get(exercise.id().topic().title())
                + (isAlone ? "" : ", " + words.get(blank.label()));
        xml.open("item", "ident", name + "-" + number + (isAlone ? "" : "-" + (index + 1)), "title", title);
        switch (blank) {
            case Blank.Number one -> number(xml, exercise, one);
            case Blank.Choice choice -> choice(xml, exercise, choice);
        }
        xml.close();
    }

    private void number(XmlText xml, Exercise exercise, Blank.Number blank) {
        GradedAnswers answers = GradedAnswers.of(blank.question());
        boolean isNumerical = answers.isNumerical();
        kind(xml, isNumerical ? "numerical_question" : "short_answer_question");
        xml.open("presentation");
        material(xml, html.question(exercise, blank));
        xml.open("response_str", "ident", RESPONSE, "rcardinality", "Single");
        xml.open("render_fib", "fibtype", isNumerical ? "Decimal" : "String")
                .empty("response_label", "ident", "answer")
                .close();
        xml.close().close();

        scored(xml);
        condition(xml, RIGHT, true, () -> {
            if (isNumerical) {
                number(xml, answers.right(), answers.tolerance());
            } else {
                oneOf(xml, answers.rightForms());
            }
        });
        always(xml, WRONG);
        xml.close();

        feedback(xml, RIGHT, "<p>" + QuestionHtml.escaped(words.get("worksheet.right")) + "</p>");
        feedback(xml, WRONG, paragraph(answers.hint()) + mistakes(answers));
        feedback(xml, SOLUTION, html.solution(exercise));
    }

    private String mistakes(GradedAnswers answers) {
        StringBuilder list = new StringBuilder();
        for (GradedAnswers.Wrong wrong : answers.wrong()) {
            list.append("<li>")
                    .append(QuestionHtml.escaped(WrittenNumber.shown(wrong.number())))
                    .append(": ")
                    .append(html.said(wrong.feedback()))
                    .append("</li>");
        }
        return list.isEmpty() ? "" : "<ul>" + list + "</ul>";
    }

    private void choice(XmlText xml, Exercise exercise, Blank.Choice choice) {
        kind(xml, "multiple_choice_question");
        xml.open("presentation");
        material(xml, html.question(exercise, choice));
        xml.open("response_lid", "ident", RESPONSE, "rcardinality", "Single").open("render_choice");
        for (int index = 0; index < choice.options().size(); index++) {
            xml.open("response_label", "ident", option(index));
            material(xml, html.option(choice, index));
            xml.close();
        }
        xml.close().close().close();

        scored(xml);
        for (int index = 0; index < choice.options().size(); index++) {
            String ident = option(index);
            condition(
                    xml,
                    ident + "_fb",
                    index == choice.right(),
                    () -> xml.element("varequal", ident, "respident", RESPONSE));
        }
        xml.close();
        for (int index = 0; index < choice.options().size(); index++) {
            feedback(
                    xml,
                    option(index) + "_fb",
                    paragraph(choice.options().get(index).explanation()));
        }
        feedback(xml, SOLUTION, html.solution(exercise));
    }

    private static void kind(XmlText xml, String kind) {
        xml.open("itemmetadata").open("qtimetadata");
        field(xml, "question_type", kind);
        field(xml, "points_possible", "1");
        xml.close().close();
    }

    private static void field(XmlText xml, String label, String entry) {
        xml.open("qtimetadatafield")
                .element("fieldlabel", label)
                .element("fieldentry", entry)
                .close();
    }

    private static void material(XmlText xml, String html) {
        xml.open("material").html("mattext", html, "texttype", "text/html").close();
    }

    /** Begins the grading. The solution is shown in any case; of the other conditions the first that holds counts. */
    private static void scored(XmlText xml) {
        xml.open("resprocessing");
        xml.open("outcomes")
                .empty("decvar", "maxvalue", "100", "minvalue", "0", "varname", "SCORE", "vartype", "Decimal")
                .close();
        always(xml, SOLUTION);
    }

    private static void always(XmlText xml, String ident) {
        xml.open("respcondition", "continue", "Yes");
        xml.open("conditionvar").empty("other").close();
        xml.empty("displayfeedback", "feedbacktype", "Response", "linkrefid", ident);
        xml.close();
    }

    private static void condition(XmlText xml, String ident, boolean isRight, Runnable test) {
        xml.open("respcondition", "continue", "No");
        xml.open("conditionvar");
        test.run();
        xml.close();
        xml.element("setvar", isRight ? "100" : "0", "action", "Set", "varname", "SCORE");
        xml.empty("displayfeedback", "feedbacktype", "Response", "linkrefid", ident);
        xml.close();
    }

    /** Equal, or within the tolerance: Canvas asks for both. */
    private static void number(XmlText xml, BigDecimal number, BigDecimal tolerance) {
        BigDecimal middle = new BigDecimal(WrittenNumber.plain(number));
        xml.open("or");
        xml.element("varequal", WrittenNumber.plain(number), "respident", RESPONSE);
        xml.open("and");
        xml.element("vargte", WrittenNumber.plain(middle.subtract(tolerance)), "respident", RESPONSE);
        xml.element("varlte", WrittenNumber.plain(middle.add(tolerance)), "respident", RESPONSE);
        xml.close().close();
    }

    private static void oneOf(XmlText xml, List<String> forms) {
        xml.open("or");
        forms.forEach(form -> xml.element("varequal", form, "respident", RESPONSE));
        xml.close();
    }

    private static void feedback(XmlText xml, String ident, String html) {
        xml.open("itemfeedback", "ident", ident).open("flow_mat");
        material(xml, html);
        xml.close().close();
    }

    private String paragraph(LocalizedMessage message) {
        return "<p>" + html.said(message) + "</p>";
    }

    private static String option(int index) {
        return "option-" + (index + 1);
    }
}
