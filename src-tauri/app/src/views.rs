//! What is reckoned from a workshop to be shown beside it: problems, sums, cover, how far each stage is.

use std::panic::{AssertUnwindSafe, catch_unwind};

use chrono::NaiveDate;
use domain::agreement;
use domain::cover::Span;
use domain::criteria::criteria;
use domain::field::Node;
use domain::judge::rule::Given;
use domain::judge::{cannot_check, check};
use domain::money::{Ripple, Sums, difference_in_words, ripple, sums};
use domain::providers::{provider_name, readers};
use domain::signed::Signatures;
use domain::week::{WeekSums, weeks};
use domain::words::{capitalised, words};
use domain::{Audience, Finding, Severity, Verdict, Workshop, compose, cover, say};
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

/// What is reckoned from the workshop, as far as it is different from what was told last.
#[derive(Debug, Default, Serialize, TS)]
pub struct News {
    /// What is wrong or missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub problems: Option<Vec<Finding>>,
    /// Each stage, in order.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub stages: Option<Vec<StageStanding>>,
    /// The money board.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub money: Option<MoneyView>,
    /// The week of cover.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub cover: Option<CoverView>,
    /// Each kind of week that has something in it, in hours of support.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub weeks: Option<Vec<WeekSums>>,
    /// Whether the agreement holds what it should.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub agree: Option<AgreeView>,
    /// The copies of the contract that would be made.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub copies: Option<Vec<CopyFor>>,
}

/// The sums of the money board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MoneyView {
    /// All of them.
    pub sums: Sums,
    /// The difference between the budget and the lines, in words; empty without a budget.
    pub difference: String,
    /// When there is more on the table than the budget: the lines that could give way.
    pub over: Vec<Ripple>,
}

/// How far a stage is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StageStanding {
    /// The stage.
    pub stage: String,
    /// How far.
    pub state: StageState,
    /// How many things there need somebody.
    pub needs: u32,
}

/// How far a stage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StageState {
    /// Nothing answered.
    NotStarted,
    /// Something answered.
    InProgress,
    /// Something there needs somebody before the contract can be more than a draft.
    NeedsYou,
    /// Nothing there is missing.
    Done,
}

/// Whether the agreement holds what it should.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AgreeView {
    /// What is enough when time runs out.
    pub enough: Vec<Finding>,
    /// What a contract must hold.
    pub minimum: Vec<Finding>,
    /// Whether it is still about one person.
    pub bespoke: Vec<Finding>,
    /// The seven questions that a plan answers, whatever it looks like.
    pub questions: Vec<Finding>,
    /// What a plan includes by law.
    pub statute: Vec<Finding>,
}

/// When nobody answers, in the week and on bank holidays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CoverView {
    /// Stretches without anybody, in minutes from Monday 00:00; may run past the end of Sunday.
    pub gaps: Vec<Span>,
    /// In words: "Friday 22:00 to Saturday 08:00: nobody".
    pub gaps_in_words: Vec<String>,
    /// Those between Friday 17:00 and Monday 09:00.
    pub weekend_gaps_in_words: Vec<String>,
    /// The bank holidays of the term, in order.
    pub holidays: Vec<HolidayView>,
    /// Stretches that are committed and yet no cover.
    pub lacking: Vec<LackView>,
}

/// A stretch that is committed and yet no cover.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LackView {
    /// The row of the stretch.
    pub row: Uuid,
    /// What it lacks, in words: "no number to ring: no cover".
    pub lack: String,
}

/// A bank holiday, ready to be drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HolidayView {
    /// The day, as it stands in files.
    pub date: String,
    /// The day in words: "25 December 2026".
    pub day: String,
    /// What it is called.
    pub name: String,
    /// Stretches without anybody, in minutes after midnight.
    pub gaps: Vec<Span>,
    /// What the contract says of them; empty without a gap.
    pub in_words: String,
}

/// A copy of the contract that would be made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CopyFor {
    /// Whose.
    pub audience: Audience,
    /// Of the providers, which, where each has a copy of its own.
    pub provider: Option<Uuid>,
    /// That provider's name; otherwise empty.
    pub name: String,
}

/// All that is reckoned from a workshop, kept so that an edit tells only what became different: most edits
/// change no sum, no cover and no problem.
#[derive(Clone)]
pub(crate) struct Views {
    problems: Vec<Finding>,
    stages: Vec<StageStanding>,
    money: MoneyView,
    cover: CoverView,
    weeks: Vec<WeekSums>,
    agree: AgreeView,
    copies: Vec<CopyFor>,
}

