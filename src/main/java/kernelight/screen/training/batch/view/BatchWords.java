package kernelight.screen.training.batch.view;

import kernelight.engine.training.optimizer.OptimizerSettings;
import kernelight.network.view.NetworkTexts;
import kernelight.screen.training.batch.model.BatchDetails;
import kernelight.screen.training.batch.model.BatchPhase;
import kernelight.screen.training.batch.model.WeightStep;
import kernelight.screen.training.gradients.view.NumberWords;
import kernelight.ui.text.Texts;

/** What is said of a batch that is taken apart, in the app's language. */
final class BatchWords {
    private final Texts texts;
    private final NetworkTexts network;
    private final NumberWords numbers;

    BatchWords(Texts texts) {
        this.texts = texts;
        network = new NetworkTexts(texts);
        numbers = new NumberWords(texts, 3);
    }

    String title(BatchDetails details) {
        return texts.get("batch.title", details.batch().batch());
    }

    /** Which image is looked at. */
    String image(BatchDetails details) {
        return texts.get(
                "batch.image",
                details.position() + 1,
                details.batch().images(),
                className(details, details.image().label()));
    }

    String className(BatchDetails details, int index) {
        return details.forward().view().classes().get(index);
    }

    /** What happens in a step, with its numbers. */
    String sentence(BatchDetails details, BatchPhase phase) {
        return switch (phase) {
            case FORWARD ->
                texts.get("batch.forward", details.classes().size())
                        + (details.isAsInUse() ? " " + texts.get("batch.opens") : "");
            case LOSS -> loss(details);
            case BACKWARD -> texts.get("batch.backward", details.batch().images());
            case UPDATE -> texts.get("batch.update", details.batch().images()) + " " + rule(details);
        };
    }

    private String loss(BatchDetails details) {
        int label = details.image().label();
        if (!details.isCrossEntropy()) {
            return texts.get(
                    "batch.loss.other", details.batch().loss(), details.batch().images());
        }
        return texts.get(
                "batch.loss",
                className(details, label),
                numbers.size(details.classes().get(label).probability()),
                details.loss(),
                details.batch().loss(),
                details.batch().images());
    }

    /** The rule by which the optimizer changes a weight. */
    private String rule(BatchDetails details) {
        String rate = numbers.size(details.batch().rate());
        return switch (details.settings().optimizer()) {
            case OptimizerSettings.Sgd sgd when sgd.momentum() == 0 -> texts.get("batch.rule.sgd", rate);
            case OptimizerSettings.Sgd sgd ->
                texts.get(
                        sgd.nesterov() ? "batch.rule.nesterov" : "batch.rule.momentum",
                        rate,
                        numbers.size(sgd.momentum()));
            case OptimizerSettings.Adam adam ->
                texts.get("batch.rule.adam", rate, numbers.size(adam.beta1()), numbers.size(adam.beta2()));
            case OptimizerSettings.AdamW adam ->
                texts.get("batch.rule.adam", rate, numbers.size(adam.beta1()), numbers.size(adam.beta2()));
        };
    }

    /** Where a weight is in its layer. */
    String place(WeightStep step) {
        int[] place = step.place();
        return switch (place.length) {
            case 5 -> texts.get("batch.place.filter", place[0] + 1, place[1] + 1, place[3] + 1, place[4] + 1);
            case 2 -> texts.get("batch.place.unit", place[0] + 1, place[1] + 1);
            default -> texts.get("batch.place.weight", step.index() + 1);
        };
    }

    String percent(float probability) {
        return network.percent(probability);
    }

    /** A number of any size, with its sign. */
    String number(double value) {
        return numbers.size(value);
    }
}
