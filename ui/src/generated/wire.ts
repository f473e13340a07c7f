// Made from the Rust types by `cargo xtask types`. Do not edit.

/**
 * Whether somebody feels able to call.
 */
export type Able = "yes" | "with_help" | "no";
/**
 * Whether each person who supports feels able to call for help. [S002-145]
 */
export type AbleToCall = { 
/**
 * One row for each of them.
 */
people: Rows<Caller>, };
/**
 * The headings of About Me that stand nowhere else in the plan. "Please do" stands in the one-page profile,
 * people, communication and wellness have instruments of their own. [PRSB About Me 2.01; domain.md 2.20]
 */
export type AboutMe = { 
/**
 * What people should please not do.
 */
please_do_not: Rows<Entry>, 
/**
 * What is also worth knowing.
 */
worth_knowing: Rows<Entry>, };
/**
 * The person this workshop is about, in the words they choose. [PRSB About Me 2.01]
 */
export type AboutPerson = { 
/**
 * The name they like to be called. It stands at the top of every screen and page.
 */
liked_name: Line, 
/**
 * The full name, as it should stand in the contract.
 */
full_name: Line, 
/**
 * The person's photo, or a symbol that they chose. It stands beside their name.
 */
picture: Picture, 
/**
 * Pronouns, if the person wants them used.
 */
pronouns: Line, 
/**
 * How the person communicates: words, signs, symbols, objects, eye pointing, an aid; and what helps.
 */
communication: Text, 
/**
 * The ways of communicating that they use.
 */
means: Choices<Means>, 
/**
 * The languages that the person and family use, and whether an interpreter is needed.
 */
languages: Line, 
/**
 * The interpreter or signer: who, booked by whom, and how we work with them.
 */
interpreter: Text, 
/**
 * Date of birth.
 */
date_of_birth: Day | null, 
/**
 * The NHS number, ten digits, spaces allowed. Never required; its check digit is checked.
 */
nhs_number: Line, };
/**
 * One change. `at` is a path of field names and row ids: `plan/outcomes/outcomes/<id>/statement`.
 */
export type Act = { "do": "set", 
/**
 * Where.
 */
at: string, 
/**
 * The answer.
 */
to: unknown, } | { "do": "add_row", 
/**
 * The list.
 */
at: string, 
/**
 * The new row's id.
 */
row: string, 
/**
 * Where in the list; past the end means at the end.
 */
index: number, 
/**
 * The row as stored, without its id; nothing for an empty row.
 */
body: unknown, } | { "do": "remove_row", 
/**
 * The list.
 */
at: string, 
/**
 * The row's id.
 */
row: string, } | { "do": "move_row", 
/**
 * The list that it leaves.
 */
at: string, 
/**
 * The row's id.
 */
row: string, 
/**
 * The list that it goes to.
 */
to: string, 
/**
 * Where in that list; past the end means at the end.
 */
index: number, 
/**
 * The row as it is to stand there, without its id; nothing to keep every field that the other list has.
 */
body?: unknown, };
/**
 * Activities that were found, tried, and tried again. [S003-159]
 */
export type Activities = { 
/**
 * One row for each time that something was tried.
 */
tried: Rows<Tried>, };
/**
 * A piece of advice or information.
 */
export type Advice = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * The advice, in words that the person understands.
 */
what: Text, 
/**
 * What it helps with.
 */
helps: AdviceHelps | null, 
/**
 * Who gave it.
 */
given_by: Who, 
/**
 * Needs that it is about.
 */
needs: NeedLinks, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * The two kinds of advice that a care and support plan includes. [Care Act 2014 s25(1)(f)]
 */
export type AdviceHelps = "meet_or_reduce" | "prevent_or_delay";
/**
 * Whether somebody has to speak up beside the person while they are assessed and their support is planned.
 * [Care Act 2014 s67]
 */
export type Advocacy = { 
/**
 * Whether it would be very hard for the person to take part: to understand, keep in mind, weigh up or say what
 * they want. [s67(4)]
 */
hard_to_take_part: boolean | null, 
/**
 * Whether there is somebody appropriate to support them in it who is not paid to care for them. [s67(5)]
 */
somebody: boolean | null, 
/**
 * The independent advocate, if they take part.
 */
advocate: Who, 
/**
 * Whom we asked for one, when, and what came of it.
 */
arranged: Text, };
/**
 * What is agreed, what is open, who signs, and when we look again.
 */
export type Agree = { term: Term, decisions: Decisions, positions: Positions, disagreements: Disagreements, parked: ParkedMatters, flexibility: Flexibility, changes: Changes, performance: Performance, terms: ContractTerms, reviews: Reviews, signatures: Signatures, };
/**
 * Whether the agreement holds what it should.
 */
export type AgreeView = { 
/**
 * What is enough when time runs out.
 */
enough: Array<Finding>, 
/**
 * What a contract must hold.
 */
minimum: Array<Finding>, 
/**
 * Whether it is still about one person.
 */
bespoke: Array<Finding>, 
/**
 * The seven questions that a plan answers, whatever it looks like.
 */
questions: Array<Finding>, 
/**
 * What a plan includes by law.
 */
statute: Array<Finding>, };
/**
 * An amount of money with its words, so that nobody else has to write them.
 */
export type Amount = { 
/**
 * Whole pence; may be negative for a difference.
 */
pence: number, 
/**
 * As it is written: "£1,200.50".
 */
text: string, };
/**
 * One thing that a page is told. It can listen, and answer with calls only.
 */
export type AppEvent = { "what": "progress" } & Progress;
/**
 * What holds in any crisis, whatever sets it off. [PRSB contingency plan 2.0; domain.md 2.19]
 */
export type AroundCrisis = { 
/**
 * What the person wrote or said beforehand about how to be treated, when, and where it is kept.
 */
advance_statement: Text, 
/**
 * How everybody is called together before anybody speaks of moving the person: a local emergency meeting, or a
 * care, education and treatment review.
 */
emergency_meeting: Text, 
/**
 * Who looks after children, pets and the home.
 */
looking_after: Text, 
/**
 * The day of the last crisis. The plan is talked about again after each. [domain.md 2.26]
 */
last_crisis: Day | null, };
/**
 * How a field is asked for. One part on screen for each.
 */
export type Ask = { "kind": "line", limit: number, } | { "kind": "text", limit: number, } | { "kind": "money" } | { "kind": "quantity" } | { "kind": "duration" } | { "kind": "day" } | { "kind": "clock" } | { "kind": "yes_no" } | { "kind": "choice", options: Array<OptionForm>, } | { "kind": "choices", options: Array<OptionForm>, } | { "kind": "audiences", usual: Array<string> | null, } | { "kind": "picture" } | { "kind": "person" } | { "kind": "links", target: Target, } | { "kind": "rows", row: RowForm, };
/**
 * What was asked, where a finding belongs to a checklist.
 */
export type Asked = { 
/**
 * The question, in plain words.
 */
question: string, 
/**
 * How it is answered.
 */
verdict: Verdict, 
/**
 * The paths of the rows and answers that answer it, where the list tells them.
 */
from: Array<string>, };
/**
 * One assessment.
 */
export type Assessment = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * What kind it is.
 */
kind: AssessmentKind | null, 
/**
 * For a capacity or best-interests record: which decision it is about. [Mental Capacity Act 2005 s2, s4]
 */
decision: Line, 
/**
 * The day it was completed.
 */
date: Day | null, 
/**
 * Who wrote it, and in what capacity.
 */
author: Line, 
/**
 * Whether it still describes the person.
 */
still_current: boolean | null, 
/**
 * What it says, in plain words.
 */
summary: Text, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * Kinds of assessment. [S000-35..38]
 */
export type AssessmentKind = "care_act" | "mental_capacity" | "best_interests" | "behaviour" | "risk" | "physical_health" | "other";
/**
 * What the professional world has written, in words that everyone understands.
 */
export type AssessmentSummary = { strengths: Strengths, assessments: Assessments, needs: Needs, health: Health, capacity: Capacity, best_interests: BestInterests, authorities: Authorities, advocacy: Advocacy, registers: Registers, budget: IndicativeBudget, glossary: Glossary, };
/**
 * The assessments there are, whether they still hold, and what they say in plain words. [S000-34]
 */
export type Assessments = { 
/**
 * One row for each assessment.
 */
assessments: Rows<Assessment>, };
/**
 * Whether somebody is there.
 */
export type Attendance = "in_the_room" | "remote" | "sent_word" | "absent";
/**
 * Somebody for whom a view, a print or a file is made.
 */
export type Audience = "facilitator" | "room" | "person" | "family" | "provider" | "health" | "commissioner" | "learning";
/**
 * A set of audiences. The facilitator always sees everything and is never listed.
 *
 * In files: a list of words, or null as long as nobody said for whom it is: then it is for those whom its tool
 * declares. The empty list is "only the facilitator". "not:" and the id of a participant keeps the row from that
 * participant's provider, while the other providers get it.
 */
export type Audiences = string[] | null;
/**
 * Who may lawfully decide or sign for the person, and about what. [Mental Capacity Act 2005 s9-20, s24]
 */
export type Authorities = { 
/**
 * One row for each authority.
 */
authorities: Rows<LegalAuthority>, };
/**
 * What makes a restriction lawful. In the person's own home or supported living a deprivation of liberty
 * needs the Court of Protection; the safeguards (DoLS) reach only care homes and hospitals.
 */
export type Authority = "person_agrees" | "best_interests" | "court_of_protection" | "court_pending" | "mental_health_act" | "criminal_justice" | "dols" | "none_yet";
/**
 * Kinds of lawful authority.
 */
export type AuthorityKind = "lpa_welfare" | "lpa_property" | "deputy_welfare" | "deputy_property" | "appointee" | "advance_decision";
/**
 * What all lines come to in an average week.
 */
export type AverageWeek = { 
/**
 * Everything committed.
 */
committed: Amount, 
/**
 * Everything offered or agreed in principle.
 */
not_yet: Amount, 
/**
 * Everything on the table.
 */
total: Amount, 
/**
 * What of it is held in reserve.
 */
contingency: Amount, 
/**
 * The budget as it stands now, when there is one.
 */
budget: Amount | null, };
/**
 * Hours put in or taken out.
 */
export type BankEntry = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * The day.
 */
date: Day | null, 
/**
 * How long was saved, in whole minutes.
 */
saved_minutes: Duration | null, 
/**
 * How long was used, in whole minutes.
 */
used_minutes: Duration | null, 
/**
 * What for.
 */
what_for: Line, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * Hours that were saved up and used. [domain.md 2.10, 2.22]
 */
export type BankedHours = { 
/**
 * One row for each entry.
 */
entries: Rows<BankEntry>, };
/**
 * The law under which money is paid.
 */
export type Basis = "care_act" | "section_117" | "continuing_care" | "nhs" | "housing" | "benefits" | "education" | "freely";
/**
 * Who the person is, who is with them, where they are coming from, and what may be shared.
 */
export type Before = { person: AboutPerson, moving: Moving, people: People, invitations: Invitations, sessions: Sessions, consent: Consent, plan_format: PlanFormat, prework: Prework, housing: Housing, telling_people: TellingPeople, procurement: Procurement, };
/**
 * One kind of behaviour, and what it is for.
 */
export type Behaviour = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * What it looks like, so that a stranger would know it.
 */
looks_like: Text, 
/**
 * What the person gets or avoids by it, as far as we know.
 */
purpose: BehaviourPurpose | null, 
/**
 * How we know, and whether pain was ruled out.
 */
how_we_know: Text, 
/**
 * What the person could do or say instead, and how they learn it.
 */
instead: Text, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * Stages of behaviour support.
 */
export type BehaviourColour = "green" | "amber" | "red" | "blue";
/**
 * What behaviour is for.
 */
export type BehaviourPurpose = "company" | "something" | "escape" | "senses" | "pain" | "unknown";
/**
 * What we do at one stage.
 */
export type BehaviourStep = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * The stage.
 */
colour: BehaviourColour | null, 
/**
 * What one sees.
 */
see: Text, 
/**
 * What we do.
 */
what_we_do: Text, 
/**
 * Whether it limits the person: holding, following, taking something away.
 */
restrictive: boolean | null, 
/**
 * The restrictions that it uses, which have their own reason, authority and review. [domain.md 2.19]
 */
restrictions: RestrictionLinks, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * How behaviour is understood and supported: what keeps things good first, restriction last. [domain.md 2.19]
 */
export type BehaviourSupport = { 
/**
 * One row for each kind of behaviour.
 */
behaviours: Rows<Behaviour>, 
/**
 * What we do, from green to blue.
 */
steps: Rows<BehaviourStep>, 
/**
 * Who is trained in this, by whom, and when again.
 */
training: Text, 
/**
 * What is needed for it: people, places, things.
 */
resources: Text, 
/**
 * What should be different for the person, and by when.
 */
expected: Text, 
/**
 * How we see whether it helps.
 */
monitoring: Text, 
/**
 * Who agreed to it.
 */
agreed_by: PeopleLinks, 
/**
 * The day it is looked at again.
 */
review_on: Day | null, };
/**
 * Best-interests decisions, with every option that was looked at. [Mental Capacity Act 2005 s4]
 */
export type BestInterests = { 
/**
 * One row for each decision.
 */
decisions: Rows<BestInterestsDecision>, 
/**
 * One row for each option.
 */
options: Rows<BestInterestsOption>, };
/**
 * One best-interests decision.
 */
export type BestInterestsDecision = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * The decision that had to be made.
 */
decision: Text, 
/**
 * What it is about: an attorney or deputy may decide only about what they are appointed for. [s9(1), s16(2)]
 */
about: DecisionMatter | null, 
/**
 * The capacity record that it rests on.
 */
capacity: CapacityLinks, 
/**
 * Whether the person may regain capacity, and whether it can wait. [s4(3)]
 */
may_regain: Text, 
/**
 * How the person takes part. [s4(4)]
 */
takes_part: Text, 
/**
 * Past and present wishes and feelings, anything written among them. [s4(6)(a)]
 */
wishes: Text, 
/**
 * Beliefs and values. [s4(6)(b)]
 */
values: Text, 
/**
 * Participants who were asked. [s4(7)]
 */
consulted: PeopleLinks, 
/**
 * Others who were asked.
 */
consulted_others: Text, 
/**
 * Whether it is one for which the law asks about an independent mental capacity advocate. [s37-39]
 */
imca_for: ImcaMatter | null, 
/**
 * Whether there is somebody appropriate to consult who is not paid to care for the person. [s37(1)(b), s38(1)(b)]
 */
somebody_to_consult: boolean | null, 
/**
 * Whether an independent mental capacity advocate takes part. [s35-39]
 */
imca: boolean | null, 
/**
 * What was decided, and why.
 */
decided: Text, 
/**
 * Why an option was chosen that does not restrict the person least, if it was. [s1(6)]
 */
restricts_more_because: Text, 
/**
 * Who decided.
 */
decided_by: Who, 
/**
 * By what authority they decide.
 */
authority: DecidesBy | null, 
/**
 * Who sees it differently, and what they say.
 */
dissent: Text, 
/**
 * The day of the decision.
 */
date: Day | null, 
/**
 * The day it is looked at again.
 */
review_on: Day | null, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * Best-interests decisions.
 */
export type BestInterestsLinks = string[];
/**
 * One option that was looked at.
 */
export type BestInterestsOption = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * The decision that it belongs to.
 */
decision: BestInterestsLinks, 
/**
 * The option.
 */
what: Text, 
/**
 * What speaks for it.
 */
benefits: Text, 
/**
 * What speaks against it.
 */
burdens: Text, 
/**
 * What the person thinks of it.
 */
persons_view: Text, 
/**
 * What others think of it.
 */
others_views: Text, 
/**
 * Whether it restricts the person least. [s1(6)]
 */
least_restrictive: boolean | null, 
/**
 * Whether it was chosen.
 */
chosen: boolean | null, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * A body that pays.
 */
export type Body = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * Its name.
 */
name: Line, 
/**
 * Whom to ask there, or where.
 */
ask: Line, };
/**
 * The answers of a booklet, looked at and not taken in yet.
 */
export type BookletAnswers = { 
/**
 * Whose booklet it is, in words.
 */
booklet: string, 
/**
 * The name that stands on it; may be empty.
 */
name: string, 
/**
 * The participant that it was made for, if that is known.
 */
from: string | null, 
/**
 * What it would add; nothing that is there already.
 */
rows: Array<BookletRow>, };
/**
 * Whose booklet. One for each of the key roles. [S000-39]
 */
