package kernelight.screen.pooling.model;

import java.util.ArrayList;
import java.util.List;
import kernelight.engine.kernel.Window;
import kernelight.stage.player.TableWords;
import kernelight.walk.PoolingCase;
import kernelight.walk.Sizes;
import kernelight.words.LocalizedMessage;

/** The names of cases. */
public final class PoolingNames {
    private PoolingNames() {}

    /** The preset's name, or the sizes of a case that is no preset. */
    public static LocalizedMessage title(PoolingCase example) {
        return PoolingPreset.of(example)
                .map(preset -> LocalizedMessage.of("pooling.preset." + preset.id()))
                .orElseGet(() ->
                        LocalizedMessage.of("pooling.own", size(example.input().sizes())));
    }

    /** A name that does not reveal the output's size. */
    static LocalizedMessage asked(PoolingCase example) {
        return LocalizedMessage.of("pooling.asked", size(example.input().sizes()));
    }

    /** Its kind and, unless it is global, the window, stride and padding. */
    public static List<LocalizedMessage> summary(PoolingCase example) {
        List<LocalizedMessage> summary = new ArrayList<>();
        summary.add(LocalizedMessage.of("pooling.kind." + example.kind()));
        if (!example.kind().isGlobal()) {
            Window window = example.askedWindow();
            summary.add(LocalizedMessage.of(
                    "pooling.summary.window",
                    window.rows().size(),
                    window.columns().size()));
            summary.add(
                    number("stride", window.rows().stride(), window.columns().stride()));
            if (window.isPadded()) {
                summary.add(number(
                        "padding",
                        window.rows().paddingBefore(),
                        window.columns().paddingBefore()));
            }
        }
        if (example.input().sizes().images() > 1) {
            summary.add(LocalizedMessage.of(
                    "stage.batch.summary", example.input().sizes().images()));
        }
        return summary;
    }

    private static LocalizedMessage number(String what, int rows, int columns) {
        return rows == columns
                ? LocalizedMessage.of("pooling.summary." + what, rows)
                : LocalizedMessage.of("pooling.summary." + what + ".apart", rows, columns);
    }

    /** Rows by columns, with the channels where there are several; the shape of a batch. */
    static LocalizedMessage size(Sizes sizes) {
        if (sizes.images() > 1) {
            return TableWords.shape(sizes, 2);
        }
        return sizes.channels() == 1
                ? LocalizedMessage.of("pooling.size", sizes.rows(), sizes.columns())
                : LocalizedMessage.of("pooling.size.channels", sizes.channels(), sizes.rows(), sizes.columns());
    }
}
