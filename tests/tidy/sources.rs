//! Sizes, leftovers, paths, hosts, fonts, and how people are spoken of.

use super::{files, has_ending, text, texts};

/// Of one idea; nothing is cut to be shorter.
const LONGEST: usize = 600;

#[test]
fn no_source_is_longer_than_can_be_taken_in() {
    let sources =
        texts(&["src-tauri/", "ui/src/", "ui/tests/", "tests/"], &["rs", "ts", "svelte", "css", "sql"]);
    for (name, source) in sources.iter().filter(|(name, _)| !name.starts_with("ui/src/generated/")) {
        let lines = source.lines().count();
        assert!(lines <= LONGEST, "{name} has {lines} lines");
    }
}

/// Every text of the project but lists of locked packages and this file, which names what it looks for.
fn all_texts() -> Vec<(String, String)> {
    let bytes = files().into_iter().map(|(name, path)| (name, std::fs::read(path).unwrap()));
    let read = bytes.filter_map(|(name, bytes)| String::from_utf8(bytes).ok().map(|text| (name, text)));
    read.filter(|(name, _)| {
        !name.ends_with("lock.json") && name != "Cargo.lock" && name != "tests/tidy/sources.rs"
    })
    .collect()
}

#[test]
fn nothing_is_left_for_later_in_the_sources() {
    for (name, source) in all_texts() {
        for leftover in ["TODO", "FIXME", "XXX:", "todo!(", "unimplemented!(", "dbg!("] {
            assert!(!source.contains(leftover), "{name}: {leftover}");
        }
        for leftover in ["coming soon", "lorem ipsum", "not implemented yet"] {
            assert!(!source.to_lowercase().contains(leftover), "{name}: {leftover}");
        }
    }
}

#[test]
fn no_source_knows_the_machine_it_was_written_on() {
    for (name, source) in all_texts() {
        for path in ["/home/", "/root/", "/work/", "/Users/", "C:\\Users"] {
            assert!(!source.contains(path), "{name}: {path}");
        }
    }
}

#[test]
fn packages_come_from_the_two_public_registries_and_from_nowhere_else() {
    for line in text("Cargo.lock").lines().filter(|line| line.starts_with("source = ")) {
        assert_eq!(line, "source = \"registry+https://github.com/rust-lang/crates.io-index\"");
    }
    let lock: serde_json::Value = serde_json::from_str(&text("ui/package-lock.json")).unwrap();
    for (name, package) in lock["packages"].as_object().unwrap() {
        if let Some(from) = package["resolved"].as_str() {
            assert!(from.starts_with("https://registry.npmjs.org/"), "{name} comes from {from}");
        }
    }
    for settings in ["ui/.npmrc", ".cargo/config.toml"] {
        let settings = text(settings);
        assert!(
            !settings.contains("registry=") && !settings.contains("[source") && !settings.contains("://")
        );
    }
}

#[test]
fn every_font_is_named_with_its_source_and_licence() {
    let readme = text("assets/fonts/README.md");
    let rows: Vec<&str> = readme.lines().filter(|line| line.starts_with("| Noto")).collect();
    assert!(rows.iter().all(|row| row.contains("| OFL 1.1 |")));
    let named: Vec<String> = rows.iter().flat_map(|row| fonts_of(row)).collect();
    let lie_there: Vec<String> = files()
        .into_iter()
        .filter_map(|(name, _)| name.strip_prefix("assets/fonts/").map(str::to_owned))
        .filter(|name| !["OFL.txt", "README.md", "make.py"].contains(&name.as_str()))
        .collect();
    for font in &lie_there {
        assert!(named.contains(font), "{font} is not in the table");
    }
    for font in named {
        assert!(lie_there.contains(&font), "{font} is in the table and not there");
    }
}

/// The files that a row of the table names: "NotoSans-Regular, -Bold" or "NotoSansTamil, Telugu (Regular)".
fn fonts_of(row: &str) -> Vec<String> {
    let cell = row.split('|').nth(1).unwrap().trim();
    if let Some(scripts) = cell.strip_suffix(" (Regular)") {
        let scripts = scripts.trim_start_matches("NotoSans").split(", ");
        return scripts.map(|script| format!("NotoSans{script}-Regular.ttf")).collect();
    }
    let family = cell.split('-').next().unwrap();
    let styles = cell.split(", ").map(|style| style.rsplit('-').next().unwrap());
    styles.map(|style| format!("{family}-{style}.ttf")).collect()
}

#[test]
fn nobody_is_spoken_of_as_a_case() {
    let mut spoken = texts(&["assets/words/", "ui/src/"], &["json", "svelte", "ts"]);
    spoken.extend(["danny", "sana"].map(|name| (name.into(), tests::sample_text(name))));
    let readable = files().into_iter().filter(|(name, _)| !name.contains('/') && has_ending(name, &["md"]));
    spoken.extend(readable.map(|(name, path)| (name, std::fs::read_to_string(path).unwrap())));
    for (name, source) in spoken {
        let source = source.to_lowercase();
        for phrase in [
            "service user",
            "suffers from",
            "suffering from",
            "wheelchair bound",
            "wheelchair-bound",
            "confined to a wheelchair",
            "the disabled",
            "mental age",
            "challenging behaviour",
            "non-compliant",
            "absconded",
        ] {
            assert!(!source.contains(phrase), "{name}: {phrase}");
        }
    }
}