export type BookletRole = "person" | "family" | "social_worker" | "health" | "provider" | "commissioning_officer";
/**
 * A row that a booklet would add.
 */
export type BookletRow = { 
/**
 * Where, in words.
 */
place: string, 
/**
 * What it says.
 */
text: string, 
/**
 * Whether only the facilitator will see it.
 */
private: boolean, };
/**
 * What somebody is asked to bring to the workshop.
 */
export type Bring = "what_matters" | "family_hopes" | "care_act_assessment" | "indicative_budget" | "capacity_records" | "health_summary" | "support_offer" | "housing_offer" | "out_of_hours" | "money_authority";
/**
 * How far a budget is agreed.
 */
export type BudgetStanding = "proposed" | "agreed";
/**
 * One version of the budget.
 */
export type BudgetVersion = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * How far it is agreed.
 */
standing: BudgetStanding | null, 
/**
 * The amount for a year, in whole pence.
 */
amount_a_year_pence: Pence | null, 
/**
 * Why it changed.
 */
because: Text, 
/**
 * Who said so.
 */
said_by: Who, 
/**
 * The day.
 */
date: Day | null, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * The budget as it stood at each time: indicative, proposed, agreed. Nothing is scaled when it changes.
 * [domain.md §6 item 10; Care Act 2014 s26]
 */
export type BudgetVersions = { 
/**
 * One row for each version after the indicative budget. The newest agreed one counts; until then the newest.
 */
versions: Rows<BudgetVersion>, };
/**
 * Somebody who may have to call.
 */
export type Caller = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * Who.
 */
who: Who, 
/**
 * Who, if they take no part in the workshop.
 */
who_named: Line, 
/**
 * Whether they feel able to call.
 */
able: Able | null, 
/**
 * What would help them to call.
 */
what_helps: Text, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * A long call that is not wanted any more.
 */
export type Cancel = { 
/**
 * Which call.
 */
call: LongCall, };
/**
 * What came of cancelling.
 */
export type Cancelled = { 
/**
 * Whether the call stops and writes nothing. Otherwise it was done already, or too far on to be stopped.
 */
stops: boolean, };
/**
 * Capacity, decision by decision. Nobody "lacks capacity" as such. [Mental Capacity Act 2005 s1-3]
 */
export type Capacity = { 
/**
 * One row for each decision.
 */
decisions: Rows<CapacityRecord>, };
/**
 * What was found about capacity for one decision.
 */
export type CapacityFinding = "has" | "lacks" | "not_decided";
/**
 * Capacity records.
 */
export type CapacityLinks = string[];
/**
 * Whether the person can make one decision at one time.
 */
export type CapacityRecord = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * The decision.
 */
decision: Text, 
/**
 * The day it was looked at.
 */
date: Day | null, 
/**
 * Who looked at it, if they take part.
 */
assessor: Who, 
/**
 * Who looked at it otherwise, and in what capacity.
 */
assessor_named: Line, 
/**
 * All practicable help that was given to decide. Comes before any doubt. [s1(3)]
 */
help: Text, 
/**
 * Whether the person can understand what the decision is about. [s3(1)(a)]
 */
understands: boolean | null, 
/**
 * What shows it, and the help that was given.
 */
understands_evidence: Text, 
/**
 * Whether the person can keep it in mind long enough. [s3(1)(b)]
 */
retains: boolean | null, 
/**
 * What shows it, and the help that was given.
 */
retains_evidence: Text, 
/**
 * Whether the person can use or weigh it. [s3(1)(c)]
 */
weighs: boolean | null, 
/**
 * What shows it, and the help that was given.
 */
weighs_evidence: Text, 
/**
 * Whether the person can communicate a decision, by any means. [s3(1)(d)]
 */
communicates: boolean | null, 
/**
 * What shows it, and the help that was given.
 */
communicates_evidence: Text, 
/**
 * The impairment or disturbance of mind or brain because of which they cannot. [s2(1)]
 */
because_of: Text, 
/**
 * Whether it may change.
 */
lasts: Lasts | null, 
/**
 * What was found, on the balance of probabilities. [s2(4)]
 */
found: CapacityFinding | null, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * One workshop on the shelf.
 */
export type Card = { 
/**
 * The workshop.
 */
id: string, 
/**
 * The name the person likes to be called.
 */
name: string, 
/**
 * What is next, in one line.
 */
note: string, 
/**
 * When it was last saved: "today at 14:02", "3 June 2026".
 */
saved: string, };
/**
 * A plain act, or words that have to be read first.
 */
export type CellAct = Act | CellTyped;
/**
 * What a cell says that has to be read.
 */
export type CellSays = "count" | "price";
/**
 * What was typed into a cell that may say more than its own answer.
 */
export type CellTyped = { 
/**
 * The path of its own answer.
 */
at: string, 
/**
 * What it says.
 */
says: CellSays, 
/**
 * As it was typed.
 */
typed: string, };
/**
 * Changes to make from a sheet, all or none, as one step of undo.
 */
export type CellsCall = { 
/**
 * In order.
 */
acts: Array<CellAct>, 
/**
 * The visit of a cell in which this was typed, as in an edit.
 */
visit?: number, };
/**
 * One change.
 */
export type Change = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * The day.
 */
date: Day | null, 
/**
 * What was changed, from what to what.
 */
what: Text, 
/**
 * Why.
 */
because: Text, 
/**
 * By which rule.
 */
rule: ChangeRule | null, 
/**
 * Who agreed it.
 */
agreed_by: PeopleLinks, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * By which rule something may change.
 */
export type ChangeRule = "alone" | "with_commissioner" | "formal";
/**
 * A tool that changed.
 */
export type Changed = { 
/**
 * The stage.
 */
stage: string, 
/**
 * The tool.
 */
tool: string, 
/**
 * What it now holds.
 */
value: unknown, };
/**
 * What was changed under the flexibility rule, and by whom. [S000-17]
 */
export type Changes = { 
/**
 * One row for each change.
 */
changes: Rows<Change>, };
/**
 * How a message is given.
 */
export type Channel = "one_to_one" | "drop_in" | "meeting" | "telephone" | "letter" | "newsletter" | "pictures";
/**
 * Any number of words from one list, each at most once, in the order chosen.
 */
export type Choices<T> = Array<T>;
/**
 * A photo that was chosen.
 */
export type ChosenPhoto = { 
/**
 * What to put into the answer; nothing when the choice was called off.
 */
picture: string | null, };
/**
 * A time of day in minutes after midnight, 00:00 to 24:00. In files: `22:00`.
 */
export type Clock = string;
/**
 * The name of a rule, for programs: `outcome_without_support`.
 */
export type Code = "cannot_check" | "link_to_nothing" | "link_of_another_kind" | "character_not_printable" | "no_name" | "nhs_number_wrong" | "born_in_the_future" | "key_role_missing" | "no_consent" | "consent_without_how" | "sharing_decided_by_nobody" | "sharing_without_record" | "home_without_tenure" | "landlord_is_provider" | "message_without_teller" | "procurement_without_authority" | "procurement_without_decision" | "held_back_without_reason" | "held_back_lacks_safety" | "held_back_lacks_duty" | "held_back_from_person_without_ground" | "held_back_from_person" | "copy_lacks_safety" | "copy_lacks_duty" | "hidden_from_person" | "ordered_hidden_from_person" | "outcome_hidden_from_person" | "two_persons" | "name_twice" | "interpreter_agrees" | "sitting_without_person" | "sitting_without_person_undated" | "sitting_run_by_provider" | "no_care_act_assessment" | "care_act_assessment_undated" | "care_act_assessment_old" | "care_act_assessment_not_current" | "no_indicative_budget" | "eligible_need_without_area" | "eligible_need_without_evidence" | "fewer_than_two_areas" | "health_need_without_lead" | "health_need_without_what_if" | "health_review_past" | "task_without_professional" | "task_without_training" | "task_not_signed_off" | "capacity_without_inability" | "capacity_without_evidence" | "capacity_without_cause" | "capacity_without_help" | "best_interests_without_capacity" | "best_interests_nobody_asked" | "best_interests_without_decider" | "best_interests_without_authority" | "best_interests_beyond_powers" | "no_option_chosen" | "no_least_restrictive_option" | "more_restrictive_without_reason" | "attorney_not_registered" | "legal_authority_ended" | "assessment_not_current" | "register_without_review" | "imca_needed" | "imca_not_asked" | "advocate_needed" | "advocate_not_asked" | "power_without_scope" | "power_without_end" | "power_not_recorded" | "no_outcome" | "need_without_answer" | "outcome_without_support" | "support_without_outcome" | "outcome_names_service" | "outcome_is_output" | "outcome_is_professionals_wish" | "outcome_not_first_person" | "outcome_said_twice" | "outcome_not_observable" | "outcome_without_part_of_life" | "outcome_unsure_without_barriers" | "outcome_levels_partly" | "no_signal_for" | "decider_without_capacity_record" | "decider_without_lawful_reason" | "decider_not_among_participants" | "person_without_view" | "views_differ" | "disputed_without_disagreement" | "no_contact_without_reason" | "no_contact_not_linked" | "no_contact_in_contingency" | "no_contact_in_cover" | "no_contact_on_holidays" | "no_contact_told" | "no_contact_invited" | "no_contact_number_here" | "parked_without_matter" | "no_parts_of_life" | "parts_of_life_not_two_or_three" | "part_of_life_without_outcome" | "fund_without_outcome" | "week_and_support_differ" | "week_and_money_differ" | "every_day_alike" | "task_for_nobody" | "task_without_lead" | "lead_not_core" | "in_two_rings" | "shared_part_differs" | "shared_over_whole" | "option_alone" | "two_options_chosen" | "option_without_reason" | "start_out_of_order" | "setup_without_money" | "try_undecided" | "must_not_protected" | "night_very_long" | "night_twice" | "money_serves_nothing" | "money_without_control" | "ends_before_start" | "money_differs_from_budget" | "family_question_open" | "family_amount_differs" | "contribution_to_after_care" | "payment_not_bound" | "taper_without_weeks" | "more_than_the_whole" | "below_the_wage" | "budget_changed_without_reason" | "bank_overdrawn" | "health_payment_reviewed_late" | "line_without_fund" | "line_without_payment" | "line_in_two_agreements" | "agreement_without_lines" | "agreement_of_another_route" | "agreement_of_two_bodies" | "fund_without_holder" | "fund_terms_open" | "payment_without_recipient" | "payment_terms_open" | "payment_reviewed_late" | "authorised_without_record" | "below_the_wage_later" | "committed_by_nobody" | "committed_by_nobody_one" | "same_hands" | "too_large" | "without_how_often" | "credit_without_reason" | "outside_the_term" | "weeks_contradict_days" | "months_contradict_days" | "too_many_weeks" | "too_many_months" | "taper_rises" | "taper_half_weeks" | "share_without_funder" | "funder_without_share" | "share_without_line" | "share_without_name" | "share_without_part" | "contribution_above_line" | "contribution_above_part" | "contribution_to_health_care" | "no_contingency" | "not_staying_home" | "contingency_without_trigger" | "contingency_without_contact" | "nobody_all_weekend" | "nobody_at_weekend" | "cover_without_time" | "committed_without" | "restriction_without_authority" | "dols_at_home" | "authority_ended" | "restriction_without_review" | "restriction_without_reason" | "contingency_without_first_step" | "leaving_without_way_back" | "spending_half_said" | "red_without_green" | "red_without_blue" | "behaviour_unexplained" | "not_able_to_call" | "bank_holidays_open" | "nobody_on_bank_holiday" | "nobody_for_need" | "authority_ends_soon" | "restriction_without_alternatives" | "restriction_without_reduction" | "contingency_without_number" | "contingency_without_prevention" | "provider_without_support" | "red_without_amber" | "red_without_what_to_leave" | "authority_pending" | "authority_without_reference" | "authority_without_end" | "restriction_review_past" | "step_without_restriction" | "history_for_everyone" | "stretch_ends_as_it_begins" | "stretch_very_long" | "stretch_twice" | "holidays_not_known" | "agrees_and_cannot" | "agrees_without_record" | "restriction_without_decision" | "restriction_without_advice" | "restriction_without_meanwhile" | "condition_without_reference" | "condition_without_end" | "disagreement_without_decider" | "parked_without_owner" | "no_review_date" | "not_signed_without_reason" | "no_early_review" | "no_yearly_review" | "review_outside_term" | "decider_takes_a_side" | "objection_without_disagreement" | "change_without_rule" | "change_without_agreement" | "mark_without_witness" | "took_part_without_how" | "person_not_among_signatures" | "nobody_signs_for_council" | "signed_without_start" | "disagreement_without_views" | "disagreement_without_meanwhile" | "nobody_to_sign" | "nobody_signs_for_provider" | "signs_without_capacity" | "took_part_without_decision" | "review_led_by_provider" | "signed_without_text" | "signed_another_text" | "signs_and_objects" | "signs_for_without_authority" | "appointee_signs" | "parent_signs_for_adult" | "signing_authority_not_recorded" | "date_ahead" | "date_before_workshop" | "review_led_by_provider_undated" | "review_too_short" | "review_too_short_undated" | "settled_without" | "effect_on_nothing" | "safety_left_out" | "view_of_nothing" | "date_passed" | "contract_over" | "not_asked_about_home" | "stays_home" | "who_controls" | "family" | "weekend" | "first_steps" | "next_meeting" | "parties" | "own_words" | "term" | "consent" | "outcomes" | "support" | "costs" | "crisis" | "restrictions" | "staffing" | "health" | "flexibility" | "reviews" | "performance" | "payment" | "prices" | "absence" | "insurance" | "continuity" | "subcontracting" | "data" | "monitoring" | "disputes" | "ending" | "procurement" | "open_matters" | "signatures" | "format" | "only_theirs" | "combination" | "chose_staff" | "week" | "specialist" | "out_of_hours" | "after_a_crisis" | "changed_since" | "money_moves" | "present" | "justified" | "chosen_home" | "important" | "change" | "supported" | "budget" | "managed" | "control" | "action" | "needs" | "eligible" | "needs_met" | "matters" | "personal_budget" | "advice" | "direct_payments" | "involved";
/**
 * How the person tells us things, and how we tell the person things. Kept in reach while the person speaks.
 * [domain.md 2.6]
 */
export type CommunicationChart = { 
/**
 * How the person communicates with us.
 */
signals: Rows<Signal>, 
/**
 * How we communicate with the person.
 */
telling: Rows<Telling>, };
/**
 * What the person agrees to share, and with whom. [UK GDPR Art 9; Mental Capacity Act 2005 s1, s4]
 */
export type Consent = { 
/**
 * On what sharing rests.
 */
given_by: ConsentBy | null, 
/**
 * If it was decided for the person: who decided. [Mental Capacity Act 2005 s4]
 */
decided_by: Who, 
/**
 * The records of what was decided for the person about sharing.
 */
best_interests: BestInterestsLinks, 
/**
 * How they showed it: words, sign, behaviour; or why it was decided so, and how the person took part.
 */
how: Text, 
/**
 * The day.
 */
date: Day | null, 
/**
 * Parts of the plan that are held back from somebody.
 */
held_back: Rows<HeldBack>, };
/**
 * On what sharing rests. Only the person consents; what somebody decides for them is a decision and no consent.
 */
export type ConsentBy = "person" | "person_with_support" | "deputy_or_attorney" | "best_interests";
/**
 * Where somebody stands.
 */
export type ConsentLevel = "agree" | "with_reservation" | "can_live_with_it" | "disagrees_not_blocking" | "objects" | "has_seen" | "not_present" | "not_asked";
/**
 * Things that might happen. [S000-24; PRSB contingency plan 2.0]
 */
export type Contingencies = { 
/**
 * One row for each.
 */
contingencies: Rows<Contingency>, };
/**
 * One thing that might happen.
 */
export type Contingency = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * What it is called.
 */
name: Line, 
/**
 * What sets it off. [PRSB contingency plan 2.0: the one thing that is never missing]
 */
trigger: Text, 
/**
 * How likely it is.
 */
likelihood: Likelihood | null, 
/**
 * How bad it would be for the person.
 */
impact: Impact | null, 
/**
 * Early signs that it is coming.
 */
early_signs: Text, 
/**
 * How we make it less likely.
 */
prevent: Text, 
/**
 * What helps the person to cope.
 */
coping: Text, 
/**
 * What we do, first things first.
 */
what_we_do: Text, 
/**
 * What we do in the first fifteen minutes.
 */
first_minutes: Text, 
/**
 * What we do in the first hours.
 */
