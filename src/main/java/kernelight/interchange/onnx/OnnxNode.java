package kernelight.interchange.onnx;

import java.util.List;

/**
 * One step of a graph.
 *
 * @param number its place among the graph's nodes as the file lists them, from 1
 * @param name what the file calls it; often empty
 * @param inputs the names of the values it reads, empty where an optional one is left out
 * @param outputs the names of the values it makes, empty where nobody wants one
 */
public record OnnxNode(
        int number,
        String name,
        String domain,
        String operator,
        List<String> inputs,
        List<String> outputs,
        Attributes attributes) {
    /** Which node this is, for a sentence: its operator, its name, its number, and what feeds it. */
    public String place() {
        String kind = domain.isEmpty() ? operator : domain + "." + operator;
        String called = name.isEmpty() ? "" : " " + Quoted.text(name);
        String reads = inputs.isEmpty() ? "" : ", reading " + Quoted.text(inputs.getFirst());
        return kind + called + " (node " + number + reads + ")";
    }

    /** Whether the input at {@code index} is there. */
    public boolean hasInput(int index) {
        return index < inputs.size() && !inputs.get(index).isEmpty();
    }

    /** Whether somebody wants the output at {@code index}. */
    public boolean hasOutput(int index) {
        return index < outputs.size() && !outputs.get(index).isEmpty();
    }
}
