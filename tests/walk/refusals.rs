//! (c) What is refused, and how.

use super::home::Home;
use super::talk::PASSPHRASE;
use super::window::{Window, key};

#[tokio::test]
async fn a_wrong_passphrase_is_told_so_and_may_be_tried_again() {
    let home = Home::new();
    let window = Window::open(&home).await;
    window.create_vault(PASSPHRASE).await;
    window.click("[data-do=lock]").await;
    window.find("main[data-screen=start]").await;
    window.type_into("passphrase", "lantern otter marmelade").await;
    window.keys(key::ENTER).await;
    let refusal = window.reads("[role=alert]", |text| text.contains("passphrase")).await;
    assert!(!refusal.contains(['{', '_']), "the refusal is a sentence: {refusal:?}");
    window.keeps_nobody_out("the refusal of a passphrase").await;
    window.unlock(PASSPHRASE).await;
    window.close().await;
}

#[tokio::test]
async fn a_second_window_on_the_same_vault_is_refused_politely() {
    let home = Home::new();
    let first = Window::open(&home).await;
    first.create_vault(PASSPHRASE).await;
    let second = Window::open(&home).await;
    second.type_into("passphrase", PASSPHRASE).await;
    second.keys(key::ENTER).await;
    second.reads("[role=alert]", |text| text.to_lowercase().contains("open")).await;
    first.close().await;
    second.unlock(PASSPHRASE).await;
    second.close().await;
}

#[tokio::test]
async fn a_vault_that_does_not_open_is_never_replaced() {
    let home = Home::new();
    let vault = home.path().join(".local/share/commissioning-live/vault");
    std::fs::create_dir_all(&vault).unwrap();
    std::fs::write(vault.join("vault.db"), "what is left of a vault").unwrap();
    let window = Window::open(&home).await;
    window.find("main[data-screen=start]").await;
    window.picture("damaged").await;
    window.keeps_nobody_out("a damaged vault").await;
    assert!(!window.has("[data-do=create_vault]").await, "no new vault is offered in its place");
    window.close().await;
    assert_eq!(std::fs::read_to_string(vault.join("vault.db")).unwrap(), "what is left of a vault");
}
