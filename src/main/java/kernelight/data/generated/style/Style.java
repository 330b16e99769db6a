package kernelight.data.generated.style;

import java.util.Arrays;
import java.util.List;

/**
 * One way of writing a digit, given in several forms, as different people do it. A writer's own version is a weighted
 * mean of the forms, so all of them have the same strokes with the same number of points and the same corners.
 *
 * @param name what distinguishes this style, such as "with crossbar"
 * @param share its frequency relative to the other styles of its digit
 * @param forms at least one
 */
public record Style(String name, double share, List<Form> forms) {

    /** @throws IllegalArgumentException if the forms differ in strokes, points or corners */
    public Style {
        for (Form form : forms) {
            if (!sameStructure(form.strokes(), forms.getFirst().strokes())) {
                throw new IllegalArgumentException("The forms of the style \"" + name
                        + "\" do not have the same points: form " + (forms.indexOf(form) + 1) + " differs.");
            }
        }
    }

    static Style style(String name, double share, Form... forms) {
        return new Style(name, share, List.of(forms));
    }

    /** The number of strokes, the same in every form. */
    public int strokeCount() {
        return forms.getFirst().strokes().size();
    }

    private static boolean sameStructure(List<StrokeModel> one, List<StrokeModel> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!Arrays.equals(one.get(i).corner(), other.get(i).corner())) {
                return false;
            }
        }
        return true;
    }
}
