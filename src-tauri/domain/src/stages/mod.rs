//! The six stages of the walk and the agreement, each declared once.

mod agree;
mod arranging;
mod assessment;
mod before;
mod capacity;
mod crisis;
mod health;
mod life;
mod lists;
mod living;
mod money;
mod open;
mod plan;
mod prepare;
mod steady;
mod terms;
mod voice;
mod who;

pub use agree::*;
pub use arranging::*;
pub use assessment::*;
pub use before::*;
pub use capacity::*;
pub use crisis::*;
pub use health::*;
pub use life::*;
pub use lists::*;
pub use living::*;
pub use money::*;
pub use open::*;
pub use plan::*;
pub use prepare::*;
pub use steady::*;
pub use terms::*;
pub use voice::*;
pub use who::*;
