//! Why a call may not do what was asked: every code, in the spelling that it has everywhere.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One table for the type, its spelling on the wire and in the words, and the list of all.
macro_rules! codes {
    ($( $code:ident = $word:literal, )*) => {
        /// Why a call did not do what was asked. Its sentence stands in the words under its spelling.
        #[allow(missing_docs, reason = "the sentence of each says what it means")]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
        pub enum ErrorCode {
            $( #[serde(rename = $word)] $code, )*
        }

        impl ErrorCode {
            /// Every code.
            pub const ALL: &[Self] = &[$( Self::$code, )*];

            /// As it is spelled on the wire and in the words.
            pub const fn word(self) -> &'static str {
                match self {
                    $( Self::$code => $word, )*
                }
            }
        }
    };
}

codes! {
    NoSuchCall = "no_such_call",
    BadRequest = "bad_request",
    NoSuchField = "no_such_field",
    NoSuchRow = "no_such_row",
    RowExists = "row_exists",
    TooManyRows = "too_many_rows",
    TooLong = "too_long",
    WrongShape = "wrong_shape",
    NotMoney = "not_money",
    NotANumber = "not_a_number",
    NotADuration = "not_a_duration",
    NotADay = "not_a_day",
    WhichCentury = "which_century",
    MinutesOrPart = "minutes_or_part",
    NoWholeHundredth = "no_whole_hundredth",
    NotATime = "not_a_time",
    NoSuchUnit = "no_such_unit",
    MoreThanOneUnit = "more_than_one_unit",
    SaidTwice = "said_twice",
    OutOfRange = "out_of_range",
    NotOneOf = "not_one_of",
    DoesNotFitThere = "does_not_fit_there",
    NotAPicture = "not_a_picture",
    TooManyActs = "too_many_acts",
    SearchTooLong = "search_too_long",
    NothingToUndo = "nothing_to_undo",
    NothingToRedo = "nothing_to_redo",
    ListsName = "lists_name",
    ListsThere = "lists_there",
    ReviewsThere = "reviews_there",
    NoFirstDay = "no_first_day",
    UndoImpossible = "undo_impossible",
    NoVaultOpen = "no_vault_open",
    NoWorkshopOpen = "no_workshop_open",
    NoPreview = "no_preview",
    NameMissing = "name_missing",
    PassphraseShort = "passphrase_short",
    PassphraseBlank = "passphrase_blank",
    PassphraseUnseen = "passphrase_unseen",
    PassphraseGuessable = "passphrase_guessable",
    PassphraseTooLong = "passphrase_too_long",
    WrongPassphrase = "wrong_passphrase",
    Exists = "exists",
    Absent = "absent",
    VaultGone = "vault_gone",
    DamagedKeys = "damaged_keys",
    DamagedDatabase = "damaged_database",
    DamagedContents = "damaged_contents",
    IsPractice = "is_practice",
    NotPractice = "not_practice",
    InUse = "in_use",
    Newer = "newer",
    Older = "older",
    Moved = "moved",
    LogGone = "log_gone",
    Behind = "behind",
    Full = "full",
    ReadOnly = "read_only",
    Io = "io",
    StaleSeq = "stale_seq",
    NoSuchWorkshop = "no_such_workshop",
    WorkshopExists = "workshop_exists",
    NoSuchContract = "no_such_contract",
    HasContracts = "has_contracts",
    TooLarge = "too_large",
    Refused = "refused",
    Engine = "engine",
    Sql = "sql",
    BadWorkshop = "bad_workshop",
    WorkshopNewer = "workshop_newer",
    PackWrongPassphrase = "pack_wrong_passphrase",
    PackNotAPack = "pack_not_a_pack",
    PackDamaged = "pack_damaged",
    PackNewer = "pack_newer",
    PackTooLarge = "pack_too_large",
    CannotWrite = "cannot_write",
    CannotRead = "cannot_read",
    CannotShow = "cannot_show",
    CannotPrint = "cannot_print",
    NoteEmpty = "note_empty",
    NoSuchNote = "no_such_note",
    NoSuchTool = "no_such_tool",
    NotAPhoto = "not_a_photo",
    PhotoCutShort = "photo_cut_short",
    PhotoTooLarge = "photo_too_large",
    NothingChosen = "nothing_chosen",
    BadBooklet = "bad_booklet",
    BookletOtherWorkshop = "booklet_other_workshop",
    BookletNothingNew = "booklet_nothing_new",
    BookletNobody = "booklet_nobody",
    NoBooklet = "no_booklet",
    Broken = "broken",
    NothingToIssue = "nothing_to_issue",
    NoPaper = "no_paper",
    Cancelled = "cancelled",
}
