//! The six stages of the walk and the agreement, each declared once.

mod agree;
mod assessment;
mod before;
mod crisis;
mod entry;
mod money;
mod plan;
mod who;

pub use agree::*;
pub use assessment::*;
pub use before::*;
pub use crisis::*;
pub use entry::*;
pub use money::*;
pub use plan::*;
pub use who::*;
