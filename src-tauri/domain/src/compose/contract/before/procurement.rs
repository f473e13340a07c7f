//! How the contract is bought, and why so.

use crate::compose::writer::{Writer, chosen, day, plain};
use crate::kit::values::Pence;
use crate::language::say;

pub(crate) fn bought(writer: &mut Writer) {
    let procurement = &writer.seen.before.procurement;
    let value = |pence: Pence| crate::reckon::money::pounds(pence.get());
    let facts = vec![
        ("bought_route", chosen(procurement.route)),
        ("bought_authority", procurement.authority.as_str().trim().to_owned()),
        ("bought_decided_by", say::who(writer.seen, procurement.decided_by).unwrap_or_default()),
        ("bought_date", day(procurement.date)),
        ("bought_value", procurement.value_pence.map(value).unwrap_or_default()),
        ("bought_reasons", plain(&procurement.reasons)),
    ];
    writer.facts_under("bought", facts);
}
