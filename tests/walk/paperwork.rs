//! The papers beside the contract: found, looked at, saved; a booklet sent out and its answers taken in.

use super::home::Home;
use super::window::{Window, key};

const SHEILA: &str = "42382638-4559-4e2c-b48c-0f0fe9ff1ad6";
const ANSWER: &str = "The number 4 tram, upstairs, at the front.";

#[tokio::test]
async fn a_booklet_goes_out_and_its_answers_come_in() {
    let home = Home::new();
    let window = Window::open(&home).await;
    window.click("[data-do=open_practice]").await;
    window.open_workshop().await;
    go_to_papers(&window).await;
    window.find("[data-kind=advert] [data-left-out]").await;
    window.picture("papers").await;
    window.keeps_nobody_out("the list of papers").await;

    window.click("[data-paper='advert-room']").await;
    let page = window.find("[data-page='0'] img").await.attr("alt").await.unwrap().unwrap();
    assert!(page.contains("Would you like to work with me?") && !page.contains("Danny"), "{page}");
    window.picture("papers-advert").await;
    window.click("[data-do=choose_paper]").await;
    window.click("[data-do=save_paper]").await;
    window.gone("dialog").await;
    assert_eq!(home.saved("pdf").len(), 1);

    window.click("[data-paper='booklet-family']").await;
    window.click("[data-do=save_booklet]").await;
    window.reads("[data-done]", |text| text.contains("to-fill-in.html")).await;
    window.keeps_nobody_out("a booklet on the desk").await;
    let page = std::fs::read_to_string(&home.saved("html")[0]).unwrap();
    assert!(page.contains("<textarea") && page.contains("Danny"));

    let answers = serde_json::json!({"booklet": 1, "role": "family", "name": "Sheila",
        "answers": [{"question": "important_to", "answer": ANSWER}]});
    std::fs::write(home.picked().join("back.json"), answers.to_string()).unwrap();
    window.click("[data-do=look_at_booklet]").await;
    window.reads("dialog [data-answer] .said", |text| text == ANSWER).await;
    window.picture("papers-answers").await;
    window.keeps_nobody_out("the answers of a booklet").await;
    window.click(&format!("[id='booklet-from.{SHEILA}']")).await;
    window.click("[data-do=take_booklet]").await;
    window.gone("dialog").await;
    window.settled().await;

    window.go("plan/profile").await;
    assert!(says(&window, ANSWER).await, "the answer stands in the plan");
    window.click("[data-undo]").await;
    window.settled().await;
    window.go("plan/profile").await;
    assert!(!says(&window, ANSWER).await, "one step takes all of it back");
    window.close().await;
}

#[tokio::test]
async fn papers_are_a_jump_away() {
    let home = Home::new();
    let window = Window::open(&home).await;
    window.click("[data-do=open_practice]").await;
    window.open_workshop().await;
    window.click("[data-do=jump]").await;
    window.find("dialog[open]").await;
    window.keys("papers").await;
    window.find("[data-jump=papers]").await;
    window.keys(key::ENTER).await;
    window.find("main[data-screen=papers]").await;
    window.close().await;
}

async fn go_to_papers(window: &Window) {
    window.click("[data-go=papers]").await;
    window.find("main[data-screen=papers]").await;
    window.find("[data-paper='booklet-family']").await;
}

/// Whether these words stand in a field of the page.
async fn says(window: &Window, words: &str) -> bool {
    let script =
        "return [...document.querySelectorAll('textarea')].some((one) => one.value === arguments[0])";
    window.run(script, vec![words.into()]).await == true
}
