//! A vault that is open: making one, opening one, changing its passphrase, checking it.

use std::fmt;
use std::fs;
use std::io;
use std::path::Path;

use data_encoding::HEXLOWER;
use rusqlite::Connection;

use crate::atomic::sync_folder;
use crate::database;
use crate::error::{Part, StoreError};
use crate::keyfile::{KeyCopies, KeyFile, Unlocked};
use crate::keys::{Cost, DataKey, Slot};
use crate::lock::Ownership;
use crate::passphrase::normalise;
use crate::place::{Place, PlaceFile};
use crate::places::Places;
use crate::presence::Presence;
use crate::random::Random;
use crate::reached::{self, Behind};

/// An open vault, owned by this process alone until it is dropped.
pub struct Vault {
    // Dropped in this order: the database is closed before the lock goes.
    pub(crate) connection: Connection,
    pub(crate) places: Places,
    pub(crate) presence: Presence,
    /// The place that the vault has reached, and the file that says so.
    pub(crate) place: Place,
    pub(crate) place_file: PlaceFile,
    /// Until somebody said to go on.
    pub(crate) behind: Option<Behind>,
    /// The first bytes of the file were as they should be when it was opened.
    header_is_sound: bool,
    practice: bool,
    _ownership: Ownership,
}

impl fmt::Debug for Vault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Vault").field("practice", &self.practice).finish_non_exhaustive()
    }
}

impl Vault {
    /// Makes a vault in the folder `dir` (made, mode 0700, where missing) and opens it.
    ///
    /// # Errors
    /// [`StoreError::Exists`] when anything of a vault is there, whether it opens or not, or why it could not be made.
    pub fn create(dir: &Path, passphrase: &str, random: &mut dyn Random) -> Result<Self, StoreError> {
        Self::create_at_cost(dir, passphrase, Cost::default(), random)
    }

    /// [`Vault::create`] at another price of a guess.
    ///
    /// # Errors
    /// As [`Vault::create`], and [`StoreError::Engine`] for a price that this program would not pay.
    pub fn create_at_cost(
        dir: &Path,
        passphrase: &str,
        cost: Cost,
        random: &mut dyn Random,
    ) -> Result<Self, StoreError> {
        let passphrase = normalise(passphrase);
        make(dir, random, |key, vault, random| Slot::seal(key, vault, &passphrase, cost, random))
    }

    /// Makes a practice vault: the same files, no passphrase, and marked for ever as practice.
    ///
    /// # Errors
    /// As [`Vault::create`].
    pub fn create_practice(dir: &Path, random: &mut dyn Random) -> Result<Self, StoreError> {
        make(dir, random, |key, _, _| Ok(Slot::leave_open(key)))
    }

    /// Opens the vault in `dir`. Takes about a quarter of a second, most of it stretching the passphrase.
    ///
    /// Repairs a damaged copy of the key slots from the other one.
    ///
    /// # Errors
    /// What [`StoreError`] tells apart: no vault, another passphrase, a practice vault, a newer or an older one, damage, a vault
    /// that is open elsewhere, a disk that may not be written to.
    pub fn open(dir: &Path, passphrase: &str) -> Result<Self, StoreError> {
        let passphrase = normalise(passphrase);
        enter(dir, |copies| copies.unlock(&passphrase))
    }

    /// Opens the practice vault in `dir`.
    ///
    /// # Errors
    /// As [`Vault::open`], and [`StoreError::NotPractice`].
    pub fn open_practice(dir: &Path) -> Result<Self, StoreError> {
        enter(dir, KeyCopies::enter_practice)
    }

    /// Whether this is a practice vault, where no real person belongs.
    pub fn is_practice(&self) -> bool {
        self.practice
    }

    /// Replaces the passphrase `old` by `new`; the data key stays.
    ///
    /// On an error either passphrase may open the vault, and the one that next does is the one that
    /// counts. Copies of the folder made earlier still open with the old passphrase.
    ///
    /// # Errors
    /// [`StoreError::WrongPassphrase`], or why the keys could not be written.
    pub fn change_passphrase(&self, old: &str, new: &str, random: &mut dyn Random) -> Result<(), StoreError> {
        self.require_here()?;
        let copies = self.places.look()?;
        let Unlocked { key, file, .. } = copies.unlock(&normalise(old))?;
        let slot = Slot::seal(&key, file.vault(), &normalise(new), Cost::default(), random)?;
        let next = copies.newest().unwrap_or(&file).with_slot(slot);
        next.write(&self.places)
    }

    /// Reads the whole vault and looks for damage: pages, references, gaps in a log.
    ///
    /// Files of contracts are checked when they are read.
    ///
    /// # Errors
    /// [`StoreError::Damaged`], or why the file could not be read.
    pub fn check(&self) -> Result<(), StoreError> {
        if !self.header_is_sound {
            return Err(StoreError::Damaged(Part::Database));
        }
        database::check(&self.connection, &self.places.database())
    }

