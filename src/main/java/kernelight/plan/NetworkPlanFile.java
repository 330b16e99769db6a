package kernelight.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.Document;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;
import kernelight.interchange.operator.ShapeProblem;
import kernelight.plan.Element.Parallel;
import kernelight.plan.Element.PlannedLayer;
import kernelight.plan.Element.Residual;
import kernelight.plan.LayerPlan.ConvolutionPlan;
import kernelight.words.LocalizedMessage;

/**
 * The text of a planned network: {@code {"kernelight": "network", "version": 1, "name", "input": [C, H, W], "layers":
 * [...]}}. A layer has its {@code name}, its kind as {@code layer}, and its settings ({@link LayerFields}); a block has
 * {@code branches}, or {@code body} and {@code shortcut}.
 */
public final class NetworkPlanFile {
    /** The kind of file, as {@link Document#kind} has it. */
    public static final String KIND = "network";

    /** No name is longer, in letters. */
    public static final int LONGEST_NAME = 100;

    /** No side of an image is longer, nor are there more channels. */
    public static final int LARGEST_SIDE = 1_024;

    private static final int VERSION = 1;
    private static final int MOST_ELEMENTS = 1_000;
    private static final int DEEPEST = 8;

    private static final String NAME = "name";
    private static final String INPUT = "input";
    private static final String LAYERS = "layers";
    private static final String BRANCHES = "branches";
    private static final String BODY = "body";
    private static final String SHORTCUT = "shortcut";

    private final Set<String> names = new HashSet<>(Set.of(Network.IMAGE));

    private NetworkPlanFile() {}

    /** Why a plan is too large for a file; empty if it is not. */
    public static Optional<LocalizedMessage> refusal(NetworkPlan plan) {
        if (plan.all().count() >= MOST_ELEMENTS) {
            return Optional.of(LocalizedMessage.of("plan.tooMany", MOST_ELEMENTS));
        }
        if (plan.all().anyMatch(NetworkPlanFile::hasTooManyFilters)) {
            return Optional.of(LocalizedMessage.of("plan.tooManyFilters", LayerFields.MOST_FILTERS));
        }
        return depth(plan.elements()) > DEEPEST
                ? Optional.of(LocalizedMessage.of("plan.tooDeep", DEEPEST))
                : Optional.empty();
    }

    private static boolean hasTooManyFilters(Element element) {
        return element instanceof PlannedLayer(String name, ConvolutionPlan convolution)
                && convolution.filters() > LayerFields.MOST_FILTERS;
    }

    private static int depth(List<Element> list) {
        return list.stream()
                .flatMap(element -> element.branches().stream())
                .mapToInt(branch -> 1 + depth(branch))
                .max()
                .orElse(0);
    }

    public static String text(NetworkPlan plan) {
        return Document.text(KIND, VERSION, fields(plan));
    }

    /** The content of the file without its kind and version. */
    public static JsonValue.Fields fields(NetworkPlan plan) {
        return new FieldsWriter()
                .put(NAME, plan.name())
                .put(
                        INPUT,
                        JsonValue.of(List.of(
                                JsonValue.of(plan.input().channels()),
                                JsonValue.of(plan.input().height()),
                                JsonValue.of(plan.input().width()))))
                .put(LAYERS, list(plan.elements()))
                .fields();
    }

    private static JsonValue list(List<Element> elements) {
        return JsonValue.of(elements.stream().map(NetworkPlanFile::fields).toList());
    }

    private static JsonValue fields(Element element) {
        FieldsWriter fields = new FieldsWriter().put(NAME, element.name());
        switch (element) {
            case PlannedLayer layer -> LayerFields.write(layer.plan(), fields);
            case Parallel parallel ->
                fields.put(LayerFields.LAYER, LayerFields.PARALLEL)
                        .put(
                                BRANCHES,
                                JsonValue.of(parallel.branches().stream()
                                        .map(NetworkPlanFile::list)
                                        .toList()));
            case Residual residual ->
                fields.put(LayerFields.LAYER, LayerFields.RESIDUAL)
                        .put(BODY, list(residual.body()))
                        .put(SHORTCUT, list(residual.shortcut()));
        }
        return fields.fields();
    }

