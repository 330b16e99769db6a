package kernelight.filter.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kernelight.engine.tensor.Shape;
import kernelight.engine.training.BatchRunner;
import kernelight.filter.FilterProblem;
import kernelight.filter.Planes;

/** Steps one after the other: what comes out of one goes into the next. */
public record Chain(List<Step> steps) {
    /** The most maps that come out of a step. */
    public static final int MOST_MAPS = 64;

    /** The most numbers that come out of a step, in all its maps: 128 MiB. */
    public static final int MOST_NUMBERS = 1 << 25;

    /** A chain; without a step, the picture stays as it is. */
    public Chain {
        steps = List.copyOf(steps);
    }

    /** One step. */
    public static Chain of(Step... steps) {
        return new Chain(List.of(steps));
    }

    /** C x H x W. */
    public static Shape shape(Planes planes) {
        return new Shape(planes.planes().size(), planes.height(), planes.width());
    }

    /** "3 @ 318 x 478": how many maps of how many rows and columns. */
    public static String sizeText(Shape shape) {
        return shape.channels() + " @ " + shape.height() + " x " + shape.width();
    }

    /** "1 @ 320 x 480 → 3 @ 318 x 478": the sizes from the picture to the end. */
    public static String sizesText(List<Shape> shapes) {
        return shapes.stream().map(Chain::sizeText).collect(Collectors.joining(" \u2192 "));
    }

    /**
     * The shapes of the picture and of what comes out of each step; nothing is computed.
     *
     * @throws ChainProblem if a step cannot be done with what comes out of those before it
     */
    public List<Shape> shapes(Shape picture) throws ChainProblem {
        List<Shape> shapes = new ArrayList<>(List.of(picture));
        for (int step = 0; step < steps.size(); step++) {
            try {
                shapes.add(steps.get(step).outputShape(shapes.getLast()));
            } catch (FilterProblem problem) {
                throw new ChainProblem(step, steps.get(step), problem);
            }
        }
        return shapes;
    }

    /**
     * Does all steps. All sizes are checked before the first of them is done.
     *
     * @param runner shares the work among threads; the numbers do not depend on how many
     * @throws ChainProblem if a step cannot be done with what comes out of those before it, or if its numbers become
     *     larger than a float can be
     */
    public ChainRun run(Planes picture, BatchRunner runner) throws ChainProblem {
        return run(picture, Optional.empty(), runner);
    }

    /**
     * The same, without doing again what was done before: the first steps that are the same objects as those of an
     * earlier run on the same picture keep their results.
     */
    public ChainRun run(Planes picture, Optional<ChainRun> earlier, BatchRunner runner) throws ChainProblem {
        shapes(shape(picture));
        int kept = earlier.map(run -> sameSteps(picture, run)).orElse(0);
        List<Planes> planes = new ArrayList<>(List.of(picture));
        for (int step = 0; step < steps.size(); step++) {
            planes.add(step < kept ? earlier.orElseThrow().after(step) : apply(step, planes.getLast(), runner));
        }
        return new ChainRun(this, planes);
    }

    private int sameSteps(Planes picture, ChainRun earlier) {
        List<Step> other = earlier.chain().steps();
        int same = 0;
        while (picture == earlier.picture()
                && same < Math.min(steps.size(), other.size())
                && steps.get(same) == other.get(same)) {
            same++;
        }
        return same;
    }

    private Planes apply(int step, Planes input, BatchRunner runner) throws ChainProblem {
        try {
            Planes output = steps.get(step).apply(input, runner);
            if (!output.isFinite()) {
                throw new FilterProblem("filter.problem.chain.tooLarge");
            }
            return output;
        } catch (FilterProblem problem) {
            throw new ChainProblem(step, steps.get(step), problem);
        }
    }
}
