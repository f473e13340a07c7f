//! The folder of an e-mail to the commissioner: the contract, locked and plain, and the hand-over file.

use chrono::{DateTime, FixedOffset};
use domain::words::words;
use domain::{Audience, Workshop};
use mail_builder::MessageBuilder;
use mail_builder::headers::address::Address;
use mail_builder::headers::raw::Raw;
use serde::{Deserialize, Serialize};
use store::write_atomically;
use ts_rs::TS;
use zeroize::Zeroizing;

use crate::App;
use crate::calls::contract::{HANDED_OVER, PaperFormat, file_name, reference};
use crate::calls::handover::handover;
use crate::code::ErrorCode;
use crate::event::LongCall;
use crate::failure::Failure;
use crate::host::Host;
use crate::running::Running;
use crate::session::Session;

/// Which contract.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ContractNumber {
    /// 1, 2, 3 …
    pub number: u32,
}

/// An e-mail ready to be sent.
#[derive(Debug, Serialize, TS)]
pub struct Prepared {
    /// The folder, or nothing when the choice of a place was called off.
    pub folder: Option<String>,
    /// The names of the files in it.
    pub files: Vec<String>,
    /// The password to say on the telephone. It stands nowhere else.
    pub password: String,
}

/// Letters and digits that cannot be mistaken for one another on the telephone or on paper.
const ALPHABET: &[u8; 31] = b"abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS: usize = 4;
const GROUP: usize = 5;

/// A password to be spoken on the telephone: four groups of five, about 99 bits, 23 characters.
pub fn spoken_password(random: &mut dyn FnMut(&mut [u8])) -> String {
    let mut letters = String::new();
    while letters.len() < GROUPS * GROUP {
        let mut byte = [0];
        random(&mut byte);
        // Bytes past the last whole round of the alphabet would favour its first letters.
        if usize::from(byte[0]) < 256 / ALPHABET.len() * ALPHABET.len() {
            letters.push(char::from(ALPHABET[usize::from(byte[0]) % ALPHABET.len()]));
        }
    }
    let groups: Vec<&str> = (0..GROUPS).map(|g| &letters[g * GROUP..(g + 1) * GROUP]).collect();
    groups.join("-")
}

impl<H: Host> App<H> {
    pub(crate) fn prepare_email(&self, call: ContractNumber) -> Result<Prepared, Failure> {
        let issued = self.session()?.to_send(call.number)?;
        let Some(place) = self.host.pick_folder() else {
            return Ok(Prepared { folder: None, files: Vec::new(), password: String::new() });
        };
        let password = spoken_password(&mut |bytes| self.host.fill_random(bytes));
        let running = self.begin_long(LongCall::PrepareEmail);
        let files = self.files_to_send(issued, &password, &running)?;
        running.commit()?;
        let folder = place.join(&files.name);
        std::fs::create_dir_all(&folder).map_err(|error| Failure::cannot_write(&error))?;
        for (file, bytes) in &files.files {
            write_atomically(&folder.join(file), bytes).map_err(|error| Failure::cannot_write(&error))?;
        }
        let names = files.files.into_iter().map(|(file, _)| file).collect();
        Ok(Prepared { folder: Some(folder.display().to_string()), files: names, password })
    }

    fn files_to_send(
        &self,
        issued: ToSend,
        password: &str,
        running: &Running<'_, H>,
    ) -> Result<Folder, Failure> {
        let now = self.host.now();
        running.step(0, 3, words().get("app|progress|lock").to_owned())?;
        let locked = self.locked_copy(&issued.pdf, password)?;
        running.step(1, 3, words().get("app|progress|pack").to_owned())?;
        let pack =
            handover(&issued.seen, issued.photos, Audience::Commissioner, &now.to_rfc3339(), password)?;
        running.step(2, 3, words().get("app|progress|message").to_owned())?;
        let name = format!("{}-v{}", issued.reference, issued.number);
        let files = email_files(
            &name,
            &issued.reference,
            issued.number,
            issued.pdf,
            locked,
            pack,
            &self.message_id(),
            now,
        )?;
        Ok(Folder { name, files })
    }

