//! The papers beside the contract: valid, the same twice, and nothing in them that their reader may not see.

mod answers;
mod canaries;
mod cards;
mod strangers;

use std::sync::LazyLock;

use app::PaperFiles;
use chrono::NaiveDate;
use domain::document::{Block, Document};
use domain::papers::{self, BookletRole, NoPaper, Order, PaperKind, blank_booklet, papers};
use domain::values::Word;
use domain::{Act, Audience, Workshop, apply};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use paper::Photos;
use serde_json::{Value, json};
use tests::{printing, sample};
use uuid::Uuid;

pub const DANNY: &str = "b67c3397-4f1b-4def-af0a-edbab02b9bf8";
pub const SHEILA: &str = "42382638-4559-4e2c-b48c-0f0fe9ff1ad6";
pub const GRACE: &str = "66fd218b-0284-4caf-9038-a625d1d1c3ab";

pub fn day() -> NaiveDate {
    "2026-09-20".parse().unwrap()
}

/// A paper as whoever prints it gets it.
pub fn paper_for(
    workshop: &Workshop,
    order: &Order,
    date: NaiveDate,
) -> Result<(Audience, Document), NoPaper> {
    let fits = |document: &Document| printing(|paper| paper.fits_one_page(document));
    papers::paper_for(workshop, order, date, &mut |document| fits(document))
}

pub fn add(workshop: &mut Workshop, at: &str, number: u128, body: Value) {
    let row = Uuid::from_u128((0xbeef << 96) + number);
    apply(workshop, Act::AddRow { at: at.to_owned(), row, index: usize::MAX, body }).unwrap();
}

/// The sample with something in every tool that papers are made from.
pub fn full() -> Workshop {
    let mut workshop = sample("danny");
    // The sample's own invitations say other things.
    workshop.before.invitations = domain::stages::Invitations::default();
    let said = |text: &str, by: &str| json!({"text": text, "said_by": by});
    let rows = [
        (
            "before/invitations/invitations",
            json!({"who": SHEILA, "bring": ["family_hopes", "what_matters"],
            "bring_else": "The blue album", "needs": "A lift home by one"}),
        ),
        ("before/invitations/invitations", json!({"who": DANNY, "bring": ["what_matters"]})),
        (
            "before/invitations/invitations",
            json!({"who": GRACE, "bring": ["support_offer", "housing_offer"],
            "visible_to": ["provider"]}),
        ),
        ("who/matching/wanted", said("Somebody who makes tea without talking", SHEILA)),
        ("who/matching/wanted", said("Come on the tram with me", DANNY)),
        ("who/matching/personality", said("Waits for Danny to finish", SHEILA)),
        ("who/matching/interests", said("Drums", DANNY)),
        ("who/matching/must_not", said("Always on the telephone", DANNY)),
        ("who/matching/questions", said("Can you tell when he has had enough?", SHEILA)),
        ("who/matching/questions", said("Do you like trains?", DANNY)),
        ("who/matching/skills", json!({"what": "Signs a little", "essential": true, "said_by": DANNY})),
        ("who/matching/skills", json!({"what": "Can mend a bicycle", "essential": false})),
        (
            "who/matching/induction",
            json!({"what": "How the tram pass works", "taught_by": DANNY, "when": "Day one"}),
        ),
        (
            "plan/communication/signals",
            json!({"about": "stop", "happening": "Too many people", "does": "Turns to the window",
            "means": "Enough", "we_should": "Leave with him"}),
        ),
        (
            "plan/communication/telling",
            json!({"what": "We go out", "we_do": "Show the photo", "helped_by": "The tablet"}),
        ),
        (
            "plan/decisions/agreements",
            json!({"decision": "Where to live", "involved": "Sees it twice", "decider": "person_with_support"}),
        ),
        (
            "plan/relationships/people",
            json!({"name": "Kayleigh", "relationship": "Big sister", "ring": "closest", "involved": "yes",
            "in_touch": "Tuesdays"}),
        ),
        (
            "plan/relationships/people",
            json!({"name": "Uncle Vic", "relationship": "Never again", "ring": "known",
            "involved": "not_to_be_contacted", "only_for": "The court says so"}),
        ),
    ];
    for (number, (at, body)) in (0..).zip(rows) {
        add(&mut workshop, at, number, body);
    }
    workshop
}

fn files(document: &Document) -> PaperFiles {
    printing(|paper| app::paper_files(paper, document, &Photos::none())).unwrap()
}

/// What [`full`] comes to, composed once.
static ALL: LazyLock<Vec<(Order, Audience, Document)>> = LazyLock::new(|| all(&full()));

/// Every copy of every paper that the workshop offers and that can be printed.
pub fn all(workshop: &Workshop) -> Vec<(Order, Audience, Document)> {
    let copies = papers(workshop, day()).into_iter().flat_map(|listed| listed.copies);
    copies
        .filter(|copy| copy.why_not.is_none())
        .map(|copy| {
            let (audience, document) = paper_for(workshop, &copy.order, day()).unwrap();
            (copy.order, audience, document)
        })
        .collect()
}

