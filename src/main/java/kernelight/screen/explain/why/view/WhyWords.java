package kernelight.screen.explain.why.view;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import kernelight.attribution.Score;
import kernelight.screen.explain.model.WhyQuestion;
import kernelight.screen.explain.why.model.CoveredPlace;
import kernelight.screen.explain.why.model.ScoreMap;
import kernelight.screen.explain.why.model.ScoreNumbers;
import kernelight.screen.explain.why.model.WhyModel;
import kernelight.ui.text.Texts;

/** What is said of the answer to a question, in the app's language. Rows and columns count from 1. */
final class WhyWords {
    private static final double NEARLY_ALL = 0.9995;
    private static final double SMALLEST_SHARE = 1e-4;
    private static final double FEW = 1e-3;
    private static final double MANY = 1e6;
    private static final String SUPERSCRIPTS = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

    private final WhyModel model;
    private final Texts texts;

    WhyWords(WhyModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    private Optional<WhyQuestion> question() {
        return model.questionProperty().get();
    }

    /** "The score of 7 is 9.13, that of 1 is 3.80: 5.33 more." */
    String answer() {
        Optional<ScoreNumbers> numbers = model.numbersProperty().get();
        if (question().isEmpty() || numbers.isEmpty()) {
            return texts.get("why.nothingRead");
        }
        WhyQuestion asked = question().get();
        Score score = asked.score();
        float[] scores = numbers.get().scores();
        if (score.target() >= scores.length) {
            return "";
        }
        if (score.other().isEmpty()) {
            return texts.get("why.answer", asked.className(score.target()), scores[score.target()]);
        }
        int other = score.other().getAsInt();
        return texts.get(
                "why.answer.other",
                asked.className(score.target()),
                scores[score.target()],
                asked.className(other),
                scores[other],
                score.in(scores));
    }

    /** What is pointed at, or how to point. */
    String detail() {
        Optional<CoveredPlace> covered = model.covered();
        if (covered.isPresent()) {
            return covered(covered.get());
        }
        Optional<ScoreMap> map = model.mapProperty().get();
        if (model.topicProperty().get() != WhyModel.Topic.MAPS || map.isEmpty()) {
            return "";
        }
        return model.pointedProperty()
                .get()
                .filter(place -> isOn(map.get(), place))
                .map(place -> place(map.get(), place))
                .orElseGet(() -> texts.get(map.get().occlusion().isPresent() ? "why.point.occlusion" : "why.point"));
    }

    private static boolean isOn(ScoreMap map, WhyModel.Place place) {
        return place.row() < map.cells().rows() && place.column() < map.cells().columns();
    }

    /** "Row 12, column 9: +0.031". */
    String place(ScoreMap map, WhyModel.Place place) {
        int row = map.cells().pixelRow(place.row()) + 1;
        int column = map.cells().pixelColumn(place.column()) + 1;
        double value = map.map().orElseThrow().at(place.row(), place.column());
        return texts.get("why.place", row, column, value);
    }

    String covered(CoveredPlace place) {
        String key = place.changes() ? "why.covered" : "why.covered.nothing";
        return texts.get(
                key,
                place.row() + 1,
                place.column() + 1,
                question().map(asked -> texts.get(asked.scoreName())).orElse(""),
                place.before(),
                place.after(),
                place.after() - place.before());
    }

    /** The class with the highest probability, and how high it is. */
    String read(float[] probabilities) {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        int found = best;
        return question()
                .map(asked -> texts.get("why.reads", asked.className(found), percent(probabilities[found])))
                .orElse("");
    }

    /** Nothing short of certainty is 100 %. */
    String percent(double probability) {
        boolean isRoundedUp = probability < 1 && probability >= NEARLY_ALL;
        return isRoundedUp ? texts.get("why.percent.most") : texts.get("why.percent", probability);
    }

    String className(int index) {
        return question().map(asked -> asked.className(index)).orElse("");
    }

    String className(OptionalInt index) {
        return index.isPresent() ? className(index.getAsInt()) : texts.get("why.ask.none");
    }

    /** A share with four decimals, if one of them is not 0. */
    String share(double share) {
        return share == 0 || share >= SMALLEST_SHARE ? texts.get("why.share", share) : readable(share);
    }

    /** A number of any size with four significant digits: 1.234, 5,678, 4.852 x 10^8. */
    String readable(double number) {
        double size = Math.abs(number);
        if (size == 0 || size >= FEW && size < MANY) {
            return texts.get(size >= 1000 ? "why.number.large" : size >= 1 ? "why.number" : "why.number.small", number);
        }
        int exponent = (int) Math.floor(Math.log10(size));
        double mantissa = number / Math.pow(10, exponent);
        StringBuilder raised = new StringBuilder(exponent < 0 ? "\u207b" : "");
        String.format(Locale.ROOT, "%d", Math.abs(exponent))
                .chars()
                .forEach(digit -> raised.append(SUPERSCRIPTS.charAt(digit - '0')));
        return texts.get("why.number", mantissa) + " \u00d7 10" + raised;
    }
}
