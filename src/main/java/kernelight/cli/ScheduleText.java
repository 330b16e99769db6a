package kernelight.cli;

import java.util.Arrays;
import java.util.List;
import kernelight.engine.training.optimizer.RateSchedule;

/** Parses a learning rate schedule given on the command line: its name, then its numbers after colons. */
final class ScheduleText {
    private ScheduleText() {}

    /** @throws IllegalArgumentException if there is no such schedule or its numbers are wrong; the message can be shown */
    static RateSchedule read(String text) {
        List<String> parts = Arrays.asList(text.split(":", -1));
        String name = parts.getFirst();
        return switch (name) {
            case "cosine" -> withoutNumbers(parts, new RateSchedule.HalfCosine());
            case "constant" -> withoutNumbers(parts, new RateSchedule.Constant());
            case "one-cycle" -> withoutNumbers(parts, RateSchedule.OneCycle.usual());
            case "step" -> step(parts);
            default ->
                throw new IllegalArgumentException("There is no schedule \"" + name
                        + "\". Choose cosine, constant, one-cycle or step:EPOCHS:FACTOR.");
        };
    }

    private static RateSchedule withoutNumbers(List<String> parts, RateSchedule schedule) {
        if (parts.size() > 1) {
            throw new IllegalArgumentException("The schedule " + parts.getFirst() + " takes no numbers.");
        }
        return schedule;
    }

    private static RateSchedule step(List<String> parts) {
        try {
            if (parts.size() == 3) {
                return new RateSchedule.Step(Integer.parseInt(parts.get(1)), Double.parseDouble(parts.get(2)));
            }
        } catch (NumberFormatException notNumbers) {
            // reported below
        }
        throw new IllegalArgumentException("The step schedule is written step:EPOCHS:FACTOR. For example, step:5:0.1"
                + " multiplies the learning rate by 0.1 after every 5 epochs.");
    }
}
