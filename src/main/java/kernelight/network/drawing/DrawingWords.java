package kernelight.network.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;
import kernelight.network.model.LayerView;
import kernelight.words.LocalizedMessage;

/**
 * The words in a drawing.
 *
 * @param translate puts a message into the language of the drawing
 * @param images how many images a batch has; of more than one, shapes have a fourth axis
 */
public record DrawingWords(Function<LocalizedMessage, String> translate, int images) {
    /** Without a batch. */
    public static DrawingWords ofOneImage(Function<LocalizedMessage, String> translate) {
        return new DrawingWords(translate, 1);
    }

    private String get(String key, Object... arguments) {
        return translate.apply(LocalizedMessage.of(key, arguments));
    }

    String image() {
        return get("network.drawing.image");
    }

    String shape(Shape shape) {
        if (images > 1) {
            return shape.isFlat()
                    ? get("network.drawing.batch.units", images, shape.size())
                    : get(
                            "network.drawing.batch.maps",
                            images,
                            shape.channels() * shape.depth(),
                            shape.height(),
                            shape.width());
        }
        return shape.isFlat()
                ? get("network.drawing.units", shape.size())
                : get("network.layer.maps", shape.channels() * shape.depth(), shape.height(), shape.width());
    }

    /** That zeros make a map larger before it is read: "padded to 32 × 32". */
    String padded(Shape shape) {
        return get("network.drawing.padded", get("network.drawing.size", shape.height(), shape.width()));
    }

    /** What a layer does to its input, in a few words: "5 × 5, padding 2". */
    String detail(LayerView layer) {
        String kind = translate.apply(layer.kind().label());
        String size = layer.window().map(this::window).orElse("");
        if (layer.kind().isConvolution()) {
            return size;
        }
        if (layer.kind().isFullyConnected()) {
            return get("network.drawing.inputs", layer.inputs().getFirst().size());
        }
        return layer.window()
                .map(window -> get("network.drawing.kindAndSize", kind, size(window)))
                .orElse(kind);
    }

    /** The size of a window, and its stride and padding where they are not the usual ones: "5 × 5, padding 2". */
    private String window(Window window) {
        List<String> facts = new ArrayList<>();
        facts.add(size(window));
        int stride = Math.max(window.rows().stride(), window.columns().stride());
        int padding = Math.max(window.rows().longerPadding(), window.columns().longerPadding());
        if (stride > 1) {
            facts.add(get("network.drawing.stride", stride));
        }
        if (padding > 0) {
            facts.add(get("network.drawing.padding", padding));
        }
        return String.join(", ", facts);
    }

    private String size(Window window) {
        return get(
                "network.drawing.size", window.rows().size(), window.columns().size());
    }

    /** A layer of a module: "3 × 3, 64", or "max pooling 3 × 3". */
    String block(LayerView layer, boolean withFilters) {
        String kind = translate.apply(layer.kind().label());
        if (layer.window().isEmpty()) {
            return kind;
        }
        String size = size(layer.window().get());
        if (!layer.kind().isConvolution()) {
            return get("network.drawing.kindAndSize", kind, size);
        }
        return withFilters
                ? get(
                        "network.drawing.filters",
                        size,
                        Integer.toString(layer.output().channels()))
                : size;
    }

    String times(int count) {
        return get("network.drawing.times", count);
    }

    String featureLearning() {
        return get("network.drawing.featureLearning");
    }

    String classification() {
        return get("network.drawing.classification");
    }

    String scale() {
        return get("network.drawing.scale");
    }

    String totals(int parameters, long multiplications) {
        return get("network.drawing.totals", parameters, multiplications);
    }

    /**
     * What the names of layers have in common, for what stands for all of them: conv3 for conv3_1, conv3_2 and conv3_3. The
     * first and the last name where that would say nothing, as of conv4 and conv5.
     *
     * @param names at least one
     */
    static String common(List<String> names) {
        String common = names.getFirst();
        for (String name : names) {
            int length = 0;
            while (length < Math.min(common.length(), name.length()) && common.charAt(length) == name.charAt(length)) {
                length++;
            }
            common = common.substring(0, length);
        }
        String bare = common.replaceAll("[._\\-/]+$", "");
        int cut = common.length();
        boolean cutsNumber = bare.equals(common)
                && names.stream().anyMatch(name -> cut < name.length() && Character.isDigit(name.charAt(cut)));
        return bare.isEmpty() || cutsNumber ? names.getFirst() + " \u2013 " + names.getLast() : bare;
    }
}
