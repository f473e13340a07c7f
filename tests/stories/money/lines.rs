//! What cannot be meant in a line of money, and what the person cannot be charged.

use super::super::{Do, MUST, SHOULD, Story, danny, set};
use super::{new, told};
use domain::Code;

pub(super) fn stories() -> Vec<Story> {
    days().into_iter().chain(numbers()).chain(payers()).chain(charges()).collect()
}

fn share(field: &'static str, to: &'static str) -> Do {
    Do::Set(format!("money/board/shares/#new/{field}").leak(), to.into())
}

/// Somebody who pays a part of a line, added, told of and mended.
fn share_of(code: Code, field: &str, says: &'static str, then: Vec<Do>, mend: Vec<Do>) -> Story {
    let all = [Do::Add("money/board/shares")].into_iter().chain(then).collect();
    danny(code, SHOULD, format!("money/board/shares/#new/{field}").leak(), says, all, mend)
}

/// Days, weeks and months that contradict each other.
fn days() -> Vec<Story> {
    vec![
        // 30 days are four weeks and two days.
        told(
            Code::WeeksContradictDays,
            SHOULD,
            "weeks_hundredths",
            "“Nights” says 6 weeks, and there are only 5 between its first and its last day",
            vec![
                new("every", "week"),
                new("starts", "2/11/2026"),
                new("ends", "1/12/2026"),
                new("weeks_hundredths", "6"),
            ],
            vec![new("weeks_hundredths", "4.28")],
        ),
        told(
            Code::MonthsContradictDays,
            SHOULD,
            "months_hundredths",
            "“Nights” says 7 months, and there are only 6 between",
            vec![
                new("every", "month"),
                new("starts", "1/1/2027"),
                new("ends", "30/6/2027"),
                new("months_hundredths", "7"),
            ],
            vec![new("months_hundredths", "6")],
        ),
        told(
            Code::TooManyWeeks,
            SHOULD,
            "weeks_hundredths",
            "says 60 weeks, and no year has more than 53",
            vec![
                set("agree/term/starts", "1/4/2026"),
                set("agree/term/ends", "31/3/2028"),
                new("every", "week"),
                new("weeks_hundredths", "60"),
            ],
            vec![new("weeks_hundredths", "39")],
        ),
        told(
            Code::TooManyMonths,
            SHOULD,
            "months_hundredths",
            "says 13 months, and a year has 12",
            vec![
                set("agree/term/starts", "1/4/2026"),
                set("agree/term/ends", "31/3/2028"),
                new("every", "month"),
                new("months_hundredths", "13"),
            ],
            vec![new("months_hundredths", "12")],
        ),
        told(
            Code::OutsideTheTerm,
            SHOULD,
            "starts",
            "lie outside the contract, which runs from 2 November 2026 to 31 October 2027",
            vec![new("every", "week"), new("ends", "1/11/2027")],
            vec![new("ends", "31/10/2027")],
        ),
    ]
}

/// Numbers that cannot be meant.
fn numbers() -> Vec<Story> {
    vec![
        told(
            Code::WithoutHowOften,
            SHOULD,
            "every",
            "Say how often “Nights” is paid",
            vec![new("rate_pence", "£95")],
            vec![new("every", "week")],
        ),
        told(
            Code::TaperRises,
            SHOULD,
            "taper_to_hundredths",
            "has more in its last week than in its first",
            vec![
                new("purpose", "tapering"),
                new("every", "week"),
                new("weeks_hundredths", "6"),
                new("quantity_hundredths", "8"),
                new("taper_to_hundredths", "20"),
            ],
            vec![new("taper_to_hundredths", "8")],
        ),
        told(
            Code::TaperHalfWeeks,
            SHOULD,
            "weeks_hundredths",
            "comes down over 4.5 weeks, and only whole weeks can be counted: 5",
            vec![new("purpose", "tapering"), new("every", "week"), new("weeks_hundredths", "4.5")],
            vec![new("weeks_hundredths", "4")],
        ),
        told(
            Code::CreditWithoutReason,
            MUST,
            "credit_because",
            "“Nights” takes money off, and nobody said why",
            vec![new("purpose", "credit"), new("rate_pence", "20")],
            vec![new("credit_because", "Two nights that were not needed")],
        ),
        told(
            Code::TooLarge,
            MUST,
            "rate_pence",
            "“Nights” comes to more than can be reckoned",
            vec![
                new("every", "week"),
                new("rate_pence", "100,000,000"),
                new("quantity_hundredths", "10,000"),
                new("on_costs_hundredths", "10,000"),
            ],
            vec![new("on_costs_hundredths", "12.5")],
        ),
    ]
}

/// Shares of nobody, and somebody without a share.
fn payers() -> Vec<Story> {
    vec![
        told(
            Code::ShareWithoutFunder,
            SHOULD,
            "co_funder",
            "nobody wrote which",
            vec![new("co_share_hundredths", "40")],
            vec![new("co_funder", "NHS")],
        ),
        told(
            Code::FunderWithoutShare,
            SHOULD,
            "co_share_hundredths",
            "NHS is to pay a part of “Nights”, and nobody wrote how much",
            vec![new("co_funder", "NHS")],
            vec![new("co_share_hundredths", "40")],
        ),
        share_of(
            Code::ShareWithoutLine,
            "lines",
            "“Trust” is to pay a part of some money, and no line is named",
            vec![share("funder", "Trust"), share("weight_hundredths", "1")],
            vec![Do::Link("money/board/shares/#new/lines", "money/board/lines/#0")],
        ),
        share_of(
            Code::ShareWithoutName,
            "funder",
            "has no name",
            vec![share("weight_hundredths", "1")],
            vec![share("funder", "Trust")],
        ),
        share_of(
            Code::ShareWithoutPart,
            "share_hundredths",
            "Nobody wrote how much “Trust” pays",
            vec![share("funder", "Trust")],
            vec![share("share_hundredths", "25")],
        ),
    ]
}

/// What the person is asked for and cannot be charged.
fn charges() -> Vec<Story> {
    vec![
        told(
            Code::ContributionAboveLine,
            SHOULD,
            "contribution_a_week_pence",
            "Danny is asked for £312.40 a week towards “Nights”, and not more than £270.00 a week",
            vec![
                new("every", "week"),
                new("rate_pence", "270"),
                new("basis", "care_act"),
                new("contribution_a_week_pence", "312.40"),
            ],
            vec![new("contribution_a_week_pence", "270")],
        ),
        told(
            Code::ContributionAbovePart,
            SHOULD,
            "contribution_a_week_pence",
            "Danny is asked for £312.40 a week towards “Nights”, and only £270.00 a week of it may be charged",
            vec![
                new("every", "week"),
                new("rate_pence", "900"),
                new("basis", "care_act"),
                new("co_funder", "NHS"),
                new("co_share_hundredths", "70"),
                new("contribution_a_week_pence", "312.40"),
            ],
            vec![new("contribution_a_week_pence", "270")],
        ),
        told(
            Code::ContributionToHealthCare,
            MUST,
            "contribution_a_week_pence",
            "Care that the NHS pays for is free, but Danny is asked to pay towards “Nights”",
            vec![new("basis", "continuing_care"), new("contribution_a_week_pence", "12.50")],
            vec![new("contribution_a_week_pence", "")],
        ),
    ]
}
