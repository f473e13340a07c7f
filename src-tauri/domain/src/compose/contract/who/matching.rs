//! Who would suit the person.

use crate::compose::contract::who::name;
use crate::compose::writer::{Writer, plain};
use crate::kit::values::Rows;
use crate::language::say;
use crate::stages::{Entry, Skill};

pub(crate) fn matching(writer: &mut Writer) {
    let matching = &writer.seen.who.matching;
    let skills = |wanted: bool| {
        let own = matching.skills.iter().filter(|skill| (skill.essential == Some(true)) == wanted);
        own.map(|skill| skill_line(writer, skill)).filter(|line| !line.is_empty()).collect::<Vec<_>>()
    };
    let induction = matching.induction.iter().map(|topic| {
        let by = say::who(writer.seen, topic.taught_by).unwrap_or_default();
        let more: Vec<String> = [by, plain(&topic.when)].into_iter().filter(|m| !m.is_empty()).collect();
        with_brackets(&plain(&topic.what), &more.join(", "))
    });
    let induction: Vec<String> = induction.filter(|line| !line.is_empty()).collect();
    let facts = vec![
        ("matching_wanted", sayings(writer, &matching.wanted)),
        ("matching_skills", listed(&skills(true))),
        ("matching_welcome", listed(&skills(false))),
        ("matching_personality", sayings(writer, &matching.personality)),
        ("matching_interests", sayings(writer, &matching.interests)),
        ("matching_must_not", sayings(writer, &matching.must_not)),
        ("matching_questions", sayings(writer, &matching.questions)),
        ("matching_induction", listed(&induction)),
    ];
    if facts.iter().any(|(_, value)| !value.is_empty()) {
        let heading = writer.text("headings|matching", &[]);
        writer.heading(heading);
        writer.clause("matching", &[], Vec::new());
        writer.facts(facts);
    }
}

fn skill_line(writer: &Writer, skill: &Skill) -> String {
    with_brackets(&plain(&skill.what), &name(writer, skill.said_by))
}

/// What was said, the person's own words first, each with who said it.
fn sayings(writer: &Writer, list: &Rows<Entry>) -> String {
    let mut said: Vec<&Entry> = list.iter().filter(|entry| entry.still_holds()).collect();
    said.sort_by_key(|entry| !writer.seen.is_person(entry.said_by.0));
    let lines: Vec<String> =
        said.iter().map(|e| with_brackets(&say::worded(e), &name(writer, e.said_by))).collect();
    listed(&lines)
}

fn with_brackets(text: &str, more: &str) -> String {
    if text.is_empty() || more.is_empty() { text.to_owned() } else { format!("{text} ({more})") }
}

fn listed(lines: &[String]) -> String {
    match lines {
        [one] => one.clone(),
        many => many.iter().map(|line| format!("• {line}")).collect::<Vec<_>>().join("\n"),
    }
}
