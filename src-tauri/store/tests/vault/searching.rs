//! What can be found, what must be read anew first, and that nothing typed is anything but words.

use proptest::prelude::*;
use store::Snapshot::{Touched, Upgraded};
use store::{Format, FoundPassage, NewPart, NewWorkshop, PartTexts, StoreError, Vault};
use uuid::Uuid;

use crate::help::{ID, ONE, code, create, line, open, whole};

const OTHER: Uuid = Uuid::from_u128(7);

fn part(name: &str, texts: &[(&str, &str)]) -> PartTexts {
    let own = |(at, text): &(&str, &str)| ((*at).to_owned(), (*text).to_owned());
    PartTexts { name: name.into(), texts: texts.iter().map(own).collect() }
}

/// Puts a workshop with these parts on the shelf; returns nothing read.
fn shelve(vault: &mut Vault, id: Uuid, name: &str, parts: &[&str]) {
    let parts: Vec<NewPart> = parts.iter().map(|name| NewPart { name, body: "{}" }).collect();
    vault
        .add_workshop(&NewWorkshop { id, name, note: "", format: ONE, parts: &parts, photos: &[], at: 1 })
        .unwrap();
}

fn filled(dir: &std::path::Path, texts: &[(&str, &str)]) -> Vault {
    let mut vault = create(dir);
    shelve(&mut vault, ID, "Sam", &["plan"]);
    vault.index_parts(ID, 0, &[part("plan", texts)]).unwrap();
    vault
}

fn places(vault: &Vault, words: &str) -> Vec<String> {
    let mut found: Vec<_> =
        vault.search(words, None, 100).unwrap().into_iter().map(|found| found.at).collect();
    found.sort();
    found
}

#[test]
fn words_are_found_by_their_beginnings_in_any_script() {
    let folder = tempfile::tempdir().unwrap();
    let vault = filled(
        folder.path(),
        &[
            ("a", "Zoë swims with her brother's one-to-one worker"),
            ("b", "Zoe\u{308} likes cafe\u{301}s"),
            ("c", "مجھے کرکٹ دیکھنا پسند ہے"),
            ("d", "আমি বাংলা গান শুনতে ভালোবাসি"),
            ("e", "मुझे तैरना अच्छा लगता है"),
            ("f", "Łódź, ÅNGSTRÖM, ЁЛКА, Ωmega"),
            ("g", "我喜欢游泳"),
        ],
    );
    for (words, at) in [
        ("swi", "a"),
        ("SWIMS", "a"),
        ("brother's", "a"),
        ("one-to-one", "a"),
        ("wor her", "a"),
        ("cafes", "b"),
        ("café", "b"),
        ("cafe\u{301}", "b"),
        ("کرکٹ", "c"),
        ("کر", "c"),
        ("বাংলা", "d"),
        ("বাং", "d"),
        ("ভালো গান", "d"),
        ("तैर", "e"),
        ("lod", "f"),
        ("łódź", "f"),
        ("angstrom", "f"),
        ("ёлк", "f"),
        ("ΩMEGA", "f"),
        ("我喜", "g"),
    ] {
        assert_eq!(places(&vault, words), [at], "{words}");
    }
    assert_eq!(places(&vault, "zoe"), ["a", "b"]);
    assert_eq!(places(&vault, "zoë"), ["a", "b"]);
    // Every word must be there, and as a word of its own.
    for nothing in ["swims chess", "wims", "ংলা", "বাংলা শোনা", "তা"] {
        assert_eq!(places(&vault, nothing), [""; 0], "{nothing}");
    }
}

#[test]
fn names_are_found_by_plain_letters_and_shown_as_they_are_written() {
    let folder = tempfile::tempdir().unwrap();
    let vault = filled(folder.path(), &[("a", "Mrs O’Brien rings first"), ("b", "Żółć is his surname")]);
    for (words, at, shown) in [
        ("obrien", "a", "O’Brien"),
        ("o'brien", "a", "O’Brien"),
        ("O’Brien", "a", "O’Brien"),
        ("brien", "a", "O’Brien"),
        ("zolc", "b", "Żółć"),
        ("zołc", "b", "Żółć"),
        ("ŻÓŁĆ", "b", "Żółć"),
        ("zol sur", "b", "Żółć"),
    ] {
        let found = vault.search(words, None, 10).unwrap();
        let found: Vec<_> = found.iter().map(|found| (found.at.as_str(), found.found.as_str())).collect();
        assert_eq!(found, [(at, shown)], "{words}");
    }
    let found = vault.search("obrien", None, 10).unwrap();
    assert_eq!((found[0].before.as_str(), found[0].after.as_str()), ("Mrs ", " rings first"));
}

