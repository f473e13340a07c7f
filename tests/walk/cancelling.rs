//! A long call in the real window: it says how far it is, and is given up by keyboard alone.

use serde_json::json;

use super::home::Home;
use super::window::{Window, key};

/// Lays pages out several times over in front of what is asked for next, so that it takes long on any computer.
const IN_FRONT: &str = "const body = { audience: 'commissioner' };
    for (let time = 0; time < 4; time += 1)
        __TAURI_INTERNALS__.invoke('call', { name: 'preview', body }).catch(() => {})";

#[tokio::test]
async fn what_is_cancelled_by_keyboard_is_not_issued_and_not_written() {
    let home = Home::new();
    let window = Window::open(&home).await;
    window.click("[data-do=open_practice]").await;
    window.open_workshop().await;
    window.go_to_contract().await;
    window.find("[data-page='0'] img").await;

    window.tab_to("[data-issue]").await;
    window.run(IN_FRONT, vec![]).await;
    window.keys(key::ENTER).await;
    window.tab_to("[data-confirm]").await;
    window.keys(key::ENTER).await;
    window.reads("[data-running=issue] [role=status]", |text| text.starts_with("Making copy 1 of 5")).await;
    window.picture("issue-running").await;
    window.tab_to("[data-cancel=issue]").await;
    window.keys(key::ENTER).await;
    window.reads("[id='contract.refusal']", |text| text.contains("Nothing was issued")).await;
    window.gone("[data-running=issue]").await;
    window.comes_to("[data-issue]").await;
    assert!(!window.has("[data-contract]").await);
    let issued = window.run(CONTRACTS, vec![]).await;
    assert_eq!(issued, json!(0));

    // Nothing of it is in the way of the next.
    window.click("[data-issue]").await;
    window.click("[data-confirm]").await;
    window.find("[data-contract='1']").await;
    window.click("[data-do=prepare_email]").await;
    window.find("[data-password]").await;
    window.close().await;
}

/// How many contracts were issued.
const CONTRACTS: &str =
    "return __TAURI_INTERNALS__.invoke('call', { name: 'contracts', body: {} }).then((all) => all.length)";
