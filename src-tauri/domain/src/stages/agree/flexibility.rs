use crate::kit::tool::tool;
use crate::kit::values::Text;

tool! {
    /// What may change without a new contract: a platform, not a straitjacket. [S000-17]
    Flexibility for State, Support {
        /// What the person and the provider may change between them.
        alone: Text,
        /// What they may change with the commissioner's word.
        with_commissioner: Text,
        /// What needs a formal change of the contract.
        formal: Text,
    }
}
