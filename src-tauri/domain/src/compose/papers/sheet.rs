//! Writes the blocks of one paper. A paper calls the person by the name they like, and by nothing else.

use crate::Workshop;
use crate::document::{Block, Column, Fact, Pictured, Question, Span, Table};
use crate::kit::values::Rows;
use crate::language::pronouns::Pronouns;
use crate::language::say;
use crate::language::say::with_symbol;
use crate::see::Seen;
use crate::stages::{Entry, How};
use crate::words::words;

/// A paper under way.
pub(crate) struct Sheet<'a> {
    pub(crate) seen: &'a Seen,
    /// The name that the person likes, or "the person".
    pub(crate) person: String,
    pronouns: Pronouns,
    title: String,
    blocks: Vec<Block>,
}

impl<'a> Sheet<'a> {
    pub(crate) fn of(seen: &'a Seen) -> Self {
        let person = liked_name(seen).to_owned();
        let pronouns = Pronouns::of(seen, &person);
        Self { seen, person, pronouns, title: String::new(), blocks: Vec::new() }
    }

    /// From here on nothing may tell who the person is.
    pub(crate) fn name_nobody(&mut self) {
        words().get("contract|the_person").clone_into(&mut self.person);
        self.pronouns = Pronouns::unknown();
    }

    pub(crate) fn take_blocks(&mut self) -> Vec<Block> {
        std::mem::take(&mut self.blocks)
    }

    pub(crate) fn title(&self) -> String {
        self.title.clone()
    }

    /// Words of the papers, with the person's name and `parts` filled in.
    pub(crate) fn tell(&self, name: &str, parts: &[(&str, &str)]) -> String {
        let mut all = vec![("person", self.person.as_str())];
        all.extend(self.pronouns.parts());
        all.extend_from_slice(parts);
        words().fill(&format!("papers|{name}"), &all)
    }

    /// The paper's name, which is also its first heading.
    pub(crate) fn open(&mut self, title: String) {
        self.title.clone_from(&title);
        self.blocks.push(Block::Heading { level: 1, text: say::opening(self.seen, &title) });
    }

    pub(crate) fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }

    pub(crate) fn heading(&mut self, name: &str) {
        let text = say::opening(self.seen, &self.tell(&format!("headings|{name}"), &[]));
        self.push(Block::Heading { level: 2, text });
    }

    /// A paragraph of the papers' own words.
    pub(crate) fn paragraph(&mut self, name: &str, parts: &[(&str, &str)]) {
        let text = self.tell(&format!("paragraphs|{name}"), parts);
        self.own_paragraph(text);
    }

    pub(crate) fn own_paragraph(&mut self, text: String) {
        self.push(Block::Paragraph { text: vec![Span::plain(say::opening(self.seen, &text))] });
    }

    /// A list under a heading; nothing when it has no items.
    pub(crate) fn list(&mut self, heading: &str, items: Vec<String>) {
        let items: Vec<Vec<Span>> = items
            .into_iter()
            .filter(|item| !item.trim().is_empty())
            .map(|item| vec![Span::plain(item)])
            .collect();
        if !items.is_empty() {
            self.heading(heading);
            self.push(Block::List { items });
        }
    }

    /// Names and values; those without a value are left out.
    pub(crate) fn facts(&mut self, rows: Vec<(&str, String)>) {
        let rows: Vec<Fact> = rows
            .into_iter()
            .filter(|(_, value)| !value.trim().is_empty())
            .map(|(name, value)| {
                let name = say::opening(self.seen, &self.tell(&format!("facts|{name}"), &[]));
                Fact { name, value, photos: Vec::new() }
            })
            .collect();
        if !rows.is_empty() {
            self.push(Block::Facts { rows });
        }
    }

    /// A table under a caption; nothing when it has no rows. Columns are a name and a width.
    pub(crate) fn table(
        &mut self,
        caption: &str,
        columns: &[(&str, u16)],
        rows: Vec<Vec<impl Into<Pictured>>>,
    ) {
        if rows.is_empty() {
            return;
        }
        let column = |(name, width): &(&str, u16)| Column {
            name: self.tell(&format!("columns|{name}"), &[]),
            width: *width,
            is_figure: false,
        };
        let columns = columns.iter().map(column).collect();
        let caption = say::opening(self.seen, &self.tell(&format!("captions|{caption}"), &[]));
        let rows = rows.into_iter().map(|row| row.into_iter().map(Into::into).collect()).collect();
        self.push(Block::Table(Table::new(caption, columns, rows)));
    }

    /// A question with lines to write on.
    pub(crate) fn question(&mut self, name: &str, text: String, hint: String, lines: u8) {
        let room = match lines {
            1 => self.tell("room|one", &[]),
            many => self.tell("room|many", &[("count", &many.to_string())]),
        };
        self.push(Block::Question(Question { name: name.to_owned(), text, hint, room, lines }));
    }

    /// Entries that hold, the person's own first, each with who said it; nothing when there are none.
    pub(crate) fn sayings(&mut self, heading: &str, entries: &Rows<Entry>) {
        let entries = self.own_first(entries);
        if entries.is_empty() {
            return;
        }
        self.heading(heading);
        for entry in entries {
            if !entry.contract_wording.is_blank() {
                self.push(Block::Paragraph { text: vec![Span::plain(plain(&entry.contract_wording))] });
            }
            let by = self.said_by(entry);
            let photo = say::photo(&entry.picture, entry.text.as_str());
            self.push(Block::Saying { text: with_symbol(&entry.picture, entry.text.as_str()), by, photo });
        }
    }

    /// Entries that hold, the person's own first, otherwise as they stand.
    pub(crate) fn own_first<'e>(&self, entries: &'e Rows<Entry>) -> Vec<&'e Entry> {
        let mut found: Vec<&Entry> = entries.iter().filter(|entry| entry.may_be_quoted()).collect();
        found.sort_by_key(|entry| !self.seen.is_person(entry.said_by.0));
        found
    }

    /// Who said it and how; the person by the name they like.
    pub(crate) fn said_by(&self, entry: &Entry) -> String {
        let who = if self.seen.is_person(entry.said_by.0) {
            self.person.clone()
        } else {
            say::who(self.seen, entry.said_by).unwrap_or_else(|| words().get("contract|somebody").to_owned())
        };
        match entry.how {
            None | Some(How::Said) => say::opening(self.seen, &who),
            Some(how) => format!("{}, {}", say::opening(self.seen, &who), say::choice(how)),
        }
    }

    /// A participant by name; the person by the name they like.
    pub(crate) fn who(&self, who: crate::kit::values::Who) -> String {
        if self.seen.is_person(who.0) {
            return self.person.clone();
        }
        say::who(self.seen, who).unwrap_or_default()
    }
}

/// The text as it stands.
pub(crate) fn plain(text: &crate::kit::values::Text) -> String {
    text.as_str().trim().to_owned()
}

/// The name that the person likes, or "the person".
pub(crate) fn liked_name(workshop: &Workshop) -> &str {
    match workshop.before.person.liked_name.as_str().trim() {
        "" => words().get("contract|the_person"),
        name => name,
    }
}