    /// Closes the vault and says whether that went well. Dropping it does the same silently.
    ///
    /// # Errors
    /// Why the log could not be put away; it is put away at the next opening.
    pub fn close(self) -> Result<(), StoreError> {
        // Ownership outlives the connection.
        let Self { connection, place_file, _ownership, .. } = self;
        database::close(connection)?;
        place_file.sync();
        Ok(())
    }

    /// Stands in for a full disk: no page beyond this many is written. For tests.
    ///
    /// # Errors
    /// What the engine says.
    #[doc(hidden)]
    pub fn limit_pages(&self, pages: u32) -> Result<(), StoreError> {
        self.connection.pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))?;
        Ok(())
    }
}

type MakeSlot<'a> = dyn Fn(&DataKey, &str, &mut dyn Random) -> Result<Slot, StoreError> + 'a;

fn make(
    dir: &Path,
    random: &mut dyn Random,
    slot: impl Fn(&DataKey, &str, &mut dyn Random) -> Result<Slot, StoreError>,
) -> Result<Vault, StoreError> {
    let places = Places::new(dir);
    // Before anything is touched: not even a lock file beside a vault that will not open.
    require_absent(&places)?;
    make_folder(dir)?;
    let ownership = Ownership::take(&places)?;
    require_absent(&places)?;
    clear_unfinished(&places)?;
    match build(&places, random, &slot) {
        Ok((key, practice)) => settle_in(places, &key, practice, ownership),
        Err(error) => {
            // What is left counts as absent anyway; the first error is the one to tell.
            if require_absent(&places).is_ok() {
                let _ = clear_unfinished(&places);
            }
            Err(error)
        }
    }
}

/// Every step before the last leaves a folder that counts as empty; the last one is a single rename.
fn build(places: &Places, random: &mut dyn Random, slot: &MakeSlot) -> Result<(DataKey, bool), StoreError> {
    let key = DataKey::draw(random);
    let mut id = [0; 16];
    random.fill(&mut id);
    let vault = HEXLOWER.encode(&id);
    let keys = KeyFile::new(vault.clone(), slot(&key, &vault, random)?);
    database::create(&places.unfinished(), &key, keys.is_practice())?;
    sync_folder(places.folder())?;
    keys.write(places)?;
    fs::rename(places.unfinished(), places.database())?;
    sync_folder(places.folder())?;
    Ok((key, keys.is_practice()))
}

fn require_absent(places: &Places) -> Result<(), StoreError> {
    match places.look() {
        Err(StoreError::Absent) => Ok(()),
        Err(error @ (StoreError::ReadOnly | StoreError::Io(_))) => Err(error),
        _ => Err(StoreError::Exists),
    }
}

/// Removes what a creation cut short left behind; the file that marks it as such goes last.
fn clear_unfinished(places: &Places) -> Result<(), StoreError> {
    let unfinished = places.unfinished();
    let beside = |suffix| unfinished.with_extension(suffix);
    let [keys, copy] = places.keys();
    for path in [keys, copy, places.place(), beside("new-wal"), beside("new-journal"), unfinished.clone()] {
        match fs::remove_file(path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    Ok(())
}

fn enter(
    dir: &Path,
    unlock: impl Fn(&KeyCopies) -> Result<Unlocked, StoreError>,
) -> Result<Vault, StoreError> {
    let places = Places::new(dir);
    places.look()?;
    let ownership = Ownership::take(&places)?;
    places.require_writable()?;
    // Once more, now that nobody else can be changing it.
    let Unlocked { key, file, repair } = unlock(&places.look()?)?;
    let vault = settle_in(places, &key, file.is_practice(), ownership)?;
    if let Some(file) = repair {
        file.write(&vault.places)?;
    }
    Ok(vault)
}

fn settle_in(
    places: Places,
    key: &DataKey,
    practice: bool,
    ownership: Ownership,
) -> Result<Vault, StoreError> {
    let path = places.database();
    let header_is_sound = database::begins_with_salt(&path, key)?;
    let connection = database::open(&path, key, practice)?;
    let presence = Presence::of(&places);
    let reached = reached::reached(&connection)?;
    let (mut place_file, known) = PlaceFile::open(&places.place(), key);
    let behind = reached::behind(reached, known);
    let place = Place { at: known.map_or(reached.at, |known| known.at), ..reached };
    if behind.is_none() {
        place_file.write(place);
    }
    Ok(Vault {
        connection,
        places,
        presence,
        place,
        place_file,
        behind,
        header_is_sound,
        practice,
        _ownership: ownership,
    })
}

fn make_folder(dir: &Path) -> Result<(), StoreError> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir)?;
    #[cfg(unix)]
    fs::set_permissions(dir, std::os::unix::fs::PermissionsExt::from_mode(0o700))?;
    Ok(())
}
