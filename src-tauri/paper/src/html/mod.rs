//! One self-contained page for any browser: real headings, lists, tables and figures, no scripts, nothing
//! to fetch. People's words are escaped without exception, and each stretch carries its language.

mod figure;
mod fill;

use std::fmt::Write;

use document::{Block, Document, Fact, Photo, PhotoAt, Signature, Span, Table, pieces};

use crate::clean::{clean, clean_line, is_blank};
use crate::isolate::figures;
use crate::language;
use crate::photo::{BESIDE_WORDS, IN_A_CELL, Photos, alt_of};
pub use fill::FillIn;

const STYLE: &str = include_str!("style.css");
/// What a page to read may do: show the photos that are in it.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/// The document as one accessible HTML file, with the photos that it names.
pub fn html(doc: &Document, photos: &Photos) -> String {
    let mut page = Sheet::new(doc, photos, false);
    page.document(doc, None);
    page.out
}

/// A page with boxes to type in and a button that saves the answers as a file: the only page of ours that runs
/// anything, and it can reach nothing. It asks questions and shows no photos.
pub fn fill_in(doc: &Document, form: &FillIn) -> String {
    let photos = Photos::none();
    let mut page = Sheet::new(doc, &photos, true);
    page.document(doc, Some(form));
    page.out
}

struct Sheet<'a> {
    out: String,
    lang: String,
    /// Level of the last heading; the document's name is 1.
    level: u8,
    /// Headings of level 1 so far.
    parts: usize,
    in_clauses: bool,
    figures: usize,
    /// Questions have boxes to type in, in place of lines.
    is_form: bool,
    photos: &'a Photos,
}

/// Adds escaped words, line breaks kept. Among words from right to left, figures are isolated.
fn add(part: &str, is_rtl: bool, out: &mut String) {
    let mut done = 0;
    let lined = |part: &str| escape(part).replace('\n', "<br>");
    for figure in if is_rtl { figures(part) } else { Vec::new() } {
        out.push_str(&lined(part.get(done..figure.start).unwrap_or_default()));
        let words = lined(part.get(figure.clone()).unwrap_or_default());
        let _ = write!(out, "<bdi dir=\"ltr\">{words}</bdi>");
        done = figure.end;
    }
    out.push_str(&lined(part.get(done..).unwrap_or_default()));
}

/// Escapes words for any place in the page, attribute values included.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

impl<'a> Sheet<'a> {
    fn new(doc: &Document, photos: &'a Photos, is_form: bool) -> Self {
        let lang = language::tag(&doc.lang);
        Self { out: String::new(), lang, level: 1, parts: 0, in_clauses: false, figures: 0, is_form, photos }
    }

    fn document(&mut self, doc: &Document, form: Option<&FillIn>) {
        let title = clean_line(&doc.title);
        let name = if title.is_empty() { "Document".to_owned() } else { title.clone() };
        let _ = write!(
            self.out,
            "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n\
             <title>{}</title>\n<meta name=\"description\" content=\"{}\">\n<meta name=\"author\" content=\"{}\">\n\
             <style>\n{STYLE}</style>\n</head>\n<body{}>\n<header>\n",
            self.lang,
            form.map_or_else(|| POLICY.to_owned(), |_| fill::policy()),
            escape(&name),
            escape(&clean_line(&doc.subject)),
            escape(&clean_line(&doc.author)),
            if doc.large_print { " class=\"large\"" } else { "" },
        );
        if let Some(draft) = doc.furniture.draft.as_deref().filter(|d| !is_blank(d)) {
            self.element("p", " class=\"draft\"", draft);
        }
        self.element("h1", "", &name);
        self.out.push_str("</header>\n");
        self.open_main(form);
        for (i, block) in doc.blocks.iter().enumerate() {
            let is_title =
                matches!(block, Block::Heading { text, .. } if i == 0 && clean_line(text) == title);
            if !is_title {
                self.block(block);
            }
        }
        self.leave_clauses();
        self.close_main(form);
        self.out.push_str("<footer>\n");
        self.element("p", "", &clean_line(&doc.furniture.header));
        self.element("p", "", &clean_line(&doc.furniture.footer));
        self.out.push_str("</footer>\n");
        if form.is_some() {
            self.out.push_str(&fill::script());
        }
        self.out.push_str("</body>\n</html>\n");
    }

