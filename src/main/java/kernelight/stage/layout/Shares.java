package kernelight.stage.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Shares columns out among blocks that want more than there are: small requests are granted in full, large ones share
 * the rest.
 */
final class Shares {
    private Shares() {}

    /** @param room the columns available, at least one for each block */
    static List<Integer> of(List<Integer> wanted, int room) {
        List<Integer> given = new ArrayList<>(wanted);
        int total = wanted.stream().mapToInt(Integer::intValue).sum();
        int left = room;
        if (total <= left) {
            return given;
        }
        List<Integer> open = new ArrayList<>();
        for (int index = 0; index < wanted.size(); index++) {
            open.add(index);
        }
        boolean granted = true;
        while (granted && !open.isEmpty()) {
            int fair = left / open.size();
            List<Integer> small =
                    open.stream().filter(index -> wanted.get(index) <= fair).toList();
            granted = !small.isEmpty();
            for (int index : small) {
                left -= wanted.get(index);
            }
            open.removeAll(small);
        }
        for (int position = 0; position < open.size(); position++) {
            int fair = left / (open.size() - position);
            given.set(open.get(position), Math.max(1, fair));
            left -= fair;
        }
        return given;
    }
}