first_hours: Text, 
/**
 * What we do in the next days.
 */
next_days: Text, 
/**
 * Medicines or equipment that lie ready, and where.
 */
ready: Text, 
/**
 * How the person stays at home. [S000-25]
 */
stays_home: Text, 
/**
 * What alone would make leaving home unavoidable.
 */
leaves_only_if: Text, 
/**
 * Who must agree before the person leaves home.
 */
leaving_agreed_by: PeopleLinks, 
/**
 * How the person comes back.
 */
comes_back: Text, 
/**
 * What support the provider gets, and from whom. [S000-22, 52]
 */
provider_support: Text, 
/**
 * Who to contact.
 */
contacts: PeopleLinks, 
/**
 * Others to contact, with their numbers.
 */
other_contacts: Text, 
/**
 * Who may say yes to more money at once.
 */
may_spend: Who, 
/**
 * Up to how much, in whole pence.
 */
may_spend_pence: Pence | null, 
/**
 * Who has to be told of it.
 */
told_of_spending: PeopleLinks, 
/**
 * When and how we talk about it afterwards.
 */
debrief: Text, 
/**
 * With whom it is agreed: the person, or who speaks for them. [PRSB contingency plan 2.0]
 */
agreed_with: PeopleLinks, 
/**
 * The day it was last changed. [PRSB contingency plan 2.0]
 */
updated_on: Day | null, 
/**
 * The day it is looked at again. [PRSB contingency plan 2.0]
 */
review_on: Day | null, 
/**
 * Who sees to it that it is looked at. [PRSB contingency plan 2.0]
 */
review_by: Who, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * Which contract.
 */
export type ContractNumber = { 
/**
 * 1, 2, 3 …
 */
number: number, };
/**
 * Terms that a contract cannot do without. Empty ones are taken from the standard terms. [domain.md 2.24]
 */
export type ContractTerms = { 
/**
 * How and when the provider is paid.
 */
payment: Text, 
/**
 * How prices change from year to year.
 */
prices: Text, 
/**
 * What is paid when the person is away.
 */
absence: Text, 
/**
 * What insurance the provider holds.
 */
insurance: Text, 
/**
 * How support goes on in a failure: flood, strike, insolvency.
 */
continuity: Text, 
/**
 * Whether somebody else may be brought in to do it.
 */
subcontracting: Text, 
/**
 * Who keeps what data, and how long.
 */
data: Text, 
/**
 * What is recorded and told, and nothing else.
 */
monitoring: Text, 
/**
 * How a dispute is settled.
 */
disputes: Text, 
/**
 * Who pulls the parties together.
 */
led_by: Who, };
/**
 * What the person contributes to a line: never more than may be charged.
 */
export type Contribution = { 
/**
 * Over the contract's own term.
 */
term: Amount, 
/**
 * In a full year at these prices.
 */
year: Amount, 
/**
 * For an average week of a full year.
 */
average: Amount, 
/**
 * What is paid in a week in which the line is.
 */
a_week: Amount, };
/**
 * Who controls money.
 */
export type Control = "person" | "family" | "provider" | "council" | "nhs" | "third_party";
/**
 * Which copy of which contract.
 */
export type CopyCall = { 
/**
 * The contract's number.
 */
number: number, 
/**
 * Whose copy.
 */
audience: Audience, 
/**
 * Of the providers, which.
 */
provider?: string, 
/**
 * In which format.
 */
format: PaperFormat, };
/**
 * A copy of the contract that would be made.
 */
export type CopyFor = { 
/**
 * Whose.
 */
audience: Audience, 
/**
 * Of the providers, which, where each has a copy of its own.
 */
provider: string | null, 
/**
 * That provider's name; otherwise empty.
 */
name: string, };
/**
 * Who answers, hour by hour through the week. [S000-26, 52]
 */
export type Cover = { 
/**
 * One row for each stretch of cover.
 */
slots: Rows<CoverSlot>, 
/**
 * One row for each stretch of cover on a bank holiday.
 */
holidays: Rows<HolidayCover>, 
/**
 * Whose bank holidays count: where the person lives. Those of England and Wales unless said otherwise.
 */
nation: Nation | null, };
/**
 * What somebody can be rung for out of hours. [S000-26, 52]
 */
export type CoverNeed = "clinical" | "behaviour" | "housing" | "money" | "staffing";
/**
 * A stretch of a day when a named service answers.
 */
export type CoverSlot = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * The day on which it starts.
 */
day: Weekday | null, 
/**
 * When it starts.
 */
from: Clock | null, 
/**
 * When it ends. An earlier time, or the same time, is on the next day.
 */
to: Clock | null, 
/**
 * The service that answers, by name.
 */
service: Line, 
/**
 * The participant who answers, if it is one.
 */
who: Who, 
/**
 * What they are, to the person who rings: "on-call manager".
 */
role: Line, 
/**
 * The number to ring.
 */
phone: Line, 
/**
 * What they can be rung for; empty means anything.
 */
needs: Choices<CoverNeed>, 
/**
 * Whether they answer on bank holidays too.
 */
on_holidays: boolean | null, 
/**
 * How firm it is. Only "committed" closes a gap.
 */
standing: Standing | null, };
/**
 * When nobody answers, in the week and on bank holidays.
 */
export type CoverView = { 
/**
 * Stretches without anybody, in minutes from Monday 00:00; may run past the end of Sunday.
 */
gaps: Array<Span>, 
/**
 * In words: "Friday 22:00 to Saturday 08:00: nobody".
 */
gaps_in_words: Array<string>, 
/**
 * Those between Friday 17:00 and Monday 09:00.
 */
weekend_gaps_in_words: Array<string>, 
/**
 * The bank holidays of the term, in order.
 */
holidays: Array<HolidayView>, 
/**
 * Stretches that are committed and yet no cover.
 */
lacking: Array<LackView>, };
/**
 * What might happen, how we make it less likely, and how the person stays at home.
 */
export type Crisis = { contingencies: Contingencies, around: AroundCrisis, behaviour: BehaviourSupport, cover: Cover, calling: AbleToCall, restrictions: Restrictions, };
/**
 * A day of the calendar, from 1850 to 2199. In files: `2026-06-03`.
 */
export type Day = string;
/**
 * The support on one day.
 */
export type DayHours = { 
/**
 * The day; nothing where none is said.
 */
day: Weekday | null, 
/**
 * Its name.
 */
name: string, 
/**
 * All of it.
 */
total: Hours, 
/**
 * What of it is at night.
 */
nights: Hours, 
/**
 * All of it by kind.
 */
kinds: Array<KindHours>, };
/**
 * A piece of a good or a bad day.
 */
export type DayPiece = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * The words, as they were said.
 */
text: Text, 
/**
 * The part of the day.
 */
part: PartOfDay | null, 
/**
 * Who said it.
 */
said_by: Who, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * Who has the last word.
 */
export type Decider = "person" | "person_with_support" | "deputy_or_attorney" | "best_interests" | "named_other";
/**
 * By what authority somebody decides for another.
 */
export type DecidesBy = "carer" | "public_body" | "attorney_welfare" | "attorney_property" | "deputy_welfare" | "deputy_property" | "court";
/**
 * One decision.
 */
export type Decision = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * What was decided.
 */
what: Text, 
/**
 * Who decided it.
 */
decided_by: PeopleLinks, 
/**
 * The day.
 */
date: Day | null, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * One important decision in the person's life.
 */
export type DecisionAgreement = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * The decision.
 */
decision: Text, 
/**
 * How the person must be involved.
 */
involved: Text, 
/**
 * Who has the last word.
 */
decider: Decider | null, 
/**
 * Who that is, if it is not the person.
 */
decider_who: Who, 
/**
 * If somebody else decides: why that is lawful.
 */
lawful_because: Text, 
/**
 * The capacity record for this very decision.
 */
capacity: CapacityLinks, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * How the person decides, and who has the last word about what. [domain.md 2.7]
 */
export type DecisionMaking = { 
/**
 * How the person likes to get information.
 */
information: Text, 
/**
 * How to offer choices.
 */
choices: Text, 
/**
 * How to help the person understand.
 */
understanding: Text, 
/**
 * The best times to decide.
 */
best_times: Text, 
/**
 * The worst times to decide.
 */
worst_times: Text, 
/**
 * One row for each important decision.
 */
agreements: Rows<DecisionAgreement>, };
/**
 * What a decision is about, as the powers of attorneys and deputies are divided. [s9(1), s16(1)]
 */
export type DecisionMatter = "welfare" | "property";
/**
 * What was decided. [S000-7]
 */
export type Decisions = { 
/**
 * One row for each decision.
 */
decisions: Rows<Decision>, };
/**
 * One healthcare task that a professional hands to somebody else.
 */
export type DelegatedTask = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * The task.
 */
task: Text, 
/**
 * The professional who answers for it.
 */
delegated_by: Who, 
/**
 * Who does it.
 */
done_by: Text, 
/**
 * How they are trained, and by whom.
 */
training: Text, 
/**
 * The day they were found able to do it.
 */
signed_off_on: Day | null, 
/**
 * The day it is looked at again.
 */
review_on: Day | null, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * The terms of a direct payment, of the council's or of a personal health budget. The lines of money say how much and
 * for what. [Care Act 2014 s25(2), s31-33; National Health Service Act 2006 s12A]
 */
export type DirectPayment = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * Who receives it.
 */
recipient: Who, 
/**
 * The lines of money that are paid in this way; a line is in one agreement only.
 */
lines: LineLinks, 
/**
 * In what capacity they receive it.
 */
capacity: RecipientCapacity | null, 
/**
 * For an authorised person: the record that the person cannot ask for it. [Care Act 2014 s32]
 */
capacity_record: CapacityLinks, 
/**
 * The needs that it meets. [Care Act 2014 s25(2)(a)]
 */
needs: NeedLinks, 
/**
 * How often it is paid, and into what account or card.
 */
paid: Text, 
/**
 * How the person's assessed contribution is paid in.
 */
contribution: Text, 
/**
 * What it may be used for beside the support named in the lines; nothing that the plan does not hold,
 * unless the commissioner says so in writing.
 */
allowed: Text, 
/**
 * What it may not be used for, and whom it may not employ.
 */
not_allowed: Text, 
/**
 * What records are kept and shown, and how often.
 */
records: Text, 
/**
 * How many weeks may stand in the account, in whole hundredths; what is over may be asked back.
 */
surplus_weeks_hundredths: Quantity | null, 
/**
 * Employing: contract, payroll, pension, holiday and sickness cover.
 */
employing: Text, 
/**
 * Employer's liability insurance: with whom, under which number, until when.
 */
insurance: Text, 
/**
 * DBS checks and the right to work of those who are employed.
 */
safe_hands: Text, 
/**
 * What is set aside for redundancy, and who pays it when the support ends.
 */
redundancy: Text, 
/**
 * Who helps with it.
 */
help: Text, 
/**
 * The day it is first looked at: the council's within six months [SI 2014/2871 reg 7], the NHS's within three
 * [K: SI 2013/1617; check locally].
 */
first_review: Day | null, 
/**
 * What happens when it is used for something else.
 */
misuse: Text, 
/**
 * How it is suspended or ended, with what notice.
 */
ending: Text, 
/**
 * The last look at the account when it has ended, and by when the balance is paid back.
 */
final_audit: Text, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * Direct payments: a council's and one of the NHS may stand side by side. [domain.md 2.23]
 */
export type DirectPayments = { 
/**
 * One row for each payment, with its own recipient and terms.
 */
payments: Rows<DirectPayment>, };
/**
 * One disagreement.
 */
export type Disagreement = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * The question.
 */
question: Text, 
/**
 * What we do meanwhile.
 */
meanwhile: Text, 
/**
 * Who decides.
 */
decider: Who, 
/**
 * By when.
 */
by_when: Day | null, 
/**
 * What has to be known to decide.
 */
needed: Text, 
/**
 * What it means for the contract until then.
 */
effect: Effect | null, 
/**
 * Which promises of the contract it is about: each is printed with what it means for it. [domain.md §6 item 9]
 */
about: PromiseLinks, 
/**
 * Whether it is open or settled; open while nothing is said.
 */
state: MatterState | null, 
/**
 * If settled: with what result.
 */
result: Text, 
/**
 * If settled: when.
 */
settled_on: Day | null, 
/**
 * If settled: by whom.
 */
settled_by: PeopleLinks, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * Where people disagree: every view, in the words of those who hold it. [domain.md 2.25]
 */
export type Disagreements = { 
/**
 * One row for each disagreement.
 */
disagreements: Rows<Disagreement>, 
/**
 * One row for each view, as many as there are.
 */
views: Rows<View>, };
/**
 * Dreams and fears. [S002]
 */
export type DreamsFears = { 
/**
 * What the person dreams of.
 */
dreams: Rows<Entry>, 
/**
 * What the person, or those who love them, are afraid of.
 */
fears: Rows<Entry>, };
/**
 * A length of time in whole minutes, at most a leap year.
 */
export type Duration = number;
/**
 * Changes to make, all or none, as one step of undo.
 */
export type EditCall = { 
/**
 * In order.
 */
acts: Array<Act>, 
/**
 * The visit of a field in which this was typed, by a number that the page counts on with: what is typed into
 * one field before it is left is one step of undo, however often it is saved meanwhile.
 */
visit?: number, };
/**
 * What an open matter means for what the contract promises. [domain.md 2.25]
 */
export type Effect = "interim" | "conditional" | "blank" | "left_out" | "nothing";
/**
 * Something that somebody said, in their own words. The atom of everything people say.
 */
export type Entry = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * The words, as they were said.
 */
text: Text, 
/**
 * A picture that says the same.
 */
picture: Picture, 
/**
 * How the contract says it, if it has to say it otherwise. The words above stay as they were said.
 */
contract_wording: Text, 
/**
 * Who said it.
 */
said_by: Who, 
/**
 * How it was said.
 */
how: How | null, 
/**
 * Who wrote it down.
 */
recorded_by: Who, 
/**
 * Where it stands by now.
 */
standing: EntryStanding | null, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * Things that people said.
 */
export type EntryLinks = string[];
/**
 * Where something that was said stands by now.
 */
export type EntryStanding = "said" | "agreed" | "disputed" | "parked" | "superseded";
/**
 * Why a call did not do what was asked. Its sentence stands in the words under its spelling.
 */
export type ErrorCode = "no_such_call" | "bad_request" | "no_such_field" | "no_such_row" | "row_exists" | "too_many_rows" | "too_long" | "wrong_shape" | "not_money" | "not_a_number" | "not_a_duration" | "not_a_day" | "which_century" | "minutes_or_part" | "no_whole_hundredth" | "not_a_time" | "no_such_unit" | "more_than_one_unit" | "said_twice" | "out_of_range" | "not_one_of" | "does_not_fit_there" | "not_a_picture" | "too_many_acts" | "search_too_long" | "nothing_to_undo" | "nothing_to_redo" | "lists_name" | "lists_there" | "reviews_there" | "no_first_day" | "undo_impossible" | "no_vault_open" | "no_workshop_open" | "no_preview" | "name_missing" | "passphrase_short" | "passphrase_blank" | "passphrase_unseen" | "passphrase_guessable" | "passphrase_too_long" | "wrong_passphrase" | "exists" | "absent" | "vault_gone" | "damaged_keys" | "damaged_database" | "damaged_contents" | "is_practice" | "not_practice" | "in_use" | "newer" | "older" | "moved" | "log_gone" | "behind" | "full" | "read_only" | "io" | "stale_seq" | "no_such_workshop" | "workshop_exists" | "no_such_contract" | "has_contracts" | "too_large" | "refused" | "engine" | "sql" | "bad_workshop" | "workshop_newer" | "pack_wrong_passphrase" | "pack_not_a_pack" | "pack_damaged" | "pack_newer" | "pack_too_large" | "cannot_write" | "cannot_read" | "cannot_show" | "cannot_print" | "note_empty" | "no_such_note" | "no_such_tool" | "not_a_photo" | "photo_cut_short" | "photo_too_large" | "nothing_chosen" | "bad_booklet" | "booklet_other_workshop" | "booklet_nothing_new" | "booklet_nobody" | "no_booklet" | "broken" | "nothing_to_issue" | "no_paper" | "cancelled";
/**
 * How often a line recurs.
 */
export type Every = "week" | "fortnight" | "four_weeks" | "month" | "year" | "once";
/**
 * Why a call did not do what was asked. Nothing was changed, nothing was lost.
 */
