package kernelight.interchange.onnx;

import java.util.List;
import java.util.Optional;

/**
 * What a graph takes or gives.
 *
 * @param isTensor false for sequences, maps and optional values
 * @param axes where the file says it, each axis's length; empty for one that has only a name, or none
 */
public record OnnxValue(String name, boolean isTensor, Optional<List<Optional<Long>>> axes) {}
