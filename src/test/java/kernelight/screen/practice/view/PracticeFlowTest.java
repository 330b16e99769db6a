package kernelight.screen.practice.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kernelight.exercise.NamedMistake;
import kernelight.exercise.NumberQuestion;
import kernelight.exercise.topic.Blank;
import kernelight.exercise.topic.ExerciseId;
import kernelight.exercise.topic.Topic;
import kernelight.navigation.ScreenId;
import kernelight.screen.practice.model.Attempt;
import kernelight.screen.practice.model.Checked;
import kernelight.screen.practice.model.Outcome;
import kernelight.screen.practice.model.PracticeModel;
import kernelight.screen.practice.model.ResultsModel;
import kernelight.screen.practice.model.Support;
import kernelight.screen.practice.model.WorksheetModel;
import kernelight.shell.ScreenEntry;
import kernelight.shell.Shell;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Fonts;
import kernelight.ui.theme.Theme;
import kernelight.ui.theme.ThemeSwitch;
import kernelight.worksheet.file.WorksheetFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The practice screen as a learner and a teacher use it, with the keyboard. */
@ExtendWith(ApplicationExtension.class)
class PracticeFlowTest {
    private static final int EXERCISES = 20;

    @TempDir
    private Path folder;

    private final Texts texts = new Texts(Language.ENGLISH);
    private final WorksheetModel worksheets = new WorksheetModel(Runnable::run, Runnable::run);
    private PracticeModel model;
    private Shell shell;

