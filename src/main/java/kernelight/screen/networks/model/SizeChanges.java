package kernelight.screen.networks.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Sizes that a person gave a network, in place of its own. Immutable. */
public record SizeChanges(Map<SizeKey, Integer> sizes) {
    public static final SizeChanges NONE = new SizeChanges(Map.of());

    public SizeChanges {
        sizes = Map.copyOf(sizes);
    }

    public SizeChanges with(SizeKey key, int value) {
        Map<SizeKey, Integer> changed = new LinkedHashMap<>(sizes);
        changed.put(key, value);
        return new SizeChanges(changed);
    }

    /** The size that was asked for; empty if the network's own holds. */
    OptionalInt of(String layer, SizeKind kind) {
        Integer size = sizes.get(new SizeKey(layer, kind));
        return size == null ? OptionalInt.empty() : OptionalInt.of(size);
    }
}
