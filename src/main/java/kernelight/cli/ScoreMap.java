package kernelight.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelight.attribution.AttributionMap;
import kernelight.attribution.Score;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;

/**
 * A map of a score, to be printed.
 *
 * @param method how it was made, such as occlusion
 * @param details the method's settings and what it found besides the map
 * @param note a sentence about what the map cannot say, if there is something
 */
record ScoreMap(String method, FieldsWriter details, AttributionMap map, Optional<String> note) {
    JsonValue json(Score score, float value, List<String> classes) {
        FieldsWriter fields = new FieldsWriter().put("method", method).put("class", classes.get(score.target()));
        score.other().ifPresent(other -> fields.put("insteadOf", classes.get(other)));
        fields.put("score", number(value));
        details.fields().fields().forEach(fields::put);
        List<JsonValue> rows = new ArrayList<>();
        for (int row = 0; row < map.height(); row++) {
            List<JsonValue> numbers = new ArrayList<>();
            for (int column = 0; column < map.width(); column++) {
                numbers.add(number(map.at(row, column)));
            }
            rows.add(JsonValue.of(numbers));
        }
        return fields.put("map", JsonValue.of(rows)).fields();
    }

    /** @throws ArithmeticException if it is not finite */
    static JsonValue number(double value) {
        if (!Double.isFinite(value)) {
            throw new ArithmeticException("There is no decimal for " + value);
        }
        return JsonValue.of(BigDecimal.valueOf(value));
    }
}
