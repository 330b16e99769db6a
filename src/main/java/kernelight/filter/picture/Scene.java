package kernelight.filter.picture;

import kernelight.filter.Planes;

/**
 * A house with a fence before hills, a tree and a balloon, as in a photograph: edges at all angles, sharp and soft ones,
 * smooth gradients, fine patterns, and a little noise.
 */
final class Scene {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;

    private final Painting painting = new Painting(WIDTH, HEIGHT, Scene::sky);

    private Scene() {}

    static Planes picture() {
        Scene scene = new Scene();
        scene.balloon(352, 84, 44);
        scene.hills();
        scene.field();
        scene.tree(424, 232);
        scene.house();
        scene.fence();
        return scene.painting.softened(5).grained(2, 11).finished();
    }

    private static Colour sky(double x, double y) {
        Colour clear = Colour.of(0x4a83bd).mixedWith(Colour.of(0xdce6e6), y / 190);
        double cloud = Noise.fractal(x / 120, y / 46, 7) + 0.35 - Math.abs(y - 70) / 120;
        return clear.mixedWith(Colour.of(0xf7f5f0), 1.5 * cloud);
    }

    // ---- far away

    private void balloon(double x, double y, double radius) {
        Ink stripes = (px, py) -> {
            double half = Math.sqrt(Math.max(1, radius * radius - (py - y) * (py - y) * (py < y ? 1 : 0.46)));
            double around = Math.asin(Math.clamp((px - x) / half, -1, 1)) / Math.PI * 9;
            double across = half * Math.sqrt(Math.max(0.02, 1 - Math.min(1, (px - x) * (px - x) / half / half)));
            Colour cloth =
                    Colour.of(0xf3dfa8).mixedWith(Colour.of(0xc73b32), 0.5 + Math.cos(around * Math.PI) * across / 9);
            return cloth.brighter(18 - 60 * Math.max(0, (px - x) / radius) * Math.max(0, (px - x) / radius));
        };
        painting.fill(
                Outline.of("M -44 -2 C -44 -28 -24 -44 0 -44 C 24 -44 44 -28 44 -2 C 44 22 18 40 9 60 L -9 60"
                                + " C -18 40 -44 22 -44 -2 Z")
                        .scaled(radius / 44, radius / 44)
                        .shifted(x, y),
                stripes);
        line("M -8 60 L -5 76 M 8 60 L 5 76 M 0 60 L 0 76", 0.8, x, y, 0x4f4335);
        painting.fill(
                Outline.rectangle(x - 6, y + 75, 12, 10), Ink.plain(0x8a5a34).mottled(20, 2, 3));
    }

    private void hills() {
        painting.fill(
                Outline.of("M -5 172 L 40 128 L 62 143 L 112 92 L 152 136 L 178 122 L 226 166 L 262 146 L 330 178"
                        + " L 390 152 L 440 170 L 485 140 L 485 230 L -5 230 Z"),
                Ink.gradient(0, 92, 0x8096ad, 0, 185, 0xb3bfc4).mottled(7, 22, 17));
        painting.fill(Outline.of("M 112 92 L 128 109 L 118 112 L 112 106 L 104 116 L 94 110 Z"), 0xeef1f3);
        painting.fill(
                Outline.of("M -5 196 C 60 156 130 168 190 186 C 260 206 330 150 400 168 C 440 178 470 176 485 166"
                        + " L 485 260 L -5 260 Z"),
                Ink.gradient(0, 160, 0x6c8f63, 0, 215, 0x8ca565).mottled(10, 14, 19));
    }

