//! The homes that were looked at.

use crate::compose::writer::{Writer, chosen, plain};
use crate::document::{Block, Span};
use crate::language::say;
use crate::stages::{Home, HomeStanding};
use crate::words::capitalised;

/// The home now and the one chosen in full; the others in short, so that it can be seen that there was a choice.
pub(crate) fn homes(writer: &mut Writer) {
    let housing = &writer.seen.before.housing;
    if housing.wishes.is_blank() && housing.homes.is_empty() {
        return;
    }
    let heading = writer.text("headings|homes", &[]);
    writer.heading(heading);
    if !housing.wishes.is_blank() {
        let by = writer.person.clone();
        writer.push(Block::Saying { text: plain(&housing.wishes), by, photo: None });
    }
    let is_now = |home: &&Home| home.standing == Some(HomeStanding::Now) && home.chosen != Some(true);
    let is_chosen = |home: &&Home| home.chosen == Some(true);
    for home in housing.homes.iter().filter(is_now) {
        let mut facts = vec![("home_now", named(writer, home))];
        facts.extend(about(writer, home));
        writer.facts(facts);
    }
    for home in housing.homes.iter().filter(is_chosen) {
        let label = writer.text("home_chosen", &[]);
        let text = vec![Span::plain(label), Span::strong(named(writer, home))];
        writer.own_clause(&home.id.to_string(), text, None, vec![home.id]);
        let mut facts = vec![("home_standing", standing(home))];
        facts.extend(about(writer, home));
        writer.facts(facts);
    }
    let others = housing.homes.iter().filter(|home| !is_now(home) && !is_chosen(home));
    let rows = others.map(|home| in_short(writer, home)).collect();
    let columns = [
        ("home", 8, false),
        ("home_standing", 5, false),
        ("home_good", 6, false),
        ("home_not_good", 6, false),
    ];
    writer.table("homes", &columns, rows, false);
}

fn named(writer: &Writer, home: &Home) -> String {
    if home.what.is_blank() { writer.text("not_said", &[]) } else { plain(&home.what) }
}

fn about(writer: &Writer, home: &Home) -> Vec<(&'static str, String)> {
    vec![
        ("home_tenure", chosen(home.tenure)),
        ("home_landlord", say::payee(writer.seen, home.landlord).unwrap_or_default()),
        ("home_with_whom", plain(&home.with_whom)),
        ("home_good", plain(&home.good)),
        ("home_not_good", plain(&home.not_good)),
    ]
}

/// Whether it is there, and how soon: "On offer, within three months".
fn standing(home: &Home) -> String {
    let parts = [home.standing.map(say::choice), home.horizon.map(say::choice)];
    capitalised(&parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
}

fn in_short(writer: &Writer, home: &Home) -> Vec<String> {
    let how = [standing(home), chosen(home.tenure)].join("\n").trim().to_owned();
    vec![named(writer, home), how, plain(&home.good), plain(&home.not_good)]
}
