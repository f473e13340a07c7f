//! A week of cover: a row a day, an hour axis, stretches by name and texture.

use std::fmt::Write;

use document::{Stretch, Texture, Week, WeekDay};

use super::pattern::Pattern;
use super::{BODY, Flow, SMALL, opening};
use crate::clean::{clean_line, is_blank};
use crate::page::{Dash, Draw, Frame, Owner, ink};
use crate::text::{Align, Style};
use crate::tree::{Numbering, Tag};

const DAY_WIDTH: f32 = 72.0;
const AXIS: f32 = 16.0;
const ROW: f32 = 25.0;
const TALLEST_ROW: f32 = 60.0;
const SWATCH: f32 = 28.0;
const DAY: u16 = 1440;
/// More days than this go into further pictures.
const DAYS: usize = 7;

const LABEL: Style = Style { size: 8.0, leading: 1.3, ..BODY };

/// A day as it is drawn.
struct Row<'w> {
    top: f32,
    high: f32,
    /// Stretches by lane; lanes share the row's height.
    lanes: Vec<Vec<&'w Stretch>>,
    /// The framed minutes.
    frame: Option<(u16, u16)>,
}

impl Flow<'_> {
    pub(super) fn week(&mut self, week: &Week) {
        self.gap(8.0);
        self.figure_title(&week.caption);
        let alt = alt_of(week);
        for (part, days) in week.days.chunks(DAYS).enumerate() {
            self.grid(week, days, part * DAYS, &alt);
        }
        if week.days.is_empty() {
            self.begin(0.0);
            self.paragraph(&[document::Span::plain(alt)]);
        }
        self.week_legend(&week.legend);
        self.y += 6.0;
    }

    fn grid(&mut self, week: &Week, days: &[WeekDay], first: usize, alt: &str) {
        let mut rows: Vec<Row<'_>> = Vec::new();
        let mut top = AXIS;
        for (i, day) in days.iter().enumerate() {
            let lanes = lanes(&day.stretches);
            #[expect(clippy::cast_precision_loss, reason = "a handful of lanes")]
            let high = (ROW + 10.0 * lanes.len().saturating_sub(1) as f32).min(TALLEST_ROW);
            rows.push(Row { top, high, lanes, frame: framed(week.frame, first + i, week.days.len()) });
            top += high;
        }
        let high = top + 2.0;
        self.begin(high + 20.0);
        let figure = self.figure(alt, high);
        let y = self.y;
        self.axis(figure, y, high);
        for (row, day) in rows.iter().zip(days) {
            self.day(figure, row, day, y);
        }
        self.frame(figure, &rows, y);
        self.y += high + 6.0;
    }

    /// Hours along the top with faint lines down.
    fn axis(&mut self, figure: usize, y: f32, high: f32) {
        let owner = Owner::Node(figure);
        for hour in (0..=24_u16).step_by(3) {
            let x = x_of(&self.frame, hour * 60);
            let at = [x, y + AXIS - 3.0, x, y + high - 2.0];
            self.draw(owner, Draw::Line { at, ink: ink::RULE, width: 0.6, dash: Dash::None });
            let style = Style { align: Align::Centre, ink: ink::QUIET, ..LABEL };
            let text = self.shaper.plain(&format!("{hour:02}:00"), &style, 40.0);
            // The last label ends with the grid.
            let x = if hour == 24 { x - 29.0 } else { x - 20.0 };
            self.put(figure, &text, x, y);
        }
    }

    fn day(&mut self, figure: usize, row: &Row<'_>, day: &WeekDay, y: f32) {
        let owner = Owner::Node(figure);
        let top = y + row.top;
        for edge in [top, top + row.high] {
            let at = [self.frame.left, edge, self.frame.left + self.frame.width, edge];
            self.draw(owner, Draw::Line { at, ink: ink::RULE, width: 0.6, dash: Dash::None });
        }
        let name = clean_line(&day.name);
        let style = Style { size: 9.5, leading: 1.3, bold: true, ..BODY };
        let whole = self.short(&name, &style, DAY_WIDTH - 4.0);
        let name = whole.unwrap_or_else(|| {
            let start: String = name.chars().take(8).collect();
            self.shaper.plain(&start, &style, 2000.0)
        });
        self.put(figure, &name, self.frame.left, top + (row.high - name.height()) / 2.0);
        #[expect(clippy::cast_precision_loss, reason = "a handful of lanes")]
        let lane_high = (row.high - 4.0) / row.lanes.len().max(1) as f32;
        let mut lane_top = top + 2.0;
        for lane in &row.lanes {
            for stretch in lane {
                self.stretch(figure, stretch, lane_top, lane_high);
            }
            lane_top += lane_high;
        }
    }

    fn stretch(&mut self, figure: usize, stretch: &Stretch, top: f32, high: f32) {
        let (left, right) =
            (x_of(&self.frame, stretch.from.min(DAY)), x_of(&self.frame, stretch.to.min(DAY)));
        let at = [left, top, right - left, high];
        self.fill(Owner::Node(figure), at, pattern_of(stretch.texture));
        if high < 9.0 || is_blank(&stretch.name) {
            return;
        }
        let style = Style { bold: true, ..LABEL };
        if let Some(name) = self.short(&stretch.name, &style, right - left - 8.0) {
            // A white ground keeps the words readable on every pattern, in grey too.
            let wide = name.width() + 4.0;
            let tall = name.height().min(high - 2.0);
            let at = [left + 2.5, top + (high - tall) / 2.0, wide, tall];
            self.draw(Owner::Node(figure), Draw::Rect { at, fill: Some(ink::WHITE), edge: None });
            self.put(figure, &name, left + 4.5, top + (high - name.height()) / 2.0);
        }
    }

    /// A strong line around the framed stretch, open where it goes on in the next row.
    fn frame(&mut self, figure: usize, rows: &[Row<'_>], y: f32) {
        let span = |i: Option<usize>| i.and_then(|i| rows.get(i)).and_then(|r| r.frame);
        for (i, row) in rows.iter().enumerate() {
            let Some((from, to)) = row.frame else { continue };
            let (top, bottom) = (y + row.top, y + row.top + row.high);
            let mut lines = vec![
                [x_of(&self.frame, from), top, x_of(&self.frame, from), bottom],
                [x_of(&self.frame, to), top, x_of(&self.frame, to), bottom],
            ];
            for (edge, other) in [(top, span(i.checked_sub(1))), (bottom, span(Some(i + 1)))] {
                let (a, b) = other.map_or((to, to), |(a, b)| (a.clamp(from, to), b.clamp(from, to)));
                lines.push([x_of(&self.frame, from), edge, x_of(&self.frame, a), edge]);
                lines.push([x_of(&self.frame, b), edge, x_of(&self.frame, to), edge]);
            }
            for at in lines {
                if (at[0] - at[2]).abs() + (at[1] - at[3]).abs() > 0.01 {
                    self.draw(
                        Owner::Node(figure),
                        Draw::Line { at, ink: ink::WORDS, width: 1.8, dash: Dash::None },
                    );
                }
            }
        }
    }

    fn week_legend(&mut self, legend: &[(Texture, String)]) {
        let mut list = None;
        for (texture, words) in legend {
            let text = self.shaper.plain(
                words,
                &Style { ink: ink::WORDS, align: Align::Left, ..SMALL },
                self.frame.text - SWATCH - 10.0,
            );
            if text.is_empty() {
                continue;
            }
            if opening(&text).max(14.0) > self.room() {
                self.next_page();
            }
            let list = *list.get_or_insert_with(|| self.new_list(Numbering::Disc));
            let item = self.tree.add(list, Tag::Item);
            let at = [self.frame.left, self.y + 1.5, SWATCH, 10.0];
            self.fill(Owner::Decoration, at, pattern_of(*texture));
            self.text(item, Tag::Body, self.frame.left + SWATCH + 10.0, &text, 0.0);
            self.y += 2.0;
        }
    }
}

