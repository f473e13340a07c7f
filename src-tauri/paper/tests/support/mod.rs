//! What the tests of this folder share: a rich sample, the validators, and a place to keep what was made.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use chrono::NaiveDate;
use document::*;
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use paper::{Paper, Photos};

#[path = "../../../../tests/reader/mod.rs"]
pub mod reader;

/// Set `PAPER_OUT` to a folder to look at what the tests make.
pub fn keep(name: &str, bytes: &[u8]) {
    if let Ok(folder) = std::env::var("PAPER_OUT") {
        std::fs::write(format!("{folder}/{name}"), bytes).unwrap();
    }
}

pub fn print(doc: &Document) -> Vec<u8> {
    let mut paper = Paper::new();
    let layout = paper.lay_out(doc, &Photos::none());
    paper.pdf(doc, &layout).unwrap()
}

/// Both profiles, no failure allowed.
pub fn assert_valid(name: &str, pdf: &[u8]) {
    for profile in ["ua1", "3a"] {
        let parsed: ValidationProfile = profile.parse().unwrap();
        let report = validate_pdf_bytes(pdf, &ValidationOptions::default().profile(parsed)).unwrap();
        if !report.failures.is_empty() {
            keep(&format!("failed-{profile}.pdf"), pdf);
        }
        let first: Vec<_> = report.failures.iter().take(4).collect();
        assert!(first.is_empty(), "{name}: {} failures of {profile}: {first:#?}", report.failures.len());
    }
}

/// Words without spaces and invisible signs: what must come back from a PDF.
pub fn bare(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !c.is_control())
        .filter(|c| !matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FE0E}' | '\u{FE0F}' | '\u{AD}'))
        .collect()
}

/// Every text a document holds that must be readable.
pub fn strings(doc: &Document) -> Vec<String> {
    let mut out = vec![doc.title.clone()];
    let spans = |s: &[Span]| s.iter().map(|s| s.text.clone()).collect::<String>();
    for block in &doc.blocks {
        match block {
            Block::Heading { text, .. } => out.push(text.clone()),
            Block::Paragraph { text } | Block::Note { text } => out.push(spans(text)),
            Block::Saying { text, by, .. } => out.extend([text.clone(), by.clone()]),
            Block::Clause { number, text, note, .. } => {
                out.extend([number.clone(), spans(text), note.clone().unwrap_or_default()]);
            }
            Block::List { items } => out.extend(items.iter().map(|i| spans(i))),
            Block::Facts { rows } => out.extend(rows.iter().flat_map(|r| [r.name.clone(), r.value.clone()])),
            Block::Table(t) => {
                out.push(t.caption.clone());
                out.extend(t.columns.iter().map(|c| c.name.clone()));
                out.extend(t.rows.iter().flatten().cloned());
            }
            Block::Bar(b) => {
                out.extend([b.title.clone(), b.alt.clone()]);
                out.extend(b.parts.iter().flat_map(|p| [p.name.clone(), p.value.clone()]));
            }
            Block::Week(w) => {
                out.extend([w.caption.clone(), w.alt.clone()]);
                out.extend(w.legend.iter().map(|(_, l)| l.clone()));
            }
            Block::Signature(s) => {
                out.extend([s.name.clone(), s.capacity.clone(), s.statement.clone().unwrap_or_default()]);
                out.extend(s.fields.iter().cloned());
            }
            Block::Question(q) => out.extend([q.text.clone(), q.hint.clone()]),
            Block::Contents { entries } => out.extend(entries.iter().cloned()),
            Block::PageBreak => {}
        }
    }
    out
}

pub fn document(blocks: Vec<Block>) -> Document {
    Document {
        title: "Support contract: Danny Kowalski".into(),
        subject: "What Danny, his family and the paid supporters have agreed".into(),
        author: "Commissioning Live".into(),
        lang: "en-GB".into(),
        date: NaiveDate::from_ymd_opt(2026, 6, 3).unwrap(),
        large_print: false,
        close: false,
        furniture: Furniture {
            header: "Support contract — Danny Kowalski".into(),
            footer: "Version 2, draft · 3 June 2026 · seal 7F3A-90C1".into(),
            page_of: "Page {page} of {pages}".into(),
            draft: Some("Draft".into()),
        },
        blocks,
    }
}

