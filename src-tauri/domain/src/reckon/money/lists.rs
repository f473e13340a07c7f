//! The local lists that apply: the workshop's own, else those that travel with the app.

use std::sync::OnceLock;

use chrono::NaiveDate;
use uuid::Uuid;

use crate::kit::field::Node;
use crate::stages::{LocalLists, LocalWage, Wage};
use crate::{Act, Workshop};

/// Where the lists stand.
pub const LISTS: &str = "money/lists";

const SHIPPED: &str = include_str!("../../../../../assets/lists/money.json");

/// The lists that travel with the app.
pub fn shipped_lists() -> &'static LocalLists {
    static LISTS: OnceLock<LocalLists> = OnceLock::new();
    LISTS.get_or_init(|| serde_json::from_str(SHIPPED).unwrap_or_default())
}

/// The wages of one kind. The workshop's own wages count where there are any.
fn wages(workshop: &Workshop, wage: Wage) -> impl Iterator<Item = &LocalWage> {
    let own = &workshop.money.lists.wages;
    let table = if own.is_empty() { &shipped_lists().wages } else { own };
    table.iter().filter(move |row| row.wage == Some(wage))
}

/// The wage owed on a day; nothing before the table begins.
pub fn wage_floor(workshop: &Workshop, wage: Wage, day: NaiveDate) -> Option<&LocalWage> {
    let begun = |row: &&LocalWage| row.from.is_some_and(|from| from.date() <= day);
    wages(workshop, wage).filter(begun).max_by_key(|row| row.from)
}

/// The wages that begin after the first day and up to the last, in order; all that are known when there is no last.
pub fn wage_rises(
    workshop: &Workshop,
    wage: Wage,
    first: NaiveDate,
    last: Option<NaiveDate>,
) -> Vec<&LocalWage> {
    let within = |day: NaiveDate| first < day && last.is_none_or(|last| day <= last);
    let begins = |row: &&LocalWage| row.from.is_some_and(|from| within(from.date()));
    let mut rises: Vec<&LocalWage> = wages(workshop, wage).filter(begins).collect();
    rises.sort_by_key(|row| row.from);
    rises
}

/// Acts that put all rows of `lists` into the empty lists of a workshop, so that they can be changed there.
pub fn bring_in(lists: &LocalLists, mut new_id: impl FnMut() -> Uuid) -> Vec<Act> {
    let mut acts = Vec::new();
    for (list, rows) in lists.children() {
        for (index, (_, row)) in rows.children().into_iter().enumerate() {
            let mut body = row.read();
            if let Some(fields) = body.as_object_mut() {
                fields.remove("id");
            }
            acts.push(Act::AddRow { at: format!("{LISTS}/{list}"), row: new_id(), index, body });
        }
    }
    acts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::apply;
    use crate::kit::values::{Day, Pence};

    fn on(workshop: &Workshop, wage: Wage, day: [u32; 3]) -> Option<i64> {
        let day = NaiveDate::from_ymd_opt(day[0].cast_signed(), day[1], day[2]).unwrap();
        wage_floor(workshop, wage, day).and_then(|row| row.rate_pence).map(Pence::get)
    }

    #[test]
    fn the_wage_of_the_day_is_the_last_one_that_has_begun() {
        let workshop = Workshop::empty(Uuid::nil());
        assert_eq!(on(&workshop, Wage::National, [2026, 3, 31]), Some(1221));
        assert_eq!(on(&workshop, Wage::National, [2026, 4, 1]), Some(1271));
        assert_eq!(on(&workshop, Wage::National, [2019, 1, 1]), None);
    }

    #[test]
    fn what_is_shipped_is_dated_and_says_where_it_stands() {
        let lists = shipped_lists();
        assert!(!lists.streams.is_empty() && !lists.bodies.is_empty());
        assert!(lists.wages.iter().all(|row| row.from.is_some() && !row.source.is_blank()));
        assert!(lists.rates.iter().all(|row| row.from.is_some() && !row.source.is_blank()));
    }

    #[test]
    fn lists_brought_in_are_the_same_and_can_be_changed() {
        let mut workshop = Workshop::empty(Uuid::nil());
        let mut next = 0;
        let acts = bring_in(shipped_lists(), || {
            next += 1;
            Uuid::from_u128(next)
        });
        for act in acts {
            apply(&mut workshop, act).unwrap();
        }
        let names = |lists: &LocalLists| {
            lists.streams.iter().map(|row| row.name.as_str().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(names(&workshop.money.lists), names(shipped_lists()));
        let newest = workshop.money.lists.wages.iter().max_by_key(|row| row.from).unwrap().id;
        let at = format!("{LISTS}/wages/{newest}");
        let from = workshop.money.lists.wages.get(newest).unwrap().from.map(Day::date).unwrap();
        let kind = workshop.money.lists.wages.get(newest).unwrap().wage.unwrap();
        apply(&mut workshop, Act::Set { at: format!("{at}/rate_pence"), to: "£15.00".into() }).unwrap();
        let floor = wage_floor(&workshop, kind, from).unwrap();
        assert_eq!(floor.rate_pence.map(Pence::get), Some(1500));
    }
}
