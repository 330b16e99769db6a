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
import kernelight.words.Message;

/**
 * The folder with the files of the networks that are kept. From any thread, one at a time.
 *
 * <p>A network is one file that never changes: a new one is written whole before one that is kept no longer is removed,
 * so whatever ends the app, what was kept before or what was to be kept is there. Files of others are left alone.
 */
final class TrainedFolder {
    private static final String VERSION_NOTE = "kernelight trained network";
    private static final String CHECK_NOTE = "checksum";
    private static final int VERSION = 1;
    /** Larger files, and more of them, than are ever written here are somebody else's. */
    private static final long MOST_BYTES = 1L << 28;

    private static final int MOST_FILES = 32;
    private static final String BEGINNING = "trained-";
    private static final String DAMAGED = ".damaged";

    private final Path folder;
    /** What this app has written or taken over: nothing else is ever removed. */
    private final Set<Path> ours = new HashSet<>();

    private long written;
    private boolean failing;

    TrainedFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * What is in the folder.
     *
     * @param runs the oldest first
     * @param files where they are
     * @param problems what to tell the person of files that cannot be used; they are put aside, or left as they are
     */
    record Found(List<TrainedRun> runs, List<Path> files, List<Message> problems) {}

    /** Reads the folder; nothing in it is removed before it is taken over. */
    synchronized Found read() {
        List<TrainedRun> runs = new ArrayList<>();
        List<Path> read = new ArrayList<>();
        List<Message> problems = new ArrayList<>();
        for (Path file : files()) {
            try {
                runs.add(read(file));
                read.add(file);
            } catch (NewerVersionException newer) {
                problems.add(Message.of("trained.newer", file.toString()));
            } catch (ModelFileException problem) {
                if (problem.getCause() instanceof IOException refused) {
                    problems.add(
                            Message.of("trained.unreadable", file.toString(), String.valueOf(refused.getMessage())));
                } else {
                    problems.add(putAside(file));
                }
            } catch (IOException problem) {
                problems.add(Message.of("trained.unreadable", file.toString(), String.valueOf(problem.getMessage())));
            } catch (RuntimeException damaged) {
                problems.add(putAside(file));
            }
        }
        runs.sort(Comparator.comparing(TrainedRun::moment));
        return new Found(List.copyOf(runs), List.copyOf(read), List.copyOf(problems));
    }

    /** From now on these files are removed once their networks are kept no longer. */
    synchronized void takeOver(Found found) {
        ours.addAll(found.files());
    }

    /**
     * Writes those that are not there yet and removes those that are kept no longer, unless a later state was written.
     *
     * @throws FileProblem once for a row of failures
     */
    synchronized void write(long number, List<TrainedRun> runs) throws FileProblem {
        if (number <= written) {
            return;
        }
        written = number;
        Path file = folder;
        try {
            Set<Path> kept = new HashSet<>();
            for (TrainedRun run : runs) {
                SavedNetwork saved = saved(run);
                file = folder.resolve(name(run, saved.notes().get(CHECK_NOTE)));
                if (!Files.exists(file)) {
                    Files.createDirectories(folder);
                    NetworkFile.write(file, saved);
                }
                kept.add(file);
            }
            for (Path old : Set.copyOf(ours)) {
                if (!kept.contains(old)) {
                    file = old;
                    Files.deleteIfExists(old);
                    ours.remove(old);
                }
            }
            ours.addAll(kept);
            failing = false;
        } catch (IOException e) {
            boolean isNews = !failing;
            failing = true;
            if (isNews) {
                throw e.getCause() instanceof FileProblem problem ? problem : FileProblem.writing(file, e);
            }
        }
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, BEGINNING + "*" + NetworkFile.EXTENSION)) {
            found.forEach(files::add);
        } catch (IOException | DirectoryIteratorException e) {
            // Nothing was ever kept, or nobody may look: what is trained now is kept all the same, or that is said
            // then.
        }
        files.sort(Comparator.comparing(Path::getFileName).reversed());
        return files.size() > MOST_FILES ? files.subList(0, MOST_FILES) : files;
    }

    private static TrainedRun read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IllegalArgumentException("too large");
        }
        SavedNetwork saved = NetworkFile.read(file);
        Map<String, String> notes = new LinkedHashMap<>(saved.notes());
        String version = notes.remove(VERSION_NOTE);
        String check = notes.remove(CHECK_NOTE);
        if (version == null || check == null) {
            throw new IllegalArgumentException("not ours");
        }
        if (Integer.parseInt(version) > VERSION) {
            throw new NewerVersionException();
        }
        if (!check.equals(checksum(saved.network(), notes))) {
            throw new IllegalArgumentException("the checksum does not match");
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

    /** Sorts by time, and is another one whatever is different. */
    private static String name(TrainedRun run, String check) {
        return BEGINNING + "%013d-%s".formatted(run.moment().toEpochMilli(), check) + NetworkFile.EXTENSION;
    }

    /** Of every number and every note: ONNX itself has none, and a weight that flips a bit is a weight too. */
    private static String checksum(Network network, Map<String, String> notes) {
        CRC32 crc = new CRC32();
        for (List<Parameter> numbers : List.of(network.parameters(), network.states())) {
            for (Parameter parameter : numbers) {
                ByteBuffer bytes = ByteBuffer.allocate(parameter.values().length * Float.BYTES);
                bytes.asFloatBuffer().put(parameter.values());
                crc.update(bytes);
            }
        }
        crc.update(new TreeMap<>(notes).toString().getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(crc.getValue());
    }

    /** Out of the way, but not lost: a person may want to know what was in it. */
    private static Message putAside(Path file) {
        Path aside = file.resolveSibling(file.getFileName() + DAMAGED);
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return Message.of("trained.damaged", file.toString(), aside.toString());
        } catch (IOException e) {
            return Message.of("trained.damagedStays", file.toString());
        }
    }

    /** A file of a Kernelight that knows more. */
    private static final class NewerVersionException extends IOException {
        private static final long serialVersionUID = 1;
    }
}
