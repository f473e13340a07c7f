//! The one window, and how it opens and closes.

use std::thread;
use std::time::Duration;

use tauri::webview::NewWindowResponse;
use tauri::{App, Manager, Url, WebviewWindow, WebviewWindowBuilder, Window, WindowEvent};

/// How long a page may take to hand over what was typed last.
const LAST_WORDS: Duration = Duration::from_millis(600);

/// Opens the window that `tauri.conf.json` describes. It can neither leave the app nor open another.
pub fn open(shell: &App) -> tauri::Result<()> {
    let config = shell.config().app.windows.first().ok_or(tauri::Error::WindowNotFound)?;
    let window = WebviewWindowBuilder::from_config(shell, config)?
        .on_navigation(is_own)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        // Nothing of a page is kept on disk. WebDriver cannot drive a private window.
        .incognito(cfg!(not(feature = "e2e")))
        .build()?;
    paint_plainly(&window)
}

/// Where there is no graphics card, WebKit has one played by the processor, and every key takes ten times as long as it
/// does to paint without.
#[cfg(target_os = "linux")]
fn paint_plainly(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebViewExt};

    let is_card = |entry: std::fs::DirEntry| entry.file_name().to_string_lossy().starts_with("renderD");
    if std::fs::read_dir("/dev/dri").into_iter().flatten().flatten().any(is_card) {
        return Ok(());
    }
    window.with_webview(|page| {
        if let Some(settings) = page.inner().settings() {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
    })
}

#[cfg(not(target_os = "linux"))]
fn paint_plainly(_: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

/// Whether an address is one of the app's own pages.
fn is_own(address: &Url) -> bool {
    match address.scheme() {
        "tauri" => address.host_str() == Some("localhost"),
        // Windows has no schemes of its own.
        "http" | "https" => cfg!(windows) && address.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

/// Before the window goes, what was typed last goes to the app: leaving a field saves it.
pub fn on_event(window: &Window, event: &WindowEvent) {
    let WindowEvent::CloseRequested { api, .. } = event else { return };
    let Some(page) = window.get_webview_window(window.label()) else { return };
    if page.eval("document.activeElement?.blur()").is_err() {
        return;
    }
    api.prevent_close();
    thread::spawn(move || close(&page));
}

fn close(page: &WebviewWindow) {
    // A window that cannot be hidden or closed is closed by the system; there is nothing else to do.
    let _ = page.hide();
    thread::sleep(LAST_WORDS);
    let _ = page.destroy();
}
