//! Two cards from the crisis plan, one page each: for the fridge door, and for whoever is on call. Both come from the
//! same entries as the contract. [S000-22..27, 46..52; domain.md 2.19]

use chrono::NaiveDate;

use super::card::{Card, sentences};
use super::discretion::Discretion;
use super::ringing::{holiday_rings, rings, times};
use super::sheet::plain;
use super::{NoPaper, PaperKind, limits};
use crate::Workshop;
use crate::compose::caller;
use crate::kit::field::Node;
use crate::kit::values::{Text, Who};
use crate::language::say;
use crate::reckon::cover::{gaps, gaps_of, holidays_of};
use crate::reckon::money::pounds;
use crate::see::Seen;
use crate::stages::{Able, BehaviourColour, BehaviourStep, Contingency, Entry, Signal, SignalAbout};

/// The most characters of a text on the card for the fridge door, from the longest.
pub(crate) const ON_THE_FRIDGE: &[usize] = &[400, 300, 220, 160, 110, 80, 64, 56];
/// The most characters of a text on the card for whoever is on call.
pub(crate) const ON_CALL: &[usize] = &[500, 300, 240, 200, 170, 140, 120, 100, 80];

/// The most characters by which a health need is called.
const NEED: usize = 40;
/// So many characters of the gaps are always told.
const GAPS: usize = 300;
/// So many characters of who answers on bank holidays are always told.
const HOLIDAYS: usize = 120;
/// The days that count as this week, for bank holidays.
const THIS_WEEK: u64 = 7;

/// What somebody says without words that matters in a crisis, the most urgent first.
const TOLD_IN_A_CRISIS: [SignalAbout; 5] =
    [SignalAbout::Distress, SignalAbout::Pain, SignalAbout::Stop, SignalAbout::No, SignalAbout::Yes];

/// Whether there is a crisis plan to print.
pub(crate) fn is_there(seen: &Seen, kind: PaperKind) -> Result<(), NoPaper> {
    if seen.crisis.is_empty() { Err(NoPaper::Empty(kind)) } else { Ok(()) }
}

/// For the person and whoever is at home: what one sees, does and leaves alone, and whom to ring. What limits the
/// person is left to the card for whoever is on call, and so is everything that is done at red.
pub(crate) fn fridge(card: &mut Card, discretion: &Discretion) {
    let seen = card.sheet.seen;
    card.open("kinds|crisis_card|title");
    let contingencies = &seen.crisis.contingencies.contingencies;
    tells(card);
    let amber: Vec<&BehaviourStep> = steps(seen, BehaviourColour::Amber).collect();
    let signs = amber.iter().map(|step| Said::plain(&step.see));
    let signs = signs.chain(contingencies.iter().map(|row| Said::named(row, &row.early_signs)));
    let signs = each_once(card, signs.collect());
    card.list("first_signs", 3, 1, signs);
    let calm = amber.iter().filter(|step| !discretion.limits(step)).map(|step| Said::plain(&step.what_we_do));
    let helps = own_words(card).into_iter();
    let helps = helps.chain(contingencies.iter().map(|row| Said::named(row, &row.coping))).chain(calm);
    let helps = each_once(card, helps.collect());
    card.list("what_helps", 5, 1, helps);
    let leave = card.sheet.own_first(&seen.plan.about_me.please_do_not);
    let leave = leave.into_iter().map(|entry| said(card, entry)).collect();
    let leave = each_once(card, leave);
    card.list("please_do_not", 2, 1, leave);
    let first = contingencies.iter().map(|row| Said::named(row, first_of(row))).collect();
    let first = each_once(card, first);
    card.list("first_minutes", 1, 1, first);
    call(card, 4);
    let danger = card.sheet.tell("ring|danger", &[]);
    card.list("danger", 0, 1, vec![danger]);
    calling(card);
    let home = contingencies.iter().map(|row| Said::named(row, &row.stays_home)).collect();
    let home = each_once(card, home);
    // What the plan is for: it is not what goes first. [S000-25]
    card.list("stays_home", 1, 2, home);
}

