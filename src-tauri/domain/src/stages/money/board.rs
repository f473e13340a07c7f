use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{
    Day, Line, LineLinks, OutcomeLinks, Pence, Quantity, Rows, SupportLinks, Text, Who, choice,
};
use crate::stages::Standing;

tool! {
    /// Every resource on the table. [S000-42, 43]
    MoneyBoard for State, Support {
        /// How many weeks a year has for amounts that recur every week.
        week_rule: Option<WeekRule>,
        /// One row for each resource.
        lines: Rows<MoneyLine>,
        /// Who else pays a part of a line, where more than two do or they pay in parts such as thirds.
        shares: Rows<FunderShare>,
    }
}

choice! {
    /// How weeks become a year. 52 weeks unless another rule is chosen.
    WeekRule {
        /// 52 weeks.
        FiftyTwo = "fifty_two",
        /// 365 days: 52 weeks and one day.
        CalendarYear = "calendar_year",
    }
}

row! {
    /// A body that pays a part of some lines. Whoever may see a line sees who pays it.
    FunderShare {
        /// The body or person, by name.
        funder: Line,
        /// The lines that it pays a part of.
        lines: LineLinks,
        /// The law under which it pays. Where none is said the person is not charged for this part.
        basis: Option<Basis>,
        /// The part that it pays, in hundredths of a per cent: 4000 is 40 per cent.
        share_hundredths: Option<Quantity>,
        /// Instead of a per cent: how many parts it pays, where the line's own funder pays one; in whole hundredths.
        /// Three bodies that pay a third each have one part each.
        weight_hundredths: Option<Quantity>,
    }
}

row! {
    /// One resource: what it pays for, where it comes from, who controls it.
    MoneyLine {
        /// What it is for.
        what: Line,
        /// The body or person the money comes from, by name.
        funder: Line,
        /// A second body that pays a part of it, by name.
        co_funder: Line,
        /// The part that the second body pays, in hundredths of a per cent: 4000 is 40 per cent.
        co_share_hundredths: Option<Quantity>,
        /// The law under which the second body pays. Where none is said the person is not charged for its part.
        co_basis: Option<Basis>,
        /// Where others pay in parts: how many parts the line's own funder pays, in whole hundredths. Empty means one.
        own_weight_hundredths: Option<Quantity>,
        /// What kind of money it is, by its name in the local list: "social care budget".
        stream: Line,
        /// The law under which it is paid.
        basis: Option<Basis>,
        /// Who controls it.
        controlled_by: Option<Control>,
        /// The participant who controls it, if it is one.
        controller: Who,
        /// The route it takes.
        route: Option<Route>,
        /// What is counted.
        unit: Option<Unit>,
        /// How many units each time, in whole hundredths: 3750 is 37.5.
        quantity_hundredths: Option<Quantity>,
        /// The price of one unit, in whole pence.
        rate_pence: Option<Pence>,
        /// What comes on top of the price, such as employer's contributions, in hundredths of a per cent.
        on_costs_hundredths: Option<Quantity>,
        /// Whether VAT is in the price. [domain.md 2.21]
        vat: Option<Vat>,
        /// If VAT comes on top: its rate, in hundredths of a per cent. Empty means the standard rate of the day.
        vat_hundredths: Option<Quantity>,
        /// For something shared by several people: this person's part by need, in hundredths of a per cent.
        share_hundredths: Option<Quantity>,
        /// What the wage in the price must keep to.
        wage: Option<Wage>,
        /// How often it recurs; "once" is a one-off.
        every: Option<Every>,
        /// For what recurs by weeks: in how many weeks of the year, in whole hundredths. Empty means all of them.
        weeks_hundredths: Option<Quantity>,
        /// For "every month": in how many months of the year, in whole hundredths. Empty means all of them.
        months_hundredths: Option<Quantity>,
        /// Whether it recurs, sets something up, or is held in reserve.
        purpose: Option<Purpose>,
        /// For something that tapers: how many units it comes down to in its last week, in whole hundredths.
        taper_to_hundredths: Option<Quantity>,
        /// The first day.
        starts: Option<Day>,
        /// The last day.
        ends: Option<Day>,
        /// For a credit, which takes money off: why. Without a reason it counts for nothing.
        credit_because: Text,
        /// What the person pays towards it for a week, as assessed, in whole pence. Never more counts than may be charged.
        contribution_a_week_pence: Option<Pence>,
        /// Why the person pays towards something that is free by law.
        contribution_because: Text,
        /// Support elements that it pays for. Direct payments and personal health budgets stay with these. [S000-19]
        support: SupportLinks,
        /// Outcomes that it serves.
        outcomes: OutcomeLinks,
        /// How firm it is.
        standing: Option<Standing>,
        /// Who committed it: somebody who may. [domain.md §6.33]
        committed_by: Who,
        /// What may be changed without changing the contract. [domain.md 2.21]
        change_rule: Option<MoneyChange>,
        /// If money may move between lines: up to how much a year, in whole pence.
        change_up_to_pence: Option<Pence>,
        /// What else to know: conditions, on-costs, what may be moved.
        notes: Text,
        /// Who may see it. A hidden line is left out of that audience's totals, and the page says so.
        visible_to: Audiences,
    }
}

