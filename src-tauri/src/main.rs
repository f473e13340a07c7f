//! The window: hands calls from the page to the app, and shows nothing of its own.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod call;
mod closing;
mod host;
#[cfg_attr(feature = "e2e", path = "picker/scripted.rs")]
#[cfg_attr(not(feature = "e2e"), path = "picker/native.rs")]
mod picker;
mod rest;
mod viewer;
mod window;

use tauri::{Manager, RunEvent};

use crate::call::SharedApp;
use crate::closing::Closing;
use crate::host::Desktop;

fn main() -> Result<(), tauri::Error> {
    let shell = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(tauri::generate_handler![call::call, closing::leave])
        .on_window_event(closing::on_event)
        .setup(|shell| {
            let shared = SharedApp::new(Desktop::new(shell.handle())?);
            if std::env::args().any(|word| word == "--practice") {
                shared.open_practice();
            }
            shell.manage(shared);
            shell.manage(Closing::default());
            closing::listen_to_logout(shell.handle())?;
            window::open(shell)?;
            Ok(())
        })
        .build(tauri::generate_context!())?;
    shell.run(|shell, event| {
        if let (RunEvent::Exit, Some(shared)) = (event, shell.try_state::<SharedApp>()) {
            shared.close();
        }
    });
    Ok(())
}
