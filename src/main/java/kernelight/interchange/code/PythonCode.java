package kernelight.interchange.code;

import kernelight.walk.ForwardConvolution;
import kernelight.walk.Operation;
import kernelight.walk.Pooling;
import kernelight.walk.TransposedConvolution;

/** Writes an operation as a Python program that computes it and asserts the result. */
public final class PythonCode {
    private PythonCode() {}

    /**
     * The whole program.
     *
     * @param operation a convolution, a transposed one, or a pooling
     */
    public static String of(Framework framework, Operation operation) {
        return switch (operation) {
            case ForwardConvolution convolution ->
                switch (framework) {
                    case PYTORCH -> PyTorchConvolution.write(convolution);
                    case KERAS -> KerasConvolution.write(convolution);
                    case NUMPY -> NumPyConvolution.write(convolution);
                };
            case TransposedConvolution transposed ->
                switch (framework) {
                    case PYTORCH -> PyTorchTransposed.write(transposed);
                    case KERAS -> KerasTransposed.write(transposed);
                    case NUMPY -> NumPyTransposed.write(transposed);
                };
            case Pooling pooling ->
                switch (framework) {
                    case PYTORCH -> PyTorchPooling.write(pooling);
                    case KERAS -> KerasPooling.write(pooling);
                    case NUMPY -> NumPyPooling.write(pooling);
                };
            default ->
                throw new IllegalArgumentException(
                        "There is no code for " + operation.getClass().getSimpleName());
        };
    }
}
