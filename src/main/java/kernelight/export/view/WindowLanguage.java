package kernelight.export.view;

import java.util.Locale;
import kernelight.export.model.FileLanguage;
import kernelight.ui.text.Texts;
import kernelight.words.LocalizedMessage;

/** The language of the window. */
record WindowLanguage(Texts texts) implements FileLanguage {
    @Override
    public String text(LocalizedMessage message) {
        return texts.get(message);
    }

    @Override
    public Locale language() {
        return texts.languageProperty().get().locale();
    }
}
