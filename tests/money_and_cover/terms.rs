//! What a contract commits over its own term, and what that is in a full year at these prices: worked by hand.

use domain::Code;
use domain::Workshop;
use domain::money::{Sums, sums};
use serde_json::{Value, json};

use super::worked::{and, with};
use super::{board, line};

const FEBRUARY: [&str; 2] = ["2027-02-15", "2027-08-14"];

/// A board in a contract that runs from one day to another.
pub(super) fn within(term: [&str; 2], lines: &[Value]) -> Workshop {
    with(lines, |file| file["agree"]["term"] = json!({"starts": term[0], "ends": term[1]}))
}

/// A line with days of its own.
pub(super) fn dated(line: Value, days: [&str; 2]) -> Value {
    and(line, &json!({"starts": days[0], "ends": days[1]}))
}

/// What is on the table over the term and in a full year, as it is written.
fn both(workshop: &Workshop) -> (String, String) {
    let found = sums(workshop);
    (found.term.total.text, found.total.text)
}

fn same(amount: &str) -> (String, String) {
    (amount.to_owned(), amount.to_owned())
}

fn years(sums: &Sums) -> Vec<(i32, i64)> {
    sums.by_year.iter().map(|year| (year.from, year.committed.pence + year.not_yet.pence)).collect()
}

fn codes(workshop: &Workshop) -> Vec<Code> {
    let today = chrono::NaiveDate::from_ymd_opt(2026, 6, 3).unwrap();
    domain::check(workshop, today).into_iter().map(|problem| problem.code).collect()
}

#[test]
fn a_price_that_rises_in_april_counts_each_price_on_its_own_days() {
    let year = ["2025-04-01", "2026-03-31"];
    let lines = [
        dated(line("week", 1400, 2028), ["2025-04-01", "2025-04-06"]), // 6 days × 2 h × £20.28 = £243.36
        dated(line("week", 1400, 2164), ["2025-04-07", "2026-03-31"]), // 359 days × 2 h × £21.64 = £15,537.52
    ];
    let workshop = within(year, &lines);
    assert_eq!(both(&workshop), same("£15,780.88"));
    assert_eq!(years(&sums(&workshop)), [(2025, 1_578_088)]);
}

#[test]
fn a_monthly_line_for_half_a_year_is_six_months() {
    let trips = line("month", 200, 6000); // 2 × £60.00 × 6 = £720.00
    let half = ["2027-01-01", "2027-06-30"];
    assert_eq!(both(&within(half, &[dated(trips.clone(), half)])), same("£720.00"));
    let later = dated(trips.clone(), ["2026-07-01", "2026-12-31"]);
    let workshop = within(["2026-01-01", "2026-12-31"], &[later]);
    assert_eq!(both(&workshop), same("£720.00"));
    // Three of the months lie before April 2026 ends its budget year, none after.
    assert_eq!(years(&sums(&workshop)), [(2025, 0), (2026, 72_000)]);
    // From the middle of a month to the middle of another it is six months as well: £60.00 × 6.
    assert_eq!(both(&within(FEBRUARY, &[dated(line("month", 100, 6000), FEBRUARY)])), same("£360.00"));
}

#[test]
fn a_weekly_line_that_begins_late_ends_with_the_contract() {
    let late = and(line("week", 1000, 2000), &json!({"starts": "2026-10-01"}));
    // 92 days ÷ 7 × £200.00 = £2,628.571…
    assert_eq!(both(&within(["2026-01-01", "2026-12-31"], &[late])), same("£2,628.57"));
}

#[test]
fn a_contract_of_twelve_weeks_commits_twelve_weeks() {
    let twelve = ["2026-09-07", "2026-11-29"];
    // £300.00 × 12 = £3,600.00; in a full year × 52 = £15,600.00, which is what a budget for a year is compared with.
    let workshop = with(&[line("week", 100, 30_000)], |file| {
        file["agree"]["term"] = json!({"starts": twelve[0], "ends": twelve[1]});
        file["assessment"]["budget"]["amount_a_year_pence"] = json!(1_560_000);
    });
    assert_eq!(both(&workshop), ("£3,600.00".to_owned(), "£15,600.00".to_owned()));
    assert_eq!(sums(&workshop).difference.unwrap().pence, 0);
    // Every four weeks: 3 × £400.00; a month is a month and a part of one: 2 months and 23 of 30 days of £300.00 = £830.00.
    let more = [line("four_weeks", 100, 40_000), line("month", 100, 30_000)];
    let found = sums(&within(twelve, &more));
    assert_eq!([found.lines[0].term.pence, found.lines[1].term.pence], [120_000, 83_000]);
}

