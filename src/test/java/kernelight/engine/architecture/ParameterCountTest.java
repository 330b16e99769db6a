package kernelight.engine.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import org.junit.jupiter.api.Test;

/** The numbers of parameters that the papers and PyTorch give, layer by layer and in all. */
class ParameterCountTest {
    @Test
    void leNet5() {
        assertCounts(Architecture.LENET5, 61_706, "C1 156, C3 2416, F5 48120, F6 10164, F7 850");
    }

    @Test
    void leNet5Of1998() {
        assertCounts(Architecture.LENET5_OF_1998, 60_000, "C1 156, S2 12, C3 1516, S4 32, C5 48120, F6 10164");
    }

    @Test
    void alexNet() {
        assertCounts(
                Architecture.ALEXNET,
                61_100_840,
                "conv1 23296, conv2 307392, conv3 663936, conv4 884992, conv5 590080, fc6 37752832, fc7 16781312,"
                        + " fc8 4097000");
    }

    @Test
    void vgg16() {
        assertCounts(
                Architecture.VGG16,
                138_357_544,
                "conv1_1 1792, conv1_2 36928, conv2_1 73856, conv2_2 147584, conv3_1 295168, conv3_2 590080,"
                        + " conv3_3 590080, conv4_1 1180160, conv4_2 2359808, conv4_3 2359808, conv5_1 2359808,"
                        + " conv5_2 2359808, conv5_3 2359808, fc6 102764544, fc7 16781312, fc8 4097000");
    }

    @Test
    void vgg19() {
        assertCounts(
                Architecture.VGG19,
                143_667_240,
                "conv1_1 1792, conv1_2 36928, conv2_1 73856, conv2_2 147584, conv3_1 295168, conv3_2 590080,"
                        + " conv3_3 590080, conv3_4 590080, conv4_1 1180160, conv4_2 2359808, conv4_3 2359808,"
                        + " conv4_4 2359808, conv5_1 2359808, conv5_2 2359808, conv5_3 2359808, conv5_4 2359808,"
                        + " fc6 102764544, fc7 16781312, fc8 4097000");
    }

    @Test
    void resNet18() {
        assertStages(
                Architecture.RESNET18,
                11_689_512,
                "conv1 9408, bn1 128, layer1 147968, layer2 525568, layer3 2099712, layer4 8393728, fc 513000");
    }

    @Test
    void resNet34() {
        assertStages(
                Architecture.RESNET34,
                21_797_672,
                "conv1 9408, bn1 128, layer1 221952, layer2 1116416, layer3 6822400, layer4 13114368, fc 513000");
    }

    @Test
    void resNet50() {
        assertStages(
                Architecture.RESNET50,
                25_557_032,
                "conv1 9408, bn1 128, layer1 215808, layer2 1219584, layer3 7098368, layer4 14964736, fc 2049000");
        assertEquals(
                64 * 64 * 9, count(Architecture.RESNET50.build(), "layer1.0.conv2"), "3 x 3 in the first bottleneck");
        assertEquals(64 * 256, count(Architecture.RESNET50.build(), "layer1.0.downsample.0"));
    }

    @Test
    void googLeNet() {
        assertStages(
                Architecture.GOOGLENET,
                6_624_904,
                "conv1 9536, conv2 4224, conv3 110976, inception3a " + inception(192, 64, 96, 128, 16, 32, 32)
                        + ", inception3b " + inception(256, 128, 128, 192, 32, 96, 64)
                        + ", inception4a " + inception(480, 192, 96, 208, 16, 48, 64)
                        + ", inception4b " + inception(512, 160, 112, 224, 24, 64, 64)
                        + ", inception4c " + inception(512, 128, 128, 256, 24, 64, 64)
                        + ", inception4d " + inception(512, 112, 144, 288, 32, 64, 64)
                        + ", inception4e " + inception(528, 256, 160, 320, 32, 128, 128)
                        + ", inception5a " + inception(832, 256, 160, 320, 32, 128, 128)
                        + ", inception5b " + inception(832, 384, 192, 384, 48, 128, 128) + ", fc 1025000");
    }

    @Test
    void theSmallOnesAreSmall() {
        assertCounts(
                Architecture.MINI_VGG,
                55_042,
                "conv1_1 80, conv1_2 584, conv2_1 1168, conv2_2 2320, fc3 50240, fc4 650");
        assertStages(Architecture.MINI_INCEPTION, 13_574, "conv1 160, inception2 2452, inception3 10152, fc 810");
        assertStages(
                Architecture.MINI_RESNET, 77_754, "conv1 144, bn1 32, layer1 4672, layer2 14528, layer3 57728, fc 650");
    }

    /** Each convolution without bias, and scale and shift of its batch normalization for each filter. */
    private static int inception(int in, int single, int reduce3, int three, int reduce5, int five, int pooled) {
        return in * (single + reduce3 + reduce5 + pooled)
                + 9 * (reduce3 * three + reduce5 * five)
                + 2 * (single + reduce3 + three + reduce5 + five + pooled);
    }

    private static void assertCounts(Architecture architecture, int total, String layers) {
        Network network = architecture.build();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (NetworkNode node : network.nodes()) {
            if (node.layer().parameterCount() > 0) {
                counts.put(node.name(), node.layer().parameterCount());
            }
        }
        assertEquals(layers, text(counts));
        assertEquals(total, network.parameterCount());
    }

    /** Adds up layers whose names agree up to the first dot. */
    private static void assertStages(Architecture architecture, int total, String stages) {
        Network network = architecture.build();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (NetworkNode node : network.nodes()) {
            if (node.layer().parameterCount() > 0) {
                counts.merge(node.name().split("\\.")[0], node.layer().parameterCount(), Integer::sum);
            }
        }
        assertEquals(stages, text(counts));
        assertEquals(total, network.parameterCount());
    }

    private static int count(Network network, String node) {
        return network.nodes().stream()
                .filter(other -> other.name().equals(node))
                .findFirst()
                .orElseThrow()
                .layer()
                .parameterCount();
    }

    private static String text(Map<String, Integer> counts) {
        return counts.toString().replaceAll("[{}]", "").replace('=', ' ');
    }
}
