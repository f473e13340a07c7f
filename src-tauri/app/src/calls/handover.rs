//! The hand-over file: a workshop as one audience may see it, which opens again.

use domain::words::words;
use domain::{Audience, Workshop};
use store::{MAX_PACK_BYTES, PackManifest, open_pack, seal_pack};
use zeroize::Zeroizing;

use crate::App;
use crate::calls::photo::make_plain;
use crate::calls::shelf::{Opened, WorkshopId};
use crate::calls::vault::Passphrase;
use crate::code::ErrorCode;
use crate::failure::Failure;
use crate::files::read_bounded;
use crate::host::Host;

/// A hand-over file and what is known of it.
pub struct Handover {
    /// For whom it was made.
    pub audience: String,
    /// When it was made.
    pub made_at: String,
    /// The workshop as that audience may see it.
    pub workshop: Workshop,
    /// The photos that it shows.
    pub photos: Vec<Vec<u8>>,
}

impl Handover {
    /// Makes the photos small and plain, as chosen ones are, and says which were left out.
    ///
    /// # Errors
    /// When a photo cannot be put into its answer.
    pub fn make_plain(&mut self) -> Result<Option<String>, Failure> {
        let plain = make_plain(&mut self.workshop, &self.photos)?;
        self.photos = plain.photos;
        Ok(left_out(plain.left_out))
    }
}

/// Makes a hand-over file of a workshop as an audience may see it, with the photos that it shows.
///
/// # Errors
/// When it is larger than a hand-over file may be.
pub fn handover(
    seen: &str,
    photos: Vec<Vec<u8>>,
    audience: Audience,
    made_at: &str,
    password: &str,
) -> Result<Vec<u8>, Failure> {
    let manifest = PackManifest { made_at: made_at.to_owned(), audience: audience.word().to_owned(), photos };
    Ok(seal_pack(&manifest, seen.as_bytes(), password, None)?)
}

/// Opens a hand-over file.
///
/// # Errors
/// When the password is wrong, or the file is damaged, newer, too large or holds no workshop.
pub fn open_handover(bytes: &[u8], password: &str) -> Result<Handover, Failure> {
    let (manifest, body) = open_pack(bytes, password)?;
    Ok(Handover {
        audience: manifest.audience,
        made_at: manifest.made_at,
        workshop: Workshop::from_bytes(&body)?,
        photos: manifest.photos,
    })
}

impl<H: Host> App<H> {
    pub(crate) fn take_in(&self, call: Passphrase) -> Result<Opened, Failure> {
        let password = Zeroizing::new(call.passphrase);
        let session = self.session()?;
        let vault = session.vault_generation();
        session.vault()?;
        drop(session);
        let path = self.host.pick_open("clive").ok_or_else(|| Failure::of(ErrorCode::NothingChosen))?;
        let mut found = open_handover(
            &read_bounded(&path, MAX_PACK_BYTES as u64, || Failure::of(ErrorCode::PackTooLarge))?,
            password.trim(),
        )?;
        let notice = found.make_plain()?;
        let mut session = self.session_with(vault)?;
        session.put_on_shelf(&found.workshop, &found.photos)?;
        let opened = session.open_workshop(WorkshopId { id: found.workshop.id })?;
        self.preview.forget();
        Ok(Opened { notice, ..opened })
    }
}

/// What is said of photos that did not come along.
fn left_out(photos: usize) -> Option<String> {
    match photos {
        0 => None,
        1 => Some(words().get("app|take_in|photo_left_out").to_owned()),
        _ => Some(words().fill("app|take_in|photos_left_out", &[("count", &photos.to_string())])),
    }
}
