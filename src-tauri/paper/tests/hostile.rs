//! Every document becomes a valid PDF, whatever its words are.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use document::*;
use paper::{Paper, Photos};
use support::{assert_valid, bare, column, document, heading, keep, paragraph, print};

/// Words that break careless programs.
fn nasty() -> Vec<(&'static str, String)> {
    vec![
        ("empty", String::new()),
        ("spaces", " \t \u{A0}\u{3000} ".into()),
        ("breaks", "a\r\nb\rc\n\n\nd\u{2028}e\u{2029}f".into()),
        ("controls", (0..0xA0_u8).map(char::from).collect()),
        ("bidi", "a\u{202E}b\u{2067}c\u{2069}\u{200F}d\u{202A}\u{2066}\u{2066}e عا\u{202D}ب".into()),
        ("zwj", "👩‍👩‍👧‍👦 👍🏽 🏳️‍🌈 🇵🇱🇬 1️⃣ \u{200D}\u{200D}x\u{FE0F}\u{FE0E}".into()),
        ("tags", format!("x{}", "\u{E0061}".repeat(60))),
        ("marks", format!("e{} a\u{301}\u{327} \u{301}", "\u{301}\u{327}".repeat(200))),
        ("wrong marks", "क\u{301}\u{64B}\u{E31} \u{9BE}\u{9C7} \u{93F} \u{A3F}\u{A71}".into()),
        ("unassigned", "\u{378}\u{E0FFF}\u{2FE0}\u{1FFF0}\u{EFFFD}".into()),
        ("private", "a\u{E000}\u{F8FF}\u{F0000}b \u{10FFFD}".into()),
        ("not characters", "a\u{FFFE}\u{FFFF}\u{FDD0}\u{1FFFE}\u{10FFFF}\u{FEFF}b".into()),
        ("replacement", "\u{FFFD}\u{FFFC}\u{FFF9}\u{FFFB}".into()),
        ("hieroglyphs", "𓀀𓂀 𐎀 ᚠᚢ 𝔘𝕟𝕚 ⠓⠊ ꀀ ᠮᠣ".into()),
        ("many scripts", "aعbבcकdবeਕf中gあh한iกjꀀk".into()),
        ("rtl with signs", "(عربي) [1,234.50] — «خان»! 5% ؟ https://x.y/ع?a=1".into()),
        ("hebrew marks", "בְּרֵאשִׁית בָּרָא אֱלֹהִים".into()),
        ("arabic marks", "بِسْمِ ٱللَّهِ ٱلرَّحْمَٰنِ لا ﷺ ﷽".into()),
        ("tibetan", "བོད་ཡིག ꯃꯤꯇꯩ ᱥᱟᱱ".into()),
        ("jamo", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF} ㄱㅏ".into()),
        ("soft hyphens", "extra\u{AD}ordi\u{AD}nary\u{200B}zero\u{2060}word".into()),
        ("xml", "<b>&amp;]]></rdf:li><!-- \" ' \\ ) ( % endstream endobj".into()),
        ("long word", "W".repeat(3000)),
        ("long chinese", "中".repeat(2000)),
        ("long arabic", "عا".repeat(1500)),
        ("long emoji", "👩‍👩‍👧".repeat(300)),
    ]
}

fn everywhere(text: &str) -> Document {
    let t = || text.to_owned();
    let spans = || vec![Span::plain(t()), Span::strong(t()), Span::plain("")];
    let mut doc = document(vec![
        heading(1, text),
        Block::Paragraph { text: spans() },
        Block::Saying { text: t(), by: t(), photo: None },
        Block::Clause { number: t(), text: spans(), note: Some(t()), sources: vec![] },
        Block::List { items: vec![spans(), vec![], spans()] },
        Block::Facts {
            rows: vec![
                Fact { name: t(), value: t(), photos: Vec::new() },
                Fact { name: t(), value: String::new(), photos: Vec::new() },
            ],
        },
        Block::Table(Table {
            caption: t(),
            columns: vec![column(text, 1, false), column(text, 0, true), column("x", 9, true)],
            rows: vec![vec![t(), t(), t()], vec![t()], vec![]],
            has_total: true,
            photos: Vec::new(),
        }),
        Block::Bar(Bar {
            title: t(),
            alt: t(),
            parts: vec![
                BarPart { name: t(), value: t(), weight: u64::MAX },
                BarPart { name: t(), value: t(), weight: u64::MAX },
                BarPart { name: t(), value: t(), weight: 0 },
            ],
        }),
        Block::Week(Week {
            caption: t(),
            alt: t(),
            days: vec![WeekDay {
                name: t(),
                stretches: vec![
                    Stretch { from: 0, to: 1440, name: t(), texture: Texture::Gap },
                    Stretch { from: 900, to: 100, name: t(), texture: Texture::Dotted },
                    Stretch { from: 0, to: u16::MAX, name: t(), texture: Texture::Striped },
                ],
            }],
            legend: vec![(Texture::Solid, t())],
            frame: Some(((0, 0), (usize::MAX, 0))),
        }),
        Block::Signature(Signature {
            name: t(),
            capacity: t(),
            fields: vec![t(), t(), t()],
            statement: Some(t()),
        }),
        Block::Note { text: spans() },
    ]);
    doc.title = t();
    doc.subject = t();
    doc.author = t();
    doc.lang = t();
    doc.furniture = Furniture { header: t(), footer: t(), page_of: t(), draft: Some(t()) };
    doc
}

