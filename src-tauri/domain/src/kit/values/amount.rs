//! Whole-number amounts: pence, hundredths, minutes. Parsed once, here; no fraction is ever a float.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::optional_answer;
use crate::kit::field::Kind;
use crate::kit::refusal::Refusal;

macro_rules! whole_number {
    ($(#[$meta:meta])* $name:ident up to $limit:literal) => {
        $(#[$meta])*
        #[derive(Debug, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS)]
        #[serde(try_from = "i64", into = "i64")]
        #[ts(type = "number")]
        pub struct $name(i64);

        impl $name {
            /// The most that can be entered.
            pub const LIMIT: i64 = $limit;

            /// A known amount; held within 0 and [`Self::LIMIT`].
            pub const fn new(amount: i64) -> Self {
                if amount < 0 { Self(0) } else if amount > Self::LIMIT { Self(Self::LIMIT) } else { Self(amount) }
            }

            /// The whole number.
            pub const fn get(self) -> i64 {
                self.0
            }
        }

        impl TryFrom<i64> for $name {
            type Error = Refusal;
            fn try_from(amount: i64) -> Result<Self, Refusal> {
                if (0..=Self::LIMIT).contains(&amount) { Ok(Self(amount)) } else { Err(Refusal::OutOfRange) }
            }
        }

        impl From<$name> for i64 {
            fn from(amount: $name) -> i64 {
                amount.0
            }
        }
    };
}

whole_number! {
    /// An amount of money in whole pence, at most one hundred million pounds.
    Pence up to 10_000_000_000
}
whole_number! {
    /// A count in whole hundredths: 3750 is 37.5. At most ten thousand.
    Quantity up to 1_000_000
}
whole_number! {
    /// A length of time in whole minutes, at most a leap year.
    Duration up to 527_040
}

impl Pence {
    fn typed(answer: Value) -> Result<Self, Refusal> {
        match answer {
            Value::Number(stored) => stored.as_i64().ok_or(Refusal::NotMoney)?.try_into(),
            Value::String(typed) => {
                let bare = typed.trim().trim_start_matches('£').trim();
                hundredths(bare).ok_or(Refusal::NotMoney)?.try_into()
            }
            _ => Err(Refusal::WrongShape),
        }
    }
}

impl Quantity {
    fn typed(answer: Value) -> Result<Self, Refusal> {
        match answer {
            Value::Number(stored) => stored.as_i64().ok_or(Refusal::NotANumber)?.try_into(),
            Value::String(typed) => counted(typed.trim())?.try_into(),
            _ => Err(Refusal::WrongShape),
        }
    }
}

impl Duration {
    fn typed(answer: Value) -> Result<Self, Refusal> {
        match answer {
            Value::Number(stored) => stored.as_i64().ok_or(Refusal::NotADuration)?.try_into(),
            Value::String(typed) => {
                require_plain_hours(typed.trim())?;
                minutes(typed.trim()).ok_or(Refusal::NotADuration)?.try_into()
            }
            _ => Err(Refusal::WrongShape),
        }
    }
}

optional_answer!(Pence, Kind::Money);
optional_answer!(Quantity, Kind::Quantity);
optional_answer!(Duration, Kind::Duration);

/// Reads "1,200", "1200.5" or "1,200.50" as hundredths. Commas must part thousands, so that the
/// continental "1,50" is asked again and not taken for 150.
fn hundredths(typed: &str) -> Option<i64> {
    let (whole, part) = typed.split_once('.').unwrap_or((typed, ""));
    let whole = ungrouped(whole)?;
    if part.len() > 2 || !part.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    if whole.is_empty() && part.is_empty() {
        return None;
    }
    let units: i64 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
    let cents: i64 = format!("{part:0<2}").parse().ok()?;
    units.checked_mul(100)?.checked_add(cents)
}

/// Takes the commas out of "1,200,000"; refuses commas anywhere else.
fn ungrouped(whole: &str) -> Option<String> {
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let grouped = whole.contains(',');
    let well_formed = groups.all(|g| g.len() == 3) && (!grouped || (1..=3).contains(&first.len()));
    let bare: String = whole.chars().filter(|c| *c != ',').collect();
    (well_formed && bare.len() <= 15 && bare.bytes().all(|b| b.is_ascii_digit())).then_some(bare)
}

/// Reads a count: "37.5", and hours with minutes, "7:30" or "7h30", where they are whole hundredths of an hour.
fn counted(typed: &str) -> Result<i64, Refusal> {
    if let Some(plain) = hundredths(typed) {
        return Ok(plain);
    }
    let has_minutes = |sign: char| {
        typed
            .split_once(sign)
            .is_some_and(|(_, rest)| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()))
    };
    let minutes = if has_minutes(':') || has_minutes('h') { minutes(typed) } else { None };
    let hundredths = minutes.and_then(|minutes| minutes.checked_mul(100)).ok_or(Refusal::NotANumber)?;
    if hundredths % 60 == 0 {
        return Ok(hundredths / 60);
    }
    Err(Refusal::NoWholeHundredth { below: decimal(hundredths / 60) })
}

/// Hours with two digits behind a point may be minutes: "7.30" is half past seven to one and less than a third to
/// another. A quarter and a half are decimals, and so is what an hour has no minutes for.
///
/// # Errors
/// [`Refusal::MinutesOrPart`] with both readings, where it may be either.
pub fn require_plain_hours(typed: &str) -> Result<(), Refusal> {
    let bare = typed.trim_end_matches(|c: char| c.is_ascii_alphabetic()).trim();
    let Some((hours, part)) = bare.split_once('.') else { return Ok(()) };
    let hours = if hours.is_empty() { "0" } else { hours };
    let is_whole = hours.bytes().all(|b| b.is_ascii_digit() || b == b',');
    let is_plain = part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
    let may_be_minutes = is_plain && part < "60" && !matches!(part, "00" | "25" | "50");
    if !may_be_minutes || !is_whole {
        return Ok(());
    }
    let decimal = bare.trim_end_matches('0').to_owned();
    Err(Refusal::MinutesOrPart { minutes: format!("{hours}h{part}"), decimal })
}

/// Reads hours as "12", "12.5", "12:30", "12h 30m", "12h30", "12 hours" or "45 minutes", in minutes.
fn minutes(typed: &str) -> Option<i64> {
    let text = typed.to_lowercase();
    if let Some((hours, minutes)) = text.split_once(':') {
        let minutes: i64 = minutes.trim().parse().ok().filter(|m| (0..60).contains(m))?;
        return hours.trim().parse::<i64>().ok()?.checked_mul(60)?.checked_add(minutes);
    }
    if let Some((hours, rest)) = text.split_once('h') {
        let rest = rest.trim_start_matches("ours").trim_start_matches("our").trim_start_matches("rs").trim();
        let rest = rest.trim_start_matches("and").trim();
        let rest = if rest.is_empty() { 0 } else { only_minutes(rest)? };
        return from_hours(hours.trim())?.checked_add(rest);
    }
    if text.contains('m') {
        return only_minutes(&text);
    }
    from_hours(&text)
}

fn only_minutes(text: &str) -> Option<i64> {
    let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic()).trim();
    let unit = text[digits.len()..].trim();
    if !matches!(unit, "" | "m" | "min" | "mins" | "minute" | "minutes") {
        return None;
    }
    digits.parse().ok().filter(|m| *m >= 0)
}

