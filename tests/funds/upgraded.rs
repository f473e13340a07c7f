//! One fund and one payment of format 1 become the first of several, with their lines and with all that was said.

use domain::history::{Step, acts_back};
use domain::{Act, Edit, Workshop, apply};
use serde_json::{Value, json};
use uuid::Uuid;

use super::id;

const WORKSHOP: Uuid = Uuid::from_u128(0x1f0e_0d0c);

fn old(isf: &Value, payment: &Value) -> Value {
    let line = |number: u128, route: Value| json!({"id": id(number), "route": route});
    let lines = [
        line(101, json!("isf")),
        line(102, json!("direct_payment")),
        line(103, json!("isf")),
        line(104, json!("personal_health_budget")),
        line(105, Value::Null),
    ];
    json!({"format": 1, "id": WORKSHOP,
        "before": {"people": {"participants": [{"id": id(1), "name": "Mo", "role": "provider_manager"}]}},
        "money": {"board": {"lines": lines}, "isf": isf, "direct_payment": payment}})
}

fn read(file: &Value) -> Workshop {
    Workshop::from_json(&file.to_string()).unwrap()
}

#[test]
fn what_was_answered_becomes_the_first_with_the_lines_of_its_route() {
    let workshop = read(&old(
        &json!({"holder": id(1), "paid": "Monthly", "surplus_weeks_hundredths": 400}),
        &json!({"misuse": "It is paid back."}),
    ));
    let money = &workshop.money;
    let [fund] = &money.isf.funds.iter().collect::<Vec<_>>()[..] else { panic!("{:?}", money.isf) };
    assert_eq!((fund.holder.0, fund.paid.as_str()), (Some(id(1)), "Monthly"));
    assert_eq!(fund.surplus_weeks_hundredths.map(domain::values::Quantity::get), Some(400));
    assert_eq!(fund.lines.0, [id(101), id(103)]);
    let [payment] = &money.direct_payment.payments.iter().collect::<Vec<_>>()[..] else { panic!() };
    assert_eq!((payment.misuse.as_str(), &payment.lines.0[..]), ("It is paid back.", &[id(102)][..]));
    let again = Workshop::from_json(&workshop.to_json()).unwrap();
    assert_eq!(again, workshop);
    let same = old(
        &json!({"holder": id(1), "paid": "Monthly", "surplus_weeks_hundredths": 400}),
        &json!({"misuse": "It is paid back."}),
    );
    assert_eq!(read(&same), workshop, "the ids are the same on every laptop");
}

#[test]
fn what_nobody_answered_becomes_nothing() {
    let blank = json!({"holder": null, "paid": " ", "statements": ""});
    for (isf, payment) in [(json!({}), json!({})), (blank, json!({"needs": [], "capacity_record": []}))] {
        let money = read(&old(&isf, &payment)).money;
        assert!(money.isf.funds.is_empty() && money.direct_payment.payments.is_empty(), "{money:?}");
    }
}

#[test]
fn what_no_file_of_format_1_may_hold_is_refused_still() {
    for isf in [json!(7), json!({"unheard_of": 1}), json!({"paid": 7}), json!({"funds": [], "paid": "x"})] {
        assert!(Workshop::from_json(&old(&isf, &json!({})).to_string()).is_err(), "{isf}");
    }
}

#[test]
fn the_practice_sample_of_format_1_reads_as_it_is_kept_today() {
    let path = tests::root().join("tests/fixtures/format-1/danny.json");
    let before: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let after: Value = serde_json::from_str(&read(&before).to_json()).unwrap();
    for (tool, list) in [("isf", "funds"), ("direct_payment", "payments")] {
        let row = &after["money"][tool][list][0];
        for (field, answer) in before["money"][tool].as_object().unwrap() {
            assert_eq!(&row[field], answer, "{tool}/{field}");
        }
    }
    // Six lines go into the fund, two are paid out; banked hours are where they were.
    assert_eq!(after["money"]["isf"]["funds"][0]["lines"].as_array().unwrap().len(), 6);
    assert_eq!(after["money"]["direct_payment"]["payments"][0]["lines"].as_array().unwrap().len(), 2);
    for (kept, was) in ["0", "1"]
        .map(|n| format!("/money/bank/entries/{n}"))
        .map(|at| (after.pointer(&at), before.pointer(&at)))
    {
        let was = was.unwrap().as_object().unwrap();
        assert!(was.iter().all(|(field, answer)| kept.unwrap().get(field) == Some(answer)), "{was:?}");
    }
}

#[test]
fn a_step_that_an_older_log_has_is_taken_back_in_the_row_that_it_became() {
    let mut workshop = read(&old(&json!({"paid": "Monthly", "audit": "Once"}), &json!({})));
    let edit = |at: &str, to: &str, was: &str| Edit {
        act: Act::Set { at: at.to_owned(), to: json!(to) },
        was: json!(was),
        was_index: 0,
    };
    let step = Step::new(vec![edit("money/isf/paid", "Monthly", "Weekly")]).at_todays_places(WORKSHOP);
    for act in acts_back(&[step], 0).unwrap() {
        apply(&mut workshop, act).unwrap();
    }
    let fund = workshop.money.isf.funds.iter().next().unwrap();
    assert_eq!((fund.paid.as_str(), fund.audit.as_str()), ("Weekly", "Once"));
    let today = format!("money/isf/funds/{}/paid", fund.id);
    for at in ["money/isf/funds", "money/bank/entries", today.as_str()] {
        let step = Step::new(vec![edit(at, "", "")]);
        assert_eq!(step.clone().at_todays_places(WORKSHOP), step);
    }
}
