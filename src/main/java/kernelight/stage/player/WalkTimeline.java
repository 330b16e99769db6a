package kernelight.stage.player;

import java.util.stream.IntStream;
import kernelight.playback.Timeline;
import kernelight.walk.CellFormula;
import kernelight.walk.Walk;

/**
 * Describes a walk as a timeline for playback: a step is an output cell, a row is a row of the output, a part is a
 * channel's terms.
 */
public final class WalkTimeline {
    private WalkTimeline() {}

    public static Timeline of(Walk walk) {
        int[] ends = IntStream.range(0, walk.steps()).map(walk::endOfStep).toArray();
        return new Timeline(walk.startOfFirstStep(), ends, walk.targetSizes().columns(), step -> partEnds(walk, step));
    }

    /** The positions within a step at which each channel's terms end. */
    private static int[] partEnds(Walk walk, int step) {
        CellFormula formula = walk.operation().formula(walk.targetSizes().cell(step));
        int start = walk.endOfStep(step) - formula.microSteps();
        return formula.terms().isEmpty()
                ? new int[] {start}
                : formula.parts().stream().mapToInt(part -> start + part.end()).toArray();
    }
}
