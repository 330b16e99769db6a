package kernelight.interchange.onnx;

import java.util.List;

/**
 * A node of a graph.
 *
 * @param number its number in the order of the file, counted from 1
 * @param name its name; often empty
 * @param domain the domain of the operator; empty for standard operators
 * @param inputs the names of the inputs, empty for an optional one that is omitted
 * @param outputs the names of the outputs, empty for one that is not used
 */
public record OnnxNode(
        int number,
        String name,
        String domain,
        String operator,
        List<String> inputs,
        List<String> outputs,
        Attributes attributes) {
    /** Identifies the node in messages: its operator, name, number, and first input. */
    public String describe() {
        String kind = domain.isEmpty() ? operator : domain + "." + operator;
        String called = name.isEmpty() ? "" : " " + Quoted.text(name);
        String reads = inputs.isEmpty() ? "" : ", reading " + Quoted.text(inputs.getFirst());
        return kind + called + " (node " + number + reads + ")";
    }

    /** Whether the node has this input. */
    public boolean hasInput(int index) {
        return index < inputs.size() && !inputs.get(index).isEmpty();
    }

    /** Whether this output is used. */
    public boolean hasOutput(int index) {
        return index < outputs.size() && !outputs.get(index).isEmpty();
    }
}
