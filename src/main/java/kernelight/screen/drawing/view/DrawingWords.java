package kernelight.screen.drawing.view;

import java.util.Optional;
import java.util.OptionalDouble;
import kernelight.data.DataSource;
import kernelight.data.drawing.DigitPicture;
import kernelight.network.view.NetworkTexts;
import kernelight.screen.drawing.model.Answer;
import kernelight.screen.drawing.model.Candidate;
import kernelight.screen.drawing.model.NetworkEntry;
import kernelight.screen.drawing.model.NetworkNews;
import kernelight.screen.drawing.model.NetworkProblem;
import kernelight.screen.drawing.model.Reading;
import kernelight.trained.TrainedMessages;
import kernelight.trained.TrainedRun;
import kernelight.ui.text.Texts;

/** The texts of the drawing screen that are computed, in the language of the app. */
final class DrawingWords {
    private final Texts texts;
    private final NetworkTexts network;

    DrawingWords(Texts texts) {
        this.texts = texts;
        network = new NetworkTexts(texts);
    }

    /** An accuracy on a test set, from 0 to 1. */
    String accuracy(double share) {
        return texts.get("drawing.percent", share * 100);
    }

    /** The name of a network. */
    String name(NetworkEntry entry) {
        return entry.run()
                .map(run -> texts.get(
                        "drawing.network.trained", entry.network().name(), texts.get(TrainedMessages.learned(run))))
                .orElseGet(() -> texts.get(
                        "drawing.network." + entry.source(), entry.network().name()));
    }

    /** The accuracy of a network on its test set; "" if unknown. */
    String accuracy(NetworkEntry entry) {
        OptionalDouble known = entry.run().isPresent()
                ? entry.run().get().accuracy()
                : entry.network().accuracy();
        return known.isPresent() ? accuracy(known.getAsDouble()) : "";
    }

    /** How a network was trained or has learned, and whether it is the newest or the best; "" if that is unknown. */
    String details(NetworkEntry entry) {
        return entry.run()
                .map(run -> details(entry, run))
                .or(() -> entry.learned().map(learned -> new HandwritingWords(texts).learnedFrom(learned)))
                .orElse("");
    }

    private String details(NetworkEntry entry, TrainedRun run) {
        String role = entry.isNewest() && entry.isBest()
                ? ".newestAndBest"
                : entry.isNewest() ? ".newest" : entry.isBest() ? ".best" : "";
        return texts.get("drawing.network.role" + role, texts.get(TrainedMessages.settings(run)));
    }

    /** The news about the networks, in a sentence. */
    String sentence(NetworkNews news) {
        Object[] arguments = {
            score(news.trained()),
            news.other().map(this::nameInSentence).orElse(""),
            news.other().map(this::score).orElse("")
        };
        String key = "drawing.news." + news.state();
        String sentence = texts.get(news.other().isPresent() ? key : key + ".alone", arguments);
        return isComparable(news) ? sentence : sentence + " " + texts.get("drawing.news.otherDigits");
    }

    /** The words of the button that switches to the other network in the news. */
    String switchOver(NetworkNews news) {
        return news.state() == NetworkNews.State.READS
                ? texts.get(
                        "drawing.news.useOther",
                        news.other().map(this::nameInSentence).orElse(""))
                : texts.get("drawing.news.useTrained");
    }

    private String nameInSentence(NetworkEntry entry) {
        return entry.run()
                .map(run -> texts.get("drawing.news.name.trained", texts.get(TrainedMessages.learned(run))))
                .orElseGet(() -> texts.get(
                        "drawing.news.name." + entry.source(), entry.network().name()));
    }

    private String score(NetworkEntry entry) {
        if (entry.run().isPresent()) {
            return texts.get(TrainedMessages.score(entry.run().get()));
        }
        String known = accuracy(entry);
        return known.isEmpty()
                ? texts.get("trained.notMeasured")
                : texts.get("drawing.news.score." + entry.source(), known);
    }

    /** Whether both accuracies are on the same digits; generated ones and MNIST's are not comparable. */
    private static boolean isComparable(NetworkNews news) {
        boolean onMnist = news.trained()
                .run()
                .filter(run -> run.source() == DataSource.MNIST)
                .isPresent();
        return news.other()
                .flatMap(NetworkEntry::run)
                .map(other -> other.score()
                        .flatMap(one -> news.trained()
                                .run()
                                .flatMap(TrainedRun::score)
                                .map(two -> one.testSet().equals(two.testSet())))
                        .orElse(true))
                .orElse(onMnist
                        || news.other().isEmpty()
                        || news.other().get().network().accuracy().isEmpty());
    }

    /** A probability, from 0 to 1. */
    String percent(double share) {
        return network.percent(share);
    }

