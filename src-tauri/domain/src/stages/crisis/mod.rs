//! Crisis plan: the person stays at home. [S000-22..27, 46..52; domain.md 0.3, 2.18, 2.19]

mod around;
mod behaviour;
mod calling;
mod contingencies;
mod cover;
mod restrictions;

pub use around::*;
pub use behaviour::*;
pub use calling::*;
pub use contingencies::*;
pub use cover::*;
pub use restrictions::*;

use crate::kit::tool::stage;

stage! {
    /// What might happen, how we make it less likely, and how the person stays at home.
    Crisis {
        contingencies: Contingencies,
        around: AroundCrisis,
        behaviour: BehaviourSupport,
        cover: Cover,
        calling: AbleToCall,
        restrictions: Restrictions,
    }
}
