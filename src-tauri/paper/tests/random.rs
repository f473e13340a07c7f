//! Random documents: no panic, always valid, and their words come back.
#![allow(clippy::unwrap_used)]

mod support;

use document::*;
use paper::Photos;
use proptest::prelude::*;
use support::{assert_valid, document, print};

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[A-Za-z ,.£0-9]{0,60}",
        1 => any::<String>(),
        1 => "[آ-ی ۰-۹a-z0-9.()]{0,40}",
        1 => "[অ-হা-ৌ্ 0-9]{0,40}",
        1 => "[ਅ-ਹਾ-ੰ一-龥👍🏽\u{200D}\u{FE0F}\u{301}]{0,30}",
        1 => "(word\n?){0,200}",
    ]
}

fn spans() -> impl Strategy<Value = Vec<Span>> {
    prop::collection::vec(
        (words(), any::<bool>()).prop_map(|(text, strong)| Span { text, strong, photo: None }),
        0..4,
    )
}

fn table() -> impl Strategy<Value = Block> {
    let column = (words(), any::<u16>(), any::<bool>()).prop_map(|(name, width, is_figure)| Column {
        name,
        width,
        is_figure,
    });
    let rows = prop::collection::vec(prop::collection::vec(words(), 0..6), 0..8);
    (words(), prop::collection::vec(column, 0..14), rows, any::<bool>()).prop_map(
        |(caption, columns, rows, has_total)| {
            Block::Table(Table { caption, columns, rows, has_total, photos: Vec::new() })
        },
    )
}

fn texture() -> impl Strategy<Value = Texture> {
    prop_oneof![Just(Texture::Solid), Just(Texture::Striped), Just(Texture::Dotted), Just(Texture::Gap)]
}

fn week() -> impl Strategy<Value = Block> {
    let stretch = (any::<u16>(), 0..1500_u16, words(), texture())
        .prop_map(|(from, to, name, texture)| Stretch { from: from % 1500, to, name, texture });
    let day = (words(), prop::collection::vec(stretch, 0..9))
        .prop_map(|(name, stretches)| WeekDay { name, stretches });
    let frame = prop::option::of(((0..9_usize, any::<u16>()), (0..9_usize, any::<u16>())));
    (
        words(),
        words(),
        prop::collection::vec(day, 0..9),
        prop::collection::vec((texture(), words()), 0..5),
        frame,
    )
        .prop_map(|(caption, alt, days, legend, frame)| {
            Block::Week(Week { caption, alt, days, legend, frame })
        })
}

fn block() -> impl Strategy<Value = Block> {
    let part =
        (words(), words(), any::<u64>()).prop_map(|(name, value, weight)| BarPart { name, value, weight });
    prop_oneof![
        (any::<u8>(), words()).prop_map(|(level, text)| Block::Heading { level, text }),
        spans().prop_map(|text| Block::Paragraph { text }),
        (words(), words()).prop_map(|(text, by)| Block::Saying { text, by, photo: None }),
        (words(), spans(), prop::option::of(words())).prop_map(|(number, text, note)| Block::Clause {
            number,
            text,
            note,
            sources: vec![]
        }),
        prop::collection::vec(spans(), 0..5).prop_map(|items| Block::List { items }),
        prop::collection::vec(
            (words(), words()).prop_map(|(name, value)| Fact { name, value, photos: Vec::new() }),
            0..5
        )
        .prop_map(|rows| Block::Facts { rows }),
        table(),
        (words(), words(), prop::collection::vec(part, 0..7))
            .prop_map(|(title, alt, parts)| Block::Bar(Bar { title, alt, parts })),
        week(),
        (words(), words(), prop::collection::vec(words(), 0..5), prop::option::of(words())).prop_map(
            |(name, capacity, fields, statement)| Block::Signature(Signature {
                name,
                capacity,
                fields,
                statement
            })
        ),
        spans().prop_map(|text| Block::Note { text }),
        (words(), words(), words(), words(), any::<u8>()).prop_map(|(name, text, hint, room, lines)| {
            Block::Question(Question { name, text, hint, room, lines })
        }),
        prop::collection::vec(words(), 0..5).prop_map(|entries| Block::Contents { entries }),
        Just(Block::PageBreak),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: std::env::var("PAPER_CASES").ok().and_then(|c| c.parse().ok()).unwrap_or(24), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_documents_are_valid(blocks in prop::collection::vec(block(), 0..12), title in words(), lang in words(), large_print: bool) {
        let mut doc = document(blocks);
        doc.title = title;
        doc.lang = lang;
        doc.large_print = large_print;
        let pdf = print(&doc);
        assert_valid("random", &pdf);
        prop_assert!(support::reader::words_in_structure(&pdf).is_ok());
        let _ = (paper::html(&doc, &Photos::none()), paper::plain_text(&doc));
    }
}
