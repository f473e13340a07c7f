//! Money: who controls what. [S000-14, 18, 19, 42..44; domain.md 2.21]

mod bank;
mod board;
mod direct_payment;
mod family_control;
mod isf;
mod lists;
mod versions;

pub use bank::*;
pub use board::*;
pub use direct_payment::*;
pub use family_control::*;
pub use isf::*;
pub use lists::*;
pub use versions::*;

use crate::kit::tool::stage;

stage! {
    /// All resources on the table, and who controls which money.
    Money {
        board: MoneyBoard,
        versions: BudgetVersions,
        family_control: FamilyControl,
        isf: ServiceFunds,
        direct_payment: DirectPayments,
        bank: BankedHours,
        lists: LocalLists,
    }
}
