package kernelight.data.generated.style;

import static kernelight.data.generated.style.Form.form;
import static kernelight.data.generated.style.StrokeModel.stroke;
import static kernelight.data.generated.style.Style.style;

import java.util.List;

/** 9: a loop and a tail; the tail falls straight, bends or hooks back. */
final class Nine {
    static final List<Style> STYLES = List.of(
            style(
                    "straight tail",
                    40,
                    form(stroke("50,10 32,2 12,14 6,36 20,48 38,38 50,12! 46,56 40,100")),
                    form(stroke("46,14 28,2 10,12 6,34 20,46 38,36 48,14! 48,56 48,100")),
                    form(stroke("54,10 36,2 16,14 6,36 18,46 38,36 56,12! 44,54 30,100")),
                    form(stroke("50,16 32,4 10,16 4,40 20,54 40,42 50,16! 44,58 36,100"))),
            style(
                    "tail out of the loop",
                    30,
                    form(stroke("48,12 30,1 10,12 8,36 26,46 44,34 50,14 48,40 42,70 34,100")),
                    form(stroke("50,20 36,2 14,10 6,34 22,46 44,36 54,14 48,40 36,70 22,100")),
                    form(stroke("44,10 28,1 10,12 8,34 24,44 40,32 46,14 50,40 50,70 48,100")),
                    form(stroke("52,8 34,1 12,10 6,32 24,42 46,32 54,12 52,40 44,72 32,100"))),
            style(
                    "hooked tail",
                    16,
                    form(stroke("48,12 30,1 12,12 10,34 26,44 42,34 50,14 52,44 50,78 34,98 14,94")),
                    form(stroke("50,14 32,2 10,12 8,34 24,46 44,36 52,16 52,48 44,80 26,98 4,90")),
                    form(stroke("46,10 30,2 14,12 10,30 24,40 40,32 48,14 56,44 54,78 36,97 8,98"))),
            style(
                    "wide hook, as in a g",
                    16,
                    form(stroke("56,12 38,1 22,12 20,30 34,40 50,30 58,12 60,46 58,80 38,98 12,98 0,88")),
                    form(stroke("54,14 38,2 20,10 18,30 32,42 48,32 56,14 58,48 52,84 34,99 12,94 2,84")),
                    form(stroke("52,8 38,1 24,10 22,26 34,36 48,28 54,12 60,48 58,84 36,99 10,100 0,98")),
                    form(stroke("60,10 40,1 24,12 22,34 36,46 52,36 60,14 62,48 60,76 44,94 16,98 0,92"))),
            style(
                    "open loop",
                    14,
                    form(stroke("34,0 16,14 6,34 18,48 38,40 52,6! 50,54 44,100")),
                    form(stroke("32,6 12,16 6,36 20,48 40,38 50,10! 48,54 42,100")),
                    form(stroke("40,4 18,10 6,32 18,46 40,36 54,14! 46,54 36,100")),
                    form(stroke("24,4 8,16 6,36 22,46 40,36 48,8! 48,54 48,100"))),
            style(
                    "loop closed low on the tail",
                    18,
                    form(stroke("52,8 32,2 12,14 8,36 22,46 40,38 54,22 50,50 44,76 38,100")),
                    form(stroke("56,4 34,4 12,18 10,40 26,48 42,42 54,30 46,56 36,78 26,100")),
                    form(stroke("46,4 28,4 10,18 8,42 24,52 40,46 50,30 52,54 52,78 50,100"))),
            style(
                    "large loop, short tail",
                    8,
                    form(stroke("58,8 36,1 10,16 2,48 18,68 42,58 60,14! 56,60 52,100")),
                    form(stroke("54,14 32,2 8,16 2,48 18,66 42,54 56,16! 60,60 68,100")),
                    form(stroke("56,12 38,1 12,12 2,40 18,58 42,50 62,14! 50,56 38,100"))),
            style(
                    "flat roof",
                    6,
                    form(stroke("54,10 34,4 14,12 4,30 16,42 36,36 56,14 46,44 36,74 28,100")),
                    form(stroke("60,6 36,4 12,14 2,32 16,44 40,34 58,14 54,44 48,74 44,100")),
                    form(stroke("58,14 38,2 16,6 4,24 14,40 34,38 56,20 48,48 38,76 24,100"))),
            style(
                    "tail through the loop",
                    5,
                    form(stroke("46,16 28,4 10,18 6,36 18,46 36,42 60,34"), stroke("50,4 46,50 40,100")),
                    form(stroke("50,10 30,2 10,14 6,34 20,46 40,40 56,30"), stroke("52,8 50,52 50,100")),
                    form(stroke("48,18 34,6 14,18 6,38 20,46 40,42 66,36"), stroke("54,10 46,52 34,100"))));

    private Nine() {}
}
