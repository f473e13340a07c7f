//! What can be asked for on the command line.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};
use domain::papers::{BookletRole, PaperKind};
use domain::values::Word;
use uuid::Uuid;

/// Plans, checks and contracts around one person, from plain workshop files.
#[derive(Parser)]
#[command(
    name = "clive",
    version,
    about,
    after_help = "Exit codes: 0 done; 1 a must-problem is open (check only); 2 refused, nothing written."
)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    /// Print the JSON Schema of a workshop file.
    Schema,
    /// Say what is wrong or missing in a workshop file.
    Check(Check),
    /// Write the contract of a workshop file as an audience gets it.
    Contract(Contract),
    /// Write one of the papers beside the contract.
    Paper(PaperCopy),
    /// List the papers there are.
    Papers,
    /// Write an empty booklet to prepare a workshop with, before there is one.
    Booklet(BlankBooklet),
    /// Print the JSON Schema of a booklet with answers.
    BookletSchema,
    /// Open a hand-over file and print the workshop in it.
    Open(Open),
    /// Make a hand-over file of a workshop file.
    Pack(Pack),
    /// Walk the made-up sample workshop from an empty vault to the commissioner's e-mail.
    Sample(Sample),
}

#[derive(Args)]
pub struct Check {
    /// The workshop file; `-` reads standard input.
    pub file: PathBuf,
    /// The day to check for. Without it: the day of the last session in the file, or today.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub on: Option<NaiveDate>,
    /// Print JSON.
    #[arg(long)]
    pub json: bool,
}

#[derive(Args)]
pub struct Contract {
    /// The workshop file, or a hand-over file with its photos; `-` reads standard input.
    pub file: PathBuf,
    /// Whose copy.
    #[arg(long, value_parser = recipient)]
    pub audience: Recipient,
    /// Of several providers, which: its name, or the id of somebody who works for it. Without it: what all may see.
    #[arg(long, value_name = "NAME")]
    pub provider: Option<String>,
    /// The folder to write to; made if it is not there.
    #[arg(long, value_name = "DIR")]
    pub to: PathBuf,
    /// Only this format; without it, all three.
    #[arg(long)]
    pub format: Option<Format>,
    /// The day the contract bears. Without it: the day of the last session in the file, or today.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub on: Option<NaiveDate>,
    /// The version number to print; without it, "Not issued yet".
    #[arg(long)]
    pub number: Option<u32>,
    /// Print JSON: the files written and the problems.
    #[arg(long)]
    pub json: bool,
    /// A file whose first line is the password of a hand-over file. Without it, standard input is read for it.
    #[arg(long, value_name = "FILE")]
    pub password_file: Option<PathBuf>,
    /// Write over files that are there already.
    #[arg(long)]
    pub force: bool,
}

#[derive(Args)]
pub struct PaperCopy {
    /// The workshop file, or a hand-over file with its photos; `-` reads standard input.
    pub file: PathBuf,
    /// Which paper; `clive papers` lists them.
    #[arg(long, value_parser = word::<PaperKind>)]
    pub kind: PaperKind,
    /// Whose copy, where that is a choice. Without it: whose such a paper usually is.
    #[arg(long, value_parser = recipient)]
    pub audience: Option<Recipient>,
    /// Whose booklet: person, family, social_worker, health, provider, commissioning_officer.
    #[arg(long, value_parser = word::<BookletRole>)]
    pub role: Option<BookletRole>,
    /// The id of the participant who is invited, or whose booklet it is.
    #[arg(long, value_name = "ID")]
    pub who: Option<Uuid>,
    /// The folder to write to; made if it is not there.
    #[arg(long, value_name = "DIR")]
    pub to: PathBuf,
    /// Only this format; without it, all three.
    #[arg(long)]
    pub format: Option<Format>,
    /// The day the paper bears. Without it: the day of the last session in the file, or today.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub on: Option<NaiveDate>,
    /// A file whose first line is the password of a hand-over file. Without it, standard input is read for it.
    #[arg(long, value_name = "FILE")]
    pub password_file: Option<PathBuf>,
    /// Write over files that are there already.
    #[arg(long)]
    pub force: bool,
}

