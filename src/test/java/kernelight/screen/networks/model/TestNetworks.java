package kernelight.screen.networks.model;

import kernelight.data.generated.GeneratedDigits;

/** Models whose work is done at once. */
public final class TestNetworks {
    private TestNetworks() {}

    public static NetworksModel model() {
        return new NetworksModel(
                Runnable::run,
                Runnable::run,
                new RunModel(() -> GeneratedDigits.generate(20, 1), Runnable::run, Runnable::run),
                new ShuffleModel(count -> GeneratedDigits.generate(count, 1), Runnable::run, Runnable::run));
    }
}
