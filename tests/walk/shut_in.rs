//! (e) A page can hand a call to the app, and hear what it is told, and nothing else: no other command, no
//! other place, no network.

use std::time::Duration;

use serde_json::Value;

use super::home::Home;
use super::window::Window;

/// Resolves with "yes" when something that should not work does.
const INVOKE: &str = "const [name, body, done] = arguments;
    window.__TAURI_INTERNALS__.invoke(name, body).then(() => done('yes'), (reason) => done(String(reason)));";
const FETCH: &str = "const [address, done] = arguments;
    fetch(address).then(() => done('yes'), (reason) => done(String(reason)));";

#[tokio::test]
async fn a_page_can_do_nothing_but_call_the_app() {
    let home = Home::new();
    let window = Window::open(&home).await;
    // It may listen to what the app tells, and tell nobody anything.
    for command in [
        "plugin:dialog|open",
        "plugin:dialog|save",
        "plugin:event|emit",
        "plugin:event|emit_to",
        "plugin:window|create",
    ] {
        let answer = ask(&window, INVOKE, vec![command.into(), serde_json::json!({})]).await;
        assert!(answer.contains("not allowed"), "{command}: {answer}");
    }
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let address = format!("http://{}/", listener.local_addr().unwrap());
    assert_ne!(ask(&window, FETCH, vec![address.as_str().into()]).await, "yes");
    let leave = "location.href = arguments[0]; open(arguments[0]);
        document.body.append(Object.assign(new Image(), { src: arguments[0] }))";
    window.run(leave, vec![address.as_str().into()]).await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(window.page.current_url().await.unwrap().scheme(), "tauri", "the window left the app");
    assert_eq!(window.page.windows().await.unwrap().len(), 1, "another window opened");
    assert!(listener.accept().is_err(), "something reached {address}");
    assert_eq!(window.run("return Object.isFrozen(Object.prototype)", vec![]).await, true);
    window.close().await;
}

async fn ask(window: &Window, script: &str, with: Vec<Value>) -> String {
    let answer = window.page.execute_async(script, with).await.unwrap();
    answer.as_str().unwrap_or_default().to_owned()
}
