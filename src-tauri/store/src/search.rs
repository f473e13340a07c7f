//! Searching the words of the workshops, inside the encrypted file.
//!
//! The store does not know where the words in a part are. Before a search the app asks which parts were written
//! since their words were last read ([`Vault::stale_parts`]) and gives them ([`Vault::index_parts`]), so that an
//! edit does none of that work.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use crate::error::StoreError;
use crate::fold;
use crate::rows::{read_id, require_fits, require_seq};
use crate::vault::Vault;

/// Stands between a passage and what its words are found by besides themselves. A noncharacter, which no text means
/// anything by.
const BEYOND: char = '\u{FDD0}';

/// How many words of a passage are shown on either side of what was found.
const AROUND: usize = 12;

/// Further words of a query say no more.
const MAX_WORDS: usize = 32;

/// A workshop of which some words have not been read yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaleWorkshop {
    /// The workshop.
    pub id: Uuid,
    /// How many log lines it has.
    pub seq: i64,
    /// The names of the parts that were written since, in order.
    pub parts: Vec<String>,
}

/// All the words in a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartTexts {
    /// The part's name.
    pub name: String,
    /// Each place, in the app's own spelling and named once, with what stands there.
    pub texts: Vec<(String, String)>,
}

/// A passage that was found, with what stands around the first words that fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundPassage {
    /// The workshop.
    pub workshop: Uuid,
    /// What the workshop is called.
    pub name: String,
    /// The place, as it was given.
    pub at: String,
    /// What stands before the words found.
    pub before: String,
    /// The words found, as they were written.
    pub found: String,
    /// What stands after them.
    pub after: String,
}

