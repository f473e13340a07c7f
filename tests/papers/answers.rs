//! Booklets on their way out and back: what was written comes in as its rows, in one step; what does not fit is
//! refused whole, with its place.

use std::sync::OnceLock;

use app::{ErrorCode, fillable};
use domain::papers::answers::{ANSWERS_LIMIT, Booklet, ROWS_LIMIT, booklet_schema};
use domain::papers::booklet::questions;
use domain::papers::{BookletRole, blank_booklet};
use domain::values::Word;
use domain::{Act, Audience, Workshop, apply, see};
use jsonschema::Validator;
use serde_json::{Value, json};
use tests::{Bench, app, call, root};

use super::{DANNY, SHEILA, day};

fn validator() -> &'static Validator {
    static SCHEMA: OnceLock<Validator> = OnceLock::new();
    SCHEMA.get_or_init(|| {
        jsonschema::draft202012::options().should_validate_formats(true).build(&booklet_schema()).unwrap()
    })
}

fn answered(role: BookletRole, answers: &[(&str, &str)]) -> Value {
    let answers: Vec<Value> =
        answers.iter().map(|(question, answer)| json!({"question": question, "answer": answer})).collect();
    json!({"booklet": 1, "role": role.word(), "name": "Sheila", "answers": answers})
}

fn everything(role: BookletRole) -> Value {
    let answers: Vec<(&str, String)> = questions(role)
        .iter()
        .map(|asked| (asked.name, format!("one {0}\n\n – two {0}", asked.name)))
        .collect();
    let answers: Vec<(&str, &str)> = answers.iter().map(|(name, text)| (*name, text.as_str())).collect();
    answered(role, &answers)
}

fn refusal(file: &Value) -> String {
    Booklet::from_json(&file.to_string()).expect_err("this must be refused").to_string()
}

/// The practice workshop, open, with a booklet lying where files are picked.
fn open_with(file: &str) -> app::App<Bench> {
    let mut app = app();
    call(&mut app, "open_practice", json!({}));
    let shelf = call(&mut app, "shelf", json!({}));
    call(&mut app, "open_workshop", json!({"id": shelf["workshops"][0]["id"]}));
    std::fs::write(app.host().saved().join("back.json"), file).unwrap();
    app
}

fn rows<'a>(settled: &'a Value, stage: &str, tool: &str, list: &str) -> &'a Vec<Value> {
    let changed = settled["changed"].as_array().unwrap();
    let changed = changed.iter().find(|one| one["stage"] == stage && one["tool"] == tool).unwrap();
    changed["value"][list].as_array().unwrap()
}

#[test]
fn every_answer_of_every_booklet_goes_to_a_list_that_takes_it() {
    for role in BookletRole::ALL {
        let booklet = Booklet::from_json(&everything(*role).to_string()).unwrap();
        let mut workshop = Workshop::empty(uuid::Uuid::nil());
        let on = domain::values::Day::new(day()).unwrap();
        for (number, row) in (1..).zip(booklet.rows(&workshop.clone(), SHEILA.parse().unwrap(), on)) {
            let row_id = uuid::Uuid::from_u128(number);
            let act = Act::AddRow { at: row.at.to_owned(), row: row_id, index: 9, body: row.body };
            apply(&mut workshop, act).unwrap_or_else(|why| panic!("{role:?} {}: {why}", row.at));
        }
        let said = workshop.to_json();
        for asked in questions(*role) {
            assert!(said.contains(&format!("two {}", asked.name)), "{role:?}: {}", asked.name);
        }
        assert!(
            booklet.rows(&workshop, SHEILA.parse().unwrap(), on).is_empty(),
            "{role:?} comes in only once"
        );
    }
}

#[test]
fn what_is_for_the_facilitator_alone_is_seen_by_nobody_else() {
    for role in BookletRole::ALL {
        assert_eq!(
            questions(*role).last().unwrap().name,
            "only_you",
            "the booklets say that it is the last question"
        );
        let file = answered(*role, &[("only_you", "the marmalade jar")]);
        let mut app = open_with(&file.to_string());
        call(&mut app, "look_at_booklet", json!({}));
        let settled = call(&mut app, "take_booklet", json!({"from": SHEILA}));
        let entry = rows(&settled, "plan", "important", "to_learn").last().unwrap();
        assert_eq!((&entry["text"], &entry["visible_to"]), (&json!("the marmalade jar"), &json!([])));
        let opened = call(&mut app, "open_workshop", json!({"id": tests::sample("danny").id}));
        let workshop = Workshop::from_json(&opened["workshop"].to_string()).unwrap();
        for audience in Audience::NAMED {
            assert!(
                !see(&workshop, audience).into_workshop().to_json().contains("marmalade jar"),
                "{audience:?}"
            );
        }
    }
}

