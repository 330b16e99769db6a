package kernelight.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;
import kernelight.data.UserFolders;
import kernelight.engine.network.SavedNetwork;
import kernelight.interchange.network.NetworkFile;

/** Saves a trained network that cannot be saved where it was to be: beside the checkpoint, or in the user's data folder. */
final class RescuedNetwork {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private RescuedNetwork() {}

    /** Saves it under a new name, and returns the file; empty if that fails as well. */
    static Optional<Path> save(SavedNetwork network, Optional<Path> checkpoint) {
        Optional<Path> beside = checkpoint
                .filter(file -> !OutputFile.isStandardOutput(file))
                .map(file -> file.toAbsolutePath().getParent());
        Path data = UserFolders.onThisMachine().data().resolve("rescued");
        return Stream.concat(beside.stream(), Stream.of(data))
                .flatMap(folder -> saveIn(folder, network).stream())
                .findFirst();
    }

    private static Optional<Path> saveIn(Path folder, SavedNetwork network) {
        Path file = folder.resolve("network-" + LocalDateTime.now().format(TIME) + NetworkFile.EXTENSION);
        try {
            Files.createDirectories(folder);
            if (Files.exists(file)) {
                return Optional.empty();
            }
            NetworkFile.write(file, network);
            return Optional.of(file);
        } catch (IOException full) {
            return Optional.empty();
        }
    }
}
