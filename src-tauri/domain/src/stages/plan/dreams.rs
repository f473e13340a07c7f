use crate::kit::tool::tool;
use crate::kit::values::Rows;
use crate::stages::Entry;

tool! {
    /// Dreams and fears. [S002]
    DreamsFears for Own {
        /// What the person dreams of.
        dreams: Rows<Entry>,
        /// What the person, or those who love them, are afraid of.
        fears: Rows<Entry>,
    }
}
