//! What is left for later: whose it is, and by when.

use crate::compose::contract::agree::disagreements::{all_views, by_day, effect};
use crate::compose::writer::{Writer, day, plain};
use crate::language::say;
use crate::reckon::open_matters::{Matter, PARKED, matters, views_of};
use crate::stages::View;

pub(crate) fn parked(writer: &mut Writer) {
    let parked: Vec<Matter> = matters(writer.seen).filter(|matter| matter.list == PARKED).collect();
    if parked.is_empty() {
        return;
    }
    let heading = writer.text("headings|parked", &[]);
    writer.heading(heading);
    writer.clause("parked", &[], parked.iter().map(|matter| matter.id).collect());
    let rows = parked.iter().map(|matter| parked_row(writer, matter)).collect();
    let columns = [("matter", 8, false), ("owner", 5, false), ("by_when", 4, false), ("effect", 7, false)];
    writer.table("parked", &columns, rows, false);
    for matter in parked {
        let own: Vec<&View> = views_of(writer.seen, matter.id).collect();
        if !own.is_empty() {
            let heading = writer.text("headings|views_of", &[("matter", &say::short(matter.name.as_str()))]);
            writer.heading(heading);
            all_views(writer, &own);
        }
    }
}

fn parked_row(writer: &Writer, matter: &Matter) -> Vec<String> {
    let name = if matter.name.is_blank() { writer.text("not_said", &[]) } else { plain(matter.name) };
    let owner = writer.named(matter.id, "owner", matter.owner);
    if !matter.is_settled {
        let then = [plain(matter.meanwhile), effect(writer, matter)].join("\n").trim().to_owned();
        return vec![name, owner, by_day(writer, matter.by_when), then];
    }
    let by = say::people(writer.seen, matter.settled_by);
    let said = writer.text("settled_as", &[("result", &plain(matter.result))]);
    vec![name, owner, day(matter.settled_on), [said, by].join("\n").trim().to_owned()]
}