fn from_hours(hours: &str) -> Option<i64> {
    let hundredths = hundredths(hours)?;
    hundredths.checked_mul(60).map(|m| (m + 50) / 100)
}

/// Hundredths as a decimal number without needless zeros: "37.5".
pub fn decimal(hundredths: i64) -> String {
    let (whole, part) = (hundredths / 100, hundredths % 100);
    match part {
        0 => whole.to_string(),
        part if part % 10 == 0 => format!("{whole}.{}", part / 10),
        part => format!("{whole}.{part:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_read_as_people_write_it() {
        for (typed, pence) in [
            ("£1,200.50", 120_050),
            ("1200.5", 120_050),
            ("0", 0),
            (".99", 99),
            ("£ 95", 9500),
            ("1,000,000", 100_000_000),
        ] {
            assert_eq!(Pence::typed(Value::from(typed)), Ok(Pence::new(pence)), "{typed}");
        }
        for typed in ["", "1,50", "12.345", "-4", "ten", "1.2.3", "£", "99999999999999999999", "1e5"] {
            assert!(Pence::typed(Value::from(typed)).is_err(), "{typed}");
        }
    }

    #[test]
    fn a_count_may_be_hours_and_minutes() {
        for (typed, want) in
            [("7:30", 750), ("7h30", 750), ("7h 15m", 725), ("7:03", 705), ("37.5", 3750), ("7.30", 730)]
        {
            assert_eq!(Quantity::typed(Value::from(typed)), Ok(Quantity::new(want)), "{typed}");
        }
        let below = "7.33".to_owned();
        assert_eq!(Quantity::typed(Value::from("7:20")), Err(Refusal::NoWholeHundredth { below }));
        for typed in ["7:75", "h30", "7h", "30m", "7:", "three"] {
            assert_eq!(Quantity::typed(Value::from(typed)), Err(Refusal::NotANumber), "{typed}");
        }
    }

    #[test]
    fn hours_are_read_as_people_write_them() {
        for (typed, want) in [
            ("12", 720),
            ("12.5", 750),
            ("12:30", 750),
            ("12h 30m", 750),
            ("3 hours", 180),
            ("45 minutes", 45),
            ("1 hour and 15 mins", 75),
            ("2hrs", 120),
            ("7:30", 450),
            ("7h30", 450),
            ("7.25", 435),
            ("7.50 hours", 450),
            ("7.75", 465),
            ("7.3", 438),
        ] {
            assert_eq!(Duration::typed(Value::from(typed)), Ok(Duration::new(want)), "{typed}");
        }
        for (typed, minutes, decimal) in [
            ("7.30", "7h30", "7.3"),
            ("7.45 hours", "7h45", "7.45"),
            ("12.05", "12h05", "12.05"),
            ("0.10", "0h10", "0.1"),
            (".30", "0h30", ".3"),
            ("1,200.30", "1,200h30", "1,200.3"),
        ] {
            let asked = Refusal::MinutesOrPart { minutes: minutes.to_owned(), decimal: decimal.to_owned() };
            assert_eq!(Duration::typed(Value::from(typed)), Err(asked), "{typed}");
        }
        for typed in ["", "soon", "12:75", "-3", "h", "5 moons"] {
            assert!(Duration::typed(Value::from(typed)).is_err(), "{typed}");
        }
    }
}
