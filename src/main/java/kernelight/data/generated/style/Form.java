package kernelight.data.generated.style;

import java.util.List;

/**
 * A digit as one person writes it in some style.
 *
 * @param strokes in the order in which they are written
 */
public record Form(List<StrokeModel> strokes) {

    static Form form(StrokeModel... strokes) {
        return new Form(List.of(strokes));
    }
}
