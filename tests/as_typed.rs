//! Words and names are printed as they were typed, each where it belongs, and nothing is left half said.

use app::ErrorCode;
use chrono::NaiveDate;
use domain::Code;
use domain::compose::{Edition, contract, profile};
use domain::document::Document;
use domain::papers::{self, Order, PaperKind, papers};
use domain::{Audience, Workshop, see};
use paper::{Photos, html, plain_text};
use serde_json::{Value, json};
use tests::{app, call, input, sample, sample_text, set};

fn today() -> NaiveDate {
    "2026-06-03".parse().unwrap()
}

fn copy(workshop: &Workshop, audience: Audience) -> Document {
    contract(workshop, audience, &Edition { number: None, date: today(), problems: &[] })
}

fn copies(workshop: &Workshop) -> String {
    let all = [Audience::Person, Audience::Provider, Audience::Health, Audience::Commissioner];
    all.map(|audience| plain_text(&copy(workshop, audience))).join("\n")
}

fn one(workshop: &Workshop, kind: PaperKind) -> String {
    let (_, document) = papers::paper_for(workshop, &Order::of(kind), today(), &mut |_| true).unwrap();
    plain_text(&document)
}

fn every_paper(workshop: &Workshop) -> String {
    let copies = papers(workshop, today()).into_iter().flat_map(|listed| listed.copies);
    let printed =
        copies.filter_map(|copy| papers::paper_for(workshop, &copy.order, today(), &mut |_| true).ok());
    printed.map(|(_, document)| plain_text(&document)).collect::<Vec<_>>().join("\n")
}

/// A text on one line, as it is searched for.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_name_in_small_letters_stays_in_small_letters() {
    let workshop = input("names-in-small-letters");
    let all = format!("{}\n{}", copies(&workshop), every_paper(&workshop));
    for name in ["bell", "de Souza, ana", "ffion ap Rhys"] {
        assert!(all.contains(name), "{name}");
    }
    for wrong in ["Bell", "De Souza", "Ffion"] {
        assert!(!all.contains(wrong), "{wrong}");
    }
    let problems = domain::check(&workshop, today());
    let said: Vec<&str> = problems.iter().map(|problem| problem.text.as_str()).collect();
    assert!(!["Bell", "De Souza", "Ffion"].iter().any(|wrong| said.join("\n").contains(wrong)), "{said:?}");
}

/// All names of a sample, each in a way that people write theirs.
fn renamed(name: &str) -> (Workshop, Vec<String>) {
    let ways = [
        "o’neill",
        "de Souza",
        "van der Berg",
        "ap Rhys",
        "bell",
        "d’Arcy",
        "mac an tSaoir",
        "von Rüden",
        "’t Hooft",
        "ñañez",
    ];
    let mut file: Value = serde_json::from_str(&sample_text(name)).unwrap();
    let mut names = Vec::new();
    let people = file["before"]["people"]["participants"].as_array_mut().unwrap();
    for (at, row) in people.iter_mut().enumerate() {
        let name = format!("{} q{at}x", ways[at % ways.len()]);
        row["name"] = json!(name);
        names.push(name);
    }
    file["before"]["person"]["liked_name"] = json!("ýrr");
    names.push("ýrr".to_owned());
    (serde_json::from_value(file).unwrap(), names)
}

#[test]
fn no_print_and_no_problem_writes_a_name_larger_than_it_was_typed() {
    for name in ["danny", "sana"] {
        let (workshop, names) = renamed(name);
        let mut all = format!("{}\n{}", copies(&workshop), every_paper(&workshop));
        all.extend(domain::check(&workshop, today()).into_iter().map(|problem| problem.text));
        for name in names {
            let mut letters = name.chars();
            let first = letters.next().unwrap();
            let larger: String = first.to_uppercase().chain(letters).collect();
            assert!(larger == name || !all.contains(&larger), "{larger} in {}", workshop.id);
        }
    }
}

#[test]
fn who_has_no_name_still_opens_a_sentence_with_a_capital() {
    let mut file: Value = serde_json::from_str(&sample_text("danny")).unwrap();
    for row in file["before"]["people"]["participants"].as_array_mut().unwrap() {
        row["name"] = json!("");
    }
    let workshop: Workshop = serde_json::from_value(file).unwrap();
    let said = copies(&workshop);
    assert!(said.contains("— Family") || said.contains("— Mother"), "the part that they play stands there");
}