pub fn paragraph(text: &str) -> Block {
    Block::Paragraph { text: vec![Span::plain(text)] }
}

pub fn heading(level: u8, text: &str) -> Block {
    Block::Heading { level, text: text.into() }
}

pub fn column(name: &str, width: u16, is_figure: bool) -> Column {
    Column { name: name.into(), width, is_figure }
}

pub fn money_table() -> Block {
    let row = |cells: [&str; 5]| cells.iter().map(|c| (*c).to_owned()).collect();
    Block::Table(Table {
        caption: "Money: who pays, who decides".into(),
        columns: vec![
            column("What", 30, false),
            column("From", 18, false),
            column("Who decides", 22, false),
            column("A week", 15, true),
            column("A year", 15, true),
        ],
        rows: vec![
            row([
                "Support at home, mornings and evenings",
                "Northwick Council",
                "Mum, with Danny",
                "£412.50",
                "£21,450.00",
            ]),
            row([
                "Sleep-in, Friday and Saturday",
                "NHS Northwick",
                "Meadow Care Ltd",
                "£190.00",
                "£9,880.00",
            ]),
            row([
                "Dancing on Thursdays, with a taxi both ways and something to eat afterwards",
                "Danny’s own money",
                "Danny",
                "£38.20",
                "£1,986.40",
            ]),
            row(["All together", "", "", "£640.70", "£33,316.40"]),
        ],
        has_total: true,
        photos: Vec::new(),
    })
}

pub fn bar() -> Block {
    let part = |name: &str, value: &str, weight| BarPart { name: name.into(), value: value.into(), weight };
    Block::Bar(Bar {
        title: "Who controls how much".into(),
        alt: "Mum controls £412.50 of £640.70 a week, Meadow Care £190.00, Danny £38.20.".into(),
        parts: vec![
            part("Mum, with Danny", "£412.50 a week", 41250),
            part("Meadow Care Ltd", "£190.00 a week", 19000),
            part("Danny", "£38.20 a week", 3820),
            part("Not yet decided", "£4.10 a week", 410),
        ],
    })
}

pub fn week() -> Block {
    let stretch = |from, to, name: &str, texture| Stretch { from, to, name: name.into(), texture };
    let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let days = names
        .iter()
        .enumerate()
        .map(|(i, name)| {
            let mut stretches = vec![
                stretch(420, 540, "Mum", Texture::Solid),
                stretch(540, 960, "Meadow Care", Texture::Solid),
                stretch(960, 1320, "Piotr (brother)", Texture::Striped),
            ];
            if i == 4 || i == 5 {
                stretches.push(stretch(1320, 1440, "", Texture::Gap));
                stretches.push(stretch(1080, 1290, "Aunt Zofia", Texture::Dotted));
            }
            if i == 6 {
                stretches.truncate(1);
                stretches.push(stretch(600, 1200, "عائشہ خان", Texture::Dotted));
            }
            WeekDay { name: (*name).into(), stretches }
        })
        .collect();
    Block::Week(Week {
        caption: "Who is there when".into(),
        alt: "Every day Mum is there from 07:00 to 09:00. Nobody is there on Friday and Saturday from 22:00."
            .into(),
        days,
        legend: vec![
            (Texture::Solid, "Committed".into()),
            (Texture::Striped, "Agreed in principle".into()),
            (Texture::Dotted, "Offered".into()),
            (Texture::Gap, "Nobody".into()),
        ],
        frame: Some(((4, 1020), (0, 540))),
    })
}

pub fn signature(name: &str, statement: Option<&str>) -> Block {
    Block::Signature(Signature {
        name: name.into(),
        capacity: "for the support provider".into(),
        fields: vec!["Signature or mark".into(), "Date".into(), "Witness".into()],
        statement: statement.map(Into::into),
    })
}

