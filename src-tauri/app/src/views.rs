//! What is reckoned from a workshop to be shown beside it: problems, sums, cover, how far each stage is.

use chrono::NaiveDate;
use domain::agreement;
use domain::check::{check_with, difference_in_words};
use domain::criteria::{Criterion, criteria};
use domain::field::Node;
use domain::money::{ripple, sums};
use domain::week::{WeekSums, weeks};
use domain::words::{capitalised, words};
use domain::{Problem, Severity, Workshop, cover, say};

use crate::wire::{AgreeView, CoverView, MoneyView, News, StageStanding, StageState};

/// All that is reckoned from a workshop, kept so that an edit tells only what became different: most edits
/// change no sum, no cover and no problem.
#[derive(Clone)]
pub(crate) struct Views {
    problems: Vec<Problem>,
    stages: Vec<StageStanding>,
    money: MoneyView,
    cover: CoverView,
    weeks: Vec<WeekSums>,
    agree: AgreeView,
}

impl Views {
    pub(crate) fn of(workshop: &Workshop, today: NaiveDate) -> Self {
        let sums = sums(workshop);
        let problems = check_with(workshop, today, &sums);
        Self {
            stages: stages(workshop, &problems),
            problems,
            money: MoneyView {
                difference: capitalised(&difference_in_words(&sums)),
                over: ripple(workshop, &sums),
                sums,
            },
            cover: cover_view(workshop),
            weeks: weeks(workshop),
            agree: agree_view(workshop, today),
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

fn stages(workshop: &Workshop, problems: &[Problem]) -> Vec<StageStanding> {
    let describe = |spec: &domain::field::StageSpec| {
        let here = |p: &&Problem| p.at.split('/').next() == Some(spec.name);
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

fn cover_view(workshop: &Workshop) -> CoverView {
    let gaps = cover::gaps(workshop);
    let in_words = |gaps: &[cover::Span]| {
        let gap = |gap: &cover::Span| words().fill("contract|cover|gap", &[("stretch", &say::stretch(*gap))]);
        gaps.iter().map(gap).collect::<Vec<_>>()
    };
    CoverView {
        pieces: cover::pieces(workshop),
        gaps_in_words: in_words(&gaps),
        weekend_gaps_in_words: in_words(&cover::weekend_gaps(&gaps)),
        gaps,
    }
}

fn agree_view(workshop: &Workshop, today: NaiveDate) -> AgreeView {
    let asked = criteria(workshop);
    AgreeView {
        enough: agreement::enough_for_today(workshop, today),
        minimum: agreement::minimum(workshop),
        bespoke: agreement::bespoke(workshop),
        questions: asked.questions.iter().filter_map(Criterion::point).collect(),
        statute: asked.statute.iter().filter_map(Criterion::point).collect(),
    }
}

/// A part of a node by its name.
pub(crate) fn child<'a>(node: &'a dyn Node, name: &str) -> Option<&'a dyn Node> {
    node.children().into_iter().find(|(step, _)| step == name).map(|(_, child)| child)
}
