package kernelight.interchange.onnx;

import java.util.List;
import java.util.Optional;
import kernelight.interchange.array.ElementType;

/**
 * What a graph takes or gives.
 *
 * @param isTensor false for sequences, maps and optional values
 * @param axes where the file says it, each axis's length; empty for one that has only a name, or none
 * @param type of what numbers, where the file says it and they are of a type that we have
 */
public record OnnxValue(
        String name, boolean isTensor, Optional<List<Optional<Long>>> axes, Optional<ElementType> type) {
    public OnnxValue(String name, boolean isTensor, Optional<List<Optional<Long>>> axes) {
        this(name, isTensor, axes, Optional.empty());
    }
}
