package kernelight.lesson.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;
import kernelight.files.json.JsonWriter;
import kernelight.lesson.ExampleLesson;
import kernelight.lesson.Lesson;
import kernelight.lesson.LessonScene;
import kernelight.lesson.LessonText;
import kernelight.lesson.Lock;
import kernelight.lesson.OpenedLesson;
import kernelight.lesson.TeacherPage;
import kernelight.screen.convolution.model.ConvolutionPreset;
import kernelight.screen.convolution.model.ConvolutionSetting;
import kernelight.walk.Cell;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonWalkTest {
    private static final int STEPS = 3;

    @TempDir
    Path folder;

    private FakeWindow window;
    private LessonWalk walk;

    @BeforeEach
    void start() {
        window = new FakeWindow(folder);
        walk = new LessonWalk(window.session, window);
    }

    private LessonScene scene(String screen, int steps, Lock... locks) {
        LessonText text = ExampleLesson.both("a", "가");
        return new LessonScene(
                text,
                text,
                screen,
                window.screens.get(screen).state(),
                steps,
                Set.of(locks),
                Optional.empty(),
                LessonText.NONE,
                1);
    }

    /** Three steps of a convolution, a still picture, three steps of a pooling. */
    private Lesson lesson() {
        LessonScene first = scene("convolution", STEPS, Lock.VIEW);
        window.convolution.choose(preset("stride-7x7"));
        window.convolution.player().playback().last();
        LessonScene second = scene("convolution", 0);
        LessonScene third = scene("pooling", STEPS);
        window.convolution.choose(preset("bias-4x4"));
        return new Lesson(
                List.of("en", "ko"),
                ExampleLesson.both("Lesson", "수업"),
                TeacherPage.NONE,
                List.of(first, second, third));
    }

    private static ConvolutionPreset preset(String id) {
        return ConvolutionPreset.ALL.stream()
                .filter(preset -> preset.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Lesson begin() {
        Lesson lesson = lesson();
        walk.begin(new OpenedLesson(lesson, Optional.empty()));
        return lesson;
    }

    private String place() {
        return (walk.indexProperty().get() + 1) + ":" + window.position();
    }

    @Test
    void forwardGoesThroughTheStepsAndOnToTheNextScene() {
        begin();
        int one = window.convolution.player().playback().positionAfter(1);
        int two = window.convolution.player().playback().positionAfter(2);
        int three = window.convolution.player().playback().positionAfter(3);
        assertEquals("1:0", place());
        for (int position : List.of(one, two, three)) {
            walk.next();
            assertEquals("1:" + position, place());
        }
        walk.next();
        assertEquals(1, walk.indexProperty().get());
        walk.next();
        assertEquals("3:0", place());
        assertEquals("pooling", window.shownKind());
        assertFalse(walk.isAtEnd());
        for (int i = 0; i < 10; i++) {
            walk.next();
        }
        assertEquals(2, walk.indexProperty().get());
        assertTrue(walk.isAtEnd());
    }

    @Test
    void backLandsOnTheEndOfThePreviousSceneAndThenOnItsBeginning() {
        begin();
        int end = window.convolution.player().playback().positionAfter(STEPS);
        walk.nextScene();
        walk.back();
        assertEquals("1:" + end, place());
        walk.back();
        assertEquals("1:0", place());
        walk.back();
        assertEquals("1:0", place());
    }

    @Test
    void backAgainAfterASceneWithoutStepsGoesOn() {
        begin();
        walk.goTo(2);
        walk.back();
        assertEquals(1, walk.indexProperty().get());
        walk.back();
        assertEquals(0, walk.indexProperty().get());
        assertNotEquals(0, window.position());
    }

    @Test
    void insideASceneBackGoesAStepBack() {
        begin();
        int one = window.convolution.player().playback().positionAfter(1);
        walk.next();
        walk.next();
        walk.back();
        assertEquals("1:" + one, place());
        walk.back();
        assertEquals("1:0", place());
    }

    @Test
    void afterComingBackAStepForwardMakesBackAStepAgain() {
        begin();
        walk.nextScene();
        walk.back();
        window.convolution.player().playback().previousStep();
        walk.next();
        walk.back();
        assertNotEquals("1:0", place());
    }

    @Test
    void eachSceneIsRestoredExactlyWhateverWasChanged() {
        Lesson lesson = begin();
        Random random = new Random(3);
        List<Double> millis = new ArrayList<>();
        for (int round = 0; round < 31; round++) {
            change(random);
            int to = random.nextInt(lesson.scenes().size());
            long started = System.nanoTime();
            walk.goTo(to);
            millis.add((System.nanoTime() - started) / 1e6);
            LessonScene scene = lesson.scenes().get(to);
            assertEquals(
                    JsonWriter.text(scene.state()),
                    JsonWriter.text(window.screens.get(scene.screen()).state()));
            window.convolution.undo();
            window.pooling.undo();
            assertEquals(
                    JsonWriter.text(scene.state()),
                    JsonWriter.text(window.screens.get(scene.screen()).state()),
                    "nothing can be undone");
        }
        millis.sort(null);
        assertTrue(millis.get(millis.size() / 2) < 100, "median in milliseconds: " + millis);
    }

    private void change(Random random) {
        switch (random.nextInt(6)) {
            case 0 -> window.convolution.set(ConvolutionSetting.STRIDE_ROWS, 1 + random.nextInt(2));
            case 1 ->
                window.convolution
                        .numbers()
                        .enter(new GridCell(GridName.INPUT, new Cell(0, 0, 0, 0, 0)), "" + random.nextInt(9));
            case 2 -> window.convolution.choose(ConvolutionPreset.ALL.get(random.nextInt(8)));
            case 3 -> window.pooling.numbers().seedProperty().set(2 + random.nextInt(9));
            case 4 -> window.playback().ifPresent(playback -> playback.seek(random.nextInt(5)));
            default -> window.convolution.undo();
        }
    }

    @Test
    void leavingBringsThePersonsOwnStatesBackOnTheScreenWhereTheyWere() {
        Lesson lesson = lesson();
        JsonValue.Fields convolution = window.screens.get("convolution").state();
        JsonValue.Fields pooling = window.screens.get("pooling").state();
        walk.begin(new OpenedLesson(lesson, Optional.empty()));
        walk.goTo(2);
        window.pooling.numbers().seedProperty().set(17);
        walk.leave();
        assertEquals("convolution", window.shownKind());
        assertEquals(convolution, window.screens.get("convolution").state());
        assertEquals(pooling, window.screens.get("pooling").state());
        assertEquals(Set.of(), window.locked);
        assertEquals(Optional.empty(), walk.scene());
    }

    @Test
    void duringALessonThePersonsOwnStatesAreWhatIsSaved() throws Exception {
        Lesson lesson = lesson();
        window.session.close();
        String before = Files.readString(window.sessionFile);
        walk.begin(new OpenedLesson(lesson, Optional.empty()));
        walk.goTo(2);
        window.session.screenProperty().set("pooling.name");
        window.session.close();
        assertEquals(before, Files.readString(window.sessionFile));
    }

    @Test
    void aSceneLocksWhatItSaysAndTheNextOneNothingOfIt() {
        begin();
        assertEquals(Set.of(Lock.VIEW), window.locked);
        walk.nextScene();
        assertEquals(Set.of(), window.locked);
    }

    @Test
    void fromAnotherScreenBackLeadsToTheSceneAndForwardOn() {
        begin();
        window.showAlone("lessons");
        walk.back();
        assertEquals("convolution", window.shownKind());
        assertEquals("1:0", place());
        window.showAlone("lessons");
        walk.next();
        assertEquals(1, walk.indexProperty().get());
        assertEquals("convolution", window.shownKind());
    }

    @Test
    void aShorterWalkEndsTheSceneEarlier() {
        begin();
        window.convolution.choose(preset("basic-3x3"));
        window.convolution.player().playback().last();
        walk.next();
        assertEquals(1, walk.indexProperty().get());
    }

    @Test
    void aSceneThatItsScreenRefusesSaysSoAndLeavesTheScreen() {
        LessonScene broken = lesson().scenes()
                .getFirst()
                .withState("convolution", new FieldsWriter().put("padding", 1).fields(), 0);
        LessonScene foreign = broken.withState("symphony", broken.state(), 0);
        JsonValue.Fields before = window.screens.get("convolution").state();
        walk.begin(new OpenedLesson(lesson().withScenes(List.of(broken, foreign)), Optional.empty()));
        assertEquals(
                "lesson.walk.refused",
                walk.problemProperty().get().orElseThrow().key());
        walk.next();
        assertEquals(
                "lesson.walk.noScreen",
                walk.problemProperty().get().orElseThrow().key());
        walk.leave();
        assertEquals(
                before.fields().get("input"),
                window.screens.get("convolution").state().fields().get("input"));
    }

    @Test
    void aLessonWithoutScenesIsNoLesson() {
        OpenedLesson none = new OpenedLesson(Lesson.empty("en", ""), Optional.empty());
        assertThrows(IllegalArgumentException.class, () -> walk.begin(none));
        walk.next();
        walk.back();
        walk.leave();
        assertEquals(0, window.position());
    }
}
