package kernelight.screen.training.mistakes.view;

import java.util.Optional;
import kernelight.network.model.ConfusionMatrix;
import kernelight.network.view.ImageGallery;
import kernelight.network.view.NetworkTexts;
import kernelight.screen.training.mistakes.model.ConfusionModel;
import kernelight.screen.training.mistakes.model.ReadImage;
import kernelight.screen.training.mistakes.model.ReadImages;
import kernelight.ui.component.PixelMaps;
import kernelight.ui.text.Texts;

/** What is said of the images that the learning network reads, and how they look in a gallery. */
final class MistakesWords implements ImageGallery.Looks<ReadImage> {
    private final Texts texts;
    private final NetworkTexts network;
    private final ConfusionModel model;

    MistakesWords(ConfusionModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        network = new NetworkTexts(texts);
    }

    /** How many of the images are read right, and after how many batches. */
    String right(ReadImages images) {
        ConfusionMatrix matrix = images.matrix();
        return texts.get(
                images.part().isWhole() ? "mistakes.right" : "mistakes.right.part",
                matrix.right(),
                matrix.total(),
                (double) matrix.right() / matrix.total(),
                images.batch(),
                images.part().whole());
    }

    /** What is listed: a cell's images, or all that are read wrong. */
    String listed() {
        int count = model.listedProperty().get().size();
        Optional<ReadImages> images = model.shownProperty().get();
        Optional<ConfusionMatrix.Cell> cell = model.cellProperty().get();
        if (images.isEmpty()) {
            return "";
        }
        if (cell.isEmpty()) {
            return texts.get("mistakes.list.all", count);
        }
        String truth = images.get().names().get(cell.get().row());
        String read = images.get().names().get(cell.get().column());
        return cell.get().row() == cell.get().column()
                ? texts.get("mistakes.list.right", truth, count)
                : texts.get("mistakes.list.wrong", truth, read, count);
    }

    /** An image on a line of its own. */
    String line(ReadImage image) {
        return texts.get(
                "mistakes.image." + image.set().source(),
                image.index() + 1,
                image.labelName(),
                image.readName(),
                network.percent(image.probability()));
    }

    @Override
    public PixelMaps picture(ReadImage image) {
        return new PixelMaps(image.channels(), image.height(), image.width(), image.values());
    }

    @Override
    public boolean isSame(ReadImage one, ReadImage other) {
        return one.isSameImage(other);
    }

    @Override
    public boolean isReadWrong(ReadImage image) {
        return !image.isRight();
    }

    @Override
    public String caption(ReadImage image) {
        boolean isOfOneCell = model.cellProperty().get().isPresent();
        return isOfOneCell
                ? network.percent(image.probability())
                : texts.get("own.read", image.readName(), network.percent(image.probability()));
    }

    @Override
    public String spoken(ReadImage image) {
        return texts.get(
                "own.read.spoken", image.labelName(), image.readName(), network.percentInWords(image.probability()));
    }
}
