//! Photos in the vault and in the hand-over file.

use app::ErrorCode;
use std::path::Path;

use serde_json::{Value, json};
use tests::{Bench, call, set};

const WORDS: &str = "correct horse battery staple";

/// A photo that says where it was taken.
fn taken() -> Vec<u8> {
    tests::jpeg(b"\xff\xe1\0\x18Exif\0\0GPSLatitude 51.5")
}

fn with_photo() -> (app::App<Bench>, String) {
    let mut app = tests::app();
    call(&mut app, "create_vault", json!({"passphrase": WORDS}));
    call(&mut app, "new_workshop", json!({"name": "Amina"}));
    std::fs::write(app.host().dir.path().join("IMG_0001.jpg"), taken()).unwrap();
    let picture = call(&mut app, "choose_photo", json!({}))["picture"].as_str().unwrap().to_owned();
    std::fs::remove_file(app.host().dir.path().join("IMG_0001.jpg")).unwrap();
    (app, picture)
}

fn address(app: &mut app::App<Bench>, picture: &str) -> Value {
    let sha256 = picture.strip_prefix("photo:").unwrap();
    call(app, "photo", json!({"sha256": sha256}))["address"].clone()
}

#[test]
fn a_photo_is_chosen_kept_and_shown_after_a_restart() {
    let (mut app, picture) = with_photo();
    set(&mut app, "before/person/picture", picture.clone());
    let shown = address(&mut app, &picture);
    assert!(shown.as_str().unwrap().starts_with("data:image/jpeg;base64,/9j/"));
    let id = call(&mut app, "shelf", json!({}))["workshops"][0]["id"].clone();
    call(&mut app, "lock", json!({}));
    call(&mut app, "unlock", json!({"passphrase": WORDS}));
    call(&mut app, "open_workshop", json!({"id": id}));
    assert_eq!(address(&mut app, &picture), shown);
    assert_eq!(address(&mut app, &format!("photo:{}", "0".repeat(64))), Value::Null);
    assert_eq!(call(&mut app, "choose_photo", json!({})), json!({"picture": null}), "called off");
    call(&mut app, "new_workshop", json!({"name": "Ben"}));
    assert_eq!(address(&mut app, &picture), Value::Null, "of another workshop");
}

#[test]
fn what_is_no_photo_is_refused_and_nothing_is_kept() {
    let (app, _) = with_photo();
    std::fs::write(app.host().dir.path().join("notes.jpg"), "not a photo").unwrap();
    assert_eq!(app.call("choose_photo", json!({})).unwrap_err().code, ErrorCode::NotAPhoto);
}

/// Sends the contract to the commissioner, who takes it in on another laptop.
fn sent(mut app: app::App<Bench>) -> app::App<Bench> {
    call(&mut app, "issue", json!({}));
    let prepared = call(&mut app, "prepare_email", json!({"number": 1}));
    let folder = prepared["folder"].as_str().unwrap();
    let pack = super::pack(&prepared);
    let mut other = tests::app();
    call(&mut other, "create_vault", json!({"passphrase": WORDS}));
    std::fs::copy(Path::new(folder).join(pack), other.host().dir.path().join(pack)).unwrap();
    call(&mut other, "take_in", json!({"passphrase": prepared["password"]}));
    other
}

#[test]
fn a_photo_that_the_audience_may_see_travels_in_the_hand_over_file() {
    let (mut app, picture) = with_photo();
    set(&mut app, "before/person/picture", picture.clone());
    let shown = address(&mut app, &picture);
    assert_eq!(address(&mut sent(app), &picture), shown);
}

#[test]
fn a_photo_beside_words_that_are_hidden_from_them_stays_behind() {
    let (mut app, picture) = with_photo();
    let list = "plan/profile/important_to";
    let row = tests::add(&mut app, list);
    set(&mut app, &format!("{list}/{row}/picture"), picture.clone());
    set(&mut app, &format!("{list}/{row}/visible_to"), json!(["person"]));
    assert_ne!(address(&mut app, &picture), Value::Null);
    assert_eq!(address(&mut sent(app), &picture), Value::Null);
}

