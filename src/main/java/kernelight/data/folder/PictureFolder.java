package kernelight.data.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kernelight.data.DataFileException;
import kernelight.data.picture.ColourPicture;
import kernelight.data.picture.PictureFile;
import kernelight.engine.training.LabelledImages;
import kernelight.words.LocalizedMessage;

/**
 * Reads a folder of pictures with a sub-folder for each class; or with the sub-folders train and test, in each of which
 * there is one for each class. Only the pictures that are used are opened, one after the other.
 */
final class PictureFolder {
    private static final Set<String> TRAINING = Set.of("train", "training");
    private static final Set<String> TEST = Set.of("test", "testing", "val", "valid", "validation");

    /** A picture is opened at this many times the side that is wanted, so that a long one is still fine when it is cut. */
    private static final int OVERSAMPLING = 8;

    private static final int LARGEST_OPENED = 2048;
    /** So many pictures of each class are looked at for colours. */
    private static final int LOOKED_AT = 3;

    /** The share of the memory of this process that pictures may fill: the training needs the rest. */
    private static final double MEMORY_SHARE = 0.4;

    private static final int MEGABYTE = 1 << 20;
    private static final int COLOURS = 3;
    private static final int MOST_NAMED = 3;

    private final FolderRequest request;
    private final ReadingProgress progress;
    private final int side;
    private final List<LocalizedMessage> remarks = new ArrayList<>();
    private int unreadable;
    private Optional<DataFileException> firstUnreadable = Optional.empty();
    private int done;
    private int wanted;

    private PictureFolder(FolderRequest request, ReadingProgress progress) {
        this.request = request;
        this.progress = progress;
        this.side = request.side().orElse(FolderRequest.USUAL_SIDE);
    }

    /**
     * Reads the pictures; empty if there are none in any sub-folder.
     *
     * @throws DataFileException if the folder cannot be read, or its pictures cannot be learned from
     */
    static Optional<FolderImages> read(FolderRequest request, ReadingProgress progress) throws DataFileException {
        return new PictureFolder(request, progress).read();
    }

    private Optional<FolderImages> read() throws DataFileException {
        List<Path> folders = PictureFiles.folders(request.folder());
        Optional<Path> trainingFolder = named(folders, TRAINING);
        Optional<Path> testFolder = named(folders, TEST);
        if (trainingFolder.isPresent() && testFolder.isPresent()) {
            PictureFiles training = PictureFiles.in(trainingFolder.get());
            PictureFiles test = PictureFiles.in(testFolder.get());
            if (!training.classes().isEmpty() && !test.classes().isEmpty()) {
                return Optional.of(readBoth(training, test));
            }
        }
        PictureFiles found = PictureFiles.in(request.folder());
        if (found.classes().size() == 1) {
            // An archive often unpacks to a folder in which there is nothing but the one with the classes.
            Path inner = request.folder().resolve(found.classes().firstKey());
            if (PictureFiles.in(inner).classes().size() > 1) {
                return new PictureFolder(request.in(inner), progress).read();
            }
        }
        return found.classes().isEmpty() ? Optional.empty() : Optional.of(readAndSplit(found));
    }