    fn block(&mut self, block: &Block) {
        if !matches!(block, Block::Clause { .. }) {
            self.leave_clauses();
        }
        match block {
            Block::Heading { level, text } => self.heading(*level, text),
            Block::Contents { entries } => self.contents(entries),
            Block::Paragraph { text } => self.spans("p", "", text),
            Block::Saying { text, by, photo } => self.saying(text, by, photo.as_ref()),
            Block::Clause { number, text, note, .. } => self.clause(number, text, note.as_deref()),
            Block::List { items } => self.list(items),
            Block::Facts { rows } => self.facts(rows),
            Block::Table(table) => self.table(table),
            Block::Bar(bar) => self.bar(bar),
            Block::Week(week) => self.week(week),
            Block::Signature(signature) => self.signature(signature),
            Block::Note { text } => {
                self.out.push_str("<div class=\"note\" role=\"note\">");
                self.spans("p", "", text);
                self.out.push_str("</div>\n");
            }
            Block::Question(question) => self.question(question),
            Block::PageBreak => self.out.push_str("<div class=\"break\"></div>\n"),
        }
    }

    fn heading(&mut self, level: u8, text: &str) {
        if is_blank(text) {
            return;
        }
        // The document's name is level 1; parts follow it, and no level is left out.
        self.level = level.clamp(1, 3).saturating_add(1).min(self.level + 1);
        let mut attributes = String::new();
        if level <= 1 {
            self.parts += 1;
            attributes = format!(" id=\"part-{}\"", self.parts);
        }
        self.element(&format!("h{}", self.level), &attributes, text);
    }

    /// A link to each heading of level 1 that follows.
    fn contents(&mut self, entries: &[String]) {
        self.out.push_str("<nav class=\"contents\"><ul>\n");
        for (part, entry) in (self.parts + 1..).zip(entries) {
            let _ = write!(self.out, "<li><a href=\"#part-{part}\">");
            self.element("span", "", entry);
            self.out.push_str("</a></li>\n");
        }
        self.out.push_str("</ul></nav>\n");
    }

    /// An element around one text; nothing when there is nothing to say.
    fn element(&mut self, name: &str, attributes: &str, text: &str) {
        if !is_blank(text) {
            self.spans(name, attributes, &[Span::plain(text)]);
        }
    }

    fn spans(&mut self, name: &str, attributes: &str, spans: &[Span]) {
        let whole: String = spans.iter().map(|s| clean(&s.text)).collect();
        let photos: String = spans.iter().filter_map(|s| s.photo.as_ref()).map(|p| self.beside(p)).collect();
        if is_blank(&whole) && photos.is_empty() {
            return;
        }
        let _ = write!(self.out, "<{name}{attributes}{}>{photos}", self.direction(&whole));
        for span in spans {
            let words = self.words(&span.text);
            if span.strong {
                let _ = write!(self.out, "<strong>{words}</strong>");
            } else {
                self.out.push_str(&words);
            }
        }
        let _ = writeln!(self.out, "</{name}>");
    }

    /// `dir` and `lang` of an element whose words are all in another language.
    fn direction(&self, text: &str) -> String {
        let stretches = language::stretches(text, &self.lang);
        let dir = if language::is_mostly_rtl(text, &stretches) { " dir=\"rtl\"" } else { "" };
        match language::only_language(text, &self.lang) {
            Some(lang) => format!("{dir} lang=\"{}\"", language::spoken(lang, &self.lang)),
            None => dir.to_owned(),
        }
    }

    /// Escaped words; stretches in other languages are isolated, line breaks kept.
    fn words(&self, text: &str) -> String {
        let text = clean(text);
        let mut out = String::new();
        let mut done = 0;
        let stretches = language::stretches(&text, &self.lang);
        let is_rtl = language::is_mostly_rtl(&text, &stretches);
        for stretch in stretches {
            add(text.get(done..stretch.range.start).unwrap_or_default(), is_rtl, &mut out);
            let lang = language::spoken(stretch.lang, &self.lang);
            let _ = write!(out, "<bdi lang=\"{lang}\">");
            add(text.get(stretch.range.clone()).unwrap_or_default(), stretch.rtl, &mut out);
            out.push_str("</bdi>");
            done = stretch.range.end;
        }
        add(text.get(done..).unwrap_or_default(), is_rtl, &mut out);
        out
    }

    /// A photo where it stands; nothing when there is no such photo.
    fn photo(&self, photo: &Photo, room: (f32, f32)) -> String {
        let Some(address) = self.photos.address(photo, room) else { return String::new() };
        format!("<img src=\"{address}\" alt=\"{}\">", escape(&alt_of(photo)))
    }

    fn beside(&self, photo: &Photo) -> String {
        self.photo(photo, BESIDE_WORDS)
    }

    fn saying(&mut self, text: &str, by: &str, photo: Option<&Photo>) {
        let photo = photo.map(|photo| self.beside(photo)).unwrap_or_default();
        let _ = writeln!(self.out, "<blockquote{}>{photo}", self.direction(&clean(text)));
        self.element("p", "", text);
        if !is_blank(by) {
            self.element("p", " class=\"small\"", &format!("— {}", clean_line(by)));
        }
        self.out.push_str("</blockquote>\n");
    }

