package kernelight.screen.convolution.model;

import kernelight.walk.square.ConvolutionCase;
import kernelight.walk.square.WindowAxis;

/** The sizes that are asked for. Unlike a case they may be impossible together. */
public record CaseSettings(
        int inputRows, int inputColumns, int filterRows, int filterColumns, int padding, int stride) {

    public static CaseSettings of(ConvolutionCase example) {
        return new CaseSettings(
                example.input().rows(),
                example.input().columns(),
                example.filter().rows(),
                example.filter().columns(),
                example.padding(),
                example.stride());
    }

    public boolean isPossible() {
        return rowAxis().isPossible() && columnAxis().isPossible();
    }

    /** Whether one number says both sides of the input, and one both sides of the filter. */
    public boolean isSquare() {
        return inputRows == inputColumns && filterRows == filterColumns;
    }

    public WindowAxis rowAxis() {
        return new WindowAxis(inputRows, filterRows, padding, stride);
    }

    public WindowAxis columnAxis() {
        return new WindowAxis(inputColumns, filterColumns, padding, stride);
    }
}
