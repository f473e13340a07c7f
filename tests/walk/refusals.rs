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
