//! A call from a page, handed to the app.

use std::sync::Arc;

use app::{App, ErrorCode, Failure};
use serde_json::{Value, json};
use tauri::State;
use tauri::ipc::Response;

use crate::host::Desktop;
use crate::rest;

/// The app, answering as many calls at once as come.
#[derive(Clone)]
pub struct SharedApp(Arc<App<Desktop>>);

impl SharedApp {
    /// An app with nothing open.
    pub fn new(host: Desktop) -> Self {
        let app = Arc::new(App::new(host));
        rest::watch(Arc::clone(&app));
        Self(app)
    }

    /// Opens the training vault. When that fails, the page shows its first screen and can try again.
    pub fn open_practice(&self) {
        if let Err(failure) = self.0.call("open_practice", json!({})) {
            eprintln!("The training vault does not open: {}", failure.text);
        }
    }

    /// Closes what is open.
    pub fn close(&self) {
        // Nothing open is no fault, and nobody is left to be told of another.
        let _ = self.0.call("lock", json!({}));
    }
}

/// Hands `body` to the call `name`, away from the main thread: a call may wait for a dialog.
#[tauri::command]
pub async fn call(shared: State<'_, SharedApp>, name: String, body: Value) -> Result<Response, Value> {
    let app = Arc::clone(&shared.0);
    match tauri::async_runtime::spawn_blocking(move || app.call(&name, body)).await {
        Ok(answer) => answer.map(Response::new).map_err(|failure| json!(failure)),
        Err(_) => Err(json!(Failure::of(ErrorCode::Broken))),
    }
}