export type Failure = { 
/**
 * A name that programs can act on.
 */
code: ErrorCode, 
/**
 * What happened, that nothing was lost, and what to do.
 */
text: string, 
/**
 * The path of the field that it is about, if it is about one.
 */
at: string | null, };
/**
 * The two lawful answers to the family-control question.
 */
export type FamilyAnswer = "amount" | "not_now";
/**
 * The question that must be asked: an amount that the family controls. [S000-44]
 */
export type FamilyControl = { 
/**
 * The answer.
 */
answer: FamilyAnswer | null, 
/**
 * If an amount: how much for a year, in whole pence.
 */
amount_a_year_pence: Pence | null, 
/**
 * If an amount: what it is for.
 */
what_for: Text, 
/**
 * If not now: why.
 */
not_now_because: Text, };
/**
 * A field as it is asked for.
 */
export type FieldForm = { 
/**
 * Its name in paths.
 */
name: string, 
/**
 * The label above it.
 */
label: string, 
/**
 * The hint under the label; may be empty.
 */
hint: string, 
/**
 * How it is asked for.
 */
ask: Ask, };
/**
 * What a rule found. It never blocks typing.
 */
export type Finding = { 
/**
 * The rule's name, for programs: `outcome_without_support`.
 */
code: Code, 
/**
 * How much it matters.
 */
severity: Severity, 
/**
 * The path of the place where it can be mended or answered.
 */
at: string, 
/**
 * What is wrong and what to do, in one or two plain sentences; of a question, what is there or missing.
 */
text: string, 
/**
 * Where the rule comes from.
 */
source: string, 
/**
 * What was asked; nothing for a problem.
 */
asked?: Asked, };
/**
 * How well something fits.
 */
export type Fit = "well" | "partly" | "badly";
/**
 * What may change without a new contract: a platform, not a straitjacket. [S000-17]
 */
export type Flexibility = { 
/**
 * What the person and the provider may change between them.
 */
alone: Text, 
/**
 * What they may change with the commissioner's word.
 */
with_commissioner: Text, 
/**
 * What needs a formal change of the contract.
 */
formal: Text, };
/**
 * For whom a preview, a print or a file is made.
 */
export type ForAudience = { 
/**
 * The audience.
 */
audience: Audience, 
/**
 * Of the providers, which: one of its people. Without it, what every provider may see.
 */
provider?: string, };
/**
 * Everything a page needs to draw forms, in this language.
 */
export type FormBook = { 
/**
 * The stages in the order of the walk.
 */
stages: Array<StageForm>, 
/**
 * What links can point to, and where those rows stand.
 */
targets: Array<TargetForm>, 
/**
 * Who can be named in "who may see this".
 */
audiences: Array<OptionForm>, };
/**
 * How a plan can look.
 */
export type Format = "clear_headings" | "large_print";
/**
 * Four questions and one more, for reviews and after something happened. [domain.md 2.11]
 */
export type FourPlusOne = { 
/**
 * What have we tried?
 */
tried: Rows<Entry>, 
/**
 * What have we learned?
 */
learned: Rows<Entry>, 
/**
 * What are we pleased about?
 */
pleased: Rows<Entry>, 
/**
 * What are we concerned about?
 */
concerned: Rows<Entry>, 
/**
 * Given this, what do we do next?
 */
next: Rows<Entry>, };
/**
 * A body that pays a part of some lines. Whoever may see a line sees who pays it.
 */
export type FunderShare = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * The body or person, by name.
 */
funder: Line, 
/**
 * The lines that it pays a part of.
 */
lines: LineLinks, 
/**
 * The law under which it pays. Where none is said the person is not charged for this part.
 */
basis: Basis | null, 
/**
 * The part that it pays, in hundredths of a per cent: 4000 is 40 per cent.
 */
share_hundredths: Quantity | null, 
/**
 * Instead of a per cent: how many parts it pays, where the line's own funder pays one; in whole hundredths.
 * Three bodies that pay a third each have one part each.
 */
weight_hundredths: Quantity | null, };
/**
 * Hard words, in plain words. Printed with the contract where they are used. [domain.md §6 item 14]
 */
export type Glossary = { 
/**
 * One row for each word.
 */
terms: Rows<GlossaryTerm>, };
/**
 * One hard word.
 */
export type GlossaryTerm = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * The word or the letters.
 */
term: Line, 
/**
 * What it means, in plain words.
 */
meaning: Text, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * Good days and bad days. [S002; domain.md 2.3]
 */
export type GoodBadDays = { 
/**
 * What makes a good day.
 */
good: Rows<DayPiece>, 
/**
 * What makes a bad day.
 */
bad: Rows<DayPiece>, 
/**
 * What would have to happen for more good days and fewer bad ones.
 */
to_happen: Rows<Entry>, };
/**
 * The tools whose help was put away.
 */
export type Guidance = { 
/**
 * Their paths.
 */
known: Array<string>, };
/**
 * Health needs with their clinical leads, medicines, delegated tasks. [domain.md 2.24]
 */
export type Health = { 
/**
 * One row for each health need.
 */
needs: Rows<HealthNeed>, 
/**
 * One row for each medicine.
 */
medicines: Rows<Medicine>, 
/**
 * One row for each task.
 */
delegated: Rows<DelegatedTask>, };
/**
 * One health need.
 */
export type HealthNeed = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * The need, in plain words.
 */
need: Text, 
/**
 * The clinical lead, if they take part.
 */
lead: Who, 
/**
 * The clinical lead otherwise, with a number.
 */
lead_named: Line, 
/**
 * What keeps the person well.
 */
what_helps: Text, 
/**
 * What to do if it gets worse.
 */
what_if: Text, 
/**
 * The day it is looked at again.
 */
review_on: Day | null, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * A part that some audiences do not get, on paper or in a file.
 */
export type HeldBack = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * The part.
 */
part: Part | null, 
/**
 * The audiences who do not get it.
 */
from: Choices<Recipient>, 
/**
 * If only some providers do not get it: one of the people of each.
 */
providers: PeopleLinks, 
/**
 * Who decided to hold it back.
 */
held_back_by: Who, 
/**
 * The ground on which it is held back. Those who do not get the part are told the ground.
 */
ground: HoldingGround | null, 
/**
 * Why, in words. Those who do not get the part do not get these words either.
 */
because: Text, 
/**
 * Who may see that something is held back.
 */
visible_to: Audiences, };
/**
 * One step of the log, in words.
 */
export type HistoryLine = { 
/**
 * When: "today at 14:02".
 */
when: string, 
/**
 * What was done: "10 rows filled in at once".
 */
what: string, 
/**
 * Where: "money board, line 3, price of one"; empty where it was in no one place.
 */
place: string, 
/**
 * By whom, and whether on another computer; empty where neither is known.
 */
who: string, };
/**
 * An answer with the words that were looked for.
 */
export type Hit = { 
/**
 * The workshop.
 */
workshop: string, 
/**
 * Whose it is, as on the shelf.
 */
person: string, 
/**
 * The path of the answer.
 */
at: string, 
/**
 * Where that is, in words.
 */
place: string, 
/**
 * What stands before the words found.
 */
before: string, 
/**
 * The words found, as they were written.
 */
found: string, 
/**
 * What stands after them.
 */
after: string, };
/**
 * On what ground something is held back. [UK GDPR Art 5, 9, 15; Data Protection Act 2018 Sch 2, 3]
 */
export type HoldingGround = "person_did_not_agree" | "law" | "serious_harm" | "best_interests" | "third_person" | "not_needed" | "other";
/**
 * A stretch of a bank holiday when a named service answers.
 */
export type HolidayCover = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * The day.
 */
date: Day | null, 
/**
 * When it starts.
 */
from: Clock | null, 
/**
 * When it ends. An earlier time, or the same time, is on the next day.
 */
to: Clock | null, 
/**
 * The service that answers, by name.
 */
service: Line, 
/**
 * The participant who answers, if it is one.
 */
who: Who, 
/**
 * The number to ring.
 */
phone: Line, 
/**
 * How firm it is. Only "committed" closes a gap.
 */
standing: Standing | null, };
/**
 * A bank holiday, ready to be drawn.
 */
export type HolidayView = { 
/**
 * The day, as it stands in files.
 */
date: string, 
/**
 * The day in words: "25 December 2026".
 */
day: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * Stretches without anybody, in minutes after midnight.
 */
gaps: Array<Span>, 
/**
 * What the contract says of them; empty without a gap.
 */
in_words: string, };
/**
 * One home.
 */
export type Home = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * The home: where and what it is.
 */
what: Text, 
/**
 * Whether the person lives there, is offered it, or would like such a home.
 */
standing: HomeStanding | null, 
/**
 * When it is wanted or free.
 */
horizon: Horizon | null, 
/**
 * How the person would hold it.
 */
tenure: Tenure | null, 
/**
 * The landlord or owner, if they take part.
 */
landlord: Who, 
/**
 * Who else lives there.
 */
with_whom: Text, 
/**
 * What is good about it for the person.
 */
good: Text, 
/**
 * What is not good about it for the person.
 */
not_good: Text, 
/**
 * Whether the person chose it.
 */
chosen: boolean | null, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * Whether a home is there now or wanted.
 */
export type HomeStanding = "now" | "offered" | "wanted";
/**
 * How soon something is wanted. [S001-71]
 */
export type Horizon = "immediate" | "intermediate" | "long_term";
/**
 * A length of time with its words, so that nobody else has to write them.
 */
export type Hours = { 
/**
 * Whole minutes.
 */
minutes: number, 
/**
 * As it is said: "22 hours 30 minutes".
 */
text: string, };
/**
 * Homes: the one now, those on offer, those the person would like. [S001-71; domain.md §1 items 71, 183]
 */
export type Housing = { 
/**
 * What matters to the person about a home, in their own words.
 */
wishes: Text, 
/**
 * One row for each home.
 */
homes: Rows<Home>, };
/**
 * How something was said. [domain.md §6 item 4]
 */
export type How = "said" | "showed" | "we_think" | "did_not_want_to";
/**
 * Decisions for which an independent mental capacity advocate is asked for where there is nobody to consult.
 */
export type ImcaMatter = "serious_treatment" | "long_stay" | "neither";
/**
 * How bad something would be for the person, in words.
 */
export type Impact = "upsetting" | "harmful" | "dangerous" | "home_at_risk";
/**
 * What is important for the person beside what is important to them, and what we still need to learn.
 * "Important to" stands in the one-page profile and is not written twice. [domain.md 2.2]
 */
export type ImportantFor = { 
/**
 * What keeps the person healthy, safe and valued by others, done in a way that fits what matters to them.
 */
important_for: Rows<Entry>, 
/**
 * What else we need to know or learn.
 */
to_learn: Rows<Entry>, };
/**
 * The budget that the assessment points to, before planning. [S000-15; Care Act 2014 s26]
 */
export type IndicativeBudget = { 
/**
 * The amount for a year, in whole pence.
 */
amount_a_year_pence: Pence | null, 
/**
 * Where the figure comes from.
 */
source: Line, 
/**
 * The day of the figure.
 */
date: Day | null, 
/**
 * What to know about it.
 */
notes: Text, };
/**
 * Something to learn before starting.
 */
export type InductionTopic = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * What they learn.
 */
what: Text, 
/**
 * Who teaches it; often the person.
 */
taught_by: Who, 
/**
 * When.
 */
when: Text, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * One invitation.
 */
export type Invitation = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * Who is invited.
 */
who: Who, 
/**
 * What they are asked to bring.
 */
bring: Choices<Bring>, 
/**
 * What else they are asked to bring or to think about.
 */
bring_else: Text, 
/**
 * What they need to take part: a lift, a quiet room, breaks, large print.
 */
needs: Text, 
/**
 * The day the invitation was sent.
 */
sent_on: Day | null, 
/**
 * What they answered.
 */
answer: InvitationAnswer | null, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * What somebody answered to an invitation.
 */
export type InvitationAnswer = "coming" | "remote" | "sends_word" | "cannot_come";
/**
 * Who is invited, and what each is asked to bring. [S000-12, 15, 16]
 */
export type Invitations = { 
/**
 * One row for each invitation.
 */
invitations: Rows<Invitation>, };
/**
 * Whether somebody may be involved.
 */
export type Involved = "yes" | "only_for" | "not_to_be_contacted";
/**
 * A contract that was issued and is kept.
 */
export type Issued = { 
/**
 * 1, 2, 3 … for this workshop.
 */
number: number, 
/**
 * When: "3 June 2026, 14:02".
 */
issued: string, 
/**
 * Whether it is a marked draft.
 */
draft: boolean, 
/**
 * The copies in it.
 */
copies: Array<IssuedCopy>, };
/**
 * One audience's copy of an issued contract.
 */
export type IssuedCopy = { 
/**
 * Whose.
 */
audience: Audience, 
/**
 * Of the providers, which, where each has a copy of its own.
 */
provider: string | null, 
/**
 * That provider's name, or whose it is where the person and family had one copy; otherwise empty.
 */
name: string, 
/**
 * The seal printed in its footer.
 */
seal: string, 
/**
 * SHA-256 of the PDF, in hexadecimal.
 */
sha256: string, };
/**
 * The local lists that were kept.
 */
export type Kept = { 
/**
 * What the next workshops begin with.
 */
lists: LocalLists, };
/**
 * The support of one kind.
 */
export type KindHours = { 
/**
 * The kind; nothing where none is said.
 */
kind: SupportKind | null, 
/**
 * Its name.
 */
name: string, 
/**
 * All of it.
 */
total: Hours, 
/**
 * What of it is at night.
 */
nights: Hours, 
/**
 * What of it is on Saturday and Sunday.
 */
weekend: Hours, };
/**
 * One row on the thread.
 */
export type Knot = { 
/**
 * Its path.
 */
at: string, 
/**
 * The title of the tool that it stands in.
 */
tool: string, 
/**
 * What it says, in short.
 */
text: string, 
/**
 * Who said it; empty where nobody is named.
 */
by: string, 
/**
 * The numbers of the clauses that print it.
 */
clauses: Array<string>, };
/**
 * A tool's help to put away, or to bring back.
 */
export type KnowGuidance = { 
/**
 * The tool's path.
 */
tool: string, 
/**
 * Whether it is known by now.
 */
known: boolean, };
/**
 * A stretch that is committed and yet no cover.
 */
export type LackView = { 
/**
 * The row of the stretch.
 */
row: string, 
/**
 * What it lacks, in words: "no number to ring: no cover".
 */
lack: string, };
/**
 * How long something lasts.
 */
export type Lasts = "passing" | "comes_and_goes" | "lasting";
/**
 * What was learned once.
 */
export type Learned = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * The day.
 */
date: Day | null, 
/**
 * What the person did: what, where, when, how long.
 */
what: Text, 
/**
 * Who was there.
 */
who_was_there: PeopleLinks, 
/**
 * What worked well, what the person liked.
 */
worked: Text, 
/**
 * What did not work, what the person did not like.
 */
did_not_work: Text, 
/**
 * What to keep, and what to change.
 */
keep_or_change: Text, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * What was learned, day by day; in place of a diary. [domain.md 2.12]
 */
export type LearningLog = { 
/**
 * One row for each time.
 */
log: Rows<Learned>, };
/**
 * One lawful authority.
 */
export type LegalAuthority = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * What it is.
 */
kind: AuthorityKind | null, 
/**
 * Who holds it, if they take part.
 */
who: Who, 
/**
 * Who holds it otherwise.
 */
who_named: Line, 
/**
 * What it covers, and what it does not.
 */
covers: Text, 
/**
 * Whether it is registered, or was seen.
 */
registered: boolean | null, 
/**
 * The day it ends.
 */
ends: Day | null, 
/**
 * Whether it was given without an end.
 */
no_end: boolean | null, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * How somebody liked something.
 */
export type Liked = "loved" | "all_right" | "not_at_all" | "hard_to_tell";
/**
 * How likely something is, in words.
 */
export type Likelihood = "rare" | "possible" | "likely" | "often";
/**
 * A short text, at most [`LINE_LIMIT`] characters.
 */
export type Line = string;
/**
 * Lines of money.
 */
export type LineLinks = string[];
/**
 * The sums of one line.
 */
