package kernelight.screen.drawing.model;

import java.util.Optional;
import kernelight.data.drawing.DigitPicture;
import kernelight.data.drawing.InkPicture;
import kernelight.data.drawing.Preprocessing;
import kernelight.network.model.NetworkInput;
import kernelight.network.model.NetworkSnapshot;
import kernelight.network.model.NetworkView;

/**
 * Everything that was computed for a page, from the drawing to the answer. Immutable, because it is created on the
 * background thread.
 *
 * @param page the ink of the page
 * @param picture the steps of its conversion to 28 x 28 pixels; empty if there is no digit on the page
 * @param network the network that read it
 * @param steps of that conversion
 * @param input that network with what it read; empty without a picture or without a network
 * @param snapshot the output of every layer; empty without a picture or without a network
 * @param usualAnswer the answer with every step of the conversion, if some of them are off
 * @param seconds how long that took
 */
public record Reading(
        InkPicture page,
        Optional<DigitPicture> picture,
        Preprocessing steps,
        Optional<NetworkView> network,
        Optional<NetworkInput> input,
        Optional<NetworkSnapshot> snapshot,
        Answer answer,
        Optional<Answer> usualAnswer,
        double seconds) {}