/// Every kind of block, in many scripts.
pub fn sample() -> Document {
    let clause = |number: &str, text: &str, note: Option<&str>| Block::Clause {
        number: number.into(),
        text: vec![Span::plain("It is agreed that "), Span::strong("Danny decides"), Span::plain(text)],
        note: note.map(Into::into),
        sources: vec![uuid::Uuid::nil()],
    };
    let fact = |name: &str, value: &str| Fact { name: name.into(), value: value.into(), photos: Vec::new() };
    document(vec![
        heading(1, "What this is"),
        paragraph("This contract was made by Danny, his mum and the people who support him, in four meetings round one table. It says in plain words who does what, who pays, and what happens when something goes wrong. The office and the staff fi ffi fl: “difficult” efficient — £1,234.50, €99."),
        Block::Note { text: vec![Span::strong("Still open: "), Span::plain("nobody is there on Friday and Saturday night. The sleep-in is offered, not agreed.")] },
        heading(2, "Danny’s words"),
        Block::Saying { text: "I want to go dancing on Thursdays. Not with staff in uniforms. With Zofia, and come home late.".into(), by: "Danny, said at the second meeting".into(), photo: None },
        Block::Saying { text: "میں جمعرات کو ناچنے جانا چاہتا ہوں۔ ہفتے میں 5 دن، صبح 9:30 بجے۔".into(), by: "عائشہ خان, friend".into(), photo: None },
        heading(3, "The facts"),
        Block::Facts { rows: vec![fact("Start date", "3 June 2026"), fact("Review", "3 December 2026, at Danny’s home, with everyone who signed"), fact("GP", "Dr Świątek-Łódzka, Northwick Surgery")] },
        heading(1, "In other languages"),
        paragraph("Zażółć gęślą jaźń. Pani Małgorzata Świątek-Łódzka otrzyma wsparcie w każdą środę o 9:30."),
        paragraph("یہ معاہدہ عائشہ خان کے لیے ہے۔ ہفتے میں 5 دن، صبح 9:30 بجے سے دوپہر 1 بجے تک مدد ملے گی۔ کل رقم £1,234.50 ہے۔"),
        paragraph("Her name is عائشہ خان and she comes at 9:30, with ਪ੍ਰੀਤ ਕੌਰ and 王小明."),
        paragraph("এই চুক্তিটি আয়েশা খানের জন্য। প্রতি সপ্তাহে পাঁচ দিন সকাল ৯:৩০ থেকে দুপুর ১টা পর্যন্ত সহায়তা দেওয়া হবে। শ্রীমতী কৃষ্ণা চক্রবর্তী।"),
        paragraph("ਇਹ ਇਕਰਾਰਨਾਮਾ ਆਇਸ਼ਾ ਖਾਨ ਲਈ ਹੈ। ਹਫ਼ਤੇ ਵਿੱਚ ਪੰਜ ਦਿਨ ਸਹਾਇਤਾ ਮਿਲੇਗੀ।"),
        paragraph("यह अनुबंध आयशा ख़ान के लिए है। क्षत्रिय, कृष्ण, श्री। આ કરાર આયશા ખાન માટે છે."),
        paragraph("本合同为王小明而订。每周五天，上午九点半至下午一点提供支持。こんにちは 안녕하세요"),
        paragraph("தமிழ் నమస్తే ಕನ್ನಡ മലയാളം සිංහල አማርኛ עברית Հայերեն ქართული ไทย ລາວ ខ្មែរ မြန်မာ Ελληνικά Українська"),
        paragraph("Good day 👍🏽, family 👩‍👩‍👧, heart ❤️, flag 🇵🇱, dance 💃, tick ✓ ☎ ∑ √."),
        heading(1, "What we agree"),
        clause("3.1", " how Thursday evenings go. Staff come along only when he asks them, and never in uniform.", Some("From Danny’s words at the second meeting; Care Act 2014 s25(2).")),
        clause("3.2", " who has a key to the flat.", None),
        Block::List { items: vec![vec![Span::plain("Mum has one.")], vec![Span::plain("Meadow Care has one, in a sealed envelope that Danny opens himself when he wants to, and nobody else does without asking him first.")], vec![Span::plain("عائشہ has one.")]] },
        clause("3.3", " what to do when he is upset: wait, sit down, put the music on.", Some("Everyone, third meeting.")),
        heading(2, "Money"),
        money_table(),
        bar(),
        heading(2, "Cover"),
        week(),
        Block::PageBreak,
        heading(1, "Agree and sign"),
        signature("Danny Kowalski", Some("Signed with his mark on 3 June 2026.")),
        signature("Meadow Care Ltd", None),
        signature("Borough of Northwick", Some("Not signed because the panel meets on 10 June.")),
    ])
}
