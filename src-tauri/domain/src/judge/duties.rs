//! Who has to act on a row: those whom it names as acting, and those whose part it is whoever is named.
//! [S000-37, 41, 46..52; domain.md 2.8, 2.19, 2.24]

use std::collections::HashMap;

use uuid::Uuid;

use crate::Workshop;
use crate::kit::audience::{Audience, Reader};
use crate::kit::field::Node;
use crate::kit::values::Who;
use crate::reckon::money::rows_of;
use crate::see::providers::readers_by_participant;
use crate::stages::{
    BehaviourStep, Contingency, CoverSlot, DelegatedTask, HealthNeed, HolidayCover, Medicine, MoneyLine,
    Outcome, Participant, Restriction, SupportElement, SupportKind,
};

/// Lists and fields that name somebody who acts: does it, leads it, answers, pays, or has given their word; and
/// whether somebody's safety hangs on it.
pub const ACTS: [(&str, bool); 26] = [
    ("before/telling_people/messages/by", false),
    ("before/housing/homes/landlord", false),
    ("assessment/health/needs/lead", true),
    ("assessment/health/delegated/delegated_by", true),
    ("assessment/authorities/authorities/who", false),
    ("who/support/elements/who", false),
    ("who/support/elements/committed_by", false),
    ("who/roles/tasks/core", false),
    ("who/roles/tasks/lead", false),
    ("who/matching/induction/taught_by", false),
    ("who/start/steps/who", false),
    ("money/board/lines/controller", false),
    ("money/board/lines/committed_by", false),
    ("money/isf/funds/holder", false),
    ("money/direct_payment/payments/recipient", false),
    ("crisis/contingencies/contingencies/contacts", true),
    ("crisis/contingencies/contingencies/leaving_agreed_by", true),
    ("crisis/contingencies/contingencies/may_spend", true),
    ("crisis/contingencies/contingencies/told_of_spending", false),
    ("crisis/contingencies/contingencies/review_by", false),
    ("crisis/cover/slots/who", true),
    ("crisis/cover/holidays/who", true),
    ("agree/parked/matters/owner", false),
    ("agree/disagreements/disagreements/decider", false),
    ("agree/reviews/reviews/led_by", false),
    ("agree/signatures/signatures/who", false),
];

/// Tools whose one answer names somebody who acts.
pub const TOOLS: [&str; 3] =
    ["assessment/advocacy/advocate", "assessment/registers/key_worker", "agree/terms/led_by"];

/// A workshop, and which copy each of its participants reads.
pub(crate) struct ReadBy<'a> {
    workshop: &'a Workshop,
    readers: HashMap<Uuid, Reader>,
}

impl<'a> ReadBy<'a> {
    pub(crate) fn of(workshop: &'a Workshop) -> Self {
        Self { workshop, readers: readers_by_participant(workshop) }
    }
}

/// Who has to act on something.
#[derive(Debug, Default)]
pub(crate) struct Duty {
    /// Whose copy must hold it.
    readers: Vec<Reader>,
    /// Those whose part it is, whoever is named.
    audiences: Vec<Audience>,
    /// Whether somebody's safety hangs on it.
    pub(crate) is_safety: bool,
}

impl Duty {
    /// Whether the reader of this copy has to act on it.
    pub(crate) fn concerns(&self, reader: Reader) -> bool {
        self.readers.contains(&reader) || self.audiences.contains(&reader.audience)
    }

    fn named(&mut self, by: &ReadBy, people: &[Uuid]) {
        for reader in people.iter().filter_map(|id| by.readers.get(id)) {
            if !self.readers.contains(reader) {
                self.readers.push(*reader);
            }
        }
    }

    fn part_of(&mut self, audience: Audience, is_safety: bool) {
        self.audiences.push(audience);
        self.is_safety |= is_safety;
    }
}

/// Who has to act on this row, which stands at `at`.
pub(crate) fn duty_of(by: &ReadBy, at: &str, node: &dyn Node) -> Duty {
    let mut duty = Duty::default();
    let list = at.rsplit_once('/').map_or(at, |(list, _)| list);
    for (field, answer) in node.children() {
        let place = format!("{list}/{field}");
        if let Some((_, is_safety)) = ACTS.iter().find(|(act, _)| *act == place) {
            let people = answer.links();
            duty.is_safety |= *is_safety && !people.is_empty();
            duty.named(by, &people);
        }
    }
    by_kind(by, node, &mut duty);
    duty
}

