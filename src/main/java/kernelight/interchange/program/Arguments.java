package kernelight.interchange.program;

import java.util.ArrayList;
import java.util.List;

/** The arguments of a call in Python; those that the framework has by itself are left out. */
final class Arguments {
    private final List<String> arguments = new ArrayList<>();

    Arguments(Object... first) {
        for (Object argument : first) {
            arguments.add(String.valueOf(argument));
        }
    }

    Arguments with(String name, Object value) {
        arguments.add(name + "=" + value);
        return this;
    }

    /** An argument that is written only if it differs from the framework's own. */
    Arguments with(String name, Object value, Object usual) {
        return String.valueOf(value).equals(String.valueOf(usual)) ? this : with(name, value);
    }

    String call(String function) {
        return function + "(" + this + ")";
    }

    @Override
    public String toString() {
        return String.join(", ", arguments);
    }
}
