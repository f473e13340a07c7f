//! What is enough for today, when things take twice as long: six points, and everything else can wait for the next
//! meeting. [domain.md §6 item 28]

use chrono::NaiveDate;

use super::{Found, Point, told};
use crate::Workshop;
use crate::kit::values::Day;
use crate::reckon::cover;
use crate::stages::{FamilyAnswer, Standing};

/// The points without which nobody should go home today.
pub fn enough_for_today(workshop: &Workshop, today: NaiveDate) -> Vec<Point> {
    told(
        workshop,
        vec![
            stays_home(workshop),
            who_controls(workshop),
            family(workshop),
            weekend(workshop),
            first_steps(workshop),
            next_meeting(workshop, today),
        ],
    )
}

fn stays_home(workshop: &Workshop) -> Found {
    let list = &workshop.crisis.contingencies.contingencies;
    let at = "crisis/contingencies/contingencies";
    Found::there("stays_home", at, list.iter().any(|row| !row.stays_home.is_blank()))
}

/// Money that is promised and that nobody was named for is money that somebody else will take hold of.
fn who_controls(workshop: &Workshop) -> Found {
    let lines = &workshop.money.board.lines;
    let open = lines.iter().find(|line| line.controlled_by.is_none());
    let at = open.map_or_else(
        || "money/board/lines".to_owned(),
        |l| format!("money/board/lines/{}/controlled_by", l.id),
    );
    let says = (!lines.is_empty() && open.is_some()).then_some("some_without_control");
    Found::there("who_controls", at, !lines.is_empty() && open.is_none()).saying(says)
}

pub(crate) fn family(workshop: &Workshop) -> Found {
    let family = &workshop.money.family_control;
    let is_answered = match family.answer {
        Some(FamilyAnswer::Amount) => family.amount_a_year_pence.is_some(),
        Some(FamilyAnswer::NotNow) => !family.not_now_because.is_blank(),
        None => false,
    };
    Found::there("family", "money/family_control/answer", is_answered)
}

pub(crate) fn weekend(workshop: &Workshop) -> Found {
    let gaps = cover::weekend_gaps(&cover::gaps(workshop));
    let has_any = workshop.crisis.cover.slots.iter().any(|slot| cover::answers(workshop, slot));
    let says =
        (has_any && !gaps.is_empty()).then_some(if gaps.len() == 1 { "weekend_gap" } else { "weekend_gaps" });
    Found::there("weekend", "crisis/cover/slots", has_any && gaps.is_empty())
        .saying(says)
        .counting(gaps.len())
}

fn first_steps(workshop: &Workshop) -> Found {
    let steps = workshop.who.start.steps.iter();
    let has_step = steps.into_iter().any(|step| !step.what.is_blank() && !step.who.0.is_empty());
    let elements = &workshop.who.support.elements;
    let has_support = elements.iter().any(|element| {
        !element.what.is_blank() && element.who.0.is_some() && element.standing == Some(Standing::Committed)
    });
    let at = if has_support { "who/support/elements" } else { "who/start/steps" };
    Found::there("first_steps", at, has_step || has_support)
}

fn next_meeting(workshop: &Workshop, today: NaiveDate) -> Found {
    let sessions = workshop.before.sessions.sessions.iter().filter_map(|row| row.date);
    let reviews = workshop.agree.reviews.reviews.iter().filter_map(|row| row.date);
    let is_ahead = sessions.chain(reviews).map(Day::date).any(|day| day > today);
    Found::there("next_meeting", "before/sessions/sessions", is_ahead)
}
