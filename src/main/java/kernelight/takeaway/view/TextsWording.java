package kernelight.takeaway.view;

import java.util.Locale;
import kernelight.takeaway.model.Wording;
import kernelight.ui.text.Texts;
import kernelight.words.Message;

/** The language that the window speaks. */
record TextsWording(Texts texts) implements Wording {
    @Override
    public String text(Message message) {
        return texts.get(message);
    }

    @Override
    public Locale language() {
        return texts.languageProperty().get().locale();
    }
}
