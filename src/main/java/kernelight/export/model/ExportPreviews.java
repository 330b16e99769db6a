package kernelight.export.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelight.export.file.PictureFormat;
import kernelight.export.file.PixelSize;
import kernelight.words.LocalizedMessage;

/** Works out the preview of what is chosen from what the screen has. */
final class ExportPreviews {
    /** Enough lines to recognize a text. */
    private static final int PREVIEW_LINES = 40;

    private final ExportModel model;
    private final ExportSource source;
    private final List<AnimationSteps> animations;

    ExportPreviews(ExportModel model, ExportSource source) {
        this.model = model;
        this.source = source;
        this.animations = source.animations(model.run().content());
    }

    ExportPreview preview() {
        PixelSize pictureSize = model.picture().size(source);
        Optional<AnimationOptions.Forecast> forecast = animations.isEmpty()
                ? Optional.empty()
                : Optional.of(model.run().forecast(animations));
        return new ExportPreview(
                kinds(),
                animations.stream().map(AnimationSteps::name).toList(),
                source.numbers().stream().map(ExportSource.NamedNumbers::name).toList(),
                source.code().stream().map(ExportSource.NamedCode::name).toList(),
                pictureSize,
                forecast,
                source.hasFormula(),
                source.isScrolled(),
                beginning(model.chosenText()),
                canCopy(),
                obstacle(pictureSize, forecast));
    }

    List<ExportKind> kinds() {
        List<ExportKind> kinds = new ArrayList<>(List.of(ExportKind.PICTURE));
        if (!animations.isEmpty()) {
            kinds.add(ExportKind.RUN);
        }
        if (!source.numbers().isEmpty()) {
            kinds.add(ExportKind.NUMBERS);
        }
        if (!source.code().isEmpty()) {
            kinds.add(ExportKind.CODE);
        }
        if (source.caseText().isPresent()) {
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
        int possible = model.picture().largestScale(source);
        return new ExportPreview.Obstacle(
                LocalizedMessage.of("export.tooLarge"),
                LocalizedMessage.of("export.scale", possible),
                () -> model.picture().scaleProperty().set(possible));
    }

    private ExportPreview.Obstacle tooLong(AnimationOptions.Forecast wanted) {
        if (model.run().smallestForecast(animations).isPossible()) {
            double smallest = AnimationOptions.SCALES.getFirst();
            return new ExportPreview.Obstacle(
                    LocalizedMessage.of("export.tooManyPixels"),
                    LocalizedMessage.of("export.scale", smallest),
                    () -> model.run().scaleProperty().set(smallest));
        }
        // The first animation has the fewest frames.
        return new ExportPreview.Obstacle(
                LocalizedMessage.of("export.tooManyFrames", wanted.frames()),
                animations.getFirst().name(),
                () -> model.run().animationProperty().set(0));
    }
}
