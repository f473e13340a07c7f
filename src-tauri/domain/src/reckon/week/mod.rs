//! The hours of support in a week: by day, by kind, at night, at the weekend; for each kind of week. Exact:
//! whole minutes throughout, and every part is summed as it is shown. [domain.md 2.10; S003-166]

mod compare;

pub(crate) use compare::groups;
pub use compare::{Against, Comparison, comparisons};

use serde::Serialize;

use crate::Workshop;
use crate::language::say;
use crate::stages::{PartOfDay, SupportKind, WeekActivity, WeekKind, Weekday};
use crate::words::{capitalised, words};

/// Night begins, where only a time is given. In minutes after midnight.
const NIGHT_FROM: u16 = 22 * 60;
/// Night ends, where only a time is given. In minutes after midnight.
const NIGHT_TO: u16 = 6 * 60;
/// As many days must be filled in before they can be said to be alike.
const DAYS_TO_COMPARE: usize = 5;

/// A length of time with its words, so that nobody else has to write them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Hours {
    /// Whole minutes.
    #[ts(type = "number")]
    pub minutes: i64,
    /// As it is said: "22 hours 30 minutes".
    pub text: String,
}

impl Hours {
    /// This many minutes.
    pub fn of(minutes: i64) -> Self {
        Self { minutes, text: say::hours(minutes) }
    }
}

/// The support of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct KindHours {
    /// The kind; nothing where none is said.
    pub kind: Option<SupportKind>,
    /// Its name.
    pub name: String,
    /// All of it.
    pub total: Hours,
    /// What of it is at night.
    pub nights: Hours,
    /// What of it is on Saturday and Sunday.
    pub weekend: Hours,
}

/// The support on one day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct DayHours {
    /// The day; nothing where none is said.
    pub day: Option<Weekday>,
    /// Its name.
    pub name: String,
    /// All of it.
    pub total: Hours,
    /// What of it is at night.
    pub nights: Hours,
    /// All of it by kind.
    pub kinds: Vec<KindHours>,
}

/// The support in one kind of week. Two people at once count twice: these are hours of staff and helpers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct WeekSums {
    /// Which kind of week.
    pub week: WeekKind,
    /// Its name.
    pub name: String,
    /// All of it: days and nights, weekdays, weekend and what has no day yet.
    pub total: Hours,
    /// What is by day.
    pub by_day: Hours,
    /// What is at night.
    pub nights: Hours,
    /// What is on Monday to Friday.
    pub weekdays: Hours,
    /// What is on Saturday and Sunday, nights among it.
    pub weekend: Hours,
    /// What has no day yet.
    pub no_day: Hours,
    /// What two people do at once; counted twice in everything above.
    pub two_to_one: Hours,
    /// Day by day, those with something in them.
    pub days: Vec<DayHours>,
    /// Kind by kind, those that are there.
    pub kinds: Vec<KindHours>,
}

/// The sums of every kind of week that has something in it.
pub fn weeks(workshop: &Workshop) -> Vec<WeekSums> {
    WeekKind::ALL.iter().filter_map(|week| week_sums(workshop, *week)).collect()
}

/// The activities of one kind of week. Where no week is said, it is an ordinary one.
pub fn activities(workshop: &Workshop, week: WeekKind) -> impl Iterator<Item = &WeekActivity> {
    let all = workshop.who.week.activities.iter();
    all.filter(move |activity| activity.week.unwrap_or(WeekKind::Ordinary) == week)
}

/// How many minutes of support an activity takes; two people at once count twice.
pub fn minutes(activity: &WeekActivity) -> i64 {
    let lasts = activity.support_minutes.map_or(0, crate::kit::values::Duration::get);
    if activity.two_to_one == Some(true) { lasts * 2 } else { lasts }
}

