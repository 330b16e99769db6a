package kernelight.interchange.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kernelight.interchange.array.Array;
import kernelight.words.LocalizedMessage;

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
                throw new OnnxException(
                        LocalizedMessage.of("modelFile.attribute.twice", Quoted.text(attribute.getName())));
            }
            if (!attribute.getRefAttrName().isEmpty()) {
                throw UnsupportedOnnxException.ofOperator(
                        LocalizedMessage.of("modelFile.attribute.reference", Quoted.text(attribute.getName())));
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
            throw new OnnxException(LocalizedMessage.of(
                    "modelFile.attribute.kind",
                    Quoted.text(name),
                    attribute.getType().toString(),
                    expected.toString()));
        }
        return Optional.ofNullable(attribute);
    }
}
