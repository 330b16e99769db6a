package kernelight.stage.layout;

import java.util.ArrayList;
import java.util.List;

/** Shares columns out among blocks that want more than there are: small wishes are met, the large ones share the rest. */
final class Shares {
    private Shares() {}

    /** @param room at least one for each */
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
        boolean met = true;
        while (met && !open.isEmpty()) {
            int fair = left / open.size();
            List<Integer> small =
                    open.stream().filter(index -> wanted.get(index) <= fair).toList();
            met = !small.isEmpty();
            for (int index : small) {
                left -= wanted.get(index);
            }
            open.removeAll(small);
        }
        for (int place = 0; place < open.size(); place++) {
            int fair = left / (open.size() - place);
            given.set(open.get(place), Math.max(1, fair));
            left -= fair;
        }
        return given;
    }
}
