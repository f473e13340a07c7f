//! No two modules of a crate know each other, however far around: each uses only what stands below it.

use std::collections::{BTreeMap, BTreeSet};

use super::texts;

/// The crates whose modules stand on each other without a circle.
const CRATES: [&str; 6] = ["document", "domain", "store", "paper", "app", "cli"];

/// A module by the steps of its path.
type Module = Vec<String>;

/// The paths that begin with `crate` or `super` in a source, each to its end.
fn paths(source: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for start in ["crate::", "super::"] {
        for (at, _) in source.match_indices(start) {
            let begins =
                source[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric() && !":_".contains(c));
            if begins {
                tree(&source[at..], &[], &mut found);
            }
        }
    }
    found
}

/// Reads one tree of a `use`, or a path in an expression; returns what stands after it.
fn tree<'a>(mut rest: &'a str, before: &[String], found: &mut Vec<Vec<String>>) -> &'a str {
    let mut path = before.to_vec();
    loop {
        rest = rest.trim_start();
        if let Some(list) = rest.strip_prefix('{') {
            rest = list;
            while !rest.trim_start().starts_with('}') && !rest.trim().is_empty() {
                rest = tree(rest, &path, found).trim_start().trim_start_matches(',');
            }
            return rest.trim_start().trim_start_matches('}');
        }
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        let (step, after) = rest.split_at(end);
        if step.is_empty() {
            found.push(path);
            return after.strip_prefix('*').unwrap_or_else(|| after.get(1..).unwrap_or_default());
        }
        path.push(step.to_owned());
        rest = after;
        let Some(next) = rest.strip_prefix("::") else {
            found.push(path);
            // `as` gives it another name.
            return rest.find([',', '}', ';', '\n']).map_or("", |end| &rest[end..]);
        };
        rest = next;
    }
}

/// The program's own lines: no comments, and no tests at the end of a file.
fn code(source: &str) -> String {
    let own = source.split("#[cfg(test)]\nmod").next().unwrap_or_default();
    own.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// Which modules each module of a crate uses. A module within another belongs to it.
fn uses(name: &str) -> BTreeMap<Module, BTreeSet<Module>> {
    let folder = format!("src-tauri/{name}/src/");
    let module = |file: &str| -> Module {
        let path = file.strip_prefix(&folder).unwrap().strip_suffix(".rs").unwrap();
        path.split('/').filter(|step| *step != "mod").map(str::to_owned).collect()
    };
    let sources: BTreeMap<Module, String> = texts(&[&folder], &["rs"])
        .into_iter()
        .filter(|(file, _)| !file.ends_with("_tests.rs"))
        .map(|(file, source)| (module(&file), code(&source)))
        .filter(|(module, _)| !matches!(module[0].as_str(), "lib" | "main"))
        .collect();
    let known = |path: &[String]| (1..=path.len()).rev().find_map(|n| sources.get_key_value(&path[..n]));
    let used_by = |module: &Module, source: &str| {
        let own = |path: Vec<String>| -> Module {
            let up = path.iter().take_while(|step| *step == "super").count();
            let rest = path[up..].iter().filter(|step| *step != "crate").cloned();
            let base = if up == 0 { &[][..] } else { &module[..module.len() - up.min(module.len())] };
            base.iter().cloned().chain(rest).collect()
        };
        let used = paths(source).into_iter().filter_map(|path| Some(known(&own(path))?.0.clone()));
        used.filter(|one| !module.starts_with(one)).collect::<BTreeSet<_>>()
    };
    sources.iter().map(|(module, source)| (module.clone(), used_by(module, source))).collect()
}

/// A circle among the modules, if there is one: each uses the next, and the last the first.
fn circle(uses: &BTreeMap<Module, BTreeSet<Module>>) -> Vec<String> {
    let mut left = uses.clone();
    // Whoever uses nothing that is left stands below all that are left.
    while let Some(lowest) = left.iter().find(|(_, used)| !used.iter().any(|one| left.contains_key(one))) {
        let lowest = lowest.0.clone();
        left.remove(&lowest);
    }
    left.into_keys().map(|module| module.join("/")).collect()
}

#[test]
fn no_two_modules_know_each_other() {
    for name in CRATES {
        let uses = uses(name);
        assert!(name == "document" || uses.values().any(|used| !used.is_empty()), "{name}: nothing was read");
        assert_eq!(circle(&uses), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn a_circle_is_found() {
    let uses = |pairs: &[(&str, &str)]| {
        let one = |name: &str| vec![name.to_owned()];
        pairs.iter().map(|(a, b)| (one(a), BTreeSet::from([one(b)]))).collect::<BTreeMap<_, _>>()
    };
    assert_eq!(circle(&uses(&[("a", "b"), ("b", "c"), ("c", "a"), ("d", "a")])), ["a", "b", "c", "d"]);
    assert!(circle(&uses(&[("a", "b"), ("b", "c")])).is_empty());
    let read = paths("use crate::{a::{self, b}, c as d};\nfn f() { crate::e::g(super::h) }");
    let read: Vec<String> = read.iter().map(|path| path.join("::")).collect();
    assert_eq!(read, ["crate::a::self", "crate::a::b", "crate::c", "crate::e::g", "super::h"]);
}
