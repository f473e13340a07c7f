//! Between what people type, the vault is put at rest.

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use app::App;

use crate::host::Desktop;

/// How long nobody may have asked for anything.
const QUIET: Duration = Duration::from_secs(5);

/// Looks after the app for as long as the program runs.
pub fn watch(app: Arc<App<Desktop>>) {
    thread::spawn(move || {
        loop {
            thread::sleep(QUIET);
            app.rest_if_quiet();
        }
    });
}
