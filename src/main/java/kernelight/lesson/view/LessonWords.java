package kernelight.lesson.view;

import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import kernelight.lesson.LessonText;
import kernelight.ui.text.Texts;

/** Texts of a lesson in the language of the window, where the lesson has it. */
final class LessonWords {
    private final Texts texts;

    LessonWords(Texts texts) {
        this.texts = texts;
    }

    String of(LessonText text) {
        return text.in(texts.languageProperty().get().code());
    }

    /** A text that follows the language and whatever else changes it. */
    StringBinding bind(Supplier<LessonText> text, Observable... changes) {
        return Bindings.createStringBinding(
                () -> of(text.get()),
                Stream.concat(Stream.of(texts.languageProperty()), Stream.of(changes))
                        .toArray(Observable[]::new));
    }
}
