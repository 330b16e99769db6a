package kernelight.screen.practice.view;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kernelight.screen.practice.model.Attempt;
import kernelight.screen.practice.model.ClassResults;
import kernelight.screen.practice.model.PracticeModel;
import kernelight.screen.practice.model.PracticeState;
import kernelight.screen.practice.model.ResultsModel;
import kernelight.stage.player.StagePlayer;
import kernelight.stage.view.StageView;
import kernelight.ui.component.LayoutBoundary;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import org.jspecify.annotations.Nullable;

/**
 * The middle of the screen: the question, its tables on a stage with the answers in their cells, or the answers in a line,
 * and the card with what is said about them; at the end the summary; or the results of a class.
 */
final class PracticeStageView extends StackPane {
    private final PracticeModel model;
    private final ResultsModel results;
    private final Texts texts;
    private final ObservableValue<Palette> palette;
    private final Preferences preferences;
    private final Answers answers;
    private final QuestionPane question;
    private final GivenTables tables;
    private final AnswerLine line;
    private final StackPane stagePlace = new StackPane();
    private final FeedbackCard card;
    private final WalkBar walkBar;
    private final VBox lineBox;
    private final VBox exercise;
    private final SummaryPane summary;
    private final ClassPane classPane;
    private final WorksheetPane worksheetPane;
    private @Nullable StageView stage;
    private @Nullable AnswerCells cells;
    /** The attempt whose fields are there. */
    private @Nullable Attempt begun;

    PracticeStageView(
            PracticeModel model,
            ResultsModel results,
            WorksheetPane worksheetPane,
            WalkBar walkBar,
            Texts texts,
            ObservableValue<Palette> palette,
            Preferences preferences) {
        this.model = model;
        this.results = results;
        this.worksheetPane = worksheetPane;
        this.walkBar = walkBar;
        this.texts = texts;
        this.palette = palette;
        this.preferences = preferences;
        getStyleClass().add("practice-stage");
        answers = new Answers(model, texts);
        question = new QuestionPane(model, texts);
        tables = new GivenTables(texts);
        line = new AnswerLine(model, answers, texts);
        card = new FeedbackCard(model, texts, answers::focusFirst);
        stagePlace.setMinSize(0, 0);
        VBox.setVgrow(stagePlace, Priority.ALWAYS);
        lineBox = new VBox(20, tables, line);
        lineBox.getStyleClass().add("line-box");
        exercise = new VBox(question, stagePlace, lineBox, walkBar, card);
        exercise.getStyleClass().add("exercise-pane");
        summary = new SummaryPane(model, texts);
        classPane = new ClassPane(results, texts);
        getChildren().addAll(exercise, summary, classPane);
        shown(worksheetPane, false);
        getChildren().add(worksheetPane);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                takeKeys();
            }
        });
    }

    void show(PracticeState state) {
        Optional<ClassResults> gathered = results.gatheredProperty().get();
        boolean isSummary = state.round().isSummary();
        boolean wasClass = classPane.isVisible();
        boolean wasSummary = summary.isVisible();
        boolean isSheet = worksheetPane.isVisible();
        shown(classPane, gathered.isPresent() && !isSheet);
        shown(summary, gathered.isEmpty() && isSummary && !isSheet);
        shown(exercise, gathered.isEmpty() && !isSummary && !isSheet);
        gathered.ifPresent(classPane::show);
        if (summary.isVisible()) {
            summary.show(state);
        }
        if (exercise.isVisible()) {
            showExercise(state);
        }
        if (classPane.isVisible() && !wasClass) {
            classPane.focusBack();
        } else if (summary.isVisible() && !wasSummary) {
            summary.focusNext();
        }
    }

    /** Opens the panel that makes a worksheet, or closes it. */
    void showWorksheet(boolean isShown) {
        shown(worksheetPane, isShown);
        show(model.now());
        if (isShown) {
            worksheetPane.focusBack();
        } else {
            takeKeys();
        }
    }

    /** The language or the colours have changed: everything is made anew. */
    void showAgain() {
        begun = null;
        show(model.now());
    }

    private void showExercise(PracticeState state) {
        Attempt attempt = state.attempt();
        boolean isOther = begun == null
                || !begun.id().equals(attempt.id())
                || begun.support() != attempt.support()
                || begun.status() != attempt.status();
        boolean hasOperation = attempt.exercise().operation().isPresent();
        if (isOther) {
            boolean isElsewhere = getScene() == null || isInSettings(getScene().getFocusOwner());
            begun = attempt;
            answers.clear();
            model.stage().playerProperty().get().filter(player -> hasOperation).ifPresent(this::makeStage);
            if (stage != null && cells != null) {
                stage.leaveSumOut(attempt.isOpen());
                cells.begin(attempt);
            }
            line.begin(attempt, palette.getValue());
            tables.show(attempt.exercise(), palette.getValue());
            shown(tables, !tables.getChildren().isEmpty());
            shown(line, !line.getChildren().isEmpty());
            shown(stagePlace, hasOperation);
            shown(lineBox, tables.isVisible() || line.isVisible());
            VBox.setVgrow(lineBox, hasOperation ? Priority.NEVER : Priority.ALWAYS);
            showParts(state, hasOperation);
            if (!isElsewhere) {
                takeFocus(attempt);
            }
        } else {
            showParts(state, hasOperation);
        }
    }

    private void showParts(PracticeState state, boolean hasOperation) {
        Attempt attempt = state.attempt();
        question.show(state);
        if (cells != null && hasOperation) {
            cells.show(attempt);
        }
        line.show(attempt);
        card.show(state, palette.getValue());
        walkBar.setVisible(hasOperation && !attempt.isOpen());
        walkBar.setManaged(walkBar.isVisible());
    }

    /** There the arrow keys may be going through topics or levels. */
    private static boolean isInSettings(@Nullable Node node) {
        for (Node now = node; now != null; now = now.getParent()) {
            if (now.getStyleClass().contains("settings")) {
                return true;
            }
        }
        return false;
    }

    /** The focus goes to the first answer, or, once it may be seen, to the way on. */
    void takeFocus(Attempt attempt) {
        if (attempt.isOpen()) {
            answers.focusFirst();
        } else {
            card.focusNext();
        }
    }

    /** A digit begins an answer, wherever the focus is; returns whether there is one to give. */
    boolean beginAnswer() {
        return exercise.isVisible() && model.now().attempt().isOpen() && answers.focusFirst();
    }

    void takeKeys() {
        if (worksheetPane.isVisible()) {
            worksheetPane.focusBack();
        } else if (classPane.isVisible()) {
            classPane.focusBack();
        } else if (summary.isVisible()) {
            summary.focusNext();
        } else {
            takeFocus(model.now().attempt());
        }
    }

    private void makeStage(StagePlayer player) {
        if (stage == null) {
            StageView made = new StageView(player, texts, palette, preferences, "practice.stage.help");
            made.setOnChosen(at -> {
                if (!model.now().attempt().isOpen()) {
                    player.goTo(at);
                }
            });
            cells = AnswerCells.on(made, model, answers);
            stage = made;
            stagePlace.getChildren().add(new LayoutBoundary(made));
        }
    }

    private static void shown(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }
}
