package kernelight.files.json;

import java.util.ArrayDeque;
import java.util.Deque;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;

/** Line breaks and indentation of a file. Call {@link #next} before opening a bracket. */
final class FileLayout extends ObjectWriteContext.Base implements PrettyPrinter {
    private static final String INDENT = "  ";

    /** For each open bracket, innermost first: whether its content stays on one line. */
    private final Deque<Boolean> onOneLine = new ArrayDeque<>();

    private boolean nextOnOneLine;

    /** Sets whether the content of the next bracket stays on one line. */
    void next(boolean flat) {
        nextOnOneLine = flat;
    }

    @Override
    public PrettyPrinter getPrettyPrinter() {
        return this;
    }

    @Override
    public boolean hasPrettyPrinter() {
        return true;
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator out) {
        throw new IllegalStateException("a file is one value");
    }

    @Override
    public void writeStartObject(JsonGenerator out) {
        onOneLine.push(nextOnOneLine);
        out.writeRaw('{');
    }

    @Override
    public void beforeObjectEntries(JsonGenerator out) {
        newLine(out);
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator out) {
        out.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator out) {
        separate(out);
    }

    @Override
    public void writeEndObject(JsonGenerator out, int entries) {
        close(out, entries, '}');
    }

    @Override
    public void writeStartArray(JsonGenerator out) {
        onOneLine.push(nextOnOneLine);
        out.writeRaw('[');
    }

    @Override
    public void beforeArrayValues(JsonGenerator out) {
        newLine(out);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator out) {
        separate(out);
    }

    @Override
    public void writeEndArray(JsonGenerator out, int values) {
        close(out, values, ']');
    }

    private void separate(JsonGenerator out) {
        if (onOneLine.element()) {
            out.writeRaw(", ");
        } else {
            out.writeRaw(',');
            newLine(out);
        }
    }

    private void close(JsonGenerator out, int values, char bracket) {
        boolean flat = onOneLine.pop();
        if (!flat && values > 0) {
            out.writeRaw('\n' + INDENT.repeat(onOneLine.size()));
        }
        out.writeRaw(bracket);
    }

    private void newLine(JsonGenerator out) {
        if (!onOneLine.element()) {
            out.writeRaw('\n' + INDENT.repeat(onOneLine.size()));
        }
    }
}
