//! Photos: chosen in the system's own dialog, made small and plain, and kept in the vault under their SHA-256.

use std::path::Path;

use domain::field::{Node, walk_unnamed};
use domain::values::Picture;
use domain::{Refusal, Workshop};
use paper::{Photos, photo_address, plain_photo};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::App;
use crate::failure::Failure;
use crate::host::Host;
use crate::wire::Nothing;

/// The longest side of a photo that is kept, in dots.
const LONGEST: u32 = 1_000;
/// The largest file that is read, in bytes.
const FILE_LIMIT: u64 = 64 * 1024 * 1024;

/// A photo that was chosen.
#[derive(Debug, Serialize, TS)]
pub struct ChosenPhoto {
    /// What to put into the answer; nothing when the choice was called off.
    pub picture: Option<String>,
}

/// Which photo.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PhotoCall {
    /// The SHA-256 that the answer names.
    pub sha256: String,
}

/// A photo as a page can show it.
#[derive(Debug, Serialize, TS)]
pub struct Photo {
    /// A `data:` address with the whole photo in it; nothing when the vault does not have it.
    pub address: Option<String>,
}

impl<H: Host> App<H> {
    pub(crate) fn choose_photo(&mut self, _: Nothing) -> Result<ChosenPhoto, Failure> {
        let id = self.workshop()?.workshop.id;
        let Some(path) = self.host.pick_picture() else { return Ok(ChosenPhoto { picture: None }) };
        let photo = plain_photo(&read(&path)?, LONGEST).ok_or_else(|| Failure::of("not_a_photo"))?;
        let sha256 = self.vault_mut()?.add_picture(id, &photo)?;
        let picture = Picture::of_photo(&sha256).map_err(|why: Refusal| Failure::refused(&why, ""))?;
        Ok(ChosenPhoto { picture: picture.into() })
    }

    pub(crate) fn photo(&mut self, call: PhotoCall) -> Result<Photo, Failure> {
        let photo = self.vault()?.picture(self.workshop()?.workshop.id, &call.sha256)?;
        Ok(Photo { address: photo.map(|bytes| photo_address(&bytes)) })
    }

    /// The photos that a workshop shows, as far as the vault has them.
    pub(crate) fn photos_of(&self, workshop: &Workshop) -> Result<Vec<Vec<u8>>, Failure> {
        let mut photos = Vec::new();
        for sha256 in shown(workshop) {
            photos.extend(self.vault()?.picture(workshop.id, &sha256)?);
        }
        Ok(photos)
    }

    /// The same for paper, which does without a photo that is damaged.
    pub(crate) fn photos_for_paper(&self) -> Result<Photos, Failure> {
        let (vault, workshop) = (self.vault()?, &self.workshop()?.workshop);
        let found =
            shown(workshop).into_iter().filter_map(|sha256| vault.picture(workshop.id, &sha256).ok()?);
        Ok(Photos::of(found))
    }
}

/// The photos that came with a workshop, as far as it shows them: each goes by the sum of its bytes.
pub(crate) fn photos_shown(workshop: &Workshop, mut photos: Vec<Vec<u8>>) -> Vec<Vec<u8>> {
    let wanted = shown(workshop);
    photos.retain(|photo| photo.starts_with(b"\xff\xd8\xff") && wanted.contains(&store::sha256_hex(photo)));
    photos
}

/// The SHA-256 of every photo that a workshop shows, each once.
fn shown(workshop: &Workshop) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    walk_unnamed(workshop, &mut |node: &dyn Node| found.extend(node.photo().map(str::to_owned)));
    found.sort();
    found.dedup();
    found
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let size = std::fs::metadata(path).map_err(|error| Failure::cannot_read(&error))?.len();
    if size > FILE_LIMIT {
        return Err(Failure::of("not_a_photo"));
    }
    std::fs::read(path).map_err(|error| Failure::cannot_read(&error))
}
