//! What paper promises besides validity.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::time::Instant;

use document::*;
use paper::{Paper, PaperError, Photos};
use support::{assert_valid, bare, column, document, heading, keep, paragraph, print, sample};

#[test]
fn the_same_document_gives_the_same_bytes() {
    let doc = sample();
    let mut paper = Paper::new();
    let make = |paper: &mut Paper| {
        let layout = paper.lay_out(&doc, &Photos::none());
        paper.pdf(&doc, &layout).unwrap()
    };
    let first = make(&mut paper);
    // Something else in between, which must leave no trace.
    print(&document(vec![paragraph("中文 عائشہ 👍")]));
    let layout = paper.lay_out(&document(vec![paragraph("আমি 中文 𓀀")]), &Photos::none());
    assert_eq!(layout.page_count(), 1);
    assert!(first == make(&mut paper), "the second run differs");
    assert!(first == make(&mut Paper::new()), "another printer differs");
    let mut later = sample();
    later.date = later.date.succ_opt().unwrap();
    assert!(first != print(&later));
}

#[test]
fn a_character_without_a_glyph_is_named_and_kept() {
    let doc =
        document(vec![paragraph("The sign \u{13000} is old, \u{13000} indeed, and \u{E000} is private.")]);
    let mut paper = Paper::new();
    let layout = paper.lay_out(&doc, &Photos::none());
    let missing = layout.missing();
    assert_eq!(missing.iter().map(|m| m.character).collect::<Vec<_>>(), ['\u{E000}', '\u{13000}']);
    assert!(missing[1].near.contains("The sign \u{13000} is old"), "{:?}", missing[1].near);
    let pdf = paper.pdf(&doc, &layout).unwrap();
    let read = support::reader::words_in_structure(&pdf).unwrap();
    assert!(read.contains("The sign \u{13000} is old") && read.contains("and \u{E000} is private"), "{read}");
    assert_valid("missing", &pdf);
}

#[test]
fn an_encrypted_copy_opens_with_its_password_only() {
    let doc = sample();
    let mut paper = Paper::new();
    let layout = paper.lay_out(&doc, &Photos::none());
    let pdf = paper.pdf(&doc, &layout).unwrap();
    let copy = paper::encrypt(&pdf, "open sesame", "owner", [7; 32]).unwrap();
    keep("encrypted.pdf", &copy);
    let open = |password: &str| {
        let options = lopdf::LoadOptions { password: Some(password.to_owned()), ..Default::default() };
        lopdf::Document::load_mem_with_options(&copy, options)
    };
    assert!(!copy.windows(6).any(|w| w == b"Danny "));
    let opened = open("open sesame").unwrap();
    assert_eq!(opened.get_pages().len(), layout.page_count());
    assert!(open("wrong").is_err());
    assert!(open("owner").is_ok());
    for bad in ["", "zażółć", "123456789012345678901234567890123"] {
        assert!(matches!(paper::encrypt(&pdf, bad, "owner", [7; 32]), Err(PaperError::Password)));
        assert!(matches!(paper::encrypt(&pdf, "open", bad, [7; 32]), Err(PaperError::Password)));
    }
}

#[test]
fn html_escapes_everything_and_marks_languages() {
    let evil = "<script>alert('x')</script>\" onload=\"y";
    let mut doc = sample();
    doc.title = evil.into();
    doc.lang = "\"><script>".into();
    doc.blocks.push(paragraph(evil));
    doc.blocks.push(Block::Table(Table {
        caption: evil.into(),
        columns: vec![column(evil, 1, false)],
        rows: vec![vec![evil.into()]],
        has_total: false,
        photos: Vec::new(),
    }));
    doc.blocks.push(Block::Bar(Bar {
        title: evil.into(),
        alt: evil.into(),
        parts: vec![BarPart { name: evil.into(), value: evil.into(), weight: 1 }],
    }));
    doc.blocks.push(Block::Week(Week {
        caption: evil.into(),
        alt: evil.into(),
        days: vec![WeekDay {
            name: evil.into(),
            stretches: vec![Stretch { from: 0, to: 1440, name: evil.into(), texture: Texture::Solid }],
        }],
        legend: vec![(Texture::Solid, evil.into())],
        frame: None,
    }));
    let html = paper::html(&doc, &Photos::none());
    assert!(!html.contains("<script") && !html.contains("\" onload"));
    for wanted in [
        "<html lang=\"en-GB\">",
        "<bdi lang=\"ur\">",
        "dir=\"rtl\" lang=\"ur\"",
        "<th scope=\"row\"",
        "<th scope=\"col\" class=\"figure\"",
        "<caption>",
        "role=\"img\" aria-label=",
        "prefers-color-scheme:dark",
        "@media print",
    ] {
        assert!(html.contains(wanted), "no {wanted}");
    }
}

#[test]
fn plain_text_has_every_word() {
    let doc = sample();
    let text = bare(&paper::plain_text(&doc));
    for block in &doc.blocks {
        if let Block::Paragraph { text: spans } = block {
            assert!(spans.iter().all(|s| text.contains(&bare(&s.text))));
        }
    }
    assert!(
        paper::plain_text(&document(vec![paragraph(&"word ".repeat(500))]))
            .lines()
            .all(|l| l.chars().count() <= 76)
    );
}

#[test]
fn the_preview_has_the_words_of_its_page() {
    let doc = sample();
    let layout = Paper::new().lay_out(&doc, &Photos::none());
    let first = layout.page_text(0).unwrap();
    assert!(
        first.starts_with("Support contract: Danny Kowalski\nWhat this is\nThis contract was made"),
        "{first}"
    );
    assert!(layout.page_text(layout.page_count()).is_none());
}

