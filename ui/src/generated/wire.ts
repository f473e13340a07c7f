// Made from the Rust types by `cargo xtask types`. Do not edit.

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
 * Pronouns, if the person wants them used.
 */
pronouns: Line, 
/**
 * How the person communicates: words, signs, symbols, objects, eye pointing, an aid; and what helps.
 */
communication: Text, 
/**
 * The languages that the person and family use, and whether an interpreter is needed.
 */
languages: Line, 
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
row: string, };
/**
 * What is agreed, what is open, who signs, and when we look again.
 */
export type Agree = { term: Term, decisions: Decisions, disagreements: Disagreements, parked: ParkedMatters, flexibility: Flexibility, reviews: Reviews, signatures: Signatures, };
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
 * How a field is asked for. One part on screen for each.
 */
export type Ask = { "kind": "line", limit: number, } | { "kind": "text", limit: number, } | { "kind": "money" } | { "kind": "quantity" } | { "kind": "duration" } | { "kind": "day" } | { "kind": "clock" } | { "kind": "yes_no" } | { "kind": "choice", options: Array<OptionForm>, } | { "kind": "choices", options: Array<OptionForm>, } | { "kind": "audiences" } | { "kind": "person" } | { "kind": "links", target: Target, } | { "kind": "rows", row: RowForm, };
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
export type AssessmentSummary = { assessments: Assessments, needs: Needs, budget: IndicativeBudget, };
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
export type Audience = "facilitator" | "room" | "person" | "provider" | "health" | "commissioner" | "learning";
/**
 * A set of audiences. The facilitator always sees everything and is never listed.
 *
 * In files: a list of words. Everyone but "learning" unless said otherwise; the empty list is
 * "only the facilitator".
 */
export type Audiences = Audience[];
/**
 * What makes a restriction lawful. In the person's own home or supported living a deprivation of liberty
 * needs the Court of Protection; the safeguards (DoLS) reach only care homes and hospitals.
 */
export type Authority = "person_agrees" | "best_interests" | "court_of_protection" | "court_pending" | "mental_health_act" | "criminal_justice" | "dols" | "none_yet";
/**
 * Who the person is, who is with them, where they are coming from, and what may be shared.
 */
export type Before = { person: AboutPerson, moving: Moving, people: People, sessions: Sessions, consent: Consent, plan_format: PlanFormat, prework: Prework, };
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
 * Any number of words from one list, each at most once, in the order chosen.
 */
export type Choices<T> = Array<T>;
/**
 * A time of day in minutes after midnight, 00:00 to 24:00. In files: `22:00`.
 */
export type Clock = string;
/**
 * What the person agrees to share, and with whom. [UK GDPR Art 9; Mental Capacity Act 2005 s1, s4]
 */
export type Consent = { 
/**
 * Who consents.
 */
given_by: ConsentBy | null, 
/**
 * How they showed it: words, sign, behaviour; or who decided in their best interests and why.
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
 * Who consents to sharing.
 */
export type ConsentBy = "person" | "person_with_support" | "deputy_or_attorney" | "best_interests";
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
 * What sets it off.
 */
trigger: Text, 
/**
 * Early signs that it is coming.
 */
early_signs: Text, 
/**
 * How we make it less likely.
 */
prevent: Text, 
/**
 * What we do, first things first.
 */
what_we_do: Text, 
/**
 * How the person stays at home. [S000-25]
 */
stays_home: Text, 
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
 * In which format.
 */
format: PaperFormat, };
/**
 * Who answers, hour by hour through the week. [S000-26, 52]
 */
export type Cover = { 
/**
 * One row for each stretch of cover.
 */
slots: Rows<CoverSlot>, };
/**
 * A slot as it lies in the week, cut at midnight so that it can be drawn.
 */
export type CoverPiece = { 
/**
 * The slot.
 */
slot: string, 
/**
 * Monday is 0.
 */
day: number, 
/**
 * Minutes after midnight.
 */
from: number, 
/**
 * Minutes after midnight, greater than `from`.
 */
to: number, };
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
 * The number to ring.
 */
phone: Line, 
/**
 * How firm it is. Only "committed" closes a gap.
 */
standing: Standing | null, };
/**
 * The week of cover, ready to be drawn.
 */
export type CoverView = { 
/**
 * Slots cut at midnight, for drawing.
 */
pieces: Array<CoverPiece>, 
/**
 * Stretches without anybody, in minutes from Monday 00:00; may run past the end of Sunday.
 */
gaps: Array<Span>, 
/**
 * The same in words: "Friday 22:00 to Saturday 08:00: nobody".
 */
gaps_in_words: Array<string>, 
/**
 * Those between Friday 17:00 and Monday 09:00.
 */
weekend_gaps_in_words: Array<string>, };
/**
 * What might happen, how we make it less likely, and how the person stays at home.
 */
