package kernelight.interchange.onnx;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import kernelight.interchange.array.ElementType;
import kernelight.words.LocalizedMessage;

/** The codes of number types in ONNX files. */
public final class TypeCodes {
    private static final Map<ElementType, Integer> CODES = new EnumMap<>(Map.ofEntries(
            Map.entry(ElementType.FLOAT32, 1),
            Map.entry(ElementType.UINT8, 2),
            Map.entry(ElementType.INT8, 3),
            Map.entry(ElementType.UINT16, 4),
            Map.entry(ElementType.INT16, 5),
            Map.entry(ElementType.INT32, 6),
            Map.entry(ElementType.INT64, 7),
            Map.entry(ElementType.BOOL, 9),
            Map.entry(ElementType.FLOAT16, 10),
            Map.entry(ElementType.FLOAT64, 11),
            Map.entry(ElementType.UINT32, 12),
            Map.entry(ElementType.UINT64, 13),
            Map.entry(ElementType.BFLOAT16, 16)));

    private TypeCodes() {}

    static int code(ElementType type) {
        return CODES.get(type);
    }

    static Optional<ElementType> find(long code) {
        return CODES.entrySet().stream()
                .filter(entry -> entry.getValue() == code)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * The type with this code, as in tensors and in the attribute {@code to} of Cast.
     *
     * @throws OnnxException if the code is missing (0 or less)
     * @throws UnsupportedOnnxException if the type is not supported
     */
    public static ElementType type(long code) {
        Optional<ElementType> type = find(code);
        if (type.isPresent()) {
            return type.get();
        }
        if (code <= 0) {
            throw new OnnxException(LocalizedMessage.of("modelFile.type.missing"));
        }
        throw new UnsupportedOnnxException(LocalizedMessage.of("modelFile.type.unsupported", Long.toString(code)));
    }
}