    fn clause(&mut self, number: &str, text: &[Span], note: Option<&str>) {
        if !self.in_clauses {
            self.out.push_str("<ul class=\"clauses\" role=\"list\">\n");
            self.in_clauses = true;
        }
        self.out.push_str("<li>");
        self.element("span", " class=\"number\"", number);
        self.spans("p", "", text);
        self.element("p", " class=\"small\"", note.unwrap_or_default());
        self.out.push_str("</li>\n");
    }

    fn leave_clauses(&mut self) {
        if std::mem::take(&mut self.in_clauses) {
            self.out.push_str("</ul>\n");
        }
    }

    fn list(&mut self, items: &[Vec<Span>]) {
        let has_words = |item: &&Vec<Span>| item.iter().any(|s| !is_blank(&s.text));
        if !items.iter().any(|i| has_words(&i)) {
            return;
        }
        self.out.push_str("<ul>\n");
        for item in items.iter().filter(has_words) {
            self.spans("li", "", item);
        }
        self.out.push_str("</ul>\n");
    }

    fn facts(&mut self, facts: &[Fact]) {
        if facts.is_empty() {
            return;
        }
        self.out.push_str("<dl>\n");
        for fact in facts {
            self.out.push_str("<div>");
            self.cell("dt", "", &fact.name, &[]);
            self.cell("dd", "", &fact.value, &fact.photos);
            self.out.push_str("</div>\n");
        }
        self.out.push_str("</dl>\n");
    }

    /// An element that stands even when it is empty, with its photos among its words.
    fn cell<'p>(
        &mut self,
        name: &str,
        attributes: &str,
        text: &'p str,
        photos: impl IntoIterator<Item = &'p PhotoAt>,
    ) {
        let _ = write!(self.out, "<{name}{attributes}{}>", self.direction(&clean(text)));
        for (photo, words) in pieces(text, photos) {
            let photo = photo.map(|photo| self.photo(photo, IN_A_CELL)).unwrap_or_default();
            let _ = write!(self.out, "{photo}{}", self.words(words));
        }
        let _ = write!(self.out, "</{name}>");
    }

    fn table(&mut self, table: &Table) {
        let caption = clean_line(&table.caption);
        let label = if caption.is_empty() { "Table" } else { caption.as_str() };
        let _ = writeln!(
            self.out,
            "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{}\"><table>",
            escape(label)
        );
        self.element("caption", "", &table.caption);
        let side = |figure: bool| if figure { " class=\"figure\"" } else { "" };
        if !table.columns.is_empty() {
            self.out.push_str("<thead><tr>");
            for column in &table.columns {
                self.cell("th", &format!(" scope=\"col\"{}", side(column.is_figure)), &column.name, &[]);
            }
            self.out.push_str("</tr></thead>\n");
        }
        self.out.push_str("<tbody>\n");
        for (i, row) in table.rows.iter().enumerate() {
            let is_total = table.has_total && i + 1 == table.rows.len();
            self.out.push_str(if is_total { "<tr class=\"total\">" } else { "<tr>" });
            for (at, cell) in row.iter().enumerate() {
                let side = side(table.columns.get(at).is_some_and(|c| c.is_figure));
                let photos = table.photos_in(i, at);
                if at == 0 {
                    self.cell("th", &format!(" scope=\"row\"{side}"), cell, photos);
                } else {
                    self.cell("td", side, cell, photos);
                }
            }
            self.out.push_str("</tr>\n");
        }
        self.out.push_str("</tbody></table></div>\n");
    }

    fn signature(&mut self, signature: &Signature) {
        let name = clean_line(&signature.name);
        let label =
            if name.is_empty() { String::new() } else { format!(" aria-label=\"{}\"", escape(&name)) };
        let _ = writeln!(self.out, "<div class=\"sign\" role=\"group\"{label}>");
        self.element("p", " class=\"name\"", &signature.name);
        self.element("p", " class=\"small\"", &signature.capacity);
        self.element("p", "", signature.statement.as_deref().unwrap_or_default());
        for field in &signature.fields {
            let _ = writeln!(
                self.out,
                "<p class=\"field\"{}>{}<span></span></p>",
                self.direction(&clean(field)),
                self.words(field)
            );
        }
        self.out.push_str("</div>\n");
    }
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn nothing_gets_out_of_an_attribute() {
        assert_eq!(escape("<a href='x' title=\"&\">"), "&lt;a href=&#39;x&#39; title=&quot;&amp;&quot;&gt;");
    }
}
