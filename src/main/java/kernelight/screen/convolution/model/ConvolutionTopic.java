package kernelight.screen.convolution.model;

import java.util.List;
import java.util.stream.Stream;

/** What presets are about, in the order of their menu. */
public enum ConvolutionTopic {
    BASICS(true),
    PADDING(true),
    STRIDE(true),
    CHANNELS(true),
    PICTURES(true),
    IM2COL(true),
    WINDOW(false),
    DIMENSIONS(false),
    OPERATIONS(false);

    private final boolean ofLectures;

    ConvolutionTopic(boolean ofLectures) {
        this.ofLectures = ofLectures;
    }

    /** The topics that the lectures work through with numbers, or those that they name and leave to the learner. */
    public static List<ConvolutionTopic> all(boolean ofLectures) {
        return Stream.of(values())
                .filter(topic -> topic.ofLectures == ofLectures)
                .toList();
    }

    /** The presets about this, in order; at least one. */
    public List<ConvolutionPreset> presets() {
        return ConvolutionPreset.ALL.stream()
                .filter(preset -> preset.topic() == this)
                .toList();
    }
}
