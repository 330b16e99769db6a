package kernelight.cli;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kernelight.engine.training.augmentation.AugmentationSettings;

/**
 * Parses the augmentation given on the command line: {@code none}, {@code usual}, amounts by name, or the usual amounts
 * with some changed, such as {@code usual,elastic=0.8}.
 */
final class AugmentationText {
    /** The names of all amounts. */
    static final String NAMES = "shift, rotation, scale, stretch, shear, elastic, thinner, thicker, sharper";

    private static final Set<String> KNOWN = Set.of(NAMES.split(", "));

    private AugmentationText() {}

    /** @throws IllegalArgumentException if the text is not understood or an amount is out of range; the message can be shown */
    static AugmentationSettings read(String text) {
        List<String> parts = Arrays.asList(text.split(",", -1));
        return switch (parts.getFirst()) {
            case "none" -> change(AugmentationSettings.NONE, parts.subList(1, parts.size()));
            case "usual" -> change(AugmentationSettings.USUAL, parts.subList(1, parts.size()));
            default -> change(AugmentationSettings.NONE, parts);
        };
    }

    private static AugmentationSettings change(AugmentationSettings from, List<String> parts) {
        Map<String, Double> amounts = new HashMap<>();
        for (String part : parts) {
            String[] pair = part.split("=", -1);
            if (pair.length != 2 || !KNOWN.contains(pair[0])) {
                throw new IllegalArgumentException("The augmentation \"" + part
                        + "\" is not understood. Write none, usual, or amounts such as shift=1,rotation=10 of: " + NAMES
                        + ".");
            }
            amounts.put(pair[0], number(part, pair[1]));
        }
        return new AugmentationSettings(
                amounts.getOrDefault("shift", from.shift()),
                amounts.getOrDefault("rotation", from.rotation()),
                amounts.getOrDefault("scale", from.scale()),
                amounts.getOrDefault("stretch", from.stretch()),
                amounts.getOrDefault("shear", from.shear()),
                amounts.getOrDefault("elastic", from.elastic()),
                amounts.getOrDefault("thinner", from.thinner()),
                amounts.getOrDefault("thicker", from.thicker()),
                amounts.getOrDefault("sharper", from.sharper()));
    }

    private static double number(String part, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("The augmentation \"" + part + "\" needs a number after its =.", e);
        }
    }
}
