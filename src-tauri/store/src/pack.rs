//! The hand-over file (`.clive`): one workshop for another laptop, under a passphrase.
//!
//! It is an ordinary age file (`age -d` opens it) around one JSON envelope. What is read comes from
//! outside: size and work are bounded before they are spent.

use age::secrecy::SecretString;
use age::{DecryptError, scrypt};
use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use zeroize::Zeroizing;

use crate::format::Format;
use crate::hex::sha256_hex;
use crate::pack_error::{MAX_WORK_FACTOR, PackError};
use crate::pack_header::require_plain;
use crate::passphrase::normalise;

/// Largest hand-over file, in bytes (64 MiB).
pub const MAX_PACK_BYTES: usize = 64 * 1024 * 1024;

/// The work a writer asks for: 2 to this power scrypt rounds, 256 MiB and about three
/// quarters of a second. What the `age` program itself asks for.
pub const DEFAULT_WORK_FACTOR: u8 = 18;

const FORMAT: &str = "commissioning-live-handover";
const KNOWN: Format = Format::new(1, 0);

/// What stands beside the workshop in a hand-over file. Under the passphrase, like the rest.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct PackManifest {
    /// When it was made, in the app's own spelling.
    pub made_at: String,
    /// Whom it was made for, in the app's own spelling.
    pub audience: String,
    /// The photos that the workshop shows. Who takes them in keeps each under its own SHA-256.
    pub photos: Vec<Vec<u8>>,
}

#[derive(Serialize, Deserialize)]
struct Envelope<'a> {
    format: String,
    /// The format's major number.
    version: u32,
    /// The format's minor number. Files of the first months have none.
    #[serde(default)]
    minor: u32,
    made_at: String,
    audience: String,
    /// In hexadecimal. Files of the first months have none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    photos: Vec<String>,
    /// Of the bytes of `workshop`, as they stand in the envelope.
    sha256: String,
    #[serde(borrow)]
    workshop: &'a RawValue,
}

#[derive(Deserialize)]
struct Head {
    format: String,
    version: u64,
    #[serde(default)]
    minor: u64,
}

/// Seals a workshop (`body`, JSON text) under a passphrase. `None` asks for [`DEFAULT_WORK_FACTOR`].
///
/// # Errors
/// [`PackError::TooLarge`], or why `age` could not seal it.
pub fn seal_pack(
    manifest: &PackManifest,
    body: &[u8],
    passphrase: &str,
    work_factor: Option<u8>,
) -> Result<Vec<u8>, PackError> {
    require_fits(body.len())?;
    let work_factor = work_factor.unwrap_or(DEFAULT_WORK_FACTOR);
    if !(1..=MAX_WORK_FACTOR).contains(&work_factor) {
        return Err(PackError::TooMuchWork { required: work_factor, limit: MAX_WORK_FACTOR });
    }
    let workshop: &RawValue = serde_json::from_slice(body).map_err(|_| PackError::NotJson)?;
    let envelope = Envelope {
        format: FORMAT.into(),
        version: KNOWN.major,
        minor: KNOWN.minor,
        made_at: manifest.made_at.clone(),
        audience: manifest.audience.clone(),
        photos: manifest.photos.iter().map(|photo| HEXLOWER.encode(photo)).collect(),
        sha256: sha256_hex(workshop.get().as_bytes()),
        workshop,
    };
    let plain = Zeroizing::new(serde_json::to_vec(&envelope).map_err(|_| PackError::NotJson)?);
    let mut recipient = scrypt::Recipient::new(secret(passphrase));
    recipient.set_work_factor(work_factor);
    let sealed = age::encrypt(&recipient, &plain).map_err(|_| PackError::Damaged)?;
    // What we write, we would read.
    require_fits(sealed.len())?;
    Ok(sealed)
}

/// Opens a hand-over file: what stands beside the workshop, and the workshop's JSON text.
///
/// # Errors
/// What [`PackError`] tells apart: no hand-over file, a newer one, another passphrase, damage, too much work.
pub fn open_pack(bytes: &[u8], passphrase: &str) -> Result<(PackManifest, Vec<u8>), PackError> {
    require_fits(bytes.len())?;
    require_plain(bytes)?;
    let mut identity = scrypt::Identity::new(secret(passphrase));
    identity.set_max_work_factor(MAX_WORK_FACTOR);
    let plain = Zeroizing::new(age::decrypt(&identity, bytes).map_err(|error| refusal_of(&error))?);
    let head: Head = serde_json::from_slice(&plain).map_err(|_| PackError::NotAPack)?;
    if head.format != FORMAT || head.version < 1 {
        return Err(PackError::NotAPack);
    }
    let found = Format::found(head.version, head.minor);
    if found > KNOWN {
        return Err(PackError::Newer { found, known: KNOWN });
    }
    let envelope: Envelope = serde_json::from_slice(&plain).map_err(|_| PackError::Damaged)?;
    let body = envelope.workshop.get().as_bytes();
    if sha256_hex(body) != envelope.sha256 {
        return Err(PackError::Checksum);
    }
    let photos: Option<Vec<_>> =
        envelope.photos.iter().map(|photo| HEXLOWER.decode(photo.as_bytes()).ok()).collect();
    let photos = photos.ok_or(PackError::Damaged)?;
    Ok((PackManifest { made_at: envelope.made_at, audience: envelope.audience, photos }, body.to_vec()))
}

fn require_fits(bytes: usize) -> Result<(), PackError> {
    if bytes > MAX_PACK_BYTES { Err(PackError::TooLarge { bytes, limit: MAX_PACK_BYTES }) } else { Ok(()) }
}

fn secret(passphrase: &str) -> SecretString {
    SecretString::from(normalise(passphrase).to_string())
}

fn refusal_of(error: &DecryptError) -> PackError {
    match error {
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => PackError::WrongPassphrase,
        DecryptError::ExcessiveWork { required, .. } => {
            PackError::TooMuchWork { required: *required, limit: MAX_WORK_FACTOR }
        }
        DecryptError::InvalidMac | DecryptError::Io(_) => PackError::Damaged,
        _ => PackError::NotAPack,
    }
}
