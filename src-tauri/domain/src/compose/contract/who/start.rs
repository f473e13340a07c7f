//! How the support begins, step by step. [S001-104]

use crate::compose::contract::who::{a_week, stacked};
use crate::compose::writer::{Writer, day, plain};
use crate::kit::values::Pence;
use crate::language::say;
use crate::reckon::money::{decimal, pounds};
use crate::reckon::setup::{cost, setup};
use crate::stages::StartStep;

pub(crate) fn start(writer: &mut Writer) {
    let steps = &writer.seen.who.start.steps;
    if steps.is_empty() {
        return;
    }
    let heading = writer.text("headings|staggered_start", &[]);
    writer.heading(heading);
    writer.clause("staggered_start", &[], steps.iter().map(|step| step.id).collect());
    let rows = steps.iter().map(|step| step_row(writer, step)).collect();
    let columns = [
        ("start_step", 4, false),
        ("start_what", 7, false),
        ("start_support", 5, false),
        ("start_cost", 5, false),
        ("start_ready", 6, false),
    ];
    writer.table("staggered_start", &columns, rows, false);
    let cost = setup(writer.seen).total;
    if cost.pence > 0 {
        writer.clause("setup", &[("cost", &cost.text)], Vec::new());
    }
}

fn step_row(writer: &Writer, step: &StartStep) -> Vec<String> {
    let label = writer.text("step_number", &[("number", &writer.place_of(step.id))]);
    let weeks = step.weeks_hundredths.map(|weeks| {
        let one = if weeks.get() == 100 { "contract|units|week|one" } else { "contract|units|week|many" };
        format!("{} {}", decimal(weeks.get()), crate::words::words().get(one))
    });
    let cost = step.setup_a_week_pence.filter(|pence| pence.get() > 0).map(|pence| {
        let week = writer.text("amounts|a_week", &[("amount", &pounds(Pence::get(pence)))]);
        let all = writer.text("week|cost_in_all", &[("cost", &pounds(cost(step)))]);
        stacked(&[week, all])
    });
    vec![
        stacked(&[label, day(step.starts), weeks.unwrap_or_default()]),
        stacked(&[plain(&step.what), say::people(writer.seen, &step.who)]),
        a_week(writer, step.minutes_a_week),
        cost.unwrap_or_default(),
        plain(&step.ready_when),
    ]
}
