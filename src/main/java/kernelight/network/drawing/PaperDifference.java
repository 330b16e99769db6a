package kernelight.network.drawing;

import java.util.Optional;
import kernelight.engine.architecture.Architecture;
import kernelight.words.LocalizedMessage;

/** In what a named network differs from the paper's: torchvision's AlexNet and GoogLeNet are not those of the papers. */
public final class PaperDifference {
    private PaperDifference() {}

    /** One line; empty where the name alone does not mislead. */
    public static Optional<LocalizedMessage> of(Architecture architecture) {
        return switch (architecture) {
            case ALEXNET -> Optional.of(LocalizedMessage.of("network.drawing.alexNet"));
            case GOOGLENET -> Optional.of(LocalizedMessage.of("network.drawing.googLeNet"));
            default -> Optional.empty();
        };
    }
}
