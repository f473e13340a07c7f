//! What a facilitator does, call by call, against a real vault on disk.

use app::{ErrorCode, Failure};
use domain::Code;
use serde_json::{Value, json};
use tests::{add, app, call, set};

const WORDS: &str = "correct horse battery staple";

fn fresh() -> app::App<tests::Bench> {
    let mut app = app();
    call(&mut app, "create_vault", json!({"passphrase": WORDS}));
    call(&mut app, "new_workshop", json!({"name": "Amina"}));
    app
}

fn refused(app: &mut app::App<tests::Bench>, name: &str, body: Value) -> Failure {
    app.call(name, body).expect_err("this must be refused")
}

fn reopened(mut app: app::App<tests::Bench>, id: &Value) -> (app::App<tests::Bench>, Value) {
    call(&mut app, "lock", json!({}));
    call(&mut app, "unlock", json!({"passphrase": WORDS}));
    let opened = call(&mut app, "open_workshop", json!({"id": id}));
    (app, opened)
}

fn id_of(app: &mut app::App<tests::Bench>) -> Value {
    call(app, "shelf", json!({}))["workshops"][0]["id"].clone()
}

#[test]
fn a_new_workshop_begins_with_the_person() {
    let mut app = fresh();
    let id = id_of(&mut app);
    let opened = call(&mut app, "open_workshop", json!({"id": id}));
    assert_eq!(opened["workshop"]["before"]["person"]["liked_name"], "Amina");
    assert_eq!(opened["workshop"]["before"]["people"]["participants"][0]["role"], "person");
    assert_eq!(refused(&mut app, "new_workshop", json!({"name": "  "})).code, ErrorCode::NameMissing);
}

#[test]
fn what_was_typed_is_stored_and_there_after_a_restart() {
    let mut app = fresh();
    let id = id_of(&mut app);
    let settled = set(&mut app, "assessment/budget/amount_a_year_pence", "£48,200.50");
    assert_eq!(settled["changed"][0]["value"]["amount_a_year_pence"], 4_820_050);
    assert_eq!(settled["saved"], "14:02");
    let row = add(&mut app, "plan/outcomes/outcomes");
    set(&mut app, &format!("plan/outcomes/outcomes/{row}/statement"), "I go swimming");
    let (_, opened) = reopened(app, &id);
    assert_eq!(opened["workshop"]["assessment"]["budget"]["amount_a_year_pence"], 4_820_050);
    assert_eq!(opened["workshop"]["plan"]["outcomes"]["outcomes"][0]["statement"], "I go swimming");
}

#[test]
fn a_refusal_says_what_to_write_and_changes_nothing() {
    let mut app = fresh();
    let at = "assessment/budget/amount_a_year_pence";
    let failure = refused(&mut app, "edit", json!({"acts": [{"do": "set", "at": at, "to": "a lot"}]}));
    assert_eq!((failure.code, failure.at.as_deref()), (ErrorCode::NotMoney, Some(at)));
    assert!(failure.text.contains("£1,200.50"));
    let acts = json!([{"do": "set", "at": "before/moving/why", "to": "yes"}, {"do": "set", "at": "before/moving/wyh", "to": "no"}]);
    assert_eq!(refused(&mut app, "edit", json!({"acts": acts})).code, ErrorCode::NoSuchField);
    let id = id_of(&mut app);
    let opened = call(&mut app, "open_workshop", json!({"id": id}));
    assert_eq!(opened["workshop"]["before"]["moving"]["why"], "");
    assert_eq!(opened["settled"]["undo"], Value::Null);
}

