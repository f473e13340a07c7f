//! How the program ends. The page is asked for the last words, and the window goes when the page says that the disk
//! has them. A logout asks in the same way, but cannot be made to wait.

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use serde::Deserialize;
use tauri::{AppHandle, Manager, State, WebviewWindow, Window, WindowEvent};

use crate::picker::Picker;

/// How long a page may say nothing at all. Sessions that end kill what is still there after about as long.
const PATIENCE: Duration = Duration::from_secs(10);
/// What the page listens to: `onLastWords` in `ui/src/api.ts`.
const LAST_WORDS: &str = "window.dispatchEvent(new CustomEvent('last-words'))";

/// Where the last closing has come to.
#[derive(Default)]
pub struct Closing {
    /// The page has answered that it is at it.
    heard: AtomicBool,
    /// A thread waits for that answer.
    watched: AtomicBool,
}

/// What a page answers when the window is asked to close.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// It was heard, and the page sees to what is not saved yet.
    Heard,
    /// Nothing is left to save, or whoever sits there wants to leave all the same.
    Leave,
}

/// The page's answer. Once it may leave, the window goes.
#[tauri::command]
pub fn leave(page: WebviewWindow, closing: State<'_, Closing>, answer: Answer) {
    closing.heard.store(true, Ordering::SeqCst);
    if matches!(answer, Answer::Leave) {
        // A window that cannot be closed is closed by the system; there is nothing else to do.
        let _ = page.destroy();
    }
}

/// Asks the page before its window goes.
pub fn on_event(window: &Window, event: &WindowEvent) {
    let WindowEvent::CloseRequested { api, .. } = event else { return };
    let Some(page) = window.get_webview_window(window.label()) else { return };
    let closing = window.state::<Closing>();
    closing.heard.store(false, Ordering::SeqCst);
    // A page that cannot even be asked has nothing to say.
    if page.eval(LAST_WORDS).is_err() {
        return;
    }
    api.prevent_close();
    if !closing.watched.swap(true, Ordering::SeqCst) {
        thread::spawn(move || watch(&page));
    }
}

/// Where the page says nothing, whoever sits there decides. A page that was heard asks for itself.
fn watch(page: &WebviewWindow) {
    thread::sleep(PATIENCE);
    let closing = page.state::<Closing>();
    closing.watched.store(false, Ordering::SeqCst);
    if !closing.heard.load(Ordering::SeqCst) && Picker::new(page.app_handle()).may_close() {
        let _ = page.destroy();
    }
}

/// From now on a logout closes the window as its button does.
#[cfg(unix)]
pub fn listen_to_logout(shell: &AppHandle) -> std::io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;

    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT])?;
    let shell = shell.clone();
    thread::spawn(move || {
        for _ in signals.forever() {
            log_out(&shell);
        }
    });
    Ok(())
}

#[cfg(not(unix))]
pub fn listen_to_logout(_: &AppHandle) -> std::io::Result<()> {
    Ok(())
}

#[cfg(unix)]
fn log_out(shell: &AppHandle) {
    let windows = shell.webview_windows();
    if windows.values().all(|window| window.close().is_err()) {
        shell.exit(0);
    }
    let shell = shell.clone();
    thread::spawn(move || {
        thread::sleep(PATIENCE);
        shell.exit(0);
    });
}
