//! Cells of the money board that say more than one answer: how many of what ("12.5 hours"), and a price with how often
//! it is paid ("£20 pw") or with the minus of money back. They are read here and nowhere else, into plain acts.

use std::collections::HashMap;

use domain::Act;
use domain::stages::{Every, Unit};
use domain::values::{Word, require_plain_hours};
use domain::words::{capitalised, words};
use serde::Deserialize;
use serde_json::Value;
use ts_rs::TS;

use crate::calls::edit::{EditCall, Settled};
use crate::code::ErrorCode;
use crate::failure::Failure;
use crate::host::Host;
use crate::session::Session;

/// Changes to make from a sheet, all or none, as one step of undo.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CellsCall {
    /// In order.
    pub acts: Vec<CellAct>,
    /// The visit of a cell in which this was typed, as in an edit.
    #[serde(default)]
    #[ts(optional)]
    pub visit: Option<u32>,
}

/// A plain act, or words that have to be read first.
#[derive(Debug, Deserialize, TS)]
#[serde(untagged)]
pub enum CellAct {
    /// As it is.
    Act(Act),
    /// What was typed into a cell.
    Typed(CellTyped),
}

/// What was typed into a cell that may say more than its own answer.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CellTyped {
    /// The path of its own answer.
    pub at: String,
    /// What it says.
    pub says: CellSays,
    /// As it was typed.
    pub typed: String,
}

/// What a cell says that has to be read.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CellSays {
    /// How many of what: "12.5 hours".
    Count,
    /// A price, and how often it is paid: "£20 pw".
    Price,
}

impl<H: Host> Session<'_, H> {
    pub(crate) fn edit_cells(&mut self, call: CellsCall) -> Result<Settled, Failure> {
        let mut reading = Reading::default();
        for act in call.acts {
            reading.take(act)?;
        }
        self.edit(EditCall { acts: reading.acts, visit: call.visit })
    }
}

/// The acts that were read, and how often each line is paid as far as its price says so.
#[derive(Default)]
struct Reading {
    acts: Vec<Act>,
    often: HashMap<String, (&'static str, String)>,
}

impl Reading {
    fn take(&mut self, act: CellAct) -> Result<(), Failure> {
        match act {
            CellAct::Act(Act::Set { at, to }) => self.set(at, to),
            CellAct::Act(act) => {
                self.acts.push(act);
                Ok(())
            }
            CellAct::Typed(CellTyped { at, says, typed }) => {
                let Some((line, _)) = at.rsplit_once('/') else {
                    return Err(Failure::of(ErrorCode::BadRequest));
                };
                match says {
                    CellSays::Count => self.count(line, &at, &typed),
                    CellSays::Price => {
                        self.price(line, &at, &typed);
                        Ok(())
                    }
                }
            }
        }
    }

    fn push(&mut self, at: String, to: impl Into<Value>) {
        self.acts.push(Act::Set { at, to: to.into() });
    }

    /// What the price says of how often holds against an empty cell, and must not be said otherwise beside it.
    fn set(&mut self, at: String, to: Value) -> Result<(), Failure> {
        let said = at.strip_suffix("/every").and_then(|line| self.often.get(line));
        let beside = to.as_str().unwrap_or_default();
        match said {
            Some(_) if beside.is_empty() => Ok(()),
            Some((every, price)) if beside != *every => {
                let label = capitalised(words().choice(Every::SPEC.name, beside));
                let parts = [("price", price.as_str()), ("every", &label)];
                Err(Failure { at: Some(at), ..Failure::with(ErrorCode::SaidTwice, &parts) })
            }
            _ => {
                self.push(at, to);
                Ok(())
            }
        }
    }

    /// "12.5 hours", "7", hours and minutes ("7:30", "7h30"), or only what is counted.
    fn count(&mut self, line: &str, at: &str, typed: &str) -> Result<(), Failure> {
        let (number, rest) = number_and_rest(typed.trim());
        let unit_at = format!("{line}/unit");
        if rest.is_empty() {
            if number.is_empty() {
                self.push(unit_at, Value::Null);
            }
            self.push(at.to_owned(), Some(number).filter(|number| !number.is_empty()));
            return Ok(());
        }
        match &*units_called(rest) {
            [unit] => {
                if *unit == Unit::Hour.word() {
                    require_plain_hours(number).map_err(|refusal| Failure::refused(&refusal, at))?;
                }
                self.push(unit_at, *unit);
                self.push(at.to_owned(), Some(number).filter(|number| !number.is_empty()));
                Ok(())
            }
            // No count at all: it is refused as any other answer that is none.
            _ if number.is_empty() => {
                self.push(at.to_owned(), typed);
                Ok(())
            }
            several => Err(which_unit(at, rest, several)),
        }
    }

