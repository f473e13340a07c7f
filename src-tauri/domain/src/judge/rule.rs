//! A rule: what it may find, how much that matters, and how it is found. Its words and its source stand in the words,
//! under its name. This is the one place in which findings are put into words.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::code::Code;
use super::finding::{Asked, Finding, Severity, Verdict};
use crate::Workshop;
use crate::language::pronouns::Pronouns;
use crate::language::say;
use crate::reckon::money::{Sums, sums};
use crate::reckon::signed::Signatures;
use crate::words::words;

/// One rule. A function that finds several things at once is one rule with several names.
#[derive(Debug)]
pub struct Rule {
    raises: &'static [Raises],
    find: Find,
}

/// Something that a rule may find.
#[derive(Debug)]
pub struct Raises {
    code: Code,
    severity: Severity,
    /// Where it depends on the workshop how much it matters.
    or: Option<Severity>,
}

/// How it is found.
#[derive(Debug)]
enum Find {
    Problems(fn(&mut Findings)),
    Question(fn(&Findings) -> Reply),
}

/// Until it is mended, a contract is a draft.
pub(crate) const fn must(code: Code) -> Raises {
    Raises { code, severity: Severity::Must, or: None }
}

/// Worth mending.
pub(crate) const fn should(code: Code) -> Raises {
    Raises { code, severity: Severity::Should, or: None }
}

/// A question of a checklist.
pub(crate) const fn asks(code: Code) -> Raises {
    Raises { code, severity: Severity::Question, or: None }
}

/// A must or a should, by what else is in the workshop.
pub(crate) const fn either(code: Code) -> Raises {
    Raises { code, severity: Severity::Must, or: Some(Severity::Should) }
}

impl Rule {
    pub(crate) const fn problems(raises: &'static [Raises], find: fn(&mut Findings)) -> Self {
        Self { raises, find: Find::Problems(find) }
    }

    pub(crate) const fn question(raises: &'static [Raises; 1], find: fn(&Findings) -> Reply) -> Self {
        Self { raises, find: Find::Question(find) }
    }

    /// What it may find, and how much that may matter.
    pub fn raises(&self) -> impl Iterator<Item = (Code, Vec<Severity>)> {
        self.raises.iter().map(|one| (one.code, [Some(one.severity), one.or].into_iter().flatten().collect()))
    }

    /// What it finds in a workshop.
    pub fn find(&self, of: &Given) -> Vec<Finding> {
        let mut found = Findings::of(of);
        found.ask(self);
        found.all
    }
}

/// What rules are asked about.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    /// The whole workshop.
    pub workshop: &'a Workshop,
    /// The day on which it is asked.
    pub today: NaiveDate,
    /// What the lines of money come to, where somebody reckoned it already.
    pub sums: Option<&'a Sums>,
    /// Which signatures hold for what is promised now.
    pub signatures: &'a Signatures,
}

/// What was found so far, and in what.
pub(crate) struct Findings<'a> {
    pub(crate) workshop: &'a Workshop,
    pub(crate) today: NaiveDate,
    pub(crate) signatures: &'a Signatures,
    sums: Option<&'a Sums>,
    rule: &'a [Raises],
    name: String,
    pronouns: Pronouns,
    pub(super) all: Vec<Finding>,
}

impl<'a> Findings<'a> {
    pub(super) fn of(given: &Given<'a>) -> Self {
        let Given { workshop, today, sums, signatures } = *given;
        let name = say::person(workshop);
        let pronouns = Pronouns::of(workshop, &name);
        Self { workshop, today, signatures, sums, rule: &[], name, pronouns, all: Vec::new() }
    }

    /// What the lines of money come to.
    pub(crate) fn sums(&self) -> Cow<'a, Sums> {
        self.sums.map_or_else(|| Cow::Owned(sums(self.workshop)), Cow::Borrowed)
    }

    pub(super) fn ask(&mut self, rule: &'a Rule) {
        self.rule = rule.raises;
        match rule.find {
            Find::Problems(find) => find(self),
            Find::Question(find) => {
                let reply = find(self);
                self.all.extend(rule.raises.first().map(|one| reply.told(self, one.code)));
            }
        }
    }

    /// Tells of a problem that matters as its rule says.
    pub(crate) fn tell(&mut self, code: Code, at: impl Into<String>, parts: &[(&str, &str)]) {
        // A name that its rule does not declare is a fault of the program, which a test looks for.
        let declared = self.rule.iter().find(|one| one.code == code).map(|one| one.severity);
        self.tell_as(declared.unwrap_or(Severity::Must), code, at, parts);
    }

    /// Tells of a problem whose weight depends on the workshop.
    pub(crate) fn tell_as(
        &mut self,
        severity: Severity,
        code: Code,
        at: impl Into<String>,
        parts: &[(&str, &str)],
    ) {
        let text = self.fill(&format!("{}|text", code.words()), parts);
        self.all.push(finding(code, severity, at.into(), text));
    }

    /// Words with the person's name and pronouns in them.
    fn fill(&self, name: &str, parts: &[(&str, &str)]) -> String {
        let mut all = vec![("person", self.name.as_str())];
        all.extend(self.pronouns.parts());
        all.extend_from_slice(parts);
        words().fill(name, &all)
    }

    /// The start of a row's text for naming it in a sentence, or its number in the list.
    pub(crate) fn naming(text: &str, index: usize) -> String {
        if text.trim().is_empty() {
            words().fill("contract|unnamed", &[("number", &(index + 1).to_string())])
        } else {
            words().fill("contract|quoted", &[("text", &say::short(text))])
        }
    }
}

