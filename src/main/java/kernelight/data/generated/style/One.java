package kernelight.data.generated.style;

import static kernelight.data.generated.style.Form.form;
import static kernelight.data.generated.style.StrokeModel.stroke;
import static kernelight.data.generated.style.Style.style;

import java.util.List;

/** 1: mostly a bare stick; some people add a flag, small or (in much of Europe) long, a base or both. */
final class One {
    static final List<Style> STYLES = List.of(
            style(
                    "stick",
                    86,
                    form(stroke("33,0 33,33 33,67 33,100")),
                    form(stroke("40,0 35,33 31,67 26,100")),
                    form(stroke("34,0 31,33 31,67 35,100")),
                    form(stroke("32,0 36,33 36,67 31,100")),
                    form(stroke("35,0 34,33 31,67 32,100"))),
            style(
                    "small flag",
                    7,
                    form(stroke("18,22 28,12 36,0! 35,50 33,100")),
                    form(stroke("10,26 24,16 36,0! 34,50 34,100")),
                    form(stroke("24,10 30,6 36,0! 36,50 35,100"))),
            style(
                    "long flag",
                    14,
                    form(stroke("0,36 20,18 40,0! 38,50 36,100")),
                    form(stroke("0,46 22,24 46,0! 38,50 28,100")),
                    form(stroke("2,26 20,16 40,2! 42,50 44,100")),
                    form(stroke("4,60 24,32 48,0! 36,50 22,100"))),
            style(
                    "long flag, round top",
                    6,
                    form(stroke("0,40 18,20 36,3 42,8 38,50 33,100")),
                    form(stroke("0,54 22,26 44,2 48,10 38,52 26,100")),
                    form(stroke("2,28 18,14 36,2 44,10 44,52 42,100"))),
            style(
                    "flag and base",
                    6,
                    form(stroke("16,24 26,14 36,0! 35,50 34,98"), stroke("12,98 34,98 58,98")),
                    form(stroke("8,30 22,18 36,0! 35,50 35,97"), stroke("4,97 34,98 66,95")),
                    form(stroke("22,14 30,8 36,0! 36,50 34,96"), stroke("20,99 34,97 48,97"))),
            style(
                    "base without a flag",
                    1.5,
                    form(stroke("34,0 33,50 33,98"), stroke("14,98 34,98 56,97")),
                    form(stroke("38,0 35,50 32,97"), stroke("20,99 34,97 46,96"))),
            style(
                    "long flag and foot",
                    3,
                    form(stroke("2,40 20,20 38,0! 36,50 32,96"), stroke("4,98 32,97 64,96")),
                    form(stroke("0,30 20,16 40,2! 38,50 34,97"), stroke("-6,101 34,97 76,93")),
                    form(stroke("6,50 24,26 42,0! 36,50 26,98"), stroke("-2,100 26,98 58,92"))),
            style(
                    "round flag and foot",
                    1.5,
                    form(stroke("4,34 18,18 34,3 40,8 37,50 32,97"), stroke("6,98 32,97 60,96")),
                    form(stroke("8,22 20,8 34,1 40,10 38,52 36,97"), stroke("8,99 36,97 66,98"))),
            style(
                    "flag and foot in one go",
                    1.5,
                    form(stroke("12,26 26,12 38,0! 35,50 32,98! 8,99! 34,97 64,95")),
                    form(stroke("4,36 22,18 42,0! 36,50 28,97! 6,98! 30,98 62,92"))));

    private One() {}
}
