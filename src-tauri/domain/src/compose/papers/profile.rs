//! The one-page profile by itself, for the fridge and the hospital bag. Whether it fits one page is a matter of
//! fonts: who lays it out counts the pages. It is never printed smaller to make it fit. [domain.md 2.1; PRSB
//! About Me 2.01]

use crate::compose::writer::Writer;
use crate::document::{Block, Document, Furniture, Span};
use crate::kit::values::Rows;
use crate::language::say;
use crate::see::Seen;
use crate::stages::{Entry, Format};
use crate::words::words;
use chrono::NaiveDate;

/// The profile as this audience gets it, under the day it is printed.
pub fn profile(seen: &Seen, date: NaiveDate) -> Document {
    let mut writer = Writer::new(seen, seen, crate::compose::numbers::Numbers::default());
    let title = writer.text("profile|title", &[]);
    writer.push(Block::Heading { level: 1, text: title.clone() });
    writer.portrait();
    let profile = &seen.plan.profile;
    for (name, list) in [
        ("appreciate", &profile.appreciate),
        ("important_to", &profile.important_to),
        ("best_support", &profile.best_support),
    ] {
        list_of(&mut writer, name, list);
    }
    foot(&mut writer);
    Document {
        subject: title.clone(),
        author: words().get("contract|author").to_owned(),
        lang: "en-GB".to_owned(),
        date,
        large_print: seen.before.plan_format.chosen == Some(Format::LargePrint),
        close: false,
        furniture: Furniture {
            header: title.clone(),
            footer: say::date(date),
            page_of: words().get("contract|page_of").to_owned(),
            draft: None,
        },
        title,
        blocks: writer.into_blocks(),
    }
}

/// Who helped and when, set like all the rest: tables and facts are set smaller than 11 point.
fn foot(writer: &mut Writer) {
    let profile = &writer.seen.plan.profile;
    let people = say::people(writer.seen, &profile.helped_by);
    if !people.is_empty() {
        writer.paragraph(writer.text("profile|helped_by", &[("people", &people)]));
    }
    if let Some(day) = profile.updated_on {
        writer.paragraph(writer.text("profile|updated_on", &[("date", &say::day(day))]));
    }
}

/// One list, the person's own words first and strong.
fn list_of(writer: &mut Writer, name: &str, list: &Rows<Entry>) {
    let mut entries: Vec<&Entry> = list.iter().filter(|entry| entry.may_be_in_profile()).collect();
    if entries.is_empty() {
        return;
    }
    let is_own = |entry: &Entry| writer.seen.is_person(entry.said_by.0);
    entries.sort_by_key(|entry| !is_own(entry));
    let items = entries
        .iter()
        .map(|entry| {
            let text = say::worded(entry);
            let photo = say::photo(&entry.picture, entry.text.as_str());
            let said = Span { text, strong: is_own(entry), photo };
            if said.strong {
                vec![said]
            } else {
                let by = writer.text("profile|by", &[("by", &writer.said_by(entry))]);
                vec![said, Span::plain(format!(" {by}"))]
            }
        })
        .collect();
    let heading = writer.text(&format!("profile|{name}"), &[]);
    writer.heading(heading);
    writer.push(Block::List { items });
}
