package kernelight.screen.drawing.model;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import kernelight.digitreader.ClassNames;
import kernelight.engine.network.SavedNetwork;
import kernelight.handwriting.LearningResult;
import kernelight.handwriting.LearningSettings;
import kernelight.screen.TrainedNetwork;

/**
 * A network that has learned from the person's own digits.
 *
 * @param base the network of which a copy learned, and which is as it was
 */
public record LearnedNetwork(TrainedNetwork network, TrainedNetwork base, LearningResult result) {
    /** How many of the person's own digits it has learned from. */
    public int digits() {
        return result.split().learned().size();
    }

    String suggestedName() {
        String name = network.name().toLowerCase(Locale.ROOT).replaceFirst("\\.onnx$", "");
        return name.replaceAll("[^a-z0-9]+", "-") + "-own-digits";
    }

    SavedNetwork saved() {
        Map<String, String> notes = new LinkedHashMap<>();
        LearningSettings settings = result.settings();
        notes.put("learned from own digits", Integer.toString(digits()));
        notes.put("batches", Integer.toString(settings.batches()));
        notes.put("batch size", Integer.toString(LearningSettings.BATCH_SIZE));
        notes.put("share of own digits", Double.toString(settings.mix().own()));
        notes.put("seed", Long.toString(settings.seed()));
        network.accuracy().ifPresent(accuracy -> notes.put(SavedNetwork.ACCURACY, Double.toString(accuracy)));
        ClassNames classes = network.reader().classes();
        if (classes.explicit()) {
            notes.put(ClassNames.NOTE, classes.note());
        }
        return new SavedNetwork(network.network(), notes);
    }
}