    /** Furrows that run together in the distance. */
    private void field() {
        Ink furrows = (x, y) -> {
            double near = Math.max(1, y - 176);
            double across = (x - 250) / near * 2.2;
            Colour crop = Colour.of(0x93a554)
                    .mixedWith(Colour.of(0xc3bb68), 0.5 + Math.sin(across * 3 * Math.PI) * near / 18);
            return crop.mixedWith(Colour.of(0xa9b062), 1 - near / 70).brighter(6 * Noise.fractal(x / 5, y / 3, 23));
        };
        painting.fill(
                Outline.of("M -5 214 C 90 194 180 214 260 208 C 340 200 420 204 485 196 L 485 330 L -5 330 Z"),
                furrows);
        painting.fill(
                Outline.of("M -5 246 C 120 232 210 252 260 262 C 330 276 400 262 485 268 L 485 330 L -5 330 Z"),
                Ink.gradient(0, 240, 0x5f8a3f, 0, 320, 0x476f30).mottled(15, 5, 29));
    }

    // ---- near by

    private void tree(double x, double y) {
        painting.fill(
                Outline.of("M -7 46 C -5 20 -5 0 -4 -20 L 5 -20 C 5 0 6 20 9 46 Z")
                        .shifted(x, y),
                Ink.gradient(x - 6, y, 0x7a5c42, x + 8, y, 0x4a3627).mottled(12, 4, 37));
        line("M 0 0 L -18 -22 M 1 -6 L 20 -30", 3, x, y, 0x5b4431);
        for (int i = 0; i < 90; i++) {
            double angle = 2 * Math.PI * Noise.of(i, 1, 41);
            double far = Math.sqrt(Noise.of(i, 2, 41));
            double leafX = x + 40 * far * Math.cos(angle);
            double leafY = y - 56 + 44 * far * Math.sin(angle);
            double light = 0.5 - 0.35 * Math.cos(angle) * far - 0.5 * Math.sin(angle) * far;
            Colour colour = Colour.of(0x2c4a24).mixedWith(Colour.of(0x86a94a), light);
            painting.fill(
                    Outline.circle(leafX, leafY, 6 + 5 * Noise.of(i, 3, 41)),
                    ((Ink) (px, py) -> colour).mottled(16, 4, 43 + i));
        }
    }

    private void house() {
        painting.fill( // its shadow
                Outline.of("M 90 270 L 262 268 L 300 282 L 130 284 Z"), Ink.plain(0x24351a), 0.45);
        Ink side = Ink.gradient(190, 0, 0xc2ad8e, 262, 0, 0xa8937a).mottled(3, 3, 47);
        Ink front = Ink.gradient(80, 170, 0xf1e6cf, 190, 270, 0xe0cfb0).mottled(3, 3, 53);
        painting.fill(Outline.of("M 188 186 L 262 180 L 262 264 L 188 272 Z"), side);
        painting.fill(Outline.of("M 80 190 L 134 132 L 188 186 L 188 272 L 80 270 Z"), front);
        Ink tiles = (x, y) -> {
            double row = (y - 130) / 6.5;
            double column = (x - y * 0.95) / 9 + (Math.floorMod((int) Math.floor(row), 2) == 0 ? 0.5 : 0);
            double shade = 16 * (row - Math.floor(row)) + (column - Math.floor(column) < 0.14 ? -22 : 0);
            return Colour.of(0xa9493a).brighter(shade - 6).brighter(6 * Noise.fractal(x / 9, y / 6, 59));
        };
        painting.fill(
                Outline.of("M 186 106 L 202 105 L 202 150 L 186 150 Z"),
                Ink.plain(0x9a6a55).mottled(10, 3, 61));
        painting.fill(Outline.of("M 183 102 L 205 101 L 205 107 L 183 108 Z"), 0x6f4a3c);
        painting.fill(Outline.of("M 130 126 L 212 124 L 272 180 L 272 187 L 192 194 Z"), tiles);
        painting.fill(Outline.of("M 134 122 L 196 186 L 188 194 L 134 137 L 79 198 L 71 190 Z"), 0x74402f);
        window(93, 204, 22, 30);
        window(153, 204, 22, 30);
        windowAside();
        painting.fill(Outline.circle(134, 168, 12), 0x8a6a4a);
        painting.fill(Outline.circle(134, 168, 9), Ink.gradient(126, 160, 0xbfd4dd, 142, 178, 0x50697c));
        line("M 134 159 L 134 177 M 125 168 L 143 168", 1.6, 0, 0, 0xf4efe2);
        painting.fill(Outline.of("M 125 271 L 125 224 C 125 214 143 214 143 224 L 143 271 Z"), 0x4b3324);
        painting.fill(
                Outline.of("M 127.5 271 L 127.5 225 C 127.5 217 140.5 217 140.5 225 L 140.5 271 Z"),
                Ink.gradient(125, 0, 0x3f6f73, 143, 0, 0x2e565c));
        painting.fill(Outline.circle(137.6, 247, 1.5), 0xe7c65a);
        painting.fill( // the way to the door
                Outline.of("M 124 271 L 144 271 C 160 284 150 296 190 322 L 118 322 C 104 300 116 284 124 271 Z"),
                Ink.gradient(0, 270, 0xcbb994, 0, 320, 0xb39d78).mottled(10, 4, 67));
    }

