//! Fills that can be told apart without colour.

use super::Flow;
use crate::page::{Dash, Draw, Owner, ink};
use crate::text::Ink;

/// How an area is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pattern {
    /// One colour.
    Solid(Ink),
    /// Slanted stripes on a tint.
    Stripes,
    /// Dots on white.
    Dots,
    /// Level lines on white.
    Level,
    /// Crossed lines on white.
    Cross,
    /// Wide slanted lines in brick on white: nobody.
    Hatch,
}

/// The patterns of a bar's shares, in order; they begin again after the last.
pub(super) const SHARES: [Pattern; 6] = [
    Pattern::Solid(ink::TEAL),
    Pattern::Stripes,
    Pattern::Dots,
    Pattern::Solid([0xB9, 0xD3, 0xD6]),
    Pattern::Level,
    Pattern::Cross,
];

/// Narrower areas show their ground only: a pattern needs room to be one.
const LEAST: f32 = 2.5;

impl Flow<'_> {
    /// Fills a box and draws its outline.
    pub(super) fn fill(&mut self, owner: Owner, at: [f32; 4], pattern: Pattern) {
        let (ground, line) = match pattern {
            Pattern::Solid(ink) => (ink, ink),
            Pattern::Stripes => ([0xDC, 0xEA, 0xEC], ink::TEAL),
            Pattern::Hatch => (ink::WHITE, ink::BRICK),
            Pattern::Dots | Pattern::Level | Pattern::Cross => (ink::WHITE, ink::TEAL),
        };
        self.draw(owner, Draw::Rect { at, fill: Some(ground), edge: None });
        if at[2] > LEAST && at[3] > LEAST {
            match pattern {
                Pattern::Solid(_) => {}
                Pattern::Stripes => self.slanted(owner, at, 5.0, (line, 1.3), true),
                Pattern::Hatch => self.slanted(owner, at, 6.0, (line, 0.8), false),
                Pattern::Dots => self.level(owner, at, 4.6, (line, 1.5), Dash::Dots(4.6)),
                Pattern::Level => self.level(owner, at, 3.6, (line, 0.8), Dash::None),
                Pattern::Cross => {
                    self.slanted(owner, at, 6.5, (line, 0.7), true);
                    self.slanted(owner, at, 6.5, (line, 0.7), false);
                }
            }
        }
        let edge = if matches!(pattern, Pattern::Hatch) { ink::BRICK } else { ink::TEAL };
        self.draw(owner, Draw::Rect { at, fill: None, edge: Some((edge, 0.7)) });
    }

    /// Slanted lines cut off at the box.
    fn slanted(&mut self, owner: Owner, at: [f32; 4], step: f32, line: (Ink, f32), rising: bool) {
        let [x, y, w, h] = at;
        let mut offset = step / 2.0;
        while offset < w + h {
            // The line runs from (offset, 0) down to (offset - h, h) within the box.
            let (mut x1, mut y1, mut x2, mut y2) = (offset, 0.0, offset - h, h);
            if x1 > w {
                y1 = x1 - w;
                x1 = w;
            }
            if x2 < 0.0 {
                y2 = h + x2;
                x2 = 0.0;
            }
            let flip = |py: f32| if rising { y + py } else { y + h - py };
            let at = [x + x1, flip(y1), x + x2, flip(y2)];
            self.draw(owner, Draw::Line { at, ink: line.0, width: line.1, dash: Dash::None });
            offset += step;
        }
    }

    /// Level lines, unbroken or of dots.
    fn level(&mut self, owner: Owner, at: [f32; 4], step: f32, line: (Ink, f32), dash: Dash) {
        let [x, y, w, h] = at;
        let mut down = step / 2.0;
        let mut is_odd = false;
        while down < h {
            let shift = if dash == Dash::None {
                0.0
            } else if is_odd {
                step
            } else {
                step / 2.0
            };
            if shift < w {
                let at = [x + shift, y + down, x + w - if dash == Dash::None { 0.0 } else { 1.0 }, y + down];
                self.draw(owner, Draw::Line { at, ink: line.0, width: line.1, dash });
            }
            is_odd = !is_odd;
            down += step;
        }
    }
}
