package kernelight.interchange.code;

import kernelight.walk.BackwardCase;
import kernelight.walk.BiasGradient;
import kernelight.walk.FilterGradient;
import kernelight.walk.ForwardConvolution;
import kernelight.walk.InputGradient;
import kernelight.walk.Operation;
import kernelight.walk.Pooling;
import kernelight.walk.PoolingGradient;
import kernelight.walk.TransposedConvolution;
import kernelight.walk.TransposedStamps;

/** Writes a Python program that computes an operation and asserts the result. */
public final class PythonCode {
    private PythonCode() {}

    /**
     * The whole program. For any gradient of a convolution, it computes all three.
     *
     * @param operation a convolution, a transposed convolution, a pooling, or the gradient of a convolution or pooling
     * @throws IllegalArgumentException for any other operation
     */
    public static String of(Framework framework, Operation operation) {
        return switch (operation) {
            case ForwardConvolution convolution ->
                switch (framework) {
                    case PYTORCH -> PyTorchConvolution.write(convolution);
                    case KERAS -> KerasConvolution.write(convolution);
                    case NUMPY -> NumPyConvolution.write(convolution);
                };
            case FilterGradient gradient -> of(framework, gradient.backward());
            case InputGradient gradient -> of(framework, gradient.backward());
            case BiasGradient gradient -> of(framework, gradient.backward());
            case TransposedConvolution transposed ->
                switch (framework) {
                    case PYTORCH -> PyTorchTransposed.write(transposed);
                    case KERAS -> KerasTransposed.write(transposed);
                    case NUMPY -> NumPyTransposed.write(transposed);
                };
            case TransposedStamps stamps -> of(framework, stamps.gathered());
            case Pooling pooling ->
                switch (framework) {
                    case PYTORCH -> PyTorchPooling.write(pooling);
                    case KERAS -> KerasPooling.write(pooling);
                    case NUMPY -> NumPyPooling.write(pooling);
                };
            case PoolingGradient gradient ->
                switch (framework) {
                    case PYTORCH -> PyTorchPooling.write(gradient);
                    case KERAS -> KerasPoolingBackward.write(gradient);
                    case NUMPY -> NumPyPoolingBackward.write(gradient);
                };
            default ->
                throw new IllegalArgumentException(
                        "There is no Python code for " + operation.getClass().getSimpleName() + ".");
        };
    }

    private static String of(Framework framework, BackwardCase backward) {
        return switch (framework) {
            case PYTORCH -> PyTorchBackward.write(backward);
            case KERAS -> KerasBackward.write(backward);
            case NUMPY -> NumPyBackward.write(backward);
        };
    }

    /**
     * The whole program with im2col in NumPy; for other frameworks the same as {@link #of}, because their layers do not
     * show it.
     *
     * @throws IllegalArgumentException if there is no program for the operation
     */
    public static String unrolled(Framework framework, Operation operation) {
        return switch (operation) {
            case ForwardConvolution convolution when framework == Framework.NUMPY -> NumPyIm2col.write(convolution);
            case Pooling pooling when framework == Framework.NUMPY -> NumPyPoolingIm2col.write(pooling);
            default -> of(framework, operation);
        };
    }
}
