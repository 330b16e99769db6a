package kernelight.screen.networks.editor.model;

import java.util.Optional;
import kernelight.engine.kernel.Rounding;
import kernelight.plan.LayerPlan;
import kernelight.plan.LayerPlan.ConvolutionPlan;
import kernelight.plan.LayerPlan.FullyConnectedPlan;
import kernelight.plan.LayerPlan.LocallyConnectedPlan;
import kernelight.plan.LayerPlan.PoolingPlan;
import kernelight.plan.LayerPlan.PoolingPlanKind;

/** Something of a layer that is on or off. */
public enum LayerFlag {
    BIAS,
    /** Whether the padding counts as zeros in an average. */
    COUNT_PADDING,
    /** Whether a last window that extends beyond the picture counts. */
    ROUND_UP;

    /** Whether it is on; empty if the layer has no such thing. */
    public Optional<Boolean> value(LayerPlan layer) {
        return switch (layer) {
            case ConvolutionPlan now when this == BIAS -> Optional.of(now.bias());
            case LocallyConnectedPlan now when this == BIAS -> Optional.of(now.bias());
            case FullyConnectedPlan now when this == BIAS -> Optional.of(now.bias());
            case PoolingPlan now
            when this == COUNT_PADDING && now.kind() == PoolingPlanKind.AVERAGE -> Optional.of(now.countPadding());
            case PoolingPlan now
            when this == ROUND_UP -> Optional.of(now.window().rounding() == Rounding.UP);
            default -> Optional.empty();
        };
    }

    /**
     * The same layer with it on or off.
     *
     * @throws IllegalArgumentException if the layer has no such thing
     */
    public LayerPlan with(LayerPlan layer, boolean on) {
        return switch (layer) {
            case ConvolutionPlan now
            when this == BIAS -> new ConvolutionPlan(now.filters(), now.window(), now.groups(), on);
            case LocallyConnectedPlan now
            when this == BIAS -> new LocallyConnectedPlan(now.filters(), now.window(), on);
            case FullyConnectedPlan now when this == BIAS -> new FullyConnectedPlan(now.units(), on);
            case PoolingPlan now when this == COUNT_PADDING -> new PoolingPlan(now.kind(), now.window(), on);
            case PoolingPlan now
            when this == ROUND_UP ->
                new PoolingPlan(now.kind(), now.window().with(on ? Rounding.UP : Rounding.DOWN), now.countPadding());
            default -> throw new IllegalArgumentException(layer + " has no " + this);
        };
    }
}