impl Vault {
    /// The workshops, or this one only, with parts that were written since their words were last read.
    ///
    /// # Errors
    /// Why the file could not be read.
    pub fn stale_parts(&self, workshop: Option<Uuid>) -> Result<Vec<StaleWorkshop>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, workshop.seq FROM workshop LEFT JOIN passages_read ON passages_read.workshop = id
             WHERE (?1 IS NULL OR id = ?1) AND passages_read.seq IS NOT workshop.seq ORDER BY id",
        )?;
        let rows = statement.query_map([workshop.map(|id| id.to_string())], |row| {
            Ok(StaleWorkshop { id: read_id(row, 0)?, seq: row.get(1)?, parts: Vec::new() })
        })?;
        let mut found = rows.collect::<Result<Vec<_>, _>>()?;
        for stale in &mut found {
            stale.parts = unread(&self.connection, &stale.id.to_string())?;
        }
        Ok(found)
    }

    /// Takes in the words of a workshop's parts in place of what was known of these parts. Returns after fsync.
    ///
    /// # Errors
    /// [`StoreError::StaleSeq`] when the workshop is not at `seq`, [`StoreError::Refused`] when a part that is stale was left
    /// out, [`StoreError::TooLarge`], or why the vault could not be changed.
    pub fn index_parts(&mut self, workshop: Uuid, seq: i64, parts: &[PartTexts]) -> Result<(), StoreError> {
        let id = workshop.to_string();
        self.derive(|transaction| {
            require_seq(transaction, &id, seq)?;
            if unread(transaction, &id)?.iter().any(|name| parts.iter().all(|part| part.name != *name)) {
                return Err(StoreError::Refused("a part was left out".into()));
            }
            for part in parts {
                take_in(transaction, &id, part)?;
            }
            transaction
                .prepare_cached(
                    "INSERT INTO passages_read (workshop, seq) VALUES (?1, ?2)
                     ON CONFLICT (workshop) DO UPDATE SET seq = excluded.seq",
                )?
                .execute(params![id, seq])?;
            Ok(())
        })
    }

    /// The passages, of all workshops or of this one only, in which every one of these words begins a word, the
    /// best first, at most `limit`. Nothing that is typed means anything but itself; no words find nothing.
    ///
    /// # Errors
    /// Why the file could not be read.
    pub fn search(
        &self,
        words: &str,
        workshop: Option<Uuid>,
        limit: usize,
    ) -> Result<Vec<FoundPassage>, StoreError> {
        let Some(query) = query_of(words) else { return Ok(Vec::new()) };
        // The order of the joins is said, or the engine might ask the index anew for each passage of a workshop.
        let mut statement = self.connection.prepare_cached(
            "SELECT passage.workshop, name, at, passage.text
             FROM passage_word
             CROSS JOIN passage ON passage.id = passage_word.rowid
             CROSS JOIN workshop ON workshop.id = passage.workshop
             WHERE passage_word MATCH ?1 AND (?2 IS NULL OR passage.workshop = ?2)
             ORDER BY passage_word.rank LIMIT ?3",
        )?;
        let workshop = workshop.map(|id| id.to_string());
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let asked: Vec<String> =
            fold::words(words).into_iter().flat_map(|(_, word)| fold::keys(word)).collect();
        let found = statement.query_map(params![query, workshop, limit], |row| {
            let text = row.get::<_, String>(3)?;
            let (before, found, after) = pieces(own(&text), &asked);
            Ok(FoundPassage {
                workshop: read_id(row, 0)?,
                name: row.get(1)?,
                at: row.get(2)?,
                before,
                found,
                after,
            })
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }
}

/// Forgets all words of a workshop within a transaction. They are nowhere in the index then, even under the key.
pub(crate) fn forget(connection: &Connection, id: &str) -> Result<(), StoreError> {
    for statement in [
        "DELETE FROM passage_word WHERE rowid IN (SELECT id FROM passage WHERE workshop = ?1)",
        "DELETE FROM passage WHERE workshop = ?1",
    ] {
        connection.execute(statement, [id])?;
    }
    read_again(connection, id)
}

/// Has the words of every part of a workshop read again, within a transaction.
pub(crate) fn read_again(connection: &Connection, id: &str) -> Result<(), StoreError> {
    connection.prepare_cached("DELETE FROM passages_read WHERE workshop = ?1")?.execute([id])?;
    Ok(())
}

/// The parts written since the words of this workshop were last read.
fn unread(connection: &Connection, id: &str) -> Result<Vec<String>, StoreError> {
    let read: Option<i64> = connection
        .prepare_cached("SELECT seq FROM passages_read WHERE workshop = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?;
    let mut statement =
        connection.prepare_cached("SELECT name FROM part WHERE workshop = ?1 AND seq > ?2 ORDER BY name")?;
    let names = statement.query_map(params![id, read.unwrap_or(-1)], |row| row.get(0))?;
    Ok(names.collect::<Result<_, _>>()?)
}

/// Writes only what is different: most edits change one passage of many.
fn take_in(connection: &Connection, id: &str, part: &PartTexts) -> Result<(), StoreError> {
    let mut known: HashMap<String, (i64, String)> = HashMap::new();
    {
        let mut statement = connection
            .prepare_cached("SELECT at, id, text FROM passage WHERE workshop = ?1 AND part = ?2")?;
        let mut rows = statement.query([id, &part.name])?;
        while let Some(row) = rows.next()? {
            known.insert(row.get(0)?, (row.get(1)?, row.get(2)?));
        }
    }
    for (at, text) in &part.texts {
        require_fits(text.len())?;
        let text = indexed(text);
        match known.remove(at) {
            Some((_, was)) if was == text => continue,
            Some((passage, _)) => remove(connection, passage)?,
            None => {}
        }
        connection
            .prepare_cached("INSERT INTO passage (workshop, part, at, text) VALUES (?1, ?2, ?3, ?4)")?
            .execute([id, &part.name, at, &text])?;
        connection
            .prepare_cached("INSERT INTO passage_word (rowid, text) VALUES (?1, ?2)")?
            .execute(params![connection.last_insert_rowid(), text])?;
    }
    known.values().try_for_each(|(passage, _)| remove(connection, *passage))
}

/// The engine takes those for letters, so that they stand between spaces.
const fn is_noncharacter(letter: char) -> bool {
    matches!(letter, '\u{FDD0}'..='\u{FDEF}')
}

/// A passage without what stands behind it.
fn own(passage: &str) -> &str {
    passage.split_once(BEYOND).map_or(passage, |(own, _)| own.strip_suffix(' ').unwrap_or(own))
}

/// A passage, and behind it what its words are found by besides themselves.
fn indexed(text: &str) -> String {
    let plain = text.replace(is_noncharacter, " ");
    let aliases = fold::aliases(&plain);
    if aliases.is_empty() { plain } else { format!("{plain} {BEYOND} {}", aliases.join(" ")) }
}

/// The index first: it looks its words up in the passage.
fn remove(connection: &Connection, passage: i64) -> Result<(), StoreError> {
    connection.prepare_cached("DELETE FROM passage_word WHERE rowid = ?1")?.execute([passage])?;
    connection.prepare_cached("DELETE FROM passage WHERE id = ?1")?.execute([passage])?;
    Ok(())
}

/// What was typed as the engine reads it: every word in quotes, as the beginning of a word; nothing when no
/// word was typed. A zero byte would end the query, so that control characters part words.
fn query_of(words: &str) -> Option<String> {
    let query: Vec<String> = words
        .split(|letter: char| letter.is_whitespace() || letter.is_control())
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .take(MAX_WORDS)
        .map(|word| {
            let quoted = |word: &str| format!("\"{}\"*", word.replace('"', "\"\""));
            let aliases = fold::aliases(word).iter().map(|alias| quoted(alias)).collect::<Vec<_>>();
            let ways = [vec![quoted(word)], aliases].concat();
            format!("({})", ways.join(" OR "))
        })
        .collect();
    if query.is_empty() { None } else { Some(query.join(" AND ")) }
}

/// What stands around the first word that begins with something that is asked.
fn pieces(text: &str, asked: &[String]) -> (String, String, String) {
    let words = fold::words(text);
    let is_it =
        |word: &str| fold::keys(word).iter().any(|key| asked.iter().any(|asked| key.starts_with(asked)));
    let nth = words.iter().position(|(_, word)| is_it(word));
    let (from, to) = nth.map_or((0, 0), |nth| (words[nth].0, words[nth].0 + words[nth].1.len()));
    let nth = nth.unwrap_or_default();
    let start = words.get(nth.saturating_sub(AROUND)).filter(|_| nth > AROUND).map_or(0, |(at, _)| *at);
    let end = words.get(nth + AROUND + 1).map_or(text.len(), |(at, _)| *at);
    let (cut_before, cut_after) = (if start > 0 { "…" } else { "" }, if end < text.len() { "…" } else { "" });
    let before = format!("{cut_before}{}", &text[start..from.max(start)]);
    let after = format!("{}{cut_after}", &text[to..end.max(to)]);
    (before, text[from..to].to_owned(), after)
}