/// Those whose part it is by what it is.
fn by_kind(by: &ReadBy, node: &dyn Node, duty: &mut Duty) {
    let Some(row) = node.row() else { return };
    if let Some(element) = row.downcast_ref::<SupportElement>() {
        support(element, duty);
    } else if let Some(task) = row.downcast_ref::<DelegatedTask>() {
        told_in_words(by, task.done_by.as_str(), duty);
        duty.is_safety = true;
    } else if let Some(medicine) = row.downcast_ref::<Medicine>() {
        told_in_words(by, medicine.help.as_str(), duty);
        duty.is_safety = true;
    } else if let Some(need) = row.downcast_ref::<HealthNeed>() {
        let said = [need.what_helps.as_str(), need.what_if.as_str()].join(" ");
        if !said.trim().is_empty() {
            told_in_words(by, &said, duty);
            duty.is_safety |= !need.what_if.is_blank();
        }
    } else if row.is::<Contingency>() || row.is::<Restriction>() || row.is::<BehaviourStep>() {
        duty.part_of(Audience::Provider, true);
    } else if let Some(line) = row.downcast_ref::<MoneyLine>() {
        money(by, line, duty);
    } else if let Some(outcome) = row.downcast_ref::<Outcome>() {
        let does = [
            (Audience::Person, &outcome.person_does),
            (Audience::Provider, &outcome.provider_does),
            (Audience::Commissioner, &outcome.commissioner_does),
        ];
        let does = does.into_iter().filter(|(_, what)| !what.is_blank());
        does.for_each(|(audience, _)| duty.part_of(audience, false));
    } else if let Some(slot) = row.downcast_ref::<CoverSlot>() {
        duty.is_safety = true;
        duty.named(by, &of_organisation(by.workshop, slot.service.as_str()));
    } else if let Some(holiday) = row.downcast_ref::<HolidayCover>() {
        duty.is_safety = true;
        duty.named(by, &of_organisation(by.workshop, holiday.service.as_str()));
    }
}

/// Support that nobody is named for is the part of those who give such support.
fn support(element: &SupportElement, duty: &mut Duty) {
    use SupportKind as Kind;
    let is_safety =
        matches!(element.kind, Some(Kind::SleepIn | Kind::WakingNight | Kind::OnCall | Kind::Clinical));
    duty.is_safety |= is_safety;
    let audience = match element.kind {
        _ if element.who.0.is_some() => return,
        Some(Kind::Family) => Audience::Family,
        Some(
            Kind::ProviderCore | Kind::ProviderOneToOne | Kind::SleepIn | Kind::WakingNight | Kind::OnCall,
        ) => Audience::Provider,
        Some(Kind::Clinical) => Audience::Health,
        _ => return,
    };
    duty.part_of(audience, false);
}

/// What somebody does is written in words. Those who are named there have to act on it, so that the person can say who
/// deals with something private; where nobody is named, it is whoever supports the person.
fn told_in_words(by: &ReadBy, text: &str, duty: &mut Duty) {
    let named: Vec<Uuid> = named_in(by.workshop, text);
    if named.is_empty() {
        duty.part_of(Audience::Provider, false);
    }
    duty.named(by, &named);
}

/// Whoever pays, by the name of their organisation.
fn money(by: &ReadBy, line: &MoneyLine, duty: &mut Duty) {
    duty.named(by, &of_organisation(by.workshop, line.funder.as_str()));
    duty.named(by, &of_organisation(by.workshop, line.co_funder.as_str()));
    for row in rows_of(by.workshop, line) {
        duty.named(by, &of_organisation(by.workshop, row.funder.as_str()));
    }
}

fn bare(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The people of the organisation of this name.
fn of_organisation(workshop: &Workshop, name: &str) -> Vec<Uuid> {
    let name = bare(name);
    let people = workshop.before.people.participants.iter();
    let own = people.filter(|one| !name.is_empty() && bare(one.organisation.as_str()) == name);
    own.map(|one| one.id).collect()
}

/// The participants whom a text names, by first name, name or organisation.
fn named_in(workshop: &Workshop, text: &str) -> Vec<Uuid> {
    let bare_text = bare(text);
    let words: Vec<&str> = bare_text.split(|c: char| !c.is_alphanumeric()).collect();
    let is_named = |one: &&Participant| {
        let name = bare(&workshop.name_of(one));
        let first = name.split(' ').next().unwrap_or_default();
        let organisation = bare(one.organisation.as_str());
        words.contains(&first) && !first.is_empty()
            || !organisation.is_empty() && bare_text.contains(&organisation)
    };
    workshop.before.people.participants.iter().filter(is_named).map(|one| one.id).collect()
}

/// The answers of tools that name somebody who acts.
pub(crate) fn tool_duties(by: &ReadBy) -> Vec<(&'static str, Duty)> {
    let assessment = &by.workshop.assessment;
    let named: [Who; TOOLS.len()] =
        [assessment.advocacy.advocate, assessment.registers.key_worker, by.workshop.agree.terms.led_by];
    let duty = |(at, who): (&'static str, Who)| {
        let mut duty = Duty::default();
        duty.named(by, who.0.as_slice());
        (at, duty)
    };
    TOOLS.into_iter().zip(named).map(duty).collect()
}
