package kernelight.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What screens have to ask before the window is closed. FX thread. */
public final class CloseQuestions {
    private final List<Supplier<Optional<CloseQuestion>>> askers = new ArrayList<>();

    /** Adds somebody who may have to ask. */
    public void add(Supplier<Optional<CloseQuestion>> asker) {
        askers.add(asker);
    }

    /** The question of now; empty if the window can just be closed. */
    public Optional<CloseQuestion> question() {
        return askers.stream().flatMap(asker -> asker.get().stream()).findFirst();
    }
}