#[test]
fn a_booklet_comes_in_as_one_step_under_the_name_of_its_writer() {
    let file = answered(
        BookletRole::Family,
        &[
            ("important_to", "The tram\n\n  • Dad’s records \n"),
            ("control", "Two hundred pounds a month, for the drum lessons."),
            ("dreams", "That he sleeps through."),
        ],
    );
    let mut app = open_with(&file.to_string());
    let before =
        call(&mut app, "open_workshop", json!({"id": tests::sample("danny").id}))["workshop"].clone();
    let shown = call(&mut app, "look_at_booklet", json!({}));
    assert_eq!((&shown["name"], &shown["from"]), (&json!("Sheila"), &Value::Null));
    let texts: Vec<&str> =
        shown["rows"].as_array().unwrap().iter().map(|row| row["text"].as_str().unwrap()).collect();
    assert_eq!(texts[..3], ["The tram", "Dad’s records", "That he sleeps through."]);
    assert!(texts[3].contains("Answers in it: 4") && texts[3].contains("drum lessons"), "{}", texts[3]);
    let now = call(&mut app, "open_workshop", json!({"id": tests::sample("danny").id}))["workshop"].clone();
    assert_eq!(before, now, "looking changes nothing");
    call(&mut app, "look_at_booklet", json!({}));
    let settled = call(&mut app, "take_booklet", json!({"from": SHEILA}));
    let entry = rows(&settled, "plan", "profile", "important_to").last().unwrap();
    assert_eq!(
        (&entry["text"], &entry["said_by"], &entry["standing"]),
        (&json!("Dad’s records"), &json!(SHEILA), &json!("said"))
    );
    let piece = rows(&settled, "before", "prework", "received").last().unwrap();
    assert_eq!(
        (&piece["what"], &piece["from"], &piece["received_on"]),
        (&json!("familys_thoughts"), &json!(SHEILA), &json!("2026-09-24"))
    );
    call(&mut app, "undo", json!({}));
    let undone =
        call(&mut app, "open_workshop", json!({"id": tests::sample("danny").id}))["workshop"].clone();
    assert_eq!(before, undone, "one step takes all of it back");
}

#[test]
fn the_same_booklet_is_taken_in_only_once_and_only_after_a_look() {
    let file =
        answered(BookletRole::Person, &[("important_to", "Trams"), ("people", "Kayleigh")]).to_string();
    let mut app = open_with(&file);
    let refused = |app: &mut app::App<Bench>, from: &str| {
        app.call("take_booklet", json!({"from": from})).unwrap_err().code
    };
    assert_eq!(refused(&mut app, DANNY), ErrorCode::NoBooklet);
    call(&mut app, "look_at_booklet", json!({}));
    assert_eq!(refused(&mut app, "0f0e0d0c-0b0a-4908-8706-050403020100"), ErrorCode::BookletNobody);
    call(&mut app, "take_booklet", json!({"from": DANNY}));
    assert_eq!(refused(&mut app, DANNY), ErrorCode::NoBooklet);
    call(&mut app, "look_at_booklet", json!({}));
    assert_eq!(refused(&mut app, DANNY), ErrorCode::BookletNothingNew);
    // What was looked at is forgotten with the workshop that was open.
    call(&mut app, "open_workshop", json!({"id": tests::sample("danny").id}));
    assert_eq!(refused(&mut app, DANNY), ErrorCode::NoBooklet);
}

#[test]
fn a_booklet_of_another_workshop_is_refused() {
    let mut file = everything(BookletRole::Person);
    file["workshop"] = json!("0f0e0d0c-0b0a-4908-8706-050403020100");
    let mut app = open_with(&file.to_string());
    assert_eq!(app.call("look_at_booklet", json!({})).unwrap_err().code, ErrorCode::BookletOtherWorkshop);
    file["workshop"] = json!(tests::sample("danny").id);
    file["from"] = json!(SHEILA);
    std::fs::write(app.host().saved().join("back.json"), file.to_string()).unwrap();
    assert_eq!(call(&mut app, "look_at_booklet", json!({}))["from"], SHEILA);
}

