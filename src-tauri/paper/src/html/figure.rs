//! Pictures in the page: drawn in place, told in words, with a list of all their parts beneath.

use std::fmt::Write;

use document::{Bar, Stretch, Texture, Week, WeekDay};

use super::{Sheet, escape};
use crate::clean::clean_line;
use crate::flow::{bar_alt, framed, lanes, week_alt};

const WIDTH: u64 = 1000;
const BAR: u64 = 60;
const DAY_WIDTH: u64 = 130;
const LANE: usize = 32;
/// Days drawn; the list and the words beneath have them all.
const MOST_DAYS: usize = 31;
/// Classes of a bar's shares, in order.
const SHARES: usize = 6;
const MINUTES: u16 = 1440;

impl Sheet<'_> {
    pub(super) fn bar(&mut self, bar: &Bar) {
        self.out.push_str("<figure>\n");
        self.element("figcaption", "", &bar.title);
        let id = self.open_svg(&bar_alt(bar), BAR.try_into().unwrap_or(60));
        let total: u128 = bar.parts.iter().map(|p| u128::from(p.weight)).sum();
        let x_of = |sum: u128| sum.saturating_mul(u128::from(WIDTH) * 100).checked_div(total).unwrap_or(0);
        let mut sum = 0;
        for (i, part) in bar.parts.iter().enumerate() {
            let left = x_of(sum);
            sum += u128::from(part.weight);
            let wide = x_of(sum) - left;
            if wide > 0 {
                self.area(&id, i % SHARES, (&hundredths(left), "1"), (&hundredths(wide), "58"));
            }
            if wide > 4000 {
                self.key(i + 1, &hundredths(left + wide / 2));
            }
        }
        self.out.push_str("</svg>\n<ol role=\"list\">\n");
        for (i, part) in bar.parts.iter().enumerate() {
            let words = format!("{}: {}", clean_line(&part.name), clean_line(&part.value));
            let swatch = format!("<span>{} {}</span>", i + 1, swatch(&id, i % SHARES));
            self.item(&swatch, &words);
        }
        self.out.push_str("</ol>\n</figure>\n");
    }

    pub(super) fn week(&mut self, week: &Week) {
        self.out.push_str("<figure>\n");
        self.element("figcaption", "", &week.caption);
        let days: Vec<_> = week.days.iter().take(MOST_DAYS).map(|d| (d, lanes(&d.stretches))).collect();
        let tops: Vec<usize> = days
            .iter()
            .scan(26, |next, (_, lanes)| {
                let top = *next;
                *next += 8 + LANE * lanes.len().max(1);
                Some(top)
            })
            .collect();
        let high =
            tops.last().zip(days.last()).map_or(30, |(top, (_, l))| top + 8 + LANE * l.len().max(1)) + 4;
        let id = self.open_svg(&week_alt(week), high);
        for hour in (0..=24_u16).step_by(3) {
            let x = x_of(hour * 60);
            let anchor = if hour == 24 { "end" } else { "middle" };
            let _ = write!(
                self.out,
                "<path class=\"grid\" d=\"M{x} 24V{high}\"/><text class=\"words\" x=\"{x}\" y=\"18\" \
                 font-size=\"16\" text-anchor=\"{anchor}\">{hour:02}:00</text>"
            );
        }
        for (i, ((day, lanes), top)) in days.iter().zip(&tops).enumerate() {
            self.day(&id, day, lanes, *top);
            let bottom = top + 8 + LANE * lanes.len().max(1);
            if let Some((from, to)) = framed(week.frame, i, week.days.len()) {
                let (left, right) = (x_of(from), x_of(to));
                let _ = write!(
                    self.out,
                    "<rect class=\"strong\" x=\"{left}\" y=\"{top}\" width=\"{}\" height=\"{}\"/>",
                    right.saturating_sub(left),
                    bottom - top
                );
            }
        }
        self.out.push_str("</svg>\n<ul role=\"list\">\n");
        for (texture, words) in &week.legend {
            let swatch = swatch(&id, class_of(*texture));
            self.item(&swatch, words);
        }
        self.out.push_str("</ul>\n</figure>\n");
    }

    fn day(&mut self, id: &str, day: &WeekDay, lanes: &[Vec<&Stretch>], top: usize) {
        let name: String = clean_line(&day.name).chars().take(12).collect();
        let _ = write!(
            self.out,
            "<path class=\"grid\" d=\"M0 {top}H{WIDTH}\"/><text class=\"words\" x=\"0\" y=\"{}\" \
             font-size=\"18\" font-weight=\"700\">{}</text>",
            top + 26,
            escape(&name)
        );
        for (lane, stretches) in lanes.iter().enumerate() {
            for stretch in stretches {
                self.stretch(id, stretch, top + 4 + lane * LANE);
            }
        }
    }

    fn stretch(&mut self, id: &str, stretch: &Stretch, top: usize) {
        let (left, right) = (x_of(stretch.from), x_of(stretch.to));
        let wide = right.saturating_sub(left);
        if wide > 0 {
            let size = (wide.to_string(), (LANE - 2).to_string());
            self.area(
                id,
                class_of(stretch.texture),
                (&left.to_string(), &top.to_string()),
                (&size.0, &size.1),
            );
        }
        let name = clean_line(&stretch.name);
        let letters = u64::try_from(name.chars().count()).unwrap_or(u64::MAX);
        let words = letters.saturating_mul(9).saturating_add(14);
        if !name.is_empty() && wide > words.saturating_add(8) {
            let _ = write!(
                self.out,
                "<rect class=\"ground\" x=\"{}\" y=\"{}\" width=\"{words}\" height=\"20\"/>\
                 <text class=\"words\" x=\"{}\" y=\"{}\" font-size=\"16\" text-anchor=\"middle\">{}</text>",
                left + 4,
                top + 5,
                left + 4 + words / 2,
                top + 21,
                escape(&name)
            );
        }
    }

    fn open_svg(&mut self, alt: &str, high: usize) -> String {
        self.figures += 1;
        let id = format!("f{}", self.figures);
        let _ = write!(
            self.out,
            "<svg role=\"img\" aria-label=\"{}\" viewBox=\"0 0 {WIDTH} {high}\"><defs>\
             <pattern id=\"{id}p1\" width=\"10\" height=\"10\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
             <rect class=\"tinted\" width=\"10\" height=\"10\"/><path class=\"line\" d=\"M0 0V10\" stroke-width=\"6\"/></pattern>\
             <pattern id=\"{id}p2\" width=\"10\" height=\"10\" patternUnits=\"userSpaceOnUse\">\
             <rect class=\"ground\" width=\"10\" height=\"10\"/><circle class=\"dot\" cx=\"5\" cy=\"5\" r=\"1.8\"/></pattern>\
             <pattern id=\"{id}p4\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">\
             <rect class=\"ground\" width=\"8\" height=\"8\"/><path class=\"line\" d=\"M0 4H8\" stroke-width=\"1.6\"/></pattern>\
             <pattern id=\"{id}p5\" width=\"12\" height=\"12\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
             <rect class=\"ground\" width=\"12\" height=\"12\"/><path class=\"line\" d=\"M0 0V12M0 0H12\" stroke-width=\"1.6\"/></pattern>\
             <pattern id=\"{id}p6\" width=\"14\" height=\"14\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(-45)\">\
             <rect class=\"ground\" width=\"14\" height=\"14\"/><path class=\"brick\" d=\"M0 0V14\" stroke-width=\"2.4\"/></pattern>\
             </defs>",
            escape(alt)
        );
        id
    }

    fn area(&mut self, id: &str, class: usize, at: (&str, &str), size: (&str, &str)) {
        let place = format!("x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"", at.0, at.1, size.0, size.1);
        let _ = write!(self.out, "<rect {} {place}/><rect class=\"edge\" {place}/>", paint(id, class));
    }

    fn key(&mut self, number: usize, x: &str) {
        let _ = write!(
            self.out,
            "<circle class=\"ground\" cx=\"{x}\" cy=\"30\" r=\"16\"/><text class=\"words\" x=\"{x}\" y=\"37\" \
             font-size=\"20\" font-weight=\"700\" text-anchor=\"middle\">{number}</text>"
        );
    }

    fn item(&mut self, swatch: &str, words: &str) {
        let _ = writeln!(
            self.out,
            "<li>{swatch}<span{}>{}</span></li>",
            self.direction(&crate::clean::clean(words)),
            self.words(words)
        );
    }
}

fn paint(id: &str, class: usize) -> String {
    match class {
        0 => "class=\"f0\"".to_owned(),
        3 => "class=\"f3\"".to_owned(),
        7 => "class=\"solid\"".to_owned(),
        other => format!("fill=\"url(#{id}p{other})\""),
    }
}

fn swatch(id: &str, class: usize) -> String {
    format!(
        "<svg aria-hidden=\"true\" viewBox=\"0 0 40 20\" width=\"32\" height=\"16\">\
         <rect {} width=\"40\" height=\"20\"/><rect class=\"edge\" width=\"40\" height=\"20\"/></svg>",
        paint(id, class)
    )
}

fn class_of(texture: Texture) -> usize {
    match texture {
        Texture::Solid => 7,
        Texture::Striped => 1,
        Texture::Dotted => 2,
        Texture::Gap => 6,
    }
}

fn x_of(minute: u16) -> u64 {
    DAY_WIDTH + (WIDTH - DAY_WIDTH) * u64::from(minute.min(MINUTES)) / u64::from(MINUTES)
}

fn hundredths(value: u128) -> String {
    format!("{}.{:02}", value / 100, value % 100)
}
