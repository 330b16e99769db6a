package kernelight.data.mnist;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of one data set like MNIST, wherever their names and folders are those that people have: official names, with
 * a dot for a hyphen, with the name of the set before them (emnist-digits-train-images-idx3-ubyte.gz), in a folder of their
 * own name, in {@code raw} or {@code MNIST/raw} as torchvision puts them.
 *
 * @param name of the set: what stands before the files' names, otherwise "folder" and its name, which alone may be "mnist"
 * @param files by their official names
 */
record DigitFolder(String name, Map<String, Path> files) {
    /** What the name of a set begins with that is called as its folder. */
    static final String UNNAMED = "folder ";

    private static final Pattern NAME = Pattern.compile(
            "(?:(?<set>.+)[-_.])?(?<part>train|t10k|test)[-_.](?<content>images|labels)[-.]idx[13][-.]ubyte(?:\\.gz)?",
            Pattern.CASE_INSENSITIVE);

    /** Where torchvision keeps the files below the folder that it is given. */
    private static final String RAW = "raw";

    private static final List<String> USUAL_FOLDERS = List.of("", RAW, "MNIST/" + RAW, "MNIST");

    /** In a folder with more entries than this, files are not searched for. */
    private static final int MOST_ENTRIES = 2000;

    /** The first set that has all of these files; empty if there is none. */
    static Optional<DigitFolder> find(Path folder, List<String> officialNames) {
        return folders(folder)
                .flatMap(DigitFolder::setsIn)
                .filter(set -> set.files.keySet().containsAll(officialNames))
                .findFirst();
    }

    /** All sets below a folder, whichever of their files are there, those of digits first. */
    static List<DigitFolder> all(Path folder) {
        return folders(folder).flatMap(DigitFolder::setsIn).toList();
    }

    private static Stream<Path> folders(Path folder) {
        Stream<Path> usual = USUAL_FOLDERS.stream().map(folder::resolve);
        Stream<Path> others = entries(folder).stream()
                .filter(Files::isDirectory)
                .flatMap(child -> Stream.of(child.resolve(RAW), child));
        return Stream.concat(usual, others).filter(Files::isDirectory).distinct();
    }

    static List<Path> entries(Path folder) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path entry : all) {
                if (entries.size() == MOST_ENTRIES) {
                    return List.of();
                }
                entries.add(entry);
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            return List.of(); // what is not found is said to be missing
        }
        entries.sort(Comparator.naturalOrder());
        return entries;
    }

    /** The sets whose files lie in a folder, that of MNIST's own names first, then those of digits. */
    private static Stream<DigitFolder> setsIn(Path folder) {
        Map<String, Map<String, Path>> sets = new HashMap<>();
        for (Path entry : entries(folder)) {
            Matcher name = NAME.matcher(entry.getFileName().toString());
            if (name.matches()) {
                String set = Optional.ofNullable(name.group("set")).orElse("");
                file(entry)
                        .ifPresent(file -> sets.computeIfAbsent(set, added -> new HashMap<>())
                                .merge(officialName(name), file, DigitFolder::preferred));
            }
        }
        return sets.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, ?> set) -> rank(set.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .map(set -> new DigitFolder(
                        set.getKey().isEmpty() ? UNNAMED + nameOf(folder) : set.getKey(), set.getValue()));
    }

    /** The file itself, or the one of the same name in a folder of that name, as some archives unpack. */
    private static Optional<Path> file(Path entry) {
        Path inside = entry.resolve(entry.getFileName());
        return Stream.of(entry, inside).filter(Files::isRegularFile).findFirst();
    }

    private static String officialName(Matcher name) {
        boolean isTraining = name.group("part").equalsIgnoreCase("train");
        boolean isImages = name.group("content").equalsIgnoreCase("images");
        if (isTraining) {
            return isImages ? MnistFiles.TRAINING_IMAGES : MnistFiles.TRAINING_LABELS;
        }
        return isImages ? MnistFiles.TEST_IMAGES : MnistFiles.TEST_LABELS;
    }

    /** Unpacked files come before gzip files, the official spelling before the others. */
    private static Path preferred(Path one, Path other) {
        return Stream.of(one, other)
                .min(Comparator.comparing((Path file) -> lowerName(file).endsWith(PackedFile.SUFFIX))
                        .thenComparing(file -> !lowerName(file).contains("-idx"))
                        .thenComparing(file -> lowerName(file).length()))
                .orElseThrow();
    }

    private static int rank(String set) {
        if (set.isEmpty()) {
            return 0;
        }
        String lower = set.toLowerCase(Locale.ROOT);
        return lower.contains("digits") ? 1 : lower.endsWith("mnist") ? 2 : 3;
    }

    private static String nameOf(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        Path named = path.endsWith(RAW) && path.getParent() != null ? path.getParent() : path;
        return named.getFileName() == null
                ? named.toString()
                : named.getFileName().toString();
    }

    private static String lowerName(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
