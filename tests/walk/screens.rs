//! (d) Every screen and tool of the sample, in light and dark, at the usual size and made twice as large.

use super::driver::Theme;
use super::home::Home;
use super::window::{Window, key};

/// How much larger one press makes the page: five presses make it twice as large.
pub const PRESSES: usize = 5;

/// Nothing when the page fits, else the innermost elements without which it would.
const STICKS_OUT: &str = "
    const page = document.documentElement;
    const wide = () => page.scrollWidth > page.clientWidth;
    if (!wide()) return null;
    const fits = (one) => {
        const shown = one.style.display;
        one.style.display = 'none';
        const fit = !wide();
        one.style.display = shown;
        return fit;
    };
    return [...document.querySelectorAll('body *')]
        .filter(fits).slice(-3).map((one) => one.outerHTML.slice(0, 200))
        .concat(`${page.scrollWidth} in ${page.clientWidth}`);";

#[tokio::test]
async fn on_light_paper() {
    visit(Theme::Light, "light", 0).await;
}

#[tokio::test]
async fn on_dark_paper() {
    visit(Theme::Dark, "dark", 0).await;
}

#[tokio::test]
async fn twice_as_large() {
    visit(Theme::Light, "large", PRESSES).await;
}

/// Shows that the look for faults can find one.
#[tokio::test]
async fn a_field_without_a_name_is_noticed() {
    let home = Home::new();
    let window = Window::open(&home).await;
    window.run("document.querySelector('main').append(document.createElement('input'))", vec![]).await;
    let faults = window.faults().await;
    assert!(faults.iter().any(|fault| fault.starts_with("label at")), "{faults:?}");
}

async fn visit(theme: Theme, name: &str, presses: usize) {
    let home = Home::new();
    let mut window = Window::open_with(&home, theme, &[]).await;
    let dark = window.run("return matchMedia('(prefers-color-scheme: dark)').matches", vec![]).await;
    assert_eq!(dark, theme == Theme::Dark, "the window follows the system's theme");
    enlarge(&mut window, presses).await;
    look(&window, name, "start").await;
    window.click("[data-do=open_practice]").await;
    window.find("main[data-screen=shelf]").await;
    look(&window, name, "shelf").await;
    for dialog in ["help", "new_workshop", "take_in"] {
        look_into(&window, name, dialog).await;
    }
    window.open_workshop().await;
    for dialog in ["jump", "break"] {
        look_into(&window, name, dialog).await;
    }
    for tool in tools(&window).await {
        window.go(&tool).await;
        look(&window, name, &tool.replace('/', "-")).await;
    }
    window.go_to_contract().await;
    look(&window, name, "contract").await;
    window.click("[data-issue]").await;
    window.find("dialog[open]").await;
    look(&window, name, "issue").await;
    window.click("[data-confirm]").await;
    window.gone("dialog[open]").await;
    window.find("[data-contract='1']").await;
    look(&window, name, "issued").await;
    look_into(&window, name, "choose_copy").await;
    window.click("[data-do=prepare_email]").await;
    window.find("[data-password]").await;
    look(&window, name, "email").await;
    window.close().await;
}

/// Opens a dialog, looks at it, and leaves it by Escape.
async fn look_into(window: &Window, name: &str, dialog: &str) {
    window.click(&format!("[data-do={dialog}]")).await;
    window.find("dialog[open]").await;
    look(window, name, &format!("dialog-{dialog}")).await;
    window.keys(key::ESCAPE).await;
    window.gone("dialog[open]").await;
}

/// Presses Ctrl and plus, as people do who want to read better.
pub async fn enlarge(window: &mut Window, presses: usize) {
    let width = window.run("return innerWidth", vec![]).await.as_u64().unwrap();
    for _ in 0..presses {
        window.keys(&format!("{}={}", key::CONTROL, key::RELEASE)).await;
    }
    if presses > 0 {
        window.by_key = true;
        let half = width / 2;
        let narrower = format!(
            "const done = arguments[0]; const wait = setInterval(() => {{
                if (innerWidth <= {}) {{ clearInterval(wait); done(); }} }}, 20)",
            half + 1
        );
        window.page.execute_async(&narrower, vec![]).await.expect("Ctrl and plus make the page larger");
    }
}

pub async fn look(window: &Window, name: &str, place: &str) {
    window.settled().await;
    let out = window.run(STICKS_OUT, vec![]).await;
    assert!(out.is_null(), "{place} ({name}) has to be scrolled sideways, because of {out:#}");
    window.picture(&format!("{name}-{place}")).await;
    window.keeps_nobody_out(&format!("{place} ({name})")).await;
}

/// The paths of every tool, stage by stage.
pub async fn tools(window: &Window) -> Vec<String> {
    let mut all = Vec::new();
    for stage in names(window, "stage").await {
        window.go_to_stage(&stage).await;
        for tool in names(window, "tool").await {
            if !all.contains(&tool) {
                all.push(tool);
            }
        }
    }
    assert!(all.len() > 20, "only these tools were found: {all:?}");
    all
}

async fn names(window: &Window, hook: &str) -> Vec<String> {
    let script =
        format!("return [...document.querySelectorAll('[data-{hook}]')].map((one) => one.dataset.{hook})");
    let names = window.run(&script, vec![]).await;
    names.as_array().unwrap().iter().filter_map(|name| name.as_str().map(ToOwned::to_owned)).collect()
}
