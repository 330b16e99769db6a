package kernelight.screen.filters.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;
import kernelight.filter.Combination;
import kernelight.filter.Filter;
import kernelight.filter.FilterProblem;
import kernelight.filter.FilterText;
import kernelight.filter.Kernel;
import kernelight.filter.KernelText;
import kernelight.words.LocalizedMessage;

/** A chosen filter in a file: a named one by its name, others by the rows of their kernels. */
final class SavedFilter {
    private static final String SOURCE = "source";
    private static final String NAME = "name";
    private static final String KERNELS = "kernels";
    private static final String NORMALIZED = "normalized";
    private static final String CONTRAST = "contrast";
    /** More than a piece of the largest size can have. */
    private static final int LARGEST_CONTRAST = 10_000;

    private SavedFilter() {}

    static JsonValue.Fields write(ChosenFilter filter) {
        FieldsWriter fields = new FieldsWriter()
                .put(SOURCE, filter.source())
                .put(NAME, filter.given().name());
        if (filter.source() != ChosenFilter.Source.NAMED) {
            fields.put(
                    KERNELS,
                    JsonValue.of(filter.given().kernels().stream()
                            .map(kernel -> JsonValue.of(KernelRows.text(kernel).replace("\n", "; ")))
                            .toList()));
        }
        filter.contrast().ifPresent(contrast -> fields.put(CONTRAST, JsonValue.of(BigDecimal.valueOf(contrast))));
        return fields.put(NORMALIZED, filter.normalized()).fields();
    }

    static ChosenFilter read(FieldsReader fields) throws ContentProblem {
        ChosenFilter.Source source = fields.choice(SOURCE, ChosenFilter.Source.class);
        String name = fields.text(NAME);
        boolean normalized = fields.bool(NORMALIZED);
        try {
            Filter filter = source == ChosenFilter.Source.NAMED ? FilterText.parse(name) : ofKernels(name, fields);
            ChosenFilter chosen = ChosenFilter.of(source, filter);
            if (source == ChosenFilter.Source.NAMED && chosen.named().isEmpty()) {
                throw new ContentProblem(
                        fields.value(NAME).line(), LocalizedMessage.of("file.problem.notChoice", NAME, name));
            }
            if (fields.has(CONTRAST)) {
                chosen = chosen.withContrast(
                        decimal(fields, CONTRAST, LARGEST_CONTRAST).doubleValue());
            }
            fields.finish();
            return normalized ? chosen.normalized(true) : chosen;
        } catch (FilterProblem problem) {
            throw new ContentProblem(fields.line(), problem.localized());
        } catch (IllegalArgumentException differing) {
            throw new ContentProblem(fields.line(), LocalizedMessage.of("file.problem.impossible"));
        }
    }

    private static Filter ofKernels(String name, FieldsReader fields) throws ContentProblem, FilterProblem {
        List<Kernel> kernels = new ArrayList<>();
        for (JsonValue value : fields.items(KERNELS)) {
            if (!(value instanceof JsonValue.Text text)) {
                throw new ContentProblem(value.line(), LocalizedMessage.of("file.problem.notText", KERNELS));
            }
            kernels.add(KernelText.parse(text.text()));
        }
        if (kernels.isEmpty()) {
            throw new ContentProblem(
                    fields.value(KERNELS).line(), LocalizedMessage.of("file.problem.count", KERNELS, 0, 3));
        }
        return new Filter(name, kernels, kernels.size() == 1 ? Combination.ONE : Combination.CHANNELS);
    }

    /** A number from minus to plus this limit, as a float. */
    static float number(FieldsReader fields, String name, int limit) throws ContentProblem {
        return decimal(fields, name, limit).floatValue();
    }

    /** A number from minus to plus this limit. */
    static BigDecimal decimal(FieldsReader fields, String name, int limit) throws ContentProblem {
        JsonValue value = fields.value(name);
        if (value instanceof JsonValue.Number(BigDecimal number, int line)
                && number.abs().compareTo(BigDecimal.valueOf(limit)) <= 0) {
            return number;
        }
        throw new ContentProblem(value.line(), LocalizedMessage.of("file.problem.notBetween", name, -limit, limit));
    }
}