    private void window(double x, double y, double width, double height) {
        painting.fill(Outline.rectangle(x - 3, y - 3, width + 6, height + 6), 0xfbf7ec);
        painting.fill(
                Outline.rectangle(x, y, width, height), Ink.gradient(x, y, 0x9db9c8, x + width, y + height, 0x2f4557));
        double middle = x + width / 2;
        line("M 0 0 L 0 " + height, 2, middle, y, 0xfbf7ec);
        line("M 0 0 L " + width + " 0", 2, x, y + height * 0.42, 0xfbf7ec);
        painting.fill(Outline.rectangle(x - 5, y + height + 3, width + 10, 3.5), 0xb79f7c);
        painting.fill(Outline.rectangle(x - 10, y - 3, 7, height + 6), 0x3f6f73); // shutters
        painting.fill(Outline.rectangle(x + width + 3, y - 3, 7, height + 6), 0x3f6f73);
    }

    private void windowAside() {
        painting.fill(Outline.of("M 208 204 L 242 200 L 242 238 L 208 242 Z"), 0xe9e2d2);
        painting.fill(
                Outline.of("M 211 207 L 239 203.5 L 239 235 L 211 239 Z"),
                Ink.gradient(211, 207, 0x89a3b0, 239, 236, 0x33485a));
        line("M 225 205 L 225 237 M 211 221 L 239 218", 1.8, 0, 0, 0xe9e2d2);
    }

    private void fence() {
        painting.fill(Outline.of("M 206 286 L 485 276 L 485 281 L 206 291 Z"), 0xd9d6cc);
        painting.fill(Outline.of("M 206 303 L 485 291 L 485 296 L 206 308 Z"), 0xd9d6cc);
        for (int i = 0; i < 17; i++) {
            double x = 210 + 17 * i;
            double top = 272 - 0.55 * i;
            picket(x, top, 316 - 0.75 * i);
        }
        painting.fill(Outline.of("M -5 284 L 96 290 L 96 295 L -5 289 Z"), 0xd9d6cc);
        painting.fill(Outline.of("M -5 300 L 96 307 L 96 312 L -5 305 Z"), 0xd9d6cc);
        for (int i = 0; i < 6; i++) {
            picket(3 + 17 * i, 268 + 1.3 * i, 312 + 1.3 * i);
        }
    }

    private void picket(double x, double top, double bottom) {
        painting.fill(
                Outline.of("M 0 5 L 4 0 L 8 5 L 8 " + (bottom - top) + " L 0 " + (bottom - top) + " Z")
                        .shifted(x, top),
                Ink.gradient(x, 0, 0xfdfcf8, x + 8, 0, 0xdedace));
        painting.fill(Outline.rectangle(x + 8, top + 6, 1.6, bottom - top - 6), Ink.plain(0x2b3d1f), 0.5);
    }

    private void line(String path, double width, double x, double y, int colour) {
        painting.fill(Outline.stroke(path, width).shifted(x, y), colour);
    }
}