export type LineSum = { 
/**
 * The line.
 */
id: string, 
/**
 * Over the contract's own term.
 */
term: Amount, 
/**
 * In a full year at these prices.
 */
year: Amount, 
/**
 * For an ordinary week; nothing for a one-off.
 */
week: Amount | null, 
/**
 * For an average week of a full year; the lines make the whole.
 */
average: Amount, 
/**
 * What of it the person contributes.
 */
contribution: Contribution, 
/**
 * How many of what: "12.5 hours"; empty while nobody said.
 */
quantity: string, 
/**
 * How one occurrence is reckoned: "12.5 hours at £21.50".
 */
reckoned: string, 
/**
 * Whether it is committed and so counts in what the contract promises.
 */
counts: boolean, 
/**
 * Whether it comes to more than can be reckoned; then it counts for nothing, and is told.
 */
too_large: boolean, };
/**
 * What money is called and what things cost hereabouts. Offered while lines are written, and the wages are
 * checked against it. A list without rows means the one that travels with the app. Never printed, and handed
 * over to the commissioner alone.
 */
export type LocalLists = { 
/**
 * Kinds of money.
 */
streams: Rows<Stream>, 
/**
 * Bodies that pay, by the name that everybody uses.
 */
bodies: Rows<Body>, 
/**
 * What things cost.
 */
rates: Rows<LocalRate>, 
/**
 * The wages that a price must hold.
 */
wages: Rows<LocalWage>, };
/**
 * What something costs from one day to another.
 */
export type LocalRate = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * What it is.
 */
what: Line, 
/**
 * What is counted.
 */
unit: Unit | null, 
/**
 * The price of one unit, in whole pence.
 */
rate_pence: Pence | null, 
/**
 * The first day on which it holds.
 */
from: Day | null, 
/**
 * The last day, when it is known.
 */
until: Day | null, 
/**
 * Where the figure stands.
 */
source: Line, };
/**
 * A wage from a day on.
 */
export type LocalWage = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * Which wage.
 */
wage: Wage | null, 
/**
 * The first day on which it is owed.
 */
from: Day | null, 
/**
 * An hour, in whole pence, for an adult.
 */
rate_pence: Pence | null, 
/**
 * Where the figure stands.
 */
source: Line, };
/**
 * A call that takes long enough to be watched, and that can be cancelled until it writes something.
 */
export type LongCall = "preview" | "preview_paper" | "issue" | "prepare_email";
/**
 * Who would suit the person. Person specification, job advert, interview questions and induction come from
 * here. [S000-29; domain.md 2.9]
 */
export type Matching = { 
/**
 * What support is wanted and needed.
 */
wanted: Rows<Entry>, 
/**
 * Skills that are needed.
 */
skills: Rows<Skill>, 
/**
 * What kind of person would suit.
 */
personality: Rows<Entry>, 
/**
 * Interests that would be nice to share.
 */
interests: Rows<Entry>, 
/**
 * What they must not be.
 */
must_not: Rows<Entry>, 
/**
 * Questions that the person wants to ask.
 */
questions: Rows<Entry>, 
/**
 * What they have to learn before they start.
 */
induction: Rows<InductionTopic>, };
/**
 * Whether a matter is still open.
 */
export type MatterState = "open" | "settled";
/**
 * A way of communicating. [domain.md 2.6, §6 item 4]
 */
export type Means = "speech" | "makaton" | "bsl" | "symbols" | "photos" | "objects" | "eye_pointing" | "aid" | "writing" | "behaviour";
/**
 * One medicine.
 */
export type Medicine = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * The medicine.
 */
name: Line, 
/**
 * What it is for, in plain words.
 */
what_for: Line, 
/**
 * How much, how, and when.
 */
how: Text, 
/**
 * Who prescribes it.
 */
prescriber: Line, 
/**
 * Who helps the person to take it, and how the person likes to take it.
 */
help: Text, 
/**
 * What to look out for.
 */
watch_for: Text, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * One message.
 */
export type Message = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * Who needs to know: "old staff", "the neighbours".
 */
to: Line, 
/**
 * Participants who need to know.
 */
people: PeopleLinks, 
/**
 * What they need to know.
 */
what: Text, 
/**
 * How they are told.
 */
how: Channel | null, 
/**
 * Who tells them.
 */
by: Who, 
/**
 * By when.
 */
by_when: Day | null, 
/**
 * Questions that they are likely to ask, and what we answer.
 */
questions: Text, 
/**
 * Whether it is done.
 */
done: boolean | null, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * The seven meta-outcomes. [S003-160]
 */
export type MetaOutcome = "employment" | "housing" | "health" | "relationships" | "community" | "skills" | "personal_development";
/**
 * A character that no font has.
 */
export type MissingCharacter = { 
/**
 * The character.
 */
character: string, 
/**
 * The words around it.
 */
near: string, };
/**
 * All resources on the table, and who controls which money.
 */
export type Money = { board: MoneyBoard, versions: BudgetVersions, family_control: FamilyControl, isf: ServiceFunds, direct_payment: DirectPayments, bank: BankedHours, lists: LocalLists, };
/**
 * Every resource on the table. [S000-42, 43]
 */
export type MoneyBoard = { 
/**
 * How many weeks a year has for amounts that recur every week.
 */
week_rule: WeekRule | null, 
/**
 * One row for each resource.
 */
lines: Rows<MoneyLine>, 
/**
 * Who else pays a part of a line, where more than two do or they pay in parts such as thirds.
 */
shares: Rows<FunderShare>, };
/**
 * What may be changed in a line of money without changing the contract.
 */
export type MoneyChange = "within_line" | "between_lines" | "commissioner";
/**
 * One resource: what it pays for, where it comes from, who controls it.
 */
export type MoneyLine = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * What it is for.
 */
what: Line, 
/**
 * The body or person the money comes from, by name.
 */
funder: Line, 
/**
 * A second body that pays a part of it, by name.
 */
co_funder: Line, 
/**
 * The part that the second body pays, in hundredths of a per cent: 4000 is 40 per cent.
 */
co_share_hundredths: Quantity | null, 
/**
 * The law under which the second body pays. Where none is said the person is not charged for its part.
 */
co_basis: Basis | null, 
/**
 * Where others pay in parts: how many parts the line's own funder pays, in whole hundredths. Empty means one.
 */
own_weight_hundredths: Quantity | null, 
/**
 * What kind of money it is, by its name in the local list: "social care budget".
 */
stream: Line, 
/**
 * The law under which it is paid.
 */
basis: Basis | null, 
/**
 * Who controls it.
 */
controlled_by: Control | null, 
/**
 * The participant who controls it, if it is one.
 */
controller: Who, 
/**
 * The route it takes.
 */
route: Route | null, 
/**
 * What is counted.
 */
unit: Unit | null, 
/**
 * How many units each time, in whole hundredths: 3750 is 37.5.
 */
quantity_hundredths: Quantity | null, 
/**
 * The price of one unit, in whole pence.
 */
rate_pence: Pence | null, 
/**
 * What comes on top of the price, such as employer's contributions, in hundredths of a per cent.
 */
on_costs_hundredths: Quantity | null, 
/**
 * Whether VAT is in the price. [domain.md 2.21]
 */
vat: Vat | null, 
/**
 * If VAT comes on top: its rate, in hundredths of a per cent. Empty means the standard rate of the day.
 */
vat_hundredths: Quantity | null, 
/**
 * For something shared by several people: this person's part by need, in hundredths of a per cent.
 */
share_hundredths: Quantity | null, 
/**
 * What the wage in the price must keep to.
 */
wage: Wage | null, 
/**
 * How often it recurs; "once" is a one-off.
 */
every: Every | null, 
/**
 * For what recurs by weeks: in how many weeks of the year, in whole hundredths. Empty means all of them.
 */
weeks_hundredths: Quantity | null, 
/**
 * For "every month": in how many months of the year, in whole hundredths. Empty means all of them.
 */
months_hundredths: Quantity | null, 
/**
 * Whether it recurs, sets something up, or is held in reserve.
 */
purpose: Purpose | null, 
/**
 * For something that tapers: how many units it comes down to in its last week, in whole hundredths.
 */
taper_to_hundredths: Quantity | null, 
/**
 * The first day.
 */
starts: Day | null, 
/**
 * The last day.
 */
ends: Day | null, 
/**
 * For a credit, which takes money off: why. Without a reason it counts for nothing.
 */
credit_because: Text, 
/**
 * What the person pays towards it for a week, as assessed, in whole pence. Never more counts than may be charged.
 */
contribution_a_week_pence: Pence | null, 
/**
 * Why the person pays towards something that is free by law.
 */
contribution_because: Text, 
/**
 * Support elements that it pays for. Direct payments and personal health budgets stay with these. [S000-19]
 */
support: SupportLinks, 
/**
 * Outcomes that it serves.
 */
outcomes: OutcomeLinks, 
/**
 * How firm it is.
 */
standing: Standing | null, 
/**
 * Who committed it: somebody who may. [domain.md §6.33]
 */
committed_by: Who, 
/**
 * What may be changed without changing the contract. [domain.md 2.21]
 */
change_rule: MoneyChange | null, 
/**
 * If money may move between lines: up to how much a year, in whole pence.
 */
change_up_to_pence: Pence | null, 
/**
 * What else to know: conditions, on-costs, what may be moved.
 */
notes: Text, 
/**
 * Who may see it. A hidden line is left out of that audience's totals, and the page says so.
 */
visible_to: Audiences, };
/**
 * The sums of the money board.
 */
export type MoneyView = { 
/**
 * All of them.
 */
sums: Sums, 
/**
 * The difference between the budget and the lines, in words; empty without a budget.
 */
difference: string, 
/**
 * When there is more on the table than the budget: the lines that could give way.
 */
over: Array<Ripple>, };
/**
 * The move that this workshop plans: from where, to where, and why it is better. [S000-11]
 */
export type Moving = { 
/**
 * Where the person lives now.
 */
from_where: Text, 
/**
 * Where the person is going to live.
 */
to_where: Text, 
/**
 * Why: what is wrong now, what will be better.
 */
why: Text, 
/**
 * The day by which the person hopes to have moved.
 */
hoped_for: Day | null, };
/**
 * Audiences of what only some are to know: nobody but the facilitator, until somebody is named.
 */
export type NamedAudiences = string[];
/**
 * A part of the United Kingdom with bank holidays of its own. [Banking and Financial Dealings Act 1971 Sch 1]
 */
export type Nation = "england_and_wales" | "scotland" | "northern_ireland";
/**
 * One need: what the person can do, and what they cannot do without support.
 */
export type Need = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * Which of the ten outcomes it belongs to.
 */
area: NeedArea | null, 
/**
 * What the person can do. Comes first. [S003-156]
 */
can_do: Text, 
/**
 * What they need support with.
 */
needs: Text, 
/**
 * Why they are unable to do it without support. [SI 2015/313 reg 2(3)]
 */
unable: Choices<Unable>, 
/**
 * What shows it: examples, who saw it, when.
 */
evidence: Text, 
/**
 * The parts of well-being that it touches. [Care Act 2014 s1(2)]
 */
wellbeing: Choices<Wellbeing>, 
/**
 * Whether the social worker found it eligible.
 */
eligible: boolean | null, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * The ten outcomes of the Care and Support (Eligibility Criteria) Regulations 2015, regulation 2(2).
 */
export type NeedArea = "nutrition" | "hygiene" | "toilet" | "clothing" | "home_safety" | "habitable_home" | "relationships" | "work" | "community" | "caring";
/**
 * Eligible needs.
 */
export type NeedLinks = string[];
/**
 * Needs under the ten outcomes of the eligibility regulations. The app shows, it never decides. [SI 2015/313]
 */
export type Needs = { 
/**
 * One row for each need.
 */
needs: Rows<Need>, };
/**
 * A new workshop.
 */
export type NewWorkshop = { 
/**
 * The name the person likes to be called.
 */
name: string, };
/**
 * What is reckoned from the workshop, as far as it is different from what was told last.
 */
export type News = { 
/**
 * What is wrong or missing.
 */
problems?: Array<Finding>, 
/**
 * Each stage, in order.
 */
stages?: Array<StageStanding>, 
/**
 * The money board.
 */
money?: MoneyView, 
/**
 * The week of cover.
 */
cover?: CoverView, 
/**
 * Each kind of week that has something in it, in hours of support.
 */
weeks?: Array<WeekSums>, 
/**
 * Whether the agreement holds what it should.
 */
agree?: AgreeView, 
/**
 * The copies of the contract that would be made.
 */
copies?: Array<CopyFor>, };
/**
 * What comes after a try.
 */
export type NextTry = "keep" | "try_again" | "change" | "stop";
/**
 * One safeguarding note.
 */
export type Note = { 
/**
 * Its id.
 */
id: string, 
/**
 * When it was last written: "today at 14:02".
 */
written: string, 
/**
 * Its words.
 */
text: string, };
/**
 * Which note.
 */
export type NoteId = { 
/**
 * Its id.
 */
id: string, };
/**
 * The safeguarding notes beside a workshop.
 */
export type Notes = { 
/**
 * The newest first.
 */
notes: Array<Note>, 
/**
 * Whom to ring, as the facilitator wrote it down once; may be empty.
 */
ring: string, };
/**
 * A call that needs nothing said.
 */
export type Nothing = Record<symbol, never>;
/**
 * A number from one to ten.
 */
export type OneToTen = "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "10";
/**
 * Disagreements and parked matters.
 */
export type OpenMatterLinks = string[];
/**
 * An opened workshop.
 */
export type Opened = { 
/**
 * All of it.
 */
workshop: Workshop, 
/**
 * How it stands.
 */
settled: Settled, 
/**
 * All that is reckoned from it.
 */
news: News, 
/**
 * The local lists that are offered while it has none of its own.
 */
lists: LocalLists, 
/**
 * What is to be said of how it came in, if anything.
 */
notice?: string, };
/**
 * What an option is about.
 */
export type OptionAbout = "housing" | "support" | "community";
/**
 * One option.
 */
export type OptionForm = { 
/**
 * As it is stored.
 */
word: string, 
/**
 * As it is shown.
 */
label: string, };
/**
 * Where an option stands.
 */
export type OptionStanding = "considered" | "chosen" | "rejected";
/**
 * Two to five options, each held against how the person wants to live. Those that were turned down stay, with
 * their reasons. [S001-79]
 */
export type Options = { 
/**
 * One row for each option.
 */
options: Rows<SupportOption>, };
/**
 * Where names from other workshops stand in this one. Nothing is told of those workshops.
 */
export type OtherNames = { 
/**
 * In the order of the walk.
 */
slips: Array<Slip>, };
/**
 * One outcome.
 */
export type Outcome = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * The outcome in the first person: "I …".
 */
statement: Text, 
/**
 * Who set it. [S002-127]
 */
set_by: Who, 
/**
 * What was said that it comes from.
 */
because: EntryLinks, 
/**
 * Needs that it answers.
 */
needs: NeedLinks, 
/**
 * What it would look like. [S001-93]
 */
looks_like: Text, 
/**
 * How we will know, and who says so. [S001-101]
 */
how_we_know: Text, 
/**
 * By when.
 */
by_when: Day | null, 
/**
 * How important it is to the person, from 1 to 10. [PRSB care plan 2.0]
 */
importance: OneToTen | null, 
/**
 * How sure the person is that it can happen, from 1 to 10. [PRSB care plan 2.0]
 */
confidence: OneToTen | null, 
/**
 * How it is now.
 */
baseline: Text, 
/**
 * What the person does.
 */
person_does: Text, 
/**
 * What the provider does.
 */
provider_does: Text, 
/**
 * What the commissioner does.
 */
commissioner_does: Text, 
/**
 * What others do.
 */
others_do: Text, 
/**
 * What might get in the way.
 */
barriers: Text, 
/**
 * What "much less than hoped" would be. [Goal attainment scaling, -2]
 */
much_less: Text, 
/**
 * What "somewhat less than hoped" would be. [-1]
 */
less: Text, 
/**
 * What "as hoped" would be. [0]
 */
as_hoped: Text, 
/**
 * What "somewhat more than hoped" would be. [+1]
 */
more: Text, 
/**
 * What "much more than hoped" would be. [+2]
 */
much_more: Text, 
/**
 * Which of the seven meta-outcomes it belongs to. [S003-160]
 */
meta_outcomes: Choices<MetaOutcome>, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * Outcomes.
 */
export type OutcomeLinks = string[];
/**
 * What the person wants to be different: outcomes, not services. [S001-93; S003-158]
 */
export type Outcomes = { 
/**
 * The two or three meta-outcomes that are the person's: what would change their life. [S003-163]
 */
meta_outcomes: Choices<MetaOutcome>, 
/**
 * One row for each outcome.
 */
outcomes: Rows<Outcome>, };
/**
 * Which page of the last preview.
 */
export type PageCall = { 
/**
 * Counted from 0.
 */
page: number, };
/**
 * A picture of a page.
 */
export type PagePicture = { 
/**
 * SVG, with nothing in it that could run or load.
 */
svg: string, };
/**
 * Which paper.
 */