    fn price(&mut self, line: &str, at: &str, typed: &str) {
        let all = typed.trim();
        let (price, often) = match how_often(all) {
            Some((every, price, said)) => (price, Some((every, said.to_owned()))),
            None => (all, None),
        };
        if let Some((every, said)) = often {
            self.push(format!("{line}/every"), every);
            self.often.insert(line.to_owned(), (every, said));
        }
        let back = price.strip_prefix(['-', '−', '–']).map(str::trim_start);
        let back = back.or_else(|| price.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')));
        if back.is_some() {
            self.push(format!("{line}/purpose"), domain::stages::Purpose::Credit.word());
        }
        self.push(at.to_owned(), back.unwrap_or(price));
    }
}

/// What a count begins with, and what is counted: "12.5" and "hours".
fn number_and_rest(typed: &str) -> (&str, &str) {
    let digits = |text: &str| text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let whole = digits(typed);
    let (_, after) = typed.split_at(whole);
    let clock = after.strip_prefix(':').map(|rest| (1, digits(rest)));
    let hours = after.trim_start().strip_prefix(['h', 'H']).map(|rest| {
        let (gap, bare) = (after.len() - after.trim_start().len(), rest.trim_start());
        (gap + 1 + rest.len() - bare.len(), digits(bare))
    });
    let end = match (clock, hours) {
        (Some((sign, minutes)), _) if whole > 0 && minutes > 0 => whole + sign + minutes,
        (_, Some((sign, minutes))) if whole > 0 && minutes > 0 => {
            let end = whole + sign + minutes;
            end + usize::from(typed[end..].starts_with('m'))
        }
        _ => typed.len() - typed.trim_start_matches(|c: char| c.is_ascii_digit() || ".,".contains(c)).len(),
    };
    let (number, rest) = typed.split_at(end);
    (number, rest.trim())
}

/// What the units are called, in one and in many, beside their own word.
fn names_of(unit: &str) -> [String; 4] {
    let count = |how: &str| words().get(&format!("contract|units|{unit}|{how}")).to_lowercase();
    [unit.to_owned(), words().choice(Unit::SPEC.name, unit).to_lowercase(), count("one"), count("many")]
}

/// The units that these words fit best: the same words, else the beginning, else the beginning of a word within.
fn units_called(typed: &str) -> Vec<&'static str> {
    let called = typed.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    let ways: [fn(&str, &str) -> bool; 3] = [
        |name, called| name == called,
        |name, called| name.starts_with(called),
        |name, called| format!(" {name}").contains(&format!(" {called}")),
    ];
    let units = || Unit::SPEC.words.iter().map(|(unit, _)| *unit);
    let fitting = |way: &fn(&str, &str) -> bool| -> Vec<&'static str> {
        units().filter(|unit| names_of(unit).iter().any(|name| way(name, &called))).collect()
    };
    ways.iter().map(fitting).find(|found| !found.is_empty()).unwrap_or_default()
}

