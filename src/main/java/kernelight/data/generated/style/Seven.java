package kernelight.data.generated.style;

import static kernelight.data.generated.style.Form.form;
import static kernelight.data.generated.style.StrokeModel.stroke;
import static kernelight.data.generated.style.Style.style;

import java.util.List;

/** 7: a roof and a stem, with or without a serif at the left and a bar across the middle. */
final class Seven {
    static final List<Style> STYLES = List.of(
            style(
                    "plain",
                    50,
                    form(stroke("2,6 28,6 58,4! 42,36 30,68 20,100")),
                    form(stroke("4,12 26,6 52,2! 44,34 36,68 28,100")),
                    form(stroke("0,4 30,6 62,8! 52,38 48,68 46,100")),
                    form(stroke("0,16 26,10 60,0! 42,34 24,66 8,100")),
                    form(stroke("6,8 24,6 44,4! 40,34 34,66 30,100")),
                    form(stroke("0,6 32,8 66,4! 46,32 34,62 34,100"))),
            style(
                    "round corner",
                    16,
                    form(stroke("2,14 18,4 42,0 56,10 50,36 38,66 28,100")),
                    form(stroke("0,10 24,4 48,4 62,16 58,42 48,70 40,100")),
                    form(stroke("0,16 24,2 52,2 72,20 66,48 48,76 20,98")),
                    form(stroke("4,18 18,8 40,2 54,8 44,36 28,66 12,100"))),
            style(
                    "with serif",
                    20,
                    form(stroke("6,26 5,14 6,4! 28,5 56,2! 42,34 32,66 24,100")),
                    form(stroke("2,36 3,18 6,6! 30,4 54,2! 48,34 44,66 42,100")),
                    form(stroke("4,28 8,16 14,8! 34,6 60,0! 42,32 24,64 8,100"))),
            style(
                    "with a long serif",
                    12,
                    form(stroke("0,44 4,26 10,6! 30,8 56,2! 46,34 36,66 28,100")),
                    form(stroke("4,36 4,22 8,8! 34,4 64,4! 60,36 58,68 58,100")),
                    form(stroke("2,40 10,24 22,8! 42,6 66,0! 48,32 30,64 12,100"))),
            style(
                    "with a wave",
                    14,
                    form(stroke("0,8 6,22 20,24 42,12 58,0! 44,34 30,66 20,100")),
                    form(stroke("4,14 10,26 22,26 44,20 62,10! 48,40 36,70 28,100")),
                    form(stroke("2,24 6,8 20,6 36,10 56,2! 42,36 30,68 22,100")),
                    form(stroke("4,16 12,4 24,8 38,12 60,0! 40,34 22,66 6,100")),
                    form(stroke("0,20 2,8 16,4 36,8 58,6! 50,36 42,68 38,100"))),
            style(
                    "with crossbar",
                    21,
                    form(stroke("2,8 28,6 58,2! 42,36 32,68 24,100"), stroke("12,52 36,50 60,48")),
                    form(stroke("6,14 26,6 52,4! 44,36 38,68 34,100"), stroke("18,56 40,50 66,46")),
                    form(stroke("0,8 28,8 60,4! 42,36 26,66 12,100"), stroke("6,54 32,54 58,54")),
                    form(stroke("10,16 24,6 50,2! 46,36 40,66 36,100"), stroke("16,44 42,46 72,48"))),
            style(
                    "with a serif and a crossbar",
                    14,
                    form(stroke("6,26 5,14 6,4! 28,5 56,2! 42,34 32,66 24,100"), stroke("12,54 36,52 62,50")),
                    form(stroke("2,32 3,18 6,6! 30,4 54,2! 48,34 44,66 42,100"), stroke("18,48 44,48 76,46")),
                    form(stroke("4,28 8,16 14,8! 34,6 60,0! 44,32 30,64 16,100"), stroke("10,58 36,54 64,48"))),
            style(
                    "round corner and crossbar",
                    8,
                    form(stroke("2,14 18,4 42,0 56,10 50,36 38,66 28,100"), stroke("16,52 44,50 70,48")),
                    form(stroke("0,18 14,6 36,2 48,12 46,38 40,68 34,100"), stroke("16,50 42,50 68,52")),
                    form(stroke("4,10 22,3 46,2 58,14 52,40 36,68 22,100"), stroke("14,58 40,54 66,48"))),
            style(
                    "with a wave and a crossbar",
                    6,
                    form(stroke("2,20 8,8 22,12 38,12 60,2! 46,36 34,68 26,100"), stroke("12,54 36,50 62,46")),
                    form(stroke("0,8 6,22 20,22 40,12 58,0! 44,36 36,68 30,100"), stroke("16,56 38,54 64,52"))),
            style(
                    "with a hooked crossbar",
                    5,
                    form(stroke("2,8 28,6 58,2! 42,36 32,68 24,100"), stroke("12,64 15,54 28,50 44,50 62,46")),
                    form(stroke("6,14 26,6 52,4! 44,36 38,68 34,100"), stroke("14,52 28,48 46,48 60,53 60,64")),
                    form(stroke("0,8 28,8 60,4! 42,36 26,66 12,100"), stroke("10,46 16,56 32,54 48,47 64,52")),
                    form(stroke("0,6 32,8 66,4! 46,32 36,62 34,100"), stroke("18,40 16,50 30,54 50,50 74,44"))),
            style(
                    "round corner and hooked crossbar",
                    3,
                    form(stroke("2,14 18,4 42,0 56,10 50,36 38,66 28,100"), stroke("16,62 20,52 34,50 50,50 70,44")),
                    form(stroke("0,18 14,6 36,2 48,12 46,38 40,68 34,100"), stroke("14,48 22,56 36,52 50,48 68,54")),
                    form(stroke("4,10 22,3 46,2 58,14 52,40 36,68 22,100"), stroke("12,54 28,48 46,48 60,54 60,66"))),
            style(
                    "short roof, upright stem and crossbar",
                    3,
                    form(stroke("0,6 22,4 46,2! 42,36 40,68 38,100"), stroke("10,52 38,50 70,46")),
                    form(stroke("2,2 24,4 50,6! 46,38 44,70 44,100"), stroke("14,48 42,48 76,48")),
                    form(stroke("4,12 24,6 44,0! 40,34 34,68 30,100"), stroke("6,56 34,52 66,44"))));

    private Seven() {}
}
