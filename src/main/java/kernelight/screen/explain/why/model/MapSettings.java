package kernelight.screen.explain.why.model;

import kernelight.attribution.Baseline;
import kernelight.attribution.Occlusion;

/**
 * Which map of a score is computed.
 *
 * @param square what covers the picture; for occlusion
 * @param from where the way to the picture begins; for integrated gradients
 */
public record MapSettings(ScoreMethod method, Occlusion.Square square, Baseline from) {
    /** A square of five pixels hides a piece of a stroke, not a whole digit. */
    static final MapSettings USUAL =
            new MapSettings(ScoreMethod.OCCLUSION, new Occlusion.Square(5, 1, Baseline.PAPER), Baseline.PAPER);

    MapSettings with(ScoreMethod other) {
        return new MapSettings(other, square, from);
    }

    /** The same with another square. */
    public MapSettings covering(int size, int stride, Baseline cover) {
        return new MapSettings(method, new Occlusion.Square(size, stride, cover), from);
    }

    /** The same from another baseline. */
    public MapSettings beginningAt(Baseline baseline) {
        return new MapSettings(method, square, baseline);
    }
}