impl Views {
    /// [`Views::of`] for a workshop that is on disk already: a fault in the reckoning must keep nobody from opening and
    /// mending it, and is a problem instead.
    pub(crate) fn or_problem(workshop: &Workshop, today: NaiveDate) -> Self {
        Self::unless_broken(today, || Self::of(workshop, today))
    }

    fn unless_broken(today: NaiveDate, of: impl FnOnce() -> Self) -> Self {
        catch_unwind(AssertUnwindSafe(of)).unwrap_or_else(|_| {
            let nobody = Workshop::empty(uuid::Uuid::nil());
            Self { problems: vec![cannot_check()], ..Self::of(&nobody, today) }
        })
    }

    pub(crate) fn of(workshop: &Workshop, today: NaiveDate) -> Self {
        let sums = sums(workshop);
        let signatures = compose::signatures(workshop);
        let problems = check(&Given { workshop, today, sums: Some(&sums), signatures: &signatures });
        Self {
            stages: stages(workshop, &problems),
            problems,
            money: MoneyView {
                difference: capitalised(&difference_in_words(&sums)),
                over: ripple(workshop, &sums),
                sums,
            },
            cover: cover_view(workshop, today),
            weeks: weeks(workshop),
            agree: agree_view(workshop, today, &signatures),
            copies: copies(workshop),
        }
    }

    /// Everything, for a page that knows nothing yet.
    pub(crate) fn all(self) -> News {
        News {
            problems: Some(self.problems),
            stages: Some(self.stages),
            money: Some(self.money),
            cover: Some(self.cover),
            weeks: Some(self.weeks),
            agree: Some(self.agree),
            copies: Some(self.copies),
        }
    }

    /// What is different from before.
    pub(crate) fn news_after(&self, before: &Self) -> News {
        fn new<T: PartialEq + Clone>(now: &T, before: &T) -> Option<T> {
            (now != before).then(|| now.clone())
        }
        News {
            problems: new(&self.problems, &before.problems),
            stages: new(&self.stages, &before.stages),
            money: new(&self.money, &before.money),
            cover: new(&self.cover, &before.cover),
            weeks: new(&self.weeks, &before.weeks),
            agree: new(&self.agree, &before.agree),
            copies: new(&self.copies, &before.copies),
        }
    }

    /// What is next for this person, in one line for the shelf.
    pub(crate) fn note(&self, workshop: &Workshop, today: NaiveDate) -> String {
        let musts = self.problems.iter().filter(|p| p.severity == Severity::Must).count();
        if musts == 1 {
            return words().get("app|shelf|needs_one").to_owned();
        }
        if musts > 1 {
            return words().fill("app|shelf|needs", &[("count", &musts.to_string())]);
        }
        let reviews = workshop.agree.reviews.reviews.iter().filter_map(|review| review.date);
        let next = reviews.filter(|day| day.date() >= today).min();
        next.map_or_else(
            || words().get("app|shelf|ready").to_owned(),
            |day| words().fill("app|shelf|review", &[("date", &say::day(day))]),
        )
    }
}

/// The tool that says nothing about the person.
const REFERENCE: &str = "lists";

fn stages(workshop: &Workshop, problems: &[Finding]) -> Vec<StageStanding> {
    let describe = |spec: &domain::field::StageSpec| {
        let here = |p: &&Finding| p.at.split('/').next() == Some(spec.name);
        let needs = problems.iter().filter(here).count();
        let musts = problems.iter().filter(here).any(|p| p.severity == Severity::Must);
        let stage = child(workshop, spec.name);
        // Local lists are there before anybody has said a word about money, or never.
        let tools = stage.map(Node::children).unwrap_or_default();
        let tools = || tools.iter().filter(|(name, _)| *name != REFERENCE).map(|(_, tool)| tool);
        let untouched = tools().all(|tool| tool.is_empty());
        let whole = tools().all(|tool| !tool.is_empty());
        let how_far = match (untouched, musts) {
            (true, _) => StageState::NotStarted,
            (false, true) => StageState::NeedsYou,
            (false, false) if needs == 0 && whole => StageState::Done,
            (false, false) => StageState::InProgress,
        };
        StageStanding {
            stage: spec.name.to_owned(),
            state: how_far,
            needs: u32::try_from(needs).unwrap_or(u32::MAX),
        }
    };
    Workshop::STAGES.iter().map(describe).collect()
}

