//! The contract as every reader gets it: valid, whole, the same twice, and only what the audience may see.

use app::{ContractCopy, copy_for};
use domain::check;
use domain::compose::Edition;
use domain::document::{Block, Document};
use domain::stages::{Assessment, Effect};
use domain::values::{Day, PromiseLinks};
use domain::{Audience, Audiences, Workshop, see};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use paper::Photos;
use tests::{printing, root, sample};

const AUDIENCES: [Audience; 5] =
    [Audience::Person, Audience::Family, Audience::Provider, Audience::Health, Audience::Commissioner];

fn copy(workshop: &Workshop, audience: Audience) -> ContractCopy {
    let date = chrono::NaiveDate::from_ymd_opt(2026, 9, 24).unwrap();
    let problems = check(workshop, date);
    let edition = Edition { number: Some(1), date, problems: &problems };
    printing(|paper| copy_for(paper, workshop, &Photos::none(), audience, &edition)).unwrap()
}

fn assert_valid(pdf: &[u8], name: &str) {
    for profile in ["ua1", "3a"] {
        let profile: ValidationProfile = profile.parse().unwrap();
        let report = validate_pdf_bytes(pdf, &ValidationOptions::default().profile(profile)).unwrap();
        let first: Vec<String> =
            report.failures.iter().take(3).map(|failure| format!("{failure:?}")).collect();
        assert!(first.is_empty(), "{name}: {} failures: {first:#?}", report.failures.len());
    }
}

/// Everything a document says, piece by piece.
fn pieces(document: &Document) -> Vec<String> {
    let mut out = vec![document.title.clone()];
    for block in &document.blocks {
        match block {
            Block::Heading { text, .. } => out.push(text.clone()),
            Block::Paragraph { text } | Block::Note { text } => {
                out.push(text.iter().map(|s| s.text.as_str()).collect());
            }
            Block::Saying { text, by, .. } => out.extend([text.clone(), by.clone()]),
            Block::Clause { number, text, note, .. } => {
                out.extend([number.clone(), text.iter().map(|s| s.text.as_str()).collect()]);
                out.extend(note.clone());
            }
            Block::List { items } => {
                out.extend(items.iter().map(|item| item.iter().map(|s| s.text.as_str()).collect()));
            }
            Block::Facts { rows } => {
                out.extend(rows.iter().flat_map(|fact| [fact.name.clone(), fact.value.clone()]));
            }
            Block::Table(table) => {
                out.push(table.caption.clone());
                out.extend(table.columns.iter().map(|column| column.name.clone()));
                out.extend(table.rows.iter().flatten().cloned());
            }
            Block::Bar(bar) => {
                out.extend(bar.parts.iter().flat_map(|part| [part.name.clone(), part.value.clone()]));
            }
            Block::Week(week) => out.extend(week.days.iter().map(|day| day.name.clone())),
            Block::Signature(row) => {
                out.extend([row.name.clone(), row.capacity.clone()]);
                out.extend(row.statement.clone());
            }
            Block::Question(question) => out.extend([question.text.clone(), question.hint.clone()]),
            Block::Contents { entries } => out.extend(entries.iter().cloned()),
            Block::PageBreak => {}
        }
    }
    out
}

/// Text without the white space that line breaking moves.
fn bare(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !c.is_control() && !('\u{200b}'..='\u{200f}').contains(c))
        .collect()
}

#[test]
fn every_copy_of_every_sample_is_valid_for_readers_and_archives() {
    for name in ["danny", "sana", "small", "hostile"] {
        let workshop = sample(name);
        let audiences: &[Audience] = if name == "hostile" { &[Audience::Commissioner] } else { &AUDIENCES };
        for audience in audiences {
            assert_valid(&copy(&workshop, *audience).pdf, &format!("{name} for {}", audience.word()));
        }
    }
}

#[test]
fn every_word_comes_back_through_the_structure_and_stands_in_html_and_text() {
    for audience in AUDIENCES {
        let copy = copy(&sample("danny"), audience);
        let words = bare(&tests::reader::words_in_structure(&copy.pdf).unwrap());
        let text = bare(
            &copy
                .text
                .lines()
                .map(|line| line.trim_start().trim_start_matches(['|', '!']))
                .collect::<String>(),
        );
        for piece in pieces(&copy.document) {
            for line in piece.lines() {
                assert!(words.contains(&bare(line)), "not in the PDF for {}: {line}", audience.word());
                assert!(text.contains(&bare(line)), "not in the text for {}: {line}", audience.word());
            }
        }
        assert!(copy.html.starts_with("<!doctype html>") && !copy.html.contains("<script"));
    }
}