#[test]
fn nasty_words_everywhere() {
    let mut paper = Paper::new();
    for (name, text) in nasty() {
        let doc = everywhere(&text);
        let started = std::time::Instant::now();
        let layout = paper.lay_out(&doc, &Photos::none());
        let pdf = paper.pdf(&doc, &layout).unwrap();
        keep(&format!("nasty-{}.pdf", name.replace(' ', "-")), &pdf);
        let made = started.elapsed();
        assert_valid(name, &pdf);
        println!("{name}: {} pages, {} bytes, made in {made:?}", layout.page_count(), pdf.len());
        for page in 0..layout.page_count() {
            assert!(layout.page_svg(&paper, page).is_some() && layout.page_text(page).is_some());
        }
        assert!(layout.page_svg(&paper, layout.page_count()).is_none());
        let html = paper::html(&doc, &Photos::none());
        assert!(!html.contains("<b>&amp;]") && html.ends_with("</html>\n"));
        let _ = paper::plain_text(&doc);
    }
}

#[test]
fn nasty_words_come_back() {
    for (name, text) in nasty() {
        let kept: String = text
            .chars()
            .filter(|c| {
                !matches!(*c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}') || name == "private"
            })
            .filter(|c| !matches!(*c, '\u{FDD0}'..='\u{FDEF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0061}'))
            .filter(|c| u32::from(*c) & 0xFFFE != 0xFFFE)
            .collect();
        let pdf = print(&document(vec![paragraph(&text)]));
        let read = bare(&support::reader::words_in_structure(&pdf).unwrap());
        let read: String = read.chars().filter(|c| *c != '\u{E0061}').collect();
        if name != "unassigned" {
            assert!(read.contains(&bare(&kept)), "{name}: {kept:?} not in {read:?}");
        }
    }
}

#[test]
fn endless_words() {
    let endless = [
        ("endless marks", format!("e{} b", "\u{301}".repeat(20_000))),
        ("endless tags", format!("x{} b", "\u{E0061}".repeat(20_000))),
        ("endless arabic", "ع".repeat(20_000)),
        ("endless words", "عائشہ 5 ".repeat(4000)),
    ];
    for (name, text) in endless {
        let cell = Table {
            caption: "c".into(),
            columns: vec![column("a", 1, false)],
            rows: vec![vec![text.clone()]],
            has_total: false,
            photos: Vec::new(),
        };
        let saying = Block::Saying { text: text.clone(), by: text.clone(), photo: None };
        let pdf = print(&document(vec![heading(1, &text), paragraph(&text), Block::Table(cell), saying]));
        assert_valid(name, &pdf);
        let read: String = bare(&support::reader::words_in_structure(&pdf).unwrap());
        // Invisible signs by the thousand on one letter are clipped; words never are.
        let wanted = bare(&text);
        assert!(name == "endless tags" || read.matches(&wanted).count() >= 4, "{name} does not come back");
    }
}

