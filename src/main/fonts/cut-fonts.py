#!/usr/bin/env python3
"""Cuts the app's fonts (assets/fonts) from Inter, Nanum Barun Gothic and STIX: only the characters we show, tabular
figures as the figures, Latin and Hangul in one family.

usage: cut-fonts.py OUT_DIR       needs Debian's fonts-inter, fonts-nanum, fonts-stix and python3-fonttools

Why cut: JavaFX cannot switch on a font's tabular figures, so numbers would jitter as they change; and the whole
families weigh 20 MB. Why renamed: a changed font must not pass for the original (the Open Font License says so). Why
one family: JavaFX looks for what a font lacks in the machine's own fonts, and a machine may have no Korean one. Why
TrueType outlines: PDF libraries embed a part of such a font only, and Hangul comes as TrueType.
"""
import sys

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x180)]
PUNCTUATION = [0x2009, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2026, 0x202F, 0x2030, 0x2032]
SIGNS = [0xB7, 0xD7, 0x2190, 0x2191, 0x2192, 0x2193, 0x2194, 0x21E7, 0x2211, 0x2212, 0x221A, 0x2248, 0x2260, 0x2264,
         0x2265, 0x230A, 0x230B, 0x25B2, 0x25B6, 0x25BC, 0x25C0, 0x2713]
# The 2,350 syllables of KS X 1001, with which nearly everything is written, and the single letters.
HANGUL = [ord(bytes((row, cell)).decode("euc_kr")) for row in range(0xB0, 0xC9) for cell in range(0xA1, 0xFF)]
LETTERS = [*range(0x3131, 0x3164), 0x318D]
HANGUL_SIZE = 0.97  # beside Inter, whose small letters are tall
LARGEST_ERROR = 0.0004  # of the em, between a cubic curve and the quadratic ones in its place
STYLE_BITS = {"Regular": (0x40, 0), "Bold": (0x20, 1), "Italic": (0x01, 2)}  # OS/2 fsSelection, head macStyle


def tabular_figures(font):
    """Makes the tabular digits (and plus, minus) what the characters themselves show."""
    tables = font["GSUB"].table
    swap = {}
    for record in tables.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for table in tables.LookupList.Lookup[index].SubTable:
                    swap.update(getattr(getattr(table, "ExtSubTable", table), "mapping", {}))
    for table in font["cmap"].tables:
        for character, glyph in list(table.cmap.items()):
            if glyph in swap and (0x30 <= character <= 0x39 or character in (0x2B, 0x2212)):
                table.cmap[character] = swap[glyph]


def rename(font, family, style, weight):
    names = font["name"]
    names.names = [record for record in names.names if record.nameID in (0, 7, 8, 9, 13, 14)]  # who made it, licence
    full, postscript = f"{family} {style}", f"{family}-{style}".replace(" ", "")
    for number, text in ((1, family), (2, style), (3, full), (4, full), (6, postscript)):
        names.setName(text, number, 3, 1, 0x409)
        names.setName(text, number, 1, 0, 0)
    selection, mac_style = STYLE_BITS[style]
    font["OS/2"].usWeightClass = weight
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x61) | selection
    font["head"].macStyle = mac_style


def to_truetype(font):
    """Turns the cubic outlines of a CFF font into the quadratic ones of TrueType."""
    order, drawn = font.getGlyphOrder(), font.getGlyphSet()
    outlines = {}
    for name in order:
        pen = TTGlyphPen(drawn)
        drawn[name].draw(Cu2QuPen(pen, font["head"].unitsPerEm * LARGEST_ERROR, reverse_direction=True))
        outlines[name] = pen.glyph()
    font["loca"], font["glyf"] = newTable("loca"), newTable("glyf")
    font["glyf"].glyphOrder, font["glyf"].glyphs = order, outlines
    for name in order:
        outlines[name].recalcBounds(font["glyf"])
        advance, _ = font["hmtx"][name]
        font["hmtx"][name] = (advance, getattr(outlines[name], "xMin", 0))
    limits = font["maxp"]
    limits.tableVersion = 0x00010000
    limits.maxZones, limits.maxTwilightPoints, limits.maxStorage, limits.maxFunctionDefs = 1, 0, 0, 0
    limits.maxInstructionDefs, limits.maxStackElements, limits.maxSizeOfInstructions = 0, 0, 0
    limits.maxComponentElements = 0
    font["head"].glyphDataFormat = 0
    font["post"].formatType, font["post"].extraNames, font["post"].mapping = 2.0, [], {}
    font["post"].glyphOrder = order
    for table in ("CFF ", "VORG"):
        if table in font:
            del font[table]
    font.sfntVersion = "\000\001\000\000"


def add_hangul(font, source):
    """Puts the outlines of another font's Hangul into this TrueType font."""
    korean = TTFont(source)
    characters, drawn, metrics = korean.getBestCmap(), korean.getGlyphSet(), korean["hmtx"]
    scale = font["head"].unitsPerEm / korean["head"].unitsPerEm * HANGUL_SIZE
    order = list(font.getGlyphOrder())
    for character in HANGUL + LETTERS:
        name = f"uni{character:04X}"
        pen = TTGlyphPen(None)
        original = DecomposingRecordingPen(drawn)
        drawn[characters[character]].draw(original)
        original.replay(TransformPen(pen, (scale, 0, 0, scale, 0, 0)))
        glyph = pen.glyph()
        font["glyf"].glyphs[name] = glyph
        glyph.recalcBounds(font["glyf"])
        font["hmtx"].metrics[name] = (
            round(metrics[characters[character]][0] * scale), getattr(glyph, "xMin", 0))
        order.append(name)
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[character] = name
    font.setGlyphOrder(order)
    font["glyf"].glyphOrder = order
    font["post"].glyphOrder = order
    font["maxp"].numGlyphs = len(order)
    font["OS/2"].recalcUnicodeRanges(font)


def cut(source, out, family, style, weight, tabular, hangul=None):
    font = TTFont(source)
    if tabular:
        tabular_figures(font)
    options = subset.Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.desubroutinize = True
    options.drop_tables += ["FFTM"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[c for c in LATIN + PUNCTUATION + SIGNS if c in font.getBestCmap()])
    subsetter.subset(font)
    to_truetype(font)
    if hangul:
        add_hangul(font, hangul)
    rename(font, family, style, weight)
    font.save(out)


def main(out):
    inter, stix = "/usr/share/fonts/opentype/inter/Inter-", "/usr/share/fonts/opentype/stix/STIXGeneral-"
    nanum = "/usr/share/fonts/truetype/nanum/NanumBarunGothic"
    sans, math = "Kernelight Sans", "Kernelight Math"
    cut(inter + "Regular.otf", out + "/KernelightSans-Regular.ttf", sans, "Regular", 400, True, nanum + ".ttf")
    cut(inter + "SemiBold.otf", out + "/KernelightSans-Bold.ttf", sans, "Bold", 700, True, nanum + "Bold.ttf")
    cut(stix + "Regular.otf", out + "/KernelightMath-Regular.ttf", math, "Regular", 400, False)
    cut(stix + "Italic.otf", out + "/KernelightMath-Italic.ttf", math, "Italic", 400, False)


main(sys.argv[1])
