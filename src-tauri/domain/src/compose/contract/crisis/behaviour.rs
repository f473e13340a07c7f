//! How behaviour is understood and supported, from green to blue. [domain.md 2.19]

use crate::compose::writer::{Writer, chosen, day, plain};
use crate::language::say;
use crate::stages::{BehaviourColour, BehaviourStep};
use crate::words::capitalised;

pub(crate) fn behaviour(writer: &mut Writer) {
    let plan = &writer.seen.crisis.behaviour;
    if crate::kit::field::Node::is_empty(plan) {
        return;
    }
    let heading = writer.text("headings|behaviour", &[]);
    writer.heading(heading);
    let sources = plan.behaviours.iter().map(|b| b.id).chain(plan.steps.iter().map(|s| s.id)).collect();
    writer.clause("behaviour", &[], sources);
    let rows = plan
        .behaviours
        .iter()
        .map(|behaviour| {
            let looks = plain(&behaviour.looks_like);
            let looks = if looks.is_empty() { writer.text("not_said", &[]) } else { looks };
            let purpose = [chosen(behaviour.purpose), plain(&behaviour.how_we_know)];
            vec![looks, purpose.join("\n").trim().to_owned(), plain(&behaviour.instead)]
        })
        .collect();
    let columns = [("looks_like", 8, false), ("purpose", 8, false), ("instead", 8, false)];
    writer.table("behaviours", &columns, rows, false);
    let mut rows = Vec::new();
    for colour in BehaviourColour::ALL.iter().copied().map(Some).chain([None]) {
        for step in plan.steps.iter().filter(|step| step.colour == colour) {
            let name =
                colour.map_or_else(|| writer.text("unnamed_row", &[]), |c| capitalised(say::choice(c)));
            rows.push(vec![name, plain(&step.see), done(writer, step)]);
        }
    }
    let columns = [("colour", 5, false), ("see", 8, false), ("we_do", 11, false)];
    writer.table("behaviour_steps", &columns, rows, false);
    writer.facts(vec![
        ("behaviour_training", plain(&plan.training)),
        ("behaviour_resources", plain(&plan.resources)),
        ("behaviour_expected", plain(&plan.expected)),
        ("behaviour_monitoring", plain(&plan.monitoring)),
        ("behaviour_agreed", say::people(writer.seen, &plan.agreed_by)),
        ("behaviour_review", day(plan.review_on)),
    ]);
}

/// What is done at a stage, and the restrictions that it uses: it is under their terms that it may be done.
fn done(writer: &Writer, step: &BehaviourStep) -> String {
    let all = &writer.seen.crisis.restrictions.restrictions;
    let used =
        step.restrictions.0.iter().filter_map(|id| all.get(*id)).map(|row| say::short(row.what.as_str()));
    let used = say::list(&used.collect::<Vec<_>>());
    let limits = match (step.restrictive, used.is_empty()) {
        (_, false) => writer.text("behaviour_uses", &[("restrictions", &used)]),
        (Some(true), true) => writer.text("behaviour_limits", &[]),
        _ => String::new(),
    };
    [plain(&step.what_we_do), limits].join("\n").trim().to_owned()
}
