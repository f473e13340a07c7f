//! Page one: the person, in their own words, before anyone else's.

use crate::compose::writer::{Writer, chosen, day, plain};
use crate::document::Block;
use crate::kit::values::Rows;
use crate::language::say;
use crate::stages::Entry;
use crate::words::capitalised;

pub(crate) fn write(writer: &mut Writer) {
    let text = writer.title();
    writer.push(Block::Heading { level: 1, text });
    writer.portrait();
    let profile = &writer.seen.plan.profile;
    let lists = [
        ("important_to", &profile.important_to),
        ("best_support", &profile.best_support),
        ("appreciate", &profile.appreciate),
    ];
    let own = own_words(writer, lists.map(|(_, list)| list));
    if !own.is_empty() {
        let heading = writer.text("headings|own_words", &[]);
        writer.heading(heading);
        for entry in &own {
            writer.saying(entry);
        }
    }
    let heading = writer.text("headings|contents", &[]);
    writer.heading(heading);
    writer.push(Block::Contents { entries: Vec::new() });
    for (name, list) in lists {
        write_others(writer, name, list);
    }
    write_facts(writer);
}

/// What the person said or showed themselves, in all three lists.
fn own_words<'a>(writer: &Writer<'a>, lists: [&'a Rows<Entry>; 3]) -> Vec<&'a Entry> {
    let is_own = |entry: &&Entry| writer.seen.is_person(entry.said_by.0) && entry.still_holds();
    lists.into_iter().flat_map(Rows::iter).filter(is_own).collect()
}

fn write_others(writer: &mut Writer, name: &str, list: &Rows<Entry>) {
    let others: Vec<&Entry> =
        list.iter().filter(|entry| entry.still_holds() && !writer.seen.is_person(entry.said_by.0)).collect();
    if others.is_empty() {
        return;
    }
    let heading = writer.text(&format!("headings|{name}"), &[]);
    writer.heading(heading);
    for entry in others {
        writer.saying(entry);
    }
}

fn write_facts(writer: &mut Writer) {
    let person = &writer.seen.before.person;
    let format = &writer.seen.before.plan_format;
    let means: Vec<String> = person.means.iter().map(|means| say::choice(*means).to_owned()).collect();
    let facts = vec![
        ("full_name", person.full_name.as_str().to_owned()),
        ("pronouns", person.pronouns.as_str().to_owned()),
        ("communication", plain(&person.communication)),
        ("means", capitalised(&means.join("; "))),
        ("languages", person.languages.as_str().to_owned()),
        ("interpreter", plain(&person.interpreter)),
        ("date_of_birth", day(person.date_of_birth)),
        ("nhs_number", person.nhs_number.as_str().to_owned()),
        ("plan_format", chosen(format.chosen)),
        ("plan_format_by", say::who(writer.seen, format.chosen_by).unwrap_or_default()),
        ("wishes", plain(&format.wishes)),
    ];
    if facts.iter().any(|(_, value)| !value.trim().is_empty()) {
        let heading = writer.text("headings|about", &[]);
        writer.heading(heading);
        writer.facts(facts);
    }
}
