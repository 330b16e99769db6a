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
import kernelight.engine.training.ImageOrder;
import kernelight.engine.training.TrainingSettings;
import kernelight.engine.training.loss.LossFunction;
import kernelight.engine.training.optimizer.OptimizerSettings;
import kernelight.interchange.code.Framework;
import kernelight.interchange.code.PythonText;
import kernelight.interchange.network.TensorAxes;

/** Writes a network and its training for Keras 3. */
final class KerasProgram {
    private final Network network;
    private final TrainingSettings settings;
    private final TensorAxes axes;
    private final PythonNames names;
    private final KerasWeights weights;
    private final Map<String, KerasLayer.Code> layers = new HashMap<>();

    /** @throws NotInFrameworkException if Keras has no layer like one of the network's */
    KerasProgram(Network network, Initializer initializer, TrainingSettings settings) {
        this.network = network;
        this.settings = settings;
        axes = TensorAxes.of(network);
        if (axes.spatialAxes() == 3) {
            throw new NotInFrameworkException(network.nodes().getFirst(), Framework.KERAS);
        }
        names = new PythonNames(network);
        weights = KerasWeights.of(initializer, settings.optimizer());
        for (NetworkNode node : network.nodes()) {
            layers.put(node.name(), new KerasLayer(node, names.of(node.name()), inputs(node), axes, weights).write());
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
                .line("import keras  # 3 or later")
                .line("import numpy as np")
                .line("from keras import layers, ops")
                .line();
        ProgramParts.settings(text, settings);
        if (weights.decays()) {
            text.line("DECAY = keras.regularizers.L2(", PythonNumbers.of(weights.decay()), " / 2)");
        }
        text.line().line();
        network.nodes().stream()
                .flatMap(node -> layers.get(node.name()).part().stream())
                .distinct()
                .forEach(part -> {
                    part.code().lines().forEach(text::line);
                    text.line().line();
                });
        building(text);
        text.line().line();
        loading(text);
        text.line().line();
        ProgramParts.digits(text);
        text.line("    return (pixels / 255).astype(\"float32\").reshape(", shape(), "), labels.astype(\"int64\")");
        text.line().line();
        ProgramParts.schedule(text, settings.schedule());
        text.line().line();
        training(text);
        text.line().line();
        main(text);
        return text.toString();
    }

    private List<String> inputs(NetworkNode node) {
        List<String> inputs = new ArrayList<>();
        boolean flat = axes.readsFlat(node);
        for (int i = 0; i < node.inputs().size(); i++) {
            String input = node.inputs().get(i);
            String name = names.of(input);
            Shape shape = node.inputShapes().get(i);
            boolean same = axes.isFlat(input) == flat;
            inputs.add(
                    same
                            ? name
                            : flat
                                    ? KerasLayer.flattened(name, shape, false)
                                    : "layers.Reshape((1, 1, " + shape.channels() + "))(" + name + ")");
        }
        return inputs;
    }

    /** The shape of many images; those of IDX files have one channel, so their order needs no change. */
    private String shape() {
        Shape image = network.inputShape();
        return axes.isFlat(Network.IMAGE)
                ? "-1, " + image.channels()
                : "-1, " + image.height() + ", " + image.width() + ", " + image.channels();
    }

    private void building(PythonText text) {
        String image = names.of(Network.IMAGE);
        text.line("def build():")
                .line(
                        "    ",
                        image,
                        " = keras.Input((",
                        shape().replaceFirst("-1, ", ""),
                        axes.isFlat(Network.IMAGE) ? ",))" : "))");
        for (NetworkNode node : network.nodes()) {
            text.line(
                    "    ",
                    names.of(node.name()),
                    " = ",
                    layers.get(node.name()).output(),
                    comment(node));
        }
        NetworkNode last = network.nodes().getLast();
        boolean scores = last.outputShape().isFlat() && !axes.isFlat(last.name());
        String output = scores ? "layers.Flatten()(" + names.of(last.name()) + ")" : names.of(last.name());
        text.line("    return keras.Model(", image, ", ", output, ")");
    }

    private String comment(NetworkNode node) {
        Shape shape = node.outputShape();
        return axes.isFlat(node.name())
                ? "  # " + shape.channels()
                : "  # " + shape.height() + " x " + shape.width() + " x " + shape.channels();
    }

    private void loading(PythonText text) {
        text.line("def load_weights(model, file):")
                .line("    \"\"\"Takes the weights from an ONNX file that Kernelight saved.\"\"\"")
                .line("    import onnx.numpy_helper  # only needed here")
                .line()
                .line(
                        "    saved = {array.name: onnx.numpy_helper.to_array(array) for array in onnx.load(file).graph.initializer}");
        for (NetworkNode node : network.nodes()) {
            List<String> saved = layers.get(node.name()).saved();
            if (!saved.isEmpty()) {
                text.line(
                        "    model.get_layer(\"",
                        names.of(node.name()),
                        "\").set_weights([",
                        String.join(", ", saved),
                        "])");
            }
        }
    }

    private void training(PythonText text) {
        text.line("class LearningRate(keras.callbacks.Callback):")
                .line("    \"\"\"Sets the learning rate of each batch.\"\"\"")
                .line()
                .line("    def __init__(self, batches_per_epoch, epochs):")
                .line("        super().__init__()")
                .line("        self.batch, self.batches_per_epoch, self.epochs = 0, batches_per_epoch, epochs")
                .line()
                .line("    def on_train_batch_begin(self, batch, logs=None):")
                .line(
                        "        self.model.optimizer.learning_rate = learning_rate(self.batch, self.batches_per_epoch, self.epochs)")
                .line("        self.batch += 1")
                .line()
                .line()
                .line("def compile_(model):")
                .line("    model.compile(optimizer=", optimizer(), ", loss=", loss(), ", metrics=[\"accuracy\"])");
    }

    private String loss() {
        if (settings.loss() == LossFunction.MEAN_SQUARED_ERROR) {
            return "lambda labels, output: ops.mean((output - ops.one_hot(ops.reshape(labels, (-1,)), output.shape[1])) ** 2, axis=-1)";
        }
        boolean probabilities = network.nodes().getLast().layer() instanceof Softmax;
        return "keras.losses.SparseCategoricalCrossentropy(from_logits=" + (probabilities ? "False" : "True") + ")";
    }

    private String optimizer() {
        return switch (settings.optimizer()) {
            case OptimizerSettings.Sgd sgd ->
                new Arguments("LEARNING_RATE")
                        .with("momentum", PythonNumbers.of(sgd.momentum()), 0)
                        .with("nesterov", sgd.nesterov() ? "True" : "False", "False")
                        .call("keras.optimizers.SGD");
            case OptimizerSettings.Adam adam ->
                adam(adam.beta1(), adam.beta2(), adam.epsilon()).call("keras.optimizers.Adam");
            case OptimizerSettings.AdamW adam ->
                adam(adam.beta1(), adam.beta2(), adam.epsilon())
                        .with("weight_decay", PythonNumbers.of(adam.weightDecay()))
                        .call("keras.optimizers.AdamW");
        };
    }

    private static Arguments adam(double beta1, double beta2, double epsilon) {
        return new Arguments("LEARNING_RATE")
                .with("beta_1", beta1)
                .with("beta_2", beta2)
                .with("epsilon", epsilon);
    }

    private void main(PythonText text) {
        text.line("if __name__ == \"__main__\":");
        ProgramParts.arguments(text);
        text.line("    keras.utils.set_random_seed(SEED)")
                .line("    model = build()")
                .line("    compile_(model)")
                .line("    if options.weights:")
                .line("        load_weights(model, options.weights)")
                .line("    else:")
                .line("        pictures, labels = digits(options.data, \"train\")");
        if (settings.order() == ImageOrder.BY_CLASS) {
            text.line("        by_class = np.argsort(labels, kind=\"stable\")")
                    .line("        pictures, labels = pictures[by_class], labels[by_class]");
        }
        Arguments fit = new Arguments("pictures", "labels")
                .with("batch_size", "BATCH_SIZE")
                .with("epochs", "options.epochs")
                .with("callbacks", "[schedule]")
                .with("shuffle", settings.order() == ImageOrder.SHUFFLED ? "True" : "False", "True");
        text.line("        schedule = LearningRate(math.ceil(len(labels) / BATCH_SIZE), options.epochs)")
                .line("        ", fit.call("model.fit"))
                .line("    pictures, labels = digits(options.data, \"t10k\")")
                .line("    loss, accuracy = model.evaluate(pictures, labels, batch_size=1000, verbose=0)")
                .line("    print(f\"{accuracy:.2%} of {len(labels)} right\")");
    }
}
