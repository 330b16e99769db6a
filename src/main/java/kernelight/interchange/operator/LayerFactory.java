package kernelight.interchange.operator;

import kernelight.engine.layer.OneInputLayer;

/** Creates the engine's layer for a node. */
@FunctionalInterface
public interface LayerFactory {
    /**
     * Creates the layer.
     *
     * @throws kernelight.interchange.onnx.OnnxException if attributes or weights are wrong or not supported
     */
    OneInputLayer create(LayerRequest request);
}
