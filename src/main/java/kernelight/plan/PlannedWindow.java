package kernelight.plan;

import java.util.Optional;
import kernelight.engine.kernel.Window;
import kernelight.plan.LayerPlan.ConnectionTablePlan;
import kernelight.plan.LayerPlan.ConvolutionPlan;
import kernelight.plan.LayerPlan.LocallyConnectedPlan;
import kernelight.plan.LayerPlan.PoolingPlan;
import kernelight.plan.LayerPlan.SubsamplingPlan;

/** The window of those layers that have one. */
public final class PlannedWindow {
    private PlannedWindow() {}

    public static Optional<Window> of(LayerPlan plan) {
        return switch (plan) {
            case ConvolutionPlan layer -> Optional.of(layer.window());
            case LocallyConnectedPlan layer -> Optional.of(layer.window());
            case PoolingPlan layer -> Optional.of(layer.window());
            case SubsamplingPlan layer -> Optional.of(layer.window());
            case ConnectionTablePlan layer -> Optional.of(layer.window());
            default -> Optional.empty();
        };
    }

    /** The same layer with another window; a layer without a window stays as it is. */
    public static LayerPlan with(LayerPlan plan, Window window) {
        return switch (plan) {
            case ConvolutionPlan layer -> new ConvolutionPlan(layer.filters(), window, layer.groups(), layer.bias());
            case LocallyConnectedPlan layer -> new LocallyConnectedPlan(layer.filters(), window, layer.bias());
            case PoolingPlan layer -> new PoolingPlan(layer.kind(), window, layer.countPadding());
            case SubsamplingPlan layer -> new SubsamplingPlan(window);
            case ConnectionTablePlan layer -> new ConnectionTablePlan(window);
            default -> plan;
        };
    }
}
