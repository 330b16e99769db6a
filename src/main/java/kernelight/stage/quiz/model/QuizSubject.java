package kernelight.stage.quiz.model;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import kernelight.exercise.NumberQuestion;
import kernelight.exercise.OutputSizeQuestion;
import kernelight.playback.Playback;
import kernelight.walk.Cell;
import kernelight.walk.Frame;
import kernelight.walk.Walk;
import kernelight.words.Message;
import kernelight.stage.player.Hidden;

/** A screen whose outputs can be hidden and asked for. */
public interface QuizSubject {
    /** What is taken apart now; equal cases share a score. */
    Object example();

    Walk walk();

    Playback playback();

    ReadOnlyObjectProperty<Frame> frameProperty();

    /** What the cell that is written is called. */
    Message target();

    /** What is kept from the learner; a change of the case shows everything again. */
    ObjectProperty<Hidden> hiddenProperty();

    /** Turns to the view in which outputs are made. */
    void lookAtOutput();

    /** Whatever ends a question when it changes. */
    List<ObservableValue<?>> whatIsAskedAbout();

    NumberQuestion question(Cell output);

    OutputSizeQuestion sizeQuestion();
}