/// Whether it is at night: said so, or a sleep-in or waking night, or, where only a time is given, from 22:00
/// to 06:00.
pub fn is_night(activity: &WeekActivity) -> bool {
    let by_kind = matches!(activity.kind, Some(SupportKind::SleepIn | SupportKind::WakingNight));
    match (activity.part, activity.from) {
        (Some(part), _) => by_kind || part == PartOfDay::Night,
        (None, Some(from)) => by_kind || !(NIGHT_TO..NIGHT_FROM).contains(&from.minutes()),
        (None, None) => by_kind,
    }
}

/// Whether it is on Saturday or Sunday.
pub const fn is_weekend(activity: &WeekActivity) -> bool {
    matches!(activity.day, Some(Weekday::Saturday | Weekday::Sunday))
}

/// Whether every day of the ordinary week holds the same things; false until five days are filled in.
/// [S003-166]
pub fn every_day_alike(workshop: &Workshop) -> bool {
    let day = |day: Weekday| {
        let own = activities(workshop, WeekKind::Ordinary).filter(|activity| activity.day == Some(day));
        let mut things: Vec<String> = own
            .map(|activity| activity.what.as_str().trim().to_lowercase())
            .filter(|what| !what.is_empty())
            .collect();
        things.sort_unstable();
        things.dedup();
        things
    };
    let filled: Vec<Vec<String>> =
        Weekday::ALL.iter().map(|d| day(*d)).filter(|things| !things.is_empty()).collect();
    filled.len() >= DAYS_TO_COMPARE && filled.windows(2).all(|pair| pair.first() == pair.last())
}

fn week_sums(workshop: &Workshop, week: WeekKind) -> Option<WeekSums> {
    let all: Vec<&WeekActivity> = activities(workshop, week).collect();
    if all.is_empty() {
        return None;
    }
    Some(WeekSums {
        week,
        name: capitalised(say::choice(week)),
        total: sum(&all, |_| true),
        by_day: sum(&all, |activity| !is_night(activity)),
        nights: sum(&all, is_night),
        weekdays: sum(&all, |activity| activity.day.is_some() && !is_weekend(activity)),
        weekend: sum(&all, is_weekend),
        no_day: sum(&all, |activity| activity.day.is_none()),
        two_to_one: sum(&all, |activity| activity.two_to_one == Some(true)),
        days: days(&all),
        kinds: kinds(&all),
    })
}

fn sum(all: &[&WeekActivity], keep: impl Fn(&WeekActivity) -> bool) -> Hours {
    Hours::of(all.iter().filter(|activity| keep(activity)).map(|activity| minutes(activity)).sum())
}

fn days(all: &[&WeekActivity]) -> Vec<DayHours> {
    let on = |day: Option<Weekday>| {
        let own: Vec<&WeekActivity> = all.iter().copied().filter(|activity| activity.day == day).collect();
        let name = day.map_or_else(
            || words().get("contract|week|no_day").to_owned(),
            |day| capitalised(say::choice(day)),
        );
        let hours = DayHours {
            day,
            name,
            total: sum(&own, |_| true),
            nights: sum(&own, is_night),
            kinds: kinds(&own),
        };
        (!own.is_empty()).then_some(hours)
    };
    Weekday::ALL.iter().map(|day| Some(*day)).chain([None]).filter_map(on).collect()
}

/// Kind by kind, those with time in them. Time without a kind is not lost: it stands last, as such.
fn kinds(all: &[&WeekActivity]) -> Vec<KindHours> {
    let of = |kind: Option<SupportKind>| {
        let own: Vec<&WeekActivity> =
            all.iter().copied().filter(|activity| activity.kind == kind && minutes(activity) > 0).collect();
        let name = kind.map_or_else(
            || words().get("contract|week|no_kind").to_owned(),
            |kind| capitalised(say::choice(kind)),
        );
        let hours = KindHours {
            kind,
            name,
            total: sum(&own, |_| true),
            nights: sum(&own, is_night),
            weekend: sum(&own, is_weekend),
        };
        (!own.is_empty()).then_some(hours)
    };
    SupportKind::ALL.iter().map(|kind| Some(*kind)).chain([None]).filter_map(of).collect()
}