#[test]
fn money_every_four_weeks_comes_thirteen_times_in_52_weeks() {
    let lines = [line("four_weeks", 100, 40_000), line("fortnight", 100, 15_000)];
    let found = |rule| {
        sums(&board(Some(rule), &lines)).lines.into_iter().map(|sum| sum.year.text).collect::<Vec<_>>()
    };
    // 13 × £400.00 and 26 × £150.00.
    assert_eq!(found("fifty_two"), ["£5,200.00", "£3,900.00"]);
    // 365 ÷ 28 × £400.00 = £5,214.285… and 365 ÷ 14 × £150.00 = £3,910.714…
    assert_eq!(found("calendar_year"), ["£5,214.29", "£3,910.71"]);
    let weeks = sums(&board(None, &lines)).lines.into_iter().map(|sum| sum.week.unwrap().text);
    assert_eq!(weeks.collect::<Vec<_>>(), ["£100.00", "£75.00"]);
}

#[test]
fn a_credit_takes_off_what_its_reason_says() {
    let refund = and(line("month", 100, 2500), &json!({"purpose": "credit", "funder": "Council"}));
    let told = and(refund.clone(), &json!({"credit_because": "Rent that was paid twice"}));
    // £500.00 × 12 − £25.00 × 12 = £6,000.00 − £300.00.
    let pays = and(line("month", 100, 50_000), &json!({"funder": "Council"}));
    let found = sums(&board(None, &[pays.clone(), told.clone()]));
    assert_eq!((found.lines[1].year.text.as_str(), found.total.text.as_str()), ("-£300.00", "£5,700.00"));
    assert_eq!(found.lines[1].reckoned, "1 × -£25.00");
    assert!(!codes(&board(None, &[told])).contains(&Code::CreditWithoutReason));
    // Nobody said why: it is told and takes nothing off.
    let workshop = board(None, &[pays, refund]);
    assert_eq!(sums(&workshop).total.text, "£6,000.00");
    assert!(codes(&workshop).contains(&Code::CreditWithoutReason));
}

#[test]
fn vat_on_top_enters_the_sum() {
    let on_top = and(line("week", 100, 10_000), &json!({"vat": "on_top", "on_costs_hundredths": 1000}));
    // £100.00, 10 per cent on top of it is £110.00, 20 per cent VAT on that £132.00; × 52 = £6,864.00.
    let found = sums(&board(None, std::slice::from_ref(&on_top)));
    assert_eq!(found.total.text, "£6,864.00");
    assert_eq!(found.lines[0].reckoned, "1 × £100.00, with 10 per cent on top, and 20 per cent VAT on that");
    // 5 per cent where the line says so: £115.50 × 52.
    let reduced = and(on_top.clone(), &json!({"vat_hundredths": 500}));
    assert_eq!(sums(&board(None, &[reduced])).total.text, "£6,006.00");
    for vat in ["included", "not_owed"] {
        let without = and(on_top.clone(), &json!({"vat": vat}));
        assert_eq!(sums(&board(None, &[without])).total.text, "£5,720.00");
    }
}

#[test]
fn days_and_numbers_that_contradict_each_other_are_told() {
    let half = ["2027-01-01", "2027-06-30"];
    let told = |code: Code, change: Value, mended: Value| {
        let found = |change| codes(&within(half, &[and(line("week", 100, 10_000), &change)]));
        assert!(found(change).contains(&code), "{code} is not told");
        assert!(!found(mended).contains(&code), "{code} is told although it is mended");
    };
    told(Code::OutsideTheTerm, json!({"starts": "2026-12-31"}), json!({"starts": "2027-01-01"}));
    told(Code::OutsideTheTerm, json!({"ends": "2027-07-01"}), json!({"ends": "2027-06-30"}));
    let once = json!({"every": "once", "starts": "2027-07-01"});
    told(Code::OutsideTheTerm, once, json!({"every": "once", "starts": "2027-06-30"}));
    // 181 days are 25 weeks and 6 days.
    told(Code::WeeksContradictDays, json!({"weeks_hundredths": 2700}), json!({"weeks_hundredths": 2600}));
    let months = |many: i64| json!({"every": "month", "months_hundredths": many});
    told(Code::MonthsContradictDays, months(700), months(600));
    told(Code::WithoutHowOften, json!({"every": null}), json!({"every": "once"}));
    let taper = |weeks: i64, to: i64| json!({"purpose": "tapering", "weeks_hundredths": weeks, "taper_to_hundredths": to});
    told(Code::TaperRises, taper(400, 101), taper(400, 100));
    told(Code::TaperHalfWeeks, taper(450, 0), taper(500, 0));
    told(
        Code::ShareWithoutFunder,
        json!({"co_share_hundredths": 4000}),
        json!({"co_share_hundredths": null}),
    );
    told(
        Code::FunderWithoutShare,
        json!({"co_funder": "NHS"}),
        json!({"co_funder": "NHS", "co_share_hundredths": 1}),
    );
    // No year has 60 weeks or 13 months, whatever the days.
    for (change, code) in [
        (json!({"weeks_hundredths": 6000}), Code::TooManyWeeks),
        (json!({"every": "month", "months_hundredths": 1300}), Code::TooManyMonths),
    ] {
        let workshop = board(None, &[and(line("week", 100, 10_000), &change)]);
        assert!(codes(&workshop).contains(&code), "{code}");
    }
    // 60 weeks count as the 53 that a year has begun: £5,300.00; 100 in six months as 26: £2,600.00, by day and term.
    let hundred = and(line("week", 100, 10_000), &json!({"weeks_hundredths": 10_000}));
    assert_eq!(both(&board(None, std::slice::from_ref(&hundred))), same("£5,300.00"));
    assert_eq!(both(&within(half, &[dated(hundred, half)])), same("£2,600.00"));
}

