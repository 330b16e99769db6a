package kernelight.data.generated.style;

import java.util.List;

/**
 * A digit as one person writes it in some style.
 *
 * @param strokes in the order in which they are written
 */
public record Form(List<Stroke> strokes) {

    static Form form(Stroke... strokes) {
        return new Form(List.of(strokes));
    }
}
