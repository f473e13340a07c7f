//! (a) From an empty computer to a contract in somebody's hand.

use std::path::PathBuf;

use super::home::Home;
use super::papers::{flat, is_locked, words_of};
use super::talk::{self, PASSPHRASE, PRIVATE};
use super::window::{Window, key};
use domain::Code;

const NOWHERE: Vec<PathBuf> = Vec::new();

#[tokio::test]
async fn a_workshop_from_the_first_word_to_the_contract() {
    let home = Home::new();
    let window = Window::open(&home).await;
    window.create_vault(PASSPHRASE).await;
    window.new_workshop("Rosa").await;

    window.find("[data-problem=no_outcome]").await;
    let said = talk::all_stages(&window).await;
    window.settled().await;
    for mended in [
        Code::NoOutcome.name(),
        Code::OutcomeWithoutSupport.name(),
        Code::KeyRoleMissing.name(),
        Code::FamilyQuestionOpen.name(),
    ] {
        window.gone(&format!("[data-problem={mended}]")).await;
    }
    undo_and_redo(&window).await;

    window.go_to_contract().await;
    window.reads("[data-pages]", |text| text.contains("promised and signed is on pages 1 to ")).await;
    window.picture("whole-preview").await;
    window.click("[data-issue]").await;
    window.click("[data-confirm]").await;
    let password = save_and_send(&window, &home).await;

    let saved = home.saved("pdf");
    assert!(saved.iter().any(|pdf| is_locked(pdf)), "what goes by e-mail is locked: {saved:?}");
    assert_eq!(home.told(&password), NOWHERE, "the password stands in a file");
    for pdf in &saved {
        let words = words_of(pdf, Some(&password));
        for answer in &said {
            assert!(words.contains(&flat(answer)), "{} does not say {answer:?}:\n{words}", pdf.display());
        }
        assert!(!words.contains(PRIVATE), "{} tells what is private", pdf.display());
        assert!(!words.to_lowercase().contains("draft"), "{} is marked as a draft", pdf.display());
    }
    window.close().await;
    nothing_spilled(&home, &said);
}

/// The last answer goes, and comes back.
async fn undo_and_redo(window: &Window) {
    let place = "agree/flexibility/formal";
    window.go("agree/flexibility").await;
    window.fill(place, talk::FORMAL_AT_FIRST).await;
    window.settled().await;
    // What is typed before a field is left is one step.
    window.keys(key::TAB).await;
    window.fill(place, talk::FORMAL).await;
    window.settled().await;
    window.click("[data-undo]").await;
    window.settled().await;
    assert_eq!(window.value(place).await, talk::FORMAL_AT_FIRST, "undo takes the last answer back");
    window.click("[data-redo]").await;
    window.settled().await;
    assert_eq!(window.value(place).await, talk::FORMAL, "redo brings it back");
}

/// Saves two copies and prepares the e-mail. Returns the password to be said on the telephone.
async fn save_and_send(window: &Window, home: &Home) -> String {
    for (audience, copies) in [("person", 1), ("commissioner", 2)] {
        window.click("[data-do=choose_copy]").await;
        window.click(&format!("[id='copy-audience.{audience}']")).await;
        window.click("[data-do=save_copy]").await;
        window.gone("dialog").await;
        assert_eq!(home.saved("pdf").len(), copies, "the copy for {audience} is on disk");
    }
    window.click("[data-do=prepare_email]").await;
    let password = window.reads("[data-password]", |text| !text.trim().is_empty()).await;
    window.picture("whole-email").await;
    password.trim().to_owned()
}

/// What is on this computer can be read with the passphrase only.
fn nothing_spilled(home: &Home, said: &[String]) {
    for words in said.iter().map(String::as_str).chain([PRIVATE, PASSPHRASE]) {
        // Short words turn up in any file.
        if words.len() > 15 {
            assert_eq!(home.spilled(words), NOWHERE, "{words:?} lies open");
        }
    }
}
