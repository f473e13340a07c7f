//! The form book: every stage, tool and field with the words that stand beside it.

use domain::audience::{ForWhom, audiences};
use domain::field::{ChoiceSpec, Field, Kind, RowSpec, StageSpec, Target, ToolSpec};
use domain::values::{LINE_LIMIT, TEXT_LIMIT};
use domain::words::{capitalised, words};
use domain::{Audience, Workshop};

use crate::book::{Ask, FieldForm, FormBook, OptionForm, RowForm, StageForm, TargetForm, ToolForm};

/// The form book in English.
pub fn form_book() -> FormBook {
    FormBook {
        stages: Workshop::STAGES.iter().map(stage).collect(),
        targets: targets(),
        audiences: Audience::NAMED.iter().map(|a| option("audiences", a.word())).collect(),
    }
}

fn stage(spec: &StageSpec) -> StageForm {
    let word = |what: &str| words().get(&format!("forms|stages|{}|{what}", spec.name)).to_owned();
    StageForm {
        name: spec.name.to_owned(),
        title: word("title"),
        about: word("about"),
        tools: spec.tools.iter().map(|tool| tool_form(spec.name, tool)).collect(),
    }
}

fn tool_form(stage: &str, spec: &ToolSpec) -> ToolForm {
    let path = format!("{stage}/{}", spec.name);
    let word = |what: &str| words().get(&format!("forms|tools|{path}|{what}")).to_owned();
    ToolForm {
        name: spec.name.to_owned(),
        title: word("title"),
        about: word("about"),
        guidance: word("guidance"),
        fields: spec.fields.iter().map(|field| field_form(spec.type_name, field, spec.for_whom)).collect(),
        path,
    }
}

fn field_form(owner: &str, field: &Field, for_whom: &[ForWhom]) -> FieldForm {
    let word = |what: &str| words().get(&format!("forms|fields|{owner}.{}|{what}", field.name)).to_owned();
    let ask = ask(field.kind, for_whom);
    FieldForm { name: field.name.to_owned(), label: word("label"), hint: word("hint"), ask }
}

fn ask(kind: Kind, for_whom: &[ForWhom]) -> Ask {
    match kind {
        Kind::Line => Ask::Line { limit: LINE_LIMIT },
        Kind::Text => Ask::Text { limit: TEXT_LIMIT },
        Kind::Money => Ask::Money,
        Kind::Quantity => Ask::Quantity,
        Kind::Duration => Ask::Duration,
        Kind::Day => Ask::Day,
        Kind::Clock => Ask::Clock,
        Kind::YesNo => Ask::YesNo,
        Kind::Choice(spec) => Ask::Choice { options: options(spec) },
        Kind::Choices(spec) => Ask::Choices { options: options(spec) },
        Kind::Audiences => Ask::Audiences { usual: Some(words_of(for_whom)) },
        Kind::NamedAudiences => Ask::Audiences { usual: None },
        Kind::Picture => Ask::Picture,
        Kind::Person => Ask::Person,
        Kind::Links(target) => Ask::Links { target },
        Kind::Rows(spec) => Ask::Rows { row: row_form(spec, for_whom) },
    }
}

fn words_of(for_whom: &[ForWhom]) -> Vec<String> {
    audiences(for_whom).iter().map(|audience| audience.word().to_owned()).collect()
}

fn options(spec: &ChoiceSpec) -> Vec<OptionForm> {
    spec.words.iter().map(|(word, _)| option(&format!("choices|{}", spec.name), word)).collect()
}

fn option(list: &str, word: &str) -> OptionForm {
    let label = capitalised(words().get(&format!("forms|{list}|{word}")));
    OptionForm { word: word.to_owned(), label }
}

fn row_form(spec: &RowSpec, for_whom: &[ForWhom]) -> RowForm {
    let word = |what: &str| words().get(&format!("forms|rows|{}|{what}", spec.name)).to_owned();
    RowForm {
        name: spec.name.to_owned(),
        add: word("add"),
        empty: word("empty"),
        headline: word("headline"),
        fields: spec.fields.iter().map(|field| field_form(spec.name, field, for_whom)).collect(),
    }
}

fn targets() -> Vec<TargetForm> {
    let mut all: Vec<TargetForm> = Vec::new();
    for target in Target::ALL {
        for (path, spec) in lists().into_iter().filter(|(_, spec)| target.takes(spec)) {
            // Rows of whatever was said look alike; others are told apart.
            let row = if target == Target::Entries { "Entry" } else { spec.name };
            let headline = words().get(&format!("forms|rows|{row}|headline")).to_owned();
            match all.iter_mut().find(|form| form.target == target && form.headline == headline) {
                Some(form) => form.lists.push(path),
                None => all.push(TargetForm { target, lists: vec![path], headline }),
            }
        }
    }
    all
}

/// The path of every list, with what its rows look like.
fn lists() -> Vec<(String, &'static RowSpec)> {
    let tools = Workshop::STAGES.iter().flat_map(|stage| stage.tools.iter().map(move |tool| (stage, tool)));
    tools
        .flat_map(|(stage, tool)| {
            tool.fields.iter().filter_map(move |field| match field.kind {
                Kind::Rows(spec) => Some((format!("{}/{}/{}", stage.name, tool.name, field.name), spec)),
                _ => None,
            })
        })
        .collect()
}