    private static Optional<Path> named(List<Path> folders, Set<String> names) {
        return folders.stream()
                .filter(folder ->
                        names.contains(String.valueOf(folder.getFileName()).toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private FolderImages readBoth(PictureFiles trainingFiles, PictureFiles testFiles) throws DataFileException {
        remarkOn(trainingFiles);
        List<String> classes = List.copyOf(trainingFiles.classes().keySet());
        require(classes);
        List<File> training = sample(files(trainingFiles, classes), request.most());
        List<File> test = sample(files(testFiles, classes), request.mostTested());
        Set<String> unknown = new TreeSet<>(testFiles.classes().keySet());
        unknown.removeAll(classes);
        if (!unknown.isEmpty()) {
            remarks.add(
                    LocalizedMessage.of("folder.notTrained", unknown.iterator().next()));
        }
        if (test.isEmpty()) {
            throw DataFileException.of(
                    request.folder(), "folder.otherClasses", unknown.iterator().next());
        }
        wanted = training.size() + test.size();
        int channels = channels(training);
        requireMemory(wanted, channels);
        return found(decoded(training, channels, classes), decoded(test, channels, classes), false);
    }

    private FolderImages readAndSplit(PictureFiles files) throws DataFileException {
        remarkOn(files);
        List<String> classes = List.copyOf(files.classes().keySet());
        require(classes);
        List<File> all = sample(files(files, classes), request.mostOfBoth());
        wanted = all.size();
        int channels = channels(all);
        requireMemory(wanted, channels);
        LabelledImages images = decoded(all, channels, classes);
        ImageSplit.Parts parts = ImageSplit.apart(images, request.testPercent(), request.seed());
        if (parts.test().count() == 0) {
            throw DataFileException.of(request.folder(), "folder.tooFew", images.count());
        }
        remarks.add(LocalizedMessage.of("folder.split", request.testPercent(), Long.toString(request.seed())));
        return found(parts.training(), parts.test(), true);
    }

    private FolderImages found(LabelledImages training, LabelledImages test, boolean split) throws DataFileException {
        if (unreadable > 0) {
            remarks.add(LocalizedMessage.of(
                    "folder.unreadable",
                    unreadable,
                    firstUnreadable.orElseThrow().localized()));
        }
        List<String> left = IntStream.range(0, training.count())
                .mapToObj(i -> training.classNames().get(training.label(i)))
                .distinct()
                .toList();
        if (left.size() < 2) {
            throw firstUnreadable.orElseGet(() -> oneClass(left));
        }
        remarks.addAll(ClassBalance.remarks(training, test));
        String name =
                String.valueOf(request.folder().toAbsolutePath().normalize().getFileName());
        return new FolderImages(
                FolderImages.Form.PICTURES,
                List.of(name),
                name,
                named(training, name + " training"),
                named(test, name + " test"),
                split,
                false,
                false,
                remarks);
    }

    private static LabelledImages named(LabelledImages images, String name) {
        return new LabelledImages(
                name,
                images.channels(),
                images.height(),
                images.width(),
                images.pixels(),
                images.labels(),
                images.classNames());
    }

    private DataFileException oneClass(List<String> classes) {
        return DataFileException.of(request.folder(), "folder.oneClass", String.join(", ", classes));
    }

    private void require(List<String> classes) throws DataFileException {
        if (classes.size() < 2) {
            throw oneClass(classes);
        }
        if (classes.size() > ClassNamesFile.MOST_CLASSES) {
            throw DataFileException.of(
                    request.folder(), "folder.tooManyClasses", classes.size(), ClassNamesFile.MOST_CLASSES);
        }
    }

    private void remarkOn(PictureFiles files) {
        if (!files.empty().isEmpty()) {
            remarks.add(LocalizedMessage.of(
                    "folder.emptyClasses",
                    files.empty().size(),
                    files.empty().stream().limit(MOST_NAMED).collect(Collectors.joining(", "))));
        }
        files.firstOther()
                .ifPresent(
                        first -> remarks.add(LocalizedMessage.of("folder.noPictures", files.others(), shown(first))));
    }

    private String shown(Path file) {
        return file.startsWith(request.folder())
                ? request.folder().relativize(file).toString()
                : file.toString();
    }

    /** A picture to be opened. */
    private record File(Path path, int label) {}

    private static List<File> files(PictureFiles files, List<String> classes) {
        List<File> all = new ArrayList<>();
        for (Map.Entry<String, List<Path>> one : files.classes().entrySet()) {
            int label = classes.indexOf(one.getKey());
            if (label >= 0) {
                one.getValue().forEach(path -> all.add(new File(path, label)));
            }
        }
        return all;
    }

    private List<File> sample(List<File> files, int most) {
        byte[] labels = new byte[files.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) files.get(i).label();
        }
        BitSet chosen = ImageSplit.sample(labels, most, request.seed());
        if (chosen.cardinality() < labels.length) {
            remarks.add(LocalizedMessage.of(
                    "folder.sampled",
                    labels.length,
                    chosen.cardinality(),
                    String.valueOf(request.folder().getFileName())));
        }
        return chosen.stream().mapToObj(files::get).toList();
    }

    private void requireMemory(int count, int channels) throws DataFileException {
        long bytes = (long) count * channels * side * side;
        long largest = (long) Math.min(
                Integer.MAX_VALUE - 8, MEMORY_SHARE * Runtime.getRuntime().maxMemory());
        if (bytes > largest) {
            throw DataFileException.of(
                    request.folder(), "folder.memory", count, Math.ceilDiv(bytes, MEGABYTE), largest / MEGABYTE);
        }
    }

    /** 3 if colours are wanted, or some of the first pictures of the classes have some. */
    private int channels(List<File> files) {
        boolean coloured = request.colour().orElseGet(() -> {
            int[] looked = new int[ClassNamesFile.MOST_CLASSES];
            return files.stream()
                    .filter(file -> looked[file.label()]++ < LOOKED_AT)
                    .anyMatch(file -> isColoured(file.path()));
        });
        return coloured ? COLOURS : 1;
    }

    private boolean isColoured(Path file) {
        try {
            float[][] channels = open(file).channels();
            for (int i = 0; channels.length == COLOURS && i < channels[0].length; i++) {
                if (channels[0][i] != channels[1][i] || channels[1][i] != channels[2][i]) {
                    return true;
                }
            }
            return false;
        } catch (DataFileException unreadablePicture) {
            return false; // said when it is read
        }
    }

    private ColourPicture open(Path file) throws DataFileException {
        return PictureFile.readColours(file, Math.min(LARGEST_OPENED, OVERSAMPLING * side))
                .picture();
    }

    private LabelledImages decoded(List<File> files, int channels, List<String> classes) {
        int size = channels * side * side;
        byte[] pixels = new byte[files.size() * size];
        byte[] labels = new byte[files.size()];
        int count = 0;
        for (File file : files) {
            try {
                ImageSize.write(ImageSize.fitted(open(file.path()), side, request.fitting()), channels, pixels, count);
                labels[count++] = (byte) file.label();
            } catch (DataFileException problem) {
                unreadable++;
                firstUnreadable = firstUnreadable.or(() -> Optional.of(problem));
            }
            progress.read(++done, wanted);
        }
        return new LabelledImages("", channels, side, side, pixels, labels, classes).first(count);
    }
}
