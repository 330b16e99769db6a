package kernelight.data.generated.style;

import static kernelight.data.generated.style.Form.form;
import static kernelight.data.generated.style.StrokeModel.stroke;
import static kernelight.data.generated.style.Style.style;

import java.util.List;

/** 5: a neck, a bow and a roof; the roof comes last as a stroke of its own, or first in one go with the rest. */
final class Five {
    static final List<Style> STYLES = List.of(
            style(
                    "separate roof",
                    50,
                    form(stroke("16,6 14,24 10,42! 34,38 50,52 52,70 48,82 40,92 30,98"), stroke("16,6 36,5 64,3")),
                    form(stroke("26,12 18,28 10,46! 34,44 52,54 56,68 54,80 48,90 38,100"), stroke("26,12 46,8 72,6")),
                    form(stroke("16,8 14,26 12,42! 34,36 56,48 60,72 46,94 18,98 -4,82"), stroke("16,6 38,4 66,4")),
                    form(stroke("20,10 16,22 12,36! 36,28 60,44 62,74 42,96 12,98 -6,78"), stroke("20,8 44,4 72,0")),
                    form(stroke("16,6 14,24 10,44! 32,38 52,50 56,72 42,93 20,98 0,90"), stroke("16,6 36,5 64,3")),
                    form(stroke("22,10 18,26 12,44! 32,44 48,54 50,72 38,92 16,98 -4,92"), stroke("22,8 44,4 76,0")),
                    form(stroke("14,2 12,22 10,42! 34,36 54,48 58,72 44,94 22,98 2,84"), stroke("12,3 32,3 56,4")),
                    form(stroke("24,16 20,32 14,48! 34,46 50,56 50,76 36,94 14,98 -8,94"), stroke("26,16 52,10 88,0")),
                    form(
                            stroke("22,30 18,40 14,52! 28,48 40,58 38,76 26,92 8,96 -10,88"),
                            stroke("22,28 58,16 100,0"))),
            style(
                    "in one go, angular",
                    24,
                    form(stroke("62,3 40,4 16,6! 13,24 10,42! 34,38 50,52 52,70 48,82 40,92 28,98")),
                    form(stroke("58,6 40,6 20,8! 16,24 12,38! 36,32 58,48 60,74 42,96 14,98 -4,80")),
                    form(stroke("62,3 40,4 16,6! 13,24 10,42! 32,38 52,50 56,72 42,93 20,98 0,90")),
                    form(stroke("72,0 46,4 20,8! 16,26 12,42! 34,42 50,54 50,74 36,93 14,98 -4,92")),
                    form(stroke("52,4 34,2 14,3! 12,22 10,42! 34,36 54,50 56,74 42,95 20,98 2,86"))),
            style(
                    "in one go, like an s",
                    20,
                    form(stroke("66,4 40,4 20,14 12,32 26,44 44,52 52,66 50,82 40,94 28,100")),
                    form(stroke("58,6 36,4 18,14 12,32 26,46 46,58 52,76 38,94 18,98 0,92")),
                    form(stroke("72,2 46,4 24,14 14,34 24,48 42,58 46,76 32,93 12,98 -8,94")),
                    form(stroke("52,14 36,2 16,8 8,28 22,44 44,54 54,74 44,94 22,98 4,88")),
                    form(stroke("60,4 40,2 22,12 14,30 28,42 44,56 48,74 34,92 14,96 -4,90"))),
            style(
                    "bow curled in",
                    6,
                    form(
                            stroke("18,6 14,24 12,42! 34,38 52,52 52,78 36,96 14,98 8,86 34,88"),
                            stroke("18,6 38,4 64,2")),
                    form(
                            stroke("18,6 14,24 12,42! 34,38 54,50 58,74 40,96 16,96 4,80 16,66"),
                            stroke("18,6 38,4 64,2")),
                    form(
                            stroke("20,8 16,26 14,44! 34,42 50,54 52,76 38,96 14,98 0,86 8,74"),
                            stroke("20,8 44,4 76,0"))));

    private Five() {}
}