    /** The answer in a sentence. */
    String sentence(Answer answer) {
        return switch (answer) {
            case Answer.Blank blank -> texts.get("drawing.sentence.blank");
            case Answer.TooLittleInk little -> texts.get("drawing.sentence.tooLittle");
            case Answer.NoNetwork none -> texts.get("drawing.sentence.noNetwork");
            case Answer.Failed failed -> texts.get("drawing.sentence.failed", texts.get(failed.reason()));
            case Answer.SeveralDigits several -> texts.get("drawing.sentence.several");
            case Answer.NoDigit none -> texts.get("drawing.sentence.noDigit");
            case Answer.UnnamedClasses unnamed ->
                texts.get("drawing.sentence.unnamed", unnamed.scores().ranking().size());
            case Answer.Digit digit
            when digit.isSure() ->
                texts.get(
                        "drawing.sentence.sure",
                        digit.first().name(),
                        network.percentInWords(digit.first().probability()));
            case Answer.Digit digit ->
                texts.get(
                        "drawing.sentence.notSure",
                        digit.first().name(),
                        network.percentInWords(digit.first().probability()),
                        digit.second().name(),
                        network.percentInWords(digit.second().probability()));
        };
    }

    /** The text after the answer: the runners-up, or what to do. */
    String detail(Answer answer) {
        return switch (answer) {
            case Answer.Blank blank -> texts.get("drawing.detail.blank");
            case Answer.TooLittleInk little -> texts.get("drawing.detail.tooLittle");
            case Answer.NoNetwork none -> texts.get("drawing.detail.noNetwork");
            case Answer.Failed failed -> texts.get("drawing.detail.failed");
            case Answer.SeveralDigits several -> texts.get("drawing.detail.several");
            case Answer.NoDigit none ->
                texts.get("drawing.detail.noDigit", withPercent(none.nearest().first()));
            case Answer.UnnamedClasses unnamed ->
                texts.get("drawing.detail.unnamed", withPercent(unnamed.scores().first()));
            case Answer.Digit digit when !digit.hasThird() -> "";
            case Answer.Digit digit
            when digit.isSure() ->
                texts.get("drawing.detail.sure", withPercent(digit.second()), withPercent(digit.third()));
            case Answer.Digit digit -> texts.get("drawing.detail.notSure", withPercent(digit.third()));
        };
    }

    private String withPercent(Candidate candidate) {
        return texts.get("drawing.candidate", candidate.name(), network.percentInWords(candidate.probability()));
    }

    /** A short text for screen readers. */
    String spoken(Answer answer) {
        return switch (answer) {
            case Answer.Digit digit
            when digit.isSure() ->
                texts.get(
                        "drawing.spoken.sure",
                        digit.first().name(),
                        network.percentInWords(digit.first().probability()));
            case Answer.Digit digit ->
                texts.get(
                        "drawing.spoken.notSure",
                        digit.first().name(),
                        digit.second().name());
            default -> texts.get("drawing.spoken.other", sentence(answer));
        };
    }

    /**
     * What the steps of the conversion did: how far the digit was moved or, if a step is off, the answer beside that with
     * every step. "" without a digit.
     */
    String steps(Reading reading) {
        Optional<Answer.Digit> usual = reading.usualAnswer().flatMap(DrawingWords::read);
        Optional<Answer.Digit> now = read(reading.answer());
        return usual.isPresent() && now.isPresent()
                ? texts.get("drawing.step.compared", brief(now.get()), brief(usual.get()))
                : reading.picture().map(this::shift).orElse("");
    }

    private static Optional<Answer.Digit> read(Answer answer) {
        return switch (answer) {
            case Answer.Digit digit -> Optional.of(digit);
            case Answer.NoDigit none -> Optional.of(none.nearest());
            default -> Optional.empty();
        };
    }

    private String brief(Answer.Digit digit) {
        return texts.get(
                "drawing.candidate", digit.first().name(), percent(digit.first().probability()));
    }

    /** How far the digit was moved to bring its centre of mass to the middle. */
    private String shift(DigitPicture digit) {
        int right = digit.shiftRight();
        int down = digit.shiftDown();
        if (right == 0 && down == 0) {
            return texts.get("drawing.step.notMoved");
        }
        String across = texts.get(right < 0 ? "drawing.step.left" : "drawing.step.right", Math.abs(right));
        String along = texts.get(down < 0 ? "drawing.step.up" : "drawing.step.down", Math.abs(down));
        if (right == 0 || down == 0) {
            return texts.get("drawing.step.moved", right == 0 ? along : across);
        }
        return texts.get("drawing.step.movedBoth", across, along);
    }

    String problem(NetworkProblem problem) {
        return switch (problem) {
            case NetworkProblem.Missing missing -> texts.get("drawing.network.missing");
            case NetworkProblem.Unreadable unreadable -> texts.get(unreadable.why());
            case NetworkProblem.Unfit unfit ->
                texts.get("drawing.network.unfit." + unfit.reason(), unfit.name(), shape(unfit.what()));
        };
    }

    private static String shape(String shape) {
        return shape.replace('x', '×');
    }
}
