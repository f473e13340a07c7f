//! What holds for the sources themselves: walls, words, sizes, and what must never be in them.

mod ladder;
mod page;
mod sources;
mod walls;
mod words;

use std::path::{Path, PathBuf};

/// Every file of the project, by its path from the root; nothing built, nothing installed.
fn files() -> Vec<(String, PathBuf)> {
    const NOT_OURS: [&str; 7] = [".git", "target", "node_modules", "dist", "out", "gen", ".mirror"];
    let mut found = Vec::new();
    let mut left = vec![tests::root().to_owned()];
    while let Some(dir) = left.pop() {
        for entry in std::fs::read_dir(dir).unwrap().flatten() {
            let (path, name) = (entry.path(), entry.file_name().into_string().unwrap());
            if path.is_dir() {
                if !NOT_OURS.contains(&name.as_str()) {
                    left.push(path);
                }
            } else if !has_ending(&name, &["log"]) {
                let short = path.strip_prefix(tests::root()).unwrap().to_str().unwrap().replace('\\', "/");
                found.push((short, path));
            }
        }
    }
    found.sort();
    found
}

fn has_ending(name: &str, endings: &[&str]) -> bool {
    Path::new(name).extension().is_some_and(|ending| endings.iter().any(|e| ending.eq_ignore_ascii_case(e)))
}

/// The sources with one of these endings beneath one of these folders, with their texts.
fn texts(folders: &[&str], endings: &[&str]) -> Vec<(String, String)> {
    let all = files().into_iter();
    let wanted =
        all.filter(|(name, _)| folders.iter().any(|f| name.starts_with(f)) && has_ending(name, endings));
    let read: Vec<_> = wanted.map(|(name, path)| (name, std::fs::read_to_string(path).unwrap())).collect();
    assert!(!read.is_empty(), "{folders:?}");
    read
}

fn text(name: &str) -> String {
    std::fs::read_to_string(tests::root().join(name)).unwrap_or_else(|why| panic!("{name}: {why}"))
}