#[derive(Args)]
pub struct BlankBooklet {
    /// Whose: person, family, social_worker, health, provider, commissioning_officer.
    #[arg(long, value_parser = word::<BookletRole>)]
    pub role: BookletRole,
    /// The folder to write to; made if it is not there.
    #[arg(long, value_name = "DIR")]
    pub to: PathBuf,
    /// The day the booklet bears; without it, today.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub on: Option<NaiveDate>,
    /// Write over files that are there already.
    #[arg(long)]
    pub force: bool,
}

/// Reads one of the words of a choice, and says which there are.
fn word<T: Word>(typed: &str) -> Result<T, String> {
    let words = T::SPEC.words.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(", ");
    serde_json::from_value(typed.into()).map_err(|_| format!("choose one of: {words}"))
}

/// Reads whose copy is asked for.
fn recipient(typed: &str) -> Result<Recipient, String> {
    if matches!(typed, "person_family" | "person-family") {
        return Err("the person and the family have a copy each: choose person, or family".to_owned());
    }
    let all = Recipient::value_variants();
    let words = all.iter().filter_map(|one| Some(one.to_possible_value()?.get_name().to_owned()));
    let words = words.collect::<Vec<_>>().join(", ");
    Recipient::from_str(typed, false).map_err(|_| format!("choose one of: {words}"))
}

#[derive(Args)]
pub struct Open {
    /// The hand-over file.
    pub file: PathBuf,
    /// A file whose first line is the password. Without it, the password is read from standard input.
    #[arg(long, value_name = "FILE")]
    pub password_file: Option<PathBuf>,
    /// Write the workshop to this file instead of printing it.
    #[arg(long, value_name = "FILE")]
    pub to: Option<PathBuf>,
    /// Write over files that are there already.
    #[arg(long)]
    pub force: bool,
}

#[derive(Args)]
pub struct Pack {
    /// The workshop file; `-` reads standard input.
    pub file: PathBuf,
    /// The folder to write to; made if it is not there.
    #[arg(long, value_name = "DIR")]
    pub to: PathBuf,
    /// Whose copy.
    #[arg(long, default_value = "commissioner", value_parser = recipient)]
    pub audience: Recipient,
    /// Of several providers, which: its name, or the id of somebody who works for it. Without it: what all may see.
    #[arg(long, value_name = "NAME")]
    pub provider: Option<String>,
    /// A file whose first line is the password. Without it, one is made and printed, to be spoken.
    #[arg(long, value_name = "FILE")]
    pub password_file: Option<PathBuf>,
    /// Print JSON.
    #[arg(long)]
    pub json: bool,
    /// Write over files that are there already.
    #[arg(long)]
    pub force: bool,
}

#[derive(Args)]
pub struct Sample {
    /// The folder to write to; made if it is not there.
    #[arg(long, value_name = "DIR")]
    pub to: PathBuf,
}

/// Who can get a copy.
#[derive(Clone, Copy, ValueEnum)]
pub enum Recipient {
    /// The person.
    Person,
    /// Their family and friends.
    Family,
    /// The support provider.
    Provider,
    /// Health.
    Health,
    /// The commissioner.
    Commissioner,
}

impl From<Recipient> for domain::Audience {
    fn from(recipient: Recipient) -> Self {
        match recipient {
            Recipient::Person => Self::Person,
            Recipient::Family => Self::Family,
            Recipient::Provider => Self::Provider,
            Recipient::Health => Self::Health,
            Recipient::Commissioner => Self::Commissioner,
        }
    }
}

/// A format of the contract.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Tagged, archival PDF.
    Pdf,
    /// One accessible web page.
    Html,
    /// Plain text.
    Txt,
}
