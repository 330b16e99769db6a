package kernelight.screen.explain.model;

import java.util.OptionalInt;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.Network;
import kernelight.network.model.ClassProbability;
import kernelight.network.model.FilterWeight;
import kernelight.network.model.LayerCell;
import kernelight.network.model.NetworkInput;
import kernelight.network.model.NetworkNumber;
import kernelight.network.model.NetworkView;

/**
 * A number that is opened, computed in the background, and the term to go to.
 *
 * @param term empty to show the number itself
 */
record Opening(ExplainedInput network, OpenedNumber number, OptionalInt term) {
    /**
     * Opens a number by what it is called on a screen; a weight is shown in the number in which it counts most.
     *
     * @throws IllegalArgumentException if the network has no such number
     * @throws ArithmeticException if a number that it is computed from is not finite
     */
    static Opening of(ExplainedInput network, NetworkNumber number) {
        return switch (number) {
            case LayerCell cell -> at(network, new History.Number(cell, OptionalInt.empty()));
            case FilterWeight weight -> {
                LayerCell at = WeightPlace.largestProduct(network.explainer().graph(), weight);
                OpenedNumber found = OpenedNumber.of(network, at);
                yield new Opening(network, found, WeightPlace.termOf(found, weight));
            }
            case ClassProbability probability ->
                at(
                        network,
                        new History.Number(network.explainer().probability(probability.index()), OptionalInt.empty()));
        };
    }

    /** Opens a number again that was visited. */
    static Opening at(ExplainedInput network, History.Number visit) {
        return new Opening(network, OpenedNumber.of(network, visit.cell()), visit.term());
    }

    History.Number visit() {
        return new History.Number(number.cell(), term);
    }

    /** Opens a number of every layer of a network that nobody sees; the one that is read first of all is returned. */
    static OpenedNumber practice() {
        Network network = Architecture.LENET5.create(0);
        float[] blank = new float[network.inputShape().size()];
        ExplainedInput input = ExplainedInput.of(new NetworkInput(NetworkView.of(network), network, blank));
        return network.nodes().reversed().stream()
                .map(node -> OpenedNumber.of(input, new LayerCell(node.name(), 0, 0, 0, 0)))
                .reduce((last, first) -> first)
                .orElseThrow();
    }
}
