package kernelight.screen.networks.model;

import java.nio.file.Path;
import java.util.Optional;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.Network;
import kernelight.network.drawing.PaperDifference;
import kernelight.words.LocalizedMessage;

/** Where a network on this screen comes from. */
public sealed interface NetworkSource {
    Network network();

    /** One that has a name. */
    record Named(Architecture architecture, Network network) implements NetworkSource {
        public static Named of(Architecture architecture) {
            return new Named(architecture, architecture.build());
        }
    }

    /** One from a file. */
    record Opened(Path file, Network network) implements NetworkSource {}

    /** The one that reads drawings: shipped, trained here or opened there. */
    record InUse(String name, Network network) implements NetworkSource {}

    /** One of a person's own layers. */
    record Own(Network network) implements NetworkSource {}

    /** In what it differs from the network of the paper, if its name alone would mislead. */
    default Optional<LocalizedMessage> variant() {
        return this instanceof Named named
                ? PaperDifference.of(named.architecture().id())
                : Optional.empty();
    }

    default String name() {
        return switch (this) {
            case Named named -> named.network().name();
            case Opened opened ->
                opened.file().getFileName() == null
                        ? opened.file().toString()
                        : opened.file().getFileName().toString();
            case InUse used -> used.name();
            case Own own -> own.network().name();
        };
    }
}
