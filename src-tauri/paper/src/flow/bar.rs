//! One bar cut into shares: who controls how much.

use document::{Bar, BarPart};

use super::pattern::SHARES;
use super::{BODY, Flow, SMALL, opening};
use crate::clean::{clean_line, is_blank};
use crate::page::{Draw, Frame, Owner, ink};
use crate::text::{Align, Style, Text};
use crate::tree::{Numbering, Tag};

const BAR_HEIGHT: f32 = 34.0;
const KEY: f32 = 15.0;
const SWATCH: f32 = 26.0;
const NAME: Style = Style { size: 9.5, leading: 1.35, bold: true, ..BODY };
const VALUE: Style = Style { bold: false, ink: ink::QUIET, ..NAME };
/// Shares beyond this number are drawn without names or keys; the list under the bar has them all.
const MOST_NAMED: usize = 60;

/// A share's place in the bar.
struct Share {
    left: f32,
    width: f32,
}

impl Flow<'_> {
    pub(super) fn bar(&mut self, bar: &Bar) {
        self.gap(8.0);
        self.figure_title(&bar.title);
        let shares = places(&bar.parts, &self.frame);
        let labels = self.share_labels(bar, &shares);
        let above: f32 = labels.iter().flatten().map(|(n, v)| n.height() + v.height()).fold(0.0, f32::max);
        let high = above + BAR_HEIGHT + 4.0;
        self.begin(high + 24.0);
        let alt = alt_of(bar);
        let figure = self.figure(&alt, high);
        let top = self.y + above + 2.0;
        let owner = Owner::Node(figure);
        let whole = [self.frame.left, top, self.frame.width, BAR_HEIGHT];
        self.draw(owner, Draw::Rect { at: whole, fill: Some(ink::WHITE), edge: Some((ink::TEAL, 0.7)) });
        for (i, share) in shares.iter().enumerate() {
            if share.width > 0.0 {
                let at = [share.left, top, share.width, BAR_HEIGHT];
                self.fill(owner, at, SHARES[i % SHARES.len()]);
            }
        }
        for (i, (share, label)) in shares.iter().zip(&labels).enumerate() {
            if let Some((name, value)) = label {
                let y = top - 2.0 - name.height() - value.height();
                self.put(figure, name, share.left, y);
                self.put(figure, value, share.left, y + name.height());
            }
            if share.width >= KEY + 3.0 && i < MOST_NAMED {
                let left = share.left + (share.width - KEY) / 2.0;
                self.key(figure, i, left, top + (BAR_HEIGHT - KEY) / 2.0);
            }
        }
        self.y += high + 4.0;
        self.bar_legend(bar);
        self.y += 6.0;
    }

    /// The words over a picture wait for it.
    pub(super) fn figure_title(&mut self, title: &str) {
        if is_blank(title) {
            return;
        }
        let text = self.shaper.plain(title, &Style { bold: true, size: 10.5, ..BODY }, self.frame.width);
        let node = self.tree.add(0, Tag::Paragraph);
        self.hold(text, node, (0.0, 4.0), None);
    }

    /// A picture of this height, here.
    pub(super) fn figure(&mut self, alt: &str, high: f32) -> usize {
        self.figure_in(0, alt, high)
    }

    /// A picture of this height, within another node.
    pub(super) fn figure_in(&mut self, parent: usize, alt: &str, high: f32) -> usize {
        let figure = self.tree.add(parent, Tag::Figure);
        let top = self.y;
        if let Some(node) = self.tree.node(figure) {
            node.alt = Some(alt.to_owned());
            let bottom = crate::page::HEIGHT - top - high;
            node.bounds = Some([
                self.frame.left,
                bottom,
                self.frame.left + self.frame.width,
                crate::page::HEIGHT - top,
            ]);
        }
        figure
    }

    /// Name and value over each share that is wide enough for them.
    fn share_labels(&mut self, bar: &Bar, shares: &[Share]) -> Vec<Option<(Text, Text)>> {
        let mut out = Vec::new();
        for (part, share) in bar.parts.iter().zip(shares).take(MOST_NAMED) {
            let name = self.short(&part.name, &NAME, share.width - 4.0);
            let value = self.short(&part.value, &VALUE, share.width - 4.0);
            out.push(name.zip(value));
        }
        out.resize_with(shares.len(), || None);
        out
    }

    /// A text that fits one line of this width, if it does.
    pub(super) fn short(&mut self, text: &str, style: &Style, width: f32) -> Option<Text> {
        if width < style.size || text.chars().count() > 80 {
            return None;
        }
        let mut shaped = self.shaper.plain(&clean_line(text), style, 2000.0);
        shaped.move_left();
        (shaped.lines.len() <= 1 && shaped.width() <= width).then_some(shaped)
    }

    /// A number in a white box: the same in the bar and in the list.
    fn key(&mut self, node: usize, index: usize, x: f32, y: f32) {
        let at = [x, y, KEY, KEY];
        self.draw(Owner::Node(node), Draw::Rect { at, fill: Some(ink::WHITE), edge: Some((ink::TEAL, 0.7)) });
        let style = Style { size: 8.5, leading: 1.35, bold: true, align: Align::Centre, ..BODY };
        let text = self.shaper.plain(&(index + 1).to_string(), &style, KEY);
        self.put(node, &text, x, y + (KEY - text.height()) / 2.0);
    }

    /// Every share by number, pattern, name and value.
    fn bar_legend(&mut self, bar: &Bar) {
        if bar.parts.is_empty() {
            return;
        }
        let list = self.new_list(Numbering::Decimal);
        let indent = KEY + SWATCH + 14.0;
        for (i, part) in bar.parts.iter().enumerate() {
            let spans = [
                document::Span::strong(clean_line(&part.name)),
                document::Span::plain(": "),
                document::Span::plain(clean_line(&part.value)),
            ];
            let text = self.shaper.spans(
                &spans,
                &Style { size: 10.0, align: Align::Left, ..BODY },
                self.frame.text - indent,
            );
            let first = text.lines.first().map_or(KEY, |l| l.height).max(KEY + 3.0);
            if opening(&text).max(first) > self.room() {
                self.next_page();
            }
            let item = self.tree.add(list, Tag::Item);
            let label = self.tree.add(item, Tag::Label);
            let y = self.y;
            if i < 99 {
                self.key(label, i, self.frame.left, y + 1.0);
            } else {
                let number = self.shaper.plain(&format!("{}", i + 1), &SMALL, SWATCH);
                self.put(label, &number, self.frame.left, y);
            }
            let at = [self.frame.left + KEY + 6.0, y + 2.0, SWATCH, KEY - 2.0];
            self.fill(Owner::Decoration, at, SHARES[i % SHARES.len()]);
            self.y += (first - text.lines.first().map_or(first, |l| l.height)) / 2.0;
            self.text(item, Tag::Body, self.frame.left + indent, &text, 0.0);
            self.y = self.y.max(if self.y > y { y + first } else { self.y });
        }
    }
}

/// Where each share stands: in proportion, to the last hair's breadth.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "a drawing needs seven figures"
)]
fn places(parts: &[BarPart], frame: &Frame) -> Vec<Share> {
    let total: u128 = parts.iter().map(|p| u128::from(p.weight)).sum();
    let x_of = |sum: u128| if total == 0 { 0.0 } else { (sum as f64 / total as f64) as f32 * frame.width };
    let mut sum = 0;
    parts
        .iter()
        .map(|p| {
            let left = x_of(sum);
            sum += u128::from(p.weight);
            Share { left: frame.left + left, width: x_of(sum) - left }
        })
        .collect()
}

/// The bar in words; made from its parts when nobody wrote them.
pub(crate) fn alt_of(bar: &Bar) -> String {
    if !is_blank(&bar.alt) {
        return clean_line(&bar.alt);
    }
    let parts: Vec<String> = bar
        .parts
        .iter()
        .take(200)
        .map(|p| format!("{}: {}", clean_line(&p.name), clean_line(&p.value)))
        .collect();
    let alt = format!("{}: {}", clean_line(&bar.title), parts.join("; "));
    if is_blank(&alt.replace([':', ';'], "")) { "A bar without shares".to_owned() } else { alt }
}
