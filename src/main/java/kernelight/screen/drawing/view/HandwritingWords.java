package kernelight.screen.drawing.view;

import java.util.Optional;
import kernelight.data.own.OwnDigit;
import kernelight.handwriting.Prediction;
import kernelight.network.model.ConfusionMatrix;
import kernelight.network.view.ConfusionWords;
import kernelight.network.view.NetworkTexts;
import kernelight.screen.drawing.model.HandwritingModel;
import kernelight.screen.drawing.model.LearnedNetwork;
import kernelight.screen.drawing.model.OwnReadings;
import kernelight.screen.drawing.model.TestState;
import kernelight.ui.text.Texts;

/** The texts about the person's own handwriting that are computed, in the language of the app. */
final class HandwritingWords {
    private final Texts texts;
    private final NetworkTexts network;
    private final ConfusionWords confusion;

    HandwritingWords(Texts texts) {
        this.texts = texts;
        network = new NetworkTexts(texts);
        confusion = new ConfusionWords(texts);
    }

    /** How many of the person's own digits are read right: "41 of 43 read right". */
    String right(Optional<OwnReadings> readings) {
        Optional<ConfusionMatrix> own = readings.map(OwnReadings::matrix);
        if (own.filter(matrix -> matrix.total() > 0).isPresent()) {
            return texts.get("own.right", own.get().right(), own.get().total());
        }
        return texts.get(readings.filter(now -> now.others() > 0).isPresent() ? "own.noneOfClasses" : "own.none");
    }

    /** The same with the share in percent, and how many are left out. */
    String figure(OwnReadings readings) {
        ConfusionMatrix matrix = readings.matrix();
        String others = others(readings);
        if (matrix.total() == 0 && !others.isEmpty()) {
            return others;
        }
        return (rightInPercent(matrix) + " " + others).strip();
    }

    /** How many digits are no class of the network; "" if all of them are. */
    String others(OwnReadings readings) {
        return readings.others() == 0 ? "" : texts.get("own.matrix.others", readings.others());
    }

    /** The same with the share in percent. */
    String rightInPercent(ConfusionMatrix matrix) {
        return matrix.total() == 0
                ? texts.get("own.none")
                : texts.get(
                        "own.right.percent", matrix.right(), matrix.total(), accuracy(matrix.right(), matrix.total()));
    }

    /** A share in percent with two decimals: on a test set of 10,000 a few digits are to be seen. */
    String accuracy(int right, int all) {
        return all == 0 ? "" : texts.get("own.percent", 100.0 * right / all);
    }

    /** A change of accuracy in percentage points, with its sign. */
    String change(double points) {
        return texts.get(points < 0 ? "own.change.less" : "own.change.more", Math.abs(points));
    }

    /** What a matrix of changes says as a whole. */
    String change(ConfusionMatrix change) {
        int more = change.right();
        return more == 0
                ? texts.get("own.matrix.change.same")
                : texts.get(more > 0 ? "own.matrix.change.more" : "own.matrix.change.less", Math.abs(more));
    }

    /** What a cell says: how often which class was read as which. */
    String cell(Optional<ConfusionMatrix> matrix, ConfusionMatrix.Cell cell, boolean isChange) {
        return matrix.map(now -> confusion.cell(now, cell, isChange)).orElse("");
    }

    /** The name of the test set. */
    String testSet(boolean isMnist) {
        return texts.get(isMnist ? "own.test.mnist" : "own.test.generated");
    }

    /** What is known of the test set. */
    String test(TestState state) {
        return switch (state) {
            case TestState.NotAsked none -> "";
            case TestState.Measuring measuring ->
                measuring.share() == 0
                        ? texts.get("own.test.loading")
                        : texts.get("own.test.measuring", 100 * measuring.share());
            case TestState.Measured measured -> rightInPercent(measured.matrix());
            case TestState.NoDigits none -> texts.get("own.test.noDigits");
            case TestState.Failed failed -> texts.get(failed.why());
        };
    }

    /** The name of the set that is listed, with how many there are. */
    String listed(HandwritingModel model) {
        int count = model.listedProperty().get().size();
        Optional<ConfusionMatrix.Cell> cell = model.cellProperty().get();
        Optional<OwnReadings> shown = model.shownProperty().get();
        if (cell.isEmpty() || shown.isEmpty()) {
            return texts.get("own.list.all", count);
        }
        String truth = shown.get().labels().label(cell.get().row());
        String read = shown.get().labels().label(cell.get().column());
        return cell.get().row() == cell.get().column()
                ? texts.get("own.list.right", truth, count)
                : texts.get("own.list.wrong", truth, read, count);
    }

    /** What is read in a digit, as a short text below it. */
    String read(OwnReadings readings, OwnReadings.Read read) {
        return read.prediction()
                .map(prediction -> texts.get(
                        "own.read",
                        readings.labels().label(prediction.predicted()),
                        network.percent(prediction.probability())))
                .orElse(read.digit().label());
    }

    /** A digit for screen readers: what it was and what is read in it. */
    String spoken(OwnReadings readings, OwnReadings.Read read) {
        return read.prediction()
                .map(prediction -> texts.get(
                        "own.read.spoken",
                        read.digit().label(),
                        readings.labels().label(prediction.predicted()),
                        network.percentInWords(prediction.probability())))
                .orElseGet(() -> texts.get("own.read.noClass", read.digit().label()));
    }

    /** What is read in a digit by the network in use. */
    String now(OwnReadings readings, OwnReadings.Read read) {
        return read.prediction()
                .map(prediction -> texts.get("own.chosen.now", answer(readings, prediction)))
                .orElseGet(() -> texts.get("own.read.noClass", read.digit().label()));
    }

    private String answer(OwnReadings readings, Prediction prediction) {
        return texts.get(
                "drawing.candidate",
                readings.labels().label(prediction.predicted()),
                network.percent(prediction.probability()));
    }

    /** What was read when a digit was filed. */
    String then(OwnDigit digit) {
        return digit.answer().isEmpty()
                ? texts.get("own.chosen.noAnswer")
                : texts.get(
                        "own.chosen.then",
                        texts.get("drawing.candidate", digit.answer(), network.percent(digit.probability())));
    }

    /** What a network has learned from. */
    String learnedFrom(LearnedNetwork learned) {
        return texts.get(
                "own.network.details",
                learned.digits(),
                learned.result().settings().batches(),
                texts.get("own.mix." + learned.result().settings().mix()),
                Long.toString(learned.result().settings().seed()));
    }
}