    fn locked_copy(&self, pdf: &[u8], password: &str) -> Result<Vec<u8>, Failure> {
        let mut key = Zeroizing::new([0; 32]);
        self.host.fill_random(key.as_mut());
        // Nobody keeps the owner's password: it is as random as the key, and gone when this returns.
        let owner = Zeroizing::new(spoken_password(&mut |bytes| self.host.fill_random(bytes)));
        Ok(paper::encrypt(pdf, password, &owner, *key)?)
    }

    /// Chosen here, since a library would put the laptop's name into it.
    fn message_id(&self) -> String {
        let token = spoken_password(&mut |bytes| self.host.fill_random(bytes));
        format!("{token}@commissioning-live.invalid")
    }
}

/// What goes to the commissioner of an issued contract.
struct ToSend {
    number: u32,
    reference: String,
    pdf: Vec<u8>,
    /// The workshop as the commissioner may see it.
    seen: String,
    photos: Vec<Vec<u8>>,
}

/// A folder to be written: its name, and its files by theirs.
struct Folder {
    name: String,
    files: Vec<(String, Vec<u8>)>,
}

impl<H: Host> Session<'_, H> {
    fn to_send(&self, number: u32) -> Result<ToSend, Failure> {
        let pdf = self.issued_file(number, &file_name(Audience::Commissioner, PaperFormat::Pdf))?;
        let seen = self.issued_file(number, HANDED_OVER)?;
        let seen = String::from_utf8(seen).map_err(|_| Failure::of(ErrorCode::DamagedContents))?;
        // Of what this audience may see, so that no photo goes along with a row that does not.
        let photos = self.photos_of(&Workshop::from_json(&seen)?)?;
        Ok(ToSend { number, reference: reference(&self.workshop()?.workshop), pdf, seen, photos })
    }
}

#[allow(clippy::too_many_arguments, reason = "each is one thing that lies in the folder")]
fn email_files(
    name: &str,
    reference: &str,
    number: u32,
    pdf: Vec<u8>,
    locked: Vec<u8>,
    pack: Vec<u8>,
    message_id: &str,
    now: DateTime<FixedOffset>,
) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let (plain, encrypted, handed_over) =
        (format!("{name}.pdf"), format!("{name}-locked.pdf"), format!("{name}.clive"));
    let draft = Draft { reference, number, message_id, now };
    let eml = draft
        .message((&encrypted, &locked), (&handed_over, &pack))
        .map_err(|error| Failure::cannot_write(&error))?;
    let eml_name = "message.eml".to_owned();
    let parts = [
        ("eml", eml_name.as_str()),
        ("encrypted", encrypted.as_str()),
        ("pack", handed_over.as_str()),
        ("plain", plain.as_str()),
    ];
    let readme = words().fill("app|email|readme", &parts);
    let readme_name = words().get("app|email|readme_name").to_owned();
    Ok(vec![
        (eml_name, eml),
        (encrypted, locked),
        (handed_over, pack),
        (plain, pdf),
        (readme_name, readme.into_bytes()),
    ])
}

/// An e-mail that is not sent yet. Neither its subject nor its file names name the person.
struct Draft<'a> {
    reference: &'a str,
    number: u32,
    message_id: &'a str,
    now: DateTime<FixedOffset>,
}

impl Draft<'_> {
    fn message(&self, locked: (&str, &[u8]), pack: (&str, &[u8])) -> std::io::Result<Vec<u8>> {
        let number = self.number.to_string();
        let parts =
            [("reference", self.reference), ("number", number.as_str()), ("pdf", locked.0), ("pack", pack.0)];
        MessageBuilder::new()
            .header("X-Unsent", Raw::new("1"))
            .message_id(self.message_id.to_owned())
            .date(self.now.timestamp())
            .to(Address::new_list(Vec::new()))
            .subject(words().fill("app|email|subject", &parts))
            .text_body(words().fill("app|email|body", &parts))
            .attachment("application/pdf", locked.0.to_owned(), locked.1.to_vec())
            .attachment("application/octet-stream", pack.0.to_owned(), pack.1.to_vec())
            .write_to_vec()
    }
}
