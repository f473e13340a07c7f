//! A picture of a page for the preview, drawn from the very runs that are printed.
//!
//! Glyphs are drawn as outlines, since the page that shows them has other fonts. No style attributes and no
//! scripts: the strictest content policy lets it through.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::fonts::Fonts;
use crate::layout::Layout;
use crate::page::{Dash, Draw, HEIGHT, WIDTH};
use crate::photo::photo_address;
use crate::text::{Ink, Run};

impl Layout {
    /// The page as an SVG picture; `None` when there is no such page.
    pub fn page_svg(&self, paper: &crate::Paper, page: usize) -> Option<String> {
        let content = self.pages.get(page)?;
        let items = || content.under.iter().chain(&content.items);
        let mut used = BTreeSet::new();
        for item in items() {
            if let Draw::Text { run, .. } = &item.draw {
                used.extend(run.glyphs.iter().map(|g| (run.face, g.id)));
            }
        }
        let mut out = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\">"
        );
        let blank = define(&mut out, page, &used, &paper.fonts);
        let _ = write!(out, "<rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"#fff\"/>");
        for item in items() {
            match &item.draw {
                Draw::Photo { print, at } => self.photo(&mut out, *print, at.map(short)),
                other => draw(&mut out, page, other, &blank),
            }
        }
        out.push_str("</svg>");
        Some(out)
    }

    fn photo(&self, out: &mut String, print: usize, [x, y, w, h]: [String; 4]) {
        if let Some(print) = self.prints.get(print) {
            let address = photo_address(&print.jpeg);
            let _ =
                write!(out, "<image x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" href=\"{address}\"/>");
        }
    }
}

/// Writes the outlines in use once; returns those that are blank.
fn define(
    out: &mut String,
    page: usize,
    used: &BTreeSet<(usize, u16)>,
    fonts: &Fonts,
) -> BTreeSet<(usize, u16)> {
    let mut blank = BTreeSet::new();
    out.push_str("<defs>");
    for (face, glyph) in used {
        let path = fonts.faces().get(*face).map(|f| f.outline(*glyph)).unwrap_or_default();
        if path.is_empty() {
            blank.insert((*face, *glyph));
        } else {
            let _ = write!(out, "<path id=\"p{page}f{face}g{glyph}\" d=\"{path}\"/>");
        }
    }
    out.push_str("</defs>");
    blank
}

fn hex(ink: Ink) -> String {
    format!("#{:02x}{:02x}{:02x}", ink[0], ink[1], ink[2])
}

/// Two decimals: a hundredth of a point is less than a printer can place.
fn short(value: f32) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

fn draw(out: &mut String, page: usize, draw: &Draw, blank: &BTreeSet<(usize, u16)>) {
    match draw {
        Draw::Text { run, x, y } => text(out, page, run, (*x, *y), blank),
        Draw::Rect { at: [x, y, w, h], fill, edge } => {
            let fill = fill.map_or_else(|| "none".to_owned(), hex);
            let [x, y, w, h] = [x, y, w, h].map(|v| short(*v));
            let _ = write!(out, "<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" fill=\"{fill}\"");
            if let Some((ink, width)) = edge {
                let _ = write!(out, " stroke=\"{}\" stroke-width=\"{}\"", hex(*ink), short(*width));
            }
            out.push_str("/>");
        }
        Draw::Line { at, ink, width, dash } => {
            let [x1, y1, x2, y2] = at.map(short);
            let _ = write!(
                out,
                "<path d=\"M{x1} {y1}L{x2} {y2}\" stroke=\"{}\" stroke-width=\"{}\"",
                hex(*ink),
                short(*width)
            );
            if let Dash::Dots(step) = dash {
                let _ = write!(out, " stroke-linecap=\"round\" stroke-dasharray=\"0 {}\"", short(*step));
            }
            out.push_str("/>");
        }
        // Drawn by the layout, which has the prints.
        Draw::Photo { .. } => {}
    }
}

fn text(out: &mut String, page: usize, run: &Run, at: (f32, f32), blank: &BTreeSet<(usize, u16)>) {
    let scale = run.size / 1000.0;
    let _ = write!(
        out,
        "<g fill=\"{}\" transform=\"translate({} {})scale({scale})\">",
        hex(run.ink),
        short(at.0 + run.x),
        short(at.1 + run.baseline)
    );
    for glyph in run.glyphs.iter().filter(|g| !blank.contains(&(run.face, g.id))) {
        let _ = write!(
            out,
            "<use href=\"#p{page}f{}g{}\" x=\"{}\"",
            run.face,
            glyph.id,
            (glyph.x / scale).round()
        );
        if glyph.y.abs() > 0.001 {
            let _ = write!(out, " y=\"{}\"", (-glyph.y / scale).round());
        }
        out.push_str("/>");
    }
    out.push_str("</g>");
}