/// For whoever is on call: what may happen and what then, what they may decide, and who else answers.
pub(crate) fn on_call(card: &mut Card, discretion: &Discretion, date: NaiveDate) {
    let seen = card.sheet.seen;
    card.open("kinds|on_call_card|title");
    call(card, 8);
    let holidays = holidays(seen, date);
    let holidays = each(card, holidays);
    card.list("bank_holiday", 0, 1, holidays);
    let on_holidays: Vec<String> =
        holiday_rings(seen, date).iter().map(|line| card.at_least(line, HOLIDAYS)).collect();
    card.list("ring_on_holidays", 1, 2, on_holidays);
    let rows = seen.crisis.contingencies.contingencies.iter();
    let rows = rows.map(|row| what_then(card, discretion, row)).collect();
    card.table("if_then", &[("if", 26), ("then", 74)], (1, 3), rows);
    let contingencies = &seen.crisis.contingencies.contingencies;
    let leaving = contingencies.iter().map(|row| leaving(card, discretion, row)).collect();
    card.list("leaving", 2, 1, leaving);
    let support = contingencies.iter().map(|row| Said::named(row, &row.provider_support)).collect();
    let support = each_once(card, support);
    card.list("provider_support", 3, 1, support);
    calling(card);
    let clinical = clinical(card, discretion);
    card.list("clinical", 3, 2, clinical);
    for (name, colour, importance) in [
        ("green", BehaviourColour::Green, 6),
        ("amber", BehaviourColour::Amber, 4),
        ("red", BehaviourColour::Red, 3),
        ("blue", BehaviourColour::Blue, 5),
    ] {
        let said = steps(seen, colour).map(|step| limits::step(card, discretion, step, date)).collect();
        card.list(name, importance, 1, said);
    }
    let restrictions = &seen.crisis.restrictions.restrictions;
    let restricted = restrictions.iter().map(|row| limits::restricted(card, discretion, row, date)).collect();
    card.list("restrictions", 4, 1, restricted);
}

/// Whom to ring, and when nobody answers.
fn call(card: &mut Card, spared: usize) {
    for (label, lines) in rings(card.sheet.seen) {
        card.list(label, 0, spared, lines);
    }
    let open = times(&gaps(card.sheet.seen));
    let open = card.at_least(&open, GAPS);
    card.list("nobody_answers", 0, 1, vec![open]);
}

/// What helps those to call who find it hard: whoever stands beside them can give it. [S002-145]
fn calling(card: &mut Card) {
    let seen = card.sheet.seen;
    let hard = seen.crisis.calling.people.iter().filter(|row| row.able != Some(Able::Yes));
    let said = hard.filter(|row| row.able.is_some() || !row.what_helps.is_blank()).map(|row| {
        let able = row.able.map(say::choice).unwrap_or_default().to_owned();
        let said = [able, plain(&row.what_helps)].into_iter().filter(|part| !part.is_empty());
        format!("{}: {}", caller(seen, row), said.collect::<Vec<_>>().join("; "))
    });
    let said = said.collect();
    let said = each(card, said);
    // What the card is for goes before it: it is the first to give way.
    card.list("calling", 9, 0, said);
}

fn each(card: &mut Card, texts: Vec<String>) -> Vec<String> {
    texts.iter().map(|text| card.text(text)).collect()
}

/// How the person tells what matters in a crisis; without a chart, how they communicate at all, under that name.
fn tells(card: &mut Card) {
    let seen = card.sheet.seen;
    let signals = &seen.plan.communication.signals;
    let told =
        TOLD_IN_A_CRISIS.iter().flat_map(|about| signals.iter().filter(|row| row.about == Some(*about)));
    let told: Vec<String> = told.map(|row| signal(card, row)).filter(|said| !said.is_empty()).collect();
    if told.is_empty() {
        let speaks = card.text(plain(&seen.before.person.communication).as_str());
        card.list("communicates", 4, 1, vec![speaks]);
    } else {
        card.list("person_tells", 4, 1, told);
    }
}

