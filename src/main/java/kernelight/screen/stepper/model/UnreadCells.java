package kernelight.screen.stepper.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kernelight.words.Message;

/** Says which rows, columns or depth slices of an input no window reads. */
public final class UnreadCells {
    private UnreadCells() {}

    /**
     * @param which the direction as in the text keys; "both" or "all" where one sentence covers several
     * @param indices indices from 0 in ascending order; at least one
     */
    public static Message sentence(String which, List<Integer> indices) {
        return Message.of("stage.neverRead." + which, indices.size(), numbers(indices));
    }

    /** The numbers, counted from 1, with runs joined: "3 and 6–7". */
    private static Message numbers(List<Integer> indices) {
        List<Message> runs = runs(indices);
        Message all = runs.getFirst();
        for (int index = 1; index < runs.size(); index++) {
            boolean last = index == runs.size() - 1;
            all = Message.of(last ? "stage.numbers.last" : "stage.numbers.then", all, runs.get(index));
        }
        return all;
    }

    private static List<Message> runs(List<Integer> indices) {
        int[] starts = IntStream.range(0, indices.size())
                .filter(at -> at == 0 || indices.get(at) != indices.get(at - 1) + 1)
                .toArray();
        List<Message> runs = new ArrayList<>();
        for (int run = 0; run < starts.length; run++) {
            int end = run + 1 < starts.length ? starts[run + 1] : indices.size();
            runs.add(run(indices.get(starts[run]) + 1, indices.get(end - 1) + 1));
        }
        return runs;
    }

    private static Message run(int first, int last) {
        return first == last ? Message.of("stage.numbers.one", first) : Message.of("stage.numbers.run", first, last);
    }
}