#[test]
fn the_english_for_urdu_words_is_printed_wherever_the_words_are() {
    let mut workshop = input("urdu-words-with-english-beside-them");
    let (bathing, stop) = ("Men, not women, help her to wash.", "Stop when she says bas.");
    for audience in [Audience::Person, Audience::Provider] {
        let said = flat(&plain_text(&copy(&workshop, audience)));
        assert!(said.contains(bathing) && said.contains(stop), "{said}");
    }
    let seen = see(&workshop, Audience::Person);
    assert!(flat(&plain_text(&profile(&seen, today()))).contains(bathing));
    let body = json!({"name": "Fall", "trigger": "Fall", "stays_home": "Rug"});
    let at = "crisis/contingencies/contingencies".to_owned();
    domain::apply(&mut workshop, domain::Act::AddRow { at, row: uuid::Uuid::nil(), index: 0, body }).unwrap();
    let card = flat(&one(&workshop, PaperKind::CrisisCard));
    assert!(card.contains(stop), "{card}");
}

#[test]
fn an_entry_for_matching_is_printed_with_its_wording() {
    let mut workshop = input("urdu-words-with-english-beside-them");
    let rows = [("wanted", 1_u128), ("personality", 2), ("interests", 3), ("must_not", 4), ("questions", 5)];
    for (list, number) in rows {
        let body = json!({"text": format!("بس {number}"), "contract_wording": format!("English {number}.")});
        let row = uuid::Uuid::from_u128(number);
        let act = domain::Act::AddRow { at: format!("who/matching/{list}"), row, index: 0, body };
        domain::apply(&mut workshop, act).unwrap();
    }
    let copy = copies(&workshop);
    let papers = [PaperKind::Specification, PaperKind::Interview].map(|kind| one(&workshop, kind)).join("\n");
    for number in 1..=5 {
        assert!(copy.contains(&format!("English {number}.")), "{number}");
        assert!(papers.contains(&format!("English {number}.")), "{number}");
    }
}

#[test]
fn who_cannot_call_and_what_helps_stands_in_the_contract_and_on_the_cards_and_is_not_asked_again() {
    let workshop = input("somebody-who-cannot-call");
    let helps = "A thank-you every time";
    for audience in [Audience::Person, Audience::Provider, Audience::Health, Audience::Commissioner] {
        assert!(plain_text(&copy(&workshop, audience)).contains(helps), "{audience:?}");
    }
    let danny = copies(&sample("danny"));
    assert!(danny.contains("New workers in their first month"), "who takes no part is named too");
    for kind in [PaperKind::CrisisCard, PaperKind::OnCallCard] {
        assert!(one(&workshop, kind).contains(&format!("Ann: no; {helps}")), "{kind:?}");
    }
    let asked = |workshop: &Workshop| {
        domain::check(workshop, today()).iter().any(|problem| problem.code == Code::NotAbleToCall)
    };
    assert!(!asked(&workshop));
    let mut open = workshop;
    open.crisis.calling.people.iter_mut().next().unwrap().what_helps = String::new().try_into().unwrap();
    assert!(asked(&open));
}

#[test]
fn a_line_with_a_first_day_only_says_from_when() {
    let mut workshop = input("a-line-with-a-first-day-only");
    assert!(flat(&copies(&workshop)).contains("from 12 October 2026 "));
    assert!(!flat(&copies(&workshop)).contains("2026 to *") && !copies(&workshop).contains("2026 to\n"));
    let line = workshop.money.board.lines.iter_mut().next().unwrap();
    line.ends = line.starts.take();
    assert!(flat(&copies(&workshop)).contains("until 12 October 2026"));
}

#[test]
fn a_meeting_says_the_end_that_it_has() {
    let mut workshop = input("names-in-small-letters");
    let session = workshop.before.sessions.sessions.iter_mut().next().unwrap();
    session.ends = domain::values::Clock::new(16 * 60);
    assert!(copies(&workshop).contains("until 16:00"));
}

#[test]
fn names_and_amounts_beside_right_to_left_words_are_isolated() {
    let workshop = input("an-urdu-name-beside-money");
    let page = html(&copy(&workshop, Audience::Person), &Photos::none());
    assert!(page.contains("<bdi lang=\"ur\">رضیہ بیگم</bdi>: £1,200.00"), "{page}");
}

#[test]
fn pronouns_that_were_given_are_used_everywhere() {
    let mut workshop = sample("danny");
    for (given, their, them) in
        [("she/her", "her", "her"), ("xe/xem/xyr", "xyr", "xem"), ("", "their", "them")]
    {
        workshop.before.person.pronouns = given.to_owned().try_into().unwrap();
        let said = flat(&copies(&workshop));
        assert!(said.contains(&format!("Danny may change {their} mind about any part")), "{given}");
        assert!(said.contains(&format!("Danny, or anyone for {them}, may complain")), "{given}");
        assert!(!said.contains("{the"), "{given}");
    }
}