export type PaperCall = { 
/**
 * What it is.
 */
kind: PaperKind, 
/**
 * For whom it is printed, where that is a choice.
 */
audience: Audience | null, 
/**
 * Whose booklet.
 */
role: BookletRole | null, 
/**
 * Which participant: who is invited, or whose booklet it is.
 */
who: string | null, };
/**
 * One copy of a paper.
 */
export type PaperCopy = { 
/**
 * What to ask for.
 */
paper: PaperCall, 
/**
 * A name for it that is its own in the list, for the page.
 */
key: string, 
/**
 * For whom, in words.
 */
for_whom: string, 
/**
 * Why it cannot be printed, in a sentence; nothing when it can.
 */
why_not: string | null, };
/**
 * Which paper, in which format.
 */
export type PaperFile = { 
/**
 * The paper.
 */
paper: PaperCall, 
/**
 * The format.
 */
format: PaperFormat, };
/**
 * One kind of paper as it is offered.
 */
export type PaperForm = { 
/**
 * What it is.
 */
kind: PaperKind, 
/**
 * What it is for.
 */
purpose: PaperPurpose, 
/**
 * Its name.
 */
title: string, 
/**
 * What it is for, in a sentence.
 */
about: string, 
/**
 * The copies that there can be.
 */
copies: Array<PaperCopy>, 
/**
 * Why there is none at all, when there is none.
 */
why_none: string | null, 
/**
 * What is left out of an advert since it could tell strangers who the person is.
 */
left_out: Array<string>, };
/**
 * A format of a document.
 */
export type PaperFormat = "pdf" | "html" | "txt";
/**
 * A paper beside the contract.
 */
export type PaperKind = "invitation" | "booklet" | "specification" | "advert" | "interview" | "induction" | "profile" | "communication" | "decisions" | "relationships" | "crisis_card" | "on_call_card";
/**
 * What a paper is for.
 */
export type PaperPurpose = "prepare" | "recruit" | "keep";
/**
 * One parked matter.
 */
export type Parked = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * The matter.
 */
matter: Text, 
/**
 * Who takes care of it.
 */
owner: Who, 
/**
 * By when.
 */
by_when: Day | null, 
/**
 * What we do meanwhile, for the person and for everybody else.
 */
meanwhile: Text, 
/**
 * What it means for the contract until then.
 */
effect: Effect | null, 
/**
 * Which promises of the contract it is about. [domain.md §6 item 9]
 */
about: PromiseLinks, 
/**
 * Whether it is open or settled; open while nothing is said.
 */
state: MatterState | null, 
/**
 * If settled: with what result.
 */
result: Text, 
/**
 * If settled: when.
 */
settled_on: Day | null, 
/**
 * If settled: by whom.
 */
settled_by: PeopleLinks, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * What is left for later. [domain.md 2.25, §6 item 9]
 */
export type ParkedMatters = { 
/**
 * One row for each matter.
 */
matters: Rows<Parked>, 
/**
 * One row for each view of one, where there is more than one.
 */
views: Rows<View>, };
/**
 * A part of the workshop that can be held back.
 */
export type Part = "identity" | "home" | "assessments" | "health" | "plan" | "who" | "money" | "crisis" | "open_matters" | "consent";
/**
 * A part of the day.
 */
export type PartOfDay = "waking" | "morning" | "midday" | "afternoon" | "evening" | "night";
/**
 * Somebody who takes part: the person, family, professionals, providers, the commissioning officer.
 */
export type Participant = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * Their name. May be left empty for the person, whose name stands under "person".
 */
name: Line, 
/**
 * The part they play.
 */
role: Role | null, 
/**
 * Who they are to the person: "Mum", "support worker for two years".
 */
relationship: Line, 
/**
 * The organisation they come from.
 */
organisation: Line, 
/**
 * Telephone number.
 */
phone: Line, 
/**
 * E-mail address.
 */
email: Line, 
/**
 * Whether they are in the room.
 */
attendance: Attendance | null, 
/**
 * Who may see that this participant is involved, and how to reach them.
 */
visible_to: Audiences, };
/**
 * What somebody is to the contract. [S000-27; domain.md 2.24]
 */
export type PartyKind = "party" | "specialist" | "schedule" | "witness";
/**
 * A passphrase.
 */
export type Passphrase = { 
/**
 * The words.
 */
passphrase: string, };
/**
 * An amount of money in whole pence, at most one hundred million pounds.
 */
export type Pence = number;
/**
 * Everyone who plans with the person. The person comes first. [S000-39]
 */
export type People = { 
/**
 * One row for each participant, the person among them.
 */
participants: Rows<Participant>, };
/**
 * Participants.
 */
export type PeopleLinks = string[];
/**
 * The week as the person would like it; an ordinary one, one on holiday, a bad one. [domain.md 2.10; S003-166]
 */
export type PerfectWeek = { 
/**
 * One row for each activity.
 */
activities: Rows<WeekActivity>, 
/**
 * Hours in a year that may be used as the person likes, in whole minutes.
 */
flexible_minutes_a_year: Duration | null, 
/**
 * How the flexible hours are used.
 */
flexible_for: Text, };
/**
 * What happens when it does not work: first better, then different. [domain.md 2.24]
 */
export type Performance = { 
/**
 * How anyone says that it does not work, and to whom.
 */
say_so: Text, 
/**
 * How long those who are named have to mend it, in whole hundredths of weeks.
 */
mend_weeks_hundredths: Quantity | null, 
/**
 * What follows if it is not mended.
 */
then: Text, 
/**
 * What would end the contract, and how the person keeps home and support meanwhile.
 */
ends: Text, };
/**
 * A photo as a page can show it.
 */
export type Photo = { 
/**
 * A `data:` address with the whole photo in it; nothing when the vault does not have it.
 */
address: string | null, };
/**
 * Which photo.
 */
export type PhotoCall = { 
/**
 * The SHA-256 that the answer names.
 */
sha256: string, };
/**
 * A symbol, a photo, or no picture. In files: null, `symbol:` and one emoji, or `photo:` and the SHA-256 of the
 * photo in hexadecimal.
 */
export type Picture = string | null;
/**
 * One piece of preparation.
 */
export type Piece = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * What it is.
 */
what: PieceKind | null, 
/**
 * Who it came from.
 */
from: Who, 
/**
 * The day it came.
 */
received_on: Day | null, 
/**
 * What it says, in short and in plain words.
 */
summary: Text, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * Kinds of preparation.
 */
export type PieceKind = "persons_thoughts" | "familys_thoughts" | "care_act_assessment" | "indicative_budget" | "housing_offer" | "support_offer" | "health_summary" | "other";
/**
 * What matters to the person, what works now, and what they want.
 */
export type Plan = { profile: Profile, important: ImportantFor, about_me: AboutMe, relationships: Relationships, communication: CommunicationChart, decisions: DecisionMaking, days: GoodBadDays, working: WorkingNotWorking, dreams: DreamsFears, outcomes: Outcomes, learning: LearningLog, questions: FourPlusOne, };
/**
 * How the person and family want their plan to look. They choose. [S000-21]
 */
export type PlanFormat = { 
/**
 * The format they chose.
 */
chosen: Format | null, 
/**
 * Who chose it.
 */
chosen_by: Who, 
/**
 * Anything else that helps the person to read it or have it read.
 */
wishes: Text, };
/**
 * Where one person stands on one matter.
 */
export type Position = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * The matter: "the plan as a whole", "the lock on the kitchen".
 */
matter: Text, 
/**
 * Who.
 */
who: Who, 
/**
 * Where they stand.
 */
level: ConsentLevel | null, 
/**
 * What they say to it, in their own words.
 */
words: Text, 
/**
 * Whether they want it printed as their own statement.
 */
printed: boolean | null, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * Where each person stands on what was decided or proposed. [domain.md 2.25]
 */
export type Positions = { 
/**
 * One row for each person and matter.
 */
positions: Rows<Position>, };
/**
 * An e-mail ready to be sent.
 */
export type Prepared = { 
/**
 * The folder, or nothing when the choice of a place was called off.
 */
folder: string | null, 
/**
 * The names of the files in it.
 */
files: Array<string>, 
/**
 * The password to say on the telephone. It stands nowhere else.
 */
password: string, };
/**
 * A contract laid out as it would be printed now.
 */
export type Preview = { 
/**
 * What each page says, in reading order; as many as there are pages.
 */
pages: Array<string>, 
/**
 * How many of them, from the first, hold what is promised and signed; nothing where all of them do.
 */
promised: number | null, 
/**
 * Characters that cannot be printed, each with the words around it.
 */
missing: Array<MissingCharacter>, 
/**
 * Whether it would be marked as a draft, since must-problems are open.
 */
draft: boolean, };
/**
 * What came in before the workshop. [S000-12, 15, 16]
 */
export type Prework = { 
/**
 * One row for each piece.
 */
received: Rows<Piece>, };
/**
 * How the contract is bought: recorded facts, no advice. [S001-100]
 */
export type Procurement = { 
/**
 * The route.
 */
route: ProcurementRoute | null, 
/**
 * The authority for it: standing order, framework, scheme of delegation.
 */
authority: Line, 
/**
 * Who decided.
 */
decided_by: Who, 
/**
 * The day of the decision.
 */
date: Day | null, 
/**
 * The whole value over the contract's life, in whole pence.
 */
value_pence: Pence | null, 
/**
 * Why this route.
 */
reasons: Text, };
/**
 * A route by which support is bought.
 */
export type ProcurementRoute = "not_bought" | "framework" | "below_threshold" | "direct_award" | "waiver" | "provider_selection" | "competition";
/**
 * One page about the person. [domain.md 2.1]
 */
export type Profile = { 
/**
 * What people appreciate about the person.
 */
appreciate: Rows<Entry>, 
/**
 * What is important to the person, so precisely that a stranger could act on it.
 */
important_to: Rows<Entry>, 
/**
 * How best to support the person: instructions, not needs or diagnoses.
 */
best_support: Rows<Entry>, 
/**
 * Who helped to write it. [PRSB About Me 2.01]
 */
helped_by: PeopleLinks, 
/**
 * The day it was last looked at. [PRSB About Me 2.01]
 */
updated_on: Day | null, };
/**
 * How many pages the one-page profile takes.
 */
export type ProfilePages = { 
/**
 * How many; at least one.
 */
pages: number, 
/**
 * How many, as a sentence, with what to do if it is more than one.
 */
in_words: string, };
/**
 * How far a long call has come.
 */
export type Progress = { 
/**
 * Which call.
 */
call: LongCall, 
/**
 * How many of its steps are done.
 */
done: number, 
/**
 * How many steps it has.
 */
of: number, 
/**
 * What is done now, in words.
 */
text: string, };
/**
 * What the contract promises.
 */
export type PromiseLinks = string[];
/**
 * What a line of money is for, in time.
 */
export type Purpose = "recurring" | "set_up" | "one_off" | "tapering" | "contingency" | "credit";
/**
 * A count in whole hundredths: 3750 is 37.5. At most ten thousand.
 */
export type Quantity = number;
/**
 * A part of life that people belong to.
 */
export type Quarter = "family" | "friends" | "support" | "community";
/**
 * Somebody from whom a part can be held back.
 */
export type Recipient = "room" | "person" | "family" | "provider" | "health" | "commissioner";
/**
 * In what capacity somebody receives a direct payment.
 */
export type RecipientCapacity = "person" | "nominated" | "authorised";
/**
 * How somebody stands to the dynamic support register, which takes their consent.
 */
export type RegisterStanding = "on" | "high_risk" | "declined" | "not_on" | "not_asked";
/**
 * Where the NHS keeps an eye on somebody so that they need not go into hospital, and the reviews that go with it.
 * [Mental Health Act 2025; domain.md §0.2, §0.4]
 */
export type Registers = { 
/**
 * Whether they are on the dynamic support register.
 */
register: RegisterStanding | null, 
/**
 * The day of the last, or next, care (education) and treatment review.
 */
treatment_review_on: Day | null, 
/**
 * What it asked for.
 */
treatment_review_said: Text, 
/**
 * The care programme (CPA) or its local successor: the plan, and when it is looked at.
 */
care_programme: Text, 
/**
 * Its key worker, if they take part.
 */
key_worker: Who, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * Somebody in the person's life.
 */
export type Relationship = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * Their name.
 */
name: Line, 
/**
 * The participant that they are, if they take part.
 */
who: Who, 
/**
 * Who they are to the person.
 */
relationship: Line, 
/**
 * How close they are.
 */
ring: Ring | null, 
/**
 * The part of life that they belong to.
 */
quarter: Quarter | null, 
/**
 * Whether they want to be involved, and may be.
 */
involved: Involved | null, 
/**
 * Only for what they are involved; or why they must not be contacted.
 */
only_for: Text, 
/**
 * How they and the person stay in touch.
 */
in_touch: Text, 
/**
 * What help the person needs to stay connected.
 */
help: Text, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * The people in the person's life. [S002; PRSB About Me 2.01; domain.md 2.5]
 */
export type Relationships = { 
/**
 * One row for each of them.
 */
people: Rows<Relationship>, };
/**
 * One restriction.
 */
export type Restriction = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * What is restricted.
 */
what: Text, 
/**
 * Why: the harm it prevents.
 */
why: Text, 
/**
 * What was tried instead, and why this is the least restrictive way.
 */
tried: Text, 
/**
 * The lawful authority for it.
 */
authority: Authority | null, 
/**
 * If the person agrees, or a decision was made for them: the capacity record about it. [Mental Capacity Act 2005 s3]
 */
capacity: CapacityLinks, 
/**
 * If it is a best-interests decision: which. [Mental Capacity Act 2005 s4]
 */
decision: BestInterestsLinks, 
/**
 * The number of the order, or what else identifies the authority.
 */
authority_reference: Line, 
/**
 * The day of the order or record.
 */
authority_from: Day | null, 
/**
 * What the order or record asks for: its conditions. [domain.md 0.3]
 */
conditions: Text, 
/**
 * The day the authority ends.
 */
authority_ends: Day | null, 
/**
 * Where there is no authority yet: whose legal advice was asked for, when, and what they said.
 */
advice: Text, 
/**
 * Where there is no authority yet: what is done meanwhile, so that nobody is less safe tonight.
 */
meanwhile: Text, 
/**
 * Who decided that.
 */
meanwhile_by: PeopleLinks, 
/**
 * The last day on which that holds.
 */
meanwhile_until: Day | null, 
/**
 * Who agreed to it. [domain.md 2.18]
 */
agreed_by: PeopleLinks, 
/**
 * The day it is reviewed.
 */
review_on: Day | null, 
/**
 * How it will be reduced.
 */
reduction: Text, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * What stands behind a restriction. The restriction itself says what is done, which whoever supports the person has
 * to know; its history is not theirs.
 */
export type RestrictionHistory = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * Which restriction it is about.
 */
about: Line, 
/**
 * What happened, and what was laid down by whom.
 */
history: Text, 
/**
 * Who may see it.
 */
visible_to: NamedAudiences, };
/**
 * Restrictions.
 */
export type RestrictionLinks = string[];
/**
 * Restrictions, each with its reason, its lawful authority and its review. [S000-50; domain.md 0.3, 2.18]
 */
export type Restrictions = { 
/**
 * One row for each restriction.
 */
restrictions: Rows<Restriction>, 
/**
 * What stands behind them, for those alone who are to know. [domain.md §6.32]
 */
histories: Rows<RestrictionHistory>, };
/**
 * One review.
 */
export type Review = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * The day.
 */
date: Day | null, 
/**
 * How long it is to take, in whole minutes. [S004]
 */
lasts: Duration | null, 
/**
 * Who pulls everyone together.
 */
led_by: Who, 
/**
 * What it looks at.
 */
focus: Text, 
/**
 * Whether it was held.
 */
held: boolean | null, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * When we look again. [S000-55; S002-136]
 */
export type Reviews = { 
/**
 * One row for each review.
 */
reviews: Rows<Review>, };
/**
 * How close somebody is.
 */
export type Ring = "closest" | "close" | "known" | "paid";
/**
 * A line that could give way when the budget is overspent.
 */
export type Ripple = { 
/**
 * The line.
 */
id: string, 
/**
 * What it is for.
 */
what: string, 
/**
 * What it comes to in a year.
 */
year: Amount, 
/**
 * What it comes to in an average week.
 */
week: Amount, 
/**
 * Whether it is promised already.
 */
committed: boolean, };
/**
 * The part somebody plays. The first six kinds of role are the key roles of [S000-39].
 */
