package kernelight.screen.convolution.model;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import kernelight.walk.square.Cell;
import kernelight.walk.square.ConvolutionWalk;

/** How bright each number of a case is, when its grids are looked at as pictures. */
public final class Shades {

    private final ConvolutionWalk walk;
    private final double darkest;
    private final double brightest;
    private final double strongest;

    public Shades(ConvolutionWalk walk) {
        this.walk = walk;
        Collection<BigDecimal> input = walk.example().input().values();
        darkest = input.stream().min(Comparator.naturalOrder()).orElseThrow().doubleValue();
        brightest = input.stream().max(Comparator.naturalOrder()).orElseThrow().doubleValue();
        strongest = walk.output().values().stream()
                .mapToDouble(value -> value.abs().doubleValue())
                .max()
                .orElseThrow();
    }

    /** From 0, the smallest number of the input, to 1, its largest. */
    public double input(Cell cell) {
        double value = walk.example().input().at(cell).doubleValue();
        return brightest == darkest ? 0.5 : (value - darkest) / (brightest - darkest);
    }

    /** From -1 to 1; 0 is 0, and the number furthest from it is at an end. */
    public double output(Cell cell) {
        return strongest == 0 ? 0 : walk.output().at(cell).doubleValue() / strongest;
    }
}