choice! {
    /// The law under which money is paid.
    Basis {
        /// Care Act 2014.
        CareAct = "care_act",
        /// After-care under section 117 of the Mental Health Act 1983; free of charge.
        Section117 = "section_117",
        /// NHS continuing healthcare.
        ContinuingCare = "continuing_care",
        /// Health money otherwise.
        Nhs = "nhs",
        /// Housing benefit or housing costs.
        Housing = "housing",
        /// Benefits.
        Benefits = "benefits",
        /// Education.
        Education = "education",
        /// None: given freely.
        Freely = "freely",
    }
}

choice! {
    /// Whether VAT is in a price.
    Vat {
        /// It is in the price.
        Included = "included",
        /// It comes on top of the price, and is added to it.
        OnTop = "on_top",
        /// None is owed.
        NotOwed = "not_owed",
    }
}

choice! {
    /// What may be changed in a line of money without changing the contract.
    MoneyChange {
        /// How it is used within the line.
        WithinLine = "within_line",
        /// Money may move between this line and others, up to an amount.
        BetweenLines = "between_lines",
        /// Nothing without the commissioner.
        Commissioner = "commissioner",
    }
}

choice! {
    /// What the wage in a price must keep to. [S003-167]
    Wage {
        /// The national living wage, as the law asks.
        National = "national",
        /// The real living wage.
        Real = "real",
    }
}

choice! {
    /// What a line of money is for, in time.
    Purpose {
        /// It recurs.
        Recurring = "recurring",
        /// It sets something up and then ends.
        SetUp = "set_up",
        /// It is paid once.
        OneOff = "one_off",
        /// It comes down week by week.
        Tapering = "tapering",
        /// It is held in reserve for what may happen.
        Contingency = "contingency",
        /// It is money back: it takes off what the price says.
        Credit = "credit",
    }
}

choice! {
    /// Who controls money.
    Control {
        /// The person.
        Person = "person",
        /// The family.
        Family = "family",
        /// The support provider, as an individual service fund or a contract.
        Provider = "provider",
        /// The council.
        Council = "council",
        /// The NHS.
        Nhs = "nhs",
        /// Somebody else, holding it for the person.
        ThirdParty = "third_party",
    }
}

choice! {
    /// The route that money takes. [S001-113]
    Route {
        /// Direct payment. [Care Act 2014 s31-33]
        DirectPayment = "direct_payment",
        /// Individual service fund.
        Isf = "isf",
        /// Commissioned on the person's behalf.
        Commissioned = "commissioned",
        /// Personal health budget.
        PersonalHealthBudget = "personal_health_budget",
        /// The person's own money, benefits among it.
        OwnMoney = "own_money",
        /// No money: family, friends, community.
        Natural = "natural",
    }
}

choice! {
    /// What is counted.
    Unit {
        /// Hours.
        Hour = "hour",
        /// Quarters of an hour.
        QuarterHour = "quarter_hour",
        /// Sleep-in nights.
        SleepIn = "sleep_in",
        /// Waking nights.
        WakingNight = "waking_night",
        /// Days.
        Day = "day",
        /// Sessions.
        Session = "session",
        /// Weeks.
        Week = "week",
        /// Fortnights.
        Fortnight = "fortnight",
        /// Stretches of four weeks.
        FourWeeks = "four_weeks",
        /// Months.
        Month = "month",
        /// Years.
        Year = "year",
        /// Pieces.
        Item = "item",
    }
}

choice! {
    /// How often a line recurs.
    Every {
        /// Every week.
        Week = "week",
        /// Every two weeks.
        Fortnight = "fortnight",
        /// Every four weeks, thirteen times in 52 weeks.
        FourWeeks = "four_weeks",
        /// Every month.
        Month = "month",
        /// Every year.
        Year = "year",
        /// Once.
        Once = "once",
    }
}