#[test]
fn undo_and_redo_survive_a_restart() {
    let mut app = fresh();
    let id = id_of(&mut app);
    set(&mut app, "before/moving/why", "nobody knocked");
    set(&mut app, "before/moving/why", "nobody ever knocked");
    call(&mut app, "undo", json!({}));
    let (mut app, opened) = reopened(app, &id);
    assert_eq!(opened["workshop"]["before"]["moving"]["why"], "nobody knocked");
    assert_eq!(opened["settled"]["redo"], "before/moving/why");
    let redone = call(&mut app, "redo", json!({}));
    assert_eq!(redone["changed"][0]["value"]["why"], "nobody ever knocked");
    call(&mut app, "undo", json!({}));
    call(&mut app, "undo", json!({}));
    assert_eq!(refused(&mut app, "undo", json!({})).code, ErrorCode::NothingToUndo);
}

#[test]
fn a_removed_row_comes_back_whole_and_in_its_place() {
    let mut app = fresh();
    let list = "crisis/contingencies/contingencies";
    let rows: Vec<String> = (0..3).map(|_| add(&mut app, list)).collect();
    set(&mut app, &format!("{list}/{}/trigger", rows[1]), "The bus is late");
    let before = call(&mut app, "edit", json!({"acts": [{"do": "remove_row", "at": list, "row": rows[1]}]}));
    assert_eq!(before["changed"][0]["value"]["contingencies"].as_array().unwrap().len(), 2);
    let after = call(&mut app, "undo", json!({}));
    assert_eq!(after["changed"][0]["value"]["contingencies"][1]["trigger"], "The bus is late");
}

#[test]
fn the_wrong_passphrase_is_told_in_constant_words() {
    let mut app = fresh();
    call(&mut app, "lock", json!({}));
    let near = refused(&mut app, "unlock", json!({"passphrase": "correct horse battery stable"}));
    let far = refused(&mut app, "unlock", json!({"passphrase": "x"}));
    assert_eq!(near, far);
    assert_eq!(near.code, ErrorCode::WrongPassphrase);
    assert_eq!(
        refused(&mut app, "create_vault", json!({"passphrase": "another long passphrase"})).code,
        ErrorCode::Exists
    );
    call(&mut app, "unlock", json!({"passphrase": WORDS}));
}

#[test]
fn a_short_passphrase_is_refused_before_anything_is_made() {
    let mut app = app();
    assert_eq!(
        refused(&mut app, "create_vault", json!({"passphrase": "short"})).code,
        ErrorCode::PassphraseShort
    );
    assert_eq!(call(&mut app, "begin", json!({}))["vault"], "absent");
}

#[test]
fn nothing_can_be_asked_of_a_locked_vault() {
    let mut app = fresh();
    call(&mut app, "lock", json!({}));
    for name in ["shelf", "undo", "redo", "issue", "contracts"] {
        let code = refused(&mut app, name, json!({})).code;
        assert!([ErrorCode::NoVaultOpen, ErrorCode::NoWorkshopOpen].contains(&code), "{name}: {code:?}");
    }
    assert_eq!(refused(&mut app, "fly", json!({})).code, ErrorCode::NoSuchCall);
    assert_eq!(refused(&mut app, "begin", json!({"extra": 1})).code, ErrorCode::BadRequest);
}

#[test]
fn practice_and_the_real_vault_never_meet() {
    let mut app = fresh();
    call(&mut app, "open_practice", json!({}));
    let start = call(&mut app, "begin", json!({}));
    assert_eq!((&start["practice"], &start["vault"]), (&json!(true), &json!("open")));
    let shelf = call(&mut app, "shelf", json!({}));
    assert_eq!(shelf["workshops"].as_array().unwrap().len(), 1);
    assert_eq!(shelf["workshops"][0]["name"], "Danny");
    call(&mut app, "unlock", json!({"passphrase": WORDS}));
    let shelf = call(&mut app, "shelf", json!({}));
    assert_eq!(shelf["workshops"][0]["name"], "Amina");
}