/// What the person does, what that means and what we do then, each under its name.
fn signal(card: &mut Card, row: &Signal) -> String {
    let does = card.part(row.does.as_str(), 2);
    let mut parts = vec![does];
    for (name, text) in [("means", &row.means), ("we_should", &row.we_should)] {
        if !text.is_blank() {
            let text = card.part(text.as_str(), 2);
            parts.push(card.sheet.tell(&format!("tells|{name}"), &[("text", &text)]));
        }
    }
    sentences(&parts)
}

/// A text of a card, and before it whose matter or whose words it is, where that has to be told.
struct Said {
    name: String,
    text: String,
}

impl Said {
    fn plain(text: &Text) -> Self {
        Self { name: String::new(), text: plain(text) }
    }

    /// "A long seizure: look at the clock."
    fn named(row: &Contingency, text: &Text) -> Self {
        Self { name: called(row), text: plain(text) }
    }

    /// The text no longer than there is room for, and its name whole.
    fn shown(&self, card: &mut Card) -> String {
        let text = card.text(&self.text);
        if self.name.is_empty() {
            text
        } else {
            card.sheet.tell("named", &[("name", &self.name), ("text", &text)])
        }
    }
}

/// Each text once, and where one of them says whose it is, with that.
fn each_once(card: &mut Card, all: Vec<Said>) -> Vec<String> {
    let mut once: Vec<Said> = Vec::new();
    for said in all.into_iter().filter(|said| !said.text.is_empty()) {
        let is_told = |known: &&mut Said| {
            is_same(&known.text, &said.text)
                && (known.name.is_empty() || said.name.is_empty() || known.name == said.name)
        };
        match once.iter_mut().find(is_told) {
            Some(known) if known.name.is_empty() => known.name = said.name,
            Some(_) => {}
            None => once.push(said),
        }
    }
    once.iter().map(|said| said.shown(card)).collect()
}

/// Whether two texts say the same in the same words, whatever their capitals and full stops.
fn is_same(one: &str, other: &str) -> bool {
    let bare = |text: &str| text.trim().trim_end_matches(['.', '!']).to_lowercase();
    bare(one) == bare(other)
}

/// How best to support the person, as far as they said it themselves.
fn own_words(card: &Card) -> Vec<Said> {
    let seen = card.sheet.seen;
    let own = card.sheet.own_first(&seen.plan.profile.best_support).into_iter();
    own.filter(|entry| seen.is_person(entry.said_by.0)).map(|entry| said(card, entry)).collect()
}

/// The person's own words with their name before them; what others said is said as it stands.
fn said(card: &Card, entry: &Entry) -> Said {
    let is_own = card.sheet.seen.is_person(entry.said_by.0);
    let name = if is_own { card.sheet.said_by(entry) } else { String::new() };
    Said { name, text: say::worded(entry) }
}

fn steps(seen: &Seen, colour: BehaviourColour) -> impl Iterator<Item = &BehaviourStep> {
    seen.crisis.behaviour.steps.iter().filter(move |step| step.colour == Some(colour))
}

/// What is done first; what we do, where nobody told the first minutes from the rest.
fn first_of(row: &Contingency) -> &Text {
    if row.first_minutes.is_blank() { &row.what_we_do } else { &row.first_minutes }
}

fn called(row: &Contingency) -> String {
    let name = row.name.as_str().trim();
    say::short(if name.is_empty() { row.trigger.as_str() } else { name })
}

fn named(row: &Contingency, text: &Text) -> String {
    if text.is_blank() {
        return String::new();
    }
    [called(row), plain(text)].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ")
}

/// "Fire: the alarm rings", or one of them where there is no other.
fn triggered(row: &Contingency) -> String {
    let (name, trigger) = (row.name.as_str().trim(), row.trigger.as_str().trim());
    // What sets it off often begins with what it is called.
    let is_said = trigger.to_lowercase().starts_with(name.trim_end_matches('.').to_lowercase().as_str());
    if is_said {
        return trigger.to_owned();
    }
    [name, trigger].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ")
}