pub fn one(workshop: &Workshop, kind: PaperKind) -> Document {
    paper_for(workshop, &Order::of(kind), day()).unwrap().1
}

pub fn text(document: &Document) -> String {
    paper::plain_text(document)
}

fn invitation(workshop: &Workshop, who: &str) -> Result<Document, NoPaper> {
    let order = Order { who: Some(who.parse().unwrap()), ..Order::of(PaperKind::Invitation) };
    paper_for(workshop, &order, day()).map(|(_, document)| document)
}

#[test]
fn every_paper_is_valid_for_readers_and_archives_and_the_same_twice() {
    let mut made = ALL
        .iter()
        .map(|(order, audience, document)| {
            (format!("{} for {}", order.kind.word(), audience.word()), document.clone())
        })
        .collect::<Vec<_>>();
    made.extend(
        BookletRole::ALL.iter().map(|role| (format!("empty {}", role.word()), blank_booklet(*role, day()))),
    );
    assert!(made.len() > 30, "{}", made.len());
    for (name, document) in made {
        let files = files(&document);
        for profile in ["ua1", "3a"] {
            let profile: ValidationProfile = profile.parse().unwrap();
            let report =
                validate_pdf_bytes(&files.pdf, &ValidationOptions::default().profile(profile)).unwrap();
            assert!(report.failures.is_empty(), "{name}: {:?}", report.failures.first());
        }
        assert!(files.missing.is_empty(), "{name}");
        assert!(files.html.starts_with("<!doctype html>") && !files.html.contains("<script"), "{name}");
        let again = self::files(&document);
        assert!(files.pdf == again.pdf && files.html == again.html && files.text == again.text, "{name}");
    }
}

#[test]
fn every_kind_can_be_printed_and_begins_with_its_name() {
    for kind in PaperKind::ALL {
        let (_, _, document) = ALL.iter().find(|(order, _, _)| order.kind == *kind).unwrap();
        let Some(Block::Heading { level: 1, text }) = document.blocks.first() else { panic!("{kind:?}") };
        assert_eq!(text.to_lowercase(), document.title.to_lowercase());
        assert_eq!(document.furniture.page_of, "Page {page} of {pages}");
    }
}

#[test]
fn a_ruled_question_has_its_words_and_its_room_in_every_format() {
    let document = blank_booklet(BookletRole::Family, day());
    let files = files(&document);
    let words = tests::reader::words_in_structure(&files.pdf).unwrap();
    assert!(words.contains("What do you hope for?"));
    assert!(files.text.contains("? What do you hope for?") && files.text.contains("\n  ______"));
    assert!(files.html.contains("role=\"img\" aria-label=\"Room to write: 6 lines\""));
}

#[test]
fn the_room_of_a_question_is_a_picture_with_words_in_the_structure_of_the_pages() {
    let document = blank_booklet(BookletRole::Person, day());
    let pdf = files(&document).pdf;
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("booklet.pdf");
    std::fs::write(&path, pdf).unwrap();
    let told = std::process::Command::new("pdfinfo").arg("-struct-text").arg(&path).output().unwrap();
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    let questions = document.blocks.iter().filter(|block| matches!(block, Block::Question(_))).count();
    assert!(told.matches("Figure").count() >= questions, "{told}");
}

#[test]
fn an_invitation_says_when_where_and_what_to_bring() {
    let said = text(&invitation(&full(), SHEILA).unwrap());
    for words in [
        "Dear Sheila Holroyd",
        "24 September 2026",
        "10:00 to 12:30",
        "Flat 3, Lantern Court",
        "The blue album",
        "What you hope for and what worries you",
        "A lift home by one",
        "Ask Colin Bright",
    ] {
        assert!(said.contains(words), "{words}:\n{said}");
    }
    let own = text(&invitation(&full(), DANNY).unwrap());
    assert!(own.contains("Dear Danny,") && own.contains("It is your plan"), "{own}");
}

#[test]
fn an_invitation_says_nothing_about_the_person_but_the_name_they_like() {
    let workshop = full();
    let person = &workshop.before.person;
    for who in [SHEILA, DANNY, GRACE] {
        let said = serde_json::to_string(&invitation(&workshop, who).unwrap()).unwrap();
        assert!(said.contains("Danny"));
        for words in
            [person.full_name.as_str(), person.nhs_number.as_str(), "2000", "Makaton", "Fernlea", "£"]
        {
            assert!(!said.contains(words), "{words}: {said}");
        }
    }
}

#[test]
fn before_a_day_is_fixed_an_invitation_says_so() {
    let order = Order { who: Some(SHEILA.parse().unwrap()), ..Order::of(PaperKind::Invitation) };
    let later = paper_for(&full(), &order, "2026-12-01".parse().unwrap()).unwrap().1;
    assert!(text(&later).contains("not fixed yet") && !text(&later).contains("Lantern Court"));
}

