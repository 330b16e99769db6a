package kernelight.interchange.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kernelight.interchange.array.Array;

/**
 * A node's attributes by name. The getters return the default if the attribute is missing, and throw an {@link
 * OnnxException} if it has another type.
 */
public final class Attributes {
    private final ExternalData data;
    private final Map<String, AttributeProto> byName = new LinkedHashMap<>();

    /** @param data where tensors are that are not in the model file */
    Attributes(List<AttributeProto> attributes, ExternalData data) {
        this.data = data;
        for (AttributeProto attribute : attributes) {
            if (byName.put(attribute.getName(), attribute) != null) {
                throw new OnnxException("The attribute " + Quoted.text(attribute.getName()) + " occurs twice.");
            }
            if (!attribute.getRefAttrName().isEmpty()) {
                throw new UnsupportedOnnxException("The attribute " + Quoted.text(attribute.getName())
                        + " refers to an attribute of an enclosing function, which is not supported.");
            }
        }
    }

    public Set<String> names() {
        return byName.keySet();
    }

    public boolean has(String name) {
        return byName.containsKey(name);
    }

    public long integer(String name, long defaultValue) {
        return find(name, AttributeType.INT).map(AttributeProto::getI).orElse(defaultValue);
    }

    public boolean flag(String name, boolean defaultValue) {
        return integer(name, defaultValue ? 1 : 0) != 0;
    }

    public float number(String name, float defaultValue) {
        return find(name, AttributeType.FLOAT).map(AttributeProto::getF).orElse(defaultValue);
    }

    public String text(String name, String defaultValue) {
        return find(name, AttributeType.STRING)
                .map(attribute -> attribute.getS().toStringUtf8())
                .orElse(defaultValue);
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
        return find(name, AttributeType.TENSOR).map(attribute -> TensorReading.read(attribute.getT(), data));
    }

    private Optional<AttributeProto> find(String name, AttributeType expected) {
        AttributeProto attribute = byName.get(name);
        // Old files do not contain the types of attributes.
        if (attribute != null && attribute.getType() != expected && attribute.getType() != AttributeType.UNDEFINED) {
            throw new OnnxException("The attribute " + Quoted.text(name) + " is of kind " + attribute.getType()
                    + ", but " + expected + " is needed.");
        }
        return Optional.ofNullable(attribute);
    }
}
