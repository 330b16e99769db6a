package kernelight.data.mnist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import kernelight.data.UserFolders;
import kernelight.data.mnist.MnistLocation.NamedBy;
import org.junit.jupiter.api.Test;

class MnistLocationTest {
    private final UserFolders folders = new UserFolders(Path.of("/data"), Path.of("/settings"), Path.of("/logs"));

    @Test
    void theOptionComesBeforeTheVariableBeforeTheConvention() {
        Map<String, String> environment = Map.of(MnistLocation.VARIABLE, "/by/variable");
        Path option = Path.of("/by/option");
        assertEquals(
                new MnistLocation(option, NamedBy.OPTION),
                MnistLocation.find(Optional.of(option), environment, folders));
        assertEquals(
                new MnistLocation(Path.of("/by/variable"), NamedBy.VARIABLE),
                MnistLocation.find(Optional.empty(), environment, folders));
        assertEquals(
                new MnistLocation(Path.of("/data/mnist"), NamedBy.CONVENTION),
                MnistLocation.find(Optional.empty(), Map.of(), folders));
    }

    @Test
    void anEmptyVariableIsNoVariable() {
        assertEquals(
                NamedBy.CONVENTION,
                MnistLocation.find(Optional.empty(), Map.of(MnistLocation.VARIABLE, " "), folders)
                        .namedBy());
    }
}