/// What sets it off; what is done first, how the person stays at home, and what is done in the hours and days after; who
/// may say yes to extra money.
fn what_then(card: &mut Card, discretion: &Discretion, row: &Contingency) -> Vec<String> {
    let trigger = card.text(&triggered(row));
    let mut then = vec![card.text(first_of(row).as_str())];
    let told = [("stays", &row.stays_home, 1), ("hours", &row.first_hours, 2), ("days", &row.next_days, 2)];
    for (name, text, one_in) in told {
        if !text.is_blank() {
            let text = card.part(text.as_str(), one_in);
            then.push(card.sheet.tell(&format!("then|{name}"), &[("text", &text)]));
        }
    }
    if let Some(who) = reachable(card.sheet.seen, discretion, row.may_spend) {
        let amount = row.may_spend_pence.map(|pence| pounds(pence.get()));
        then.push(match amount {
            Some(amount) => card.sheet.tell("then|up_to", &[("name", &who), ("amount", &amount)]),
            None => card.sheet.tell("then|money", &[("name", &who)]),
        });
    }
    then.retain(|line| !line.is_empty());
    if trigger.is_empty() && then.is_empty() { Vec::new() } else { vec![trigger, then.join("\n")] }
}

/// Leaving home is the exception: what alone brings it about, who must agree, and the way back. [S000-25]
fn leaving(card: &mut Card, discretion: &Discretion, row: &Contingency) -> String {
    let seen = card.sheet.seen;
    let agree = row.leaving_agreed_by.0.iter();
    let agree = agree.filter_map(|id| reachable(seen, discretion, Who(Some(*id)))).collect::<Vec<_>>();
    if row.leaves_only_if.is_blank() && agree.is_empty() {
        return String::new();
    }
    let only_if = card.text(&named(row, &row.leaves_only_if));
    let only_if = if only_if.is_empty() { called(row) } else { only_if };
    let agree = if agree.is_empty() {
        String::new()
    } else {
        card.sheet.tell("then|agree", &[("names", &say::list(&agree))])
    };
    let back = card.part(row.comes_back.as_str(), 2);
    let back = if back.is_empty() { back } else { card.sheet.tell("then|back", &[("text", &back)]) };
    sentences(&[only_if, agree, back])
}

/// A participant by name and number, unless they are not to be contacted.
fn reachable(seen: &Workshop, discretion: &Discretion, who: Who) -> Option<String> {
    let one = who.0.and_then(|id| seen.participant(id)).filter(|one| !discretion.bars(one))?;
    let name = say::opening(seen, &say::name(seen, one.id)?);
    Some(format!("{name} {}", one.phone.as_str().trim()).trim().to_owned())
}

/// What to do if health gets worse, and who leads.
fn clinical(card: &mut Card, discretion: &Discretion) -> Vec<String> {
    let seen = card.sheet.seen;
    let needs = seen.assessment.health.needs.iter().filter(|need| !need.what_if.is_blank());
    needs
        .map(|need| {
            let named = need.lead_named.as_str().trim();
            let named = (!named.is_empty() && !discretion.bars_name(named)).then(|| card.text(named));
            let leads = [reachable(seen, discretion, need.lead), named];
            let leads = leads.into_iter().flatten().collect::<Vec<_>>().join("; ");
            let what_if = card.text(need.what_if.as_str());
            let said = format!("{}: {what_if}", say::shortened(need.need.as_str(), NEED));
            if leads.is_empty() {
                said
            } else {
                card.sheet.tell("led", &[("text", &said), ("leads", &leads)])
            }
        })
        .collect()
}

/// The bank holidays of the days from `date` on which somebody is missing, with when.
fn holidays(seen: &Seen, date: NaiveDate) -> Vec<String> {
    let last = date.checked_add_days(chrono::Days::new(THIS_WEEK)).unwrap_or(date);
    let near = holidays_of(seen).iter().filter(|holiday| date <= holiday.date && holiday.date < last);
    near.filter_map(|holiday| {
        let open: Vec<String> = gaps_of(seen, holiday.date).into_iter().map(say::dated).collect();
        (!open.is_empty()).then(|| format!("{}: {}", holiday.name, open.join("; ")))
    })
    .collect()
}
