package kernelight.data.generated.style;

import static kernelight.data.generated.style.Form.form;
import static kernelight.data.generated.style.StrokeModel.stroke;
import static kernelight.data.generated.style.Style.style;

import java.util.List;

/** 0: a ring, begun at the top; what differs is its outline and how its ends meet. */
final class Zero {
    static final List<Style> STYLES = List.of(
            style(
                    "closed ring",
                    60,
                    form(stroke("38,2 14,10 0,44 6,82 32,98 60,88 74,54 66,18 40,2")),
                    form(stroke("38,2 15,16 4,50 14,84 36,98 58,84 68,50 57,16 36,2")),
                    form(stroke("34,2 14,26 2,60 10,90 36,98 62,90 68,62 54,24 34,3")),
                    form(stroke("38,2 10,8 3,36 12,72 36,98 58,76 68,38 60,9 36,2")),
                    form(stroke("40,1 24,14 16,50 22,86 36,98 50,84 56,50 52,14 38,1")),
                    form(stroke("36,6 8,17 -4,50 8,83 36,94 64,83 76,50 64,17 36,6"))),
            style(
                    "end over the beginning",
                    34,
                    form(stroke("50,6 24,6 2,44 10,84 38,98 66,82 74,44 60,10 34,10 26,34")),
                    form(stroke("38,10 14,14 0,48 10,86 36,98 64,84 74,46 58,6 34,0 10,20")),
                    form(stroke("46,6 20,8 5,40 12,82 36,98 60,82 66,44 54,10 36,8 34,30")),
                    form(stroke("44,8 18,12 5,46 14,84 36,98 58,82 65,46 54,12 36,4 20,14")),
                    form(stroke("52,12 26,10 6,50 12,86 36,97 60,84 68,46 56,8 38,2 32,18")),
                    form(stroke("30,16 20,10 4,44 12,84 36,98 60,82 68,46 58,10 40,2 22,6")),
                    form(stroke("56,16 34,2 8,30 6,76 30,98 56,88 68,52 62,20 48,6 40,26"))),
            style(
                    "open at the top",
                    12,
                    form(stroke("28,6 12,22 5,54 14,86 36,98 58,84 66,48 58,16 42,3")),
                    form(stroke("18,4 8,26 5,56 14,88 36,98 58,86 68,48 62,18 46,8")),
                    form(stroke("44,10 18,10 5,46 10,82 34,98 58,88 68,56 66,26 60,8")),
                    form(stroke("30,2 16,20 8,54 16,88 36,98 54,86 60,52 58,24 52,12"))),
            style(
                    "begun on the left, closed over it",
                    10,
                    form(stroke("16,10 8,34 6,62 18,92 38,98 60,82 66,48 56,14 36,4 14,12")),
                    form(stroke("10,2 8,30 6,60 14,90 38,97 62,84 70,52 58,20 34,10 8,14")),
                    form(stroke("22,6 12,30 6,60 10,94 34,98 58,90 68,60 60,22 44,6 18,4"))));

    private Zero() {}
}