/// The pages of a copy as a preview draws them, and its files as they are issued and saved.
fn printed(app: &mut app::App<Bench>, audience: &str) -> (String, Vec<u8>, String) {
    let pages = call(app, "preview", json!({"audience": audience}))["pages"].as_array().unwrap().len();
    let drawn = (0..pages).map(|page| call(app, "preview_page", json!({"page": page})).to_string()).collect();
    let contracts = call(app, "contracts", json!({}));
    let number = contracts.as_array().unwrap().len();
    if number == 0 {
        call(app, "issue", json!({}));
    }
    let mut save = |format: &str| {
        let copy = json!({"number": number.max(1), "audience": audience, "format": format});
        let path = call(app, "save_copy", copy)["path"].as_str().unwrap().to_owned();
        std::fs::read(path).unwrap()
    };
    (drawn, save("pdf"), String::from_utf8(save("html")).unwrap())
}

/// How many images a file holds, those that nothing points to included.
fn images(pdf: &[u8]) -> usize {
    let name = b"/Subtype/Image";
    pdf.windows(name.len()).filter(|part| part == name).count()
}

#[test]
fn a_photo_is_printed_for_those_who_may_see_it_and_is_in_no_other_copy() {
    let (mut app, picture) = with_photo();
    let list = "plan/profile/important_to";
    let row = tests::add(&mut app, list);
    set(&mut app, &format!("{list}/{row}/text"), "The pool on Mondays");
    set(&mut app, &format!("{list}/{row}/picture"), picture);
    set(&mut app, &format!("{list}/{row}/visible_to"), json!(["person"]));
    let (drawn, pdf, html) = printed(&mut app, "person");
    assert!(drawn.contains("<image ") && html.contains("alt=\"Photo: The pool on Mondays\""));
    assert_eq!(images(&pdf), 1);
    let (drawn, pdf, html) = printed(&mut app, "provider");
    assert!(!drawn.contains("<image ") && !html.contains("<img"));
    assert_eq!(images(&pdf), 0);
}

#[test]
fn a_photo_that_was_taken_in_is_printed_there_too() {
    let (mut app, picture) = with_photo();
    set(&mut app, "before/person/picture", picture);
    let (drawn, pdf, html) = printed(&mut sent(app), "commissioner");
    assert!(drawn.contains("<image ") && html.contains("alt=\"Photo: Amina\""));
    assert_eq!(images(&pdf), 1);
}

#[test]
fn a_sign_is_printed_with_its_picture_in_the_contract_and_on_the_chart() {
    let (mut app, picture) = with_photo();
    let list = "plan/communication/signals";
    for (does, picture) in [("Touches her cup", picture.as_str()), ("Claps", "symbol:👏")] {
        let row = tests::add(&mut app, list);
        set(&mut app, &format!("{list}/{row}/does"), does);
        set(&mut app, &format!("{list}/{row}/picture"), picture);
    }
    let (_, pdf, html) = printed(&mut app, "person");
    assert_eq!(images(&pdf), 1);
    let chart = json!({"kind": "communication", "audience": "person", "role": null, "who": null});
    let file = json!({"paper": chart, "format": "html"});
    let path = call(&mut app, "save_paper", file)["path"].as_str().unwrap().to_owned();
    for html in [html, std::fs::read_to_string(path).unwrap()] {
        assert!(html.contains("alt=\"Photo: Touches her cup\">Touches her cup</td>"));
        assert!(html.contains("👏 Claps</td>"));
    }
}