export type Role = "person" | "family" | "circle" | "advocate" | "social_worker" | "health" | "out_of_hours" | "specialist" | "provider_manager" | "provider_staff" | "personal_assistant" | "commissioning_officer" | "contracts_officer" | "budget_holder" | "landlord" | "broker" | "facilitator" | "interpreter" | "quality_checker" | "welfare_rights" | "other";
/**
 * One task, and what it is to each party.
 */
export type RoleTask = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * The task.
 */
task: Text, 
/**
 * Those who must do it.
 */
core: PeopleLinks, 
/**
 * Who leads when several must do it.
 */
lead: Who, 
/**
 * Those who may use their judgement and try things.
 */
judgement: PeopleLinks, 
/**
 * Those whose responsibility it is not.
 */
not_ours: PeopleLinks, 
/**
 * The support that it is part of.
 */
support: SupportLinks, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * Who must do a task, who may use their judgement, whose business it is not. [domain.md 2.8]
 */
export type Roles = { 
/**
 * One row for each task.
 */
tasks: Rows<RoleTask>, };
/**
 * The route that money takes. [S001-113]
 */
export type Route = "direct_payment" | "isf" | "commissioned" | "personal_health_budget" | "own_money" | "natural";
/**
 * Rows of a list as they are shown.
 */
export type RowForm = { 
/**
 * The row's type name.
 */
name: string, 
/**
 * What the button that adds one says.
 */
add: string, 
/**
 * What an empty list says: an invitation with an example.
 */
empty: string, 
/**
 * The field that best names a row.
 */
headline: string, 
/**
 * The fields.
 */
fields: Array<FieldForm>, };
/**
 * A list of rows, at most [`ROW_LIMIT`]. In files: a JSON array of objects, each with its `id`.
 */
export type Rows<T> = Array<T>;
/**
 * What of this contract stands in another one too, standard terms left out.
 */
export type Sameness = { 
/**
 * With how many other workshops it was compared.
 */
compared: number, 
/**
 * Every text that is the same or nearly the same.
 */
twins: Array<TwinFound>, };
/**
 * A note to be written.
 */
export type SaveNote = { 
/**
 * Which one. A new one has its id from the page, so that its first letters and its next ones make one note.
 */
id: string, 
/**
 * Whether it is a new one that need not be there yet. What was removed for good does not come back by itself.
 */
is_new: boolean, 
/**
 * Its words.
 */
text: string, };
/**
 * Words to look for.
 */
export type SearchCall = { 
/**
 * The words as typed. Each must begin a word of the answer, in any order.
 */
words: string, };
/**
 * What was found.
 */
export type SearchReply = { 
/**
 * The best first, at most 50.
 */
hits: Array<Hit>, };
/**
 * The terms of an individual service fund, or of a personal health budget that somebody holds for the person in the
 * same way. The lines of money say how much. [domain.md 2.22]
 */
export type ServiceFund = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * Who holds the fund: the organisation, by whoever speaks for it.
 */
holder: Who, 
/**
 * The lines of money that the fund is made of; a line is in one agreement only.
 */
lines: LineLinks, 
/**
 * The day from which they hold it.
 */
starts: Day | null, 
/**
 * The day by which the holder and the person have finished the plan of how it is used.
 */
plan_done_by: Day | null, 
/**
 * How and when the money is paid to the holder.
 */
paid: Text, 
/**
 * How often the person gets a statement of what was spent and banked.
 */
statements: Text, 
/**
 * How many weeks of the fund may be saved up, in whole hundredths.
 */
surplus_weeks_hundredths: Quantity | null, 
/**
 * What saved money may be used for, and what happens to more.
 */
surplus_use: Text, 
/**
 * What happens to money that is left because things were done better: who has which share of it.
 */
savings_share: Text, 
/**
 * What the holder takes for managing it for a year, in whole pence.
 */
fee_a_year_pence: Pence | null, 
/**
 * How the person chooses the staff who are paid from it.
 */
staff: Text, 
/**
 * How the holder is insured.
 */
insurance: Text, 
/**
 * DBS checks and the right to work of those who are paid from it.
 */
safe_hands: Text, 
/**
 * How other providers are used.
 */
others: Text, 
/**
 * What happens when the holder cannot do what is needed within the fund.
 */
beyond_funds: Text, 
/**
 * What the fund cannot be spent on.
 */
not_for: Text, 
/**
 * How conflicts of interest are avoided: who assesses does not sell.
 */
conflicts: Text, 
/**
 * What happens when the person is away or in hospital.
 */
absence: Text, 
/**
 * What happens to the fund, and to those who are paid from it, when the person dies.
 */
death: Text, 
/**
 * How the person changes the provider, with what notice, and what happens to the balance.
 */
leaving: Text, 
/**
 * How it is audited.
 */
audit: Text, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * Individual service funds: a council's and one of the NHS may stand side by side. [domain.md 2.22]
 */
export type ServiceFunds = { 
/**
 * One row for each fund, with its own holder and terms.
 */
funds: Rows<ServiceFund>, };
/**
 * One meeting.
 */
export type Session = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * The day.
 */
date: Day | null, 
/**
 * When it starts.
 */
starts: Clock | null, 
/**
 * When it ends.
 */
ends: Clock | null, 
/**
 * Where it is held.
 */
place: Line, 
/**
 * Who runs it.
 */
facilitator: Who, 
/**
 * Who came.
 */
who_came: PeopleLinks, 
/**
 * Anything to remember about it: breaks, who left early, what the person needed.
 */
notes: Text, 
/**
 * Whether it was a talk without the support provider. Such a talk is in no provider's copy. Unanswered: it was,
 * if it is known who came and nobody of the provider did. [domain.md 2.32, branch B]
 */
without_provider: boolean | null, 
/**
 * Who may see that it was held, and its notes.
 */
visible_to: Audiences, };
/**
 * The sessions of this workshop; each is itself a record. [S000-4]
 */
export type Sessions = { 
/**
 * One row for each meeting.
 */
sessions: Rows<Session>, };
/**
 * How the workshop stands after a change that is safe on disk.
 */
export type Settled = { 
/**
 * The tools that changed, whole.
 */
changed: Array<Changed>, 
/**
 * When it was saved: "14:02".
 */
saved: string, 
/**
 * What Undo would take back: a path; nothing when there is nothing.
 */
undo: string | null, 
/**
 * What Redo would bring back: a path; nothing when there is nothing.
 */
redo: string | null, };
/**
 * How much a finding matters.
 */
export type Severity = "must" | "should" | "question";
/**
 * One share of the money.
 */
export type Share = { 
/**
 * Whose: a funder's name, or "family: Sheila"; empty when it is not said.
 */
name: string, 
/**
 * For shares by controller: the kind of control.
 */
control: Control | null, 
/**
 * What is committed, in a full year at these prices.
 */
committed: Amount, 
/**
 * What is only offered or agreed in principle, in a full year at these prices.
 */
not_yet: Amount, 
/**
 * What is committed over the contract's own term.
 */
committed_in_term: Amount, 
/**
 * What is only offered or agreed in principle, over the contract's own term.
 */
not_yet_in_term: Amount, 
/**
 * What is committed, for an average week of a full year.
 */
committed_a_week: Amount, 
/**
 * What is only offered or agreed in principle, for an average week of a full year.
 */
not_yet_a_week: Amount, };
/**
 * One piece of shared support.
 */
export type Shared = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * What is shared.
 */
what: Text, 
/**
 * Whether this person needs it.
 */
needed: boolean | null, 
/**
 * How long it lasts in a week for everybody together, in whole minutes.
 */
minutes_a_week: Duration | null, 
/**
 * This person's share by need, in hundredths of a per cent: 2500 is 25 per cent.
 */
share_hundredths: Quantity | null, 
/**
 * Why this share: the need that it answers.
 */
because: Text, 
/**
 * The support that it is part of.
 */
support: SupportLinks, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * Support that several people share: only what this person needs of it counts for them. [S002-131]
 */
export type SharedSupport = { 
/**
 * One row for each piece of shared support.
 */
shared: Rows<Shared>, };
/**
 * The people one has workshops with.
 */
export type Shelf = { 
/**
 * Whether this is the training vault.
 */
practice: boolean, 
/**
 * What is said of a vault that has lost something that was told as saved, until somebody says to go on.
 */
behind?: string, 
/**
 * What is to be said above the shelf, if anything.
 */
notice?: string, 
/**
 * One card for each workshop, last saved first.
 */
workshops: Array<Card>, };
/**
 * Something that the person does, and what it means.
 */
export type Signal = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * What the person is saying by it.
 */
about: SignalAbout | null, 
/**
 * What is happening, and when.
 */
happening: Text, 
/**
 * What the person does.
 */
does: Text, 
/**
 * A picture of it.
 */
picture: Picture, 
/**
 * What we think it means.
 */
means: Text, 
/**
 * What we should do.
 */
we_should: Text, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * What somebody says without words.
 */
export type SignalAbout = "yes" | "no" | "more" | "stop" | "consent" | "pain" | "distress" | "joy" | "other";
/**
 * Who signs, in what capacity, or why not. [domain.md 2.24]
 */
export type Signatures = { 
/**
 * One row for each party.
 */
signatures: Rows<Signing>, };
/**
 * One party's signature.
 */
export type Signing = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * Who.
 */
who: Who, 
/**
 * In what capacity they sign.
 */
capacity: Line, 
/**
 * What they are to the contract.
 */
party: PartyKind | null, 
/**
 * Where it stands.
 */
state: SigningState | null, 
/**
 * The day it was given.
 */
date: Day | null, 
/**
 * Who witnessed it.
 */
witness: Line, 
/**
 * The number of the version that they had before them.
 */
version: Line, 
/**
 * The seal in the footer of their copy of that version.
 */
seal: Line, 
/**
 * What their copy of that version promised, as a digest: it says whether a later text promises something else.
 */
promises: Line, 
/**
 * If they sign for the person: by what authority. [Mental Capacity Act 2005 s9, s16; domain.md 2.24]
 */
authority: SignsBy | null, 
/**
 * If the person cannot contract: the best-interests decision that was made about it.
 */
decision: BestInterestsLinks, 
/**
 * If not signed: why.
 */
because: Text, 
/**
 * Who may see that they sign.
 */
visible_to: Audiences, };
/**
 * Where a signature stands. A person who cannot contract does not "sign": their part is recorded.
 */
export type SigningState = "will_sign" | "signed" | "mark" | "took_part" | "has_seen" | "not_signed";
/**
 * By what authority somebody signs for the person.
 */
export type SignsBy = "own_name" | "lpa_welfare" | "lpa_property" | "deputy_welfare" | "deputy_property" | "appointee" | "parent" | "court";
/**
 * One skill.
 */
export type Skill = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * The skill.
 */
what: Text, 
/**
 * Whether it is essential; otherwise it is welcome.
 */
essential: boolean | null, 
/**
 * Who said it.
 */
said_by: Who, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * A name that belongs to somebody else's workshop, and where it stands in this one.
 */
export type Slip = { 
/**
 * The path of the answer.
 */
at: string, 
/**
 * The name as it is written there.
 */
name: string, 
/**
 * The words around it.
 */
near: string, };
/**
 * A stretch of the week in minutes after Monday 00:00. `to` may be up to a week past the end of Sunday.
 */
export type Span = { 
/**
 * The first minute.
 */
from: number, 
/**
 * The minute after the last.
 */
to: number, };
/**
 * A stage as it is shown.
 */
export type StageForm = { 
/**
 * Its name in paths.
 */
name: string, 
/**
 * Its title.
 */
title: string, 
/**
 * What it is for, in one sentence.
 */
about: string, 
/**
 * Its tools.
 */
tools: Array<ToolForm>, };
/**
 * How far a stage is.
 */
export type StageStanding = { 
/**
 * The stage.
 */
stage: string, 
/**
 * How far.
 */
state: StageState, 
/**
 * How many things there need somebody.
 */
needs: number, };
/**
 * How far a stage is.
 */
export type StageState = "not_started" | "in_progress" | "needs_you" | "done";
/**
 * How the support begins, step by step: getting to know one another, more at first, then less. [S001-104]
 */
export type StaggeredStart = { 
/**
 * One row for each step.
 */
steps: Rows<StartStep>, };
/**
 * How firm an offer is. Only "committed" counts in what the contract promises. [domain.md §6 item 33]
 */
export type Standing = "offered" | "in_principle" | "committed";
/**
 * What the app looks like when it starts.
 */
export type Start = { 
/**
 * Whether there is a vault, and whether it is open.
 */
vault: VaultState, 
/**
 * Whether the open vault is the training vault.
 */
practice: boolean, 
/**
 * Where the vault is kept, to be shown.
 */
place: string, 
/**
 * The app's version.
 */
version: string, 
/**
 * Everything a page needs to draw forms.
 */
forms: FormBook, };
/**
 * One step.
 */
export type StartStep = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * The first day.
 */
starts: Day | null, 
/**
 * What happens.
 */
what: Text, 
/**
 * Who is there.
 */
who: PeopleLinks, 
/**
 * How much support in a week, in whole minutes.
 */
minutes_a_week: Duration | null, 
/**
 * What it costs for a week beside the usual support, in whole pence.
 */
setup_a_week_pence: Pence | null, 
/**
 * For how many weeks, in whole hundredths.
 */
weeks_hundredths: Quantity | null, 
/**
 * Lines of money that pay for what it costs beside the usual support.
 */
lines: LineLinks, 
/**
 * How we know that the person is ready for the next step.
 */
ready_when: Text, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * A kind of money.
 */
export type Stream = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * What it is called.
 */
name: Line, 
/**
 * The law under which it is usually paid.
 */
basis: Basis | null, 
/**
 * What it may pay for.
 */
pays_for: Line, };
/**
 * One strength.
 */
export type Strength = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * What the person can do, has, or can count on.
 */
what: Text, 
/**
 * What kind of strength it is.
 */
kind: StrengthKind | null, 
/**
 * Who said it.
 */
said_by: Who, 
/**
 * Needs that it helps with.
 */
needs: NeedLinks, 
/**
 * Outcomes that it helps with.
 */
outcomes: OutcomeLinks, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * Kinds of strength.
 */
export type StrengthKind = "skill" | "interest" | "people" | "place" | "thing";
/**
 * What the person can do and has: skills, people, places, things. They stand beside needs, and come first.
 * [S003-156, 157]
 */
export type Strengths = { 
/**
 * One row for each strength.
 */
strengths: Rows<Strength>, };
/**
 * All sums of the money board.
 */
export type Sums = { 
/**
 * Line by line.
 */
lines: Array<LineSum>, 
/**
 * By funder, largest first. The person's own contribution is theirs.
 */
by_funder: Array<Share>, 
/**
 * By who controls it, largest first.
 */
by_controller: Array<Share>, 
/**
 * By the route it takes, largest first.
 */
by_route: Array<Share>, 
/**
 * By kind of money, largest first.
 */
by_stream: Array<Share>, 
/**
 * By outcome, in the order of the outcomes; a line that serves several is parted evenly.
 */
by_outcome: Array<Share>, 
/**
 * By kind of support, largest first; a line that pays for several is parted evenly.
 */
by_support: Array<Share>, 
/**
 * What falls within the term by budget year from April to March, when it is known when the money starts. The years
 * make what the contract commits over its term.
 */
by_year: Array<YearSum>, 
/**
 * The contract's first and last day, or those of its money; nothing while no day is known, and then the term is
 * reckoned as a year.
 */
term_days: TermDays | null, 
/**
 * Over the contract's own term.
 */
term: Totals, 
/**
 * Everything committed, in a full year at these prices.
 */
committed: Amount, 
/**
 * Everything offered or agreed in principle, in a full year at these prices.
 */
not_yet: Amount, 
/**
 * Everything on the table, in a full year at these prices.
 */
total: Amount, 
/**
 * What of it is held in reserve.
 */
contingency: Amount, 
/**
 * The indicative budget for a year, when there is one.
 */
indicative: Amount | null, 
/**
 * The newest budget for a year: the last version of it, agreed or not, or the indicative one.
 */
budget: Amount | null, 
/**
 * Budget less what all lines come to in a full year, committed or not: positive is left, negative is over.
 */
difference: Amount | null, 
/**
 * That difference for an average week.
 */
difference_a_week: Amount | null, 
/**
 * All of it for an average week of a full year.
 */
week: AverageWeek, 
/**
 * What the committed lines that the family controls come to in a full year: the contract promises nothing else. The
 * person's own money that the family looks after is not given into their control by it.
 */
family_lines: Amount, };
/**
 * Every piece of support: what, in what circumstances, by whom, when. [S000-41]
 */