#[test]
fn a_preview_tells_which_pages_are_promised_and_signed() {
    let mut app = fresh();
    let preview = call(&mut app, "preview", json!({"audience": "person"}));
    assert_eq!(preview["promised"], Value::Null, "nothing stands behind it yet");
    call(&mut app, "open_practice", json!({}));
    let id = call(&mut app, "shelf", json!({}))["workshops"][0]["id"].clone();
    call(&mut app, "open_workshop", json!({"id": id}));
    let preview = call(&mut app, "preview", json!({"audience": "person"}));
    let promised = usize::try_from(preview["promised"].as_u64().unwrap()).unwrap();
    let page = |page: usize| preview["pages"][page].as_str().unwrap();
    assert!(page(promised).starts_with("Schedule A."), "{}", page(promised));
    // The last lines to sign may have no witness.
    let last: String = (promised - 2..promised).map(page).collect();
    assert!(last.contains("Witness") && !page(promised).contains("Witness"), "{last}");
}

#[test]
fn problems_and_stages_move_with_the_answers() {
    let mut app = fresh();
    let list = "plan/outcomes/outcomes";
    let row = add(&mut app, list);
    set(&mut app, &format!("{list}/{row}/statement"), "I have a front door key");
    let id = id_of(&mut app);
    let codes = |news: &Value| -> Vec<String> {
        news["problems"].as_array().unwrap().iter().map(|p| p["code"].as_str().unwrap().to_owned()).collect()
    };
    let news = &call(&mut app, "open_workshop", json!({"id": id}))["news"];
    assert!(codes(news).contains(&Code::OutcomeWithoutSupport.name().to_owned()));
    assert_eq!(news["stages"][2]["state"], "needs_you");
    let element = add(&mut app, "who/support/elements");
    set(&mut app, &format!("who/support/elements/{element}/outcomes"), json!([row]));
    let news = &call(&mut app, "reckon", json!({}));
    assert!(!codes(news).contains(&Code::OutcomeWithoutSupport.name().to_owned()));
    assert_eq!(news["stages"][2]["state"], "in_progress");
    // An answer that changes no problem, sum or cover tells of none.
    set(&mut app, "before/moving/why", "nobody knocked");
    let news = &call(&mut app, "reckon", json!({}));
    assert!(["problems", "money", "cover"].iter().all(|what| news.get(what).is_none()), "{news}");
}

#[test]
fn an_issued_contract_is_kept_and_gives_the_same_bytes_again() {
    let mut app = fresh();
    let issued = call(&mut app, "issue", json!({}));
    assert_eq!((&issued["number"], &issued["draft"]), (&json!(1), &json!(true)));
    let copy = json!({"number": 1, "audience": "person", "format": "pdf"});
    let first = std::fs::read(call(&mut app, "save_copy", copy.clone())["path"].as_str().unwrap()).unwrap();
    set(&mut app, "before/person/liked_name", "Amy");
    app.host().wait(60 * 24);
    let second = std::fs::read(call(&mut app, "save_copy", copy.clone())["path"].as_str().unwrap()).unwrap();
    assert_eq!(first, second);
    assert_eq!(call(&mut app, "issue", json!({}))["number"], 2);
    let all = call(&mut app, "contracts", json!({}));
    assert_eq!(all[1]["copies"][0]["sha256"], store::sha256_hex(&first));
    call(&mut app, "print_copy", copy);
    let shown = app.host().shown.borrow()[0].clone();
    assert_eq!(std::fs::read(&shown).unwrap(), first);
    assert!(!shown.to_string_lossy().contains("Am"), "no name in a file's name");
    call(&mut app, "lock", json!({}));
    assert!(!shown.exists(), "no page stays readable once the vault is locked");
}

#[test]
fn the_preview_is_the_layout_of_the_print() {
    let mut app = fresh();
    let preview = call(&mut app, "preview", json!({"audience": "person"}));
    let pages = preview["pages"].as_array().unwrap().len();
    assert!(preview["pages"][0].as_str().unwrap().contains("Amina"));
    for page in 0..pages {
        let svg = call(&mut app, "preview_page", json!({"page": page}));
        assert!(svg["svg"].as_str().unwrap().starts_with("<svg"));
    }
    assert_eq!(refused(&mut app, "preview_page", json!({"page": pages})).code, ErrorCode::NoPreview);
}

