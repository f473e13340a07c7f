//! The training vault. It holds made-up people only, so one that is damaged or half made is made anew. What might be
//! somebody's real vault is never removed, whatever lies in that folder. The days of its workshop move with the calendar
//! whenever practice begins, so that nobody learns with reviews that are long past.

use std::fs;
use std::path::{Path, PathBuf};

use domain::Workshop;
use domain::practice::moved;
use store::{Snapshot, State, StoreError, Vault};

use crate::Randomness;
use crate::code::ErrorCode;
use crate::failure::Failure;
use crate::host::Host;
use crate::parts::{Parts, today};
use crate::session::Session;
use crate::views::Views;

/// One person's whole workshop, nobody real: a workshop file.
pub const SAMPLE: &str = include_str!("../../../../assets/samples/danny.json");

/// The refusals that a vault never recovers from.
const DAMAGE: [ErrorCode; 3] =
    [ErrorCode::DamagedKeys, ErrorCode::DamagedDatabase, ErrorCode::DamagedContents];

impl<H: Host> Session<'_, H> {
    /// Opens the training vault with its made-up workshop.
    pub(crate) fn practise(&mut self) -> Result<(), Failure> {
        let dir = self.host.home().join("practice");
        match store::state(&dir) {
            State::Absent => self.make_practice(&dir),
            State::Locked => Err(StoreError::NotPractice.into()),
            State::Practice => match self.open_sound(&dir) {
                Err(reason) if DAMAGE.contains(&reason.code) => {
                    self.state.vault = None;
                    self.make_practice_anew(&dir, |dir| fs::remove_dir_all(dir))
                }
                opened => opened,
            },
            // Without its keys nobody can tell whose it was.
            State::Damaged => self.make_practice_anew(&dir, |dir| fs::rename(dir, unused(dir))),
        }
    }

    fn make_practice(&mut self, dir: &Path) -> Result<(), Failure> {
        self.state.vault = Some(Vault::create_practice(dir, &mut Randomness(self.host))?);
        self.put_sample_on_shelf()
    }

    fn put_sample_on_shelf(&mut self) -> Result<(), Failure> {
        let today = self.host.now().date_naive();
        self.put_on_shelf(&moved(&Workshop::from_json(SAMPLE)?, today), &[])
    }

    /// Moves the days of the made-up workshop, with all that was practised in it. It is no step that anybody took, so
    /// that no line of the log tells of it.
    fn move_days(&mut self) -> Result<(), Failure> {
        let now = self.host.now();
        let id = Workshop::from_json(SAMPLE)?.id;
        if !self.vault()?.shelf()?.iter().any(|row| row.id == id) {
            return Ok(());
        }
        let open = self.read(id)?;
        let workshop = moved(&open.workshop, now.date_naive());
        if workshop == open.workshop {
            return Ok(());
        }
        let parts = Parts::all(&workshop)?;
        let (parts, name) = (parts.to_store(), workshop.person_name());
        let snapshot = Snapshot::Upgraded { format: today(), parts: &parts };
        let note = Views::of(&workshop, now.date_naive()).note(&workshop, now.date_naive());
        let vault = self.vault_mut()?;
        vault.save(id, open.seq, &[], snapshot, name, now.timestamp_millis())?;
        Ok(vault.say_next(id, &note)?)
    }

    fn make_practice_anew(
        &mut self,
        dir: &Path,
        make_way: impl Fn(&Path) -> std::io::Result<()>,
    ) -> Result<(), Failure> {
        make_way(dir).map_err(StoreError::from)?;
        self.make_practice(dir)?;
        self.state.made_anew = true;
        Ok(())
    }

    /// Opens it and looks through all of it, since it is small. Where its making was cut short, the workshop is missing.
    fn open_sound(&mut self, dir: &Path) -> Result<(), Failure> {
        let vault = self.state.vault.insert(Vault::open_practice(dir)?);
        vault.check()?;
        let rows = vault.shelf()?;
        for row in &rows {
            vault.load(row.id)?;
        }
        if rows.is_empty() { self.put_sample_on_shelf() } else { self.move_days() }
    }
}

/// A name beside a folder that nothing has yet.
fn unused(dir: &Path) -> PathBuf {
    let mut names = (1_u32..).map(|number| dir.with_extension(format!("damaged-{number}")));
    names.find(|name| name.symlink_metadata().is_err()).unwrap_or_else(|| dir.with_extension("damaged"))
}
