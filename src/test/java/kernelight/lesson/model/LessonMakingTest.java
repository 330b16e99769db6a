package kernelight.lesson.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kernelight.files.json.JsonValue;
import kernelight.files.json.JsonWriter;
import kernelight.lesson.ExampleLesson;
import kernelight.lesson.Lesson;
import kernelight.lesson.LessonDraft;
import kernelight.lesson.LessonEdits;
import kernelight.lesson.LessonFile;
import kernelight.lesson.LessonScene;
import kernelight.lesson.LessonText;
import kernelight.lesson.OpenedLesson;
import kernelight.screen.convolution.model.ConvolutionPreset;
import kernelight.screencheck.SceneStates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonMakingTest {
    private static final LessonText TITLE = LessonText.of("en", "Title");

    @TempDir
    Path folder;

    private final List<Runnable> delayed = new ArrayList<>();
    private final List<OpenedLesson> saved = new ArrayList<>();
    private FakeWindow window;
    private LessonMaking making;

    @BeforeEach
    void start() {
        window = new FakeWindow(folder);
        making = new LessonMaking(window.session, window, drafts(), Runnable::run, delayed::add, Runnable::run);
        making.onSaved(saved::add);
    }

    private Path drafts() {
        return folder.resolve("drafts");
    }

    private void beginNew() {
        making.begin(new OpenedLesson(Lesson.empty("en", "Mine"), Optional.empty()), false);
    }

    private LessonEdits edits() {
        return making.editsProperty().get().orElseThrow();
    }

    private void runDelayed() {
        List<Runnable> due = List.copyOf(delayed);
        delayed.clear();
        due.forEach(Runnable::run);
    }

    /** Five scenes on two screens. */
    private void addFive() {
        making.add(TITLE);
        for (ConvolutionPreset preset : ConvolutionPreset.ALL.subList(0, 3)) {
            window.convolution.choose(preset);
            making.add(TITLE);
        }
        window.showAlone("pooling");
        making.add(TITLE);
    }

    @Test
    void aSceneIsTheScreenAsItIs() {
        beginNew();
        addFive();
        assertEquals(5, edits().lesson().scenes().size());
        LessonScene last = edits().lesson().scenes().getLast();
        assertEquals("pooling", last.screen());
        assertEquals(window.screens.get("pooling").state(), last.state());
        assertEquals(window.pooling.player().playback().stepsLeft(), last.steps());
        assertEquals(9, edits().lesson().scenes().getFirst().steps());
    }

    @Test
    void aScreenWithoutAStateCannotBeAScene() {
        beginNew();
        window.showAlone("lessons");
        assertFalse(making.canTake());
        making.add(TITLE);
        assertEquals(0, edits().lesson().scenes().size());
        assertEquals(
                "lesson.make.noState",
                making.problemProperty().get().orElseThrow().key());
    }

    @Test
    void whatWasMadeIsSavedAndWalkedByAnotherStart() throws Exception {
        beginNew();
        addFive();
        Path file = folder.resolve("mine.kernelight");
        making.saveAs(file);
        assertTrue(making.savedProperty().get());
        assertEquals(Optional.of(file), saved.getLast().file());
        Lesson read = LessonFile.read(file, new SceneStates());
        FakeWindow other = new FakeWindow(Files.createDirectory(folder.resolve("other")));
        LessonWalk walk = new LessonWalk(other.session, other);
        walk.begin(new OpenedLesson(read, Optional.of(file)));
        for (int i = 0; i < 5; i++) {
            walk.goTo(i);
            LessonScene scene = edits().lesson().scenes().get(i);
            assertEquals(
                    JsonWriter.text(scene.state()),
                    JsonWriter.text(other.screens.get(scene.screen()).state()));
        }
    }

    @Test
    void choosingASceneShowsIt() {
        beginNew();
        addFive();
        making.select(1);
        assertEquals("convolution", window.shownKind());
        assertEquals(
                edits().scene().orElseThrow().state(),
                window.screens.get("convolution").state());
        window.convolution.setRelu(true);
        making.takeAgain();
        assertTrue(JsonWriter.text(edits().scene().orElseThrow().state()).contains("\"relu\": true"));
        making.edit(LessonEdits::undo);
        assertFalse(window.convolution.example().relu());
    }

    @Test
    void endingBringsThePersonsOwnStatesBack() {
        JsonValue.Fields own = window.screens.get("convolution").state();
        beginNew();
        addFive();
        making.select(2);
        making.end();
        assertEquals(own.fields().get("filters").getClass(), JsonValue.Items.class);
        assertEquals("convolution", window.shownKind());
        assertEquals(Optional.empty(), making.editsProperty().get());
    }

    @Test
    void unsavedEditsSurviveACrash() {
        beginNew();
        addFive();
        runDelayed();
        OpenedLesson found = LessonDraft.in(drafts()).getFirst().lesson();
        assertEquals(LessonFile.text(edits().lesson()), LessonFile.text(found.lesson()));
        making.saveAs(folder.resolve("mine.kernelight"));
        runDelayed();
        assertEquals(List.of(), LessonDraft.in(drafts()));
    }

    @Test
    void theDraftStaysWhenTheWorkIsEndedAndGoesWhenItIsGivenUp() {
        beginNew();
        addFive();
        making.end();
        making.begin(LessonDraft.in(drafts()).getFirst());
        assertFalse(making.savedProperty().get());
        making.giveUp();
        runDelayed();
        assertEquals(List.of(), LessonDraft.in(drafts()));
    }

    @Test
    void aSecondUnsavedLessonLeavesTheFirstOnesDraft() {
        beginNew();
        addFive();
        making.end();
        beginNew();
        making.add(TITLE);
        making.end();
        assertEquals(
                Set.of(1, 5),
                LessonDraft.in(drafts()).stream()
                        .map(kept -> kept.lesson().lesson().scenes().size())
                        .collect(Collectors.toSet()));
    }

    @Test
    void aFileThatWasChangedMeanwhileIsNotReplacedUnasked() throws Exception {
        beginNew();
        addFive();
        Path file = folder.resolve("mine.kernelight");
        making.saveAs(file);
        making.edit(LessonEdits::duplicate);
        making.save(file);
        assertTrue(making.savedProperty().get());
        Files.writeString(file, "somebody else's");
        making.edit(LessonEdits::delete);
        making.save(file);
        assertEquals("somebody else's", Files.readString(file));
        assertFalse(making.savedProperty().get());
        assertEquals(
                "lesson.make.notSaved",
                making.problemProperty().get().orElseThrow().key());
    }

    @Test
    void aLessonOpenedFromItsFileIsSavedToIt() throws Exception {
        beginNew();
        addFive();
        Path file = folder.resolve("mine.kernelight");
        making.saveAs(file);
        making.end();
        making.begin(new OpenedLesson(LessonFile.read(file, new SceneStates()), Optional.of(file)), true);
        assertTrue(making.savedProperty().get());
        making.edit(edits ->
                edits.replace(edits.scene().orElseThrow().withTitle(ExampleLesson.both("Another", "다른")), "title"));
        assertFalse(making.savedProperty().get());
        making.save(file);
        assertTrue(making.savedProperty().get());
        assertEquals(
                "Another",
                LessonFile.read(file, new SceneStates())
                        .scenes()
                        .getFirst()
                        .title()
                        .in("en"));
    }

    @Test
    void whereItCannotBeSavedItSaysWhyAndStaysUnsaved() {
        beginNew();
        making.saveAs(folder.resolve("mine.kernelight"));
        assertEquals(
                "lesson.make.noScene",
                making.problemProperty().get().orElseThrow().key());
        addFive();
        making.saveAs(folder.resolve("none").resolve("mine.kernelight"));
        assertEquals(
                "lesson.make.notSaved",
                making.problemProperty().get().orElseThrow().key());
        assertFalse(making.savedProperty().get());
        assertEquals(List.of(), saved);
    }
}
