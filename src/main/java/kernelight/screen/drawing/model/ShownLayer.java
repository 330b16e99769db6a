package kernelight.screen.drawing.model;

import kernelight.engine.tensor.Shape;

/**
 * A layer as the screen shows it.
 *
 * @param name such as C1
 * @param activation the node whose values are shown: the layer's own, or those of the ReLU, sigmoid or tanh after it
 * @param scores whether these are the scores of the digits
 * @param parameters how many numbers the layer learns
 * @param multiplications how many one drawing costs
 */
public record ShownLayer(
        String name, String activation, Shape shape, boolean scores, int parameters, long multiplications) {}
