//! What is enough for today, when things take twice as long: six points, and everything else can wait for the next
//! meeting. [domain.md §6 item 28]

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Reply, Rule, asks};
use crate::kit::values::Day;
use crate::reckon::cover;
use crate::stages::{FamilyAnswer, Standing};

/// The points without which nobody should go home today.
pub(super) const RULES: &[Rule] = &[
    Rule::question(&[asks(Code::StaysHome)], stays_home),
    Rule::question(&[asks(Code::WhoControls)], who_controls),
    Rule::question(&[asks(Code::Family)], family),
    Rule::question(&[asks(Code::Weekend)], weekend),
    Rule::question(&[asks(Code::FirstSteps)], first_steps),
    Rule::question(&[asks(Code::NextMeeting)], next_meeting),
];

fn stays_home(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let list = &workshop.crisis.contingencies.contingencies;
    let at = "crisis/contingencies/contingencies";
    Reply::there(at, list.iter().any(|row| !row.stays_home.is_blank()))
}

/// Money that is promised and that nobody was named for is money that somebody else will take hold of.
fn who_controls(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let lines = &workshop.money.board.lines;
    let open = lines.iter().find(|line| line.controlled_by.is_none());
    let at = open.map_or_else(
        || "money/board/lines".to_owned(),
        |l| format!("money/board/lines/{}/controlled_by", l.id),
    );
    let says = (!lines.is_empty() && open.is_some()).then_some("some_without_control");
    Reply::there(at, !lines.is_empty() && open.is_none()).saying(says)
}

pub(crate) fn family(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let family = &workshop.money.family_control;
    let is_answered = match family.answer {
        Some(FamilyAnswer::Amount) => family.amount_a_year_pence.is_some(),
        Some(FamilyAnswer::NotNow) => !family.not_now_because.is_blank(),
        None => false,
    };
    Reply::there("money/family_control/answer", is_answered)
}

pub(crate) fn weekend(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let gaps = cover::weekend_gaps(&cover::gaps(workshop));
    let has_any = workshop.crisis.cover.slots.iter().any(|slot| cover::answers(workshop, slot));
    let says =
        (has_any && !gaps.is_empty()).then_some(if gaps.len() == 1 { "weekend_gap" } else { "weekend_gaps" });
    Reply::there("crisis/cover/slots", has_any && gaps.is_empty()).saying(says).counting(gaps.len())
}

fn first_steps(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let steps = workshop.who.start.steps.iter();
    let has_step = steps.into_iter().any(|step| !step.what.is_blank() && !step.who.0.is_empty());
    let elements = &workshop.who.support.elements;
    let has_support = elements.iter().any(|element| {
        !element.what.is_blank() && element.who.0.is_some() && element.standing == Some(Standing::Committed)
    });
    let at = if has_support { "who/support/elements" } else { "who/start/steps" };
    Reply::there(at, has_step || has_support)
}

fn next_meeting(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let sessions = workshop.before.sessions.sessions.iter().filter_map(|row| row.date);
    let reviews = workshop.agree.reviews.reviews.iter().filter_map(|row| row.date);
    let is_ahead = sessions.chain(reviews).map(Day::date).any(|day| day > found.today);
    Reply::there("before/sessions/sessions", is_ahead)
}
