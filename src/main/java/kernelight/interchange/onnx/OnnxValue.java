package kernelight.interchange.onnx;

import java.util.List;
import java.util.Optional;
import kernelight.interchange.array.ElementType;

/**
 * An input or output of a graph.
 *
 * @param isTensor false for sequences, maps and optional values
 * @param axes the lengths of the axes, if given in the file; empty for an axis whose length is open
 * @param type the number type, if given in the file and supported
 */
public record OnnxValue(
        String name, boolean isTensor, Optional<List<Optional<Long>>> axes, Optional<ElementType> type) {
    public OnnxValue(String name, boolean isTensor, Optional<List<Optional<Long>>> axes) {
        this(name, isTensor, axes, Optional.empty());
    }
}
