package kernelight.screen.networks.model;

import java.util.Optional;
import kernelight.network.model.LayerView;

/** The sizes of a filter or a pooling window, and how it moves; the larger of both directions where they differ. */
public record WindowSizes(int rows, int columns, int stride, int padding) {
    /** Empty for a layer without a window. */
    public static Optional<WindowSizes> of(LayerView layer) {
        return layer.window()
                .map(window -> new WindowSizes(
                        window.rows().size(),
                        window.columns().size(),
                        Math.max(window.rows().stride(), window.columns().stride()),
                        Math.max(window.rows().longerPadding(), window.columns().longerPadding())));
    }
}
