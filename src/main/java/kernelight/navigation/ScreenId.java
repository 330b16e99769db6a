package kernelight.navigation;

import java.util.Arrays;
import java.util.Optional;

/** The screens that can be gone to. */
public enum ScreenId {
    CONVOLUTION("convolution", "convolution.name"),
    POOLING("pooling", "pooling.name"),
    TRAINING("training", "training.name"),
    DRAWING("drawing", "drawing.name");

    private final String kind;
    private final String nameKey;

    ScreenId(String kind, String nameKey) {
        this.kind = kind;
        this.nameKey = nameKey;
    }

    /** What the screen's files are called in themselves. */
    public String kind() {
        return kind;
    }

    /** The key of the screen's name in the texts; sessions keep it, too. */
    public String nameKey() {
        return nameKey;
    }

    /** The screen that opens files of this kind; empty where none does. */
    public static Optional<ScreenId> ofKind(String kind) {
        return Arrays.stream(values())
                .filter(screen -> screen.kind.equals(kind))
                .findFirst();
    }

    /** The screen of this name; empty where a newer version, or nobody, has one. */
    public static Optional<ScreenId> ofName(String nameKey) {
        return Arrays.stream(values())
                .filter(screen -> screen.nameKey.equals(nameKey))
                .findFirst();
    }
}
