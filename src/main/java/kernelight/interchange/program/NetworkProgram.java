package kernelight.interchange.program;

import java.util.List;
import java.util.Optional;
import kernelight.engine.network.Initializer;
import kernelight.engine.network.Network;
import kernelight.engine.training.TrainingSettings;
import kernelight.interchange.code.Framework;
import kernelight.words.LocalizedMessage;

/**
 * Writes a network as a whole Python program, which trains it on files in the form of MNIST, or tests it with the weights of
 * an ONNX file that Kernelight saved.
 */
public final class NetworkProgram {
    /** The frameworks that have layers. */
    public static final List<Framework> FRAMEWORKS = List.of(Framework.PYTORCH, Framework.KERAS);

    private final Network network;
    private final Initializer initializer;
    private final TrainingSettings settings;

    /**
     * @param initializer how the weights begin
     * @param settings of the training; an augmentation is not written, but said to be missing
     */
    public NetworkProgram(Network network, Initializer initializer, TrainingSettings settings) {
        this.network = network;
        this.initializer = initializer;
        this.settings = settings;
    }

    /** Why the framework cannot have this network: it has no layer like one of it. Empty if it can. */
    public Optional<LocalizedMessage> refusal(Framework framework) {
        try {
            of(framework);
            return Optional.empty();
        } catch (NotInFrameworkException missing) {
            return Optional.of(missing.localized());
        }
    }

    /**
     * The program.
     *
     * @throws NotInFrameworkException if the framework has no layer like one of the network's; the message can be shown
     * @throws IllegalArgumentException for NumPy, which has no layers
     */
    public String of(Framework framework) {
        return switch (framework) {
            case PYTORCH -> new PyTorchProgram(network, initializer, settings).write();
            case KERAS -> new KerasProgram(network, initializer, settings).write();
            case NUMPY -> throw new IllegalArgumentException("NumPy has no layers to write a network with.");
        };
    }
}
