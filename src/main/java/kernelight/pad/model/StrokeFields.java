package kernelight.pad.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import kernelight.data.drawing.StrokePoint;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;
import kernelight.words.LocalizedMessage;

/** Strokes in a file. Points are saved to a hundredth of a pixel of the page. */
public final class StrokeFields {
    private static final String TOOL = "tool";
    private static final String WIDTH = "width";
    /** x and y of each point in turns. */
    private static final String POINTS = "points";

    private static final int DECIMALS = 2;
    private static final int MOST_STROKES = 500;
    /** Of all strokes together, so that the file of the session stays small; of a longer drawing, the beginning is kept. */
    private static final int MOST_NUMBERS = 20_000;

    /** How far outside of the page a point may lie, in pixels of the page. */
    private static final int FARTHEST = 10_000;

    private StrokeFields() {}

    /** The strokes; of more than a file may have, the first. */
    public static JsonValue write(List<DrawnStroke> strokes) {
        List<JsonValue> written = new ArrayList<>();
        int numbers = 0;
        for (DrawnStroke stroke : strokes) {
            numbers += 2 * stroke.points().size();
            if (numbers <= MOST_NUMBERS && written.size() < MOST_STROKES) {
                written.add(write(stroke));
            }
        }
        return JsonValue.of(written);
    }

    private static JsonValue write(DrawnStroke stroke) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (StrokePoint point : stroke.points()) {
            numbers.add(decimal(point.x()));
            numbers.add(decimal(point.y()));
        }
        return new FieldsWriter()
                .put(TOOL, stroke.tool())
                .put(WIDTH, JsonValue.of(decimal(stroke.width())))
                .put(POINTS, numbers)
                .fields();
    }

    private static BigDecimal decimal(double number) {
        return BigDecimal.valueOf(Math.clamp(number, -FARTHEST, FARTHEST)).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    /**
     * Reads strokes.
     *
     * @param name the field that they are in
     * @throws ContentProblem if they are none, or there are too many of them or of their points
     */
    public static List<DrawnStroke> read(FieldsReader fields, String name) throws ContentProblem {
        List<DrawnStroke> strokes = new ArrayList<>();
        for (JsonValue item : items(fields, name, MOST_STROKES)) {
            strokes.add(read(FieldsReader.of(item, name)));
        }
        return strokes;
    }

    private static DrawnStroke read(FieldsReader fields) throws ContentProblem {
        Tool tool = fields.choice(TOOL, Tool.class);
        double width = number(fields.value(WIDTH), WIDTH, Tool.THINNEST, Tool.THICKEST);
        List<JsonValue> numbers = items(fields, POINTS, MOST_NUMBERS);
        fields.finish();
        if (numbers.isEmpty() || numbers.size() % 2 != 0) {
            throw new ContentProblem(fields.value(POINTS).line(), LocalizedMessage.of("file.problem.points", POINTS));
        }
        List<StrokePoint> points = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i += 2) {
            points.add(new StrokePoint(
                    number(numbers.get(i), POINTS, -FARTHEST, FARTHEST),
                    number(numbers.get(i + 1), POINTS, -FARTHEST, FARTHEST)));
        }
        return new DrawnStroke(tool, width, points);
    }

    private static List<JsonValue> items(FieldsReader fields, String name, int most) throws ContentProblem {
        List<JsonValue> items = fields.items(name);
        if (items.size() > most) {
            throw new ContentProblem(
                    fields.value(name).line(), LocalizedMessage.of("file.problem.count", name, items.size(), most));
        }
        return items;
    }

    private static double number(JsonValue value, String name, double smallest, double largest) throws ContentProblem {
        if (value instanceof JsonValue.Number(BigDecimal number, int line)
                && number.doubleValue() >= smallest
                && number.doubleValue() <= largest) {
            return number.doubleValue();
        }
        throw new ContentProblem(value.line(), LocalizedMessage.of("file.problem.notBetween", name, smallest, largest));
    }
}
