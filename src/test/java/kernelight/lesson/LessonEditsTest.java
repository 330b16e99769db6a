package kernelight.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LessonEditsTest {
    private static final int EDITS = 200;

    @RepeatedTest(5)
    void randomEditsAreUndoneAndRedoneExactly(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        LessonEdits edits = new LessonEdits(ExampleLesson.of(3, random));
        List<Lesson> seen = new ArrayList<>(List.of(edits.lesson()));
        for (int i = 0; i < EDITS; i++) {
            edit(edits, random);
            if (!edits.lesson().equals(seen.getLast())) {
                seen.add(edits.lesson());
            }
        }
        for (int i = seen.size() - 2; i >= 0; i--) {
            edits.undo();
            assertTrue(seen.get(i).equals(edits.lesson()), "after undoing edit " + (i + 1));
        }
        assertFalse(edits.canUndo());
        for (int i = 1; i < seen.size(); i++) {
            edits.redo();
            assertTrue(seen.get(i).equals(edits.lesson()), "after redoing edit " + i);
        }
        assertFalse(edits.canRedo());
    }

    private static void edit(LessonEdits edits, Random random) {
        int scenes = edits.lesson().scenes().size();
        switch (random.nextInt(7)) {
            case 0, 1 -> edits.add(ExampleLesson.scene(random));
            case 2 -> edits.duplicate();
            case 3 -> edits.delete();
            case 4 -> edits.move(random.nextInt(5) - 2);
            case 5 -> {
                if (scenes > 0) {
                    edits.select(random.nextInt(scenes));
                }
            }
            default ->
                edits.scene()
                        .ifPresent(scene -> edits.replace(
                                scene.withTitle(LessonText.of("en", "Title " + random.nextInt())), new Object()));
        }
    }

    @Test
    void lettersTypedIntoOneTextAreUndoneTogether() {
        LessonEdits edits = new LessonEdits(ExampleLesson.of(2, new Random(1)));
        Lesson before = edits.lesson();
        for (String typed : List.of("O", "On", "One")) {
            edits.replace(edits.scene().orElseThrow().withTitle(LessonText.of("en", typed)), "title");
        }
        edits.undo();
        assertEquals(before, edits.lesson());
    }

    @Test
    void aSceneIsAddedBehindTheOneThatIsWorkedOn() {
        LessonEdits edits = new LessonEdits(ExampleLesson.of(3, new Random(2)));
        List<LessonScene> before = edits.lesson().scenes();
        LessonScene added = ExampleLesson.scene(new Random(9));
        edits.select(1);
        edits.add(added);
        assertEquals(
                List.of(before.get(0), before.get(1), added, before.get(2)),
                edits.lesson().scenes());
        assertEquals(2, edits.selected());
    }

    @Test
    void aSceneIsMovedNoFurtherThanToTheEnds() {
        LessonEdits edits = new LessonEdits(ExampleLesson.of(4, new Random(3)));
        List<LessonScene> before = edits.lesson().scenes();
        edits.move(-1);
        assertFalse(edits.canUndo());
        edits.move(2);
        assertEquals(
                List.of(before.get(1), before.get(2), before.get(0), before.get(3)),
                edits.lesson().scenes());
        edits.move(9);
        assertEquals(before.get(0), edits.lesson().scenes().getLast());
    }

    @Test
    void theLastSceneCanBeDeletedToo() {
        LessonEdits edits = new LessonEdits(ExampleLesson.of(1, new Random(4)));
        edits.delete();
        assertEquals(-1, edits.selected());
        assertEquals(Optional.empty(), edits.scene());
        edits.delete();
        edits.duplicate();
        edits.undo();
        assertEquals(1, edits.lesson().scenes().size());
        assertTrue(edits.scene().isPresent());
    }

    @Test
    void noMoreScenesAreAddedThanAFileMayHave() {
        LessonEdits edits = new LessonEdits(ExampleLesson.of(Lesson.MOST_SCENES, new Random(5)));
        edits.duplicate();
        assertEquals(Lesson.MOST_SCENES, edits.lesson().scenes().size());
    }
}
