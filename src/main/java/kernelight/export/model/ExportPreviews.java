package kernelight.export.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelight.export.file.PictureFormat;
import kernelight.export.file.PixelSize;
import kernelight.words.Message;

/** Looks at what a screen has and at what is chosen, and says what can be had. */
final class ExportPreviews {
    /** No more of a text is shown than a person reads to recognize it. */
    private static final int PREVIEW_LINES = 40;

    private final ExportModel model;
    private final ExportSource contents;
    private final List<AnimationSteps> courses;

    ExportPreviews(ExportModel model, ExportSource contents) {
        this.model = model;
        this.contents = contents;
        this.courses = contents.courses();
    }

    ExportPreview offer() {
        PixelSize pictureSize = model.picture().size(contents);
        Optional<AnimationOptions.Forecast> forecast =
                courses.isEmpty() ? Optional.empty() : Optional.of(model.run().forecast(courses));
        return new ExportPreview(
                kinds(),
                courses.stream().map(AnimationSteps::name).toList(),
                contents.numbers().stream().map(ExportSource.NamedNumbers::name).toList(),
                contents.code().stream().map(ExportSource.NamedCode::name).toList(),
                pictureSize,
                forecast,
                beginning(model.chosenText()),
                canCopy(),
                obstacle(pictureSize, forecast));
    }

    List<ExportKind> kinds() {
        List<ExportKind> kinds = new ArrayList<>(List.of(ExportKind.PICTURE));
        if (!courses.isEmpty()) {
            kinds.add(ExportKind.RUN);
        }
        if (!contents.numbers().isEmpty()) {
            kinds.add(ExportKind.NUMBERS);
        }
        if (!contents.code().isEmpty()) {
            kinds.add(ExportKind.CODE);
        }
        if (contents.caseText().isPresent()) {
            kinds.add(ExportKind.CASE);
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

    private Optional<ExportPreview.Obstacle> obstacle(
            PixelSize pictureSize, Optional<AnimationOptions.Forecast> forecast) {
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

    private ExportPreview.Obstacle tooLarge() {
        int possible = PictureOptions.largestScale(contents);
        return new ExportPreview.Obstacle(
                Message.of("export.tooLarge"),
                Message.of("export.scale", possible),
                () -> model.picture().scaleProperty().set(possible));
    }

    private ExportPreview.Obstacle tooLong(AnimationOptions.Forecast wanted) {
        if (model.run().smallestForecast(courses).isPossible()) {
            double smallest = AnimationOptions.SCALES.getFirst();
            return new ExportPreview.Obstacle(
                    Message.of("export.tooManyPixels"),
                    Message.of("export.scale", smallest),
                    () -> model.run().scaleProperty().set(smallest));
        }
        // The first course is the one of the largest steps.
        return new ExportPreview.Obstacle(
                Message.of("export.tooManyFrames", wanted.frames()),
                courses.getFirst().name(),
                () -> model.run().courseProperty().set(0));
    }
}