#[test]
fn a_photo_is_shown_to_the_circle_and_never_to_strangers() {
    let (mut app, picture) = with_photo();
    set(&mut app, "before/person/picture", picture.clone());
    let list = "who/matching/wanted";
    let row = tests::add(&mut app, list);
    set(&mut app, &format!("{list}/{row}/text"), "Goes swimming with me");
    set(&mut app, &format!("{list}/{row}/picture"), picture);
    for (kind, audience, shown) in [("specification", "provider", true), ("advert", "room", false)] {
        let paper = json!({"kind": kind, "audience": audience, "role": null, "who": null});
        let mut save = |format: &str| {
            let path = call(&mut app, "save_paper", json!({"paper": paper, "format": format}));
            std::fs::read(path["path"].as_str().unwrap()).unwrap()
        };
        let html = String::from_utf8(save("html")).unwrap();
        assert!(html.contains("Goes swimming with me"), "{kind}");
        assert_eq!((html.contains("<img"), images(&save("pdf")) > 0), (shown, shown), "{kind}");
    }
}

/// Takes in a hand-over file with these photos, the first of which is the person's.
fn taken_in(photos: Vec<Vec<u8>>) -> (app::App<Bench>, Value) {
    let mut sent = domain::Workshop::empty(uuid::Uuid::from_u128(0x7a4e_0000_0000_4000_8000_0000_0000_0001));
    let picture = format!("photo:{}", store::sha256_hex(&photos[0]));
    let act = domain::Act::Set { at: "before/person/picture".into(), to: picture.into() };
    domain::apply(&mut sent, act).unwrap();
    let password = "lamp otter violin";
    let pack = app::handover(&sent.to_json(), photos, domain::Audience::Commissioner, "today", password);
    let mut app = tests::app();
    call(&mut app, "create_vault", json!({"passphrase": WORDS}));
    std::fs::write(app.host().dir.path().join("handed.clive"), pack.unwrap()).unwrap();
    let opened = call(&mut app, "take_in", json!({"passphrase": password}));
    (app, opened)
}

#[test]
fn a_photo_in_a_hand_over_file_comes_in_without_where_it_was_taken() {
    let strange = b"\xff\xd8\xffnot asked for".to_vec();
    let (mut app, opened) = taken_in(vec![taken(), strange]);
    let picture = opened["workshop"]["before"]["person"]["picture"].as_str().unwrap().to_owned();
    assert_ne!(picture, format!("photo:{}", store::sha256_hex(&taken())), "the answer follows the photo");
    assert_eq!(opened.get("notice"), None, "what the workshop does not show is not missed");
    // The SHA-256 that the answer names is that of the plain photo, so this is all there is of it.
    let chosen = paper::plain_photo(&taken(), 1_000).unwrap();
    assert!(!chosen.windows(4).any(|part| part == b"Exif"));
    assert_eq!(picture, format!("photo:{}", store::sha256_hex(&chosen)));
    assert!(address(&mut app, &picture).as_str().unwrap().starts_with("data:image/jpeg;base64,/9j/"));
    assert_eq!(address(&mut app, &format!("photo:{}", store::sha256_hex(&taken()))), Value::Null);
}

#[test]
fn what_is_no_photo_in_a_hand_over_file_is_left_out_and_told() {
    let mut huge = taken();
    let frame = huge.windows(2).position(|part| part == [0xff, 0xc0]).unwrap();
    huge[frame + 5..frame + 9].copy_from_slice(&[0xff, 0xff, 0xff, 0xff]);
    for no_photo in [b"\xff\xd8\xff<script>".to_vec(), b"%PDF-1.7".to_vec(), Vec::new(), huge] {
        let (mut app, opened) = taken_in(vec![no_photo]);
        assert_eq!(opened["workshop"]["before"]["person"]["picture"], Value::Null);
        assert!(opened["notice"].as_str().unwrap().contains("left out"), "{}", opened["notice"]);
        assert_eq!(call(&mut app, "shelf", json!({}))["workshops"].as_array().unwrap().len(), 1);
    }
}
