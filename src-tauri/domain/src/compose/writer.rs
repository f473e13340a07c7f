//! Writes blocks in order, with the numbers that parts and clauses have in the whole contract.

use uuid::Uuid;

use super::numbers::Numbers;
use crate::document::{Block, Column, Fact, Pictured, Span, Table};
use crate::kit::values::{Text, Who, Word};
use crate::language::pronouns::Pronouns;
use crate::language::say;
use crate::language::say::with_symbol;
use crate::reckon::open_matters::{PARKED, matters};
use crate::see::Seen;
use crate::stages::{Effect, Entry, EntryStanding, How, Outcome, SupportElement};
use crate::words::{capitalised, words};

/// A document under way.
pub(crate) struct Writer<'a> {
    /// What stands in the contract.
    pub(super) seen: &'a Seen,
    /// All that the reader may see, with what the contract leaves out.
    pub(super) all: &'a Seen,
    /// The person's name, or "the person".
    pub(super) person: String,
    pronouns: Pronouns,
    blocks: Vec<Block>,
    /// The numbers of the whole contract, of which this copy may show less.
    whole: Numbers,
    /// The numbers that stand in this copy.
    own: Numbers,
    /// What the part under way is called in its clauses' numbers: "3", or "B" for a schedule.
    label: String,
    /// Where it is said that numbers are missing, if any are.
    note_at: Option<usize>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(all: &'a Seen, seen: &'a Seen, whole: Numbers) -> Self {
        let person = say::person(seen);
        let pronouns = Pronouns::of(seen, &person);
        let own = Numbers::default();
        let (blocks, label) = (Vec::new(), String::new());
        Self { seen, all, person, pronouns, blocks, whole, own, label, note_at: None }
    }

    /// The numbers that were given, with the places of the rows.
    pub(super) fn into_numbers(self) -> Numbers {
        self.own.with_rows_of(self.whole)
    }

    /// All that was written, with the contents filled in.
    pub(super) fn into_blocks(mut self) -> Vec<Block> {
        self.say_what_is_missing();
        let at = self.blocks.iter().position(|block| matches!(block, Block::Contents { .. }));
        let behind = self.blocks.iter().skip(at.unwrap_or_default());
        let headings: Vec<String> = behind.filter_map(opens_a_part).map(str::to_owned).collect();
        for block in &mut self.blocks {
            if let Block::Contents { entries } = block {
                entries.clone_from(&headings);
            }
        }
        self.blocks
    }

    /// What is written so far.
    pub(super) fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// Words of the contract, with the person's name and `parts` filled in.
    pub(super) fn text(&self, name: &str, parts: &[(&str, &str)]) -> String {
        let mut all = vec![("person", self.person.as_str())];
        all.extend(self.pronouns.parts());
        all.extend_from_slice(parts);
        words().fill(&format!("contract|{name}"), &all)
    }

    /// Whose contract it is, behind the symbol that they chose.
    pub(super) fn title(&self) -> String {
        with_symbol(&self.seen.before.person.picture, &self.text("title", &[]))
    }

    /// The person's photo, if that is what they chose.
    pub(super) fn portrait(&mut self) {
        let photo = say::photo(&self.seen.before.person.picture, &self.person);
        if photo.is_some() {
            self.push(Block::Paragraph { text: vec![Span { photo, ..Span::default() }] });
        }
    }

    pub(super) fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }

    /// A numbered part; none where there is nothing to write into it.
    pub(super) fn part(&mut self, name: &str, write: impl FnOnce(&mut Self)) {
        let number = self.own.part(&self.whole, name);
        self.label = number.to_string();
        let heading = format!("{}. {}", self.label, self.text(&format!("parts|{name}"), &[]));
        if self.under(heading, write) {
            self.own.keep_part(name, number);
        }
    }

    /// A part of a draft alone. It has no number, so that a draft counts like the contract that comes of it.
    pub(super) fn draft_part(&mut self, name: &str, write: impl FnOnce(&mut Self)) {
        self.label = String::new();
        let heading = self.text(&format!("parts|{name}"), &[]);
        self.under(heading, write);
    }

    /// A schedule, lettered; none where there is nothing to write into it. The first begins a page, so that what
    /// is promised can be read and handed over by itself.
    pub(super) fn schedule(&mut self, name: &str, write: impl FnOnce(&mut Self)) {
        let is_first = self.own.has_no_schedule();
        if is_first {
            self.push(Block::PageBreak);
        }
        let heading_at = self.blocks.len();
        let number = self.own.schedule(&self.whole, name);
        self.label = letter(number);
        let title = self.text(&format!("parts|{name}"), &[]);
        let heading = self.text("schedule_heading", &[("letter", &self.label), ("title", &title)]);
        let is_filled = self.under(heading, write);
        if is_filled {
            self.own.keep_schedule(name, number);
        }
        if is_first && is_filled {
            let text = vec![Span::plain(self.text("schedules_about", &[]))];
            self.blocks.insert(heading_at + 1, Block::Paragraph { text });
        } else if is_first {
            self.blocks.pop();
        }
    }

    /// Here it is said that numbers are missing, once everything is written and if any are.
    pub(super) fn missing_numbers_here(&mut self) {
        self.note_at = Some(self.blocks.len());
    }

    /// Whoever meets a gap must not take it for a mistake. What stands there is not told. [domain.md 2.24]
    fn say_what_is_missing(&mut self) {
        let Some(at) = self.note_at else { return };
        if !self.own.is_all_of(&self.whole) || self.seen.lacks_numbered_rows() {
            let text = vec![Span::plain(self.text("numbers_missing", &[]))];
            self.blocks.insert(at, Block::Note { text });
        }
    }

    /// Whether anything was written under the heading; without it the heading goes too.
    fn under(&mut self, text: String, write: impl FnOnce(&mut Self)) -> bool {
        let before = self.blocks.len();
        self.push(Block::Heading { level: 1, text });
        write(self);
        let is_filled = self.blocks.len() > before + 1;
        if !is_filled {
            self.blocks.truncate(before);
        }
        is_filled
    }

    /// A heading within a part.
    pub(super) fn heading(&mut self, text: String) {
        self.push(Block::Heading { level: 2, text });
    }

    /// The number of a clause of the part under way, known by what it says.
    fn number_of(&mut self, key: &str) -> String {
        let number = self.own.clause(&self.whole, &self.label, key);
        format!("{}.{number}", self.label)
    }

    /// The place of a row in its list in the whole workshop, from 1.
    pub(super) fn place_of(&self, row: Uuid) -> String {
        self.whole.row(row).to_string()
    }

    /// What an open matter means for a promise of the contract, beneath its words; nothing where all is settled. The
    /// matter itself stands among what is open. [domain.md 2.25, §6 item 9]
    pub(super) fn unsettled(&self, promise: Uuid) -> String {
        let open = matters(self.seen).filter(|matter| !matter.is_settled && matter.about.contains(promise));
        let told = open.filter(|matter| matter.effect != Some(Effect::Nothing)).map(|matter| {
            let unsaid = if matter.list == PARKED { "parked" } else { Effect::Interim.word() };
            let effect = matter.effect.map_or(unsaid, Word::word);
            let question = say::short(matter.name.as_str().trim());
            format!("\n{}", self.text(&format!("unsettled|{effect}"), &[("question", &question)]))
        });
        told.collect()
    }

    /// A clause in the contract's own words, with the rule it comes from.
    pub(super) fn clause(&mut self, name: &str, parts: &[(&str, &str)], sources: Vec<Uuid>) {
        self.clause_as(name, name, parts, sources);
    }

    /// A clause that has several wordings: all of them have its number.
    pub(super) fn clause_as(&mut self, key: &str, name: &str, parts: &[(&str, &str)], sources: Vec<Uuid>) {
        let text = self.text(&format!("clauses|{name}|text"), parts);
        let note = words().find(&format!("contract|clauses|{name}|source")).map(str::to_owned);
        self.own_clause(key, vec![Span::plain(text)], note, sources);
    }

    /// A clause in somebody's words that makes a promise, with what is not settled about it.
    pub(super) fn promise(&mut self, promise: Uuid, mut text: Vec<Span>, sources: Vec<Uuid>) {
        let unsettled = self.unsettled(promise);
        text.extend((!unsettled.is_empty()).then(|| Span::plain(unsettled)));
        self.own_clause(&promise.to_string(), text, None, sources);
    }

    /// A clause in somebody's words, known by its row or its name.
    pub(super) fn own_clause(
        &mut self,
        key: &str,
        text: Vec<Span>,
        note: Option<String>,
        sources: Vec<Uuid>,
    ) {
        let number = self.number_of(key);
        self.push(Block::Clause { number, text, note: note.filter(|n| !n.is_empty()), sources });
    }

    /// Who is named in a field of a row; that they are not shown, or that nobody is named yet.
    pub(super) fn named(&self, row: Uuid, field: &str, who: Who) -> String {
        say::who(self.seen, who).unwrap_or_else(|| {
            let is_hidden = self.seen.hides_somebody(row, field);
            self.text(if is_hidden { "not_shown" } else { "nobody_named" }, &[])
        })
    }

    pub(super) fn paragraph(&mut self, text: String) {
        self.push(Block::Paragraph { text: vec![Span::plain(text)] });
    }

    /// What somebody said, unless it no longer holds or holds nothing, with how the contract says it: on page one
    /// beneath the words as they were said, in the parts after it above them. [domain.md §6 item 37]
    pub(super) fn saying(&mut self, entry: &Entry) {
        if entry.still_holds() {
            let is_page_one = self.label.is_empty();
            let by = self.said_by(entry);
            let photo = say::photo(&entry.picture, entry.text.as_str());
            let said = Block::Saying { text: with_symbol(&entry.picture, entry.text.as_str()), by, photo };
            let wording = Block::Paragraph { text: vec![Span::plain(plain(&entry.contract_wording))] };
            let both = if is_page_one { [said, wording] } else { [wording, said] };
            let blocks = both
                .into_iter()
                .filter(|block| matches!(block, Block::Saying { .. }) || !entry.contract_wording.is_blank());
            self.blocks.extend(blocks);
        }
    }

    /// What somebody said, for a cell: how the contract says it, and beneath it the words as they were said.
    pub(super) fn worded(entry: &Entry) -> Pictured {
        Pictured::new(say::worded(entry), say::photo(&entry.picture, entry.text.as_str()))
    }

    /// Who said it and how: "Danny, showed".
    pub(super) fn said_by(&self, entry: &Entry) -> String {
        let who = say::who(self.seen, entry.said_by).unwrap_or_else(|| self.text("somebody", &[]));
        let mut parts = vec![say::opening(self.seen, &who)];
        match entry.how {
            None | Some(How::Said) => {}
            Some(how) => parts.push(say::choice(how).to_owned()),
        }
        if let Some(standing @ (EntryStanding::Disputed | EntryStanding::Parked)) = entry.standing {
            parts.push(say::choice(standing).to_owned());
        }
        parts.join(", ")
    }

    /// Names and values; those without a value are left out.
    pub(super) fn facts(&mut self, rows: Vec<(&str, impl Into<Pictured>)>) {
        let rows: Vec<Fact> = rows
            .into_iter()
            .map(|(name, value)| (name, value.into()))
            .filter(|(_, value)| !value.text.trim().is_empty())
            .map(|(name, Pictured { text: value, photos })| Fact {
                name: self.text(&format!("facts|{name}"), &[]),
                value,
                photos,
            })
            .collect();
        if !rows.is_empty() {
            self.push(Block::Facts { rows });
        }
    }

    /// Facts under a heading of their own; neither when there is nothing to say.
    pub(super) fn facts_under(&mut self, heading: &str, rows: Vec<(&str, String)>) {
        if rows.iter().any(|(_, value)| !value.trim().is_empty()) {
            let heading = self.text(&format!("headings|{heading}"), &[]);
            self.heading(heading);
            self.facts(rows);
        }
    }

    /// "Yes", "No", or nothing while it is not answered.
    pub(super) fn yes_no(&self, answer: Option<bool>) -> String {
        answer.map(|yes| self.text(if yes { "yes" } else { "no" }, &[])).unwrap_or_default()
    }

    /// A table; left out when it has no rows. Columns are a name, a width and whether they hold figures.
    pub(super) fn table(
        &mut self,
        caption: &str,
        columns: &[(&str, u16, bool)],
        rows: Vec<Vec<impl Into<Pictured>>>,
        has_total: bool,
    ) {
        if rows.is_empty() {
            return;
        }
        let columns = columns
            .iter()
            .map(|(name, width, is_figure)| Column {
                name: self.text(&format!("columns|{name}"), &[]),
                width: *width,
                is_figure: *is_figure,
            })
            .collect();
        let caption = self.text(&format!("captions|{caption}"), &[]);
        let rows = rows.into_iter().map(|row| row.into_iter().map(Into::into).collect()).collect();
        self.push(Block::Table(Table { has_total, ..Table::new(caption, columns, rows) }));
    }

    /// The numbers of the outcomes that `keep` picks: "Outcomes 1, 2 and 5".
    pub(super) fn outcomes(&self, keep: impl Fn(&Outcome) -> bool) -> String {
        let picked = self.seen.plan.outcomes.outcomes.iter().filter(|row| keep(row)).map(|row| row.id);
        self.numbers("outcome", picked)
    }

    /// The numbers of the support elements that `keep` picks: "Support 1 and 4".
    pub(super) fn support(&self, keep: impl Fn(&SupportElement) -> bool) -> String {
        let picked = self.seen.who.support.elements.iter().filter(|row| keep(row)).map(|row| row.id);
        self.numbers("support", picked)
    }

    fn numbers(&self, what: &str, picked: impl Iterator<Item = Uuid>) -> String {
        let numbers: Vec<String> = picked.map(|row| self.place_of(row)).collect();
        let many = match numbers.len() {
            0 => return String::new(),
            1 => "one",
            _ => "many",
        };
        self.text(&format!("numbers|{what}|{many}"), &[("numbers", &say::list(&numbers))])
    }
}

/// What a schedule is called: A, B, C.
fn letter(number: u32) -> String {
    let letter = u8::try_from(number).ok().and_then(|number| b'A'.checked_add(number.checked_sub(1)?));
    letter.filter(u8::is_ascii_uppercase).map_or_else(|| number.to_string(), |l| char::from(l).to_string())
}

/// The heading of a part or schedule.
fn opens_a_part(block: &Block) -> Option<&str> {
    match block {
        Block::Heading { level: 1, text } => Some(text),
        _ => None,
    }
}

/// The text as it stands.
pub(super) fn plain(text: &Text) -> String {
    text.as_str().trim().to_owned()
}

/// A day, or nothing.
pub(super) fn day(day: Option<crate::kit::values::Day>) -> String {
    day.map(say::day).unwrap_or_default()
}

/// A choice with its first letter in capitals, or nothing.
pub(super) fn chosen<T: crate::kit::values::Word>(word: Option<T>) -> String {
    word.map(|word| capitalised(say::choice(word))).unwrap_or_default()
}
