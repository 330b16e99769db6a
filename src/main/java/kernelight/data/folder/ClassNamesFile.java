package kernelight.data.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelight.data.DataFileException;

/**
 * The names of classes in a text file (UTF-8) beside IDX files. Either each line is a name, the first one that of the
 * smallest label (0, or 1 where labels begin there), or each line begins with a label, behind which stands its name, or, as
 * in EMNIST's mapping files, the Unicode numbers of its characters: "10 65" for A.
 *
 * @param numbered whether the lines begin with labels
 */
record ClassNamesFile(Path file, Map<Integer, String> names, boolean numbered) {
    /** In characters. */
    static final int LONGEST_NAME = 64;

    /** A label is a byte. */
    static final int MOST_CLASSES = 256;

    private static final int MOST_BYTES = 1 << 20;
    private static final Pattern NUMBERED = Pattern.compile("(?<label>\\d{1,3})[\\s,;:]+(?<name>\\S.*)");
    private static final Pattern CODES = Pattern.compile("\\d{2,7}(\\s+\\d{2,7})*");
    private static final List<String> ENDINGS =
            List.of("classes.txt", "class_names.txt", "class-names.txt", "mapping.txt", "names.txt", "labels.txt");

    /**
     * The file for a set, if there is one: fashion-classes.txt for the set fashion, emnist-letters-mapping.txt, or
     * classes.txt for all sets of a folder.
     *
     * @param folders where it is looked for, the first one first
     * @throws DataFileException if it cannot be read, or is no such file
     */
    static Optional<ClassNamesFile> find(String set, List<Path> folders) throws DataFileException {
        Optional<Path> found = folders.stream()
                .flatMap(folder -> Stream.concat(
                                ENDINGS.stream().flatMap(ending -> Stream.of(set + "-" + ending, set + "." + ending)),
                                ENDINGS.stream())
                        .filter(name -> !name.contains("/") && !name.contains("\\"))
                        .map(folder::resolve))
                .filter(Files::isRegularFile)
                .findFirst();
        return found.isEmpty() ? Optional.empty() : Optional.of(read(found.get()));
    }

    /** @throws DataFileException if it cannot be read, or is no such file */
    static ClassNamesFile read(Path file) throws DataFileException {
        List<String> lines = lines(file);
        List<Matcher> numbered = lines.stream().map(NUMBERED::matcher).toList();
        Map<Integer, String> names = new TreeMap<>();
        boolean areNumbered = numbered.stream().allMatch(Matcher::matches)
                && numbered.stream().map(line -> line.group("label")).distinct().count() == lines.size();
        if (areNumbered) {
            boolean areCodes = numbered.stream()
                    .allMatch(line -> CODES.matcher(line.group("name")).matches());
            numbered.forEach(line -> names.put(
                    Integer.parseInt(line.group("label")),
                    areCodes ? characters(line.group("name")) : line.group("name")));
        } else {
            for (int i = 0; i < lines.size(); i++) {
                names.put(i, lines.get(i));
            }
        }
        return new ClassNamesFile(file, names, areNumbered);
    }

    private static List<String> lines(Path file) throws DataFileException {
        List<String> lines;
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw DataFileException.of(file, "file.classes.notText");
            }
            lines = Files.readString(file)
                    .replace("\uFEFF", "")
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (DataFileException explained) {
            throw explained;
        } catch (IOException unreadable) {
            throw DataFileException.of(file, "file.classes.notText");
        }
        if (lines.isEmpty() || lines.stream().anyMatch(line -> line.length() > LONGEST_NAME)) {
            throw DataFileException.of(file, "folder.names.notNames", LONGEST_NAME);
        }
        if (lines.size() > MOST_CLASSES) {
            throw DataFileException.of(file, "folder.names.tooMany", lines.size(), MOST_CLASSES);
        }
        return lines;
    }

    /** "65 97" is A and a. */
    private static String characters(String codes) {
        return Stream.of(codes.split("\\s+"))
                .map(Integer::parseInt)
                .filter(Character::isValidCodePoint)
                .map(Character::toString)
                .collect(Collectors.joining());
    }

    /**
     * The names of some labels.
     *
     * @param labels in ascending order
     * @param labelsFile where they are from
     * @throws DataFileException if one of them has no name
     */
    List<String> of(List<Integer> labels, Path labelsFile) throws DataFileException {
        boolean beginAtOne = !numbered && labels.getFirst() >= 1 && labels.getLast() == names.size();
        for (int label : labels) {
            if (!names.containsKey(beginAtOne ? label - 1 : label)) {
                throw DataFileException.of(
                        file, "folder.names.missing", names.size(), label, String.valueOf(labelsFile.getFileName()));
            }
        }
        return labels.stream()
                .map(label -> names.get(beginAtOne ? label - 1 : label))
                .toList();
    }
}