fn which_unit(at: &str, rest: &str, several: &[&'static str]) -> Failure {
    let label = |unit: &str| capitalised(words().choice(Unit::SPEC.name, unit));
    let all = || Unit::SPEC.words.iter().map(|(unit, _)| *unit).collect();
    let asked: Vec<&str> = if several.is_empty() { all() } else { several.to_vec() };
    let answers = asked.into_iter().map(label).collect::<Vec<_>>().join("; ");
    let parts = [("words", rest), ("answers", &*answers)];
    let failure = if several.is_empty() {
        Failure::with(ErrorCode::NoSuchUnit, &parts)
    } else {
        Failure::with(ErrorCode::MoreThanOneUnit, &parts)
    };
    Failure { at: Some(at.to_owned()), ..failure }
}

/// How often something is paid, where that is said behind its price: the word, the price, and how it was said.
fn how_often(all: &str) -> Option<(&'static str, &str, &str)> {
    // Fortnights and four weeks end with what weeks end with.
    let order = [Every::Fortnight, Every::FourWeeks, Every::Week, Every::Month, Every::Year];
    order.iter().find_map(|every| {
        let every = every.word();
        words().get(&format!("app|often|{every}")).split(", ").find_map(|said| {
            let (price, end) = all.split_at_checked(all.len().checked_sub(said.len())?)?;
            let is_price = price.trim_end_matches([' ', '.']).ends_with(|c: char| c.is_ascii_digit());
            (end.eq_ignore_ascii_case(said) && is_price).then_some((every, price.trim(), end))
        })
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn read(acts: Value) -> Result<Vec<(String, Value)>, Failure> {
        let acts: Vec<CellAct> = serde_json::from_value(acts).unwrap();
        let mut reading = Reading::default();
        for act in acts {
            reading.take(act)?;
        }
        let set = |act: Act| match act {
            Act::Set { at, to } => (at, to),
            other => (other.place().to_owned(), Value::Null),
        };
        Ok(reading.acts.into_iter().map(set).collect())
    }

    fn cell(says: &str, typed: &str) -> Result<Vec<(String, Value)>, Failure> {
        read(json!([{ "at": "l/own", "says": says, "typed": typed }]))
    }

    fn said(parts: Value) -> Vec<(String, Value)> {
        serde_json::from_value(parts).unwrap()
    }

    #[test]
    fn a_count_says_how_many_of_what_or_one_of_both() {
        let hours = said(json!([["l/unit", "hour"], ["l/own", "12.5"]]));
        for typed in ["12.5 hours", "12.5 Hour", " 12.5  HOURS ", "12.5 h", "12.5hours"] {
            assert_eq!(cell("count", typed).unwrap(), hours, "{typed}");
        }
        assert_eq!(cell("count", "7").unwrap(), said(json!([["l/own", "7"]])));
        assert_eq!(cell("count", "7:30").unwrap(), said(json!([["l/own", "7:30"]])));
        let minutes = said(json!([["l/unit", "hour"], ["l/own", "7h30"]]));
        assert_eq!(cell("count", "7h30 hours").unwrap(), minutes);
        let nights = said(json!([["l/unit", "sleep_in"], ["l/own", null]]));
        assert_eq!(cell("count", "sleep-in").unwrap(), nights);
        assert_eq!(cell("count", "  ").unwrap(), said(json!([["l/unit", null], ["l/own", null]])));
        // What is no count is left to be refused as such.
        assert_eq!(cell("count", "lots").unwrap(), said(json!([["l/own", "lots"]])));
    }

    #[test]
    fn every_count_is_read_as_the_board_shows_it() {
        for (unit, _) in Unit::SPEC.words {
            for (number, many) in [("1", "one"), ("12.5", "many")] {
                let shown = format!("{number} {}", words().get(&format!("contract|units|{unit}|{many}")));
                let same = said(json!([["l/unit", unit], ["l/own", number]]));
                assert_eq!(cell("count", &shown).unwrap(), same, "{shown}");
            }
        }
    }

    #[test]
    fn what_may_be_minutes_and_what_is_counted_by_no_unit_is_asked_again() {
        let code = |typed: &str| cell("count", typed).unwrap_err().code;
        for typed in ["7.30 hours", ".30 hours", "1,200.30 hours"] {
            assert_eq!(code(typed), ErrorCode::MinutesOrPart, "{typed}");
        }
        assert_eq!(code("7 crates"), ErrorCode::NoSuchUnit);
        assert_eq!(code("7 w"), ErrorCode::MoreThanOneUnit);
        assert!(cell("count", "7.5 hours").is_ok() && cell("count", "7.25 hours").is_ok());
        assert!(cell("count", "7.30 days").is_ok());
        assert_eq!(cell("count", "7 crates").unwrap_err().at.as_deref(), Some("l/own"));
    }

    #[test]
    fn a_price_says_how_often_and_whether_it_is_money_back() {
        let week = said(json!([["l/every", "week"], ["l/own", "£20"]]));
        for typed in ["£20 pw", "£20 a week", "£20 PER WEEK", "£20/wk"] {
            assert_eq!(cell("price", typed).unwrap(), week, "{typed}");
        }
        let back = said(json!([["l/every", "four_weeks"], ["l/purpose", "credit"], ["l/own", "£5"]]));
        assert_eq!(cell("price", "-£5 every 4 weeks").unwrap(), back);
        assert_eq!(
            cell("price", "(6.50)").unwrap(),
            said(json!([["l/purpose", "credit"], ["l/own", "6.50"]]))
        );
        assert_eq!(cell("price", "£20").unwrap(), said(json!([["l/own", "£20"]])));
        assert_eq!(cell("price", "").unwrap(), said(json!([["l/own", ""]])));
    }

    #[test]
    fn how_often_is_not_said_twice() {
        let beside = |to: Value| {
            read(json!([
                { "at": "l/rate_pence", "says": "price", "typed": "£20 pw" },
                { "do": "set", "at": "l/every", "to": to },
                { "do": "set", "at": "m/every", "to": "month" },
            ]))
        };
        let both = said(json!([["l/every", "week"], ["l/rate_pence", "£20"], ["m/every", "month"]]));
        assert_eq!(beside(Value::Null).unwrap(), both);
        assert_eq!(beside("week".into()).unwrap().len(), 4);
        let refused = beside("month".into()).unwrap_err();
        assert_eq!((refused.code, refused.at.as_deref()), (ErrorCode::SaidTwice, Some("l/every")));
        assert!(refused.text.contains("pw"), "{}", refused.text);
    }
}
