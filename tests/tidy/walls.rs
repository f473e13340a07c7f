//! Which room may use what.

use std::collections::BTreeSet;
use std::process::Command;

use super::{text, texts};

/// What each room depends on, besides what its tests use. Think before adding to it.
const ROOMS: [(&str, &[&str]); 8] = [
    ("document", &["chrono", "serde", "uuid"]),
    (
        "domain",
        &[
            "chrono",
            "document",
            "num-rational",
            "num-traits",
            "serde",
            "serde_json",
            "serde_path_to_error",
            "sha2",
            "thiserror",
            "ts-rs",
            "unicode-segmentation",
            "uuid",
        ],
    ),
    (
        "store",
        &[
            "age",
            "argon2",
            "blake2",
            "chacha20poly1305",
            "data-encoding",
            "rusqlite",
            "serde",
            "serde_json",
            "sha2",
            "tempfile",
            "thiserror",
            "unicode-normalization",
            "uuid",
            "zeroize",
        ],
    ),
    (
        "paper",
        &[
            "chrono",
            "document",
            "icu_properties",
            "image",
            "lopdf",
            "parley",
            "printpdf",
            "serde_json",
            "sha2",
            "skrifa",
            "subsetter",
            "thiserror",
        ],
    ),
    (
        "app",
        &[
            "chrono",
            "domain",
            "mail-builder",
            "paper",
            "serde",
            "serde_json",
            "sha2",
            "store",
            "thiserror",
            "ts-rs",
            "uuid",
            "zeroize",
            "zxcvbn",
        ],
    ),
    ("cli", &["app", "chrono", "clap", "domain", "getrandom", "paper", "serde_json", "store", "uuid"]),
    (
        "",
        &[
            "app",
            "chrono",
            "getrandom",
            "serde",
            "serde_json",
            "signal-hook",
            "tauri",
            "tauri-build",
            "tauri-plugin-dialog",
            "webkit2gtk",
        ],
    ),
    ("xtask", &[]),
];

/// The names under `[dependencies]` and its kin, but not under `[dev-dependencies]`.
fn dependencies(manifest: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut counts = false;
    for line in manifest.lines().map(str::trim) {
        if let Some(section) = line.strip_prefix('[') {
            let section = section.trim_end_matches(']');
            counts = section.contains("dependencies") && !section.contains("dev-dependencies");
            if let Some((_, name)) = section.split_once("dependencies.").filter(|_| counts) {
                found.insert(name.to_owned());
            }
        } else if counts && !line.is_empty() && !line.starts_with('#') {
            let name = line.split(['.', '=', ' ']).next().unwrap();
            found.insert(name.to_owned());
        }
    }
    found
}

#[test]
fn no_host_but_that_of_the_tests_makes_a_passphrase_cheap() {
    for (file, source) in texts(&["src-tauri/"], &["rs"]) {
        assert!(!source.contains("fn passphrase_cost(") || file == "src-tauri/app/src/host.rs", "{file}");
    }
}

#[test]
fn each_room_uses_what_it_may_and_nothing_else() {
    for (room, may) in ROOMS {
        let manifest = if room.is_empty() {
            "src-tauri/Cargo.toml".into()
        } else {
            format!("src-tauri/{room}/Cargo.toml")
        };
        let uses = dependencies(&text(&manifest));
        let may: BTreeSet<String> = may.iter().map(|&name| name.to_owned()).collect();
        assert_eq!(uses, may, "{manifest}");
    }
}

#[test]
fn plain_cargo_test_never_builds_the_window() {
    let workspace = text("Cargo.toml");
    let members = workspace.split_once("default-members = [").unwrap().1.split_once(']').unwrap().0;
    assert!(!members.contains("\"src-tauri\""), "{members}");
}

#[test]
fn the_window_carries_nothing_that_could_reach_a_network() {
    let cargo = option_env!("CARGO").unwrap_or("cargo");
    let target = ["--target", "x86_64-unknown-linux-gnu"];
    let tree = Command::new(cargo)
        .args([
            "tree",
            "-p",
            "commissioning-live",
            "-e",
            "normal",
            "--prefix",
            "none",
            "--locked",
            "--offline",
        ])
        .args(target)
        .current_dir(tests::root())
        .output()
        .unwrap();
    assert!(tree.status.success(), "{}", String::from_utf8_lossy(&tree.stderr));
    let tree = String::from_utf8(tree.stdout).unwrap();
    let names: BTreeSet<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
    assert!(names.contains("tauri") && names.contains("rusqlite"), "{names:?}");
    for banned in [
        "reqwest",
        "ureq",
        "hyper",
        "hyper-util",
        "curl",
        "isahc",
        "native-tls",
        "openssl",
        "rustls",
        "tungstenite",
        "tauri-plugin-http",
        "tauri-plugin-shell",
        "tauri-plugin-updater",
        "tauri-plugin-opener",
        "tauri-plugin-websocket",
        "tauri-plugin-upload",
    ] {
        assert!(!names.contains(banned), "{banned}");
    }
}

/// The dialogs bring `tauri-plugin-fs` along as a library. It does nothing unless it is plugged in.
#[test]
fn the_only_plugin_that_is_plugged_in_is_the_dialogs() {
    let shell = texts(&["src-tauri/src/"], &["rs"]);
    let plugged: Vec<&str> = shell
        .iter()
        .flat_map(|(_, source)| source.split(".plugin(").skip(1))
        .map(|rest| rest.split(')').next().unwrap())
        .collect();
    assert_eq!(plugged, ["tauri_plugin_dialog::init("]);
    assert!(shell.iter().all(|(_, source)| !source.contains("tauri_plugin_fs")));
}