#[test]
fn nobody_who_is_not_to_be_contacted_gets_or_stands_in_a_paper() {
    let mut workshop = full();
    let listed = text(&one(&workshop, PaperKind::Relationships));
    assert!(
        listed.contains("Kayleigh") && !listed.contains("Uncle Vic") && !listed.contains("The court says so")
    );
    assert!(invitation(&workshop, SHEILA).is_ok());
    // The row that bars her may be hidden from everybody; a second row under her name does not help.
    let barred = json!({"name": "SHEILA  holroyd", "involved": "not_to_be_contacted", "visible_to": []});
    add(&mut workshop, "plan/relationships/people", 910, barred);
    add(&mut workshop, "plan/relationships/people", 911, json!({"who": SHEILA, "involved": "yes"}));
    add(
        &mut workshop,
        "plan/relationships/people",
        912,
        json!({"name": "Sheila Holroyd", "involved": "yes"}),
    );
    assert_eq!(invitation(&workshop, SHEILA), Err(NoPaper::NotToBeContacted));
    assert!(!text(&one(&workshop, PaperKind::Relationships)).contains("Sheila"));
    let offered = papers(&workshop, day()).into_iter().flat_map(|listed| listed.copies);
    assert!(offered.into_iter().all(|copy| copy.order.who != Some(SHEILA.parse().unwrap())));
}

#[test]
fn a_booklet_holds_the_liked_name_and_nothing_else_of_the_workshop() {
    let workshop = full();
    let blank = Workshop::empty(workshop.id);
    let mut named = blank.clone();
    let act = Act::Set { at: "before/person/liked_name".into(), to: "Danny".into() };
    apply(&mut named, act).unwrap();
    for role in BookletRole::ALL {
        let order = Order { role: Some(*role), ..Order::of(PaperKind::Booklet) };
        let ours = paper_for(&workshop, &order, day()).unwrap().1;
        assert_eq!(ours, paper_for(&named, &order, day()).unwrap().1, "{role:?}");
        assert_eq!(paper_for(&blank, &order, day()).unwrap().1, blank_booklet(*role, day()), "{role:?}");
    }
}

#[test]
fn the_persons_own_questions_and_words_come_first() {
    let document = one(&full(), PaperKind::Interview);
    let asked: Vec<&str> = document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Question(question) => Some(question.text.as_str()),
            _ => None,
        })
        .collect();
    let at = |words: &str| asked.iter().position(|text| *text == words).unwrap();
    assert!(at("Do you like trains?") < at("Can you tell when he has had enough?"), "{asked:?}");
    let document = one(&full(), PaperKind::Specification);
    let first = document.blocks.iter().find_map(|block| match block {
        Block::Saying { by, .. } => Some(by.as_str()),
        _ => None,
    });
    assert_eq!(first, Some("Danny"));
}

#[test]
fn a_paper_without_content_is_not_printed_and_says_why() {
    let workshop = Workshop::empty(Uuid::nil());
    for listed in papers(&workshop, day()) {
        for copy in &listed.copies {
            let is_booklet = listed.kind == PaperKind::Booklet;
            assert_eq!(
                copy.why_not,
                (!is_booklet).then_some(NoPaper::Empty(listed.kind)),
                "{:?}",
                listed.kind
            );
        }
        let sentence = NoPaper::Empty(listed.kind).sentence();
        assert!(sentence.ends_with('.') && !sentence.contains('|'), "{sentence}");
    }
}

#[test]
fn a_paper_is_only_for_those_it_is_meant_for() {
    let workshop = full();
    let order = |kind, audience, who: Option<&str>| Order {
        audience: Some(audience),
        who: who.map(|id| id.parse().unwrap()),
        ..Order::of(kind)
    };
    for refused in [
        order(PaperKind::Advert, Audience::Person, None),
        order(PaperKind::Specification, Audience::Learning, None),
        order(PaperKind::Relationships, Audience::Facilitator, None),
        order(PaperKind::Invitation, Audience::Provider, Some(SHEILA)),
    ] {
        assert_eq!(paper_for(&workshop, &refused, day()).unwrap_err(), NoPaper::NotForThem, "{refused:?}");
    }
    let nobody = Order::of(PaperKind::Invitation);
    assert_eq!(paper_for(&workshop, &nobody, day()).unwrap_err(), NoPaper::WhoMissing);
    assert_eq!(
        paper_for(&workshop, &Order::of(PaperKind::Booklet), day()).unwrap_err(),
        NoPaper::RoleMissing
    );
    let stranger = Order { who: Some(Uuid::from_u128(7)), ..nobody };
    assert_eq!(paper_for(&workshop, &stranger, day()).unwrap_err(), NoPaper::NobodyThere);
}

#[test]
fn no_paper_shows_the_name_of_a_word_or_a_gap() {
    let mut made: Vec<Document> = ALL.iter().map(|(_, _, document)| document.clone()).collect();
    made.extend(BookletRole::ALL.iter().map(|role| blank_booklet(*role, day())));
    for document in made {
        let said = format!("{} {} {:?}", document.title, document.subject, document.blocks);
        for fault in ["papers|", "contract|", "{person", "{name", "{count", "{what", "{reach", "{from"] {
            assert!(!said.contains(fault), "{fault} in {}", document.title);
        }
    }
}
