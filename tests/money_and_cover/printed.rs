//! What the contract says of the money, worked by hand. [domain.md 2.21-2.23]

use domain::Workshop;
use domain::compose::{Edition, compose};
use domain::document::Block;
use serde_json::json;

use super::line;
use super::worked::{and, with};

fn blocks(workshop: &Workshop) -> Vec<Block> {
    let seen = domain::see(workshop, domain::Audience::Facilitator);
    let today = chrono::NaiveDate::from_ymd_opt(2026, 6, 3).unwrap();
    compose(&seen, &Edition { number: None, date: today, problems: &[] }).blocks
}

/// The rows of the table of all lines, each as one text.
fn table(workshop: &Workshop) -> Vec<String> {
    let tables = blocks(workshop).into_iter().filter_map(|block| match block {
        Block::Table(table) if table.caption == "Every resource on the table" => Some(table),
        _ => None,
    });
    tables.flat_map(|table| table.rows).map(|row| row.join("\n")).collect()
}

#[test]
fn what_is_recorded_of_a_line_stands_beneath_it() {
    let recorded = json!({"what": "Team", "unit": "hour", "funder": "Council", "stream": "Social care budget",
        "basis": "section_117", "wage": "real", "vat": "not_owed", "purpose": "set_up",
        "change_rule": "between_lines", "change_up_to_pence": 10_000});
    let rows = table(&with(&[and(line("week", 100, 30_000), &recorded)], |_| ()));
    for said in [
        "Sets something up",
        "Social care budget",
        "Section 117 after-care (free)",
        "Real living wage",
        "No VAT owed",
        "May move between lines, up to £100.00 a year",
    ] {
        assert!(rows[0].lines().any(|line| line == said), "{said}: {rows:?}");
    }
}

#[test]
fn the_last_row_is_what_is_committed_and_offers_stand_apart() {
    // £5.00 is promised, £2.00 + £1.00 are not.
    let of = |pence: i64, standing: &str| json!({"rate_pence": pence, "standing": standing});
    let rows = table(&with(&[of(500, "committed"), of(200, "offered"), of(100, "in_principle")], |_| ()));
    let last: Vec<&str> = rows.iter().rev().take(2).map(|row| row.lines().last().unwrap()).collect();
    assert_eq!(last, ["£5.00", "£3.00"]);
    assert!(rows[4].starts_with("Committed") && rows[3].starts_with("Not promised"), "{rows:?}");
}

#[test]
fn direct_payments_and_personal_health_budgets_stay_with_their_support_and_nothing_else_does() {
    let is_bound = |route: &str, control: &str| {
        let lines = [and(line("week", 100, 100), &json!({"route": route, "controlled_by": control}))];
        blocks(&with(&lines, |_| ())).iter().any(|block| match block {
            Block::Clause { text, .. } => text.iter().any(|span| span.text.contains("beyond the plan")),
            _ => false,
        })
    };
    assert!(is_bound("personal_health_budget", "person") && is_bound("direct_payment", "family"));
    for route in ["own_money", "natural", "commissioned", "isf"] {
        assert!(!is_bound(route, "person") && !is_bound(route, "family"), "{route}");
    }
}

/// Every fact of the contract with its name.
fn facts(workshop: &Workshop) -> Vec<(String, String)> {
    let rows = blocks(workshop).into_iter().filter_map(|block| match block {
        Block::Facts { rows } => Some(rows),
        _ => None,
    });
    rows.flatten().map(|fact| (fact.name, fact.value)).collect()
}

#[test]
fn a_line_of_six_weeks_is_said_beside_the_average_week() {
    let isf = json!({"route": "isf", "what": "Nights", "starts": "2026-11-02", "ends": "2026-12-13"});
    let nights = and(line("week", 700, 18_500), &isf);
    let team = and(line("week", 100, 30_000), &json!({"route": "isf", "what": "Team"}));
    let workshop = with(&[nights, team], |file| {
        file["agree"]["term"] = json!({"starts": "2026-11-02", "ends": "2027-11-01"});
    });
    let facts = facts(&workshop);
    let of = |wanted: &str| &facts.iter().find(|(name, _)| name == wanted).unwrap().1;
    // 7 × £185.00 × 6 = £7,770.00 and £300.00 × 52 = £15,600.00; ÷ 52 that is £449.423…
    assert_eq!(of("How much"), "£449.42 in an average week, £23,370.00 in a full year");
    let uneven = of("Of it not the same every week");
    assert!(
        uneven.contains("Nights") && uneven.contains("£7,770.00") && !uneven.contains("Team"),
        "{uneven}"
    );
}

#[test]
fn a_fund_says_an_average_week_and_takes_off_what_the_person_pays() {
    let isf = json!({"route": "isf"});
    let lines = [
        // £300 × 52 = £15,600.00, of which Ada pays £35 × 52 = £1,820.00.
        and(
            line("week", 100, 30_000),
            &and(isf.clone(), &json!({"what": "Team", "contribution_a_week_pence": 3500})),
        ),
        // £100 × 26 = £2,600.00, £50.00 in an average week and not £100.00.
        and(line("week", 100, 10_000), &and(isf.clone(), &json!({"what": "Club", "weeks_hundredths": 2600}))),
        // £520.00 once, £10.00 in an average week.
        and(line("once", 100, 52_000), &and(isf, &json!({"what": "Set-up"}))),
    ];
    let workshop = with(&lines, |file| file["before"]["person"]["liked_name"] = json!("Ada"));
    let facts = facts(&workshop);
    for (name, value) in [
        // 300 + 50 + 10; 15,600 + 2,600 + 520
        ("How much", "£360.00 in an average week, £18,720.00 in a full year"),
        ("Less what Ada pays, as assessed", "£35.00 in an average week, £1,820.00 in a full year"),
        ("Left to pay", "£325.00 in an average week, £16,900.00 in a full year"),
    ] {
        assert!(facts.contains(&(name.to_owned(), value.to_owned())), "{name}: {facts:#?}");
    }
    let uneven = facts.iter().find(|(name, _)| name == "Of it not the same every week").unwrap();
    assert!(uneven.1.contains("Club") && uneven.1.contains("£2,600.00 in a full year"), "{uneven:?}");
    assert!(uneven.1.contains("Set-up") && !uneven.1.contains("Team"), "{uneven:?}");
}
