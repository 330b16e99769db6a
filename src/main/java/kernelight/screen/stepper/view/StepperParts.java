package kernelight.screen.stepper.view;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import kernelight.screen.stepper.model.SizeFacts;
import kernelight.session.Persistent;
import kernelight.stage.edit.model.EditHistory;
import kernelight.stage.edit.model.NumberEdits;
import kernelight.stage.export.StageExport;
import kernelight.stage.player.StagePlayer;
import kernelight.stage.quiz.model.QuizModel;
import kernelight.stage.view.StageView;
import kernelight.words.LocalizedMessage;

/**
 * The parts of a {@link StepperScreen}.
 *
 * @param undo undoes the last edit
 * @param size how the output's size is computed
 * @param rules what is computed in the current view, in words; none where the view says it
 * @param shownState the properties whose changes change the case or the view on the stage
 * @param units the first part of the text keys of what a step and a micro-step are
 * @param view the stage itself
 * @param viewBar the bar above the stage
 * @param persistent the state that is restored at the next start
 * @param numbers puts numbers into the tables of the case
 * @param about the text key of the description on the help sheet
 */
public record StepperParts(
        StagePlayer player,
        EditHistory<?> history,
        Runnable undo,
        Runnable redo,
        QuizModel quiz,
        ObservableValue<SizeFacts> size,
        ObservableValue<List<LocalizedMessage>> rules,
        List<ObservableValue<?>> shownState,
        String units,
        StageView view,
        Node viewBar,
        Node heading,
        Node settings,
        StageExport export,
        Persistent persistent,
        NumberEdits numbers,
        String about) {}
