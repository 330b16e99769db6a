package kernelight.takeaway.model;

import java.util.Locale;
import kernelight.words.Message;

/** The language of what is written into files. Asked on the FX thread. */
public interface Wording {
    String text(Message message);

    Locale language();
}
