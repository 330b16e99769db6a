package kernelight.screen.convolution.view;

import kernelight.screen.convolution.model.Message;
import kernelight.ui.text.Texts;

/** Turns the model's messages into sentences of the chosen language. */
final class Messages {

    private Messages() {}

    static String text(Texts texts, Message message) {
        return texts.get(message.key(), message.arguments().toArray());
    }
}
