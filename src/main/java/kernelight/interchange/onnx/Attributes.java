package kernelight.interchange.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kernelight.interchange.array.Array;

/** A node's settings by name, each read as the type that its operator expects. */
public final class Attributes {
    private final Map<String, AttributeProto> byName = new LinkedHashMap<>();

    Attributes(List<AttributeProto> attributes) {
        for (AttributeProto attribute : attributes) {
            if (byName.put(attribute.getName(), attribute) != null) {
                throw new OnnxException("The attribute " + Quoted.text(attribute.getName()) + " is there twice.");
            }
            if (!attribute.getRefAttrName().isEmpty()) {
                throw new UnsupportedOnnxException("The attribute " + Quoted.text(attribute.getName())
                        + " stands for one of a function around it, which is not supported.");
            }
        }
    }

    public Set<String> names() {
        return byName.keySet();
    }

    public boolean has(String name) {
        return byName.containsKey(name);
    }

    public long integer(String name, long otherwise) {
        return find(name, AttributeType.INT).map(AttributeProto::getI).orElse(otherwise);
    }

    public boolean flag(String name, boolean otherwise) {
        return integer(name, otherwise ? 1 : 0) != 0;
    }

    public float number(String name, float otherwise) {
        return find(name, AttributeType.FLOAT).map(AttributeProto::getF).orElse(otherwise);
    }

    public String text(String name, String otherwise) {
        return find(name, AttributeType.STRING)
                .map(attribute -> attribute.getS().toStringUtf8())
                .orElse(otherwise);
    }

    public Optional<long[]> integers(String name) {
        return find(name, AttributeType.INTS)
                .map(attribute -> attribute.getIntsList().stream()
                        .mapToLong(Long::longValue)
                        .toArray());
    }

    public Optional<float[]> numbers(String name) {
        return find(name, AttributeType.FLOATS).map(attribute -> {
            float[] numbers = new float[attribute.getFloatsCount()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = attribute.getFloats(i);
            }
            return numbers;
        });
    }

    public Optional<Array> tensor(String name) {
        return find(name, AttributeType.TENSOR).map(attribute -> TensorReading.read(attribute.getT()));
    }

    private Optional<AttributeProto> find(String name, AttributeType expected) {
        AttributeProto attribute = byName.get(name);
        // Files from before attributes carried their type have it left out.
        if (attribute != null && attribute.getType() != expected && attribute.getType() != AttributeType.UNDEFINED) {
            throw new OnnxException("The attribute " + Quoted.text(name) + " is of kind " + attribute.getType()
                    + ", but " + expected + " is needed.");
        }
        return Optional.ofNullable(attribute);
    }
}
