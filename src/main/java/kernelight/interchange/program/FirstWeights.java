package kernelight.interchange.program;

import kernelight.engine.layer.Parameter;
import kernelight.engine.network.Initializer;
import kernelight.engine.network.NetworkNode;

/** The weights with which a network begins, in PyTorch. */
record FirstWeights(Initializer initializer) {
    /** The statement for the weights of a convolution or a fully connected layer. */
    String rule(String weights) {
        return switch (initializer) {
            case HE_UNIFORM -> "nn.init.kaiming_uniform_(" + weights + ", nonlinearity=\"relu\")";
            case HE_NORMAL -> "nn.init.kaiming_normal_(" + weights + ", nonlinearity=\"relu\")";
            case GLOROT_UNIFORM -> "nn.init.xavier_uniform_(" + weights + ")";
            case GLOROT_NORMAL -> "nn.init.xavier_normal_(" + weights + ")";
            case LECUN_UNIFORM -> "nn.init.kaiming_uniform_(" + weights + ", nonlinearity=\"linear\")";
            case LECUN_NORMAL -> "nn.init.kaiming_normal_(" + weights + ", nonlinearity=\"linear\")";
            case EQUAL -> "nn.init.constant_(" + weights + ", 1 / " + weights + "[0].numel())";
        };
    }

    /** The statement for a layer's weights whose fan-in or fan-out PyTorch would count otherwise. */
    String uniformOrNormal(String weights, NetworkNode node) {
        Parameter parameter = node.layer().parameters().stream()
                .filter(each -> each.role() == Parameter.Role.WEIGHTS)
                .findFirst()
                .orElseThrow();
        if (initializer == Initializer.EQUAL) {
            return "nn.init.constant_(" + weights + ", 1 / " + parameter.fanIn() + ")";
        }
        double deviation = initializer.deviation(parameter);
        return initializer.isNormal()
                ? "nn.init.normal_(" + weights + ", std=" + PythonNumbers.of(deviation) + ")"
                : "nn.init.uniform_(" + weights
                        + ", -%1$s, %1$s)".formatted(PythonNumbers.of(Math.sqrt(3) * deviation));
    }
}
