package kernelight.interchange.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kernelight.words.LocalizedMessage;

/** Converts protobuf messages to a graph and checks that all names refer to something. */
final class GraphReading {
    private static final String STANDARD_DOMAIN = "ai.onnx";
    private static final int LARGEST_OPSET = 1_000;
    private static final int FORMAT_WITH_OPSETS = 3;

    private GraphReading() {}

    /** @param data where tensors are that are not in the model file */
    static OnnxModel read(ModelProto model, ExternalData data) {
        if (!model.hasGraph() || model.getGraph().getOutputCount() == 0) {
            throw new OnnxException(LocalizedMessage.of("modelFile.noGraph"));
        }
        Map<String, String> notes = new LinkedHashMap<>();
        for (StringStringEntryProto note : model.getMetadataPropsList()) {
            notes.put(note.getKey(), note.getValue());
        }
        int opset = opset(model);
        return new OnnxModel(graph(model.getGraph(), data), model.getProducerName(), opset, notes);
    }

    /** Files of the time before operators had versions use version 1. */
    private static int opset(ModelProto model) {
        for (OperatorSetIdProto set : model.getOpsetImportList()) {
            if (isStandard(set.getDomain())) {
                if (set.getVersion() < 1 || set.getVersion() > LARGEST_OPSET) {
                    throw new OnnxException(
                            LocalizedMessage.of("modelFile.opset.invalid", Long.toString(set.getVersion())));
                }
                return (int) set.getVersion();
            }
        }
        if (model.getIrVersion() >= FORMAT_WITH_OPSETS) {
            throw new OnnxException(LocalizedMessage.of("modelFile.opset.missing"));
        }
        return 1;
    }

    private static boolean isStandard(String domain) {
        return domain.isEmpty() || domain.equals(STANDARD_DOMAIN);
    }

    private static OnnxGraph graph(GraphProto graph, ExternalData data) {
        if (graph.getSparseInitializerCount() > 0) {
            throw new UnsupportedOnnxException(LocalizedMessage.of("modelFile.sparse"));
        }
        Map<String, TensorProto> initializers = new LinkedHashMap<>();
        for (TensorProto tensor : graph.getInitializerList()) {
            if (initializers.put(tensor.getName(), tensor) != null) {
                throw new OnnxException(LocalizedMessage.of("modelFile.sameName", Quoted.text(tensor.getName())));
            }
        }
        List<OnnxValue> inputs =
                graph.getInputList().stream().map(GraphReading::value).toList();
        List<OnnxNode> nodes = new ArrayList<>();
        for (NodeProto node : graph.getNodeList()) {
            nodes.add(node(node, nodes.size() + 1, data));
        }
        List<OnnxValue> outputs =
                graph.getOutputList().stream().map(GraphReading::value).toList();
        requireDefined(initializers, inputs, nodes, outputs);
        return new OnnxGraph(graph.getName(), inputs, outputs, nodes, initializers, data);
    }

    private static OnnxNode node(NodeProto node, int number, ExternalData data) {
        String domain = isStandard(node.getDomain()) ? "" : node.getDomain();
        OnnxNode bare = new OnnxNode(
                number,
                node.getName(),
                domain,
                node.getOpType(),
                List.copyOf(node.getInputList()),
                List.copyOf(node.getOutputList()),
                new Attributes(List.of(), data));
        try {
            return new OnnxNode(
                    number,
                    bare.name(),
                    domain,
                    bare.operator(),
                    bare.inputs(),
                    bare.outputs(),
                    new Attributes(node.getAttributeList(), data));
        } catch (OnnxException problem) {
            throw problem.at(bare);
        }
    }

    private static OnnxValue value(ValueInfoProto value) {
        Optional<List<Optional<Long>>> axes = Optional.empty();
        if (value.getType().getTensorType().hasShape()) {
            List<Optional<Long>> lengths = new ArrayList<>();
            for (Dimension axis : value.getType().getTensorType().getShape().getDimList()) {
                lengths.add(axis.hasDimValue() ? Optional.of(axis.getDimValue()) : Optional.empty());
            }
            axes = Optional.of(List.copyOf(lengths));
        }
        boolean otherKind = value.getType().hasSequenceType()
                || value.getType().hasMapType()
                || value.getType().hasOptionalType()
                || value.getType().hasSparseTensorType();
        int type = value.getType().getTensorType().getElemType();
        return new OnnxValue(value.getName(), !otherKind, axes, TypeCodes.find(type));
    }

    /** Checks that every value is computed once, and every value that is read is computed. */
    private static void requireDefined(
            Map<String, TensorProto> initializers,
            List<OnnxValue> inputs,
            List<OnnxNode> nodes,
            List<OnnxValue> outputs) {
        Set<String> defined = new HashSet<>(initializers.keySet());
        inputs.forEach(input -> defined.add(input.name()));
        for (OnnxNode node : nodes) {
            for (String output : node.outputs()) {
                if (!output.isEmpty() && !defined.add(output)) {
                    throw new OnnxException(
                            LocalizedMessage.of("modelFile.value.twice", node.localized(), Quoted.text(output)));
                }
            }
        }
        for (OnnxNode node : nodes) {
            for (String input : node.inputs()) {
                if (!input.isEmpty() && !defined.contains(input)) {
                    throw new OnnxException(
                            LocalizedMessage.of("modelFile.value.undefined", node.localized(), Quoted.text(input)));
                }
            }
        }
        for (OnnxValue output : outputs) {
            if (!defined.contains(output.name())) {
                throw new OnnxException(LocalizedMessage.of("modelFile.output.undefined", Quoted.text(output.name())));
            }
        }
    }
}