#[test]
fn what_is_too_large_to_be_reckoned_is_told_and_in_no_sum() {
    let most = json!({"on_costs_hundredths": 1_000_000, "vat": "on_top", "vat_hundredths": 1_000_000});
    let lines = [and(line("week", 1_000_000, 10_000_000_000), &most), line("week", 100, 100)];
    let workshop = board(None, &lines);
    let found = sums(&workshop);
    assert_eq!((found.lines[0].too_large, found.total.text.as_str()), (true, "£52.00"));
    assert!(codes(&workshop).contains(&Code::TooLarge));
    // So are lines that fit one by one and not together.
    let many = vec![line("week", 1_000_000, 10_000_000_000); 600];
    let found = sums(&board(None, &many));
    assert!(found.lines.iter().any(|line| line.too_large) && found.lines.iter().any(|line| !line.too_large));
    assert_eq!(found.total.pence, found.lines.iter().map(|line| line.year.pence).sum::<i64>());
}

/// Ten more, each with its term and what it comes to over the term and in a full year.
#[test]
fn ten_more_terms_by_hand() {
    let year = ["2026-04-01", "2027-03-31"];
    let of = |term: [&str; 2], rows: &[Value], term_text: &str, year_text: &str| {
        assert_eq!(both(&within(term, rows)), (term_text.to_owned(), year_text.to_owned()), "{rows:?}");
    };
    // 1. Eighteen months: 52 × £100.00, and 183 days ÷ 7 × £100.00 = £2,614.285…
    of(["2026-04-01", "2027-09-30"], &[line("week", 100, 10_000)], "£7,814.29", "£5,200.00");
    // 2. A leap year: twelve months of £100.00.
    of(["2028-01-01", "2028-12-31"], &[line("month", 100, 10_000)], "£1,200.00", "£1,200.00");
    // 3. £2,600.00 a year for its last three months.
    of(year, &[dated(line("year", 100, 260_000), ["2027-01-01", "2027-03-31"])], "£650.00", "£650.00");
    // 4. Six quarters of an hour at £5.25 for 70 days: £31.50 × 10.
    let quarters = and(line("week", 600, 525), &json!({"unit": "quarter_hour"}));
    of(year, &[dated(quarters, ["2026-06-01", "2026-08-09"])], "£315.00", "£315.00");
    // 5. £80.00 in ten months of the year.
    let ten = and(line("month", 100, 8000), &json!({"months_hundredths": 1000}));
    of(year, &[ten], "£800.00", "£800.00");
    // 6. A line that began before the contract counts from the contract's first day: 91 days ÷ 7 × £70.00, a year × 52.
    let early = and(line("week", 100, 7000), &json!({"starts": "2026-01-01"}));
    of(["2026-04-01", "2026-06-30"], &[early], "£910.00", "£3,640.00");
    // 7. What is paid once after the contract ends is not the contract's: 31 December is in its first full year.
    let after = and(line("once", 100, 50_000), &json!({"starts": "2026-12-31"}));
    of(["2026-04-01", "2026-06-30"], &[after], "£0.00", "£500.00");
    // 8. Getting to know somebody before it begins is: 60 × £21.50.
    let before = and(line("once", 6000, 2150), &json!({"purpose": "set_up", "starts": "2026-03-02"}));
    of(year, &[before], "£1,290.00", "£1,290.00");
    // 9. Three prices one after the other: 91 days of £10.00, 92 of £11.00, 182 of £12.00 a day.
    let rates = [
        dated(line("week", 100, 7000), ["2026-04-01", "2026-06-30"]),
        dated(line("week", 100, 7700), ["2026-07-01", "2026-09-30"]),
        dated(line("week", 100, 8400), ["2026-10-01", "2027-03-31"]),
    ];
    of(year, &rates, "£4,106.00", "£4,106.00");
    // 10. School weeks that are said are spread over their own days: 39 weeks over 365 days, of which the contract has 91.
    let school = dated(and(line("week", 100, 36_500), &json!({"weeks_hundredths": 3900})), year);
    of(["2026-04-01", "2026-06-30"], &[school], "£3,549.00", "£14,235.00");
}
