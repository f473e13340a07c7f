#!/usr/bin/env python3
"""Rebuilds the fonts of this folder from their published sources.

    apt-get install fonts-noto-core fonts-noto-cjk
    npm install @expo-google-fonts/noto-emoji        # anywhere; give its font file as the first argument
    pip install fonttools
    python3 make.py NODE_MODULES/@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf

Everything here ends up as TrueType outlines: the PDF writer embeds subsets with a CIDToGIDMap, and the
archive rules compare widths, which CFF outlines would make needlessly hard.
"""

import shutil
import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

DEBIAN = Path("/usr/share/fonts")
HERE = Path(__file__).resolve().parent

BOTH = ["Sans", "SansArabic", "SansBengali", "SansGurmukhi", "SansDevanagari", "SansGujarati"]
REGULAR = [
    "SansTamil", "SansTelugu", "SansKannada", "SansMalayalam", "SansSinhala", "SansOriya", "SansEthiopic",
    "SansHebrew", "SansArmenian", "SansGeorgian", "SansThai", "SansLao", "SansKhmer", "SansMyanmar",
    "SansThaana", "SansSyriac", "SansSymbols", "SansSymbols2", "SansMath",
]

# CJK: what families write. Ideographs beyond the first plane are left out for size.
CJK_RANGES = [
    (0x1100, 0x11FF), (0x2E80, 0x2FDF), (0x2FF0, 0x303F), (0x3040, 0x30FF), (0x3100, 0x312F),
    (0x3130, 0x318F), (0x31A0, 0x31BF), (0x31C0, 0x31EF), (0x31F0, 0x31FF), (0x3200, 0x33FF), (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE4F), (0xFF00, 0xFFEF),
]


def copy_debian():
    """The Noto Sans faces are used exactly as Debian ships them."""
    for name in [f"{n}-{w}" for n in BOTH for w in ("Regular", "Bold")] + [f"{n}-Regular" for n in REGULAR]:
        shutil.copyfile(DEBIAN / f"truetype/noto/Noto{name}.ttf", HERE / f"Noto{name}.ttf")


def emoji(path):
    """The mono emoji face, whole: its joined sequences (families, flags, skin tones) need all its tables."""
    shutil.copyfile(path, HERE / "NotoEmoji-Regular.ttf")


def fixed_date(font):
    """The same sources must give the same bytes."""
    font.recalcTimestamp = False
    font["head"].modified = font["head"].created


def cjk():
    """One face, Simplified Chinese forms, subset and turned from cubic into quadratic outlines."""
    options = subset.Options()
    options.font_number = 2
    options.layout_features = ["ccmp"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.drop_tables += ["VORG", "vhea", "vmtx", "BASE"]
    options.hinting = False
    options.desubroutinize = True
    font = subset.load_font(str(DEBIAN / "opentype/noto/NotoSansCJK-Regular.ttc"), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes={c for a, b in CJK_RANGES for c in range(a, b + 1)})
    cutter.subset(font)
    to_truetype(font)
    fixed_date(font)
    font.save(HERE / "NotoSansSC-Regular.ttf")


def to_truetype(font):
    """Replaces the CFF outlines by TrueType ones; two units in a thousand are not visible in print."""
    glyphs = font.getGlyphSet()
    order = font.getGlyphOrder()
    drawn = {}
    for name in order:
        pen = TTGlyphPen(None)
        glyphs[name].draw(Cu2QuPen(pen, 2.0, reverse_direction=True))
        drawn[name] = pen.glyph()
    font["loca"] = newTable("loca")
    glyf = font["glyf"] = newTable("glyf")
    glyf.glyphOrder = order
    glyf.glyphs = drawn
    metrics = font["hmtx"]
    for name, glyph in drawn.items():
        glyph.recalcBounds(glyf)
        metrics[name] = (metrics[name][0], getattr(glyph, "xMin", 0))
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    for key in ("maxPoints", "maxContours", "maxCompositePoints", "maxCompositeContours", "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs",
                "maxStackElements", "maxSizeOfInstructions", "maxComponentElements", "maxComponentDepth"):
        setattr(maxp, key, 0)
    maxp.maxZones = 1
    del font["CFF "]
    font["post"].formatType = 3.0
    font.sfntVersion = "\x00\x01\x00\x00"


if __name__ == "__main__":
    copy_debian()
    if len(sys.argv) > 1:
        emoji(sys.argv[1])
    cjk()
