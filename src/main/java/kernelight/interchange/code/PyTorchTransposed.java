package kernelight.interchange.code;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.Sizes;
import kernelight.walk.TransposedConvolution;

/** A transposed convolution with PyTorch's ConvTranspose1d, 2d or 3d. */
final class PyTorchTransposed {
    private PyTorchTransposed() {}

    static String write(TransposedConvolution transposed) {
        ConvolutionCase example = transposed.example();
        List<Direction> directions = Direction.of(example);
        boolean even = PyTorchConvolution.isEven(directions);
        PythonText text = PyTorchConvolution.head(false);
        CaseArrays.write(text, example, "torch.tensor", PyTorchConvolution.TYPE);
        PyTorchConvolution.batch(text, example.input());
        text.line().line("conv = nn.ConvTranspose", example.dimensions() + "d(");
        PyTorchConvolution.arguments(text, example, directions);
        text.line(
                        "    padding=",
                        PythonText.tuple(directions.stream().map(direction -> even ? direction.before() : 0)),
                        ",")
                .line(
                        "    output_padding=",
                        PythonText.tuple(directions.stream().map(direction -> transposed.outputPadding())),
                        ",");
        PyTorchConvolution.last(text, example, directions);
        weights(text, example);
        PyTorchConvolution.run(text, example);
        if (!even) {
            int axesBefore = example.input().sizes().images() == 1 ? 1 : 2;
            NumPyTransposed.crop(
                    text,
                    directions,
                    transposed.outputPadding(),
                    Stream.generate(() -> ":").limit(axesBefore),
                    Stream.empty());
        }
        CaseArrays.check(
                text,
                transposed.result(),
                example.dimensions(),
                PyTorchConvolution.comparison(CaseArrays.areWhole(example)),
                "torch.tensor",
                PyTorchConvolution.TYPE);
        return text.toString();
    }

    private static void weights(PythonText text, ConvolutionCase example) {
        Sizes filters = example.filters().sizes();
        text.line("# The weights of a transposed convolution are C x K/groups x ...");
        String weights = PyTorchConvolution.rotatedWeights(example);
        if (example.groups() == 1) {
            text.line("with torch.no_grad():").line("    conv.weight.copy_(", weights, ".transpose(0, 1))");
            return;
        }
        int perGroup = filters.filters() / example.groups();
        String sides = CaseArrays.spatial(filters, example.dimensions())
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        text.line(
                        "w = ",
                        weights,
                        ".reshape(" + example.groups() + ", " + perGroup + ", " + filters.channels() + ", ",
                        sides,
                        ")")
                .line("with torch.no_grad():")
                .line("    conv.weight.copy_(w.transpose(1, 2).reshape(conv.weight.shape))");
    }
}