#[test]
fn hard_words_stand_only_in_the_copies_that_use_them() {
    let mut workshop = input("somebody-who-cannot-call");
    for (number, term) in [(1, "Thank-you"), (2, "Zymurgy")] {
        let body = json!({"term": term, "meaning": format!("meaning of {term}")});
        let row = uuid::Uuid::from_u128(number);
        let at = "assessment/glossary/terms".to_owned();
        domain::apply(&mut workshop, domain::Act::AddRow { at, row, index: 0, body }).unwrap();
    }
    let said = copies(&workshop);
    assert!(said.contains("meaning of Thank-you") && !said.contains("Zymurgy"));
}

#[test]
fn the_text_says_nothing_thrice() {
    let said = flat(&plain_text(&copy(&sample("danny"), Audience::Person)));
    let times = |words: &str| said.matches(words).count();
    assert_eq!(times("Who controls how much of what is committed"), 1);
    assert_eq!(times("Support provider: Lantern Support: £114,963.00 over the term"), 1);
}

#[test]
fn a_year_of_two_digits_is_of_the_past_for_a_birth_and_asked_about_elsewhere() {
    let mut app = app();
    call(&mut app, "create_vault", json!({"passphrase": "correct horse battery staple"}));
    call(&mut app, "new_workshop", json!({"name": "Ann"}));
    let at = "before/person/date_of_birth";
    for (typed, stored) in [("22/06/90", "1990-06-22"), ("22/06/30", "1930-06-22"), ("1.2.08", "2008-02-01")]
    {
        let kept = set(&mut app, at, typed);
        assert!(kept.to_string().contains(stored), "{typed}: {kept}");
    }
    let act = |to: &str| json!({"acts": [{"do": "set", "at": "agree/term/starts", "to": to}]});
    let asked = app.call("edit", act("22/06/90")).unwrap_err();
    assert_eq!(asked.code, ErrorCode::WhichCentury);
    assert!(asked.text.contains("1990 or 2090"), "{}", asked.text);
    assert!(call(&mut app, "edit", act("22/06/27")).to_string().contains("2027-06-22"));
}

#[test]
fn hours_that_may_be_minutes_are_asked_about_and_minutes_are_read() {
    let mut app = app();
    call(&mut app, "create_vault", json!({"passphrase": "correct horse battery staple"}));
    call(&mut app, "new_workshop", json!({"name": "Ann"}));
    let row = tests::add(&mut app, "who/shared/shared");
    let at = format!("who/shared/shared/{row}/minutes_a_week");
    let act = |to: &str| json!({"acts": [{"do": "set", "at": at, "to": to}]});
    let asked = app.call("edit", act("7.30")).unwrap_err();
    assert_eq!((asked.code, asked.at.as_deref()), (ErrorCode::MinutesOrPart, Some(at.as_str())));
    assert!(asked.text.contains("7h30, or 7.3 hours"), "{}", asked.text);
    for typed in ["7:30", "7h30", "7.5", "7 hours 30 minutes"] {
        assert!(call(&mut app, "edit", act(typed)).to_string().contains("450"), "{typed}");
        call(&mut app, "edit", act(""));
    }
}

#[test]
fn what_is_half_answered_is_no_half_sentence() {
    let mut file: Value = serde_json::from_str(&sample_text("small")).unwrap();
    for answer in [json!({"answer": "amount"}), json!({"answer": "not_now"})] {
        file["money"]["family_control"] = answer;
        let workshop: Workshop = serde_json::from_value(file.clone()).unwrap();
        let said = flat(&copies(&workshop));
        assert!(said.contains("is not said yet."), "{said}");
        assert!(!said.contains("controls a year") && !said.contains("because: ["), "{said}");
    }
}

#[test]
fn a_contract_issued_on_a_summer_night_bears_that_day_in_winter() {
    let mut app = app();
    call(&mut app, "create_vault", json!({"passphrase": "correct horse battery staple"}));
    call(&mut app, "new_workshop", json!({"name": "Ann"}));
    app.host().set_clock("2026-06-03T00:30:00+01:00");
    call(&mut app, "issue", json!({}));
    app.host().set_clock("2026-12-01T10:00:00+00:00");
    let listed = call(&mut app, "contracts", json!({}));
    assert_eq!(listed[0]["issued"], "3 June 2026 at 00:30");
}
