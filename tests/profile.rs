//! The one-page profile: the person first, nothing hidden, never set small to make it fit, and honest about its
//! pages.

use domain::compose::profile;
use domain::document::{Block, Document};
use domain::{Act, Audience, Workshop, apply, see};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use paper::Photos;
use serde_json::{Value, json};
use tests::{app, call, printing, sample};

fn page(workshop: &Workshop, audience: Audience) -> Document {
    profile(&see(workshop, audience), "2026-09-24".parse().unwrap())
}

fn lists(document: &Document) -> Vec<Vec<String>> {
    let items = |block: &Block| match block {
        Block::List { items } => {
            Some(items.iter().map(|item| item.iter().map(|span| span.text.as_str()).collect()).collect())
        }
        _ => None,
    };
    document.blocks.iter().filter_map(items).collect()
}

#[test]
fn each_of_the_three_lists_begins_with_the_persons_own_words() {
    let lists = lists(&page(&sample("danny"), Audience::Person));
    assert_eq!(lists.len(), 3);
    assert!(lists[0][0].starts_with("Pointed to himself on the photo"));
    assert_eq!(lists[1][0], "Tram. Front. Seat. Me.");
    assert!(lists[2].iter().any(|item| item.ends_with("(Kayleigh Holroyd)")));
}

#[test]
fn what_is_hidden_parked_or_over_stands_on_nobodys_page() {
    let danny = sample("danny");
    let text = |audience| lists(&page(&danny, audience)).concat().join(" ");
    assert!(text(Audience::Person).contains("Amy") && !text(Audience::Provider).contains("Amy"));
    for audience in Audience::NAMED {
        for gone in ["marmalade", "Asked who he would like", "waiting for Kayleigh"] {
            assert!(!text(audience).contains(gone), "{audience:?}: {gone}");
        }
    }
}

fn pages(document: &Document) -> usize {
    printing(|paper| paper.lay_out(document, &Photos::none()).page_count())
}

/// The sizes that a page's own words are set in, header and footer left out.
fn sizes(document: &Document) -> Vec<f64> {
    let drawn: String = printing(|paper| {
        let layout = paper.lay_out(document, &Photos::none());
        (0..layout.page_count()).map(|page| layout.page_svg(paper, page).unwrap()).collect()
    });
    let places = drawn.split("transform=\"translate(").skip(1);
    places
        .filter_map(|place| {
            let (at, rest) = place.split_once(")scale(").unwrap();
            let y: f64 = at.split(' ').nth(1).unwrap().parse().unwrap();
            let scale: f64 = rest.split(')').next().unwrap().parse().unwrap();
            (70.0..780.0).contains(&y).then_some(scale * 1000.0)
        })
        .collect()
}

#[test]
fn nothing_is_set_smaller_than_eleven_point_and_in_large_print_than_fourteen() {
    let mut danny = sample("danny");
    for (format, least) in [("clear_headings", 11.0), ("large_print", 14.0)] {
        let act = Act::Set { at: "before/plan_format/chosen".into(), to: json!(format) };
        apply(&mut danny, act).unwrap();
        let sizes = sizes(&page(&danny, Audience::Person));
        assert!(sizes.len() > 60, "{format}");
        let smallest = sizes.into_iter().fold(f64::MAX, f64::min);
        assert!(smallest >= least - 0.01, "{format}: {smallest}");
    }
}

#[test]
fn it_is_one_page_or_says_so() {
    let mut app = app();
    call(&mut app, "open_practice", json!({}));
    let shelf = call(&mut app, "shelf", json!({}));
    let id = shelf["workshops"][0]["id"].clone();
    call(&mut app, "open_workshop", json!({"id": id}));
    let whole = call(&mut app, "profile_pages", json!({"audience": "person"}));
    let laid_out = pages(&page(&sample("danny"), Audience::Person));
    assert_eq!(whole["pages"], json!(laid_out));
    assert!(
        laid_out > 1 && whole["in_words"].as_str().unwrap().contains(&format!("runs to {laid_out} pages"))
    );
    let rows = ["appreciate", "important_to", "best_support"].into_iter().flat_map(|list| {
        let rows = sample("danny");
        let rows = serde_json::to_value(&rows.plan.profile).unwrap()[list].as_array().unwrap().clone();
        rows.into_iter().skip(5).map(move |row| (list, row))
    });
    let acts: Vec<Value> = rows
        .map(
            |(list, row)| json!({"do": "remove_row", "at": format!("plan/profile/{list}"), "row": row["id"]}),
        )
        .collect();
    call(&mut app, "edit", json!({"acts": acts}));
    let short = call(&mut app, "profile_pages", json!({"audience": "person"}));
    assert_eq!((&short["pages"], &short["in_words"]), (&json!(1), &json!("It fits on one page.")));
    let shown = call(&mut app, "print_paper", json!({"kind": "profile", "audience": "person"}));
    let path = shown["path"].as_str().unwrap();
    assert!(!path.contains("Danny"), "no name in a file's name");
    let pdf = std::fs::read(path).unwrap();
    for standard in ["ua1", "3a"] {
        let standard: ValidationProfile = standard.parse().unwrap();
        let report = validate_pdf_bytes(&pdf, &ValidationOptions::default().profile(standard)).unwrap();
        assert!(report.failures.is_empty(), "{:?}", report.failures.first());
    }
}

#[test]
fn a_profile_with_nothing_in_it_is_still_a_page() {
    let document = page(&Workshop::empty(uuid::Uuid::nil()), Audience::Person);
    assert_eq!(document.title, "About the person");
    assert_eq!(pages(&document), 1);
}
