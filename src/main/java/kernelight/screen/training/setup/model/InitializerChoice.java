package kernelight.screen.training.setup.model;

import java.util.Optional;
import kernelight.engine.network.Initializer;
import org.jspecify.annotations.Nullable;

/** How the weights can begin. */
public enum InitializerChoice {
    /** As it suits the network. */
    USUAL(null),
    HE_UNIFORM(Initializer.HE_UNIFORM),
    HE_NORMAL(Initializer.HE_NORMAL),
    GLOROT_UNIFORM(Initializer.GLOROT_UNIFORM),
    GLOROT_NORMAL(Initializer.GLOROT_NORMAL),
    LECUN_UNIFORM(Initializer.LECUN_UNIFORM),
    LECUN_NORMAL(Initializer.LECUN_NORMAL),
    EQUAL(Initializer.EQUAL);

    private final @Nullable Initializer initializer;

    InitializerChoice(@Nullable Initializer initializer) {
        this.initializer = initializer;
    }

    /** Empty for the one that suits the network. */
    public Optional<Initializer> initializer() {
        return Optional.ofNullable(initializer);
    }
}
