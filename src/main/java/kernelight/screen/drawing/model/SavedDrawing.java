package kernelight.screen.drawing.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import kernelight.data.drawing.Preprocessing;
import kernelight.data.drawing.StrokePoint;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;
import kernelight.session.Persistent;
import kernelight.words.LocalizedMessage;

/**
 * Saves what is on the page, stroke by stroke, to files and for the next start, and how it becomes the network's input; not
 * the network. Points are saved to a hundredth of a pixel of the page.
 */
public final class SavedDrawing implements Persistent {
    private static final String STROKES = "strokes";
    private static final String TOOL = "tool";
    private static final String WIDTH = "width";
    /** x and y of each point in turns. */
    private static final String POINTS = "points";

    private static final String CROPS = "crops-to-ink";
    private static final String CENTRES = "centres-mass";
    private static final int DECIMALS = 2;
    private static final int MOST_STROKES = 500;
    /** Of all strokes together, so that the file of the session stays small; of a longer drawing, the beginning is kept. */
    private static final int MOST_NUMBERS = 20_000;

    /** How far outside of the page a point may lie, in pixels of the page. */
    private static final int FARTHEST = 10_000;

    private final Page page;
    private final ObjectProperty<Preprocessing> preprocessing;

    public SavedDrawing(Page page, ObjectProperty<Preprocessing> preprocessing) {
        this.page = page;
        this.preprocessing = preprocessing;
    }

    @Override
    public String kind() {
        return "drawing";
    }

    @Override
    public JsonValue.Fields state() {
        Preprocessing steps = preprocessing.get();
        List<JsonValue> strokes = new ArrayList<>();
        int numbers = 0;
        for (DrawnStroke stroke : page.strokes()) {
            numbers += 2 * stroke.points().size();
            if (numbers <= MOST_NUMBERS && strokes.size() < MOST_STROKES) {
                strokes.add(write(stroke));
            }
        }
        return new FieldsWriter()
                .put(STROKES, JsonValue.of(strokes))
                .put(CROPS, steps.cropsToInk())
                .put(CENTRES, steps.centresMass())
                .fields();
    }

    private static JsonValue.Fields write(DrawnStroke stroke) {
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

    @Override
    public void restore(FieldsReader fields) throws ContentProblem {
        List<DrawnStroke> strokes = new ArrayList<>();
        for (JsonValue item : items(fields, STROKES, MOST_STROKES)) {
            strokes.add(read(FieldsReader.of(item, STROKES)));
        }
        Preprocessing steps = new Preprocessing(fields.bool(CROPS), fields.bool(CENTRES));
        fields.finish();
        preprocessing.set(steps);
        page.show(strokes);
    }

    private static DrawnStroke read(FieldsReader fields) throws ContentProblem {
        Tool tool = fields.choice(TOOL, Tool.class);
        double width = number(fields.value(WIDTH), WIDTH, Tool.THINNEST, Tool.THICKEST);
        List<JsonValue> numbers = items(fields, POINTS, MOST_NUMBERS);
        fields.finish();
        if (numbers.isEmpty() || numbers.size() % 2 != 0) {
            throw new ContentProblem(fields.value(POINTS).line(), LocalizedMessage.of("lesson.problem.points", POINTS));
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

    @Override
    public void clearUndoHistory() {
        page.clearUndoHistory();
    }

    @Override
    public void whenChanged(Runnable action) {
        page.strokesProperty().addListener((property, before, now) -> action.run());
        preprocessing.addListener((property, before, now) -> action.run());
    }
}
