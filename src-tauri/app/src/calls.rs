//! Names every call once: the router, the Rust types and the TypeScript types come from one table.

use serde_json::Value;

use crate::App;
use crate::failure::Failure;
use crate::host::Host;
use crate::typescript::Types;
#[allow(clippy::wildcard_imports, reason = "the wire is the vocabulary of this table")]
use crate::wire::*;

/// Most calls are answered with what is open in hand. Those that are marked `beside` take long, and take it in hand for
/// themselves, for as short as they need it.
macro_rules! answer {
    ($app:ident.$name:ident($request:ident)) => {
        $app.hold()?.$name($request)
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
                        let request: $request = serde_json::from_value(body).map_err(|_| Failure::of("bad_request"))?;
                        let reply: $reply = answer!(self.$name(request) $($how)?)?;
                        serde_json::to_string(&reply).map_err(|_| Failure::of("bad_request"))
                    } )*
                    _ => Err(Failure::of("no_such_call")),
                }
            }
        }

        /// The wire in TypeScript: every type, and the `Calls` interface.
        pub fn typescript() -> String {
            let mut types = Types::default();
            let mut calls = String::new();
            types.add::<Failure>();
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
    begin(Nothing) -> Start;
    /// Makes the vault, under a passphrase that nobody can recover.
    create_vault(Passphrase) -> Shelf, beside;
    /// Opens the vault.
    unlock(Passphrase) -> Shelf, beside;
    /// Opens the training vault with its made-up workshop.
    open_practice(Nothing) -> Shelf, beside;
    /// Closes whatever is open.
    lock(Nothing) -> Start, beside;
    /// The people one has workshops with.
    shelf(Nothing) -> Shelf;
    /// Goes on with a vault that has lost something that was told as saved. Until then nothing in it is changed.
    go_on(Nothing) -> Shelf;
    /// Puts a new workshop on the shelf and opens it.
    new_workshop(NewWorkshop) -> Opened, beside;
    /// Opens a workshop.
    open_workshop(WorkshopId) -> Opened, beside;
    /// Changes answers and rows, all or none; saved before it is shown as saved.
    edit(EditCall) -> Settled;
    /// Changes answers and rows from the cells of a sheet, some of which say more than one answer.
    edit_cells(CellsCall) -> Settled;
    /// Takes back the last step.
    undo(Nothing) -> Settled;
    /// Brings back the last step that was taken back.
    redo(Nothing) -> Settled;
    /// What became different beside the answers since it was told last: nobody waits for it to hear that they are saved.
    reckon(Nothing) -> News;
    /// Fills the empty list of reviews with proposed days, as one step of undo.
    propose_reviews(Nothing) -> Settled;
    /// Fills the empty local lists from those kept or those of the app, as one step of undo.
    bring_in_lists(Nothing) -> Settled;
    /// Keeps this workshop's local lists for the next workshops.
    keep_lists(Nothing) -> Kept;
    /// What of this contract stands in another contract of the vault too.
    sameness(Nothing) -> Sameness, beside;
    /// The golden thread through a place: what it rests on, and what hangs on it.
    thread(ThreadAt) -> Thread, beside;
    /// Where names from other workshops of this vault stand in this one.
    other_names(Nothing) -> OtherNames, beside;
    /// The safeguarding notes beside this workshop, for the facilitator alone.
    notes(Nothing) -> Notes;
    /// Writes a safeguarding note, or writes it anew.
    save_note(SaveNote) -> Notes;
    /// Removes a safeguarding note for good.
    remove_note(NoteId) -> Notes;
    /// Keeps whom to ring about a safeguarding worry.
    keep_ring(WhomToRing) -> Notes;
    /// Lets the user choose a photo, and keeps it in the vault.
    choose_photo(Nothing) -> ChosenPhoto, beside;
    /// A photo of the vault, as a page can show it.
    photo(PhotoCall) -> Photo;
    /// The tools whose help was put away.
    guidance(Nothing) -> Guidance;
    /// Puts a tool's help away for good, or brings it back.
    know_guidance(KnowGuidance) -> Guidance;
    /// Finds words, in the workshop that is open, or in all of them while none is.
    search(SearchCall) -> SearchReply;
    /// Lays the contract out as it would be printed now for an audience.
    preview(ForAudience) -> Preview, beside;
    /// A picture of a page of the last preview.
    preview_page(PageCall) -> PagePicture, beside;
    /// How many pages the one-page profile takes for an audience.
    profile_pages(ForAudience) -> ProfilePages, beside;
    /// Issues the contract: composed, sealed and kept for good.
    issue(Nothing) -> Issued, beside;
    /// The contracts issued from this workshop, newest first.
    contracts(Nothing) -> Vec<Issued>;
    /// Saves a copy of an issued contract where the user chooses.
    save_copy(CopyCall) -> Written, beside;
    /// Opens a copy of an issued contract in the system's viewer, to be printed.
    print_copy(CopyCall) -> Written, beside;
    /// Writes the folder for the commissioner's e-mail where the user chooses.
    prepare_email(ContractNumber) -> Prepared, beside;
    /// Takes in a hand-over file that the user chooses.
    take_in(Passphrase) -> Opened, beside;
    /// The papers beside the contract: what there is, for whom, and why one cannot be printed yet.
    papers(Nothing) -> Vec<PaperForm>;
    /// Lays a paper out as it would be printed now.
    preview_paper(PaperCall) -> Preview, beside;
    /// Saves a paper where the user chooses.
    save_paper(PaperFile) -> Written, beside;
    /// Opens a paper in the system's viewer, to be printed.
    print_paper(PaperCall) -> Written, beside;
    /// Saves a booklet that can be filled in on any computer, where the user chooses.
    save_booklet(PaperCall) -> Written, beside;
    /// Reads the answers of a booklet that the user chooses, and says what they would add.
    look_at_booklet(Nothing) -> BookletAnswers, beside;
    /// Adds the answers that were looked at last, as one step of undo.
    take_booklet(TakeBooklet) -> Settled;
}
