package kernelight.interchange.operator;

import java.util.Optional;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.AveragePooling;
import kernelight.engine.layer.ConnectionTableConvolution;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Layer;
import kernelight.engine.layer.LocallyConnected;
import kernelight.engine.layer.MaxPooling;
import kernelight.engine.layer.MinPooling;
import kernelight.engine.layer.Padding;
import kernelight.engine.layer.TrainableSubsampling;
import kernelight.engine.layer.TransposedConvolution;

/** The window of a layer, if it has one. */
public final class LayerWindow {
    private LayerWindow() {}

    public static Optional<Window> of(Layer layer) {
        return switch (layer) {
            case Convolution convolution -> Optional.of(convolution.window());
            case TransposedConvolution convolution -> Optional.of(convolution.window());
            case ConnectionTableConvolution convolution -> Optional.of(convolution.window());
            case LocallyConnected connected -> Optional.of(connected.window());
            case MaxPooling pooling -> Optional.of(pooling.window());
            case MinPooling pooling -> Optional.of(pooling.window());
            case AveragePooling pooling -> Optional.of(pooling.window());
            case TrainableSubsampling subsampling -> Optional.of(subsampling.window());
            case Padding padding -> Optional.of(padding.window());
            default -> Optional.empty();
        };
    }
}
