package kernelight.navigation;

import java.util.Arrays;
import java.util.Optional;

/** The screens that can be shown. */
public enum ScreenId {
    CONVOLUTION("convolution", "convolution.name"),
    POOLING("pooling", "pooling.name"),
    FILTERS("filters", "filters.name"),
    NETWORKS("networks", "networks.name"),
    TRAINING("training", "training.name"),
    DRAWING("drawing", "drawing.name"),
    LESSONS("lessons", "lessons.name"),
    PRACTICE("practice", "practice.name");

    private final String kind;
    private final String nameKey;

    ScreenId(String kind, String nameKey) {
        this.kind = kind;
        this.nameKey = nameKey;
    }

    /** The kind of the screen's files, as {@link kernelight.files.json.Document#kind} has it. */
    public String kind() {
        return kind;
    }

    /** The text key of the screen's name; also used in session files. */
    public String nameKey() {
        return nameKey;
    }

    /** The screen that opens files of this kind; empty if there is none. */
    public static Optional<ScreenId> ofKind(String kind) {
        return Arrays.stream(values())
                .filter(screen -> screen.kind.equals(kind))
                .findFirst();
    }

    /** The screen with this name; empty if there is none, for example if a newer version wrote it. */
    public static Optional<ScreenId> ofName(String nameKey) {
        return Arrays.stream(values())
                .filter(screen -> screen.nameKey.equals(nameKey))
                .findFirst();
    }
}
