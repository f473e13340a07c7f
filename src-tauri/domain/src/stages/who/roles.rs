use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{PeopleLinks, Rows, SupportLinks, Text, Who};

tool! {
    /// Who must do a task, who may use their judgement, whose business it is not. [domain.md 2.8]
    Roles for State, Support {
        /// One row for each task.
        tasks: Rows<RoleTask>,
    }
}

row! {
    /// One task, and what it is to each party.
    RoleTask {
        /// The task.
        task: Text,
        /// Those who must do it.
        core: PeopleLinks,
        /// Who leads when several must do it.
        lead: Who,
        /// Those who may use their judgement and try things.
        judgement: PeopleLinks,
        /// Those whose responsibility it is not.
        not_ours: PeopleLinks,
        /// The support that it is part of.
        support: SupportLinks => for_the_room "a thread on screen and for the checks; both ends are printed where they belong",
        /// Who may see it.
        visible_to: Audiences,
    }
}
