package kernelight.screen.training.model;

import java.util.Optional;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.Initializer;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;
import kernelight.plan.NetworkPlan;
import kernelight.plan.PlanCheck;

/** A network that a run can train. */
public sealed interface RunNetwork {
    /** One of the small named ones, which learn digits in minutes. */
    record Named(Architecture architecture) implements RunNetwork {}

    /**
     * One of a person's own layers.
     *
     * @throws IllegalArgumentException if they do not fit together, or there are none
     */
    record Own(NetworkPlan plan) implements RunNetwork {
        public Own {
            if (PlanCheck.of(plan).network().isEmpty()) {
                throw new IllegalArgumentException("The layers of " + plan.name() + " do not fit together.");
            }
        }

        /** Why it cannot be trained on such images, and what mends it; empty if it can. */
        Optional<PlanCheck.Problem> problem(Shape images, int classes) {
            return PlanCheck.forTraining(plan, images, classes).problem();
        }
    }

    default String name() {
        return switch (this) {
            case Named(Architecture architecture) -> architecture.build().name();
            case Own(NetworkPlan plan) -> plan.name();
        };
    }

    /** A new network with all weights zero. */
    default Network build() {
        return switch (this) {
            case Named(Architecture architecture) -> architecture.build();
            case Own(NetworkPlan plan) -> PlanCheck.of(plan).network().orElseThrow();
        };
    }

    /** The usual initialization of its weights. */
    default Initializer initializer() {
        return switch (this) {
            case Named(Architecture architecture) -> architecture.initializer();
            case Own own -> Initializer.HE_UNIFORM;
        };
    }

    /** A new network with random weights, determined by the seed. */
    default Network create(long seed) {
        Network network = build();
        initializer().fill(network, seed);
        return network;
    }
}
