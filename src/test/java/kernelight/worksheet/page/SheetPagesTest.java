package kernelight.worksheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.paint.Color;
import kernelight.exercise.topic.Exercise;
import kernelight.exercise.topic.ExerciseId;
import kernelight.exercise.topic.Given;
import kernelight.exercise.topic.Topic;
import kernelight.exercise.topic.Value;
import kernelight.export.file.TextMeasure;
import kernelight.ui.surface.Picture;
import kernelight.ui.text.Language;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;
import kernelight.words.Translation;
import kernelight.worksheet.Samples;
import kernelight.worksheet.Variant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SheetPagesTest {
    private static final Translation ENGLISH = new Translation(Language.ENGLISH.locale());

    private static Variant variant() {
        List<Exercise> exercises = new ArrayList<>(Samples.ofEveryTopic(3));
        exercises.add(Samples.mixed());
        return Samples.variant(exercises);
    }

    private static List<Picture> both(Variant variant, Translation words, Paper paper, WorkingSpace working) {
        return Stream.concat(
                        SheetPages.sheet(variant, working, words, paper).stream(),
                        SheetPages.key(variant, true, words, paper).stream())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("all that is painted lies within the margins, in black and grey, and no text covers another")
    void withinMargins(Language language) {
        Translation words = new Translation(language.locale());
        for (Paper paper : Paper.values()) {
            for (Picture page : both(variant(), words, paper, WorkingSpace.SOME)) {
                assertEquals(paper.width(), page.width());
                assertEquals(paper.height(), page.height());
                assertFits(PageRecorder.of(page), paper);
            }
        }
    }

    private static void assertFits(PageRecorder page, Paper paper) {
        Bounds inside = new BoundingBox(
                SheetPage.MARGIN - 1, 30, paper.width() - 2 * SheetPage.MARGIN + 2, paper.height() - 50);
        List<PageRecorder.Text> texts = page.texts();
        for (PageRecorder.Text text : texts) {
            assertTrue(inside.contains(text.place()), text::toString);
        }
        page.shapes().forEach(shape -> assertTrue(inside.contains(shape), shape::toString));
        for (int one = 0; one < texts.size(); one++) {
            for (int other = one + 1; other < texts.size(); other++) {
                Bounds first = shrunk(texts.get(one).place());
                assertFalse(
                        first.intersects(shrunk(texts.get(other).place()))
                                && !texts.get(one).text().isEmpty()
                                && !texts.get(other).text().isEmpty(),
                        texts.get(one) + " covers " + texts.get(other));
            }
        }
        page.colors().forEach(color -> assertEquals(0, color.getSaturation(), () -> "" + color));
    }

    private static Bounds shrunk(Bounds bounds) {
        return new BoundingBox(
                bounds.getMinX() + 1, bounds.getMinY() + 1, Math.max(0, bounds.getWidth() - 2), bounds.getHeight() - 2);
    }

    @Test
    @DisplayName("what a student gets is the same, line by line, whatever the answers are; the key is not")
    void noAnswers() {
        Variant one = variant();
        Variant other = Samples.variant(
                one.exercises().stream().map(Samples::withOtherAnswers).toList());
        assertEquals(painted(sheet(one)), painted(sheet(other)));
        assertNotEquals(painted(key(one)), painted(key(other)));
    }

    private static List<Picture> sheet(Variant variant) {
        return SheetPages.sheet(variant, WorkingSpace.SOME, ENGLISH, Paper.A4);
    }

    private static List<Picture> key(Variant variant) {
        return SheetPages.key(variant, false, ENGLISH, Paper.A4);
    }

    private static List<String> painted(List<Picture> pages) {
        return pages.stream()
                .flatMap(page -> PageRecorder.of(page).painted().stream())
                .toList();
    }

    private static List<String> texts(Picture page) {
        return PageRecorder.of(page).texts().stream()
                .map(PageRecorder.Text::text)
                .toList();
    }

    @Test
    @DisplayName("the first page asks for name and date; every page says its variant and its number")
    void heads() {
        List<Picture> pages = sheet(variant());
        assertTrue(texts(pages.getFirst()).containsAll(List.of("Variant A", "Name", "Date")));
        for (int index = 0; index < pages.size(); index++) {
            List<String> texts = texts(pages.get(index));
            assertTrue(texts.contains("Page " + (index + 1) + " of " + pages.size()), texts::toString);
            assertTrue(texts.contains("Exercises on convolutional networks · Variant A"), texts::toString);
        }
    }

    @Test
    @DisplayName("space for working is as much as was asked for")
    void working() {
        Variant one = Samples.variant(List.of(new ExerciseId(Topic.SIZE, 1, 1).exercise()));
        assertFalse(texts(SheetPages.sheet(one, WorkingSpace.NONE, ENGLISH, Paper.A4)
                        .getFirst())
                .contains("Working"));
        assertTrue(texts(sheet(one).getFirst()).contains("Working"));
        Variant many = Samples.variant(Samples.ofEveryTopic(2));
        assertTrue(SheetPages.sheet(many, WorkingSpace.PLENTY, ENGLISH, Paper.A4)
                        .size()
                > SheetPages.sheet(many, WorkingSpace.NONE, ENGLISH, Paper.A4).size());
    }

    @Test
    @DisplayName("a question gets somewhat less space for working where it then fits on the page")
    void lessWorking() {
        Exercise pooling = new ExerciseId(Topic.POOL, 1, 1).exercise();
        List<Picture> pages = SheetPages.sheet(
                Samples.variant(List.of(pooling, pooling)), WorkingSpace.PLENTY, ENGLISH, Paper.LETTER);
        assertEquals(1, pages.size());
        List<Double> boxes = PageRecorder.of(pages.getFirst()).shapes().stream()
                .filter(shape -> shape.getWidth() > 400 && shape.getHeight() > 40)
                .map(Bounds::getHeight)
                .toList();
        assertEquals(WorkingSpace.PLENTY.height(), boxes.getFirst());
        assertTrue(boxes.getLast() < boxes.getFirst() && boxes.getLast() >= 0.4 * boxes.getFirst(), boxes::toString);
    }

    @Test
    @DisplayName("tables that are too wide or too high for a page are made smaller")
    void largeTables() {
        Exercise exercise = Samples.mixed();
        NumberTable large =
                NumberTable.filled(Sizes.of(3, 30, 40), cell -> BigDecimal.valueOf(-100L - cell.row() - cell.column()));
        Exercise wide = new Exercise(
                exercise.id(),
                exercise.situation(),
                exercise.question(),
                List.of(new Given("input", new Value.Table(large))),
                exercise.blanks(),
                exercise.answer(),
                exercise.hint(),
                exercise.solution(),
                Optional.empty());
        for (Picture page : sheet(Samples.variant(List.of(wide)))) {
            assertFits(PageRecorder.of(page), Paper.A4);
        }
    }

    @Test
    @DisplayName("a line ends between terms, never within a product or before a result; a long word is broken")
    void lines() {
        TextMeasure measure = new TextMeasure();
        String sum = "Sum: 1 × (−2) + 10 × 3 + 4 × 5 = 48.";
        for (double width = 90; width < 300; width += 10) {
            TextBlock block = TextBlock.of(sum, Ink.TEXT, width, measure);
            assertEquals(sum, String.join(" ", block.lines()));
            for (String line : block.lines()) {
                assertFalse(line.matches("×.*|.*[×=]"), line);
            }
        }
        List<String> letters =
                TextBlock.of("A".repeat(40), Ink.TEXT, 100, measure).lines();
        assertEquals("A".repeat(40), String.join("", letters));
        letters.forEach(line -> assertTrue(measure.widthOf(line, Ink.TEXT) <= 100, line));
    }

    @Test
    @DisplayName("a label that is wider than its table keeps the next table away")
    void wideLabels() {
        TextMeasure measure = new TextMeasure();
        List<List<BigDecimal>> cell = List.of(List.of(BigDecimal.ONE));
        String label = "A label that is longer than its table";
        GridBlock wide = GridBlock.given(label, cell, 600, measure);
        assertEquals(measure.widthOf(label, Ink.SMALL), wide.width(), 0.01);
        GridBlock longer = GridBlock.given(label + ", " + label + ", " + label, cell, 600, measure);
        assertTrue(longer.width() <= 200, "" + longer.width());
        assertTrue(longer.height() > wide.height());
    }

    @Test
    @DisplayName("cells to write into are empty, and those where nothing belongs are grey")
    void cells() {
        Picture page = sheet(Samples.variant(List.of(Samples.mixed()))).getFirst();
        assertTrue(PageRecorder.of(page).colors().contains(Ink.SHADE));
        Exercise output = new ExerciseId(Topic.OUTPUT, 1, 1).exercise();
        List<Color> colors = PageRecorder.of(
                        sheet(Samples.variant(List.of(output))).getFirst())
                .colors();
        assertFalse(colors.contains(Ink.SHADE));
    }
}
