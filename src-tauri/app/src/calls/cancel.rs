//! Cancelling a long call that runs beside the window.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::App;
use crate::event::LongCall;
use crate::failure::Failure;
use crate::host::Host;

/// A long call that is not wanted any more.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Cancel {
    /// Which call.
    pub call: LongCall,
}

/// What came of cancelling.
#[derive(Debug, Serialize, TS)]
pub struct Cancelled {
    /// Whether the call stops and writes nothing. Otherwise it was done already, or too far on to be stopped.
    pub stops: bool,
}

impl<H: Host> App<H> {
    pub(crate) fn cancel(&self, call: Cancel) -> Result<Cancelled, Failure> {
        Ok(Cancelled { stops: self.running.cancel(call.call) })
    }
}
