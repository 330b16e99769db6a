package kernelight.data.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Data sets that many people have, whose files do not say what their labels mean. */
enum KnownSet {
    /** Zalando's articles of clothing (Xiao, Rasul and Vollgraf, 2017). */
    FASHION_MNIST(
            "Fashion-MNIST",
            "fashion",
            "25c81989df183df01b3e8a0aad5dffbe",
            List.of(
                    "T-shirt/top",
                    "Trouser",
                    "Pullover",
                    "Dress",
                    "Coat",
                    "Sandal",
                    "Shirt",
                    "Sneaker",
                    "Bag",
                    "Ankle boot")),
    /** Cursive Japanese characters (Clanuwat et al., 2018), by how they are read. */
    KMNIST(
            "KMNIST",
            "kmnist|kuzushiji",
            "e144d726b3acfaa3e44228e80efcd344",
            List.of("o", "ki", "su", "tsu", "na", "ha", "ma", "ya", "re", "wo")),
    /** The capital letters of EMNIST (Cohen et al., 2017), labelled from 1. */
    EMNIST_LETTERS(
            "EMNIST Letters", "emnist.*letters", null, characters('A', 'Z').toList()),
    /** EMNIST's digits and letters, of which 15 are not told apart from their capitals. */
    EMNIST_BALANCED(
            "EMNIST",
            "emnist.*(balanced|bymerge)",
            null,
            Stream.of(
                            characters('0', '9'),
                            characters('A', 'Z'),
                            Stream.of("a", "b", "d", "e", "f", "g", "h", "n", "q", "r", "t"))
                    .flatMap(all -> all)
                    .toList()),
    /** All of EMNIST's digits, capital and small letters. */
    EMNIST_BYCLASS(
            "EMNIST",
            "emnist.*byclass",
            null,
            Stream.of(characters('0', '9'), characters('A', 'Z'), characters('a', 'z'))
                    .flatMap(all -> all)
                    .toList());

    private final String title;
    private final Pattern name;
    private final @Nullable String checksum;
    private final List<String> classNames;

    /**
     * @param title what it is called
     * @param name what its files and folders are called, in lower case
     * @param checksum MD5 of the packed training labels as they are offered
     */
    KnownSet(String title, String name, @Nullable String checksum, List<String> classNames) {
        this.title = title;
        this.name = Pattern.compile(name);
        this.checksum = checksum;
        this.classNames = classNames;
    }

    private static Stream<String> characters(char first, char last) {
        return IntStream.rangeClosed(first, last).mapToObj(Character::toString);
    }

    /** The set whose training labels these are, byte by byte as they are offered. */
    static Optional<KnownSet> byChecksum(Path labels) {
        String found = checksum(labels);
        return Arrays.stream(values()).filter(set -> found.equals(set.checksum)).findFirst();
    }

    /**
     * The set that is called so, and has these labels.
     *
     * @param labels in ascending order
     */
    static Optional<KnownSet> byName(Path labelsFile, List<Integer> labels) {
        Path path = labelsFile.toAbsolutePath().normalize();
        String names = path.subpath(Math.max(0, path.getNameCount() - 4), path.getNameCount())
                .toString()
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(set -> set.name.matcher(names).find() && set.has(labels))
                .findFirst();
    }

    private boolean has(List<Integer> labels) {
        return labels.getFirst() >= first() && labels.getLast() < first() + classNames.size();
    }

    private int first() {
        return this == EMNIST_LETTERS ? 1 : 0;
    }

    String title() {
        return title;
    }

    /** The names of some labels. */
    List<String> of(List<Integer> labels) {
        return labels.stream().map(label -> classNames.get(label - first())).toList();
    }

    private static String checksum(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            return ""; // said where it is read
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
