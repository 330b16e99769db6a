package kernelight.cli;

import java.util.Locale;
import java.util.Optional;
import kernelight.attribution.AttributionMap;
import kernelight.attribution.Baseline;
import kernelight.attribution.GradCam;
import kernelight.attribution.Gradients;
import kernelight.attribution.IntegratedGradients;
import kernelight.attribution.Occlusion;
import kernelight.attribution.Score;
import kernelight.engine.network.Network;
import kernelight.engine.training.BatchRunner;
import kernelight.files.json.FieldsWriter;

/**
 * Computes the maps of a score, and finds out where one can say nothing.
 *
 * @param ink the network's image
 */
record ScoreMaps(Network network, float[] ink, Score score, BatchRunner runner) {
    ScoreMap occlusion(Occlusion.Square square) {
        Occlusion occlusion = Occlusion.of(network, ink, square, runner);
        return new ScoreMap(
                "occlusion",
                new FieldsWriter()
                        .put("size", square.size())
                        .put("stride", square.stride())
                        .put("baseline", square.baseline()),
                occlusion.lost(score),
                occlusion.changesNothing()
                        ? Optional.of(
                                "the square covers the picture with what is there already, so the map says nothing."
                                        + " Choose another --baseline.")
                        : Optional.empty());
    }

    ScoreMap integrated(Baseline baseline) {
        IntegratedGradients integrated = IntegratedGradients.of(network, ink, score, baseline, runner);
        String gap = String.format(
                Locale.ROOT,
                "the map is %.2g away from adding up to the difference in score, even over %,d parts of the way.",
                integrated.gap(),
                integrated.parts());
        return new ScoreMap(
                "integrated-gradients",
                new FieldsWriter()
                        .put("baseline", baseline)
                        .put("difference", ScoreMap.number(integrated.difference()))
                        .put("sum", ScoreMap.number(integrated.map().sum()))
                        .put("parts", integrated.parts()),
                integrated.map(),
                integrated.addsUp() ? zero(integrated.map()) : Optional.of(gap));
    }

    ScoreMap gradient() {
        return plain("gradient", Gradients.gradient(network, ink, score));
    }

    ScoreMap timesInput() {
        return plain("gradient-times-input", Gradients.timesInput(network, ink, score));
    }

    /** @throws CommandFailure if the network has no feature maps with places */
    ScoreMap activation() {
        GradCam found = GradCam.of(network, ink, score)
                .orElseThrow(
                        () -> new CommandFailure("the network has no feature maps larger than 1 x 1, so there is no"
                                + " class activation. Use --occlusion, --gradient or --integrated."));
        return new ScoreMap(
                "class-activation", new FieldsWriter().put("layer", found.node()), found.map(), zero(found.map()));
    }

    private static ScoreMap plain(String method, AttributionMap map) {
        return new ScoreMap(method, new FieldsWriter(), map, zero(map));
    }

    private static Optional<String> zero(AttributionMap map) {
        return map.furthest() == 0
                ? Optional.of("the map is 0 everywhere, so it says nothing about this picture. Try another method.")
                : Optional.empty();
    }
}