    @Start
    void start(Stage stage) {
        Fonts.load();
        ThemeSwitch themes = new ThemeSwitch(Theme.LIGHT);
        Preferences preferences = new Preferences();
        model = new PracticeModel(() -> 0);
        PracticeScreen screen = new PracticeScreen(
                model,
                new ResultsModel(model, () -> LocalDate.of(2026, 3, 2), Runnable::run, Runnable::run),
                texts,
                themes.paletteProperty(),
                preferences,
                (window, name) -> Optional.of(folder.resolve(name + ".json")),
                window -> List.of(folder.resolve("practice-results.json"), folder.resolve("edited.json")),
                worksheets,
                window -> Optional.of(folder));
        shell = new Shell(
                texts,
                themes,
                preferences,
                List.of(new ScreenEntry(ScreenId.PRACTICE, Feather.CHECK_CIRCLE, () -> screen)));
        Scene scene = new Scene(shell, 1000, 900);
        themes.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    private Attempt attempt() {
        return model.now().attempt();
    }

    private static NumberQuestion question(Attempt attempt, int blank) {
        return ((Blank.Number) attempt.blanks().get(blank)).question();
    }

    /** Types an answer as it is written on a keyboard into the field that has the focus. */
    private static void type(FxRobot robot, BigDecimal number) {
        for (char sign : number.toPlainString().toCharArray()) {
            robot.type(
                    switch (sign) {
                        case '-' -> KeyCode.MINUS;
                        case '.' -> KeyCode.PERIOD;
                        default -> KeyCode.valueOf("DIGIT" + sign);
                    });
        }
    }

    private static String said(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    /** All words in sight. */
    private String words() {
        return nodes(shell)
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .collect(Collectors.joining(" | "));
    }

    private static Stream<Node> nodes(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(PracticeFlowTest::nodes))
                : Stream.of(node);
    }

    @Test
    @DisplayName("twenty exercises by the keyboard, half of them wrong on purpose in each way that has a name")
    void twentyExercises(FxRobot robot) {
        int solved = 0;
        for (int index = 0; index < EXERCISES; index++) {
            if (model.now().round().isSummary()) {
                assertInstanceOf(
                        Button.class,
                        robot.lookup("#practice-summary .primary-button").query());
                robot.interact(
                        () -> robot.lookup("#practice-ten-more").queryButton().fire());
            }
            int level = 1 + index % ExerciseId.LEVELS;
            Topic topic = List.of(Topic.SIZE, Topic.CELL, Topic.PARAMETERS, Topic.IM2COL)
                    .get(index % 4);
            long seed = index + 1L;
            robot.interact(() -> {
                model.open(new ExerciseId(topic, level, seed));
                model.choose(Support.ALONE);
            });
            assertInstanceOf(AnswerField.class, shell.getScene().getFocusOwner(), "one may type at once");
            if (index % 2 == 0) {
                answerWrong(robot, index / 2);
            }
            answerRight(robot);
            assertEquals(
                    Attempt.Status.SOLVED, attempt().status(), () -> attempt().id() + " " + words());
            assertTrue(said(robot, "#practice-verdict").startsWith("Right"), said(robot, "#practice-verdict"));
            assertEquals(
                    Optional.of(index % 2 == 0 ? Outcome.AGAIN : Outcome.FIRST),
                    attempt().outcome());
            solved++;
            ExerciseId before = attempt().id();
            robot.type(KeyCode.ENTER); // the way on has the focus
            assertTrue(model.now().round().isSummary() || !attempt().id().equals(before), "Enter goes on");
        }
        assertEquals(solved, model.now().progress().total().solved());
        assertEquals(EXERCISES / 2, model.now().progress().total().first());
    }

    /** The same mistake everywhere it can be made; what it is has to be said, and the answer must stay. */
    private void answerWrong(FxRobot robot, int which) {
        Attempt asked = attempt();
        NumberQuestion question = question(asked, 0);
        List<NamedMistake> mistakes = question.mistakes()
                .filter(mistake -> mistake.number().stripTrailingZeros().scale() <= 0)
                .filter(mistake ->
                        Checked.of(asked.blanks().getFirst(), mistake.number().toPlainString()).mistakes().stream()
                                .anyMatch(found -> found.name().equals(mistake.name())))
                .toList();
        NamedMistake mistake = mistakes.get(which % mistakes.size());
        type(robot, mistake.number());
        for (int blank = 1; blank < asked.blanks().size(); blank++) {
            robot.type(KeyCode.TAB);
            type(robot, question(asked, blank).answer());
        }
        robot.type(KeyCode.ENTER);
        assertTrue(attempt().isOpen());
        Checked checked = attempt().checks().getFirst();
        assertEquals(Checked.Mark.WRONG, checked.mark(), mistake::toString);
        assertTrue(words().contains(texts.get(checked.words().orElseThrow())), () -> mistake + " in " + words());
        assertTrue(nodes(shell).anyMatch(node -> node.getStyleClass().contains("verdict-sign")), "a sign");
        assertEquals(
                mistake.number().toPlainString(),
                robot.lookup("#answer-0").queryTextInputControl().getText(),
                "it stays in its cell");
        robot.interact(() -> robot.lookup("#practice-tryAgain").queryButton().fire());
    }

    private void answerRight(FxRobot robot) {
        Attempt asked = attempt();
        for (int blank = 0; blank < asked.blanks().size(); blank++) {
            if (asked.typed().get(blank).isEmpty()) {
                type(robot, question(asked, blank).answer());
                robot.type(KeyCode.ENTER); // goes on, and checks the last one
            }
        }
    }

    @Test
    @DisplayName("the hint and the steps are there on demand, the steps are read back and forth, the walk is played")
    void hintAndSteps(FxRobot robot) {
        robot.interact(() -> model.open(new ExerciseId(Topic.CELL, 2, 74)));
        String hint = texts.get(attempt().exercise().hint());
        assertFalse(words().contains(hint), "only on demand");
        assertTrue(robot.lookup(".walk-bar").tryQuery().filter(Node::isVisible).isEmpty(), "the walk would tell");
        robot.push(KeyCode.CONTROL, KeyCode.H);
        assertTrue(words().contains(hint), this::words);
        robot.interact(() -> robot.lookup("#practice-showSteps").queryButton().fire());
        assertTrue(robot.lookup(".walk-bar").query().isVisible());
        List<String> steps =
                attempt().exercise().solution().stream().map(texts::get).toList();
        assertTrue(words().contains(steps.getFirst()), this::words);
        for (String step : steps.subList(1, steps.size())) {
            robot.type(KeyCode.PAGE_DOWN);
            assertTrue(words().contains(step), this::words);
        }
        robot.type(KeyCode.PAGE_UP);
        assertTrue(words().contains(steps.get(steps.size() - 2)), this::words);
        robot.type(KeyCode.END);
        var playback = model.stage().playerProperty().get().orElseThrow().playback();
        assertEquals(
                model.stage().playerProperty().get().orElseThrow().walk().length(),
                playback.positionProperty().get());
        robot.interact(() -> robot.lookup("#practice-tryAgain").queryButton().fire());
        assertTrue(attempt().isOpen());
        assertFalse(robot.lookup(".walk-bar").query().isVisible(), "hidden again");
        assertInstanceOf(AnswerField.class, shell.getScene().getFocusOwner());
    }

    @Test
    @DisplayName("a test says nothing until it is handed in, then what was wrong can be looked at")
    void test(FxRobot robot) {
        robot.interact(() -> robot.lookup("#practice-test-begin").queryButton().fire());
        type(robot, question(attempt(), 0).answer());
        robot.type(KeyCode.ENTER);
        assertEquals(1, model.now().round().current());
        assertEquals("In a test nothing is said before its end.", said(robot, "#practice-verdict"));
        robot.type(KeyCode.DIGIT1, KeyCode.DIGIT9, KeyCode.DIGIT9, KeyCode.ENTER);
        robot.interact(
                () -> robot.lookup("#practice-test-hand-in").queryButton().fire());
        assertTrue(robot.lookup("#practice-summary").query().isVisible());
        assertTrue(words().contains("Test of 10 questions: 1 right"), this::words);
        robot.interact(() -> model.goTo(1));
        assertEquals("That was not right. This is how it goes.", said(robot, "#practice-verdict"));
        robot.interact(
                () -> robot.lookup("#practice-backToSummary").queryButton().fire());
        assertTrue(robot.lookup("#practice-summary").query().isVisible());
    }

    @Test
    @DisplayName("results are saved with a name; a teacher opens a class, and a file that was edited is named")
    void results(FxRobot robot) throws Exception {
        answerRight(robot);
        robot.interact(() -> {
            robot.lookup("#practice-learner").queryTextInputControl().setText("Mina");
            robot.lookup("#practice-results-save").queryButton().fire();
        });
        assertEquals("Saved as practice-results.json.", said(robot, "#practice-results-said"));
        Path saved = folder.resolve("practice-results.json");
        Files.writeString(
                folder.resolve("edited.json"), Files.readString(saved).replace("\"asked\": 1", "\"asked\": 7"));
        robot.interact(
                () -> robot.lookup("#practice-results-open").queryButton().fire());
        assertTrue(robot.lookup("#practice-class").query().isVisible());
        assertTrue(words().contains("A class of 1"), this::words);
        assertTrue(words().contains("Mina (2026-03-02)"), this::words);
        assertTrue(words().contains("edited.json was not taken"), this::words);
        robot.interact(() -> robot.lookup("#practice-class-back").queryButton().fire());
        assertTrue(robot.lookup("#practice-verdict").query().isVisible());
    }

    @Test
    @DisplayName("a worksheet is ordered as it was set, and what is missing is said")
    void worksheet(FxRobot robot) {
        robot.interact(() -> ((Hyperlink) robot.lookup("#practice-sheet-open").query()).fire());
        assertTrue(robot.lookup("#practice-worksheet").query().isVisible());
        robot.interact(() -> {
            worksheets.ask(Topic.SIZE, false);
            robot.lookup("#practice-sheet-make").queryButton().fire();
        });
        assertEquals("Choose a topic at least.", said(robot, "#practice-sheet-said"));
        robot.interact(() -> {
            worksheets.ask(Topic.POOL, true);
            worksheets.ask(Topic.CELL, true);
            worksheets.write(WorksheetFormat.MOODLE, true);
            worksheets.questionsProperty().set(1);
            robot.lookup("#practice-sheet-make").queryButton().fire();
        });
        assertEquals("2 topics need at least as many questions; there is 1.", said(robot, "#practice-sheet-said"));
        robot.interact(() -> {
            worksheets.questionsProperty().set(12);
            worksheets.variantsProperty().set(3);
            robot.lookup("#practice-sheet-make").queryButton().fire();
        });
        assertTrue(
                said(robot, "#practice-sheet-said").startsWith("9 files are in "), said(robot, "#practice-sheet-said"));
        assertTrue(Files.exists(folder.resolve("worksheet-C-moodle.xml")));
        robot.interact(() -> robot.lookup("#practice-sheet-make").queryButton().fire());
        assertTrue(
                said(robot, "#practice-sheet-said").startsWith("Nothing was written, because there are already files"),
                said(robot, "#practice-sheet-said"));
        robot.interact(worksheets::close);
        assertTrue(robot.lookup("#practice-verdict").query().isVisible());
    }
}
