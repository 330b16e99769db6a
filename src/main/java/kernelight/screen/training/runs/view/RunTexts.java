package kernelight.screen.training.runs.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kernelight.screen.training.model.RunPhase;
import kernelight.screen.training.runs.model.PastRun;
import kernelight.screen.training.runs.model.RunOrigin;
import kernelight.screen.training.runs.model.RunSetting;
import kernelight.screen.training.runs.model.SettingDifference;
import kernelight.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** What is said of runs. */
final class RunTexts {
    private final Texts texts;

    RunTexts(Texts texts) {
        this.texts = texts;
    }

    String name(int number) {
        return texts.get("training.runs.run", number);
    }

    /** How a run ended. */
    String outcome(PastRun run) {
        return texts.get("training.runs.outcome." + run.outcome());
    }

    /** How the run on the screen goes. */
    String state(RunPhase phase) {
        return texts.get("training.runs.state." + phase);
    }

    String setting(RunSetting setting) {
        return texts.get("training.runs.setting." + setting);
    }

    /** A value of a setting; that it has none where it is empty. */
    String value(Optional<String> value) {
        if (value.isEmpty()) {
            return texts.get("training.runs.value.none");
        }
        RunSetting.@Nullable Word word = RunSetting.Word.of(value.get());
        return word == null ? value.get() : texts.get("training.runs.value." + word);
    }

    String accuracy(double share) {
        return texts.get("training.score", share);
    }

    /** Where a run goes on from another. */
    String origin(int number, RunOrigin origin) {
        return texts.get("training.runs.origin", number, origin.batch(), origin.run());
    }

    /** What differs between a kept run and the one on the screen, in a sentence. */
    String differences(PastRun other, List<SettingDifference> differences, boolean sameImages) {
        if (!sameImages) {
            return texts.get("training.runs.otherImages", other.number());
        }
        return switch (differences.size()) {
            case 0 -> texts.get("training.runs.same", other.number());
            case 1 -> {
                SettingDifference only = differences.getFirst();
                yield texts.get(
                        "training.runs.onlyDiffers",
                        setting(only.setting()),
                        value(only.there()),
                        other.number(),
                        value(only.here()));
            }
            default ->
                texts.get(
                        "training.runs.differs",
                        other.number(),
                        differences.stream()
                                .map(difference -> texts.get(
                                        "training.runs.difference",
                                        setting(difference.setting()),
                                        value(difference.there()),
                                        value(difference.here())))
                                .collect(Collectors.joining(texts.get("training.runs.and"))));
        };
    }
}
