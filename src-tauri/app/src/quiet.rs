//! A vault that nobody uses for a while is put at rest.

use std::sync::atomic::{AtomicU64, Ordering};

use crate::App;
use crate::host::Host;

/// How many calls came, now and when somebody looked last: the app has no clock to tell a pause by.
#[derive(Default)]
pub(crate) struct Quiet {
    calls: AtomicU64,
    before: AtomicU64,
}

impl Quiet {
    pub(crate) fn break_by_a_call(&self) {
        self.calls.fetch_add(1, Ordering::Relaxed);
    }

    /// Whether no call came since this was asked last.
    fn lasted(&self) -> bool {
        let calls = self.calls.load(Ordering::Relaxed);
        self.before.swap(calls, Ordering::Relaxed) == calls
    }
}

impl<H: Host> App<H> {
    /// To be called every few seconds. When nobody asked for anything since the last time, nobody is typing, and the vault
    /// puts its log away, so that nothing hangs on it.
    pub fn rest_if_quiet(&self) {
        if !self.quiet.lasted() {
            return;
        }
        if let Some(vault) = &mut self.session_as_it_is().state.vault {
            // Where the vault is not as it was, the next change says so to whoever makes it.
            let _ = vault.rest();
        }
    }
}
