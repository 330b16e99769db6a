package kernelight.network.view;

import java.util.Optional;
import java.util.function.Consumer;
import kernelight.network.model.ShownNumber;

/**
 * What is done with the numbers of a network that a person points at in a view.
 *
 * @param pointed told which number is under the pointer, whenever it is another one or has another value
 * @param chosen told which number was clicked
 */
public record NumberActions(Consumer<Optional<ShownNumber>> pointed, Consumer<ShownNumber> chosen) {}