export type Crisis = { contingencies: Contingencies, cover: Cover, restrictions: Restrictions, };
/**
 * A day of the calendar, from 1850 to 2199. In files: `2026-06-03`.
 */
export type Day = string;
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
 * What was decided. [S000-7]
 */
export type Decisions = { 
/**
 * One row for each decision.
 */
decisions: Rows<Decision>, };
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
 * One view, in the words of those who hold it.
 */
first_view: Text, 
/**
 * Who holds it.
 */
first_holders: PeopleLinks, 
/**
 * The other view, in the words of those who hold it.
 */
second_view: Text, 
/**
 * Who holds it.
 */
second_holders: PeopleLinks, 
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
 * Who may see it.
 */
visible_to: Audiences, };
/**
 * Where people disagree: both views, in their own words. [domain.md 2.25]
 */
export type Disagreements = { 
/**
 * One row for each disagreement.
 */
disagreements: Rows<Disagreement>, };
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
acts: Array<Act>, };
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
 * Who said it.
 */
said_by: Who, 
/**
 * How it was said.
 */
how: How | null, 
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
 * How often a line recurs.
 */
export type Every = "week" | "month" | "year" | "once";
/**
 * Why a call did not do what was asked. Nothing was changed, nothing was lost.
 */
export type Failure = { 
/**
 * A name that programs can act on.
 */
code: string, 
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
audience: Audience, };
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
 * A part that some audiences do not get, on screen, paper or file.
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
 * Why.
 */
because: Text, 
/**
 * Who may see that something is held back.
 */
visible_to: Audiences, };
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
 * How something was said. [domain.md §6 item 4]
 */
export type How = "said" | "showed" | "we_think" | "did_not_want_to";
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
 * The seal printed in its footer.
 */
seal: string, 
/**
 * SHA-256 of the PDF, in hexadecimal.
 */
sha256: string, };
/**
 * A short text, at most [`LINE_LIMIT`] characters.
 */
export type Line = string;
/**
 * The sums of one line.
 */
export type LineSum = { 
/**
 * The line.
 */
id: string, 
/**
 * For a year.
 */
year: Amount, 
/**
 * For an ordinary week; nothing for a one-off.
 */
week: Amount | null, 
/**
 * How one occurrence is reckoned: "12.5 hours at £21.50".
 */
reckoned: string, 
/**
 * Whether it is committed and so counts in what the contract promises.
 */
counts: boolean, };
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
export type Money = { board: MoneyBoard, family_control: FamilyControl, };
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
lines: Rows<MoneyLine>, };
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
 * How often it recurs; "once" is a one-off.
 */
every: Every | null, 
/**
 * For "every week": in how many weeks of the year, in whole hundredths. Empty means the whole year.
 */
weeks_hundredths: Quantity | null, 
/**
 * The first day.
 */
starts: Day | null, 
/**
 * The last day.
 */
ends: Day | null, 
/**
 * Support elements that it pays for. Money managed by the family stays with these. [S000-19]
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
 * The difference between the indicative budget and the lines, in words; empty without a budget.
 */
difference: string, };
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
problems?: Array<Problem>, 
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
cover?: CoverView, };
/**
 * A call that needs nothing said.
 */
export type Nothing = Record<symbol, never>;
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
settled: Settled, };
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
 * Which of the seven meta-outcomes it belongs to; two or three are usual. [S003-160, 163]
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
 * A format of a document.
 */
export type PaperFormat = "pdf" | "html" | "txt";
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
 * What it means for the contract until then.
 */
effect: Text, 
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
matters: Rows<Parked>, };
/**
 * A part of the workshop that can be held back.
 */
export type Part = "identity" | "assessments" | "plan" | "who" | "money" | "crisis" | "open_matters";
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
export type Plan = { profile: Profile, working: WorkingNotWorking, outcomes: Outcomes, };
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
 * One problem. A problem never blocks typing.
 */
export type Problem = { 
/**
 * Its name, for programs: `outcome_without_support`.
 */
code: string, 
/**
 * How much it matters.
 */
severity: Severity, 
/**
 * The path of the place where it can be mended.
 */
at: string, 
/**
 * What is wrong and what to do, in one or two plain sentences.
 */
text: string, 
/**
 * The rule it comes from.
 */
source: string, };
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
best_support: Rows<Entry>, };
/**
 * A count in whole hundredths: 3750 is 37.5. At most ten thousand.
 */
export type Quantity = number;
/**
 * Somebody from whom a part can be held back.
 */
export type Recipient = "room" | "person" | "provider" | "health" | "commissioner";
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
 * The number of the order, or what else identifies the authority.
 */
authority_reference: Line, 
/**
 * The day the authority ends.
 */
authority_ends: Day | null, 
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
 * Restrictions, each with its reason, its lawful authority and its review. [S000-50; domain.md 0.3, 2.18]
 */
