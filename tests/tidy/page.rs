//! What a page may do: what its policy and its capability say, and nothing beside them in its sources.

use domain::Workshop;
use serde_json::{Value, json};

use super::{files, text, texts};

/// As tested in both web views; in the order and the words of our notes on reliability, §3.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; \
    font-src 'self'; connect-src ipc: http://ipc.localhost; frame-src 'none'; object-src 'none'; base-uri 'none'; \
    form-action 'none'; frame-ancestors 'none'";

fn settings() -> Value {
    serde_json::from_str(&text("src-tauri/tauri.conf.json")).unwrap()
}

#[test]
fn the_policy_of_the_page_is_the_one_that_was_tested() {
    let security = &settings()["app"]["security"];
    let policy: Vec<String> = security["csp"]
        .as_object()
        .unwrap()
        .iter()
        .map(|(what, from)| format!("{what} {}", from.as_str().unwrap()))
        .collect();
    assert_eq!(policy.join("; "), POLICY);
    assert_eq!(security["freezePrototype"], true);
    for loosened in
        ["devCsp", "dangerousDisableAssetCspModification", "assetProtocol", "pattern", "capabilities"]
    {
        assert_eq!(security[loosened], Value::Null, "{loosened}");
    }
    assert_eq!(settings()["app"]["withGlobalTauri"], false);
    assert_eq!(settings()["plugins"], Value::Null);
}

#[test]
fn a_page_may_hand_over_calls_let_its_window_close_and_be_made_larger_and_nothing_else() {
    let names = |folder: &str| -> Vec<String> {
        files().into_iter().map(|(name, _)| name).filter(|name| name.starts_with(folder)).collect()
    };
    let capabilities = names("src-tauri/capabilities/");
    assert_eq!(capabilities.len(), 1, "{capabilities:?}");
    let mut capability: Value = serde_json::from_str(&text(&capabilities[0])).unwrap();
    capability.as_object_mut().unwrap().shift_remove("description");
    let expected = json!({
        "identifier": "window", "local": true, "windows": ["main"],
        "permissions": ["hand-over-calls", "core:event:allow-listen", "core:webview:allow-set-webview-zoom"],
    });
    assert_eq!(capability, expected);
    let permissions = names("src-tauri/permissions/");
    assert_eq!(permissions, ["src-tauri/permissions/call.toml"]);
    let permission = text(&permissions[0]);
    assert_eq!(permission.matches("[[").count(), 1);
    assert!(permission.contains("commands.allow = [\"call\", \"leave\"]\n"), "{permission}");
}

#[test]
fn no_page_brings_styles_or_markup_past_the_policy() {
    for (name, source) in texts(&["ui/src/", "ui/index.html"], &["svelte", "html"]) {
        for banned in [" style=", "{@html", "innerHTML", "srcdoc", "<iframe", "javascript:", "onclick=\""] {
            assert!(!source.contains(banned), "{name}: {banned}");
        }
    }
    let index = text("ui/index.html");
    assert!(!index.contains("<style") && !index.contains("http:") && !index.contains("https:"));
    assert_eq!(index.matches("<script").count(), 1);
    assert!(index.contains("<script type=\"module\" src=\"/src/main.ts\"></script>"));
}

#[test]
fn no_page_reaches_for_a_network_or_keeps_anything_of_its_own() {
    for (name, source) in texts(&["ui/src/"], &["svelte", "ts", "css"]) {
        for banned in [
            "fetch(",
            "XMLHttpRequest",
            "WebSocket",
            "EventSource",
            "sendBeacon",
            "localStorage",
            "sessionStorage",
            "indexedDB",
            "document.cookie",
            "serviceWorker",
            "eval(",
            "new Function(",
            "url(http",
        ] {
            assert!(!source.contains(banned), "{name}: {banned}");
        }
    }
}

#[test]
fn only_one_file_of_the_page_knows_the_window_behind_it() {
    for (name, source) in texts(&["ui/src/"], &["svelte", "ts"]) {
        if name != "ui/src/api.ts" {
            assert!(!source.contains("@tauri-apps/") && !source.contains("__TAURI"), "{name}");
        }
    }
}

#[test]
fn a_face_stands_where_its_tool_stands_and_is_named_nowhere_else() {
    let faces = texts(&["ui/src/faces/"], &["ts"]);
    let indices: Vec<_> = faces.iter().filter(|(name, _)| name.matches('/').count() == 5).collect();
    let mut found = 0;
    for (name, source) in indices.into_iter().filter(|(name, _)| name.ends_with("/index.ts")) {
        let place = name.strip_prefix("ui/src/faces/").and_then(|name| name.strip_suffix("/index.ts"));
        let path = place.unwrap();
        let (stage, tool) = path.split_once('/').unwrap();
        let is_declared = Workshop::STAGES
            .iter()
            .any(|spec| spec.name == stage && spec.tools.iter().any(|one| one.name == tool));
        assert!(is_declared, "{name} is the face of no tool");
        assert!(source.contains(&format!("path: '{path}'")), "{name} names another tool");
        found += 1;
    }
    assert!(found >= 14, "{found} faces were found");
}

#[test]
fn a_tool_is_named_in_its_own_face_and_elsewhere_by_a_checked_path_only() {
    let tools: Vec<String> = Workshop::STAGES
        .iter()
        .flat_map(|stage| stage.tools.iter().map(move |tool| format!("{}/{}", stage.name, tool.name)))
        .collect();
    for (name, source) in texts(&["ui/src/"], &["svelte", "ts"]) {
        if name.starts_with("ui/src/generated/") {
            continue;
        }
        let is_said =
            |line: &&str| !["/**", "*", "//"].iter().any(|comment| line.trim().starts_with(comment));
        for line in source.lines().filter(is_said).filter(|line| !line.contains("ToolPath")) {
            let others = tools.iter().filter(|tool| !name.starts_with(&format!("ui/src/faces/{tool}/")));
            for tool in others {
                let named = ['\'', '`', '"'].iter().any(|mark| line.contains(&format!("{mark}{tool}")));
                assert!(!named, "{name} names {tool}: {line}");
            }
        }
    }
}
