package kernelight.export.model;

import java.util.Locale;
import kernelight.words.LocalizedMessage;

/** The language of texts that are written into files. Called on the FX thread. */
public interface FileLanguage {
    String text(LocalizedMessage message);

    Locale language();
}
