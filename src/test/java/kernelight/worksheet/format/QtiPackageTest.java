package kernelight.worksheet.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kernelight.exercise.topic.Blank;
import kernelight.exercise.topic.Exercise;
import kernelight.ui.text.Language;
import kernelight.words.Translation;
import kernelight.worksheet.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class QtiPackageTest {
    private static Map<String, String> entries(byte[] zip) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private static String assessmentName(Map<String, String> entries) {
        return entries.keySet().stream()
                .filter(name -> !name.equals("imsmanifest.xml"))
                .findFirst()
                .orElseThrow();
    }

    private static String assessment(Map<String, String> entries) {
        return entries.get(assessmentName(entries));
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(index -> (Element) found.item(index))
                .toList();
    }

    private static List<Element> children(Element parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    @Test
    @DisplayName("the manifest names the assessment that is in the package, and both are valid")
    void manifest() throws IOException, SAXException {
        Translation words = new Translation(Language.KOREAN.locale());
        byte[] zip = QtiPackage.bytes(Samples.variant(List.of(Samples.mixed())), words);
        Map<String, String> entries = entries(zip);
        assertEquals(2, entries.size());
        String assessment = assessmentName(entries);
        assertTrue(assessment.matches("(worksheet-A-[0-9a-f]+)/\\1\\.xml"), assessment);
        Element manifest =
                Schema.valid(entries.get("imsmanifest.xml"), "manifest.xsd").getDocumentElement();
        assertEquals(assessment, elements(manifest, "file").getFirst().getAttribute("href"));
        Schema.valid(entries.get(assessment), "qti.xsd");
        assertArrayEquals(zip, QtiPackage.bytes(Samples.variant(List.of(Samples.mixed())), words));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("every blank is an item, which grades as the app does and names the mistakes")
    void itemsGrade(Language language) throws IOException, SAXException {
        Translation words = new Translation(language.locale());
        List<Exercise> exercises = new ArrayList<>(Samples.ofEveryTopic(5));
        exercises.add(Samples.mixed());
        Element assessment = Schema.valid(
                        assessment(entries(QtiPackage.bytes(Samples.variant(exercises), words))), "qti.xsd")
                .getDocumentElement();
        List<Element> items = new ArrayList<>(elements(assessment, "item"));
        for (Exercise exercise : exercises) {
            for (Blank blank : exercise.blanks()) {
                check(blank, items.removeFirst(), words);
            }
        }
        assertTrue(items.isEmpty());
    }

    private static void check(Blank blank, Element item, Translation words) throws IOException, SAXException {
        for (Element html : elements(item, "mattext")) {
            Schema.parsed("<html>" + html.getTextContent() + "</html>");
        }
        switch (blank) {
            case Blank.Number number -> {
                Grading.check(number, words, typed -> grading(item, typed));
                assertEquals(1, settingScore(item), "Canvas would take wrong numbers for right ones");
            }
            case Blank.Choice choice -> {
                for (int option = 0; option < choice.options().size(); option++) {
                    Grading grading = grading(item, "option-" + (option + 1));
                    assertEquals(option == choice.right() ? 1 : 0, grading.share());
                    assertEquals(
                            words.get(choice.options().get(option).explanation()),
                            Grading.plain(grading.feedback()).strip());
                }
            }
        }
    }

    /** How many conditions set a score or name a number. */
    private static long settingScore(Element item) {
        return elements(item, "respcondition").stream()
                .filter(condition -> !elements(condition, "setvar").isEmpty()
                        || !elements(condition, "varequal").isEmpty())
                .count();
    }

    /** Looks at the conditions in their order; one that holds and does not say "continue" is the last. */
    private static Grading grading(Element item, String response) {
        double score = 0;
        String feedback = "";
        for (Element condition : elements(item, "respcondition")) {
            if (holds(children(elements(condition, "conditionvar").getFirst()).getFirst(), response)) {
                List<Element> set = elements(condition, "setvar");
                score = set.isEmpty()
                        ? score
                        : Double.parseDouble(set.getFirst().getTextContent()) / 100;
                feedback = feedback(
                        item, elements(condition, "displayfeedback").getFirst().getAttribute("linkrefid"));
                if (condition.getAttribute("continue").equals("No")) {
                    break;
                }
            }
        }
        return new Grading(score, feedback);
    }

    private static String feedback(Element item, String ident) {
        return elements(item, "itemfeedback").stream()
                .filter(one -> one.getAttribute("ident").equals(ident))
                .findFirst()
                .orElseThrow()
                .getTextContent();
    }

    private static boolean holds(Element test, String response) {
        return switch (test.getTagName()) {
            case "other" -> true;
            case "or" -> children(test).stream().anyMatch(one -> holds(one, response));
            case "and" -> children(test).stream().allMatch(one -> holds(one, response));
            case "varequal" -> test.getTextContent().equals(response);
            case "vargte" -> compared(response, test) >= 0;
            case "varlte" -> compared(response, test) <= 0;
            default -> throw new IllegalArgumentException(test.getTagName());
        };
    }

    private static int compared(String response, Element test) {
        return new BigDecimal(response).compareTo(new BigDecimal(test.getTextContent()));
    }

    @Test
    @DisplayName("the schema refuses what is no assessment")
    void schema() throws IOException {
        String assessment = assessment(entries(QtiPackage.bytes(
                Samples.variant(List.of(Samples.mixed())), new Translation(Language.ENGLISH.locale()))));
        for (String broken : List.of(
                assessment.replace("fibtype=\"String\"", "fibtype=\"Text\""),
                assessment.replace("<or>", "<xor>").replace("</or>", "</xor>"),
                assessment.replace("A1-2\"", "A1-1\""))) {
            assertThrows(SAXException.class, () -> Schema.valid(broken, "qti.xsd"));
        }
    }
}
