package kernelight.engine.network;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.AveragePooling;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.GlobalAveragePooling;
import kernelight.engine.layer.GlobalMaxPooling;
import kernelight.engine.layer.Layer;
import kernelight.engine.layer.MaxPooling;
import kernelight.engine.layer.MinPooling;
import kernelight.engine.layer.OneInputLayer;
import kernelight.engine.layer.Relu;
import kernelight.engine.layer.Sigmoid;
import kernelight.engine.layer.Softmax;
import kernelight.engine.layer.Tanh;

/** A layer's kind and settings in a model file; its weights follow after all layers. */
final class LayerCode {
    /** The largest window side or padding that is believed: a few bytes must not cost hours of computing. */
    private static final int LARGEST_WINDOW = 512;

    private LayerCode() {}

    static void write(DataOutputStream out, Layer layer) throws IOException {
        switch (layer) {
            case Convolution convolution -> {
                out.writeUTF("convolution");
                out.writeInt(convolution.inputChannels());
                out.writeInt(convolution.filters());
                writeWindow(out, convolution.window());
                out.writeBoolean(convolution.hasBias());
            }
            case Dense dense -> {
                out.writeUTF("dense");
                out.writeInt(dense.inputs());
                out.writeInt(dense.outputs());
            }
            case MaxPooling pooling -> {
                out.writeUTF("max-pooling");
                writeWindow(out, pooling.window());
            }
            case AveragePooling pooling -> {
                out.writeUTF("average-pooling");
                writeWindow(out, pooling.window());
            }
            case MinPooling pooling -> {
                out.writeUTF("min-pooling");
                writeWindow(out, pooling.window());
            }
            case GlobalMaxPooling pooling -> out.writeUTF("global-max-pooling");
            case GlobalAveragePooling pooling -> out.writeUTF("global-average-pooling");
            case Flatten flatten -> out.writeUTF("flatten");
            case Relu relu -> out.writeUTF("relu");
            case Sigmoid sigmoid -> out.writeUTF("sigmoid");
            case Tanh tanh -> out.writeUTF("tanh");
            case Softmax softmax -> out.writeUTF("softmax");
            default -> throw new IOException("this file format cannot hold a layer such as " + layer);
        }
    }

    /** @param mostWeights a layer that claims more than this is refused before any memory is taken for it */
    static OneInputLayer read(DataInputStream in, int mostWeights) throws IOException {
        String kind = in.readUTF();
        return switch (kind) {
            case "convolution" -> {
                int inputChannels = in.readInt();
                int filters = in.readInt();
                Window window = readWindow(in);
                requireRoom((double) inputChannels * filters * window.cells(), mostWeights);
                requireRoom(filters, mostWeights);
                yield new Convolution(inputChannels, filters, window, in.readBoolean());
            }
            case "dense" -> {
                int inputs = in.readInt();
                int outputs = in.readInt();
                requireRoom((double) inputs * outputs, mostWeights);
                yield new Dense(inputs, outputs);
            }
            case "max-pooling" -> new MaxPooling(readWindow(in));
            case "average-pooling" -> new AveragePooling(readWindow(in));
            case "min-pooling" -> new MinPooling(readWindow(in));
            case "global-max-pooling" -> new GlobalMaxPooling();
            case "global-average-pooling" -> new GlobalAveragePooling();
            case "flatten" -> new Flatten();
            case "relu" -> new Relu();
            case "sigmoid" -> new Sigmoid();
            case "tanh" -> new Tanh();
            case "softmax" -> new Softmax();
            default -> throw new IOException("it has a layer of an unknown kind, \"" + kind + "\"");
        };
    }

    private static void writeWindow(DataOutputStream out, Window window) throws IOException {
        int stride = window.rows().stride();
        int padding = window.rows().paddingBefore();
        Window simple = Window.of(window.rows().size(), window.columns().size())
                .withStride(stride)
                .withPadding(padding);
        if (!window.equals(simple)) {
            throw new IOException("this file format cannot hold a window of " + window);
        }
        out.writeInt(window.rows().size());
        out.writeInt(window.columns().size());
        out.writeInt(stride);
        out.writeInt(padding);
    }

    private static Window readWindow(DataInputStream in) throws IOException {
        int height = in.readInt();
        int width = in.readInt();
        int stride = in.readInt();
        int padding = in.readInt();
        if (Math.max(Math.max(height, width), padding) > LARGEST_WINDOW) {
            throw new IOException("it has a window of " + height + " x " + width + ", padding " + padding
                    + ", larger than makes sense");
        }
        return Window.of(height, width).withStride(stride).withPadding(padding);
    }

    private static void requireRoom(double weights, int mostWeights) throws IOException {
        if (weights > mostWeights) {
            throw new IOException("a layer claims more weights than the file has");
        }
    }
}
