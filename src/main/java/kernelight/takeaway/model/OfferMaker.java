package kernelight.takeaway.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelight.export.PictureFormat;
import kernelight.export.PixelSize;
import kernelight.words.Message;

/** Looks at what a screen has and at what is chosen, and says what can be had. */
final class OfferMaker {
    /** No more of a text is shown than a person reads to recognize it. */
    private static final int PREVIEW_LINES = 40;

    private final TakeAwayModel model;
    private final Contents contents;
    private final List<Course> courses;

    OfferMaker(TakeAwayModel model, Contents contents) {
        this.model = model;
        this.contents = contents;
        this.courses = contents.courses();
    }

    Offer offer() {
        PixelSize pictureSize = model.picture().size(contents);
        Optional<RunChoice.Forecast> forecast =
                courses.isEmpty() ? Optional.empty() : Optional.of(model.run().forecast(courses));
        return new Offer(
                kinds(),
                courses.stream().map(Course::name).toList(),
                contents.numbers().stream().map(Contents.NamedNumbers::name).toList(),
                contents.code().stream().map(Contents.NamedCode::name).toList(),
                pictureSize,
                forecast,
                beginning(model.chosenText()),
                canCopy(),
                obstacle(pictureSize, forecast));
    }

    List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>(List.of(Kind.PICTURE));
        if (!courses.isEmpty()) {
            kinds.add(Kind.RUN);
        }
        if (!contents.numbers().isEmpty()) {
            kinds.add(Kind.NUMBERS);
        }
        if (!contents.code().isEmpty()) {
            kinds.add(Kind.CODE);
        }
        if (contents.caseText().isPresent()) {
            kinds.add(Kind.CASE);
        }
        return kinds;
    }

    private boolean canCopy() {
        return switch (model.kindProperty().get()) {
            case PICTURE -> model.picture().formatProperty().get() != PictureFormat.PDF;
            case RUN -> false;
            case NUMBERS, CODE, CASE -> true;
        };
    }

    private static String beginning(String text) {
        List<String> lines = text.lines().limit(PREVIEW_LINES + 1).toList();
        return lines.size() <= PREVIEW_LINES ? text : String.join("\n", lines.subList(0, PREVIEW_LINES)) + "\n…";
    }

    private Optional<Offer.Obstacle> obstacle(PixelSize pictureSize, Optional<RunChoice.Forecast> forecast) {
        return switch (model.kindProperty().get()) {
            case PICTURE ->
                pictureSize.isPossible()
                                || !model.picture().formatProperty().get().hasPixels()
                        ? Optional.empty()
                        : Optional.of(tooLarge());
            case RUN -> forecast.filter(wanted -> !wanted.isPossible()).map(this::tooLong);
            case NUMBERS, CODE, CASE -> Optional.empty();
        };
    }

    private Offer.Obstacle tooLarge() {
        int possible = PictureChoice.largestScale(contents);
        return new Offer.Obstacle(
                Message.of("takeAway.tooLarge"),
                Message.of("takeAway.scale", possible),
                () -> model.picture().scaleProperty().set(possible));
    }

    private Offer.Obstacle tooLong(RunChoice.Forecast wanted) {
        if (model.run().smallestForecast(courses).isPossible()) {
            double smallest = RunChoice.SCALES.getFirst();
            return new Offer.Obstacle(
                    Message.of("takeAway.tooManyPixels"),
                    Message.of("takeAway.scale", smallest),
                    () -> model.run().scaleProperty().set(smallest));
        }
        // The first course is the one of the largest steps.
        return new Offer.Obstacle(
                Message.of("takeAway.tooManyFrames", wanted.frames()),
                courses.getFirst().name(),
                () -> model.run().courseProperty().set(0));
    }
}
