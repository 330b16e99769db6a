package kernelight.network.drawing;

import java.util.Optional;
import kernelight.words.LocalizedMessage;

/** In what a named network differs from the paper's: torchvision's AlexNet and GoogLeNet are not those of the papers. */
public final class PaperDifference {
    private PaperDifference() {}

    /**
     * One line; empty where the name alone does not mislead.
     *
     * @param architecture its id, as on the command line
     */
    public static Optional<LocalizedMessage> of(String architecture) {
        return switch (architecture) {
            case "alexnet" -> Optional.of(LocalizedMessage.of("network.drawing.alexNet"));
            case "googlenet" -> Optional.of(LocalizedMessage.of("network.drawing.googLeNet"));
            default -> Optional.empty();
        };
    }
}