#[test]
fn a_cut_tells_what_could_give_way_and_changes_no_line() {
    let mut app = fresh();
    let line = add(&mut app, "money/board/lines");
    set(&mut app, &format!("money/board/lines/{line}/what"), "Club");
    set(&mut app, &format!("money/board/lines/{line}/rate_pence"), "£120");
    let version = add(&mut app, "money/versions/versions");
    let settled = set(&mut app, &format!("money/versions/versions/{version}/amount_a_year_pence"), "£100");
    let money = &call(&mut app, "reckon", json!({}))["money"];
    assert_eq!(
        (&money["over"][0]["what"], &money["over"][0]["year"]["text"]),
        (&json!("Club"), &json!("£120.00"))
    );
    assert!(money["difference"].as_str().unwrap().contains("£20.00"), "{}", money["difference"]);
    assert_eq!(settled["changed"].as_array().unwrap().len(), 1, "only the versions changed");
    set(&mut app, &format!("money/versions/versions/{version}/amount_a_year_pence"), "£120");
    assert_eq!(call(&mut app, "reckon", json!({}))["money"]["over"], json!([]));
}

const WHY: &str = "before/moving/why";

/// Letters as they come in one visit of a field.
fn type_in(app: &mut app::App<tests::Bench>, visit: u32, typed: &[&str]) {
    for to in typed {
        call(app, "edit", json!({"acts": [{"do": "set", "at": WHY, "to": to}], "visit": visit}));
    }
}

fn why(reply: &Value) -> &Value {
    &reply["changed"][0]["value"]["why"]
}

#[test]
fn what_is_typed_before_a_field_is_left_is_one_step_of_undo_even_after_a_restart() {
    let mut app = fresh();
    let id = id_of(&mut app);
    type_in(&mut app, 1, &["N", "Nob", "Nobody dances"]);
    type_in(&mut app, 2, &["Nobody dances th", "Nobody dances there"]);
    let (mut app, _) = reopened(app, &id);
    // A page that is opened anew counts from the beginning again.
    type_in(&mut app, 2, &["Nobody dances there."]);
    assert_eq!(why(&call(&mut app, "undo", json!({}))), "Nobody dances there");
    assert_eq!(why(&call(&mut app, "undo", json!({}))), "Nobody dances");
    assert_eq!(why(&call(&mut app, "undo", json!({}))), "");
    let (mut app, _) = reopened(app, &id);
    assert_eq!(why(&call(&mut app, "redo", json!({}))), "Nobody dances");
    assert_eq!(why(&call(&mut app, "redo", json!({}))), "Nobody dances there");
    assert_eq!(why(&call(&mut app, "undo", json!({}))), "Nobody dances");
}

#[test]
fn letters_join_over_a_refusal_and_not_over_an_undo_or_another_answer() {
    let mut app = fresh();
    type_in(&mut app, 1, &["No"]);
    let long = json!({"acts": [{"do": "set", "at": WHY, "to": "x".repeat(200_000)}], "visit": 1});
    assert_eq!(refused(&mut app, "edit", long).code, ErrorCode::TooLong);
    type_in(&mut app, 1, &["Nobody"]);
    assert_eq!(why(&call(&mut app, "undo", json!({}))), "");
    type_in(&mut app, 1, &["She", "She said"]);
    set(&mut app, "before/moving/from_where", "A ward");
    type_in(&mut app, 1, &["She said so"]);
    assert_eq!(why(&call(&mut app, "undo", json!({}))), "She said");
    call(&mut app, "undo", json!({}));
    assert_eq!(why(&call(&mut app, "undo", json!({}))), "");
    // Letters that were taken away again are nothing to take back.
    type_in(&mut app, 2, &["a", ""]);
    assert_eq!(refused(&mut app, "undo", json!({})).code, ErrorCode::NothingToUndo);
}
