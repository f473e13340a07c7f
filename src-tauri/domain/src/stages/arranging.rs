//! Arranging the support: options that were looked at, who answers for what, the week, the people, the start.
//! [S001-79, 104; S002; S003-159; domain.md 2.8, 2.9, 2.10]

use crate::audience::Audiences;
use crate::stages::{Entry, PartOfDay, SupportKind, Weekday};
use crate::tool::{row, tool};
use crate::values::{
    Clock, Day, Duration, Line, LineLinks, OutcomeLinks, Pence, PeopleLinks, Quantity, Rows, SupportLinks,
    Text, Who, choice,
};

tool! {
    /// Two to five options, each held against how the person wants to live. Those that were turned down stay, with
    /// their reasons. [S001-79]
    Options for State, Support {
        /// One row for each option.
        options: Rows<SupportOption>,
    }
}

row! {
    /// One option.
    SupportOption {
        /// What it is called.
        name: Line,
        /// What it is about.
        about: Option<OptionAbout>,
        /// What it would be like.
        what: Text,
        /// How it fits how the person wants to live.
        fits: Option<Fit>,
        /// Why it fits or does not, in the words of the person and those who know them.
        fits_because: Text,
        /// Outcomes that it would serve.
        outcomes: OutcomeLinks,
        /// What it would cost for a year, in whole pence.
        cost_a_year_pence: Option<Pence>,
        /// What might go wrong.
        risks: Text,
        /// Where it stands.
        standing: Option<OptionStanding>,
        /// Why it was chosen or turned down, and by whom.
        because: Text,
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// What an option is about.
    OptionAbout {
        /// Where to live.
        Housing = "housing",
        /// Who supports, and how.
        Support = "support",
        /// What to do and where to belong.
        Community = "community",
    }
}

choice! {
    /// How well something fits.
    Fit {
        /// Well.
        Well = "well",
        /// Partly.
        Partly = "partly",
        /// Not.
        Badly = "badly",
    }
}

choice! {
    /// Where an option stands.
    OptionStanding {
        /// Being looked at.
        Considered = "considered",
        /// Chosen.
        Chosen = "chosen",
        /// Turned down.
        Rejected = "rejected",
    }
}

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

tool! {
    /// The week as the person would like it; an ordinary one, one on holiday, a bad one. [domain.md 2.10; S003-166]
    PerfectWeek for State, Support {
        /// One row for each activity.
        activities: Rows<WeekActivity>,
        /// Hours in a year that may be used as the person likes, in whole minutes.
        flexible_minutes_a_year: Option<Duration>,
        /// How the flexible hours are used.
        flexible_for: Text,
    }
}

row! {
    /// Something that the person does in a week.
    WeekActivity {
        /// Which week. An ordinary one unless said otherwise.
        week: Option<WeekKind>,
        /// The day.
        day: Option<Weekday>,
        /// The part of the day.
        part: Option<PartOfDay>,
        /// When it starts, if that matters.
        from: Option<Clock>,
        /// What the person does.
        what: Line,
        /// Who with.
        with: Line,
        /// The kind of support that is needed; empty when none is.
        kind: Option<SupportKind>,
        /// Two people support at the same time.
        two_to_one: Option<bool>,
        /// How long the support lasts, in whole minutes.
        support_minutes: Option<Duration>,
        /// The support that this is part of.
        support: SupportLinks => for_the_room "a thread on screen and for the checks; both ends are printed where they belong",
        /// Lines of money that pay for it.
        lines: LineLinks => for_the_room "a thread on screen and for the checks; both ends are printed where they belong",
        /// Outcomes that it serves.
        outcomes: OutcomeLinks => for_the_room "a thread on screen and for the checks; both ends are printed where they belong",
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// Kinds of week.
    WeekKind {
        /// An ordinary week.
        Ordinary = "ordinary",
        /// A week on holiday.
        Holiday = "holiday",
        /// A bad week.
        Bad = "bad",
    }
}

tool! {
    /// Support that several people share: only what this person needs of it counts for them. [S002-131]
    SharedSupport for State, Support {
        /// One row for each piece of shared support.
        shared: Rows<Shared>,
    }
}

row! {
    /// One piece of shared support.
    Shared {
        /// What is shared.
        what: Text,
        /// Whether this person needs it.
        needed: Option<bool>,
        /// How long it lasts in a week for everybody together, in whole minutes.
        minutes_a_week: Option<Duration>,
        /// This person's share by need, in hundredths of a per cent: 2500 is 25 per cent.
        share_hundredths: Option<Quantity>,
        /// Why this share: the need that it answers.
        because: Text,
        /// The support that it is part of.
        support: SupportLinks,
        /// Who may see it.
        visible_to: Audiences,
    }
}

tool! {
    /// Who would suit the person. Person specification, job advert, interview questions and induction come from
    /// here. [S000-29; domain.md 2.9]
    Matching for State, Support {
        /// What support is wanted and needed.
        wanted: Rows<Entry>,
        /// Skills that are needed.
        skills: Rows<Skill>,
        /// What kind of person would suit.
        personality: Rows<Entry>,
        /// Interests that would be nice to share.
        interests: Rows<Entry>,
        /// What they must not be.
        must_not: Rows<Entry>,
        /// Questions that the person wants to ask.
        questions: Rows<Entry>,
        /// What they have to learn before they start.
        induction: Rows<InductionTopic>,
    }
}

row! {
    /// One skill.
    Skill {
        /// The skill.
        what: Text,
        /// Whether it is essential; otherwise it is welcome.
        essential: Option<bool>,
        /// Who said it.
        said_by: Who,
        /// Who may see it.
        visible_to: Audiences,
    }
}

row! {
    /// Something to learn before starting.
    InductionTopic {
        /// What they learn.
        what: Text,
        /// Who teaches it; often the person.
        taught_by: Who,
        /// When.
        when: Text,
        /// Who may see it.
        visible_to: Audiences,
    }
}

tool! {
    /// How the support begins, step by step: getting to know one another, more at first, then less. [S001-104]
    StaggeredStart for State, Support {
        /// One row for each step.
        steps: Rows<StartStep>,
    }
}

row! {
    /// One step.
    StartStep {
        /// The first day.
        starts: Option<Day>,
        /// What happens.
        what: Text,
        /// Who is there.
        who: PeopleLinks,
        /// How much support in a week, in whole minutes.
        minutes_a_week: Option<Duration>,
        /// What it costs for a week beside the usual support, in whole pence.
        setup_a_week_pence: Option<Pence>,
        /// For how many weeks, in whole hundredths.
        weeks_hundredths: Option<Quantity>,
        /// Lines of money that pay for what it costs beside the usual support.
        lines: LineLinks => for_the_room "a thread on screen and for the checks; both ends are printed where they belong",
        /// How we know that the person is ready for the next step.
        ready_when: Text,
        /// Who may see it.
        visible_to: Audiences,
    }
}

tool! {
    /// Activities that were found, tried, and tried again. [S003-159]
    Activities for State, Support {
        /// One row for each time that something was tried.
        tried: Rows<Tried>,
    }
}

row! {
    /// One try.
    Tried {
        /// The activity.
        activity: Line,
        /// Where it was found.
        found: Line,
        /// The day it was tried.
        date: Option<Day>,
        /// How it went.
        how_it_went: Text,
        /// How the person liked it.
        liked: Option<Liked>,
        /// What comes next.
        next: Option<NextTry>,
        /// Outcomes that it serves.
        outcomes: OutcomeLinks => for_the_room "a thread on screen and for the checks; both ends are printed where they belong",
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// How somebody liked something.
    Liked {
        /// Loved it.
        Loved = "loved",
        /// It was all right.
        AllRight = "all_right",
        /// Did not like it.
        NotAtAll = "not_at_all",
        /// Hard to tell.
        HardToTell = "hard_to_tell",
    }
}

choice! {
    /// What comes after a try.
    NextTry {
        /// Keep it.
        Keep = "keep",
        /// Try again in the same way.
        TryAgain = "try_again",
        /// Try again in another way.
        Change = "change",
        /// Stop.
        Stop = "stop",
    }
}
