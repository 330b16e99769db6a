package kernelight.files.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kernelight.words.LocalizedMessage;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON (RFC 8259), with limits on nesting depth and on the length of numbers. */
public final class JsonReader {
    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 40;
    private static final int LARGEST_EXPONENT = 99;
    private static final int LONGEST_QUOTE = 12;

    /** The largest case in three dimensions has 20,000 numbers, and a session has a few cases. */
    private static final int MOST_VALUES = 100_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST + 1) // one more, so that our own check reports it with a text of ours
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    private final String text;
    private final JsonParser parser;
    private int depth;
    private int values;

    private JsonReader(String text, JsonParser parser) {
        this.text = text;
        this.parser = parser;
    }

    /**
     * Reads the single value of a file.
     *
     * @throws ContentProblem if the text is not valid JSON, has a field twice, or exceeds the limits
     */
    public static JsonValue read(String file) throws ContentProblem {
        String text = file.startsWith("\ufeff") ? file.substring(1) : file;
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new JsonReader(text, parser).document();
        }
    }

    private JsonValue document() throws ContentProblem {
        try {
            if (parser.nextToken() == null) {
                throw new ContentProblem(
                        parser.currentLocation().getLineNr(), LocalizedMessage.of("file.problem.endsEarly"));
            }
            JsonValue value = value();
            if (parser.nextToken() != null) {
                throw unexpected(parser.currentTokenLocation());
            }
            return value;
        } catch (UnexpectedEndOfInputException e) {
            throw new ContentProblem(e.getLocation().getLineNr(), LocalizedMessage.of("file.problem.endsEarly"));
        } catch (JacksonException e) {
            // Of a number beyond the limit the parser does not tell where it is: it has just read it.
            throw e.getLocation() == null ? unexpected(parser.currentLocation(), -1) : unexpected(e.getLocation());
        }
    }

    private JsonValue value() throws ContentProblem {
        int line = parser.currentTokenLocation().getLineNr();
        if (++values > MOST_VALUES) {
            throw new ContentProblem(line, LocalizedMessage.of("file.problem.tooMany", MOST_VALUES));
        }
        return switch (parser.currentToken()) {
            case JsonToken.START_OBJECT -> fields(line);
            case JsonToken.START_ARRAY -> items(line);
            case JsonToken.VALUE_STRING -> new JsonValue.Text(parser.getString(), line);
            case JsonToken.VALUE_TRUE -> new JsonValue.Bool(true, line);
            case JsonToken.VALUE_FALSE -> new JsonValue.Bool(false, line);
            case JsonToken.VALUE_NULL -> new JsonValue.Null(line);
            default -> new JsonValue.Number(number(), line);
        };
    }

    private JsonValue.Fields fields(int line) throws ContentProblem {
        enter(line);
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int nameLine = parser.currentTokenLocation().getLineNr();
            parser.nextToken();
            if (fields.putIfAbsent(name, value()) != null) {
                throw new ContentProblem(nameLine, LocalizedMessage.of("file.problem.twice", name));
            }
        }
        depth--;
        return new JsonValue.Fields(fields, line);
    }

    private JsonValue.Items items(int line) throws ContentProblem {
        enter(line);
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        depth--;
        return new JsonValue.Items(items, line);
    }

    private void enter(int line) throws ContentProblem {
        if (++depth > DEEPEST) {
            throw new ContentProblem(line, LocalizedMessage.of("file.problem.tooDeep"));
        }
    }

    private BigDecimal number() throws ContentProblem {
        BigDecimal number = parser.getDecimalValue();
        if (Math.abs((long) number.scale()) > LARGEST_EXPONENT + LONGEST_NUMBER) {
            throw unexpected(parser.currentTokenLocation());
        }
        return number;
    }

    /** Quotes the unexpected text; a number is quoted from its first digit. */
    private ContentProblem unexpected(TokenStreamLocation location) {
        return unexpected(location, 0);
    }

    private ContentProblem unexpected(TokenStreamLocation location, int offset) {
        int at = Math.clamp(location.getCharOffset() + offset, 0, text.length());
        if (at == text.length()) {
            return new ContentProblem(location.getLineNr(), LocalizedMessage.of("file.problem.endsEarly"));
        }
        while (at > 0 && isNumberCharacter(text.charAt(at)) && isNumberCharacter(text.charAt(at - 1))) {
            at--;
        }
        String rest = text.substring(at, Math.min(at + LONGEST_QUOTE, text.length()));
        return new ContentProblem(
                location.getLineNr(),
                LocalizedMessage.of(
                        "file.problem.unexpected", rest.lines().findFirst().orElse("")));
    }

    private static boolean isNumberCharacter(char character) {
        return "+-.0123456789".indexOf(character) >= 0;
    }
}
