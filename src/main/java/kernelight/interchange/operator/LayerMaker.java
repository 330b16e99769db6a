package kernelight.interchange.operator;

import kernelight.engine.layer.OneInputLayer;

/** Makes the engine's layer that does a node's work. */
@FunctionalInterface
public interface LayerMaker {
    OneInputLayer make(LayerRequest request);
}