#[test]
fn two_runs_give_the_same_bytes() {
    for name in ["danny", "sana", "small", "hostile"] {
        let workshop = sample(name);
        let (one, two) = (copy(&workshop, Audience::Person), copy(&workshop, Audience::Person));
        assert!(one.pdf == two.pdf && one.html == two.html && one.text == two.text, "{name}");
        assert_eq!(one.seal, two.seal);
    }
}

#[test]
fn page_one_is_the_persons_own_words() {
    let document = copy(&sample("danny"), Audience::Person).document;
    let first_saying = document.blocks.iter().find_map(|block| match block {
        Block::Saying { by, .. } => Some(by.clone()),
        _ => None,
    });
    assert!(first_saying.unwrap().starts_with("Danny"));
    let before: Vec<&Block> =
        document.blocks.iter().take_while(|block| !matches!(block, Block::Saying { .. })).collect();
    assert!(
        before.iter().all(|block| matches!(block, Block::Heading { .. })),
        "nothing stands before the person"
    );
}

#[test]
fn every_clause_names_its_sources_or_is_standard_and_every_outcome_is_in() {
    let workshop = sample("danny");
    let document = copy(&workshop, Audience::Commissioner).document;
    let mut sources = Vec::new();
    for block in &document.blocks {
        let Block::Clause { number, text, note, sources: rows } = block else { continue };
        let told = note.as_deref().unwrap_or_default();
        assert!(!rows.is_empty() || !told.is_empty(), "{number} has no source: {text:?}");
        sources.extend(rows.iter().copied());
    }
    for outcome in &workshop.plan.outcomes.outcomes {
        assert!(sources.contains(&outcome.id), "an outcome is missing: {}", outcome.statement.as_str());
    }
}

#[test]
fn a_contract_says_on_what_assessment_it_stands_where_that_is_old_or_missing() {
    let mut workshop = sample("danny");
    let says = |workshop: &Workshop, words: &str| copy(workshop, Audience::Person).text.contains(words);
    let condition = "and is then looked at again.";
    assert!(!says(&workshop, condition));
    let change = |workshop: &mut Workshop, change: &dyn Fn(&mut Assessment)| {
        workshop.assessment.assessments.assessments.iter_mut().for_each(change);
    };
    let date = Day::new(chrono::NaiveDate::from_ymd_opt(2023, 5, 2).unwrap());
    change(&mut workshop, &|row| row.date = date);
    assert!(says(&workshop, "based on the Care Act assessment of 2 May 2023"));
    change(&mut workshop, &|row| row.date = None);
    assert!(says(&workshop, "It is not said of what day the Care Act assessment is."));
    change(&mut workshop, &|row| row.kind = None);
    assert!(says(&workshop, "There is no Care Act assessment yet."));
    assert!(says(&workshop, condition));
}

#[test]
fn what_is_not_settled_says_so_at_every_promise_it_is_about() {
    let mut workshop = sample("danny");
    let outcome = workshop.plan.outcomes.outcomes.iter().next().unwrap().id;
    let promises = vec![outcome, workshop.who.support.elements.iter().next().unwrap().id];
    let said =
        |workshop: &Workshop, words: &str| copy(workshop, Audience::Person).text.matches(words).count();
    let bolt = "see “Should";
    assert_eq!(said(&workshop, bolt), 2, "the order and the sensors");
    workshop.agree.disagreements.disagreements.iter_mut().for_each(|row| row.about = PromiseLinks::default());
    workshop.agree.parked.matters.iter_mut().for_each(|row| row.about = PromiseLinks::default());
    assert_eq!(said(&workshop, bolt), 0, "nothing says what it is about");
    for (effect, words) in [
        (Some(Effect::Interim), "What we do meanwhile holds: see “Should"),
        (Some(Effect::Conditional), "This holds only if it is decided so: see “Should"),
        (None, "What we do meanwhile holds: see “Should"),
    ] {
        let row = workshop.agree.disagreements.disagreements.iter_mut().next().unwrap();
        row.about = PromiseLinks(promises.clone());
        row.effect = effect;
        // The outcome stands in its schedule once more.
        assert_eq!(said(&workshop, words), 3, "{effect:?}");
    }
    workshop.agree.disagreements.disagreements.iter_mut().next().unwrap().effect = Some(Effect::Nothing);
    assert_eq!(said(&workshop, bolt), 0);
    let later = "Left for later: see “";
    workshop.agree.parked.matters.iter_mut().next().unwrap().about = PromiseLinks(promises);
    assert_eq!(said(&workshop, later), 3);
    // Who may not see the matter is not told of it where it belongs to.
    workshop.agree.parked.matters.iter_mut().next().unwrap().visible_to =
        Audiences::of(&[Audience::Provider]);
    assert_eq!(said(&workshop, later), 0);
}

