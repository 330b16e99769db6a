package kernelight.data.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.data.DataFileException;
import kernelight.data.mnist.IdxPair;
import kernelight.data.mnist.IdxSet;
import kernelight.engine.training.LabelledImages;
import kernelight.words.LocalizedMessage;

/**
 * Reads a set of IDX files. Of files with more images than wanted a sample is read, and the rest never held in memory. The
 * labels that occur become the classes 0, 1, 2 and so on, whatever numbers the file has for them.
 */
final class IdxFolder {
    private final FolderRequest request;
    private final IdxSet set;
    private final List<LocalizedMessage> remarks = new ArrayList<>();

    private IdxFolder(FolderRequest request, IdxSet set) {
        this.request = request;
        this.set = set;
    }

    /**
     * Reads the set that is asked for, or the first one if it is not there.
     *
     * @throws DataFileException if a file is missing, cannot be read, or does not fit to the others
     */
    static FolderImages read(FolderRequest request, List<IdxSet> sets, ReadingProgress progress)
            throws DataFileException {
        IdxSet chosen = sets.stream()
                .filter(set -> request.set().filter(set.name()::equals).isPresent())
                .findFirst()
                .orElse(sets.getFirst());
        return new IdxFolder(request, chosen)
                .read(sets.stream().map(IdxSet::name).distinct().toList(), progress);
    }

    private FolderImages read(List<String> sets, ReadingProgress progress) throws DataFileException {
        byte[] labels = set.training().readLabels();
        Optional<byte[]> testLabels =
                set.test().isPresent() ? Optional.of(set.test().get().readLabels()) : Optional.empty();
        List<Integer> classes = distinct(labels, testLabels.orElse(new byte[0]));
        if (classes.size() < 2) {
            throw DataFileException.of(set.training().labels(), "folder.oneLabel", classes.getFirst());
        }
        List<String> names = names(classes);

        LabelledImages training;
        LabelledImages test;
        if (testLabels.isPresent()) {
            training = images(set.training(), labels, request.most(), classes, names);
            test = images(set.test().get(), testLabels.get(), request.mostTested(), classes, names);
            requireSameSize(training, test);
        } else {
            LabelledImages all = images(set.training(), labels, request.mostOfBoth(), classes, names);
            ImageSplit.Parts parts = ImageSplit.apart(all, request.testPercent(), request.seed());
            training = parts.training();
            test = parts.test();
            remarks.add(LocalizedMessage.of("folder.split", request.testPercent(), Long.toString(request.seed())));
        }
        remarks.addAll(ClassBalance.remarks(training, test));
        Optional<Integer> side = ImageSize.side(training.height(), training.width(), request);
        if (side.isPresent() && (training.height() != side.get() || training.width() != side.get())) {
            remarks.add(LocalizedMessage.of("folder.scaled", training.height(), training.width(), side.get()));
            training = ImageSize.brought(training, side.get(), request.fitting(), progress);
            test = ImageSize.brought(test, side.get(), request.fitting(), progress);
        }
        return new FolderImages(
                FolderImages.Form.IDX,
                sets,
                set.name(),
                named(training, "training"),
                named(test, "test"),
                testLabels.isEmpty(),
                false,
                false,
                remarks);
    }

    private LabelledImages named(LabelledImages images, String part) {
        return new LabelledImages(
                set.name() + " " + part,
                images.channels(),
                images.height(),
                images.width(),
                images.pixels(),
                images.labels(),
                images.classNames());
    }

    private LabelledImages images(IdxPair pair, byte[] labels, int most, List<Integer> classes, List<String> names)
            throws DataFileException {
        BitSet kept = ImageSplit.sample(labels, most, request.seed());
        if (kept.cardinality() < labels.length) {
            remarks.add(LocalizedMessage.of(
                    "folder.sampled",
                    labels.length,
                    kept.cardinality(),
                    String.valueOf(pair.images().getFileName())));
        }
        LabelledImages stored = pair.readImages(labels, kept);
        byte[] renumbered = new byte[stored.count()];
        for (int i = 0; i < renumbered.length; i++) {
            renumbered[i] = (byte) classes.indexOf(stored.label(i));
        }
        return new LabelledImages(
                stored.name(), 1, stored.height(), stored.width(), stored.pixels(), renumbered, names);
    }

    private void requireSameSize(LabelledImages training, LabelledImages test) throws DataFileException {
        if (training.height() != test.height() || training.width() != test.width()) {
            throw DataFileException.of(
                    set.test().orElseThrow().images(),
                    "folder.otherSize",
                    test.height(),
                    test.width(),
                    training.height(),
                    training.width());
        }
    }

    /** The labels that occur, in ascending order. */
    private static List<Integer> distinct(byte[]... labels) {
        return Stream.of(labels)
                .flatMapToInt(all -> IntStream.range(0, all.length).map(i -> Byte.toUnsignedInt(all[i])))
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }

    private List<String> names(List<Integer> labels) throws DataFileException {
        Path labelsFile = set.training().labels();
        Path beside = Optional.ofNullable(labelsFile.getParent()).orElse(request.folder());
        Optional<ClassNamesFile> file = ClassNamesFile.find(
                set.name(), Stream.of(beside, request.folder()).distinct().toList());
        if (file.isPresent()) {
            remarks.add(LocalizedMessage.of(
                    "folder.names.file", String.valueOf(file.get().file().getFileName())));
            return file.get().of(labels, labelsFile);
        }
        Optional<KnownSet> known = KnownSet.byChecksum(labelsFile);
        if (known.isPresent()) {
            remarks.add(LocalizedMessage.of("folder.known.checksum", known.get().title()));
            return known.get().of(labels);
        }
        Optional<KnownSet> called = KnownSet.byName(labelsFile, labels);
        if (called.isPresent()) {
            remarks.add(LocalizedMessage.of("folder.known.name", called.get().title()));
            return called.get().of(labels);
        }
        return labels.stream().map(label -> Integer.toString(label)).toList();
    }
}