export type Restrictions = { 
/**
 * One row for each restriction.
 */
restrictions: Rows<Restriction>, };
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
 * Who pulls everyone together.
 */
led_by: Who, 
/**
 * What it looks at.
 */
focus: Text, };
/**
 * When we look again. [S000-55; S002-136]
 */
export type Reviews = { 
/**
 * One row for each review.
 */
reviews: Rows<Review>, };
/**
 * The part somebody plays. The first six kinds of role are the key roles of [S000-39].
 */
export type Role = "person" | "family" | "circle" | "advocate" | "social_worker" | "health" | "out_of_hours" | "specialist" | "provider_manager" | "provider_staff" | "personal_assistant" | "commissioning_officer" | "contracts_officer" | "budget_holder" | "landlord" | "broker" | "facilitator" | "interpreter" | "quality_checker" | "welfare_rights" | "other";
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
 * Words to look for.
 */
export type SearchCall = { 
/**
 * The words as typed. Each must begin a word of the answer, in any order.
 */
words: string, 
/**
 * In all workshops, or in the open one only.
 */
everywhere: boolean, };
/**
 * What was found.
 */
export type SearchReply = { 
/**
 * The best first, at most 50.
 */
hits: Array<Hit>, };
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
notes: Text, };
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
 * What became different beside it.
 */
news: News, 
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
 * How much a problem matters.
 */
export type Severity = "must" | "should";
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
 * What is committed, for a year.
 */
committed: Amount, 
/**
 * What is only offered or agreed in principle, for a year.
 */
not_yet: Amount, };
/**
 * The people one has workshops with.
 */
export type Shelf = { 
/**
 * Whether this is the training vault.
 */
practice: boolean, 
/**
 * One card for each workshop, last saved first.
 */
workshops: Array<Card>, };
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
 * If not signed: why.
 */
because: Text, };
/**
 * Where a signature stands. A person who cannot contract does not "sign": their part is recorded.
 */
export type SigningState = "will_sign" | "signed" | "mark" | "took_part" | "not_signed";
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
 * All sums of the money board.
 */
export type Sums = { 
/**
 * Line by line.
 */
lines: Array<LineSum>, 
/**
 * By funder, largest first.
 */
by_funder: Array<Share>, 
/**
 * By who controls it, largest first.
 */
by_controller: Array<Share>, 
/**
 * Everything committed, for a year.
 */
committed: Amount, 
/**
 * Everything offered or agreed in principle, for a year.
 */
not_yet: Amount, 
/**
 * Everything on the table, for a year.
 */
total: Amount, 
/**
 * The indicative budget for a year, when there is one.
 */
indicative: Amount | null, 
/**
 * Indicative budget less total, when there is one: positive is left, negative is over.
 */
difference: Amount | null, 
/**
 * The same for an average week.
 */
difference_a_week: Amount | null, 
/**
 * What the family controls for a year: the larger of the answer and the lines they control.
 */
family_lines: Amount, };
/**
 * Every piece of support: what, in what circumstances, by whom, when. [S000-41]
 */
export type Support = { 
/**
 * One row for each support element.
 */
elements: Rows<SupportElement>, };
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
 * What a link may point to.
 */
export type Target = "participants" | "entries" | "needs" | "outcomes" | "support";
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
 * How anyone ends it early, with what notice. The home never depends on it.
 */
notice: Text, };
/**
 * A text, at most [`TEXT_LIMIT`] characters.
 */
export type Text = string;
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
 * What is counted.
 */
export type Unit = "hour" | "sleep_in" | "waking_night" | "day" | "session" | "week" | "month" | "year" | "item";
/**
 * What is known of the vault.
 */
export type VaultState = "absent" | "locked" | "open" | "damaged";
/**
 * How weeks become a year. 52 weeks unless another rule is chosen.
 */
export type WeekRule = "fifty_two" | "calendar_year";
/**
 * A day of the week.
 */
export type Weekday = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
/**
 * One participant, or nobody yet.
 */
export type Who = string | null;
/**
 * The support that makes the plan happen, paid and unpaid.
 */
export type WhoDoesWhat = { support: Support, };
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
 * The number of the file format; see [`FORMAT`].
 */
format: number, 
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
  /** Puts a new workshop on the shelf and opens it. */
  new_workshop: [NewWorkshop, Opened];
  /** Opens a workshop. */
  open_workshop: [WorkshopId, Opened];
  /** Changes answers and rows, all or none; saved before it is shown as saved. */
  edit: [EditCall, Settled];
  /** Takes back the last step. */
  undo: [Nothing, Settled];
  /** Brings back the last step that was taken back. */
  redo: [Nothing, Settled];
  /** Finds words, in the open workshop or in all of them. */
  search: [SearchCall, SearchReply];
  /** Lays the contract out as it would be printed now for an audience. */
  preview: [ForAudience, Preview];
  /** A picture of a page of the last preview. */
  preview_page: [PageCall, PagePicture];
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
}