#[test]
fn a_draft_is_marked_on_every_page_and_says_what_is_open() {
    let copy = copy(&sample("small"), Audience::Person);
    assert!(copy.document.furniture.draft.is_some());
    assert!(copy.text.contains("There is no Care Act assessment"));
    assert!(tests::sample("danny").person_name() == "Danny");
    assert!(self::copy(&sample("danny"), Audience::Person).document.furniture.draft.is_none());
}

#[test]
fn open_points_never_quote_what_an_audience_may_not_see() {
    let hidden = r#"{"format":2,"id":"7c9a1a52-4b1f-4a53-8d5e-0a1f52f0c001","plan":{"outcomes":{"outcomes":[
        {"id":"7c9a1a52-4b1f-4a53-8d5e-0a1f52f0c002","statement":"I hide a marmalade jar","visible_to":["person"]}]}}}"#;
    let workshop = Workshop::from_json(hidden).unwrap();
    assert!(copy(&workshop, Audience::Person).text.contains("marmalade"));
    assert!(!copy(&workshop, Audience::Provider).text.contains("marmalade"));
}

#[test]
fn the_golden_text_of_the_sample_is_as_it_was_agreed() {
    for audience in [Audience::Person, Audience::Provider] {
        let path = root().join(format!("tests/goldens/danny-{}.txt", audience.word()));
        let text = copy(&sample("danny"), audience).text;
        if std::env::var_os("UPDATE_GOLDENS").is_some() {
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(&path, &text).unwrap();
        }
        let golden = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(golden == text, "{} differs; look at it, then run with UPDATE_GOLDENS=1", path.display());
    }
}

#[test]
fn fonts_are_embedded_and_the_file_is_sound() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("contract.pdf");
    std::fs::write(&path, copy(&sample("hostile"), Audience::Person).pdf).unwrap();
    let sound = std::process::Command::new("qpdf").arg("--check").arg(&path).status().unwrap();
    assert!(sound.success());
    let fonts = std::process::Command::new("pdffonts").arg(&path).output().unwrap();
    let fonts = String::from_utf8(fonts.stdout).unwrap();
    let rows: Vec<&str> = fonts.lines().skip(2).collect();
    assert!(rows.len() > 5);
    for row in rows {
        let yes: Vec<&str> = row.split_whitespace().filter(|word| *word == "yes").collect();
        assert_eq!(yes.len(), 3, "not embedded, subset and mapped: {row}");
    }
}

#[test]
fn a_name_in_any_script_stands_in_the_contract_as_it_is_written() {
    for name in [
        "Zażółć Gęślą",
        "محمد علی",
        "মোহাম্মদ রহমান",
        "ਹਰਪ੍ਰੀਤ ਕੌਰ",
        "王小明",
        "Oluwaṣeun",
        "Дмитро",
        "Nguyễn Thị Ánh",
    ] {
        let mut workshop = sample("small");
        let act = domain::Act::Set { at: "before/person/liked_name".into(), to: name.into() };
        domain::apply(&mut workshop, act).unwrap();
        let copy = copy(&workshop, Audience::Person);
        assert!(copy.missing.is_empty(), "{name}: {:?}", copy.missing.first().map(|m| m.character));
        let words = bare(&tests::reader::words_in_structure(&copy.pdf).unwrap());
        assert!(words.contains(&bare(name)), "{name}");
        assert_valid(&copy.pdf, name);
    }
}

#[test]
fn a_character_that_no_font_has_is_named_and_the_page_still_stands() {
    let mut workshop = sample("small");
    let at = "before/moving/why".to_owned();
    domain::apply(&mut workshop, domain::Act::Set { at, to: "a rune \u{E123} here".into() }).unwrap();
    let copy = copy(&workshop, Audience::Person);
    assert_eq!(copy.missing.iter().map(|m| m.character).collect::<Vec<_>>(), ['\u{E123}']);
    assert_valid(&copy.pdf, "missing glyph");
    assert!(see(&workshop, Audience::Person).before.moving.why.as_str().contains('\u{E123}'));
}
