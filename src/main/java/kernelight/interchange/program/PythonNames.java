package kernelight.interchange.program;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;

/** Names for Python: one of each node's output, which is that of its layer too, and one of the class. */
final class PythonNames {
    /** What a name of a layer must not be: words of Python, members of a module, and what the programs name otherwise. */
    private static final Set<String> TAKEN = Set.of(
            "and",
            "as",
            "assert",
            "async",
            "await",
            "break",
            "class",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "except",
            "finally",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "is",
            "lambda",
            "nonlocal",
            "not",
            "or",
            "pass",
            "raise",
            "return",
            "try",
            "while",
            "with",
            "yield",
            "self",
            "train",
            "eval",
            "float",
            "double",
            "half",
            "type",
            "to",
            "apply",
            "cpu",
            "cuda",
            "forward",
            "modules",
            "parameters",
            "buffers",
            "children",
            "training",
            "math",
            "torch",
            "nn",
            "functional",
            "np",
            "keras",
            "layers",
            "ops",
            "build",
            "ones");

    private final Map<String, String> names = new HashMap<>();
    private final Set<String> used = new HashSet<>(TAKEN);
    private final String className;

    PythonNames(Network network) {
        names.put(Network.IMAGE, free("image"));
        network.nodes().stream().map(NetworkNode::name).forEach(name -> names.put(name, free(identifier(name))));
        className = className(network.name());
    }

    /** The name of a node's output, or of the image. */
    String of(String node) {
        return names.get(node);
    }

    List<String> of(List<String> nodes) {
        return nodes.stream().map(this::of).toList();
    }

    /** The name of the network's class. */
    String className() {
        return className;
    }

    private String free(String wanted) {
        String free = wanted;
        for (int number = 2; !used.add(free); number++) {
            free = wanted + "_" + number;
        }
        return free;
    }

    /** Letters of all languages may be in Python's names, but not every keyboard has them: those of ASCII are kept. */
    private static String identifier(String name) {
        StringBuilder lower = new StringBuilder();
        for (char letter : name.toCharArray()) {
            boolean kept = letter < 128 && Character.isLetterOrDigit(letter);
            lower.append(kept ? Character.toLowerCase(letter) : '_');
        }
        String text = lower.toString().replaceAll("_+", "_").replaceAll("^_|_$", "");
        return text.isEmpty() ? "layer" : Character.isDigit(text.charAt(0)) ? "layer_" + text : text;
    }

    private static String className(String name) {
        StringBuilder joined = new StringBuilder();
        for (String word : name.split("[^A-Za-z0-9]+")) {
            if (!word.isEmpty()) {
                joined.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
        }
        return joined.isEmpty() || Character.isDigit(joined.charAt(0)) ? "Network" + joined : joined.toString();
    }
}
