package kernelight.screen.stepper.view;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import kernelight.screen.stepper.model.SizeFacts;
import kernelight.session.Persistent;
import kernelight.stage.edit.model.EditHistory;
import kernelight.stage.export.StageExport;
import kernelight.stage.player.StagePlayer;
import kernelight.stage.quiz.model.QuizModel;
import kernelight.stage.view.StageView;

/**
 * What a {@link StepperScreen} is put together from.
 *
 * @param undo undoes the last edit
 * @param size how the output's size is worked out
 * @param shownState whatever makes the case on the stage another one, or shows it in another way
 * @param view the stage itself
 * @param viewBar above the stage
 * @param persistent what comes back at the next start
 * @param about the key of what the help sheet says of the screen
 */
public record StepperParts(
        StagePlayer player,
        EditHistory<?> history,
        Runnable undo,
        Runnable redo,
        QuizModel quiz,
        ObservableValue<SizeFacts> size,
        List<ObservableValue<?>> shownState,
        StageView view,
        Node viewBar,
        Node heading,
        Node settings,
        StageExport export,
        Persistent persistent,
        String about) {}
