package kernelight.plan;

import java.util.List;
import java.util.function.Supplier;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.tensor.Shape;
import kernelight.plan.Element.PlannedLayer;
import kernelight.plan.LayerPlan.Activation;
import kernelight.plan.LayerPlan.ActivationPlan;
import kernelight.plan.LayerPlan.FlattenPlan;
import kernelight.plan.LayerPlan.FullyConnectedPlan;
import kernelight.plan.PlanOfNetwork.UnplannableException;

/** The networks that one can start from, for 28 x 28 digits. */
public enum Template {
    LENET5(() -> ofArchitecture(Architecture.LENET5)),
    LENET5_OF_1998(() -> ofArchitecture(Architecture.LENET5_OF_1998)),
    MINI_VGG(() -> ofArchitecture(Architecture.MINI_VGG)),
    MINI_INCEPTION(() -> ofArchitecture(Architecture.MINI_INCEPTION)),
    MINI_RESNET(() -> ofArchitecture(Architecture.MINI_RESNET)),
    FULLY_CONNECTED(Template::fullyConnected),
    EMPTY(() -> new NetworkPlan("network", image(), List.of()));

    private static final int UNITS = 128;
    private static final int CLASSES = 10;

    private final Supplier<NetworkPlan> plan;

    Template(Supplier<NetworkPlan> plan) {
        this.plan = plan;
    }

    public NetworkPlan plan() {
        return plan.get();
    }

    private static Shape image() {
        return new Shape(1, 28, 28);
    }

    private static NetworkPlan ofArchitecture(Architecture architecture) {
        try {
            return PlanOfNetwork.of(architecture.build());
        } catch (UnplannableException e) {
            throw new IllegalStateException(architecture + " is a template, so it can be planned", e);
        }
    }

    private static NetworkPlan fullyConnected() {
        return new NetworkPlan(
                "fully connected",
                image(),
                List.of(
                        new PlannedLayer("flatten", new FlattenPlan()),
                        new PlannedLayer("F1", new FullyConnectedPlan(UNITS, true)),
                        new PlannedLayer("relu1", new ActivationPlan(Activation.RELU)),
                        new PlannedLayer("F2", new FullyConnectedPlan(CLASSES, true))));
    }
}
