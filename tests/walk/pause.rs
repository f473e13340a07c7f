//! (g) A break: nothing to be read, nothing lost, and back to where one was.

use super::form::id;
use super::home::Home;
use super::screens::look;
use super::talk::PASSPHRASE;
use super::window::Window;

const PLACE: &str = "before/moving/why";
const HALF: &str = "Nobody on the ward dan";
const BREAK: &str = "dialog[data-break]";

/// Whether the break covers all of the window and lets nothing through, what a finger would touch besides it anywhere,
/// and what the window is called.
const COVER: &str = "
    const box = document.querySelector('dialog[data-break]');
    const { top, left, right, bottom } = box.getBoundingClientRect();
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    const { backgroundColor, opacity } = getComputedStyle(box);
    const through = [];
    for (let x = 1; x < width; x += Math.floor(width / 40))
        for (let y = 1; y < height; y += Math.floor(height / 40)) {
            const there = document.elementFromPoint(x, y);
            if (!box.contains(there)) through.push(`${x}, ${y}: ${there?.outerHTML.slice(0, 90)}`);
        }
    return {
        covers: top <= 0 && left <= 0 && right >= width && bottom >= height,
        opaque: opacity === '1' && /^rgb\\(/.test(backgroundColor),
        through,
        title: document.title,
    }";

/// Rosa's workshop with half a sentence in it, and the cursor behind the last letter.
async fn half_typed(home: &Home) -> Window {
    let window = Window::open(home).await;
    window.create_vault(PASSPHRASE).await;
    window.new_workshop("Rosa").await;
    window.go("before/moving").await;
    // The driver does not read a name that may be cut short.
    let name = window.run("return document.querySelector('header [data-person]').textContent", vec![]).await;
    assert_eq!(name, "Rosa");
    window.fill(PLACE, HALF).await;
    window
}

async fn take_a_break(window: &Window) {
    window.display.press("alt+b");
    window.find("dialog[data-break][open]").await;
    window.reads("[data-break-saved]", |text| text == "Everything you typed is saved.").await;
}

#[tokio::test]
async fn a_break_shows_nothing_of_anybody_and_leads_back_to_the_word() {
    let home = Home::new();
    let window = half_typed(&home).await;
    let cursor = format!("[id='{}']", id(PLACE));
    take_a_break(&window).await;

    let cover = window.run(COVER, vec![]).await;
    assert_eq!(cover["covers"], true, "the break covers the window");
    assert_eq!(cover["opaque"], true, "nothing shines through");
    assert_eq!(cover["through"], serde_json::json!([]), "something is beside the break");
    for words in [window.text(BREAK).await, cover["title"].to_string()] {
        assert!(!words.contains("Rosa") && !words.contains("dan"), "this can be read: {words:?}");
    }
    look(&window, "light", "break").await;

    window.comes_to("[data-do=go-on]").await;
    for keys in ["ctrl+z", "alt+2", "ctrl+k", "Return"] {
        window.display.press(keys);
    }
    window.gone(BREAK).await;
    window.comes_to(&cursor).await;
    assert!(!window.has("dialog[open]").await, "a key got past the break");
    assert!(window.has("main[data-at='before/moving']").await, "a key led somewhere else");
    assert_eq!(window.value(PLACE).await, HALF, "a key changed what was typed");
    window.keys("ces.").await;
    window.settled().await;
    assert_eq!(window.value(PLACE).await, format!("{HALF}ces."));
    window.close().await;
}

#[tokio::test]
async fn what_is_half_typed_outlives_a_battery_that_dies_in_the_break() {
    let home = Home::new();
    let window = half_typed(&home).await;
    take_a_break(&window).await;
    window.driver.kill_window();
    drop(window);

    let window = Window::open(&home).await;
    window.unlock(PASSPHRASE).await;
    window.open_workshop().await;
    window.go("before/moving").await;
    assert_eq!(window.value(PLACE).await, HALF);
    window.close().await;
}
