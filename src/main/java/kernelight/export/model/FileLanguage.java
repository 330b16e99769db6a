package kernelight.export.model;

import java.util.Locale;
import kernelight.words.Message;

/** The language of what is written into files. Asked on the FX thread. */
public interface FileLanguage {
    String text(Message message);

    Locale language();
}
