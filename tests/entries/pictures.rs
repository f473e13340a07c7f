//! Symbols stand in front of the words that they say again.

use domain::compose::{Edition, compose};
use domain::document::Block;
use domain::{Audience, see};
use serde_json::json;

use super::{set, with_a_saying};

#[test]
fn a_symbol_is_printed_before_the_words_and_before_the_persons_name() {
    let mut workshop = with_a_saying("plan/profile/important_to", json!({"picture": "symbol:💃"}));
    set(&mut workshop, "before/person/picture", "symbol:🦊");
    let edition = Edition { number: None, date: "2026-09-24".parse().unwrap(), problems: &[] };
    let document = compose(&see(&workshop, Audience::Person), &edition);
    assert!(matches!(&document.blocks[0], Block::Heading { text, .. } if text.starts_with("🦊 ")));
    let said =
        |block: &Block| matches!(block, Block::Saying { text, .. } if text == "💃 I dance when nobody looks");
    assert!(document.blocks.iter().any(said));
    let layout = paper::Paper::default().lay_out(&document, &paper::Photos::none());
    assert_eq!(layout.missing(), []);
    let pages: String = (0..layout.page_count()).filter_map(|page| layout.page_text(page)).collect();
    assert!(pages.contains('💃') && pages.contains('🦊'));
}

#[test]
fn a_photo_never_goes_where_there_are_no_names() {
    let photo = format!("photo:{}", "0a".repeat(32));
    let more = json!({"picture": photo, "visible_to": ["learning", "person"]});
    let workshop = with_a_saying("plan/profile/important_to", more);
    let file = |audience| see(&workshop, audience).into_workshop().to_json();
    assert!(file(Audience::Person).contains(&photo));
    assert!(file(Audience::Learning).contains("I dance when nobody looks"));
    assert!(!file(Audience::Learning).contains(&photo));
}
