package kernelight.interchange.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kernelight.engine.layer.Softmax;
import kernelight.engine.network.Initializer;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.tensor.Shape;
import kernelight.engine.training.TrainingSettings;
import kernelight.engine.training.loss.LossFunction;
import kernelight.engine.training.optimizer.OptimizerSettings;
import kernelight.interchange.code.PythonText;
import kernelight.interchange.network.TensorAxes;
import kernelight.interchange.program.LayerCode.SavedWeights;

/** Writes a network and its training for PyTorch. */
final class PyTorchProgram {
    private final Network network;
    private final TrainingSettings settings;
    private final TensorAxes axes;
    private final PythonNames names;
    private final FirstWeights first;
    private final Map<String, LayerCode> layers = new HashMap<>();

    /** @throws NotInFrameworkException if PyTorch has no layer like one of the network's */
    PyTorchProgram(Network network, Initializer initializer, TrainingSettings settings) {
        this.network = network;
        this.settings = settings;
        axes = TensorAxes.of(network);
        names = new PythonNames(network);
        first = new FirstWeights(initializer);
        for (NetworkNode node : network.nodes()) {
            layers.put(node.name(), new PyTorchLayer(node, names.of(node.name()), inputs(node), axes, first).write());
        }
    }

    String write() {
        PythonText text = new PythonText();
        ProgramParts.head(text, network, settings);
        text.line("import argparse")
                .line("import gzip")
                .line("import math")
                .line("import pathlib")
                .line()
                .line("import numpy as np")
                .line("import torch")
                .line("from torch import nn")
                .line("from torch.nn import functional")
                .line();
        ProgramParts.settings(text, settings);
        text.line().line();
        networkClass(text);
        text.line().line();
        initialization(text);
        text.line().line();
        loading(text);
        text.line().line();
        ProgramParts.digits(text);
        text.line("    pictures = torch.from_numpy(pixels).float().div(255)")
                .line(
                        "    return pictures.reshape(-1, ",
                        shape(network.inputShape()),
                        "), torch.from_numpy(labels).long()");
        text.line().line();
        ProgramParts.schedule(text, settings.schedule());
        text.line().line();
        training(text);
        text.line().line();
        testing(text);
        text.line().line();
        main(text);
        return text.toString();
    }

    private List<String> inputs(NetworkNode node) {
        List<String> inputs = new ArrayList<>();
        boolean flat = axes.readsFlat(node);
        for (String input : node.inputs()) {
            String name = names.of(input);
            boolean same = axes.isFlat(input) == flat;
            inputs.add(
                    same
                            ? name
                            : flat
                                    ? "torch.flatten(" + name + ", 1)"
                                    : name + "[:, :" + ", None".repeat(axes.spatialAxes()) + "]");
        }
        return inputs;
    }

    private String shape(Shape shape) {
        List<Integer> sides = new ArrayList<>(List.of(shape.channels()));
        if (!shape.isFlat() || !axes.isFlat(Network.IMAGE)) {
            sides.addAll(WindowSides.sides(shape, axes.spatialAxes()));
        }
        return sides.toString().replaceAll("[\\[\\]]", "");
    }

    private void networkClass(PythonText text) {
        text.line("class ", names.className(), "(nn.Module):")
                .line("    def __init__(self):")
                .line("        super().__init__()");
        network.nodes().stream()
                .flatMap(node -> layers.get(node.name()).made().stream())
                .forEach(statement -> text.line("        ", statement));
        text.line().line("    def forward(self, ", names.of(Network.IMAGE), "):");
        for (NetworkNode node : network.nodes()) {
            text.line(
                    "        ",
                    names.of(node.name()),
                    " = ",
                    layers.get(node.name()).output(),
                    "  # ",
                    shapeText(node));
        }
        text.line("        return ", names.of(network.nodes().getLast().name()));
    }

    private String shapeText(NetworkNode node) {
        return axes.isFlat(node.name())
                ? String.valueOf(node.outputShape().channels())
                : node.outputShape().toString();
    }

    private void initialization(PythonText text) {
        text.line("def initialize(model):")
                .line("    \"\"\"Random weights, biases of 0.\"\"\"")
                .line("    for module in model.modules():")
                .line("        if isinstance(module, (nn.Conv1d, nn.Conv2d, nn.Conv3d, nn.Linear)):")
                .line("            ", first.rule("module.weight"))
                .line("            if module.bias is not None:")
                .line("                nn.init.zeros_(module.bias)");
        network.nodes().stream()
                .flatMap(node -> layers.get(node.name()).initialized().stream())
                .forEach(statement -> text.line("    ", statement));
    }

