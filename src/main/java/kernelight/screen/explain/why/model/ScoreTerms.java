package kernelight.screen.explain.why.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kernelight.attribution.Score;
import kernelight.network.explain.ExplainedNumber;
import kernelight.network.explain.ExplainedTerm;
import kernelight.network.explain.NumberExplainer;
import kernelight.network.model.LayerCell;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkInput;
import kernelight.walk.FinishingStep;
import kernelight.walk.Reduction;
import kernelight.words.LocalizedMessage;

/**
 * A score, or the difference of two, as a sum: each number that was read times its weight, or times the difference of its two
 * weights. Exact for the numbers that were read. Immutable.
 *
 * @param terms the largest first, whatever their sign
 * @param rest what is added to the terms: the bias, or the difference of two
 * @param restIsBias whether that is all; otherwise something else is done with the sum
 * @param total all of it
 */
public record ScoreTerms(List<Entry> terms, BigDecimal rest, boolean restIsBias, BigDecimal total) {
    /**
     * A term.
     *
     * @param source the number that was read
     * @param layer the layer that it is shown for; empty for a pixel
     * @param weight what it is multiplied by; empty where it is not a single product
     * @param product what it adds
     */
    public record Entry(
            LayerCell source,
            Optional<LayerView> layer,
            BigDecimal value,
            Optional<BigDecimal> weight,
            BigDecimal product) {
        /** What the number that was read is called: "F6 unit 12". */
        public LocalizedMessage name() {
            if (layer.isEmpty()) {
                return LocalizedMessage.of("explain.name.pixel", source.row() + 1, source.column() + 1);
            }
            LayerView shown = layer.get();
            return shown.isFlat()
                    ? LocalizedMessage.of("explain.name.unit", shown.name(), source.channel() + 1)
                    : LocalizedMessage.of(
                            "explain.name.inMap",
                            LocalizedMessage.of(
                                    "explain.name.map",
                                    shown.name(),
                                    source.channel() * shown.output().depth() + source.plane() + 1),
                            LocalizedMessage.of("explain.place.map", source.row() + 1, source.column() + 1));
        }
    }

    /**
     * Takes a score apart; empty if it is no sum, or not shown by the network.
     *
     * @throws ArithmeticException if a number on the way is not finite
     */
    static Optional<ScoreTerms> of(NetworkInput input, Score score) {
        NumberExplainer explainer = NumberExplainer.of(input.network(), input.image());
        Optional<ExplainedNumber> target = explainer.score(score.target()).map(explainer::explain);
        if (target.isEmpty() || target.get().reduction() != Reduction.SUM) {
            return Optional.empty();
        }
        List<ExplainedNumber> numbers = new ArrayList<>(List.of(target.get()));
        score.other().stream()
                .mapToObj(explainer::score)
                .flatMap(Optional::stream)
                .map(explainer::explain)
                .forEach(numbers::add);
        Map<LayerCell, Entry> entries = new LinkedHashMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal total = BigDecimal.ZERO;
        boolean isBias = true;
        for (int i = 0; i < numbers.size(); i++) {
            ExplainedNumber number = numbers.get(i);
            boolean subtract = i == 1;
            for (ExplainedTerm term : number.terms()) {
                if (term.source().isPresent()) {
                    Entry entry = entry(explainer, term, subtract);
                    entries.merge(entry.source(), entry, ScoreTerms::together);
                    sum = sum.add(entry.product());
                }
            }
            total = subtract ? total.subtract(number.after()) : total.add(number.after());
            isBias &= number.steps().stream().allMatch(step -> step.step() instanceof FinishingStep.AddBias);
        }
        List<Entry> sorted = new ArrayList<>(entries.values());
        sorted.sort(Comparator.comparing((Entry entry) -> entry.product().abs()).reversed());
        return Optional.of(new ScoreTerms(List.copyOf(sorted), total.subtract(sum), isBias, total));
    }

    private static Entry entry(NumberExplainer explainer, ExplainedTerm term, boolean subtract) {
        LayerCell source = term.source().orElseThrow();
        return new Entry(
                source,
                explainer.layer(source.layer()),
                term.value(),
                term.weight().map(weight -> subtract ? weight.negate() : weight),
                subtract ? term.product().negate() : term.product());
    }

    /** Two terms that read the same number: 7's weight less 1's. */
    private static Entry together(Entry one, Entry other) {
        return new Entry(
                one.source(),
                one.layer(),
                one.value(),
                one.weight().flatMap(weight -> other.weight().map(weight::add)),
                one.product().add(other.product()));
    }

    /** The first terms, at most this many, added up. */
    public BigDecimal sumOfFirst(int count) {
        return terms.stream().limit(count).map(Entry::product).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** All other terms. */
    public BigDecimal sumAfter(int count) {
        return terms.stream().skip(count).map(Entry::product).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