/// A finding with its source.
fn finding(code: Code, severity: Severity, at: String, text: String) -> Finding {
    let source = words().get(&format!("{}|source", code.words())).to_owned();
    Finding { code, severity, at, text, source, asked: None }
}

/// A problem that no rule looks for: it is met where something is done with the workshop.
pub(super) fn met(code: Code, severity: Severity, at: &str, parts: &[(&str, &str)]) -> Finding {
    let text = words().fill(&format!("{}|text", code.words()), parts);
    finding(code, severity, at.to_owned(), text)
}

/// How a question is answered, before it is put into words.
pub(crate) struct Reply {
    at: String,
    verdict: Verdict,
    from: Vec<String>,
    says: Says,
    count: usize,
}

/// The words that say what is there or what is missing.
enum Says {
    /// The question's own, by its verdict.
    Own,
    /// Words that points share, by their name.
    Point(&'static str),
    /// What is missing, by its name; nothing when nothing is.
    Missing(Option<&'static str>),
}

impl Reply {
    fn new(at: impl Into<String>, verdict: Verdict, says: Says) -> Self {
        Self { at: at.into(), verdict, from: Vec::new(), says, count: 0 }
    }

    /// There, or not yet.
    pub(crate) fn there(at: impl Into<String>, is_there: bool) -> Self {
        Self::new(at, if is_there { Verdict::Yes } else { Verdict::NotYet }, Says::Own)
    }

    /// Yes, no, or nobody has said.
    pub(crate) fn answer(at: impl Into<String>, answer: Option<bool>) -> Self {
        let verdict = match answer {
            Some(true) => Verdict::Yes,
            Some(false) => Verdict::No,
            None => Verdict::NotYet,
        };
        Self::new(at, verdict, Says::Own)
    }

    /// Answered by these rows, unless something is missing.
    pub(crate) fn from(at: &str, from: Vec<String>, missing: Option<&'static str>) -> Self {
        let verdict = if missing.is_none() { Verdict::Yes } else { Verdict::NotYet };
        Self { from, ..Self::new(at, verdict, Says::Missing(missing)) }
    }

    /// Need not be asked where this is not so.
    pub(crate) fn only_if(self, applies: bool) -> Self {
        if applies {
            return self;
        }
        Self { verdict: Verdict::DoesNotApply, says: Says::Missing(None), ..self }
    }

    /// Says what was found in other words than the question's own.
    pub(crate) fn saying(self, says: Option<&'static str>) -> Self {
        Self { says: says.map_or(Says::Own, Says::Point), ..self }
    }

    /// Counts something in the words.
    pub(crate) fn counting(self, count: usize) -> Self {
        Self { count, ..self }
    }

    fn told(self, found: &Findings, code: Code) -> Finding {
        let count = self.count.to_string();
        let fill = |name: &str| found.fill(name, &[("count", &count)]);
        let own = |verdict: &str| fill(&format!("{}|{verdict}", code.words()));
        let text = match (&self.says, self.verdict) {
            (Says::Missing(missing), _) => {
                missing.map(|what| fill(&format!("contract|criteria_missing|{what}"))).unwrap_or_default()
            }
            (Says::Point(says), _) => {
                say::opening(found.workshop, &fill(&format!("contract|points_said|{says}")))
            }
            (Says::Own, Verdict::Yes) => say::opening(found.workshop, &own("yes")),
            (Says::Own, Verdict::No) => say::opening(found.workshop, &own("no")),
            (Says::Own, Verdict::NotYet | Verdict::DoesNotApply) => {
                say::opening(found.workshop, &own("not_yet"))
            }
        };
        let asked = Asked { question: own("question"), verdict: self.verdict, from: self.from };
        Finding { asked: Some(asked), ..finding(code, Severity::Question, self.at, text) }
    }
}
