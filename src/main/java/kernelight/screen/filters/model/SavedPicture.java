package kernelight.screen.filters.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kernelight.data.drawing.StrokePoint;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;
import kernelight.filter.picture.BuiltInPicture;
import kernelight.pad.model.DrawnStroke;
import kernelight.pad.model.Page;
import kernelight.pad.model.Tool;
import kernelight.words.LocalizedMessage;

/** Where a picture comes from, in a file; of a drawing, its strokes. */
final class SavedPicture {
    private static final String ORIGIN = "origin";
    private static final String ID = "id";
    private static final String STROKES = "strokes";
    private static final String TOOL = "tool";
    private static final String WIDTH = "width";
    private static final String POINTS = "points";

    /** Digits behind the point of a place on the page. */
    private static final int DECIMALS = 2;

    /** A pen may leave the page, but not farther than a screen is wide. */
    private static final int FARTHEST = 100 * Page.SIDE;

    private SavedPicture() {}

    static JsonValue.Fields write(PictureSource source) {
        FieldsWriter fields = new FieldsWriter().put(ORIGIN, source.origin()).put(ID, source.id());
        if (source.isDrawn()) {
            fields.put(
                    STROKES,
                    JsonValue.of(source.strokes().stream()
                            .map(SavedPicture::write)
                            .map(JsonValue.class::cast)
                            .toList()));
        }
        return fields.fields();
    }

    private static JsonValue.Fields write(DrawnStroke stroke) {
        return new FieldsWriter()
                .put(TOOL, stroke.tool())
                .put(WIDTH, JsonValue.of(decimal(stroke.width())))
                .put(
                        POINTS,
                        stroke.points().stream()
                                .map(point -> decimal(point.x()).toPlainString() + " "
                                        + decimal(point.y()).toPlainString())
                                .collect(Collectors.joining(", ")))
                .fields();
    }

    private static BigDecimal decimal(double number) {
        return BigDecimal.valueOf(Math.clamp(number, -FARTHEST, FARTHEST))
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
    }

    /** Empty for a built-in picture that this version does not have, or had not when it was saved. */
    static Optional<PictureSource> read(FieldsReader fields) throws ContentProblem {
        PictureSource.Origin origin = fields.choice(ORIGIN, PictureSource.Origin.class);
        String id = fields.text(ID);
        List<DrawnStroke> strokes = new ArrayList<>();
        if (origin == PictureSource.Origin.DRAWN) {
            for (JsonValue value : fields.items(STROKES)) {
                strokes.add(stroke(FieldsReader.of(value, STROKES)));
            }
        }
        fields.finish();
        boolean isUnknown = origin == PictureSource.Origin.BUILT_IN
                && BuiltInPicture.withId(id).isEmpty();
        return isUnknown ? Optional.empty() : Optional.of(new PictureSource(origin, id, strokes));
    }

    private static DrawnStroke stroke(FieldsReader fields) throws ContentProblem {
        Tool tool = fields.choice(TOOL, Tool.class);
        double width = SavedFilter.decimal(fields, WIDTH, (int) Tool.THICKEST).doubleValue();
        List<StrokePoint> points = new ArrayList<>();
        for (String point : fields.text(POINTS).split(", ", -1)) {
            points.add(point(point, fields));
        }
        fields.finish();
        if (width < Tool.THINNEST) {
            throw new ContentProblem(
                    fields.line(),
                    LocalizedMessage.of("file.problem.notBetween", WIDTH, (int) Tool.THINNEST, (int) Tool.THICKEST));
        }
        return new DrawnStroke(tool, width, points);
    }

    private static StrokePoint point(String written, FieldsReader fields) throws ContentProblem {
        try {
            String[] numbers = written.split(" ", -1);
            if (numbers.length == 2) {
                double x = Double.parseDouble(numbers[0]);
                double y = Double.parseDouble(numbers[1]);
                if (Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST) {
                    return new StrokePoint(x, y);
                }
            }
        } catch (NumberFormatException refused) {
            // said below, as every other place that is none
        }
        throw new ContentProblem(
                fields.value(POINTS).line(), LocalizedMessage.of("file.problem.notChoice", POINTS, shortened(written)));
    }

    private static String shortened(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "…";
    }
}
