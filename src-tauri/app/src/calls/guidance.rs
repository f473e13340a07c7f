//! Help that is known by now. It is put away tool by tool, in the vault and not in the page, so that it stays away.

use domain::Workshop;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::calls::nothing::Nothing;
use crate::code::ErrorCode;
use crate::failure::Failure;
use crate::host::Host;
use crate::session::Session;

/// The setting that holds the paths of the tools, as a JSON list.
const KNOWN: &str = "guidance_known";

/// The tools whose help was put away.
#[derive(Debug, Serialize, TS)]
pub struct Guidance {
    /// Their paths.
    pub known: Vec<String>,
}

/// A tool's help to put away, or to bring back.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KnowGuidance {
    /// The tool's path.
    pub tool: String,
    /// Whether it is known by now.
    pub known: bool,
}

impl<H: Host> Session<'_, H> {
    pub(crate) fn guidance(&mut self, _: Nothing) -> Result<Guidance, Failure> {
        let kept = self.vault()?.setting(KNOWN)?.unwrap_or_default();
        // A list that cannot be read means that all help is shown, which harms nobody.
        Ok(Guidance { known: serde_json::from_str(&kept).unwrap_or_default() })
    }

    pub(crate) fn know_guidance(&mut self, call: KnowGuidance) -> Result<Guidance, Failure> {
        let is_tool = Workshop::STAGES.iter().any(|stage| {
            stage.tools.iter().any(|tool| call.tool.split_once('/') == Some((stage.name, tool.name)))
        });
        if !is_tool {
            return Err(Failure::of(ErrorCode::NoSuchTool));
        }
        let mut known = self.guidance(Nothing {})?.known;
        known.retain(|tool| *tool != call.tool);
        if call.known {
            known.push(call.tool);
        }
        let list = serde_json::to_string(&known).map_err(|_| Failure::of(ErrorCode::BadRequest))?;
        self.vault_mut()?.set_setting(KNOWN, &list)?;
        Ok(Guidance { known })
    }
}
