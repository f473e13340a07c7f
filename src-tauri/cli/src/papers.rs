//! Papers beside the contract, from plain workshop files; empty booklets from nothing.

use app::{fillable, paper_files, paper_name, unprintable};
use domain::document::Document;
use domain::papers::answers::{Booklet, booklet_schema};
use domain::papers::{Order, PaperKind, blank_booklet, paper_for};
use domain::values::Word;
use domain::words::words;
use paper::{Paper, Photos};

use crate::arguments::{BlankBooklet, Format, PaperCopy};
use crate::commands::write;
use crate::input::Given;
use crate::{Outcome, Refused, host, input, output};

/// Lists the papers there are.
pub fn kinds() -> Result<Outcome, Refused> {
    let person = words().get("contract|the_person");
    for kind in PaperKind::ALL {
        let name = words().fill(&format!("papers|kinds|{}|name", kind.word()), &[("person", person)]);
        output::line(&format!("{:<15}{name}", kind.word()));
    }
    Ok(Outcome::Done)
}

/// Prints the schema of a booklet with answers.
pub fn schema() -> Result<Outcome, Refused> {
    output::line(&format!("{:#}", booklet_schema()));
    Ok(Outcome::Done)
}

/// Writes one paper of a workshop file.
pub fn paper(call: &PaperCopy) -> Result<Outcome, Refused> {
    let Given { workshop, photos } = input::given(&call.file, call.password_file.as_deref())?;
    let order =
        Order { kind: call.kind, audience: call.audience.map(Into::into), role: call.role, who: call.who };
    let day = input::day(call.on, &workshop);
    let mut paper = Paper::new();
    let fits = &mut |document: &Document| paper.fits_one_page(document);
    let made = paper_for(&workshop, &order, day, fits);
    let (audience, document) = made.map_err(|why| Refused(why.sentence()))?;
    let files = printed(&document, &photos, &paper_name(&workshop, &order, audience), call.format)?;
    done(&write(&call.to, &borrowed(&files), call.force)?);
    Ok(Outcome::Done)
}

/// Writes an empty booklet: to print, to fill in on a screen, and as the file that comes back.
pub fn booklet(call: &BlankBooklet) -> Result<Outcome, Refused> {
    let day = call.on.unwrap_or_else(|| host::now().date_naive());
    let document = blank_booklet(call.role, day);
    let name = format!("booklet-{}", call.role.word());
    let mut files = printed(&document, &Photos::none(), &name, None)?;
    let empty = Booklet::empty(call.role, None, None);
    let page = fillable(&document, &empty, &format!("{name}-answers.json"));
    files.push((format!("{name}-to-fill-in.html"), page.into_bytes()));
    files.push((format!("{name}-empty.json"), empty.to_json().into_bytes()));
    done(&write(&call.to, &borrowed(&files), call.force)?);
    Ok(Outcome::Done)
}

fn printed(
    document: &Document,
    photos: &Photos,
    name: &str,
    only: Option<Format>,
) -> Result<Vec<(String, Vec<u8>)>, Refused> {
    let files = paper_files(&mut Paper::new(), document, photos).map_err(|failure| Refused(failure.text))?;
    unprintable(&files.missing).iter().for_each(|problem| output::error(&problem.text));
    let all = [
        (Format::Pdf, "pdf", files.pdf),
        (Format::Html, "html", files.html.into_bytes()),
        (Format::Txt, "txt", files.text.into_bytes()),
    ];
    let wanted = all.into_iter().filter(|(format, ..)| only.is_none_or(|only| only == *format));
    Ok(wanted.map(|(_, ending, bytes)| (format!("{name}.{ending}"), bytes)).collect())
}

fn borrowed(files: &[(String, Vec<u8>)]) -> Vec<(String, &[u8])> {
    files.iter().map(|(name, bytes)| (name.clone(), bytes.as_slice())).collect()
}

fn done(written: &[std::path::PathBuf]) {
    written.iter().for_each(|path| output::line(&path.display().to_string()));
}
