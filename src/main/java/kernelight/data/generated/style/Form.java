package kernelight.data.generated.style;

import java.util.List;

/**
 * One form of a style: the digit as one person writes it.
 *
 * @param strokes in the order in which they are written
 */
public record Form(List<StrokeModel> strokes) {

    static Form form(StrokeModel... strokes) {
        return new Form(List.of(strokes));
    }
}