#[test]
fn a_bad_file_is_refused_whole_and_its_place_is_named() {
    let good = answered(BookletRole::Family, &[("dreams", "a"), ("fears", "b")]);
    assert!(Booklet::from_json(&good.to_string()).is_ok() && validator().is_valid(&good));
    let change = |what: &dyn Fn(&mut Value)| {
        let mut file = good.clone();
        what(&mut file);
        file
    };
    let bad: [(Value, &str); 12] = [
        (change(&|f| f["answers"][1]["question"] = json!("budget")), "answer 2, its question"),
        (change(&|f| f["answers"][1]["question"] = json!("dreams")), "answer 2, its question"),
        (change(&|f| f["answers"][1]["answer"] = json!(7)), "answer 2, the answer"),
        (change(&|f| f["answers"][0]["extra"] = json!(7)), "answer 1"),
        (change(&|f| f["extra"] = json!(7)), "extra"),
        (change(&|f| f["role"] = json!("boss")), "whose booklet it is"),
        (change(&|f| f["booklet"] = json!(2)), "format 2"),
        (change(&|f| f["booklet"] = json!("1")), "the format"),
        (change(&|f| f["workshop"] = json!("Danny")), "the workshop it was made for"),
        (change(&|f| f["name"] = json!("x".repeat(301))), "the name on it"),
        (change(&|f| f["answers"] = json!({})), "the answers"),
        (
            change(&|f| {
                f.as_object_mut().unwrap().remove("role");
            }),
            "whose booklet it is",
        ),
    ];
    for (file, place) in bad {
        let why = refusal(&file);
        assert!(why.contains(place), "{why} does not name {place}");
        let is_twice = why.contains("twice");
        assert!(is_twice || !validator().is_valid(&file), "the schema allows {file}");
        let app = open_with(&file.to_string());
        let failure = app.call("look_at_booklet", json!({})).unwrap_err();
        assert!(failure.code == ErrorCode::BadBooklet && failure.text.contains(place), "{failure:?}");
        assert_eq!(app.call("take_booklet", json!({"from": SHEILA})).unwrap_err().code, ErrorCode::NoBooklet);
    }
}

#[test]
fn hostile_files_are_refused_and_nothing_else_happens() {
    let long = answered(BookletRole::Family, &[("dreams", &"x".repeat(ANSWERS_LIMIT + 1))]);
    assert!(refusal(&long).contains("answer 1, the answer"));
    let many = answered(BookletRole::Family, &[("dreams", &"x\n".repeat(ROWS_LIMIT + 1))]);
    assert!(refusal(&many).contains("answers"));
    let deep = format!("{{\"booklet\":1,\"role\":\"family\",\"answers\":{}", "[".repeat(5000));
    let huge = format!("{{\"booklet\":1,\"name\":\"{}\"}}", " ".repeat(1024 * 1024));
    let twice = "{\"booklet\":1,\"role\":\"family\",\"role\":\"person\"}";
    let after = "{\"booklet\":1,\"role\":\"family\"} {}";
    for text in ["", "null", "[]", "Dear Colin", "{\"booklet\":1}", "\u{0}", twice, after, &deep, &huge] {
        let why = Booklet::from_json(text).expect_err("this must be refused").to_string();
        assert!(!why.is_empty());
        let app = open_with(text);
        assert_eq!(app.call("look_at_booklet", json!({})).unwrap_err().code, ErrorCode::BadBooklet);
    }
    let app = open_with("x");
    std::fs::write(app.host().saved().join("back.json"), b"{\"name\": \"\xff\"}").unwrap();
    assert!(app.call("look_at_booklet", json!({})).unwrap_err().text.contains("line 1"));
}

#[test]
fn hostile_answers_are_kept_to_the_letter_and_do_no_harm_on_paper() {
    let hostile = "</textarea><script>alert(1)</script> {person} \u{202e}x \u{1b}[2J ' \" & ${1} =1+1";
    let file = answered(BookletRole::Family, &[("best_support", hostile), ("we_do", hostile)]);
    let mut app = open_with(&file.to_string());
    call(&mut app, "look_at_booklet", json!({}));
    let settled = call(&mut app, "take_booklet", json!({"from": SHEILA}));
    assert_eq!(rows(&settled, "plan", "profile", "best_support").last().unwrap()["text"], hostile);
    let copy = json!({"kind": "booklet", "role": "family"});
    let path = call(&mut app, "save_booklet", copy)["path"].as_str().unwrap().to_owned();
    assert!(!std::fs::read_to_string(path).unwrap().contains("alert(1)"));
}

#[test]
fn the_schema_is_a_schema_and_allows_what_is_made() {
    let schema = booklet_schema();
    jsonschema::draft202012::meta::validate(&schema).unwrap();
    for role in BookletRole::ALL {
        for file in
            [everything(*role), serde_json::from_str(&Booklet::empty(*role, None, None).to_json()).unwrap()]
        {
            let faults: Vec<String> = validator().iter_errors(&file).map(|error| error.to_string()).collect();
            assert!(faults.is_empty(), "{role:?}: {faults:?}");
            let back = Booklet::from_json(&file.to_string()).unwrap();
            assert_eq!(Booklet::from_json(&back.to_json()).unwrap(), back);
        }
    }
}

