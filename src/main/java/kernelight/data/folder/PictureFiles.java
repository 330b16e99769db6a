package kernelight.data.folder;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import kernelight.data.DataFileException;
import kernelight.data.DiskProblem;
import kernelight.files.FileKindReader;

/**
 * The picture files below a folder, by the sub-folder that they are in: the class. They are listed, not opened. Links are
 * followed, hidden files are not seen.
 *
 * @param classes the files of each class, in the order of their names; sub-folders without pictures are not in it
 * @param empty the sub-folders without pictures
 * @param others how many other files there are
 * @param firstOther one of them
 */
record PictureFiles(SortedMap<String, List<Path>> classes, List<String> empty, int others, Optional<Path> firstOther) {
    private static final Set<String> PICTURE_ENDINGS = Set.of("png", "jpg", "jpeg", "bmp", "gif", "tif", "tiff");
    /** What systems put into folders by themselves. */
    private static final Set<String> OF_SYSTEMS = Set.of("thumbs.db", "desktop.ini", "__macosx");

    /** A folder with more files is rather a whole disk than a data set. */
    private static final int MOST_FILES = 300_000;

    private static final int DEEPEST = 8;

    /** The sub-folders of a folder, without hidden ones, in the order of their names. */
    static List<Path> folders(Path folder) throws DataFileException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .filter(entry -> !isHidden(entry))
                    .sorted()
                    .toList();
        } catch (IOException refused) {
            throw DiskProblem.reading(folder, refused);
        }
    }

    /**
     * Lists what is below the sub-folders of a folder.
     *
     * @throws DataFileException if it cannot be read, or has far too many files
     */
    static PictureFiles in(Path folder) throws DataFileException {
        SortedMap<String, List<Path>> classes = new TreeMap<>();
        List<String> empty = new ArrayList<>();
        Listing listing = new Listing(folder);
        for (Path child : folders(folder)) {
            String name = String.valueOf(child.getFileName());
            List<Path> pictures = listing.below(child);
            if (pictures.isEmpty()) {
                empty.add(name);
            } else {
                classes.put(name, pictures);
            }
        }
        return new PictureFiles(classes, empty, listing.others, Optional.ofNullable(listing.firstOther));
    }

    /** Whether there is a picture in a folder itself. */
    static boolean isIn(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !isHidden(entry)).anyMatch(PictureFiles::isPicture);
        } catch (IOException refused) {
            return false;
        }
    }

    private static boolean isHidden(Path entry) {
        String name = String.valueOf(entry.getFileName()).toLowerCase(Locale.ROOT);
        return name.startsWith(".") || OF_SYSTEMS.contains(name);
    }

    /** By its name, or else by its first bytes. */
    private static boolean isPicture(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (PICTURE_ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1))) {
            return Files.isRegularFile(file);
        }
        try {
            return Files.isRegularFile(file) && FileKindReader.kindOf(file).isPicture();
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Counts the files of all sub-folders. */
    private static final class Listing {
        private final Path root;
        private int files;
        private int others;
        private Path firstOther;

        Listing(Path root) {
            this.root = root;
        }

        List<Path> below(Path folder) throws DataFileException {
            List<Path> pictures = new ArrayList<>();
            try {
                Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new Visitor(pictures));
            } catch (TooManyFilesException tooMany) {
                throw DataFileException.of(root, "folder.tooManyFiles", MOST_FILES);
            } catch (IOException refused) {
                throw DiskProblem.reading(folder, refused);
            }
            pictures.sort(null);
            return pictures;
        }

        private final class Visitor extends SimpleFileVisitor<Path> {
            private final List<Path> pictures;

            Visitor(List<Path> pictures) {
                this.pictures = pictures;
            }

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (++files > MOST_FILES) {
                    throw new TooManyFilesException();
                }
                if (isHidden(file)) {
                    return FileVisitResult.CONTINUE;
                }
                if (attributes.isRegularFile() && isPicture(file)) {
                    pictures.add(file);
                } else {
                    other(file);
                }
                return FileVisitResult.CONTINUE;
            }

            /** A folder that may not be read, a link in a circle, a link to nothing. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException refused) {
                other(file);
                return FileVisitResult.CONTINUE;
            }

            private void other(Path file) {
                others++;
                if (firstOther == null) {
                    firstOther = file;
                }
            }
        }
    }

    private static final class TooManyFilesException extends IOException {
        private static final long serialVersionUID = 1;
    }
}
