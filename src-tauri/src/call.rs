//! The one command: a call from a page, handed to the app.

use std::sync::{Arc, Mutex, PoisonError, TryLockError};

use app::{App, Failure};
use serde_json::{Value, json};
use tauri::State;
use tauri::ipc::Response;

use crate::desk::Desktop;

/// The app, answering one call at a time.
#[derive(Clone)]
pub struct Desk(Arc<Mutex<App<Desktop>>>);

impl Desk {
    /// An app with nothing open.
    pub fn new(host: Desktop) -> Self {
        Self(Arc::new(Mutex::new(App::new(host))))
    }

    /// Opens the training vault. When that fails, the page shows its first screen and can try again.
    pub fn open_practice(&self) {
        if let Err(failure) = self.answer("open_practice", json!({})) {
            eprintln!("The training vault does not open: {}", failure.text);
        }
    }

    /// Closes what is open, unless a call is still under way: everything that was answered is on disk already.
    pub fn put_away(&self) {
        let mut app = match self.0.try_lock() {
            Ok(app) => app,
            Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
            Err(TryLockError::WouldBlock) => return,
        };
        // Nothing open is no fault, and nobody is left to be told of another.
        let _ = app.call("lock", json!({}));
    }

    /// After a call that panicked the app goes by what the disk has, so the next one may go on.
    fn answer(&self, name: &str, body: Value) -> Result<String, Failure> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).call(name, body)
    }
}

/// Hands `body` to the call `name`, away from the main thread: a call may wait for a dialog.
#[tauri::command]
pub async fn call(desk: State<'_, Desk>, name: String, body: Value) -> Result<Response, Value> {
    let desk = desk.inner().clone();
    match tauri::async_runtime::spawn_blocking(move || desk.answer(&name, body)).await {
        Ok(answer) => answer.map(Response::new).map_err(|failure| json!(failure)),
        Err(_) => Err(json!(Failure::of("broken"))),
    }
}