fn cover_view(workshop: &Workshop, today: NaiveDate) -> CoverView {
    let gaps = cover::gaps(workshop);
    let in_words = |gaps: &[Span]| {
        let gap = |gap: &Span| words().fill("contract|cover|gap", &[("stretch", &say::stretch(*gap))]);
        gaps.iter().map(gap).collect::<Vec<_>>()
    };
    CoverView {
        gaps_in_words: in_words(&gaps),
        weekend_gaps_in_words: in_words(&cover::weekend_gaps(&gaps)),
        holidays: cover::holidays(workshop, today).map(|holiday| holiday_view(workshop, holiday)).collect(),
        lacking: cover::lacking(workshop)
            .into_iter()
            .map(|(row, lack)| LackView { row, lack: lack.in_words().to_owned() })
            .collect(),
        gaps,
    }
}

fn holiday_view(workshop: &Workshop, holiday: &cover::BankHoliday) -> HolidayView {
    let gaps = cover::gaps_on(workshop, holiday.date, 1);
    // The night after it too, which the picture of the day has no room for.
    let told = cover::gaps_of(workshop, holiday.date);
    let said: Vec<String> = told.iter().map(|gap| say::dated(*gap)).collect();
    let parts = [("holiday", holiday.name.as_str()), ("gaps", &*said.join("; "))];
    let minute = |at: chrono::NaiveDateTime| {
        let minutes = (at - holiday.date.and_time(chrono::NaiveTime::MIN)).num_minutes();
        u32::try_from(minutes).unwrap_or(0)
    };
    HolidayView {
        date: holiday.date.to_string(),
        day: say::date(holiday.date),
        name: holiday.name.clone(),
        in_words: if said.is_empty() {
            String::new()
        } else {
            words().fill("contract|cover|holiday_gap", &parts)
        },
        gaps: gaps.iter().map(|gap| Span { from: minute(gap.from), to: minute(gap.to) }).collect(),
    }
}

/// The copies of the contract that would be made now, and the providers that have one of their own.
fn copies(workshop: &Workshop) -> Vec<CopyFor> {
    let told = |reader: domain::Reader| CopyFor {
        audience: reader.audience,
        provider: reader.provider,
        name: provider_name(workshop, reader).unwrap_or_default(),
    };
    readers(workshop).into_iter().map(told).collect()
}

fn agree_view(workshop: &Workshop, today: NaiveDate, signatures: &Signatures) -> AgreeView {
    let asked = criteria(workshop);
    let those_that_apply = |questions: Vec<Finding>| {
        questions.into_iter().filter(|one| one.verdict() != Some(Verdict::DoesNotApply)).collect()
    };
    AgreeView {
        enough: agreement::enough_for_today(workshop, today),
        minimum: agreement::minimum(workshop, signatures),
        bespoke: agreement::bespoke(workshop),
        questions: those_that_apply(asked.questions),
        statute: those_that_apply(asked.statute),
    }
}

/// A part of a node by its name.
pub(crate) fn child<'a>(node: &'a dyn Node, name: &str) -> Option<&'a dyn Node> {
    node.children().into_iter().find(|(step, _)| step == name).map(|(_, child)| child)
}

#[cfg(test)]
mod tests {
    use domain::Code;

    use super::*;

    #[test]
    #[allow(clippy::panic, reason = "the fault that is meant")]
    fn a_fault_in_the_reckoning_is_a_problem_that_must_be_seen_to() {
        let today = NaiveDate::from_ymd_opt(2026, 9, 24).unwrap();
        let sample = Workshop::from_json(crate::SAMPLE).unwrap();
        let views = Views::unless_broken(today, || panic!("a sum without an end"));
        assert_eq!(views.problems.len(), 1);
        assert_eq!((views.problems[0].code, views.problems[0].severity), (Code::CannotCheck, Severity::Must));
        assert_eq!(views.note(&sample, today), words().get("app|shelf|needs_one"));
        // What is told next takes it away again.
        let well = Views::or_problem(&sample, today);
        let news = well.news_after(&views);
        assert!(
            news.problems.is_some_and(|problems| problems.iter().all(|one| one.code != Code::CannotCheck))
        );
        assert!(news.money.is_some() && news.stages.is_some() && news.agree.is_some());
    }
}
