package kernelight.interchange.onnx;

import java.util.List;
import kernelight.words.LocalizedMessage;

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
        return localized().inEnglish();
    }

    /** The same for the window. */
    LocalizedMessage localized() {
        String kind = domain.isEmpty() ? operator : domain + "." + operator;
        String called = name.isEmpty() ? kind : kind + " " + Quoted.text(name);
        String place = Integer.toString(number);
        return inputs.isEmpty()
                ? LocalizedMessage.of("modelFile.node", called, place)
                : LocalizedMessage.of("modelFile.node.reading", called, place, Quoted.text(inputs.getFirst()));
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
