package kernelight.network.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.Window;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.tensor.Shape;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;
import kernelight.files.json.JsonWriter;

/**
 * The layers of a network as a table for other programs. Shapes are [C, H, W], of volumes [C, D, H, W]; filter (the
 * window), stride and padding are [rows, columns], of volumes [planes, rows, columns]; a padding with unequal sides has
 * [before, after] for each. What a layer does not have is null.
 */
public final class NetworkTable {
    /** How the table is written. The constants are lower case because they are typed on the command line. */
    public enum Format {
        json("JSON", ".json"),
        tsv("TSV", ".tsv"),
        markdown("Markdown", ".md");

        private final String title;
        private final String extension;

        Format(String title, String extension) {
            this.title = title;
            this.extension = extension;
        }

        /** Its name, which is not translated. */
        public String title() {
            return title;
        }

        /** The extension of a file of it, with its dot. */
        public String extension() {
            return extension;
        }
    }

    private static final JsonValue NOTHING = new JsonValue.Null(0);

    private final Network network;
    private final NetworkView view;
    private final boolean isOfVolumes;

    /** @param network described when its text is asked for */
    public NetworkTable(Network network) {
        this.network = network;
        view = NetworkView.of(network);
        isOfVolumes = network.inputShape().depth() > 1;
    }

    public String text(Format format) {
        return switch (format) {
            case json -> JsonWriter.text(json());
            case tsv -> lines(false);
            case markdown -> lines(true);
        };
    }

    private JsonValue json() {
        return new FieldsWriter()
                .put("name", view.name())
                .put("input", shape(view.input()))
                .put("parameters", view.parameters())
                .put("multiplications", view.multiplications())
                .put("layers", JsonValue.of(List.copyOf(layers())))
                .fields();
    }

    private List<JsonValue.Fields> layers() {
        return network.nodes().stream().map(this::layer).toList();
    }

    private JsonValue.Fields layer(NetworkNode node) {
        LayerView layer = view.layer(node.name());
        return new FieldsWriter()
                .put("name", layer.name())
                .put("kind", layer.kind())
                .put(
                        "reads",
                        JsonValue.of(node.inputs().stream()
                                .<JsonValue>map(JsonValue::of)
                                .toList()))
                .put("input", shape(layer.inputs().getFirst()))
                .put("output", shape(layer.output()))
                .put(
                        "filter",
                        layer.window().map(window -> each(window, Axis::size)).orElse(NOTHING))
                .put(
                        "stride",
                        layer.window().map(window -> each(window, Axis::stride)).orElse(NOTHING))
                .put("padding", layer.window().map(this::padding).orElse(NOTHING))
                .put("parameters", layer.parameters())
                .put("multiplications", layer.multiplications())
                .put(
                        "receptiveField",
                        view.receptiveField(layer)
                                .map(field -> numbers(IntStream.of(field.rows(), field.columns())))
                                .orElse(NOTHING))
                .fields();
    }

    private JsonValue shape(Shape shape) {
        return numbers(
                isOfVolumes
                        ? IntStream.of(shape.channels(), shape.depth(), shape.height(), shape.width())
                        : IntStream.of(shape.channels(), shape.height(), shape.width()));
    }

    private JsonValue padding(Window window) {
        boolean isEqual = axes(window).allMatch(axis -> axis.paddingBefore() == axis.paddingAfter());
        return isEqual
                ? each(window, Axis::paddingBefore)
                : JsonValue.of(axes(window)
                        .map(axis -> numbers(IntStream.of(axis.paddingBefore(), axis.paddingAfter())))
                        .toList());
    }

    private JsonValue each(Window window, ToIntFunction<Axis> number) {
        return numbers(axes(window).mapToInt(number));
    }

    private Stream<Axis> axes(Window window) {
        return Stream.of(window.planes(), window.rows(), window.columns()).skip(isOfVolumes ? 0 : 1);
    }

    private static JsonValue numbers(IntStream numbers) {
        return JsonValue.of(numbers.<JsonValue>mapToObj(JsonValue::of).toList());
    }

    private String lines(boolean isMarkdown) {
        List<JsonValue.Fields> layers = layers();
        List<String> head = List.copyOf(layers.getFirst().fields().keySet());
        List<String> lines = new ArrayList<>();
        lines.add(line(head, isMarkdown));
        if (isMarkdown) {
            lines.add(line(head.stream().map(name -> "---").toList(), true));
        }
        layers.forEach(layer -> lines.add(
                line(layer.fields().values().stream().map(NetworkTable::inCell).toList(), isMarkdown)));
        return String.join("\n", lines) + "\n";
    }

    private static String line(List<String> cells, boolean isMarkdown) {
        return isMarkdown ? "| " + String.join(" | ", cells) + " |" : String.join("\t", cells);
    }

    /** Shapes as 6 x 28 x 28, layers and unequal paddings with commas. */
    private static String inCell(JsonValue value) {
        return switch (value) {
            case JsonValue.Items(List<JsonValue> items, int _) -> {
                boolean isShape = items.stream().allMatch(JsonValue.Number.class::isInstance);
                yield items.stream().map(NetworkTable::inCell).collect(Collectors.joining(isShape ? " x " : ", "));
            }
            case JsonValue.Number number -> number.number().toPlainString();
            case JsonValue.Text text -> text.text().replace("|", "\\|").replace('\t', ' ');
            case JsonValue.Null _ -> "";
            case JsonValue.Bool _, JsonValue.Fields _ -> throw new IllegalStateException("No cell holds " + value);
        };
    }
}
