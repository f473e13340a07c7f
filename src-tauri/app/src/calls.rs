//! Names every call once: the router, the Rust types and the TypeScript types come from one table.

pub(crate) mod alike;
pub(crate) mod cancel;
pub(crate) mod cells;
pub(crate) mod contract;
pub(crate) mod edit;
pub(crate) mod email;
pub(crate) mod guidance;
pub(crate) mod handover;
pub(crate) mod history;
pub(crate) mod lists;
pub(crate) mod notes;
pub(crate) mod nothing;
pub(crate) mod papers;
pub(crate) mod photo;
pub(crate) mod practice;
pub(crate) mod preview;
pub(crate) mod reckon;
pub(crate) mod search;
pub(crate) mod shelf;
pub(crate) mod thread;
pub(crate) mod vault;

use domain::thread::Thread;
use serde_json::Value;

use crate::App;
use crate::calls::nothing::Nothing;
use crate::code::ErrorCode;
use crate::event::AppEvent;
use crate::failure::Failure;
use crate::host::Host;
use crate::typescript::Types;
use crate::views::News;

/// Most calls are answered while what is open is locked. Those that are marked `beside` take long, and lock it themselves,
/// for as short as they need it.
macro_rules! answer {
    ($app:ident.$name:ident($request:ident)) => {
        $app.session()?.$name($request)
    };
    ($app:ident.$name:ident($request:ident) beside) => {
        $app.$name($request)
    };
}

