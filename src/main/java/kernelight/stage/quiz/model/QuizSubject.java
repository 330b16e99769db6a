package kernelight.stage.quiz.model;

import java.util.List;
import javafx.beans.value.ObservableValue;
import kernelight.exercise.NumberQuestion;
import kernelight.exercise.OutputSizeQuestion;
import kernelight.walk.Cell;

/** What a quiz asks about: a case whose outputs, or their gradients, can be worked out. */
public interface QuizSubject {
    /** The case with all of its numbers; equal ones share a score. */
    Object scored();

    /** Switches to the view in which the outputs are computed; returns whether there are any. */
    boolean showOutput();

    /** Switches to a view whose numbers can be asked for, if the current one is none; returns whether there is one. */
    boolean showNumbers();

    /** The values whose change ends a question. */
    List<ObservableValue<?>> endsQuestions();

    /** The question for a number that the current view computes. */
    NumberQuestion question(Cell target);

    /** The text key that names one of several channels of what the current view computes. */
    String channelKey();

    OutputSizeQuestion sizeQuestion();

    /** Gives the case the random numbers of the next seed; can be undone. */
    void renewNumbers();
}