#[test]
fn a_passage_comes_in_three_pieces_the_best_first() {
    let folder = tempfile::tempdir().unwrap();
    let long = format!("{} the blue door {}", "before ".repeat(60), "after ".repeat(60));
    let vault = filled(
        folder.path(),
        &[("long", &long), ("short", "A Blue door, blue!"), ("odd", "\u{FDD0}blue\u{FDD1} <b>door</b>")],
    );
    let found = vault.search("blue", Some(ID), 10).unwrap();
    let expected = FoundPassage {
        workshop: ID,
        name: "Sam".into(),
        at: "short".into(),
        before: "A ".into(),
        found: "Blue".into(),
        after: " door, blue!".into(),
    };
    assert_eq!(found[0], expected);
    let last = &found[2];
    assert_eq!((last.at.as_str(), last.found.as_str()), ("long", "blue"));
    assert!(last.before.starts_with('…') && last.after.ends_with('…') && last.after.len() < 200, "{last:?}");
    let odd = found.iter().find(|found| found.at == "odd").unwrap();
    assert_eq!((odd.before.as_str(), odd.after.as_str()), (" ", "  <b>door</b>"));
    assert_eq!(vault.search("blue", Some(ID), 2).unwrap().len(), 2);
}

#[test]
fn what_was_written_since_is_told_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = create(folder.path());
    shelve(&mut vault, ID, "Sam", &["money", "plan"]);
    shelve(&mut vault, OTHER, "Kim", &["plan"]);
    let stale = |vault: &Vault, workshop| -> Vec<(Uuid, i64, String)> {
        let found = vault.stale_parts(workshop).unwrap();
        found.into_iter().map(|stale| (stale.id, stale.seq, stale.parts.join(" "))).collect()
    };
    assert_eq!(stale(&vault, None), [(OTHER, 0, "plan".into()), (ID, 0, "money plan".into())]);
    assert_eq!(stale(&vault, Some(OTHER)), [(OTHER, 0, "plan".into())]);
    assert_eq!(stale(&vault, Some(Uuid::nil())), []);
    vault.index_parts(ID, 0, &[part("money", &[]), part("plan", &[("x", "swim")])]).unwrap();
    vault.index_parts(OTHER, 0, &[part("plan", &[])]).unwrap();
    drop(vault);
    let mut vault = open(folder.path());
    assert_eq!(stale(&vault, None), [], "what was read stays read");
    assert_eq!(places(&vault, "swim"), ["x"]);

    let plan = [NewPart { name: "plan", body: "{}" }];
    vault.save(ID, 0, &[line("{}")], Touched(&plan), "Sam", 2).unwrap();
    assert_eq!(places(&vault, "swim"), ["x"], "an edit does not touch what was read");
    assert_eq!(stale(&vault, None), [(ID, 1, "plan".into())]);
    assert_eq!(code(vault.index_parts(ID, 0, &[part("plan", &[])])), "stale-seq");
    let left_out = vault.index_parts(ID, 1, &[part("money", &[])]);
    assert!(matches!(left_out, Err(StoreError::Refused(_))), "{left_out:?}");
    vault.index_parts(ID, 1, &[part("plan", &[("x", "dance"), ("y", "swim")])]).unwrap();
    assert_eq!((places(&vault, "swim"), places(&vault, "dance")), (vec!["y".into()], vec!["x".into()]));
    vault.index_parts(ID, 1, &[part("plan", &[("x", "dance")])]).unwrap();
    assert_eq!(places(&vault, "swim"), [""; 0], "a passage that left is not found");

    // Written without a line in the log, or in another format: every part counts as unread.
    vault.save(ID, 1, &[], Touched(&plan), "Sam", 3).unwrap();
    assert_eq!(stale(&vault, None), [(ID, 1, "money plan".into())]);
    vault.index_parts(ID, 1, &[part("plan", &[("x", "dance")]), part("money", &[])]).unwrap();
    let snapshot = Upgraded { format: Format::new(1, 1), parts: &[whole("{}")] };
    vault.save(ID, 1, &[line("{}")], snapshot, "Sam", 4).unwrap();
    assert_eq!((stale(&vault, None), places(&vault, "dance")), (vec![(ID, 2, "whole".into())], vec![]));
    assert_eq!(code(vault.index_parts(Uuid::nil(), 0, &[])), "no-such-workshop");
    vault.check().unwrap();
}

