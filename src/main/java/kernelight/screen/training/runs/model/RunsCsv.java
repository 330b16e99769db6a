package kernelight.screen.training.runs.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kernelight.screen.training.model.TestPoint;

/** The table of runs as comma-separated values (RFC 4180), a line for each run, with English names for scripts. */
final class RunsCsv {
    private static final MathContext DIGITS = new MathContext(6);

    private RunsCsv() {}

    static String of(List<PastRun> runs) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(header());
        runs.forEach(run -> lines.add(line(run)));
        return lines.stream()
                .map(line -> line.stream().map(RunsCsv::quoted).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining());
    }

    private static List<String> header() {
        List<String> names = new ArrayList<>(List.of(
                "run",
                "ended",
                "outcome",
                "data",
                "training_images",
                "test_images",
                "from_run",
                "from_batch",
                "batches",
                "epochs_learned",
                "test_right",
                "test_accuracy",
                "test_loss"));
        for (RunSetting setting : RunSetting.values()) {
            names.add(setting.name().toLowerCase(Locale.ROOT));
        }
        return names;
    }

    private static List<String> line(PastRun run) {
        List<String> cells = new ArrayList<>(List.of(
                Integer.toString(run.number()),
                run.endedAt().toString(),
                run.outcome().name().toLowerCase(Locale.ROOT),
                run.source().name().toLowerCase(Locale.ROOT),
                Integer.toString(run.trainingImages()),
                Integer.toString(run.testImages()),
                run.origin().map(origin -> Integer.toString(origin.run())).orElse(""),
                run.origin().map(origin -> Long.toString(origin.batch())).orElse(""),
                Long.toString(run.batches()),
                number(run.epochs()),
                run.result().map(TestPoint::right).map(String::valueOf).orElse(""),
                run.result().map(TestPoint::accuracy).map(RunsCsv::number).orElse(""),
                run.result().map(result -> number(result.loss())).orElse("")));
        for (RunSetting setting : RunSetting.values()) {
            cells.add(run.settings().getOrDefault(setting, ""));
        }
        return cells;
    }

    private static String number(double number) {
        return Double.isFinite(number)
                ? new BigDecimal(number).round(DIGITS).stripTrailingZeros().toPlainString()
                : "";
    }

    private static String quoted(String cell) {
        boolean needsQuotes = cell.chars().anyMatch(letter -> letter == ',' || letter == '"' || letter < ' ');
        return needsQuotes ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
