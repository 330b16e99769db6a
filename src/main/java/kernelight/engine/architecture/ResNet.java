package kernelight.engine.architecture;

import kernelight.engine.kernel.Window;
import kernelight.engine.layer.Addition;
import kernelight.engine.layer.BatchNormalization;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.GlobalAveragePooling;
import kernelight.engine.layer.MaxPooling;
import kernelight.engine.layer.Relu;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkBuilder;
import kernelight.engine.tensor.Shape;

/**
 * ResNet (He et al., "Deep residual learning", 2015) in PyTorch's form: each block learns a residual that is added to
 * its input, so that very deep networks can be trained. ResNet-18 has 11,689,512 parameters, ResNet-34 21,797,672,
 * ResNet-50 25,557,032. Layers with parameters have PyTorch's names.
 *
 * <pre>
 * image                                                    3 x 224 x 224
 * conv1     64 filters 7 x 7, stride 2, padding 3         64 x 112 x 112
 * maxpool   3 x 3, stride 2, padding 1                    64 x  56 x  56
 * layer1    2 (18) or 3 blocks                     64 or 256 x 56 x  56
 * layer2    2 (18) or 4 blocks                    128 or 512 x 28 x  28
 * layer3    2 (18) or 6 blocks                   256 or 1024 x 14 x  14
 * layer4    2 (18) or 3 blocks                   512 or 2048 x  7 x   7
 * global average pooling, fully connected               1000
 * </pre>
 */
final class ResNet {
    /** The layers of a block before the addition. */
    private enum Block {
        /** Two 3 x 3 convolutions. */
        BASIC(1),
        /** 1 x 1 to fewer channels, 3 x 3, 1 x 1 to four times as many. */
        BOTTLENECK(4);

        private final int expansion;

        Block(int expansion) {
            this.expansion = expansion;
        }
    }

    private final NetworkBuilder network;

    private ResNet(NetworkBuilder network) {
        this.network = network;
    }

    static Network resnet18() {
        return imageNet("ResNet-18", Block.BASIC, 2, 2, 2, 2);
    }

    static Network resnet34() {
        return imageNet("ResNet-34", Block.BASIC, 3, 4, 6, 3);
    }

    static Network resnet50() {
        return imageNet("ResNet-50", Block.BOTTLENECK, 3, 4, 6, 3);
    }

    /** The small form of the paper's section 4.2, with one basic block in each of three stages. */
    static Network forDigits(String name, Shape image, int classes) {
        ResNet resNet = new ResNet(Network.builder(name, image));
        resNet.convolution("conv1", Network.IMAGE, 16, Window.square(3).withPadding(1));
        resNet.network.add("relu", new Relu());
        resNet.stage("layer1", Block.BASIC, 16, 1, 1);
        resNet.stage("layer2", Block.BASIC, 32, 1, 2);
        resNet.stage("layer3", Block.BASIC, 64, 1, 2);
        return resNet.scores(64, classes);
    }

    private static Network imageNet(String name, Block block, int... blocks) {
        ResNet resNet = new ResNet(Network.builder(name, new Shape(3, 224, 224)));
        resNet.convolution(
                "conv1", Network.IMAGE, 64, Window.square(7).withStride(2).withPadding(3));
        resNet.network
                .add("relu", new Relu())
                .add("maxpool", new MaxPooling(Window.square(3).withStride(2).withPadding(1)));
        for (int stage = 0; stage < blocks.length; stage++) {
            resNet.stage("layer" + (stage + 1), block, 64 << stage, blocks[stage], stage == 0 ? 1 : 2);
        }
        return resNet.scores(512 * block.expansion, 1000);
    }

    /** Adds blocks one after the other; the first one halves the size if its stride is 2. */
    private void stage(String name, Block block, int filters, int blocks, int stride) {
        for (int i = 0; i < blocks; i++) {
            block(name + "." + i, block, filters, i == 0 ? stride : 1);
        }
    }

    private void block(String name, Block block, int filters, int stride) {
        String input = network.last();
        int outputChannels = filters * block.expansion;
        Window three = Window.square(3).withPadding(1);
        if (block == Block.BASIC) {
            convolution(name + ".conv1", input, filters, three.withStride(stride));
            network.add(name + ".relu1", new Relu());
            convolution(name + ".conv2", network.last(), outputChannels, three);
        } else {
            convolution(name + ".conv1", input, filters, Window.square(1));
            network.add(name + ".relu1", new Relu());
            convolution(name + ".conv2", network.last(), filters, three.withStride(stride));
            network.add(name + ".relu2", new Relu());
            convolution(name + ".conv3", network.last(), outputChannels, Window.square(1));
        }
        String residual = network.last();
        boolean sameShape = stride == 1 && network.shapeOf(input).channels() == outputChannels;
        String shortcut = sameShape ? input : shortcut(name, input, outputChannels, stride);
        network.add(name + ".add", new Addition(), residual, shortcut).add(name + ".relu", new Relu());
    }

    /** Adds the projection that a block needs on its shortcut if it changes the shape. */
    private String shortcut(String name, String input, int filters, int stride) {
        Blocks.convolutionAndNormalization(
                network,
                name + ".downsample.0",
                name + ".downsample.1",
                input,
                filters,
                Window.square(1).withStride(stride),
                BatchNormalization.EPSILON);
        return network.last();
    }

    private void convolution(String name, String input, int filters, Window window) {
        Blocks.convolutionAndNormalization(
                network, name, name.replace("conv", "bn"), input, filters, window, BatchNormalization.EPSILON);
    }

    private Network scores(int channels, int classes) {
        return network.add("avgpool", new GlobalAveragePooling())
                .add("fc", new Dense(channels, classes))
                .build();
    }
}