    private void loading(PythonText text) {
        text.line("def load_weights(model, file):")
                .line("    \"\"\"Takes the weights from an ONNX file that Kernelight saved.\"\"\"")
                .line("    import onnx.numpy_helper  # only needed here")
                .line()
                .line(
                        "    saved = {array.name: onnx.numpy_helper.to_array(array) for array in onnx.load(file).graph.initializer}")
                .line("    with torch.no_grad():")
                .line("        for values, name in [");
        boolean any = false;
        for (NetworkNode node : network.nodes()) {
            for (SavedWeights weights : layers.get(node.name()).weights()) {
                text.line("            (", weights.variable(), ", ", ProgramParts.quoted(weights.saved()), "),");
                any = true;
            }
        }
        text.line("        ]:")
                .line("            values.copy_(torch.from_numpy(saved[name].copy()).reshape(values.shape))");
        if (!any) {
            text.line("            pass");
        }
    }

    private void training(PythonText text) {
        text.line("def train(model, pictures, labels, epochs):")
                .line("    optimizer = ", optimizer())
                .line("    batches = math.ceil(len(labels) / BATCH_SIZE)")
                .line("    model.train()")
                .line("    for epoch in range(epochs):")
                .line("        loss_sum = 0")
                .line("        for batch, chosen in enumerate(", order(), ".split(BATCH_SIZE)):")
                .line("            for group in optimizer.param_groups:")
                .line("                group[\"lr\"] = learning_rate(epoch * batches + batch, batches, epochs)")
                .line("            loss = loss_of(model(pictures[chosen]), labels[chosen])")
                .line("            optimizer.zero_grad()")
                .line("            loss.backward()")
                .line("            optimizer.step()")
                .line("            loss_sum += loss.item() * len(chosen)")
                .line("        print(f\"epoch {epoch + 1}: loss {loss_sum / len(labels):.4f}\")")
                .line()
                .line()
                .line("def loss_of(output, labels):");
        boolean probabilities = network.nodes().getLast().layer() instanceof Softmax;
        text.line("    output = torch.flatten(output, 1)");
        if (settings.loss() == LossFunction.MEAN_SQUARED_ERROR) {
            text.line("    return functional.mse_loss(output, functional.one_hot(labels, output.shape[1]).float())");
        } else if (probabilities) {
            text.line("    return functional.nll_loss(torch.log(output.clamp(min=1.2e-38)), labels)");
        } else {
            text.line("    return functional.cross_entropy(output, labels)");
        }
    }

    private String order() {
        return switch (settings.order()) {
            case SHUFFLED -> "torch.randperm(len(labels))";
            case STORED -> "torch.arange(len(labels))";
            case BY_CLASS -> "torch.argsort(labels, stable=True)";
        };
    }

    private String optimizer() {
        Arguments arguments = new Arguments("model.parameters()").with("lr", "LEARNING_RATE");
        return switch (settings.optimizer()) {
            case OptimizerSettings.Sgd sgd ->
                arguments
                        .with("momentum", PythonNumbers.of(sgd.momentum()), 0)
                        .with("nesterov", sgd.nesterov() ? "True" : "False", "False")
                        .with("weight_decay", PythonNumbers.of(sgd.weightDecay()), 0)
                        .call("torch.optim.SGD");
            case OptimizerSettings.Adam adam ->
                arguments
                        .with("betas", betas(adam.beta1(), adam.beta2()))
                        .with("eps", adam.epsilon())
                        .with("weight_decay", PythonNumbers.of(adam.weightDecay()), 0)
                        .call("torch.optim.Adam");
            case OptimizerSettings.AdamW adam ->
                arguments
                        .with("betas", betas(adam.beta1(), adam.beta2()))
                        .with("eps", adam.epsilon())
                        .with("weight_decay", PythonNumbers.of(adam.weightDecay()))
                        .call("torch.optim.AdamW");
        };
    }

    private static String betas(double beta1, double beta2) {
        return "(" + beta1 + ", " + beta2 + ")";
    }

    private static void testing(PythonText text) {
        text.line("def test(model, pictures, labels):")
                .line("    model.eval()")
                .line("    right = 0")
                .line("    with torch.no_grad():")
                .line("        for some, correct in zip(pictures.split(1000), labels.split(1000)):")
                .line("            right += (torch.flatten(model(some), 1).argmax(dim=1) == correct).sum().item()")
                .line("    print(f\"{right} of {len(labels)} right, {right / len(labels):.2%}\")");
    }

    private void main(PythonText text) {
        text.line("if __name__ == \"__main__\":");
        ProgramParts.arguments(text);
        text.line("    torch.manual_seed(SEED)")
                .line("    model = ", names.className(), "()")
                .line("    if options.weights:")
                .line("        load_weights(model, options.weights)")
                .line("    else:")
                .line("        initialize(model)")
                .line("        train(model, *digits(options.data, \"train\"), options.epochs)")
                .line("    test(model, *digits(options.data, \"t10k\"))");
    }
}
