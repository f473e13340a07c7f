//! (b) What happens to words when the battery dies, and when the window is closed on them.

use super::driver::Theme;
use super::home::Home;
use super::talk::PASSPHRASE;
use super::window::Window;

const PLACE: &str = "before/moving/why";

/// How often the battery dies, and how many letters are under way each time it does.
const UNDER_WAY: [usize; 4] = [0, 1, 5, 12];

async fn back_at_the_place(home: &Home) -> Window {
    let window = Window::open_with(home, Theme::Light, &[]).await;
    window.unlock(PASSPHRASE).await;
    window.open_workshop().await;
    window.go("before/moving").await;
    window
}

#[tokio::test]
async fn what_was_marked_saved_survives_a_dead_battery() {
    let home = Home::new();
    let mut window = Window::open(&home).await;
    window.create_vault(PASSPHRASE).await;
    window.new_workshop("Rosa").await;
    window.go("before/moving").await;
    let mut saved = String::new();
    for (round, letters) in UNDER_WAY.into_iter().enumerate() {
        let sentence = format!("Reason {round}: nobody dances there. ");
        let place = window.find(&format!("[id='{}']", super::form::id(PLACE))).await;
        place.click().await.unwrap();
        place.send_keys(&format!("\u{E010}{sentence}")).await.unwrap();
        window.settled().await;
        saved.push_str(&sentence);
        let under_way: String = "and it goes on and on".chars().take(letters).collect();
        if !under_way.is_empty() {
            place.send_keys(&under_way).await.unwrap();
        }
        window.driver.kill_window();
        drop(window);

        window = back_at_the_place(&home).await;
        let found = window.value(PLACE).await;
        // Whatever came after the last "saved" may be there, whole or in part, but nothing else.
        assert!(found.starts_with(saved.trim_end()), "saved was {saved:?}, found is {found:?}");
        assert!(format!("{saved}{under_way}").starts_with(&found), "found {found:?}, which nobody typed");
        window.fill(PLACE, saved.trim_end()).await;
        window.keys(" ").await;
        window.settled().await;
    }
    window.close().await;
}

#[tokio::test]
async fn the_last_words_before_the_window_closes_are_kept() {
    let home = Home::new();
    let window = Window::open(&home).await;
    window.create_vault(PASSPHRASE).await;
    window.new_workshop("Rosa").await;
    window.go("before/moving").await;
    window.fill(PLACE, "She said so herself").await;
    window.close().await;
    let window = back_at_the_place(&home).await;
    assert_eq!(window.value(PLACE).await, "She said so herself");
    window.close().await;
}
