package kernelight.screen.training.model;

import java.util.List;
import java.util.Optional;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.Initializer;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import kernelight.plan.NetworkPlan;
import kernelight.plan.PlanCheck;
import kernelight.words.LocalizedMessage;

/** A network that a run can train. */
public sealed interface RunNetwork {
    /** One of the small named ones, which learn digits in minutes. */
    record Named(Architecture architecture) implements RunNetwork {
        /** Its last layer follows the classes; some take one size of image only. */
        private Optional<PlanCheck.Problem> misfit(Shape images, int classes) {
            try {
                architecture.build(images, classes);
                return Optional.empty();
            } catch (ShapeException doesNotTakeThem) {
                LocalizedMessage why = LocalizedMessage.of(
                        "training.misfit.size", architecture.build().name(), images.height(), images.width());
                return Optional.of(new PlanCheck.Problem(Optional.empty(), List.of(images), why, List.of()));
            }
        }
    }

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
    }

    /** Why it cannot be trained on such images, and what mends it; empty if it can. */
    default Optional<PlanCheck.Problem> problem(Shape images, int classes) {
        return switch (this) {
            case Named named -> named.misfit(images, classes);
            case Own(NetworkPlan plan) ->
                PlanCheck.forTraining(plan, images, classes).problem();
        };
    }

    /**
     * A new network for some images with all weights zero.
     *
     * @throws ShapeException if it does not take images of this size
     */
    default Network build(Shape images, int classes) {
        return switch (this) {
            case Named(Architecture architecture) -> architecture.build(images, classes);
            case Own own -> own.build();
        };
    }

    default String name() {
        return switch (this) {
            case Named(Architecture architecture) -> architecture.build().name();
            case Own(NetworkPlan plan) -> plan.name();
        };
    }

    /** A new network with all weights zero, for digits. */
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
}
