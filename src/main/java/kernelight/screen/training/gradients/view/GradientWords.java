package kernelight.screen.training.gradients.view;

import kernelight.engine.training.ReluActivity;
import kernelight.screen.training.gradients.model.LayerStep;
import kernelight.screen.training.gradients.model.RunStep;
import kernelight.ui.text.Texts;

/** What is said of gradients and steps, in the app's language. */
final class GradientWords {
    private final Texts texts;
    private final NumberWords numbers;

    GradientWords(Texts texts) {
        this.texts = texts;
        numbers = new NumberWords(texts, 2);
    }

    /** Which batch this is, its loss and its learning rate. */
    String batch(RunStep step) {
        return texts.get(
                "gradients.batch",
                step.batch().batch(),
                step.batch().loss(),
                size(step.batch().rate()));
    }

    /** A layer in one sentence, for screen readers. */
    String spoken(LayerStep layer) {
        return texts.get("gradients.row.spoken", layer.name(), size(layer.gradientNorm()), ratio(layer), verdict(layer))
                + silent(layer, "gradients.silent.spoken");
    }

    /** The step against the weights. */
    String ratio(LayerStep layer) {
        return size(layer.ratio());
    }

    String verdict(LayerStep layer) {
        return texts.get("gradients.size." + layer.size());
    }

    String explanation(LayerStep layer) {
        return texts.get("gradients.size." + layer.size() + ".explained", ratio(layer));
    }

    /** How many of a layer's outputs its ReLU never lets through. */
    String silent(LayerStep layer) {
        return silent(layer, "gradients.silent");
    }

    private String silent(LayerStep layer, String key) {
        return layer.relu()
                .map((ReluActivity relu) -> texts.get(key, relu.silent(), relu.active().length))
                .orElse("");
    }

    /** The filter or unit that is looked at. */
    String part(LayerStep layer, int part) {
        return texts.get(
                layer.hasFilters() ? "gradients.part.filter" : "gradients.part.unit",
                layer.name(),
                part + 1,
                layer.parts());
    }

    /** Whether the ReLU behind a filter or unit ever lets it through; "" without one. */
    String partIsSilent(LayerStep layer, int part, int tested) {
        return layer.relu()
                .filter(relu -> part < relu.active().length && !relu.active()[part])
                .map(relu -> texts.get("gradients.part.silent", tested))
                .orElse("");
    }

    /** A number with two digits, whatever its size. */
    String size(double value) {
        return numbers.size(value);
    }
}