export type Support = { 
/**
 * One row for each support element.
 */
elements: Rows<SupportElement>, 
/**
 * Advice and information that go with the plan. [Care Act 2014 s25(1)(f)]
 */
advice: Rows<Advice>, };
/**
 * One piece of support.
 */
export type SupportElement = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * What is done.
 */
what: Text, 
/**
 * In what circumstances.
 */
circumstances: Text, 
/**
 * Who does it, if it is known.
 */
who: Who, 
/**
 * What kind of support it is.
 */
kind: SupportKind | null, 
/**
 * When and how often, in words.
 */
when: Text, 
/**
 * How long in an ordinary week, in whole minutes.
 */
minutes_a_week: Duration | null, 
/**
 * Outcomes that it serves.
 */
outcomes: OutcomeLinks, 
/**
 * Needs that it meets.
 */
needs: NeedLinks, 
/**
 * How firm it is.
 */
standing: Standing | null, 
/**
 * Who committed it, and may. [domain.md §6 item 33]
 */
committed_by: Who, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * Kinds of support; informal, natural and technology are as good as paid. [S002-132]
 */
export type SupportKind = "family" | "community" | "technology" | "personal_assistant" | "provider_core" | "provider_one_to_one" | "sleep_in" | "waking_night" | "on_call" | "clinical" | "housing" | "other";
/**
 * Support elements.
 */
export type SupportLinks = string[];
/**
 * One option.
 */
export type SupportOption = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * What it is called.
 */
name: Line, 
/**
 * What it is about.
 */
about: OptionAbout | null, 
/**
 * What it would be like.
 */
what: Text, 
/**
 * How it fits how the person wants to live.
 */
fits: Fit | null, 
/**
 * Why it fits or does not, in the words of the person and those who know them.
 */
fits_because: Text, 
/**
 * Outcomes that it would serve.
 */
outcomes: OutcomeLinks, 
/**
 * What it would cost for a year, in whole pence.
 */
cost_a_year_pence: Pence | null, 
/**
 * What might go wrong.
 */
risks: Text, 
/**
 * Where it stands.
 */
standing: OptionStanding | null, 
/**
 * Why it was chosen or turned down, and by whom.
 */
because: Text, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * From whom the answers that were looked at last come.
 */
export type TakeBooklet = { 
/**
 * The participant.
 */
from: string, };
/**
 * What a link may point to.
 */
export type Target = "participants" | "entries" | "needs" | "outcomes" | "support" | "capacity" | "best_interests" | "lines" | "promises" | "restrictions" | "open_matters";
/**
 * What a link can point to.
 */
export type TargetForm = { 
/**
 * The target.
 */
target: Target, 
/**
 * The paths of the lists whose rows it means.
 */
lists: Array<string>, 
/**
 * The field of those rows to show.
 */
headline: string, };
/**
 * Something that we want to tell the person.
 */
export type Telling = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * What we want to tell.
 */
what: Text, 
/**
 * What we do to tell it.
 */
we_do: Text, 
/**
 * Who or what helps.
 */
helped_by: Text, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * Who has to be told what about the change, by whom, and how. [domain.md §1 item 133]
 */
export type TellingPeople = { 
/**
 * One row for each message.
 */
messages: Rows<Message>, };
/**
 * How somebody holds their home.
 */
export type Tenure = "tenancy" | "shared_tenancy" | "shared_ownership" | "owned" | "family_home" | "shared_lives" | "licence" | "residential";
/**
 * When the contract runs. [domain.md 2.24]
 */
export type Term = { 
/**
 * The first day.
 */
starts: Day | null, 
/**
 * The last day.
 */
ends: Day | null, 
/**
 * What holds while not everybody has signed. [domain.md §6 item 34]
 */
interim: Text, 
/**
 * How anyone ends it early, with what notice. The home never depends on it.
 */
notice: Text, };
/**
 * The days that a contract's money is for.
 */
export type TermDays = { 
/**
 * The first.
 */
first: string, 
/**
 * The last.
 */
last: string, };
/**
 * A text, at most [`TEXT_LIMIT`] characters.
 */
export type Text = string;
/**
 * The thread through one place.
 */
export type Thread = { 
/**
 * The rows that were asked about: one, or those behind a clause.
 */
here: Array<Knot>, 
/**
 * What they rest on, in the order of the walk.
 */
why: Array<Knot>, 
/**
 * What hangs on them, in the order of the walk.
 */
then: Array<Knot>, };
/**
 * Which place to follow the thread from.
 */
export type ThreadAt = { 
/**
 * The path of a row or of anything in it, or a clause as `contract/2.3`.
 */
at: string, };
/**
 * A tool as it is shown.
 */
export type ToolForm = { 
/**
 * Its name in paths.
 */
name: string, 
/**
 * Its path: stage and tool.
 */
path: string, 
/**
 * Its title.
 */
title: string, 
/**
 * What it is for, in one sentence.
 */
about: string, 
/**
 * How to ask, for a first-time facilitator.
 */
guidance: string, 
/**
 * Its fields.
 */
fields: Array<FieldForm>, };
/**
 * What all lines come to over a stretch of time.
 */
export type Totals = { 
/**
 * Everything committed.
 */
committed: Amount, 
/**
 * Everything offered or agreed in principle.
 */
not_yet: Amount, 
/**
 * Everything on the table.
 */
total: Amount, 
/**
 * What of it is held in reserve.
 */
contingency: Amount, };
/**
 * One try.
 */
export type Tried = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * The activity.
 */
activity: Line, 
/**
 * Where it was found.
 */
found: Line, 
/**
 * The day it was tried.
 */
date: Day | null, 
/**
 * How it went.
 */
how_it_went: Text, 
/**
 * How the person liked it.
 */
liked: Liked | null, 
/**
 * What comes next.
 */
next: NextTry | null, 
/**
 * Outcomes that it serves.
 */
outcomes: OutcomeLinks, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * One text that has a twin in another contract. Nothing of that contract is told: others look at the same screen.
 */
export type TwinFound = { 
/**
 * The path of the text in the open workshop.
 */
at: string, 
/**
 * The text.
 */
words: string, 
/**
 * Whether they are the same word for word, but for the names.
 */
exact: boolean, };
/**
 * What "unable" means in regulation 2(3).
 */
export type Unable = "needs_help" | "distress" | "danger" | "takes_longer";
/**
 * What is counted.
 */
export type Unit = "hour" | "quarter_hour" | "sleep_in" | "waking_night" | "day" | "session" | "week" | "fortnight" | "four_weeks" | "month" | "year" | "item";
/**
 * Whether VAT is in a price.
 */
export type Vat = "included" | "on_top" | "not_owed";
/**
 * What is known of the vault.
 */
export type VaultState = "absent" | "locked" | "open" | "damaged" | "gone";
/**
 * How a question of a checklist is answered.
 */
export type Verdict = "yes" | "no" | "not_yet" | "does_not_apply";
/**
 * One view of a disagreement or of a parked matter.
 */
export type View = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * What it is a view of. Whoever may not see that does not see the view.
 */
matter: OpenMatterLinks, 
/**
 * The view, in the words of those who hold it.
 */
words: Text, 
/**
 * Who holds it.
 */
holders: PeopleLinks, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * What the wage in a price must keep to. [S003-167]
 */
export type Wage = "national" | "real";
/**
 * Something that the person does in a week.
 */
export type WeekActivity = { 
/**
 * The row's id: a UUID that is its own in the whole workshop and never changes.
 */
id: string, 
/**
 * Which week. An ordinary one unless said otherwise.
 */
week: WeekKind | null, 
/**
 * The day.
 */
day: Weekday | null, 
/**
 * The part of the day.
 */
part: PartOfDay | null, 
/**
 * When it starts, if that matters.
 */
from: Clock | null, 
/**
 * What the person does.
 */
what: Line, 
/**
 * Who with.
 */
with: Line, 
/**
 * The kind of support that is needed; empty when none is.
 */
kind: SupportKind | null, 
/**
 * Two people support at the same time.
 */
two_to_one: boolean | null, 
/**
 * How long the support lasts, in whole minutes.
 */
support_minutes: Duration | null, 
/**
 * The support that this is part of.
 */
support: SupportLinks, 
/**
 * Lines of money that pay for it.
 */
lines: LineLinks, 
/**
 * Outcomes that it serves.
 */
outcomes: OutcomeLinks, 
/**
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * Kinds of week.
 */
export type WeekKind = "ordinary" | "holiday" | "bad";
/**
 * How weeks become a year. 52 weeks unless another rule is chosen.
 */
export type WeekRule = "fifty_two" | "calendar_year";
/**
 * The support in one kind of week. Two people at once count twice: these are hours of staff and helpers.
 */
export type WeekSums = { 
/**
 * Which kind of week.
 */
week: WeekKind, 
/**
 * Its name.
 */
name: string, 
/**
 * All of it: days and nights, weekdays, weekend and what has no day yet.
 */
total: Hours, 
/**
 * What is by day.
 */
by_day: Hours, 
/**
 * What is at night.
 */
nights: Hours, 
/**
 * What is on Monday to Friday.
 */
weekdays: Hours, 
/**
 * What is on Saturday and Sunday, nights among it.
 */
weekend: Hours, 
/**
 * What has no day yet.
 */
no_day: Hours, 
/**
 * What two people do at once; counted twice in everything above.
 */
two_to_one: Hours, 
/**
 * Day by day, those with something in them.
 */
days: Array<DayHours>, 
/**
 * Kind by kind, those that are there.
 */
kinds: Array<KindHours>, };
/**
 * A day of the week.
 */
export type Weekday = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
/**
 * The nine parts of well-being. [Care Act 2014 s1(2)]
 */
export type Wellbeing = "dignity" | "health" | "protection" | "control" | "work" | "social_economic" | "relationships" | "home" | "contribution";
/**
 * One participant, or nobody yet.
 */
export type Who = string | null;
/**
 * The support that makes the plan happen, paid and unpaid.
 */
export type WhoDoesWhat = { options: Options, support: Support, roles: Roles, week: PerfectWeek, shared: SharedSupport, matching: Matching, start: StaggeredStart, activities: Activities, };
/**
 * Whom to ring.
 */
export type WhomToRing = { 
/**
 * Name and number, in one line.
 */
ring: string, };
/**
 * What is working and not working, each from one perspective; never merged. [S002; S004; domain.md 2.4]
 */
export type WorkingNotWorking = { 
/**
 * What is working, and must stay.
 */
working: Rows<Entry>, 
/**
 * What is not working, and must change.
 */
not_working: Rows<Entry>, };
/**
 * One person's workshop: everything that was said, planned, costed and agreed.
 */
export type Workshop = { 
/**
 * The major of the file's format; see [`FORMAT`].
 */
format: number, 
/**
 * The minor of the file's format; none is 0.
 */
minor: number, 
/**
 * The workshop's own id.
 */
id: string, before: Before, assessment: AssessmentSummary, plan: Plan, who: WhoDoesWhat, money: Money, crisis: Crisis, agree: Agree, };
/**
 * Which workshop.
 */
export type WorkshopId = { 
/**
 * Its id.
 */
id: string, };
/**
 * Where something was written.
 */
export type Written = { 
/**
 * The path, or nothing when the choice of a place was called off.
 */
path: string | null, };
/**
 * What falls into one budget year.
 */
export type YearSum = { 
/**
 * The calendar year in which it begins, in April.
 */
from: number, 
/**
 * Its name: "2026 to 2027".
 */
name: string, 
/**
 * What is committed.
 */
committed: Amount, 
/**
 * What is only offered or agreed in principle.
 */
not_yet: Amount, };

/** Every call: its request and its reply. */
export interface Calls {
  /** How the app stands, and everything needed to draw forms. */
  begin: [Nothing, Start];
  /** Makes the vault, under a passphrase that nobody can recover. */
  create_vault: [Passphrase, Shelf];
  /** Opens the vault. */
  unlock: [Passphrase, Shelf];
  /** Opens the training vault with its made-up workshop. */
  open_practice: [Nothing, Shelf];
  /** Closes whatever is open. */
  lock: [Nothing, Start];
  /** The people one has workshops with. */
  shelf: [Nothing, Shelf];
  /** Goes on with a vault that has lost something that was told as saved. Until then nothing in it is changed. */
  go_on: [Nothing, Shelf];
  /** Puts a new workshop on the shelf and opens it. */
  new_workshop: [NewWorkshop, Opened];
  /** Opens a workshop. */
  open_workshop: [WorkshopId, Opened];
  /** Changes answers and rows, all or none; saved before it is shown as saved. */
  edit: [EditCall, Settled];
  /** Changes answers and rows from the cells of a sheet, some of which say more than one answer. */
  edit_cells: [CellsCall, Settled];
  /** Takes back the last step. */
  undo: [Nothing, Settled];
  /** Brings back the last step that was taken back. */
  redo: [Nothing, Settled];
  /** What was done to the open workshop, when and by whom, the last first. */
  history: [Nothing, Array<HistoryLine>];
  /** What became different beside the answers since it was told last: nobody waits for it to hear that they are saved. */
  reckon: [Nothing, News];
  /** Fills the empty list of reviews with proposed days, as one step of undo. */
  propose_reviews: [Nothing, Settled];
  /** Fills the empty local lists from those kept or those of the app, as one step of undo. */
  bring_in_lists: [Nothing, Settled];
  /** Keeps this workshop's local lists for the next workshops. */
  keep_lists: [Nothing, Kept];
  /** What of this contract stands in another contract of the vault too. */
  sameness: [Nothing, Sameness];
  /** The golden thread through a place: what it rests on, and what hangs on it. */
  thread: [ThreadAt, Thread];
  /** Where names from other workshops of this vault stand in this one. */
  other_names: [Nothing, OtherNames];
  /** The safeguarding notes beside this workshop, for the facilitator alone. */
  notes: [Nothing, Notes];
  /** Writes a safeguarding note, or writes it anew. */
  save_note: [SaveNote, Notes];
  /** Removes a safeguarding note for good. */
  remove_note: [NoteId, Notes];
  /** Keeps whom to ring about a safeguarding worry. */
  keep_ring: [WhomToRing, Notes];
  /** Lets the user choose a photo, and keeps it in the vault. */
  choose_photo: [Nothing, ChosenPhoto];
  /** A photo of the vault, as a page can show it. */
  photo: [PhotoCall, Photo];
  /** The tools whose help was put away. */
  guidance: [Nothing, Guidance];
  /** Puts a tool's help away for good, or brings it back. */
  know_guidance: [KnowGuidance, Guidance];
  /** Finds words, in the workshop that is open, or in all of them while none is. */
  search: [SearchCall, SearchReply];
  /** Cancels a long call: nothing of it is written, and it fails with a sentence that says so. */
  cancel: [Cancel, Cancelled];
  /** Lays the contract out as it would be printed now for an audience. */
  preview: [ForAudience, Preview];
  /** A picture of a page of the last preview. */
  preview_page: [PageCall, PagePicture];
  /** How many pages the one-page profile takes for an audience. */
  profile_pages: [ForAudience, ProfilePages];
  /** Issues the contract: composed, sealed and kept for good. */
  issue: [Nothing, Issued];
  /** The contracts issued from this workshop, newest first. */
  contracts: [Nothing, Array<Issued>];
  /** Saves a copy of an issued contract where the user chooses. */
  save_copy: [CopyCall, Written];
  /** Opens a copy of an issued contract in the system's viewer, to be printed. */
  print_copy: [CopyCall, Written];
  /** Writes the folder for the commissioner's e-mail where the user chooses. */
  prepare_email: [ContractNumber, Prepared];
  /** Takes in a hand-over file that the user chooses. */
  take_in: [Passphrase, Opened];
  /** The papers beside the contract: what there is, for whom, and why one cannot be printed yet. */
  papers: [Nothing, Array<PaperForm>];
  /** Lays a paper out as it would be printed now. */
  preview_paper: [PaperCall, Preview];
  /** Saves a paper where the user chooses. */
  save_paper: [PaperFile, Written];
  /** Opens a paper in the system's viewer, to be printed. */
  print_paper: [PaperCall, Written];
  /** Saves a booklet that can be filled in on any computer, where the user chooses. */
  save_booklet: [PaperCall, Written];
  /** Reads the answers of a booklet that the user chooses, and says what they would add. */
  look_at_booklet: [Nothing, BookletAnswers];
  /** Adds the answers that were looked at last, as one step of undo. */
  take_booklet: [TakeBooklet, Settled];
}
