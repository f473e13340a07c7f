//! The one window, and how it opens.

use tauri::webview::NewWindowResponse;
use tauri::{App, Url, WebviewWindow, WebviewWindowBuilder};

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
