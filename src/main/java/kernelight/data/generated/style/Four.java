package kernelight.data.generated.style;

import static kernelight.data.generated.style.Form.form;
import static kernelight.data.generated.style.StrokeModel.stroke;
import static kernelight.data.generated.style.Style.style;

import java.util.List;

/** 4: open at the top or closed to a triangle, with a stem that is drawn separately or in one go. */
final class Four {
    static final List<Style> STYLES = List.of(
            style(
                    "open, angular",
                    46,
                    form(stroke("12,4 8,24 2,50! 28,50 62,48"), stroke("52,0 49,50 44,100")),
                    form(stroke("22,0 14,22 0,54! 30,54 68,52"), stroke("50,14 44,56 38,100")),
                    form(stroke("6,6 6,24 4,44! 26,47 50,44"), stroke("52,4 50,50 48,100")),
                    form(stroke("16,8 10,30 2,58! 26,60 66,56"), stroke("50,0 46,50 42,100")),
                    form(stroke("30,2 18,24 0,52! 32,54 76,50"), stroke("62,16 50,56 34,100"))),
            style(
                    "open, rounded",
                    24,
                    form(stroke("8,4 4,22 4,40 16,50 34,48 52,40"), stroke("54,0 52,50 48,100")),
                    form(stroke("4,10 2,26 6,42 20,48 36,44 50,34"), stroke("52,8 50,50 50,100")),
                    form(stroke("14,0 6,22 4,44 14,54 34,54 58,48"), stroke("52,2 46,52 38,100")),
                    form(stroke("18,2 10,20 6,38 14,46 30,46 48,40"), stroke("60,4 50,50 34,100"))),
            style(
                    "open, in one go",
                    8,
                    form(stroke("10,6 4,26 6,44 22,50 38,42 50,8! 48,52 44,100")),
                    form(stroke("4,4 2,24 8,42 24,46 40,38 50,12! 50,54 50,100")),
                    form(stroke("18,2 8,24 6,46 18,54 38,46 58,10! 48,54 36,100"))),
            style(
                    "closed",
                    10,
                    form(stroke("46,2 24,28 2,62! 34,62 70,60"), stroke("46,2 46,50 44,100")),
                    form(stroke("40,0 22,26 4,54! 32,56 58,54"), stroke("40,0 42,50 42,100")),
                    form(stroke("52,4 26,30 0,66! 36,64 78,60"), stroke("54,2 50,50 42,100"))),
            style(
                    "closed, in one go",
                    8,
                    form(stroke("48,100 48,50 46,4! 26,28 2,58! 34,60 66,58")),
                    form(stroke("40,100 46,50 50,2! 28,24 4,52! 32,56 62,54")),
                    form(stroke("52,100 48,50 40,6! 24,30 6,54! 34,54 74,50"))),
            style(
                    "angular, in one go",
                    3,
                    form(stroke("12,4 6,28 2,52! 28,52 52,50! 55,28 57,4! 52,54 46,100")),
                    form(stroke("22,2 12,28 0,56! 30,55 54,52! 58,36 62,14! 52,58 40,100")),
                    form(stroke("6,10 4,28 4,46! 28,47 50,46! 52,30 52,10! 52,54 52,100"))),
            style(
                    "like lightning, in one go",
                    2.5,
                    form(stroke("44,0 22,26 2,54! 28,52 58,46! 50,72 40,100")),
                    form(stroke("30,0 16,26 4,52! 28,48 54,40! 46,70 36,100")),
                    form(stroke("54,2 28,28 0,58! 32,58 70,54! 62,76 52,98")),
                    form(stroke("12,4 8,26 4,48! 30,46 58,40! 50,70 38,100"))),
            style(
                    "loop beside the stem, in one go",
                    2,
                    form(stroke("40,2 20,30 2,60! 30,60 60,56 66,44 54,36 46,62 40,100")),
                    form(stroke("50,0 24,30 0,62! 34,64 66,58 70,40 56,34 46,62 34,100")),
                    form(stroke("14,6 8,30 4,52! 28,52 54,46 60,26 52,18 46,56 42,100"))));

    private Four() {}
}
