package kernelight.interchange.network;

import java.util.List;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.AveragePooling;
import kernelight.engine.layer.Layer;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.interchange.operator.LayerWindow;

/** The oldest ONNX operator version (opset) that can represent a network, so that most programs can read the file. */
enum OperatorVersion {
    OF_2022(17, 8),
    /** Adds circular padding (Pad mode wrap) and dilation of AveragePool. */
    OF_2023(19, 9),
    /** Defines ceil_mode of pooling unambiguously. */
    OF_2024(22, 10);

    private final int opset;
    private final int format;

    OperatorVersion(int opset, int format) {
        this.opset = opset;
        this.format = format;
    }

    int opset() {
        return opset;
    }

    /** The version of the file format ({@code ir_version}) that came with it. */
    int format() {
        return format;
    }

    static OperatorVersion of(Network network) {
        return network.nodes().stream()
                .map(NetworkNode::layer)
                .map(OperatorVersion::of)
                .reduce(OF_2022, (first, second) -> first.compareTo(second) > 0 ? first : second);
    }

    private static OperatorVersion of(Layer layer) {
        return LayerWindow.of(layer).map(window -> of(layer, window)).orElse(OF_2022);
    }

    private static OperatorVersion of(Layer layer, Window window) {
        if (window.rounding() == Rounding.UP) {
            return OF_2024;
        }
        boolean dilated = List.of(window.planes(), window.rows(), window.columns()).stream()
                .anyMatch(OperatorVersion::isDilated);
        boolean isNew = window.paddingMode() == PaddingMode.CIRCULAR || layer instanceof AveragePooling && dilated;
        return isNew ? OF_2023 : OF_2022;
    }

    private static boolean isDilated(Axis axis) {
        return axis.dilation() > 1;
    }
}
