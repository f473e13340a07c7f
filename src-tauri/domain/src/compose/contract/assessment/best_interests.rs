//! What was decided for the person, with every option that was looked at. [Mental Capacity Act 2005 s4]

use crate::compose::contract::assessment::capacity::records;
use crate::compose::contract::assessment::{headed, in_full, line};
use crate::compose::writer::{Writer, chosen, day, plain};
use crate::document::Span;
use crate::kit::values::BestInterestsLinks;
use crate::language::say;
use crate::stages::{BestInterestsDecision, BestInterestsOption};

pub(crate) fn best_interests(writer: &mut Writer, decision: &BestInterestsDecision) {
    headed(writer, "best_interests_of", &decision.decision);
    let people = say::people(writer.seen, &decision.consulted);
    let facts = vec![
        ("decision_in_full", in_full(&decision.decision)),
        ("bi_about", chosen(decision.about)),
        ("bi_rests_on", records(writer, &decision.capacity, &BestInterestsLinks::default())),
        ("bi_may_regain", plain(&decision.may_regain)),
        ("bi_takes_part", plain(&decision.takes_part)),
        ("bi_wishes", plain(&decision.wishes)),
        ("bi_values", plain(&decision.values)),
        ("bi_consulted", [people, plain(&decision.consulted_others)].join("\n").trim().to_owned()),
        ("bi_imca_for", chosen(decision.imca_for)),
        ("bi_somebody", writer.yes_no(decision.somebody_to_consult)),
        ("bi_imca", writer.yes_no(decision.imca)),
    ];
    writer.facts(facts);
    let own: Vec<&BestInterestsOption> = writer
        .seen
        .assessment
        .best_interests
        .options
        .iter()
        .filter(|option| option.decision.contains(decision.id))
        .collect();
    options(writer, "bi_options", &own);
    let decided =
        if decision.decided.is_blank() { writer.text("not_said", &[]) } else { plain(&decision.decided) };
    let text = writer.text("bi_decided", &[("decided", &decided)]);
    let note = writer.text("bi_source", &[]);
    writer.own_clause(&decision.id.to_string(), vec![Span::plain(text)], Some(note), vec![decision.id]);
    let by = say::who(writer.seen, decision.decided_by).unwrap_or_default();
    let authority = decision.authority.map(say::choice).unwrap_or_default().to_owned();
    writer.facts(vec![
        ("bi_restricts_more", plain(&decision.restricts_more_because)),
        ("bi_decided_by", say::opening(writer.seen, &line(&[by, authority, day(decision.date)]))),
        ("bi_dissent", plain(&decision.dissent)),
        ("bi_review", day(decision.review_on)),
    ]);
}

pub(crate) fn options(writer: &mut Writer, caption: &str, options: &[&BestInterestsOption]) {
    let rows = options.iter().map(|option| option_row(writer, option)).collect();
    let columns = [
        ("bi_option", 6, false),
        ("bi_benefits", 6, false),
        ("bi_burdens", 6, false),
        ("bi_persons_view", 6, false),
        ("bi_others_views", 6, false),
    ];
    writer.table(caption, &columns, rows, false);
}

fn option_row(writer: &Writer, option: &BestInterestsOption) -> Vec<String> {
    let what = if option.what.is_blank() { writer.text("not_said", &[]) } else { plain(&option.what) };
    let mut marks = vec![what];
    marks.extend((option.chosen == Some(true)).then(|| writer.text("bi_chosen", &[])));
    marks.extend((option.least_restrictive == Some(true)).then(|| writer.text("bi_least", &[])));
    vec![
        marks.join("\n"),
        plain(&option.benefits),
        plain(&option.burdens),
        plain(&option.persons_view),
        plain(&option.others_views),
    ]
}
