package kernelight.interchange.code;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.ForwardConvolution;
import kernelight.walk.NumberTable;

/** A convolution with PyTorch's Conv1d, Conv2d or Conv3d, with all arguments by name. */
final class PyTorchConvolution {
    /** Double precision, so that results are exact if possible. */
    static final String TYPE = ", dtype=torch.float64";

    private PyTorchConvolution() {}

    static String write(ForwardConvolution convolution) {
        ConvolutionCase example = convolution.example();
        List<Direction> directions = Direction.of(example);
        boolean even = isEven(directions);
        PythonText text = head(!even);
        CaseArrays.write(text, example, "torch.tensor", TYPE);
        batch(text, example.input());
        if (!even) {
            pad(text, directions, example.window().paddingMode(), "x");
        }
        layer(text, example, directions);
        text.line("with torch.no_grad():").line("    conv.weight.copy_(", rotatedWeights(example), ")");
        run(text, example);
        CaseArrays.check(
                text,
                convolution.result(),
                example.dimensions(),
                comparison(CaseArrays.areWhole(example)),
                "torch.tensor",
                TYPE);
        return text.toString();
    }

    /** Makes a batch of a single image, as PyTorch's layers take it. */
    static void batch(PythonText text, NumberTable input) {
        if (input.sizes().images() == 1) {
            text.line("x = x.unsqueeze(0)  # a batch of one image: N x C x ...");
        }
    }

    static boolean isEven(List<Direction> directions) {
        return directions.stream().allMatch(Direction::isEvenlyPadded);
    }

    /** Writes the layer. If the padding before and after differs, the layer does not pad. */
    static void layer(PythonText text, ConvolutionCase example, List<Direction> directions) {
        boolean even = isEven(directions);
        text.line().line("conv = nn.Conv", example.dimensions() + "d(");
        arguments(text, example, directions);
        text.line(
                        "    padding=",
                        PythonText.tuple(directions.stream().map(direction -> even ? direction.before() : 0)),
                        ",")
                .line(
                        "    padding_mode=\"",
                        CaseArrays.torchMode(even ? example.window().paddingMode() : PaddingMode.ZEROS),
                        "\",");
        last(text, example, directions);
    }

    static PythonText head(boolean functions) {
        PythonText text = new PythonText().line("import torch").line("from torch import nn");
        if (functions) {
            text.line("from torch.nn import functional");
        }
        return text.line();
    }

    static String comparison(boolean exact) {
        return exact ? "torch.equal" : "torch.allclose";
    }

    /** Writes padding that differs before and after; PyTorch takes the last axis first. */
    static void pad(PythonText text, List<Direction> directions, PaddingMode mode, String name) {
        List<Integer> numbers = new ArrayList<>();
        directions.reversed().forEach(direction -> {
            numbers.add(direction.before());
            numbers.add(direction.after());
        });
        text.line(
                name,
                " = functional.pad(x, ",
                PythonText.tuple(numbers.stream()),
                ", mode=\"",
                mode == PaddingMode.ZEROS ? "constant" : CaseArrays.torchMode(mode),
                "\")  # before and after, the last axis first");
    }

    static void arguments(PythonText text, ConvolutionCase example, List<Direction> directions) {
        text.line("    in_channels=" + example.input().sizes().channels() + ",")
                .line("    out_channels=" + example.filters().sizes().filters() + ",")
                .line("    kernel_size=", of(directions, Axis::size), ",")
                .line("    stride=", of(directions, Axis::stride), ",");
    }

    static void last(PythonText text, ConvolutionCase example, List<Direction> directions) {
        text.line("    dilation=", of(directions, Axis::dilation), ",")
                .line("    groups=" + example.groups() + ",")
                .line("    bias=", example.hasBias() ? "True" : "False", ",")
                .line("    dtype=torch.float64,")
                .line(")");
    }

    static void run(PythonText text, ConvolutionCase example) {
        if (example.hasBias()) {
            text.line("    conv.bias.copy_(b)");
        }
        text.line("    y = conv(x)");
        if (example.input().sizes().images() == 1) {
            text.line("y = y.squeeze(0)");
        }
        if (example.relu()) {
            text.line("y = torch.relu(y)");
        }
    }

    /** The weights, rotated for the convolution of mathematics. */
    static String rotatedWeights(ConvolutionCase example) {
        return "w" + rotation(example);
    }

    /** The call that rotates weights by 180 degrees for the convolution of mathematics; also the inverse. */
    static String rotation(ConvolutionCase example) {
        String axes = PythonText.tuple(Stream.of(2, 3, 4).limit(example.dimensions()))
                .replace("(", "")
                .replace(")", "");
        return example.flipped() ? ".flip(" + axes + ")" : "";
    }

    static String of(List<Direction> directions, Function<Axis, Integer> property) {
        return PythonText.tuple(directions.stream().map(Direction::window).map(property));
    }
}