fn x_of(frame: &Frame, minute: u16) -> f32 {
    frame.left + DAY_WIDTH + (frame.width - DAY_WIDTH) * f32::from(minute) / f32::from(DAY)
}

fn pattern_of(texture: Texture) -> Pattern {
    match texture {
        Texture::Solid => Pattern::Solid([0x2E, 0x74, 0x7C]),
        Texture::Striped => Pattern::Stripes,
        Texture::Dotted => Pattern::Dots,
        Texture::Gap => Pattern::Hatch,
    }
}

/// Puts stretches that overlap into lanes of their own; beyond six lanes they share the last.
pub(crate) fn lanes(stretches: &[Stretch]) -> Vec<Vec<&Stretch>> {
    const MOST: usize = 6;
    let mut sorted: Vec<&Stretch> = stretches.iter().filter(|s| s.from < s.to.min(DAY)).collect();
    sorted.sort_by_key(|s| (s.from, s.to));
    let mut lanes: Vec<Vec<&Stretch>> = Vec::new();
    for stretch in sorted {
        let free = lanes.iter().position(|l| l.last().is_none_or(|s| s.to <= stretch.from));
        match free {
            Some(lane) => lanes[lane].push(stretch),
            None if lanes.len() < MOST => lanes.push(vec![stretch]),
            None => lanes[MOST - 1].push(stretch),
        }
    }
    lanes
}

/// The framed minutes of a day; a frame may run over the end of the week.
pub(crate) fn framed(
    frame: Option<((usize, u16), (usize, u16))>,
    day: usize,
    days: usize,
) -> Option<(u16, u16)> {
    let ((first, start), (last, end)) = frame?;
    if first >= days || last >= days {
        return None;
    }
    let (start, end) = (start.min(DAY), end.min(DAY));
    let wraps = last < first || (last == first && end <= start);
    let within = if wraps { day >= first || day <= last } else { (first..=last).contains(&day) };
    if !within {
        return None;
    }
    let from = if day == first { start } else { 0 };
    let to = if day == last && !(wraps && first == last) { end } else { DAY };
    (from < to).then_some((from, to))
}

/// The week in words; made from its stretches when nobody wrote them.
pub(crate) fn alt_of(week: &Week) -> String {
    if !is_blank(&week.alt) {
        return clean_line(&week.alt);
    }
    let mut out = clean_line(&week.caption);
    for day in week.days.iter().take(31) {
        let _ = write!(out, " {}:", clean_line(&day.name));
        for s in day.stretches.iter().take(50) {
            let _ = write!(out, " {}–{} {};", clock(s.from), clock(s.to), clean_line(&s.name));
        }
    }
    if is_blank(&out) { "A week of cover".to_owned() } else { out }
}

/// Minutes after midnight as a clock shows them.
pub(crate) fn clock(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}
