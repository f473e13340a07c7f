//! Why an edit or a file was refused. Codes with their facts; the sentences stand in the words.

use serde::Serialize;
use thiserror::Error;

/// Why an answer was refused. Nothing changes when one is returned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Error, ts_rs::TS)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Refusal {
    /// The path names a field that does not exist.
    #[error("there is no such field")]
    NoSuchField,
    /// The path names a row that is not there.
    #[error("there is no such row")]
    NoSuchRow,
    /// A row with that id is there already.
    #[error("that row is there already")]
    RowExists,
    /// The list is full.
    #[error("a list holds at most {limit} rows")]
    TooManyRows {
        /// The most rows that a list holds.
        limit: usize,
    },
    /// The text is longer than the field takes.
    #[error("at most {limit} characters fit here")]
    TooLong {
        /// The most characters that the field takes.
        limit: usize,
    },
    /// The answer is of another shape than the field.
    #[error("that is not the kind of answer that fits here")]
    WrongShape,
    /// Not an amount of money.
    #[error("that is not an amount in pounds")]
    NotMoney,
    /// Not a number.
    #[error("that is not a number")]
    NotANumber,
    /// Not a length of time.
    #[error("that is not a length of time")]
    NotADuration,
    /// Not a day.
    #[error("that is not a date")]
    NotADay,
    /// A year of two digits that may be of either century.
    #[error("that year may be {early} or {late}")]
    WhichCentury {
        /// The year of the last century.
        early: i32,
        /// The year of this one.
        late: i32,
    },
    /// Digits behind a point that may be minutes or part of an hour: "7.30".
    #[error("that may be {minutes} or {decimal} hours")]
    MinutesOrPart {
        /// As hours and minutes: "7h30".
        minutes: String,
        /// As a decimal: "7.3".
        decimal: String,
    },
    /// Hours and minutes that are no whole hundredths of an hour.
    #[error("that is a little more than {below} hours")]
    NoWholeHundredth {
        /// The hundredths below.
        below: String,
    },
    /// Not a time of day.
    #[error("that is not a time of day")]
    NotATime,
    /// More, or less, than the field can hold.
    #[error("that is outside what can be entered here")]
    OutOfRange,
    /// Not one of the words to choose from.
    #[error("that is not one of the answers to choose from")]
    NotOneOf,
    /// The row cannot stand in the list that it is to go to.
    #[error("that cannot go into that list")]
    DoesNotFitThere,
    /// Not a symbol and not a photo of the vault.
    #[error("that is not one symbol or photo")]
    NotAPicture,
}
