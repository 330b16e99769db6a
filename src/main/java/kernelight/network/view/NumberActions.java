package kernelight.network.view;

import java.util.Optional;
import java.util.function.Consumer;
import kernelight.network.model.ShownNumber;

/**
 * Handlers for the numbers of a network that the user points at in a view.
 *
 * @param pointed called when the number under the pointer or its value changes
 * @param chosen called when a number is clicked
 */
public record NumberActions(Consumer<Optional<ShownNumber>> pointed, Consumer<ShownNumber> chosen) {}
