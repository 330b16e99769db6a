package kernelight.screen.explain.why.model;

import java.util.Optional;
import kernelight.attribution.AttributionMap;
import kernelight.attribution.GradCam;
import kernelight.attribution.Gradients;
import kernelight.attribution.IntegratedGradients;
import kernelight.attribution.Occlusion;
import kernelight.attribution.Score;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;
import kernelight.engine.training.BatchRunner;
import kernelight.words.LocalizedMessage;

/**
 * What one method says of a score. Immutable.
 *
 * @param map positive where the picture speaks for the score; empty if the method does not apply to the network
 * @param cells where its numbers are on the picture
 * @param silence why it says nothing, where it does not
 * @param fact what else the method found out
 * @param occlusion with which it was found; empty for other methods
 */
public record ScoreMap(
        MapSettings settings,
        Score score,
        Optional<AttributionMap> map,
        MapCells cells,
        Optional<LocalizedMessage> silence,
        Optional<LocalizedMessage> fact,
        Optional<Occlusion> occlusion) {
    /**
     * Computes a map; takes some hundredths of a second for a small network.
     *
     * @param image C x D x H x W values
     */
    static ScoreMap of(Network network, float[] image, Score score, MapSettings settings, BatchRunner runner) {
        return switch (settings.method()) {
            case OCCLUSION -> occlusion(settings, score, Occlusion.of(network, image, settings.square(), runner));
            case GRADIENT -> plain(network, settings, score, Gradients.gradient(network, image, score));
            case GRADIENT_TIMES_INPUT -> plain(network, settings, score, Gradients.timesInput(network, image, score));
            case INTEGRATED_GRADIENTS ->
                integrated(
                        network,
                        settings,
                        score,
                        IntegratedGradients.of(network, image, score, settings.from(), runner));
            case CLASS_ACTIVATION ->
                GradCam.of(network, image, score)
                        .map(found -> activation(network, settings, score, found))
                        .orElseGet(() -> new ScoreMap(
                                settings,
                                score,
                                Optional.empty(),
                                pixels(network.inputShape()),
                                Optional.of(LocalizedMessage.of("why.silence.noMaps")),
                                Optional.empty(),
                                Optional.empty()));
        };
    }

    private static MapCells pixels(Shape picture) {
        return MapCells.filling(picture, picture.height(), picture.width());
    }

    private static ScoreMap occlusion(MapSettings settings, Score score, Occlusion occlusion) {
        AttributionMap lost = occlusion.lost(score);
        Optional<LocalizedMessage> silence =
                occlusion.changesNothing() ? Optional.of(LocalizedMessage.of("why.silence.covered")) : silence(lost);
        return new ScoreMap(
                settings,
                score,
                Optional.of(lost),
                MapCells.around(
                        occlusion.rows(), occlusion.columns(), settings.square().stride()),
                silence,
                Optional.of(LocalizedMessage.of("why.fact.places", occlusion.rows() * occlusion.columns())),
                Optional.of(occlusion));
    }

    private static ScoreMap plain(Network network, MapSettings settings, Score score, AttributionMap map) {
        return new ScoreMap(
                settings,
                score,
                Optional.of(map),
                pixels(network.inputShape()),
                silence(map),
                Optional.empty(),
                Optional.empty());
    }

    private static ScoreMap integrated(
            Network network, MapSettings settings, Score score, IntegratedGradients integrated) {
        LocalizedMessage sum = LocalizedMessage.of(
                integrated.addsUp() ? "why.fact.sum" : "why.fact.gap",
                integrated.map().sum(),
                integrated.difference(),
                LocalizedMessage.of("why.baseline." + settings.from() + ".whole"),
                integrated.gap());
        return new ScoreMap(
                settings,
                score,
                Optional.of(integrated.map()),
                pixels(network.inputShape()),
                silence(integrated.map()),
                Optional.of(sum),
                Optional.empty());
    }

    private static ScoreMap activation(Network network, MapSettings settings, Score score, GradCam found) {
        AttributionMap map = found.map();
        return new ScoreMap(
                settings,
                score,
                Optional.of(map),
                MapCells.filling(network.inputShape(), map.height(), map.width()),
                silence(map),
                Optional.of(LocalizedMessage.of("why.fact.maps", found.node(), map.height(), map.width())),
                Optional.empty());
    }

    private static Optional<LocalizedMessage> silence(AttributionMap map) {
        return map.furthest() == 0 ? Optional.of(LocalizedMessage.of("why.silence.zero")) : Optional.empty();
    }

    /**
     * How alike this map and another of the same method are, whatever the signs: the correlation of their absolute values,
     * -1 to 1; empty where one of them says nothing.
     */
    public Optional<Double> likeness(ScoreMap other) {
        if (map.isEmpty() || other.map.isEmpty()) {
            return Optional.empty();
        }
        float[] one = map.get().values();
        float[] two = other.map.get().values();
        double meanOne = mean(one);
        double meanTwo = mean(two);
        double both = 0;
        double ofOne = 0;
        double ofTwo = 0;
        for (int i = 0; i < Math.min(one.length, two.length); i++) {
            double first = Math.abs(one[i]) - meanOne;
            double second = Math.abs(two[i]) - meanTwo;
            both += first * second;
            ofOne += first * first;
            ofTwo += second * second;
        }
        return ofOne == 0 || ofTwo == 0 ? Optional.empty() : Optional.of(both / Math.sqrt(ofOne * ofTwo));
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += Math.abs(value);
        }
        return sum / values.length;
    }
}