macro_rules! calls {
    ($( #[doc = $doc:literal] $name:ident ($request:ty) -> $reply:ty $(, $how:ident)? ; )*) => {
        impl<H: Host> App<H> {
            /// Answers one call from any host: the window, the command line, a test. The answer is JSON text.
            ///
            /// # Errors
            /// A [`Failure`] with a sentence for the user; nothing was changed.
            pub fn call(&self, name: &str, body: Value) -> Result<String, Failure> {
                self.quiet.break_by_a_call();
                match name {
                    $( stringify!($name) => {
                        let request: $request = serde_json::from_value(body).map_err(|_| Failure::of(ErrorCode::BadRequest))?;
                        let reply: $reply = answer!(self.$name(request) $($how)?)?;
                        serde_json::to_string(&reply).map_err(|_| Failure::of(ErrorCode::BadRequest))
                    } )*
                    _ => Err(Failure::of(ErrorCode::NoSuchCall)),
                }
            }
        }

        /// The wire in TypeScript: every type, and the `Calls` interface.
        pub fn typescript() -> String {
            let mut types = Types::default();
            let mut calls = String::new();
            types.add::<Failure>();
            types.add::<AppEvent>();
            $(
                let request = types.add::<$request>();
                let reply = types.add::<$reply>();
                calls.push_str(&format!("  /**{} */\n  {}: [{request}, {reply}];\n", $doc, stringify!($name)));
            )*
            types.finish(&calls)
        }
    };
}

calls! {
    /// How the app stands, and everything needed to draw forms.
    begin(Nothing) -> vault::Start;
    /// Makes the vault, under a passphrase that nobody can recover.
    create_vault(vault::Passphrase) -> shelf::Shelf, beside;
    /// Opens the vault.
    unlock(vault::Passphrase) -> shelf::Shelf, beside;
    /// Opens the training vault with its made-up workshop.
    open_practice(Nothing) -> shelf::Shelf, beside;
    /// Closes whatever is open.
    lock(Nothing) -> vault::Start, beside;
    /// The people one has workshops with.
    shelf(Nothing) -> shelf::Shelf;
    /// Goes on with a vault that has lost something that was told as saved. Until then nothing in it is changed.
    go_on(Nothing) -> shelf::Shelf;
    /// Puts a new workshop on the shelf and opens it.
    new_workshop(shelf::NewWorkshop) -> shelf::Opened, beside;
    /// Opens a workshop.
    open_workshop(shelf::WorkshopId) -> shelf::Opened, beside;
    /// Changes answers and rows, all or none; saved before it is shown as saved.
    edit(edit::EditCall) -> edit::Settled;
    /// Changes answers and rows from the cells of a sheet, some of which say more than one answer.
    edit_cells(cells::CellsCall) -> edit::Settled;
    /// Takes back the last step.
    undo(Nothing) -> edit::Settled;
    /// Brings back the last step that was taken back.
    redo(Nothing) -> edit::Settled;
    /// What was done to the open workshop, when and by whom, the last first.
    history(Nothing) -> Vec<history::HistoryLine>;
    /// What became different beside the answers since it was told last: nobody waits for it to hear that they are saved.
    reckon(Nothing) -> News;
    /// Fills the empty list of reviews with proposed days, as one step of undo.
    propose_reviews(Nothing) -> edit::Settled;
    /// Fills the empty local lists from those kept or those of the app, as one step of undo.
    bring_in_lists(Nothing) -> edit::Settled;
    /// Keeps this workshop's local lists for the next workshops.
    keep_lists(Nothing) -> lists::Kept;
    /// What of this contract stands in another contract of the vault too.
    sameness(Nothing) -> alike::Sameness, beside;
    /// The golden thread through a place: what it rests on, and what hangs on it.
    thread(thread::ThreadAt) -> Thread, beside;
    /// Where names from other workshops of this vault stand in this one.
    other_names(Nothing) -> alike::OtherNames, beside;
    /// The safeguarding notes beside this workshop, for the facilitator alone.
    notes(Nothing) -> notes::Notes;
    /// Writes a safeguarding note, or writes it anew.
    save_note(notes::SaveNote) -> notes::Notes;
    /// Removes a safeguarding note for good.
    remove_note(notes::NoteId) -> notes::Notes;
    /// Keeps whom to ring about a safeguarding worry.
    keep_ring(notes::WhomToRing) -> notes::Notes;
    /// Lets the user choose a photo, and keeps it in the vault.
    choose_photo(Nothing) -> photo::ChosenPhoto, beside;
    /// A photo of the vault, as a page can show it.
    photo(photo::PhotoCall) -> photo::Photo;
    /// The tools whose help was put away.
    guidance(Nothing) -> guidance::Guidance;
    /// Puts a tool's help away for good, or brings it back.
    know_guidance(guidance::KnowGuidance) -> guidance::Guidance;
    /// Finds words, in the workshop that is open, or in all of them while none is.
    search(search::SearchCall) -> search::SearchReply;
    /// Cancels a long call: nothing of it is written, and it fails with a sentence that says so.
    cancel(cancel::Cancel) -> cancel::Cancelled, beside;
    /// Lays the contract out as it would be printed now for an audience.
    preview(preview::ForAudience) -> preview::Preview, beside;
    /// A picture of a page of the last preview.
    preview_page(preview::PageCall) -> preview::PagePicture, beside;
    /// How many pages the one-page profile takes for an audience.
    profile_pages(preview::ForAudience) -> preview::ProfilePages, beside;
    /// Issues the contract: composed, sealed and kept for good.
    issue(Nothing) -> contract::Issued, beside;
    /// The contracts issued from this workshop, newest first.
    contracts(Nothing) -> Vec<contract::Issued>;
    /// Saves a copy of an issued contract where the user chooses.
    save_copy(contract::CopyCall) -> contract::Written, beside;
    /// Opens a copy of an issued contract in the system's viewer, to be printed.
    print_copy(contract::CopyCall) -> contract::Written, beside;
    /// Writes the folder for the commissioner's e-mail where the user chooses.
    prepare_email(email::ContractNumber) -> email::Prepared, beside;
    /// Takes in a hand-over file that the user chooses.
    take_in(vault::Passphrase) -> shelf::Opened, beside;
    /// The papers beside the contract: what there is, for whom, and why one cannot be printed yet.
    papers(Nothing) -> Vec<papers::PaperForm>;
    /// Lays a paper out as it would be printed now.
    preview_paper(papers::PaperCall) -> preview::Preview, beside;
    /// Saves a paper where the user chooses.
    save_paper(papers::PaperFile) -> contract::Written, beside;
    /// Opens a paper in the system's viewer, to be printed.
    print_paper(papers::PaperCall) -> contract::Written, beside;
    /// Saves a booklet that can be filled in on any computer, where the user chooses.
    save_booklet(papers::PaperCall) -> contract::Written, beside;
    /// Reads the answers of a booklet that the user chooses, and says what they would add.
    look_at_booklet(Nothing) -> papers::BookletAnswers, beside;
    /// Adds the answers that were looked at last, as one step of undo.
    take_booklet(papers::TakeBooklet) -> edit::Settled;
}
