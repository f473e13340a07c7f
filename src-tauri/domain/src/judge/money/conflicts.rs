//! Conflicts of interest about money: somebody commits it, controls it, receives it, is paid by it. Whoever is paid does
//! not decide alone about what they are paid. Nobody is accused: it is easily so in a family.
//! [domain.md §6.33, 2.22, 2.23: conflicts of interest; SI 2014/2871 reg 3]

use uuid::Uuid;

use crate::Workshop;
use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, should};
use crate::language::say;
use crate::reckon::money::is_own;
use crate::stages::{MoneyLine, Role, SupportKind};
use crate::words::words;

pub(crate) const RULES: &[Rule] = &[Rule::problems(&[should(Code::SameHands)], check)];

/// What somebody does with a line of money.
#[derive(Default, Clone, Copy, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "four interests, any of which may be theirs")]
struct Interests {
    commits: bool,
    controls: bool,
    receives: bool,
    is_paid: bool,
}

impl Interests {
    fn of(workshop: &Workshop, line: &MoneyLine, who: Uuid) -> Self {
        let is_them = |other: Option<Uuid>| other == Some(who);
        let elements = line.support.0.iter().filter_map(|id| workshop.who.support.elements.get(*id));
        Self {
            commits: is_them(line.committed_by.0),
            controls: is_them(line.controller.0),
            receives: receivers(workshop, line).any(|one| one == who),
            is_paid: elements
                .filter(|element| element.kind.is_some_and(is_paid_for))
                .any(|element| is_them(element.who.0)),
        }
    }

    /// Public money is not committed by whoever it comes to, and nobody pays themselves out of money that they hold for
    /// another. A provider who holds a fund is paid from it, by its terms.
    const fn conflict(self, is_provider: bool) -> bool {
        self.commits && (self.receives || self.is_paid)
            || self.is_paid && (self.controls || self.receives) && !is_provider
    }

    fn in_words(self) -> String {
        let all = [
            ("commits", self.commits),
            ("controls", self.controls),
            ("receives", self.receives),
            ("is_paid", self.is_paid),
        ];
        let does = all.iter().filter(|(_, does)| *does);
        let said = does.map(|(name, _)| words().get(&format!("contract|hands|{name}")).to_owned());
        say::list(&said.collect::<Vec<_>>())
    }
}

fn check(found: &mut Findings) {
    let workshop = found.workshop;
    let others = workshop.before.people.participants.iter().filter(|one| one.role != Some(Role::Person));
    for one in others {
        let lines = workshop.money.board.lines.iter().enumerate().filter(|(_, line)| is_public(line));
        let mut held = lines.map(|(index, line)| (index, line, Interests::of(workshop, line, one.id)));
        let is_provider = one.role.is_some_and(Role::is_provider);
        let Some((index, line, interests)) = held.find(|(.., interests)| interests.conflict(is_provider))
        else {
            continue;
        };
        let name = say::opening(workshop, &say::name(workshop, one.id).unwrap_or_default());
        let line_name = Findings::naming(line.what.as_str(), index);
        let parts = [("name", &*name), ("line", &*line_name), ("hands", &*interests.in_words())];
        found.tell(Code::SameHands, format!("money/board/lines/{}/controller", line.id), &parts);
    }
}

/// Those who hold or receive a line of money by the agreements that it stands in.
fn receivers(workshop: &Workshop, line: &MoneyLine) -> impl Iterator<Item = Uuid> {
    let money = &workshop.money;
    let (funds, payments) = (money.isf.funds.iter(), money.direct_payment.payments.iter());
    let holders = funds.filter(|fund| fund.lines.contains(line.id)).filter_map(|fund| fund.holder.0);
    let recipients = payments.filter(|one| one.lines.contains(line.id)).filter_map(|one| one.recipient.0);
    holders.chain(recipients)
}

/// Their own money, and what costs nothing, are nobody else's matter.
const fn is_public(line: &MoneyLine) -> bool {
    line.route.is_some() && !is_own(line)
}

/// Support that a line of money pays somebody for. What the NHS or the council gives by its own staff is not.
const fn is_paid_for(kind: SupportKind) -> bool {
    matches!(
        kind,
        SupportKind::Family
            | SupportKind::PersonalAssistant
            | SupportKind::ProviderCore
            | SupportKind::ProviderOneToOne
            | SupportKind::SleepIn
            | SupportKind::WakingNight
    )
}
