//! (g) The week of cover, filled by keyboard alone; the contract then tells of the same gaps in the same words.

use serde_json::json;

use super::faces::rosa;
use super::home::Home;
use super::papers::{flat, words_of};
use super::screens::{PRESSES, enlarge, look};
use super::window::{Window, key};

const SLOTS: &str = "crisis/cover/slots";
const WEEK: &str = "[data-cover='crisis/cover/slots']";
const HOLIDAYS: &str = "[data-cover='crisis/cover/holidays']";
const GAP: &str = "[data-gap='Sunday 02:00 to 04:00: nobody']";
const SUNDAY: &str = "Sunday 02:00 to 04:00: nobody";

/// A key, so many times; with shift, so that it stretches.
async fn press(window: &Window, keys: &str, times: usize, shift: bool) {
    let (down, up) = if shift { (key::SHIFT, key::RELEASE) } else { ("", "") };
    window.keys(&format!("{down}{}{up}", keys.repeat(times))).await;
}

async fn half(window: &Window, board: &str, half: usize) {
    window.find(&format!("{board} [data-half='{half}'][tabindex='0']:focus")).await;
}

/// Says by keyboard who answers in the marked range: somebody whose name begins so, and for the first time how firm.
async fn answers(window: &Window, begins: &str, is_new: bool) {
    window.keys(begins).await;
    window.comes_to("#cover-who-who").await;
    if is_new {
        window.tab_to("[id='cover-who-standing.offered']").await;
        window.keys(key::RIGHT).await;
        window.keys(key::RIGHT).await;
        window.find("[id='cover-who-standing.committed']:checked").await;
        look(window, "face", "dialog-cover-who").await;
    }
    window.tab_to("#cover-who").await;
    window.keys(key::ENTER).await;
    window.gone("dialog").await;
    window.settled().await;
}

async fn rows(window: &Window) -> usize {
    window.settled().await;
    window.rows(SLOTS).await.len()
}

