package kernelight.interchange.code;

import java.util.List;
import kernelight.walk.BackwardCase;
import kernelight.walk.ConvolutionCase;

/** The backward pass of a convolution with PyTorch's autograd. */
final class PyTorchBackward {
    private PyTorchBackward() {}

    static String write(BackwardCase backward) {
        ConvolutionCase example = backward.example();
        List<Direction> directions = Direction.of(example);
        boolean even = PyTorchConvolution.isEven(directions);
        PythonText text = PyTorchConvolution.head(!even);
        CaseArrays.write(text, example, "torch.tensor", PyTorchConvolution.TYPE);
        CaseArrays.writeGradient(
                text, backward.outputGradient(), example.dimensions(), "torch.tensor", PyTorchConvolution.TYPE);
        boolean single = example.input().sizes().images() == 1;
        text.line(
                single
                        ? "x = x.unsqueeze(0).requires_grad_()  # a batch of one image: N x C x ..."
                        : "x.requires_grad_()");
        if (!even) {
            PyTorchConvolution.pad(text, directions, example.window().paddingMode(), "padded");
        }
        PyTorchConvolution.layer(text, example, directions);
        text.line("with torch.no_grad():")
                .line("    conv.weight.copy_(", PyTorchConvolution.rotatedWeights(example), ")");
        if (example.hasBias()) {
            text.line("    conv.bias.copy_(b)");
        }
        text.line().line("y = conv(", even ? "x" : "padded", ")");
        if (example.relu()) {
            text.line("y = torch.relu(y)");
        }
        text.line("y.backward(g", single ? ".unsqueeze(0)" : "", ")")
                .line("dw = conv.weight.grad", PyTorchConvolution.rotation(example))
                .line("dx = x.grad", single ? ".squeeze(0)" : "");
        if (example.hasBias()) {
            text.line("db = conv.bias.grad");
        }
        CaseArrays.checkGradients(
                text,
                backward,
                PyTorchConvolution.comparison(CaseArrays.areWhole(backward)),
                "torch.tensor",
                PyTorchConvolution.TYPE);
        return text.toString();
    }
}
