//! A question with ruled lines to write on. A question never stands alone at the foot of a page.

use document::Question;

use super::{BODY, Flow, SMALL, opening};
use crate::clean::{clean_line, is_blank};
use crate::page::{Dash, Draw, Owner, ink};
use crate::text::Style;
use crate::tree::Tag;

/// From one ruled line to the next: room for a large hand.
const PITCH: f32 = 25.0;
/// The fewest lines that stand under a question before a page ends.
const FEWEST: u8 = 3;

impl Flow<'_> {
    pub(super) fn question(&mut self, question: &Question) {
        let text =
            self.shaper.plain(&question.text, &Style { bold: true, size: 12.0, ..BODY }, self.frame.width);
        let hint = self.shaper.plain(&question.hint, &Style { size: 10.0, ..SMALL }, self.frame.width);
        let pitch = PITCH * self.shaper.scale;
        self.gap(14.0);
        let first = pitch * f32::from(question.lines.min(FEWEST));
        let above = if hint.is_empty() { opening(&text) } else { text.height() + opening(&hint) };
        self.begin(above + first + 1.0);
        let division = self.tree.add(0, Tag::Division);
        self.text(division, Tag::Paragraph, self.frame.left, &text, first);
        self.text(division, Tag::Paragraph, self.frame.left, &hint, first);
        self.ruled(division, question, pitch);
        self.y += 4.0;
    }

    /// The lines; one picture a page, since a picture has one place.
    fn ruled(&mut self, division: usize, question: &Question, pitch: f32) {
        let alt = clean_line(&question.room);
        let alt = if is_blank(&alt) { "Room to write".to_owned() } else { alt };
        let mut left = question.lines;
        while left > 0 {
            let mut here: u8 = 0;
            while here < left && pitch * f32::from(here + 1) <= self.room() {
                here += 1;
            }
            if here == 0 && !self.is_at_top() {
                self.next_page();
                continue;
            }
            let here = here.max(1);
            let figure = self.figure_in(division, &alt, pitch * f32::from(here));
            for _ in 0..here {
                self.y += pitch;
                let at = [self.frame.left, self.y, self.frame.left + self.frame.width, self.y];
                let line = Draw::Line { at, ink: ink::OUTLINE, width: 0.7, dash: Dash::None };
                self.draw(Owner::Node(figure), line);
            }
            left -= here;
        }
    }
}
