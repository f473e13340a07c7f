//! The walk without a window: the same calls that a page makes, over a training vault of its own.

use app::{App, ErrorCode, Failure};
use serde_json::{Value, json};

use crate::arguments::Sample;
use crate::host::Terminal;
use crate::{Outcome, Refused, output};

/// Opens the training vault, issues the sample's contract, saves the family's copy and prepares the e-mail.
pub fn sample(call: &Sample) -> Result<Outcome, Refused> {
    std::fs::create_dir_all(&call.to)
        .map_err(|error| Refused(format!("{} cannot be written: {error}.", call.to.display())))?;
    let app = App::new(Terminal { home: call.to.join("vaults"), to: call.to.clone() });
    let done = walk(&app);
    app.close();
    match done {
        Ok(()) => Ok(Outcome::Done),
        Err(failure) => Err(Refused(failure.text)),
    }
}

fn walk(app: &App<Terminal>) -> Result<(), Failure> {
    let call = |name: &str, body: Value| {
        let answer = app.call(name, body)?;
        serde_json::from_str::<Value>(&answer).map_err(|_| Failure::of(ErrorCode::BadRequest))
    };
    let shelf = call("open_practice", json!({}))?;
    let id = shelf["workshops"][0]["id"].clone();
    let opened = call("open_workshop", json!({"id": id}))?;
    let problems = opened["news"]["problems"].as_array().map_or(0, Vec::len);
    let things = if problems == 1 { "thing" } else { "things" };
    output::line(&format!("The practice workshop is open: {problems} {things} to look at."));
    let issued = call("issue", json!({}))?;
    let number = issued["number"].clone();
    output::line(&format!("Contract {number} is issued, sealed and kept in the training vault."));
    for format in ["pdf", "html", "txt"] {
        let copy = json!({"number": number, "audience": "person", "format": format});
        let written = call("save_copy", copy)?;
        output::line(&format!("For the family: {}", shown(&written["path"])));
    }
    let email = call("prepare_email", json!({"number": number}))?;
    output::line(&format!("For the commissioner: {}", shown(&email["folder"])));
    for file in email["files"].as_array().into_iter().flatten() {
        output::line(&format!("  {}", shown(file)));
    }
    output::line(&format!("Password, to be spoken by telephone: {}", shown(&email["password"])));
    Ok(())
}

fn shown(value: &Value) -> &str {
    value.as_str().unwrap_or("nowhere")
}