#[test]
fn strange_shapes() {
    let tall = "one line after another\n".repeat(200);
    let wide: Vec<Column> = (0..60).map(|i| column(&format!("Column {i}"), 0, i % 2 == 0)).collect();
    let cells: Vec<String> = (0..65).map(|i| format!("cell {i}")).collect();
    let empty_week = |days| {
        Block::Week(Week {
            caption: String::new(),
            alt: String::new(),
            days,
            legend: vec![],
            frame: Some(((1, 2000), (0, 3))),
        })
    };
    let day = WeekDay {
        name: "Day".into(),
        stretches: (0..40)
            .map(|i| Stretch { from: i, to: 1400, name: format!("N{i}"), texture: Texture::Solid })
            .collect(),
    };
    let table = |columns, rows| {
        Block::Table(Table { caption: "Caption".into(), columns, rows, has_total: true, photos: Vec::new() })
    };
    let shapes: Vec<(&str, Vec<Block>)> = vec![
        ("nothing", vec![]),
        ("page breaks", vec![Block::PageBreak, Block::PageBreak, heading(1, "x"), Block::PageBreak]),
        ("only a heading", vec![heading(3, "x")]),
        ("headings", (0..200).map(|i| heading(i, "A heading")).collect()),
        ("tall heading", vec![heading(1, &tall), heading(2, &tall), paragraph("x")]),
        ("no columns", vec![table(vec![], vec![vec!["kept".into()]])]),
        ("no rows", vec![table(vec![column("a", 0, true)], vec![])]),
        ("wide table", vec![table(wide, vec![cells.clone(), cells])]),
        (
            "tall cells",
            vec![table(
                vec![column("a", 1, false), column("b", 1, false)],
                vec![vec![tall.clone(), "x".into()], vec!["y".into(), tall.clone()]],
            )],
        ),
        ("tall table head", vec![table(vec![column(&tall, 1, false)], vec![vec!["x".into()]; 3])]),
        ("empty bar", vec![Block::Bar(Bar { title: String::new(), alt: String::new(), parts: vec![] })]),
        (
            "many shares",
            vec![Block::Bar(Bar {
                title: "t".into(),
                alt: String::new(),
                parts: (0..500)
                    .map(|i| BarPart { name: format!("n{i}"), value: "v".into(), weight: i })
                    .collect(),
            })],
        ),
        ("empty week", vec![empty_week(vec![])]),
        ("many days", vec![empty_week(vec![day; 30])]),
        (
            "tall signature",
            vec![Block::Signature(Signature {
                name: tall.clone(),
                capacity: String::new(),
                fields: vec![tall.clone(); 3],
                statement: None,
            })],
        ),
        (
            "many fields",
            vec![Block::Signature(Signature {
                name: "n".into(),
                capacity: String::new(),
                fields: vec!["f".into(); 90],
                statement: None,
            })],
        ),
        (
            "empty signature",
            vec![Block::Signature(Signature {
                name: String::new(),
                capacity: String::new(),
                fields: vec![],
                statement: None,
            })],
        ),
        ("long saying", vec![Block::Saying { text: tall.clone(), by: tall.clone(), photo: None }]),
        ("long note", vec![Block::Note { text: vec![Span::strong(tall.clone())] }]),
        (
            "long clause",
            vec![Block::Clause {
                number: tall.clone(),
                text: vec![Span::plain(tall.clone())],
                note: Some(tall),
                sources: vec![],
            }],
        ),
    ];
    for (name, blocks) in shapes {
        let pdf = print(&document(blocks));
        keep(&format!("shape-{}.pdf", name.replace(' ', "-")), &pdf);
        assert_valid(name, &pdf);
    }
}

#[test]
fn a_bare_document() {
    let doc = Document {
        title: String::new(),
        subject: String::new(),
        author: String::new(),
        lang: "x".into(),
        date: chrono::NaiveDate::MAX,
        large_print: false,
        close: false,
        furniture: Furniture {
            header: String::new(),
            footer: String::new(),
            page_of: "{page}{pages}".into(),
            draft: None,
        },
        blocks: vec![],
    };
    assert_valid("bare", &print(&doc));
}

#[test]
fn levels_never_skip() {
    let levels = [3, 1, 3, 2, 0, 9, 3, 1, 2, 3];
    let pdf = print(&document(levels.iter().map(|l| heading(*l, "x")).collect()));
    let mut last = 0;
    let mut seen = 0;
    for tag in support::reader::tags_in_structure(&pdf).unwrap() {
        if let Some(level) = tag.strip_prefix('H').and_then(|l| l.parse::<u8>().ok()) {
            assert!(level <= last + 1, "H{level} after H{last}");
            last = level;
            seen += 1;
        }
    }
    assert_eq!(seen, levels.len());
}