#[test]
fn a_heading_stands_with_what_it_introduces() {
    for lines in 20..60 {
        let mut blocks = vec![paragraph(&"line\n".repeat(lines))];
        blocks.extend([heading(1, "Part"), heading(2, "Chapter"), support::money_table()]);
        let layout = Paper::new().lay_out(&document(blocks), &Photos::none());
        for page in 0..layout.page_count() {
            let text = layout.page_text(page).unwrap();
            let has = |w: &str| text.contains(w);
            assert_eq!(has("Chapter"), has("Support at home"), "with {lines} lines");
        }
    }
}

#[test]
fn a_clause_stands_with_what_it_leads_into() {
    let clause = Block::Clause {
        number: "2.3".into(),
        text: vec![Span::plain("I go dancing to Dad’s music, and I stay for the slow one at the very end.")],
        note: Some("Care Act 2014 s25".into()),
        sources: vec![],
    };
    let fact = |name: &str| Fact { name: name.into(), value: "Sunday.\n".repeat(4), photos: vec![] };
    let facts = Block::Facts { rows: vec![fact("First of all"), fact("By when")] };
    for (below, begins) in [(facts, "First of all"), (support::money_table(), "£412.50")] {
        for (lines, large_print) in (10..60).flat_map(|lines| [(lines, false), (lines, true)]) {
            let above = paragraph(&"line\n".repeat(lines));
            let mut doc = document(vec![above, clause.clone(), below.clone()]);
            doc.large_print = large_print;
            let layout = Paper::new().lay_out(&doc, &Photos::none());
            let apart = (0..layout.page_count()).filter_map(|page| layout.page_text(page));
            let mut apart = apart.filter(|text| text.contains("Care Act") != text.contains(begins));
            assert_eq!(apart.next(), None, "{begins} under {lines} lines, large: {large_print}");
        }
    }
}

#[test]
fn words_of_a_table_stay_whole_however_large_the_print() {
    let heads = ["Name", "Part they play", "Who they are", "How to reach them", "There?"];
    let row = |name: &str, there: &str| {
        let address = format!("{name}@irkdale-railway.example");
        [name, "Commissioning officer", "Neighbourhood representative", &address, there]
            .map(str::to_owned)
            .to_vec()
    };
    let table = Block::Table(Table {
        caption: "Everyone".into(),
        columns: heads.map(|name| column(name, 1, false)).to_vec(),
        rows: vec![row("Sheila", "Occasionally"), row("Kayleigh", ""), row("Nobody", "")],
        has_total: false,
        photos: vec![],
    });
    for large_print in [false, true] {
        let mut doc = document(vec![table.clone()]);
        doc.large_print = large_print;
        keep(&format!("table-large-{large_print}.pdf"), &print(&doc));
        let said = Paper::new().lay_out(&doc, &Photos::none()).page_text(0).unwrap();
        let long = ["Commissioning", "Neighbourhood", "representative", "Occasionally"];
        assert!(long.iter().all(|word| said.contains(word)), "{said}");
        if large_print {
            assert!(said.contains("Sheila@irkdale-railway.example") && said.contains("There?"), "{said}");
            assert_eq!(said.matches("There?").count(), 1, "what is not said takes no line: {said}");
        }
    }
}

#[test]
fn a_signature_block_stays_whole() {
    for lines in 20..45 {
        let blocks =
            vec![paragraph(&"line\n".repeat(lines)), support::signature("Danny", Some("Signed today."))];
        let layout = Paper::new().lay_out(&document(blocks), &Photos::none());
        let pages: Vec<String> = (0..layout.page_count()).map(|p| layout.page_text(p).unwrap()).collect();
        assert!(
            pages.iter().all(|p| p.contains("for the support") == p.contains("Witness")),
            "with {lines} lines"
        );
    }
}

#[test]
fn large_documents_take_seconds() {
    let words = "Support with getting up, breakfast and going out, as Danny said at the second meeting. ";
    let rows = (0..10_000).map(|i| vec![format!("Row {i}"), words.to_owned(), "£1,234.50".into()]).collect();
    let table = Block::Table(Table {
        caption: "Ten thousand rows".into(),
        columns: vec![column("What", 1, false), column("How", 3, false), column("Money", 1, true)],
        rows,
        has_total: true,
        photos: Vec::new(),
    });
    let cases: Vec<(&str, Vec<Block>)> = vec![
        ("10,000 paragraphs", (0..10_000).map(|i| paragraph(&format!("{i}. {words}"))).collect()),
        ("10,000 rows", vec![table]),
        (
            "2,500 facts",
            vec![Block::Facts {
                rows: (0..2_500)
                    .map(|i| Fact { name: format!("Name {i}"), value: words.to_owned(), photos: Vec::new() })
                    .collect(),
            }],
        ),
        ("100,000 letters without a space", vec![paragraph(&"x".repeat(100_000))]),
        ("100,000 Arabic letters", vec![paragraph(&"عائشہ ".repeat(17_000))]),
        (
            "10,000 shares",
            vec![Block::Bar(Bar {
                title: "t".into(),
                alt: String::new(),
                parts: (0..10_000)
                    .map(|i| BarPart { name: format!("n{i}"), value: "v".into(), weight: 1 })
                    .collect(),
            })],
        ),
    ];
    let mut paper = Paper::new();
    for (name, blocks) in cases {
        let doc = document(blocks);
        let started = Instant::now();
        let layout = paper.lay_out(&doc, &Photos::none());
        let laid_out = started.elapsed();
        let pdf = paper.pdf(&doc, &layout).unwrap();
        let made = started.elapsed();
        println!("{name}: {} pages in {laid_out:?}, {} bytes in {made:?}", layout.page_count(), pdf.len());
        if !name.contains("paragraphs") {
            assert_valid(name, &pdf);
        }
    }
}
