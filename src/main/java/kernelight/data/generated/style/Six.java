package kernelight.data.generated.style;

import static kernelight.data.generated.style.Form.form;
import static kernelight.data.generated.style.StrokeModel.stroke;
import static kernelight.data.generated.style.Style.style;

import java.util.List;

/** 6: a stem that is straight, bent or curled, and a loop at its foot. */
final class Six {
    static final List<Style> STYLES = List.of(
            style(
                    "bent stem",
                    46,
                    form(stroke("46,0 26,20 10,48 8,78 26,98 48,88 54,66 40,52 22,60 10,78")),
                    form(stroke("38,0 20,22 8,50 6,80 24,98 48,90 58,68 44,54 24,58 10,72")),
                    form(stroke("50,2 26,18 8,44 4,74 22,98 46,92 52,72 38,60 20,68 10,86")),
                    form(stroke("36,0 22,24 12,52 10,80 24,98 42,90 46,70 36,58 22,64 12,80")),
                    form(stroke("56,2 30,20 12,46 4,78 22,98 50,88 64,66 52,54 30,62 10,82"))),
            style(
                    "straight stem",
                    20,
                    form(stroke("30,0 20,30 12,60 12,84 28,98 50,88 54,68 40,58 24,66 14,80")),
                    form(stroke("20,0 14,30 10,60 12,86 30,98 54,88 60,66 46,52 26,58 12,72")),
                    form(stroke("46,0 30,30 14,62 6,86 22,98 46,90 56,72 46,62 26,70 10,86"))),
            style(
                    "curled stem",
                    18,
                    form(stroke("56,12 40,2 20,14 8,44 6,76 24,98 48,90 56,70 44,54 24,58 10,74")),
                    form(stroke("58,20 46,4 26,8 8,38 4,72 24,98 50,92 60,72 48,58 26,60 12,72")),
                    form(stroke("52,6 36,2 20,18 10,46 8,76 22,97 42,92 48,76 38,64 22,70 12,82"))),
            style(
                    "loop over the stem",
                    14,
                    form(stroke("44,0 26,22 12,50 8,80 26,98 50,90 58,70 42,56 18,66 0,86")),
                    form(stroke("30,0 20,28 12,58 12,84 30,98 52,88 56,68 40,58 20,68 2,94")),
                    form(stroke("40,0 24,24 12,54 10,84 28,97 50,84 54,64 38,52 16,56 -2,66"))),
            style(
                    "loop ending at the foot",
                    26,
                    form(stroke("34,0 16,28 4,60 6,88 26,98 50,90 60,70 50,56 34,64 26,82 28,98")),
                    form(stroke("24,0 12,28 4,60 8,88 32,98 60,88 68,66 54,52 38,62 32,80 36,96")),
                    form(stroke("44,0 20,28 4,64 2,90 24,98 50,92 60,76 50,64 32,70 22,84 18,102")),
                    form(stroke("10,0 4,30 2,64 8,92 36,98 66,86 70,62 54,48 38,58 30,78 34,96"))),
            style(
                    "open loop",
                    8,
                    form(stroke("40,0 22,22 8,50 6,80 24,98 48,90 58,70 46,56 32,60")),
                    form(stroke("28,0 16,26 8,54 8,84 28,98 52,88 58,66 48,54 36,64")),
                    form(stroke("48,2 26,18 8,44 4,76 22,98 46,92 54,74 44,62 28,70"))));

    private Six() {}
}
