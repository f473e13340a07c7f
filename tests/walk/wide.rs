//! Faces with more in them than fits: nothing is lost, and the page never scrolls sideways.

use super::faces::rosa;
use super::home::Home;
use super::window::{Window, key};

#[tokio::test]
async fn five_options_stand_side_by_side() {
    let home = Home::new();
    let (window, _) = rosa(&home).await;
    window.go("who/options").await;
    for name in ["A flat by the canal", "With Aunt Pilar", "Shared Lives in Hebden", "Wednesdays", "The ward"]
    {
        window.add_row_by_key("who/options/options", name).await;
    }
    window.settled().await;
    let sticks_out = "
        const columns = [...document.querySelectorAll('.columns > li')];
        const tops = new Set(columns.map((one) => one.getBoundingClientRect().top));
        const out = columns.flatMap((column) => [...column.querySelectorAll('input, textarea, select, button, h2')]
            .filter((one) => one.getBoundingClientRect().right > column.getBoundingClientRect().right)
            .map((one) => one.outerHTML.slice(0, 90)));
        return [columns.length, tops.size, ...out]";
    assert_eq!(window.run(sticks_out, vec![]).await, serde_json::json!([5, 1]));
    window.keep("five-options").await;
}

#[tokio::test]
async fn a_table_of_many_scrolls_in_its_own_place() {
    let home = Home::new();
    let window = Window::open(&home).await;
    window.click("[data-do=open_practice]").await;
    window.find("main[data-screen=shelf]").await;
    window.open_workshop().await;
    window.go("who/roles").await;
    window.tab_to("[data-role='0.0']").await;
    let scrolls = "const table = document.querySelector('[role=grid]').parentElement;
        return table.scrollWidth > table.clientWidth";
    assert_eq!(window.run(scrolls, vec![]).await, true, "all of them do not fit");
    let is_seen = "const cell = document.activeElement.getBoundingClientRect();
        const table = document.querySelector('[role=grid]').parentElement.getBoundingClientRect();
        const first = document.querySelector('[role=grid] th[scope=row]').getBoundingClientRect();
        return cell.left >= first.right - 1 && cell.right <= table.right + 1";
    for keys in [key::END, key::LEFT, key::LEFT, key::LEFT, key::LEFT, key::LEFT, key::LEFT, key::HOME] {
        window.keys(keys).await;
        window.becomes(is_seen).await;
    }
    window.keep("many-roles").await;
}
