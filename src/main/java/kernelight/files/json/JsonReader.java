package kernelight.files.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kernelight.words.Message;

/** Reads JSON as RFC 8259 has it, with bounds on depth and on the length of numbers. */
public final class JsonReader {
    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_QUOTE = 12;
    private static final char END = '\uffff';

    private final String text;
    private int at;
    private int line = 1;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    /** The one value of a file. */
    public static JsonValue read(String text) throws ContentProblem {
        JsonReader reader = new JsonReader(text.startsWith("\ufeff") ? text.substring(1) : text);
        JsonValue value = reader.value();
        if (reader.next() != END) {
            throw reader.unexpected();
        }
        return value;
    }

    private JsonValue value() throws ContentProblem {
        char first = next();
        int here = line;
        return switch (first) {
            case '{' -> deeper(this::fields);
            case '[' -> deeper(this::items);
            case '"' -> new JsonValue.Text(quoted(), here);
            case 't' -> new JsonValue.Truth(word("true"), here);
            case 'f' -> new JsonValue.Truth(!word("false"), here);
            case 'n' -> {
                word("null");
                yield new JsonValue.Nothing(here);
            }
            default -> new JsonValue.Number(number(), here);
        };
    }

    private interface Part {
        JsonValue read() throws ContentProblem;
    }

    private JsonValue deeper(Part part) throws ContentProblem {
        if (++depth > DEEPEST) {
            throw new ContentProblem(line, Message.of("file.problem.tooDeep"));
        }
        at++;
        JsonValue value = part.read();
        at++;
        depth--;
        return value;
    }

    private JsonValue fields() throws ContentProblem {
        int here = line;
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        while (next() != '}') {
            if (!fields.isEmpty()) {
                take(',');
            }
            require('"');
            int nameLine = line;
            String name = quoted();
            take(':');
            if (fields.putIfAbsent(name, value()) != null) {
                throw new ContentProblem(nameLine, Message.of("file.problem.twice", name));
            }
        }
        return new JsonValue.Fields(fields, here);
    }

    private JsonValue items() throws ContentProblem {
        int here = line;
        List<JsonValue> items = new ArrayList<>();
        while (next() != ']') {
            if (!items.isEmpty()) {
                take(',');
            }
            items.add(value());
        }
        return new JsonValue.Items(items, here);
    }

    private String quoted() throws ContentProblem {
        StringBuilder words = new StringBuilder();
        at++;
        while (peek() != '"') {
            char character = peek();
            if (character == END || character < ' ') {
                throw unexpected();
            }
            at++;
            words.append(character == '\\' ? escaped() : character);
        }
        at++;
        return words.toString();
    }

    private char escaped() throws ContentProblem {
        char sign = peek();
        at++;
        return switch (sign) {
            case '"', '\\', '/' -> sign;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                String digits = text.substring(at, Math.min(at + 4, text.length()));
                if (!digits.matches("[0-9a-fA-F]{4}")) {
                    throw unexpected();
                }
                at += 4;
                yield (char) Integer.parseInt(digits, 16);
            }
            default -> {
                at--;
                throw unexpected();
            }
        };
    }

    private boolean word(String word) throws ContentProblem {
        if (!text.startsWith(word, at)) {
            throw unexpected();
        }
        at += word.length();
        return true;
    }

    private BigDecimal number() throws ContentProblem {
        int start = at;
        while ("+-0123456789.eE".indexOf(peek()) >= 0) {
            at++;
        }
        String digits = text.substring(start, at);
        if (!digits.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,2})?")
                || digits.length() > LONGEST_NUMBER) {
            at = start;
            throw unexpected();
        }
        return new BigDecimal(digits);
    }

    private void take(char wanted) throws ContentProblem {
        require(wanted);
        at++;
        next();
    }

    private void require(char wanted) throws ContentProblem {
        if (next() != wanted) {
            throw unexpected();
        }
    }

    /** The next character that is not space between values. */
    private char next() {
        while (" \t\r\n".indexOf(peek()) >= 0) {
            if (peek() == '\n') {
                line++;
            }
            at++;
        }
        return peek();
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private ContentProblem unexpected() {
        if (at >= text.length()) {
            return new ContentProblem(line, Message.of("file.problem.endsEarly"));
        }
        String rest = text.substring(at, Math.min(at + LONGEST_QUOTE, text.length()));
        return new ContentProblem(
                line,
                Message.of("file.problem.unexpected", rest.lines().findFirst().orElse("")));
    }
}