    /**
     * Reads a file's text.
     *
     * @throws ContentProblem if it is no planned network, with the line of what is wrong. Layers that do not fit together
     *     are no problem here
     */
    public static NetworkPlan read(String text) throws ContentProblem {
        return read(Document.read(text, VERSION));
    }

    /**
     * Reads a file.
     *
     * @throws ContentProblem as above
     */
    public static NetworkPlan read(Document document) throws ContentProblem {
        if (!document.kind().equals(KIND)) {
            throw new ContentProblem(1, LocalizedMessage.of("plan.file.otherKind", document.kind()));
        }
        return plan(document.content());
    }

    /**
     * Reads what {@link #fields} has written, which may be a part of another file.
     *
     * @throws ContentProblem as above
     */
    public static NetworkPlan plan(FieldsReader content) throws ContentProblem {
        NetworkPlanFile file = new NetworkPlanFile();
        String name = shortText(content, NAME);
        Shape input = input(content);
        NetworkPlan plan = new NetworkPlan(name, input, file.elements(content.items(LAYERS), 1));
        content.finish();
        return plan;
    }

    private static Shape input(FieldsReader content) throws ContentProblem {
        List<JsonValue> sides = content.items(INPUT);
        int line = content.value(INPUT).line();
        if (sides.size() != 3) {
            throw new ContentProblem(line, LocalizedMessage.of("plan.file.input"));
        }
        try {
            return new Shape(
                    FieldsReader.whole(sides.get(0), INPUT, 1, LARGEST_SIDE),
                    FieldsReader.whole(sides.get(1), INPUT, 1, LARGEST_SIDE),
                    FieldsReader.whole(sides.get(2), INPUT, 1, LARGEST_SIDE));
        } catch (ShapeException tooLarge) {
            throw new ContentProblem(line, ShapeProblem.localized(tooLarge));
        }
    }

    private static String shortText(FieldsReader fields, String name) throws ContentProblem {
        String text = fields.text(name);
        if (text.isBlank() || text.length() > LONGEST_NAME) {
            throw new ContentProblem(
                    fields.value(name).line(), LocalizedMessage.of("plan.file.nameLength", name, LONGEST_NAME));
        }
        return text;
    }

    private List<Element> elements(List<JsonValue> items, int depth) throws ContentProblem {
        List<Element> elements = new ArrayList<>();
        for (JsonValue item : items) {
            elements.add(element(FieldsReader.of(item, LAYERS), depth));
        }
        return elements;
    }

    private Element element(FieldsReader fields, int depth) throws ContentProblem {
        String name = shortText(fields, NAME);
        int line = fields.value(NAME).line();
        if (!names.add(name)) {
            throw new ContentProblem(line, LocalizedMessage.of("plan.file.nameTwice", name));
        }
        if (names.size() > MOST_ELEMENTS) {
            throw new ContentProblem(line, LocalizedMessage.of("plan.file.tooMany", MOST_ELEMENTS));
        }
        if (depth > DEEPEST) {
            throw new ContentProblem(line, LocalizedMessage.of("plan.file.tooDeep", DEEPEST));
        }
        Element element = switch (fields.text(LayerFields.LAYER)) {
            case LayerFields.PARALLEL -> parallel(name, fields, depth);
            case LayerFields.RESIDUAL ->
                new Residual(
                        name,
                        elements(fields.items(BODY), depth + 1),
                        fields.has(SHORTCUT) ? elements(fields.items(SHORTCUT), depth + 1) : List.of());
            default -> new PlannedLayer(name, LayerFields.read(fields));
        };
        fields.finish();
        return element;
    }

    private Parallel parallel(String name, FieldsReader fields, int depth) throws ContentProblem {
        List<List<Element>> branches = new ArrayList<>();
        for (JsonValue branch : fields.items(BRANCHES)) {
            if (!(branch instanceof JsonValue.Items(List<JsonValue> items, int line))) {
                throw new ContentProblem(branch.line(), LocalizedMessage.of("file.problem.notItems", BRANCHES));
            }
            branches.add(elements(items, depth + 1));
        }
        if (branches.isEmpty()) {
            throw new ContentProblem(fields.value(BRANCHES).line(), LocalizedMessage.of("plan.file.noBranches", name));
        }
        return new Parallel(name, branches);
    }
}
