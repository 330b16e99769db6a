package kernelight.screen.drawing.model;

import java.util.Optional;
import kernelight.data.drawing.DigitPicture;
import kernelight.data.drawing.InkPicture;
import kernelight.network.model.NetworkSnapshot;
import kernelight.network.model.NetworkView;

/**
 * A page on its way through the network, from the drawing to the answer. Immutable: it is made on the background
 * thread.
 *
 * @param page the ink of the page
 * @param picture its way to 28 x 28; empty when there is no digit on the page
 * @param network the network that read it
 * @param snapshot what every layer made of it; empty without a picture or without a network
 * @param seconds how long all of that took
 */
public record Reading(
        InkPicture page,
        Optional<DigitPicture> picture,
        Optional<NetworkView> network,
        Optional<NetworkSnapshot> snapshot,
        Answer answer,
        double seconds) {}
