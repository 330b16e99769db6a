package kernelight.stage.quiz.model;

import java.util.List;
import javafx.beans.value.ObservableValue;
import kernelight.exercise.NumberQuestion;
import kernelight.exercise.OutputSizeQuestion;
import kernelight.walk.Cell;

/** What a quiz asks about: a case whose outputs can be worked out. */
public interface QuizSubject {
    /** The case; equal ones share a score. */
    Object example();

    /** Switches to the view in which the outputs are computed; returns whether there are any. */
    boolean showOutput();

    /** The values whose change ends a question. */
    List<ObservableValue<?>> endsQuestions();

    NumberQuestion question(Cell output);

    OutputSizeQuestion sizeQuestion();
}