/// What the page says of gaps, in the week and on bank holidays.
async fn gaps(window: &Window) -> Vec<String> {
    let script =
        "return [...document.querySelectorAll('main .gaps li')].map((one) => one.textContent.trim())";
    let gaps = window.run(script, vec![]).await;
    gaps.as_array().unwrap().iter().map(|gap| gap.as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn a_week_is_covered_by_keyboard_and_the_contract_tells_of_the_same_gaps() {
    let home = Home::new();
    let (mut window, [_, elena, tom]) = rosa(&home).await;
    for (who, number) in [(elena, "0113 496 0101"), (tom, "0113 496 0102")] {
        window.fill(&format!("before/people/participants/{who}/phone"), number).await;
    }
    window.settled().await;
    window.go("crisis/cover").await;
    assert_eq!(gaps(&window).await[0], "Monday 00:00 to Sunday 24:00: nobody");
    window.tab_to(&format!("{WEEK} [data-half]")).await;
    half(&window, WEEK, 0).await;
    window.keys(key::TAB).await;
    assert!(window.is_at("[data-cover-do=ask]").await, "the grid is one tab stop");
    window.tab_back_to(&format!("{WEEK} [data-half]")).await;

    // Monday by day and by night, then the same until Friday.
    press(&window, key::RIGHT, 16, false).await;
    half(&window, WEEK, 16).await;
    press(&window, key::RIGHT, 23, true).await;
    assert!(window.text(&format!("{WEEK} .told")).await.starts_with("Monday 08:00 to 20:00: nobody"));
    answers(&window, "t", true).await;
    half(&window, WEEK, 39).await;
    press(&window, key::RIGHT, 1, false).await;
    press(&window, key::RIGHT, 23, true).await;
    answers(&window, "e", true).await;
    assert_eq!(rows(&window).await, 2);
    half(&window, WEEK, 63).await;
    press(&window, key::UP, 1, false).await;
    half(&window, WEEK, 15).await;
    window.tab_to("[data-cover-do=copy]").await;
    window.keys(key::ENTER).await;
    window.find("dialog[open]").await;
    window.tab_to("[data-cover-do=weekdays]").await;
    window.keys(key::ENTER).await;
    window.tab_to("#cover-copy").await;
    window.keys(key::ENTER).await;
    window.gone("dialog").await;
    assert_eq!(rows(&window).await, 10);

    // From Saturday morning to Monday morning in one range, which is one step.
    window.tab_back_to(&format!("{WEEK} [data-half]")).await;
    press(&window, &format!("{}{}", key::CONTROL, key::HOME), 1, false).await;
    window.keys(key::RELEASE).await;
    half(&window, WEEK, 0).await;
    press(&window, key::DOWN, 5, false).await;
    press(&window, key::RIGHT, 16, false).await;
    half(&window, WEEK, 5 * 48 + 16).await;
    press(&window, key::DOWN, 2, true).await;
    press(&window, key::LEFT, 1, true).await;
    let told = window.text(&format!("{WEEK} .told")).await;
    assert!(told.starts_with("Saturday 08:00 to Monday 08:00: nobody"), "{told}");
    look(&window, "face", "cover-range").await;
    answers(&window, "e", false).await;
    assert_eq!(rows(&window).await, 12);
    window.find(".whole").await;
    window.click("[data-undo]").await;
    window.gone(".whole").await;
    assert_eq!(rows(&window).await, 10, "one range is one step");
    window.click("[data-redo]").await;
    window.find(".whole").await;

    // Two hours of Sunday's night are taken away; the words lead back to them.
    window.tab_back_to(&format!("{WEEK} [data-half]")).await;
    window.keys(&format!("{}{}{}", key::CONTROL, key::HOME, key::RELEASE)).await;
    press(&window, key::DOWN, 6, false).await;
    press(&window, key::RIGHT, 4, false).await;
    press(&window, key::RIGHT, 3, true).await;
    window.keys(key::DELETE).await;
    window.find(GAP).await;
    assert_eq!(rows(&window).await, 13, "the row is parted");
    assert_eq!(gaps(&window).await[0], SUNDAY);
    window.tab_to(GAP).await;
    window.keys(key::ENTER).await;
    half(&window, WEEK, 6 * 48 + 7).await;
    assert!(window.text(&format!("{WEEK} .told")).await.starts_with(SUNDAY));
    window.keeps_nobody_out("the week of cover").await;

    // A bank holiday from its first minute to its last.
    let before = gaps(&window).await.len();
    window.tab_to(&format!("{HOLIDAYS} [data-half]")).await;
    window.keys(&format!("{}a{}", key::CONTROL, key::RELEASE)).await;
    answers(&window, "t", true).await;
    assert_eq!(gaps(&window).await.len(), before - 1);

    let said = gaps(&window).await;
    assert!(said.len() > 3, "{said:?}");
    window.go_to_contract().await;
    window.click("[data-issue]").await;
    window.click("[data-confirm]").await;
    window.gone("dialog").await;
    window.click("[data-do=choose_copy]").await;
    window.click("[id='copy-audience.provider']").await;
    window.click("[data-do=save_copy]").await;
    window.gone("dialog").await;
    let words = words_of(&home.saved("pdf")[0], None);
    for gap in &said {
        assert!(words.contains(&flat(gap)), "the contract does not say {gap:?}:\n{words}");
    }
    window.go("crisis/cover").await;
    keep(&mut window, "cover").await;
    window.close().await;
}

/// The sample's week with all that it has, looked at in the sizes of a laptop, a projector and twice as large.
#[tokio::test]
async fn a_full_week_is_seen_on_every_screen() {
    let home = Home::new();
    let mut window = Window::open(&home).await;
    window.click("[data-do=open_practice]").await;
    window.open_workshop().await;
    window.go("crisis/cover").await;
    window.page.set_window_size(1024, 768).await.unwrap();
    window.show_face().await;
    look(&window, "face-projector", "cover-danny").await;
    window.page.set_window_size(1366, 768).await.unwrap();
    keep(&mut window, "cover-danny").await;
    let holidays = window.find(HOLIDAYS).await;
    window.run("arguments[0].scrollIntoView()", vec![json!(holidays)]).await;
    look(&window, "face-large", "cover-holidays").await;
    window.close().await;
}

async fn keep(window: &mut Window, name: &str) {
    window.show_face().await;
    look(window, "face", name).await;
    enlarge(window, PRESSES).await;
    window.show_face().await;
    look(window, "face-large", name).await;
}
