//! Every sentence is there, is used, and fills every gap it has.

use std::collections::BTreeSet;

use app::ErrorCode;
use domain::check;
use domain::compose::{Edition, compose};
use domain::field::{Field, Kind};
use domain::words::words;
use domain::{Audience, Code, Workshop, see};

use super::texts;
use crate::properties::generate::{self, Rng};

/// The names of the words in one file.
fn names(file: &str) -> BTreeSet<String> {
    words().names().filter(|name| name.starts_with(&format!("{file}|"))).map(str::to_owned).collect()
}

fn words_of_fields(owner: &str, fields: &[Field], found: &mut BTreeSet<String>) {
    for field in fields {
        found.extend(["label", "hint"].map(|what| format!("forms|fields|{owner}.{}|{what}", field.name)));
        match field.kind {
            Kind::Choice(spec) | Kind::Choices(spec) => {
                found
                    .extend(spec.words.iter().map(|(word, _)| format!("forms|choices|{}|{word}", spec.name)));
            }
            Kind::Rows(spec) => {
                found.extend(
                    ["one", "add", "empty", "headline"]
                        .map(|what| format!("forms|rows|{}|{what}", spec.name)),
                );
                let headline = words().get(&format!("forms|rows|{}|headline", spec.name)).to_owned();
                assert!(spec.fields.iter().any(|f| f.name == headline), "{}: {headline}", spec.name);
                words_of_fields(spec.name, spec.fields, found);
            }
            _ => {}
        }
    }
}

#[test]
fn the_forms_have_words_for_everything_declared_and_for_nothing_else() {
    let mut declared = BTreeSet::new();
    for stage in Workshop::STAGES {
        declared.extend(["title", "about"].map(|what| format!("forms|stages|{}|{what}", stage.name)));
        for tool in stage.tools {
            let parts = ["title", "about", "guidance"];
            declared.extend(parts.map(|what| format!("forms|tools|{}/{}|{what}", stage.name, tool.name)));
            words_of_fields(tool.type_name, tool.fields, &mut declared);
        }
    }
    let audiences = Audience::NAMED.into_iter().chain([Audience::Facilitator]);
    declared.extend(audiences.map(|audience| format!("forms|audiences|{}", audience.word())));
    let written = names("forms");
    assert_eq!(declared.difference(&written).collect::<Vec<_>>(), Vec::<&String>::new(), "without words");
    assert_eq!(written.difference(&declared).collect::<Vec<_>>(), Vec::<&String>::new(), "left over");
}

#[test]
fn no_words_are_empty_but_a_hint_that_is_not_needed() {
    for name in words().names() {
        let text = words().get(name);
        let is_hint = name.ends_with("|hint") && text.is_empty();
        let is_opening = text.ends_with(": ") || name.starts_with("app|email|");
        assert!(
            is_hint || !text.trim().is_empty() && (text.trim() == text || is_opening),
            "{name}: {text:?}"
        );
    }
}

/// Every string that stands in the sources of the program, tests at the foot of a file left out.
fn literals() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let rooms = [
        "src-tauri/domain/src/",
        "src-tauri/app/src/",
        "src-tauri/store/src/error.rs",
        "src-tauri/cli/src/",
        "src-tauri/src/",
    ];
    for (_, source) in texts(&rooms, &["rs"]) {
        let source = source.split("#[cfg(test)]").next().unwrap().replace("'\"'", "");
        let code: String = source.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        found.extend(code.replace("\\\"", "").split('"').skip(1).step_by(2).map(str::to_owned));
    }
    found
}

/// Whether a pattern such as `contract|clauses|{name}|text` can give this name; its gaps hold known strings.
fn gives(pattern: &str, name: &str, known: &BTreeSet<String>) -> bool {
    let (parts, steps): (Vec<&str>, Vec<&str>) = (pattern.split('|').collect(), name.split('|').collect());
    parts.len() == steps.len()
        && parts.iter().zip(&steps).all(|(part, step)| {
            part == step || (is_gap(part) && (known.contains(*step) || step.parse::<u32>().is_ok()))
        })
}

fn is_gap(part: &str) -> bool {
    part.starts_with('{') && part.ends_with('}') && part.matches('{').count() == 1
}