#[test]
fn a_search_stays_in_its_workshop_and_what_is_removed_is_not_found() {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = filled(folder.path(), &[("here", "chess on Fridays")]);
    shelve(&mut vault, OTHER, "Kim", &["plan"]);
    vault.index_parts(OTHER, 0, &[part("plan", &[("there", "chess in the shed")])]).unwrap();
    assert_eq!(places(&vault, "chess"), ["here", "there"]);
    let only = vault.search("chess", Some(OTHER), 10).unwrap();
    assert_eq!(
        only.iter().map(|found| (found.name.as_str(), found.at.as_str())).collect::<Vec<_>>(),
        [("Kim", "there")]
    );
    vault.remove_workshop(OTHER, false).unwrap();
    assert_eq!((places(&vault, "chess"), places(&vault, "shed")), (vec!["here".into()], vec![]));
    vault.check().unwrap();
}

#[test]
fn the_same_place_twice_is_refused_whole() {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = filled(folder.path(), &[("x", "one")]);
    let twice = part("plan", &[("y", "two"), ("y", "three")]);
    assert_eq!(code(vault.index_parts(ID, 0, &[twice])), "refused");
    assert_eq!((places(&vault, "one"), places(&vault, "two")), (vec!["x".into()], vec![]));
    vault.check().unwrap();
}

#[test]
fn nothing_typed_is_anything_but_words() {
    let folder = tempfile::tempdir().unwrap();
    let vault = filled(folder.path(), &[("x", "near the \"blue\" door: AND not OR text ^start {a b} 5+3")]);
    for nothing in
        ["", " \t\n", "\"", "*", "-", ":", "\"\"", "()", "^", "'", "\0", "\u{301}", "۔", "🏊", "{}"]
    {
        assert_eq!(places(&vault, nothing), [""; 0], "{nothing:?}");
    }
    for found in [
        "\"blue\"",
        "\"blue",
        "blue\"",
        "bl*",
        "NEAR",
        "near(",
        "AND",
        "NOT or",
        "text:",
        "^start",
        "{a",
        "5+3",
        "-door",
        "blue \" door",
        "* door",
        "near\0door",
        "door;--",
        "text : near",
        "bl\"ue".split('"').next().unwrap(),
    ] {
        assert_eq!(places(&vault, found), ["x"], "{found:?}");
    }
    for absent in ["NEAR(red door)", "red OR blue", "passage_word:blue", "blue -door -red"] {
        assert_eq!(places(&vault, absent), [""; 0], "{absent:?}");
    }
    places(&vault, &"a ".repeat(5_000));
    places(&vault, &"a".repeat(100_000));
    places(&vault, &"\"".repeat(10_001));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_query_fails_and_every_text_finds_itself(texts in prop::collection::vec("\\PC{0,30}", 20)) {
        let folder = tempfile::tempdir().unwrap();
        let named: Vec<(String, &String)> = texts.iter().enumerate().map(|(n, text)| (n.to_string(), text)).collect();
        let borrowed: Vec<(&str, &str)> = named.iter().map(|(at, text)| (at.as_str(), text.as_str())).collect();
        let vault = filled(folder.path(), &borrowed);
        for (at, text) in &named {
            let found = places(&vault, text);
            if text.split_whitespace().any(|word| word.chars().any(|letter| letter.is_ascii_alphanumeric())) {
                prop_assert!(found.contains(at), "{text:?}: {found:?}");
            }
        }
    }
}
