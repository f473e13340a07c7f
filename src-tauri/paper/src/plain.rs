//! Plain text, wrapped for reading on any screen and by any voice.

use document::{Bar, Block, Document, Question, Signature, Span, Table, Week};

use crate::clean::{clean, clean_line, is_blank};
use crate::flow::{bar_alt, clock, week_alt};

/// Letters a line.
const WIDTH: usize = 76;

/// The document as text: UTF-8, lines of at most 76 letters.
pub fn plain_text(doc: &Document) -> String {
    let mut page = Sheet { out: String::new() };
    let title = clean_line(&doc.title);
    if !title.is_empty() {
        page.underlined(&title, '=');
    }
    if let Some(draft) = doc.furniture.draft.as_deref().filter(|d| !is_blank(d)) {
        page.wrapped("*** ", "    ", &format!("{} ***", clean_line(draft)));
        page.out.push('\n');
    }
    for (i, block) in doc.blocks.iter().enumerate() {
        let is_title = matches!(block, Block::Heading { text, .. } if i == 0 && clean_line(text) == title);
        if !is_title {
            page.block(block);
        }
    }
    let footer = clean_line(&doc.furniture.footer);
    if !footer.is_empty() {
        page.out.push_str("--\n");
        page.wrapped("", "", &footer);
    }
    page.out
}

struct Sheet {
    out: String,
}

fn words(spans: &[Span]) -> String {
    spans.iter().map(|s| clean(&s.text)).collect()
}

impl Sheet {
    fn block(&mut self, block: &Block) {
        let before = self.out.len();
        match block {
            Block::Heading { level: 0 | 1, text } => self.underlined(&clean_line(text), '='),
            Block::Heading { level: 2, text } => self.underlined(&clean_line(text), '-'),
            Block::Heading { text, .. } => self.wrapped("", "", text),
            Block::Contents { entries } => entries.iter().for_each(|e| self.wrapped("  ", "    ", e)),
            Block::Paragraph { text } => self.wrapped("", "", &words(text)),
            Block::Saying { text, by, .. } => {
                self.wrapped("  | ", "  | ", text);
                if !is_blank(by) {
                    self.wrapped("  | — ", "  |   ", by);
                }
            }
            Block::Clause { number, text, note, .. } => {
                self.wrapped(&format!("{} ", clean_line(number)), "    ", &words(text));
                if let Some(note) = note.as_deref().filter(|n| !is_blank(n)) {
                    self.wrapped("    [", "     ", &format!("{}]", clean(note).trim_end()));
                }
            }
            Block::List { items } => items.iter().for_each(|i| self.wrapped("* ", "  ", &words(i))),
            Block::Facts { rows } => {
                for row in rows {
                    self.wrapped(&format!("{}: ", clean_line(&row.name)), "    ", &row.value);
                }
            }
            Block::Table(table) => self.table(table),
            Block::Bar(bar) => self.bar(bar),
            Block::Week(week) => self.week(week),
            Block::Signature(signature) => self.signature(signature),
            Block::Note { text } => self.wrapped("!! ", "!! ", &words(text)),
            Block::Question(question) => self.question(question),
            Block::PageBreak => {}
        }
        if self.out.len() > before {
            self.out.push('\n');
        }
    }

    fn underlined(&mut self, text: &str, sign: char) {
        if text.is_empty() {
            return;
        }
        self.wrapped("", "", text);
        let length = text.chars().count().clamp(3, WIDTH);
        self.out.extend(std::iter::repeat_n(sign, length));
        self.out.push('\n');
    }

    /// Rows as "column: value", which a voice can read and no narrow screen can tear.
    fn table(&mut self, table: &Table) {
        self.wrapped("", "", &table.caption);
        for row in &table.rows {
            for (i, cell) in row.iter().enumerate() {
                let name = table.columns.get(i).map(|c| clean_line(&c.name)).unwrap_or_default();
                let lead = if i == 0 { "* " } else { "    " };
                let name = if name.is_empty() { String::new() } else { format!("{name}: ") };
                if i == 0 || !is_blank(cell) {
                    self.wrapped(&format!("{lead}{name}"), "      ", cell);
                }
            }
        }
    }

    /// What stands for a picture is said once: by its parts, line by line.
    fn bar(&mut self, bar: &Bar) {
        self.wrapped("", "", &bar.title);
        if bar.parts.is_empty() {
            self.wrapped("", "", &bar_alt(bar));
        }
        for (i, part) in bar.parts.iter().enumerate() {
            let line = format!("{}: {}", clean_line(&part.name), clean_line(&part.value));
            self.wrapped(&format!("{}. ", i + 1), "   ", &line);
        }
    }

    fn week(&mut self, week: &Week) {
        self.wrapped("", "", &week.caption);
        if week.days.is_empty() {
            self.wrapped("", "", &week_alt(week));
        }
        for day in &week.days {
            self.wrapped("", "", &day.name);
            for stretch in &day.stretches {
                let times = format!("  {}–{} ", clock(stretch.from), clock(stretch.to));
                let meaning = week.legend.iter().find(|(t, _)| *t == stretch.texture).map(|(_, words)| words);
                let line = match meaning {
                    Some(m) if is_blank(&stretch.name) => clean_line(m),
                    Some(m) => format!("{} ({})", clean_line(&stretch.name), clean_line(m)),
                    None => clean_line(&stretch.name),
                };
                self.wrapped(&times, "      ", &line);
            }
        }
    }

    fn signature(&mut self, signature: &Signature) {
        self.wrapped("", "", &signature.name);
        self.wrapped("", "", &signature.capacity);
        if let Some(statement) = &signature.statement {
            self.wrapped("", "", statement);
        }
        for field in &signature.fields {
            self.wrapped("  ", "  ", &format!("{}: ______________________________", clean_line(field)));
        }
    }

    fn question(&mut self, question: &Question) {
        self.wrapped("? ", "  ", &question.text);
        self.wrapped("  ", "  ", &question.hint);
        for _ in 0..question.lines {
            self.out.push_str("  ");
            self.out.extend(std::iter::repeat_n('_', WIDTH - 4));
            self.out.push('\n');
        }
    }

    /// Words in lines; the first begins with one lead, all others with another.
    fn wrapped(&mut self, lead: &str, next: &str, text: &str) {
        let text = clean(text);
        let text = text.trim_end();
        if text.is_empty() && lead.trim().is_empty() {
            return;
        }
        let mut lead = lead.to_owned();
        for paragraph in text.split('\n') {
            for line in lines(paragraph, WIDTH.saturating_sub(next.chars().count())) {
                let line = format!("{lead}{line}");
                self.out.push_str(line.trim_end());
                self.out.push('\n');
                next.clone_into(&mut lead);
            }
        }
    }
}

/// Breaks at spaces only: a word longer than a line stays whole, so that it can be copied.
fn lines(text: &str, width: usize) -> Vec<String> {
    let mut out = vec![String::new()];
    let mut used = 0;
    for word in text.split(' ').filter(|w| !w.is_empty()) {
        let length = word.chars().count();
        if used > 0 && used + 1 + length > width {
            out.push(String::new());
            used = 0;
        }
        if let Some(line) = out.last_mut() {
            if used > 0 {
                line.push(' ');
                used += 1;
            }
            line.push_str(word);
            used += length;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn lines_break_at_spaces_and_keep_long_words() {
        assert_eq!(lines("one two three", 7), ["one two", "three"]);
        assert_eq!(lines("a verylongword b", 4), ["a", "verylongword", "b"]);
    }
}
