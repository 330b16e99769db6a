package kernelight.screen.stepper.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kernelight.words.LocalizedMessage;

/** Says which rows, columns or depth slices of an input no window reads. */
public final class UnreadCells {
    private UnreadCells() {}

    /**
     * @param which the direction as in the text keys; "both" or "all" where one sentence covers several
     * @param indices indices from 0 in ascending order; at least one
     */
    public static LocalizedMessage sentence(String which, List<Integer> indices) {
        return LocalizedMessage.of("stage.neverRead." + which, indices.size(), numbers(indices));
    }

    /** The numbers, counted from 1, with runs joined: "3 and 6–7". */
    private static LocalizedMessage numbers(List<Integer> indices) {
        List<LocalizedMessage> runs = runs(indices);
        LocalizedMessage all = runs.getFirst();
        for (int index = 1; index < runs.size(); index++) {
            boolean last = index == runs.size() - 1;
            all = LocalizedMessage.of(last ? "stage.numbers.last" : "stage.numbers.then", all, runs.get(index));
        }
        return all;
    }

    private static List<LocalizedMessage> runs(List<Integer> indices) {
        int[] starts = IntStream.range(0, indices.size())
                .filter(at -> at == 0 || indices.get(at) != indices.get(at - 1) + 1)
                .toArray();
        List<LocalizedMessage> runs = new ArrayList<>();
        for (int run = 0; run < starts.length; run++) {
            int end = run + 1 < starts.length ? starts[run + 1] : indices.size();
            runs.add(run(indices.get(starts[run]) + 1, indices.get(end - 1) + 1));
        }
        return runs;
    }

    private static LocalizedMessage run(int first, int last) {
        return first == last
                ? LocalizedMessage.of("stage.numbers.one", first)
                : LocalizedMessage.of("stage.numbers.run", first, last);
    }
}
