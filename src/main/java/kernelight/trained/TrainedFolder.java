package kernelight.trained;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import kernelight.engine.layer.Parameter;
import kernelight.engine.network.Network;
import kernelight.engine.network.SavedNetwork;
import kernelight.files.FileProblem;
import kernelight.interchange.network.NetworkFile;
import kernelight.interchange.onnx.ModelFileException;
import kernelight.words.LocalizedMessage;

/**
 * The folder with the files of the networks that are kept. Its methods may be called from any thread.
 *
 * <p>Each network is one file that never changes. New files are completely written before old ones are removed, so that
 * no crash can lose both. Files that this app did not write are never changed.
 */
final class TrainedFolder {
    private static final String VERSION_NOTE = "kernelight trained network";
    private static final String CHECK_NOTE = "checksum";
    private static final int VERSION = 1;
    /** The app never writes larger files, or more of them; others are ignored. */
    private static final long MAX_BYTES = 1L << 28;

    private static final int MAX_FILES = 32;
    private static final String FILE_PREFIX = "trained-";
    private static final String DAMAGED_SUFFIX = ".damaged";

    private final Path folder;
    /** The files that this app has written or adopted; no others are ever removed. */
    private final Set<Path> ownFiles = new HashSet<>();

    private long lastWritten;
    private boolean failing;

    TrainedFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The content of the folder.
     *
     * @param runs the oldest first
     * @param files their files
     * @param problems messages for the user about files that cannot be used, which were renamed or left unchanged
     */
    record Found(List<TrainedRun> runs, List<Path> files, List<LocalizedMessage> problems) {}

    /** Reads the folder. Its files are not removed unless they are adopted. */
    synchronized Found read() {
        List<TrainedRun> runs = new ArrayList<>();
        List<Path> read = new ArrayList<>();
        List<LocalizedMessage> problems = new ArrayList<>();
        for (Path file : files()) {
            try {
                runs.add(read(file));
                read.add(file);
            } catch (NewerVersionException newer) {
                problems.add(LocalizedMessage.of("trained.newer", file.toString()));
            } catch (ModelFileException problem) {
                problems.add(
                        problem.getCause() instanceof IOException refused
                                ? unreadable(file, refused)
                                : moveAside(file));
            } catch (IOException refused) {
                problems.add(unreadable(file, refused));
            } catch (RuntimeException damaged) {
                problems.add(moveAside(file));
            }
        }
        runs.sort(Comparator.comparing(TrainedRun::trainedAt));
        return new Found(List.copyOf(runs), List.copyOf(read), List.copyOf(problems));
    }

    /** Allows these files to be removed when their networks are no longer kept. */
    synchronized void adopt(Found found) {
        ownFiles.addAll(found.files());
    }

    /**
     * Writes the networks that have no file yet, and removes own files of other networks.
     *
     * @param number counts the states; a state older than the last one written is ignored
     * @throws FileProblem if a file cannot be written; only for the first of successive failures
     */
    synchronized void write(long number, List<TrainedRun> runs) throws FileProblem {
        if (number <= lastWritten) {
            return;
        }
        lastWritten = number;
        Path file = folder;
        try {
            Set<Path> current = new HashSet<>();
            for (TrainedRun run : runs) {
                SavedNetwork saved = saved(run);
                file = folder.resolve(name(run, saved.notes().get(CHECK_NOTE)));
                if (!Files.exists(file)) {
                    Files.createDirectories(folder);
                    NetworkFile.write(file, saved);
                }
                current.add(file);
            }
            for (Path old : Set.copyOf(ownFiles)) {
                if (!current.contains(old)) {
                    file = old;
                    Files.deleteIfExists(old);
                    ownFiles.remove(old);
                }
            }
            ownFiles.addAll(current);
            failing = false;
        } catch (IOException e) {
            boolean isFirst = !failing;
            failing = true;
            if (isFirst) {
                throw e.getCause() instanceof FileProblem problem ? problem : FileProblem.writing(file, e);
            }
        }
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(folder, FILE_PREFIX + "*" + NetworkFile.EXTENSION)) {
            found.forEach(files::add);
        } catch (IOException | DirectoryIteratorException e) {
            // The folder does not exist, or may not be read. If it cannot be written either, the user is told then.
        }
        files.sort(Comparator.comparing(Path::getFileName).reversed());
        return files.size() > MAX_FILES ? files.subList(0, MAX_FILES) : files;
    }

    private static TrainedRun read(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new IllegalArgumentException("The file is too large.");
        }
        SavedNetwork saved = NetworkFile.read(file);
        Map<String, String> notes = new LinkedHashMap<>(saved.notes());
        String version = notes.remove(VERSION_NOTE);
        String check = notes.remove(CHECK_NOTE);
        if (version == null || check == null) {
            throw new IllegalArgumentException("The file is not one of this app.");
        }
        if (Integer.parseInt(version) > VERSION) {
            throw new NewerVersionException();
        }
        if (!check.equals(checksum(saved.network(), notes))) {
            throw new IllegalArgumentException("The checksum does not match.");
        }
        return TrainedNotes.read(saved.network(), notes);
    }

    private static SavedNetwork saved(TrainedRun run) {
        Map<String, String> notes = new LinkedHashMap<>(TrainedNotes.of(run));
        String check = checksum(run.network(), notes);
        notes.put(VERSION_NOTE, Integer.toString(VERSION));
        notes.put(CHECK_NOTE, check);
        return new SavedNetwork(run.network(), notes);
    }

    /** A file name that sorts by time and differs for any difference in content. */
    private static String name(TrainedRun run, String check) {
        return FILE_PREFIX + "%013d-%s".formatted(run.trainedAt().toEpochMilli(), check) + NetworkFile.EXTENSION;
    }

    /** A CRC-32 of all weights and notes: ONNX itself has none, and a weight with a flipped bit would go unnoticed. */
    private static String checksum(Network network, Map<String, String> notes) {
        CRC32 crc = new CRC32();
        for (List<Parameter> parameters : List.of(network.parameters(), network.states())) {
            for (Parameter parameter : parameters) {
                ByteBuffer bytes = ByteBuffer.allocate(parameter.values().length * Float.BYTES);
                bytes.asFloatBuffer().put(parameter.values());
                crc.update(bytes);
            }
        }
        crc.update(new TreeMap<>(notes).toString().getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(crc.getValue());
    }

    private static LocalizedMessage unreadable(Path file, IOException refused) {
        return LocalizedMessage.of(
                "trained.unreadable",
                file.toString(),
                FileProblem.reading(file, refused).reason());
    }

    /** Renames a damaged file instead of deleting it, since the user may want to examine it. */
    private static LocalizedMessage moveAside(Path file) {
        Path aside = file.resolveSibling(file.getFileName() + DAMAGED_SUFFIX);
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return LocalizedMessage.of("trained.damaged", file.toString(), aside.toString());
        } catch (IOException e) {
            return LocalizedMessage.of("trained.damagedStays", file.toString());
        }
    }

    /** The file was written by a newer version of the app. */
    private static final class NewerVersionException extends IOException {
        private static final long serialVersionUID = 1;
    }
}
