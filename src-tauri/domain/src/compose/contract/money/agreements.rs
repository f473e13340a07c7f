//! The terms on which somebody holds or receives money for the person, one part for each agreement. Amounts are filled
//! from its lines. [domain.md 2.22, 2.23; Care Act 2014 s25(2), s31-33; National Health Service Act 2006 s12A]

use crate::Workshop;
use crate::compose::contract::money::line;
use crate::compose::writer::{Writer, chosen, day, plain};
use crate::kit::values::{Pence, Quantity, Who};
use crate::language::say;
use crate::reckon::funds::{
    Comes, Kind, Payer, agreements, comes_to, hides_agreements, lines_of, payer, weeks_of, without_agreement,
};
use crate::reckon::money::{Amount, LineSum, Payers, Sums, counts, decimal, pounds};
use crate::stages::{DirectPayment, Every, MoneyLine, Purpose, ServiceFund};
use uuid::Uuid;

type Facts = Vec<(&'static str, String)>;

/// Every agreement, and beside them the lines that need one and stand in none.
pub(crate) fn write(writer: &mut Writer, sums: &Sums) {
    let money = &writer.seen.money;
    for fund in &money.isf.funds {
        let about = About::of(writer, sums, &lines_of(writer.seen, &fund.lines));
        about.open(writer, Kind::Fund, Some(fund.id));
        let facts = service_fund(writer, fund, about);
        writer.facts(facts);
    }
    alone(writer, sums, Kind::Fund);
    for payment in &money.direct_payment.payments {
        let about = About::of(writer, sums, &lines_of(writer.seen, &payment.lines));
        about.open(writer, Kind::Payment, Some(payment.id));
        let facts = direct_payment(writer, payment, about);
        writer.facts(facts);
    }
    alone(writer, sums, Kind::Payment);
}

/// Lines that need an agreement and stand in none: it is said what they come to, and that nobody is named. In a copy
/// that does not show every agreement nobody can tell.
fn alone(writer: &mut Writer, sums: &Sums, kind: Kind) {
    let lines = without_agreement(writer.seen, kind);
    if lines.is_empty() || hides_agreements(writer.seen) {
        return;
    }
    let about = About::of(writer, sums, &lines);
    about.open(writer, kind, None);
    let (holder, what_for) = match kind {
        Kind::Fund => ("fund_holder", "fund_for"),
        Kind::Payment => ("payment_to", "payment_for"),
    };
    let nobody = writer.text("nobody_named", &[]);
    let mut facts: Facts = vec![(holder, nobody), ("fund_from", about.from)];
    facts.extend(about.money);
    facts.push((what_for, about.what));
    writer.facts(facts);
}

/// What is filled in from the lines of an agreement.
struct About {
    /// Who the money comes from.
    from: String,
    /// How much, what the person contributes, what is left, and what of it is uneven.
    money: Facts,
    what: String,
    sources: Vec<Uuid>,
    payer: Payer,
    /// What comes in an average week, in words, and what so many weeks come to; nothing where it is not shown.
    week: Option<Comes>,
}

impl About {
    fn of(writer: &Writer, sums: &Sums, lines: &[&MoneyLine]) -> Self {
        let promised: Vec<&MoneyLine> = lines.iter().copied().filter(|line| counts(line)).collect();
        let comes = comes_to(sums, lines);
        // Lines that this copy does not show may all be in it: nothing is not what they come to.
        let is_unknown = promised.is_empty() && writer.seen.hides_money();
        let said = |week: i64, year: i64| {
            writer.text("amounts|week_and_year", &[("week", &pounds(week)), ("year", &pounds(year))])
        };
        let amount = if is_unknown { writer.text("not_shown", &[]) } else { said(comes.week, comes.year) };
        let mut money: Facts = vec![("fund_amount", amount)];
        if comes.theirs != 0 {
            money.push(("fund_contribution", said(comes.theirs_a_week, comes.theirs)));
            money.push(("fund_net", said(comes.week - comes.theirs_a_week, comes.year - comes.theirs)));
        }
        money.push(("fund_uneven", uneven(writer, sums, &promised)));
        let what: Vec<String> = promised.iter().map(|line| line.what.as_str().trim().to_owned()).collect();
        Self {
            from: payers(writer.seen, lines),
            money,
            what: say::list(&what),
            sources: lines.iter().map(|line| line.id).collect(),
            payer: payer(lines),
            week: (!is_unknown).then_some(comes),
        }
    }

    /// The heading, with a number where there are several, and whose money it is.
    fn open(&self, writer: &mut Writer, kind: Kind, row: Option<Uuid>) {
        let (name, clause) = match (kind, self.payer) {
            (Kind::Fund, Payer::Council) => ("isf", "isf"),
            (Kind::Fund, Payer::Nhs) => ("isf", "isf_nhs"),
            (Kind::Fund, Payer::Both) => ("isf", "isf_both"),
            (Kind::Payment, Payer::Council) => ("direct_payment", "direct_payment"),
            (Kind::Payment, Payer::Nhs) => ("direct_payment", "direct_payment_nhs"),
            (Kind::Payment, Payer::Both) => ("direct_payment", "direct_payment_both"),
        };
        let count = agreements(writer.seen).filter(|(other, ..)| *other == kind).count();
        let several = count > 1 || hides_agreements(writer.seen);
        let heading = writer.text(&format!("headings|{name}"), &[]);
        let number = row.filter(|_| several).map(|row| writer.place_of(row));
        writer.heading([Some(heading), number].into_iter().flatten().collect::<Vec<_>>().join(" "));
        let key = row.map_or_else(|| name.to_owned(), |row| row.to_string());
        let sources = row.into_iter().chain(self.sources.iter().copied()).collect();
        writer.clause_as(&key, clause, &[], sources);
    }

    /// So many weeks' money: of which figure, and how much.
    fn weeks(&self, writer: &Writer, weeks: Option<Quantity>) -> String {
        let Some(weeks) = weeks else { return String::new() };
        let said = decimal(weeks.get());
        match self.week {
            None => writer.text("amounts|weeks_not_shown", &[("weeks", &said)]),
            Some(comes) => {
                let (week, amount) = (pounds(comes.week), pounds(weeks_of(comes, weeks)));
                let parts = [("weeks", said.as_str()), ("week", week.as_str()), ("amount", amount.as_str())];
                let name = if comes.theirs == 0 {
                    "amounts|weeks_of_money"
                } else {
                    "amounts|weeks_of_money_before"
                };
                writer.text(name, &parts)
            }
        }
    }
}

/// Who pays: every funder once, in the order of the lines.
fn payers(workshop: &Workshop, lines: &[&MoneyLine]) -> String {
    let mut names: Vec<String> = Vec::new();
    let payers: Vec<Payers> = lines.iter().map(|line| Payers::of(workshop, line)).collect();
    for name in payers.iter().flat_map(|payers| &payers.0).map(|payer| payer.name.as_str()) {
        if !name.is_empty() && !names.iter().any(|known| known.to_lowercase() == name.to_lowercase()) {
            names.push(name.to_owned());
        }
    }
    say::list(&names)
}

/// The lines that are not the same in every week of the year, and what each comes to.
fn uneven(writer: &Writer, sums: &Sums, lines: &[&MoneyLine]) -> String {
    let of = |line: &&MoneyLine| {
        let sum = sums.lines.iter().find(|sum| sum.id == line.id)?;
        if is_the_same_every_week(line, sum) || sum.year.pence == 0 {
            return None;
        }
        let what = line.what.as_str().trim();
        let parts = [("what", what), ("how", &line::reckoning(writer, line)), ("year", &sum.year.text)];
        Some(writer.text("amounts|uneven", &parts))
    };
    lines.iter().filter_map(of).collect::<Vec<_>>().join("\n")
}

/// Whether a line is paid in every week of a full year, so that its ordinary week is its average one. A line of part of a
/// penny may have a penny of the others' in its average.
fn is_the_same_every_week(line: &MoneyLine, sum: &LineSum) -> bool {
    let is_average = |week: &Amount| (week.pence - sum.average.pence).abs() <= 1;
    line.every == Some(Every::Week)
        && line.weeks_hundredths.is_none()
        && line.purpose != Some(Purpose::Tapering)
        && sum.week.as_ref().is_some_and(is_average)
}

/// Who holds or receives it; that they are not shown, or that nobody is named.
fn named(writer: &Writer, row: Uuid, field: &str, who: Who) -> String {
    say::payee(writer.seen, who).unwrap_or_else(|| writer.named(row, field, who))
}

fn service_fund(writer: &Writer, terms: &ServiceFund, about: About) -> Facts {
    let fee = terms.fee_a_year_pence.map_or_else(String::new, |fee: Pence| {
        writer.text("amounts|a_year", &[("amount", &pounds(fee.get()))])
    });
    let surplus = about.weeks(writer, terms.surplus_weeks_hundredths);
    let mut facts: Facts = vec![
        ("fund_holder", named(writer, terms.id, "holder", terms.holder)),
        ("fund_from", about.from),
        ("fund_starts", day(terms.starts)),
        ("fund_plan_done_by", day(terms.plan_done_by)),
    ];
    facts.extend(about.money);
    facts.extend([
        ("fund_for", about.what),
        ("fund_paid", plain(&terms.paid)),
        ("fund_statements", plain(&terms.statements)),
        ("fund_surplus", surplus),
        ("fund_surplus_use", plain(&terms.surplus_use)),
        ("fund_savings_share", plain(&terms.savings_share)),
        ("fund_fee", fee),
        ("fund_staff", plain(&terms.staff)),
        ("fund_insurance", plain(&terms.insurance)),
        ("fund_safe_hands", plain(&terms.safe_hands)),
        ("fund_others", plain(&terms.others)),
        ("fund_beyond_funds", plain(&terms.beyond_funds)),
        ("fund_not_for", plain(&terms.not_for)),
        ("fund_conflicts", plain(&terms.conflicts)),
        ("fund_absence", plain(&terms.absence)),
        ("fund_death", plain(&terms.death)),
        ("fund_leaving", plain(&terms.leaving)),
        ("fund_audit", plain(&terms.audit)),
    ]);
    facts
}

fn direct_payment(writer: &Writer, terms: &DirectPayment, about: About) -> Facts {
    let assessment = &writer.seen.assessment;
    let records = terms.capacity_record.0.iter().filter_map(|id| assessment.capacity.decisions.get(*id));
    let records: Vec<String> = records.map(|record| plain(&record.decision)).collect();
    let areas = terms.needs.0.iter().filter_map(|id| assessment.needs.needs.get(*id)?.area);
    let needs: Vec<String> = areas.map(|area| say::choice(area).to_owned()).collect();
    let recipient = named(writer, terms.id, "recipient", terms.recipient);
    let surplus = about.weeks(writer, terms.surplus_weeks_hundredths);
    let mut facts: Facts = vec![
        ("payment_to", [recipient, chosen(terms.capacity)].join("\n").trim().to_owned()),
        ("fund_from", about.from),
        ("payment_capacity_record", say::list(&records)),
        ("payment_needs", say::list(&needs)),
    ];
    facts.extend(about.money);
    facts.extend([
        ("payment_for", about.what),
        ("fund_paid", plain(&terms.paid)),
        ("payment_contribution", plain(&terms.contribution)),
        ("payment_allowed", plain(&terms.allowed)),
        ("fund_not_for", plain(&terms.not_allowed)),
        ("payment_records", plain(&terms.records)),
        ("payment_surplus", surplus),
        ("payment_employing", plain(&terms.employing)),
        ("payment_insurance", plain(&terms.insurance)),
        ("fund_safe_hands", plain(&terms.safe_hands)),
        ("payment_redundancy", plain(&terms.redundancy)),
        ("payment_help", plain(&terms.help)),
        ("payment_first_review", day(terms.first_review)),
        ("payment_misuse", plain(&terms.misuse)),
        ("payment_ending", plain(&terms.ending)),
        ("payment_final_audit", plain(&terms.final_audit)),
    ]);
    facts
}