/// The patterns that the sources look words up by, in full.
fn patterns(known: &BTreeSet<String>) -> Vec<String> {
    let short = known
        .iter()
        .flat_map(|literal| [literal.clone(), format!("contract|{literal}"), format!("papers|{literal}")]);
    short
        .filter(|pattern| {
            ["contract|", "files|", "papers|", "problems|", "app|"]
                .iter()
                .any(|file| pattern.starts_with(file))
        })
        .collect()
}

#[test]
fn no_word_is_left_over() {
    let known = literals();
    let patterns = patterns(&known);
    let rules: BTreeSet<&str> = Code::ALL.iter().map(|code| code.words()).collect();
    for name in ["contract", "files", "papers", "problems", "app"].into_iter().flat_map(names) {
        let used = patterns.iter().any(|pattern| gives(pattern, &name, &known));
        let of_a_rule = name.rsplit_once('|').is_some_and(|(rule, _)| rules.contains(rule));
        assert!(used || of_a_rule, "{name} is used nowhere");
    }
}

/// What stands in the first string after each of these calls.
fn named_by(call: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (file, source) in texts(&["src-tauri/domain/src/", "src-tauri/app/src/"], &["rs"]) {
        let joined: String = source.lines().map(str::trim).collect();
        for after in joined.split(call).skip(1) {
            if let Some(name) = after.strip_prefix('"').and_then(|rest| rest.split('"').next()) {
                found.push((file.clone(), name.to_owned()));
            }
        }
    }
    found
}

#[test]
fn every_sentence_that_is_asked_for_is_there() {
    let asked = [
        ("words().get(", "", ""),
        ("words().fill(", "", ""),
        ("writer.text(", "contract|", ""),
        ("self.text(", "contract|", ""),
        ("sheet.tell(", "papers|", ""),
        ("self.tell(", "papers|", ""),
        (".clause(", "contract|clauses|", "|text"),
        (".part(", "contract|parts|", ""),
    ];
    for (call, before, after) in asked {
        let named = named_by(call);
        assert!(!named.is_empty(), "{call}");
        for (file, name) in named {
            let name = format!("{before}{name}{after}");
            assert!(words().find(&name).is_some(), "{file} asks for {name}");
        }
    }
}

#[test]
fn every_code_has_its_sentence_and_no_other_spelling() {
    for code in ErrorCode::ALL {
        assert!(words().find(&format!("app|errors|{}", code.word())).is_some(), "{code:?}");
        assert_eq!(serde_json::to_value(code).unwrap(), code.word());
    }
}

#[test]
fn every_gap_in_the_words_is_one_that_somebody_fills() {
    let known = literals();
    for name in words().names() {
        for gap in words().get(name).split('{').skip(1) {
            let gap = gap.split('}').next().unwrap();
            // The printer numbers the pages.
            let by_paper = name == "contract|page_of";
            assert!(by_paper || known.contains(gap), "{name}: nobody fills {{{gap}}}");
        }
    }
}

#[test]
fn no_contract_shows_the_name_of_a_word_or_a_gap() {
    let date = "2026-09-24".parse().unwrap();
    let mut workshops = ["danny", "sana", "small"].map(tests::sample).to_vec();
    workshops.extend((0..60).map(|seed| {
        let file = generate::file(&mut Rng(seed)).to_string();
        Workshop::from_json(&file.replace("{person} and {what}", "words")).unwrap()
    }));
    for workshop in workshops {
        let problems = check(&workshop, date);
        for audience in Audience::NAMED.into_iter().chain([Audience::Facilitator]) {
            let document =
                compose(&see(&workshop, audience), &Edition { number: Some(2), date, problems: &problems });
            assert_eq!(document.furniture.page_of, "Page {page} of {pages}");
            let (title, blocks) =
                (format!("{} {}", document.title, document.furniture.header), document.blocks);
            let text = format!("{title} {blocks:?}").replace(" { ", "").replace(" }", "");
            for fault in
                ["contract|", "problems|", "forms|", "{person", "{text", "{count", "{number", "{amount"]
            {
                assert!(
                    !text.contains(fault),
                    "{fault}: …{}",
                    &text[text.find(fault).unwrap()..].chars().take(80).collect::<String>()
                );
            }
        }
    }
}