/// The page that a browser opens, with a name in it that would break out if anything let it.
fn page() -> String {
    let mut workshop = tests::sample("danny");
    let at = "before/person/liked_name".to_owned();
    let name = "D'\"><script>alert(1)</script>&{name}";
    apply(&mut workshop, Act::Set { at, to: name.into() }).unwrap();
    let order = domain::papers::Order {
        who: Some(SHEILA.parse().unwrap()),
        ..domain::papers::Order::of(domain::papers::PaperKind::Booklet)
    };
    let (_, document) = super::paper_for(&workshop, &order, day()).unwrap();
    let booklet = Booklet::empty(BookletRole::Family, Some(workshop.id), order.who);
    fillable(&document, &booklet, "answers.json")
}

/// `ui/tests/booklet.test.ts` opens this page in a browser's stead, fills it in, saves, and compares with the file
/// that is taken in here: the round trip in both languages.
#[test]
fn the_page_to_fill_in_and_the_file_it_saves_are_as_they_were_agreed() {
    let path = root().join("tests/goldens/booklet.html");
    let page = page();
    if std::env::var_os("UPDATE_GOLDENS").is_some() {
        std::fs::write(&path, &page).unwrap();
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(golden == page, "{} differs; look at it, then run with UPDATE_GOLDENS=1", path.display());
    let saved = std::fs::read_to_string(root().join("tests/goldens/booklet.json")).unwrap();
    let booklet = Booklet::from_json(&saved).unwrap();
    assert_eq!(booklet.from, Some(SHEILA.parse().unwrap()));
    let on = domain::values::Day::new(day()).unwrap();
    let rows = booklet.rows(&tests::sample("danny"), SHEILA.parse().unwrap(), on);
    assert_eq!(rows[0].text, "<b>\"Trams\"</b> & Dad’s \\ records");
    assert_eq!(rows[1].text, "Zoë 🏊 عربي");
}

#[test]
fn the_page_to_fill_in_may_run_its_own_script_and_reach_nothing() {
    let page = page();
    assert_eq!(page.matches("<script>").count(), 1);
    assert!(!page.contains("<script>alert") && page.contains("&lt;script&gt;alert(1)"));
    let policy =
        page.split("Content-Security-Policy\" content=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(policy.starts_with("default-src 'none'; ") && policy.contains("script-src 'sha256-"), "{policy}");
    assert!(!policy.contains("unsafe-eval") && !policy.contains("script-src 'unsafe-inline'"));
    for reach in
        ["http:", "https:", "src=", "action=", "fetch(", "XMLHttp", "WebSocket", "innerHTML", "localStorage"]
    {
        assert!(!page.contains(reach), "{reach}");
    }
    let empty = fillable(
        &blank_booklet(BookletRole::Person, day()),
        &Booklet::empty(BookletRole::Person, None, None),
        "a.json",
    );
    assert_eq!(empty.matches("<textarea").count(), questions(BookletRole::Person).len());
}

#[test]
fn papers_are_listed_previewed_saved_and_printed_without_a_name_in_a_files_name() {
    let mut app = open_with("{}");
    let listed = call(&mut app, "papers", json!({}));
    let mut saved = 0;
    for form in listed.as_array().unwrap() {
        for copy in form["copies"].as_array().unwrap() {
            let paper = &copy["paper"];
            if copy["why_not"].is_string() {
                let failure = app.call("preview_paper", paper.clone()).unwrap_err();
                assert_eq!((failure.code, &json!(failure.text)), (ErrorCode::NoPaper, &copy["why_not"]));
                continue;
            }
            let preview = call(&mut app, "preview_paper", paper.clone());
            assert!(!preview["pages"].as_array().unwrap().is_empty());
            assert!(
                call(&mut app, "preview_page", json!({"page": 0}))["svg"]
                    .as_str()
                    .unwrap()
                    .starts_with("<svg")
            );
            let path = call(&mut app, "save_paper", json!({"paper": paper, "format": "txt"}));
            let path = path["path"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
            assert!(
                path.starts_with("CL-EF16C114-") && path.contains(copy["key"].as_str().unwrap()),
                "{path}"
            );
            for name in ["Danny", "Holroyd", "Sheila", "sheila", "Grace"] {
                assert!(!path.contains(name), "{path}");
            }
            saved += 1;
        }
    }
    assert!(saved > 15, "{saved}");
    let files = std::fs::read_dir(app.host().saved()).unwrap().count();
    assert_eq!(files, saved + 1, "no two papers have one name");
    let printed = call(&mut app, "print_paper", json!({"kind": "booklet", "role": "health"}));
    assert!(std::fs::read(printed["path"].as_str().unwrap()).unwrap().starts_with(b"%PDF"));
    assert_eq!(app.host().shown.borrow().len(), 1);
}
