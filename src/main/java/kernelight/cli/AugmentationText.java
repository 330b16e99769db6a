package kernelight.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kernelight.engine.training.augmentation.AugmentationSettings;

/** Augmentation as it is written on the command line: {@code none}, {@code usual}, or amounts by name. */
final class AugmentationText {
    /** What the amounts are called. */
    static final String NAMES = "shift, rotation, scale, stretch, shear, elastic, thinner, thicker";

    private static final Set<String> KNOWN = Set.of(NAMES.split(", "));

    private AugmentationText() {}

    /** @throws IllegalArgumentException with a sentence for a person */
    static AugmentationSettings read(String text) {
        return switch (text) {
            case "none" -> AugmentationSettings.NONE;
            case "usual" -> AugmentationSettings.USUAL;
            default -> readAmounts(text);
        };
    }

    private static AugmentationSettings readAmounts(String text) {
        Map<String, Double> amounts = new HashMap<>();
        for (String part : text.split(",", -1)) {
            String[] pair = part.split("=", -1);
            if (pair.length != 2 || !KNOWN.contains(pair[0])) {
                throw new IllegalArgumentException("The augmentation \"" + part
                        + "\" is not understood. Write none, usual, or amounts such as shift=1,rotation=10 of: " + NAMES
                        + ".");
            }
            amounts.put(pair[0], number(part, pair[1]));
        }
        return new AugmentationSettings(
                amounts.getOrDefault("shift", 0.0),
                amounts.getOrDefault("rotation", 0.0),
                amounts.getOrDefault("scale", 0.0),
                amounts.getOrDefault("stretch", 0.0),
                amounts.getOrDefault("shear", 0.0),
                amounts.getOrDefault("elastic", 0.0),
                amounts.getOrDefault("thinner", 0.0),
                amounts.getOrDefault("thicker", 0.0));
    }

    private static double number(String part, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("The augmentation \"" + part + "\" needs a number after its =.", e);
        }
    }
}
