package kernelight.screen.filters.model;

import java.util.List;
import java.util.Optional;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;
import kernelight.filter.picture.BuiltInPicture;
import kernelight.pad.model.DrawnStroke;
import kernelight.pad.model.StrokeFields;

/** Where a picture comes from, in a file; of a drawing, its strokes. */
final class SavedPicture {
    private static final String ORIGIN = "origin";
    private static final String ID = "id";
    private static final String STROKES = "strokes";

    private SavedPicture() {}

    static JsonValue.Fields write(PictureSource source) {
        FieldsWriter fields = new FieldsWriter().put(ORIGIN, source.origin()).put(ID, source.id());
        if (source.isDrawn()) {
            fields.put(STROKES, StrokeFields.write(source.strokes()));
        }
        return fields.fields();
    }

    /** Empty for a built-in picture that this version does not have, or had not when it was saved. */
    static Optional<PictureSource> read(FieldsReader fields) throws ContentProblem {
        PictureSource.Origin origin = fields.choice(ORIGIN, PictureSource.Origin.class);
        String id = fields.text(ID);
        List<DrawnStroke> strokes =
                origin == PictureSource.Origin.DRAWN ? StrokeFields.read(fields, STROKES) : List.of();
        fields.finish();
        boolean isUnknown = origin == PictureSource.Origin.BUILT_IN
                && BuiltInPicture.withId(id).isEmpty();
        return isUnknown ? Optional.empty() : Optional.of(new PictureSource(origin, id, strokes));
    }
}
