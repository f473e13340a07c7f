//! Amounts that are not rounded yet: fractions of whole pence. Whatever would not fit is told, never cut off.

use num_rational::Ratio;
use num_traits::{CheckedAdd, CheckedMul};

/// An exact amount in pence, or an exact number of times.
pub(crate) type Exact = Ratio<i128>;

/// A line that comes to more than can be reckoned, which is a slip of the pen and no price.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the amount is too large to be reckoned")]
pub struct TooLarge;

/// The most pence that one line may come to: one hundred million million pounds.
pub(crate) const MOST: i64 = 10_000_000_000_000_000;

/// A fraction; nothing of anything where there are no parts.
pub(crate) fn of(over: i128, under: i128) -> Exact {
    if under == 0 { Exact::from_integer(0) } else { Exact::new(over, under) }
}

/// One times the other.
pub(crate) fn times(one: Exact, other: Exact) -> Result<Exact, TooLarge> {
    one.checked_mul(&other).ok_or(TooLarge)
}

/// One and the other.
pub(crate) fn plus(one: Exact, other: Exact) -> Result<Exact, TooLarge> {
    one.checked_add(&other).ok_or(TooLarge)
}

/// All of them together.
pub(crate) fn sum(parts: impl IntoIterator<Item = Exact>) -> Result<Exact, TooLarge> {
    parts.into_iter().try_fold(Exact::from_integer(0), plus)
}

/// The nearest whole number of pence, halves away from nothing.
pub(crate) fn pence(exact: Exact) -> Result<i64, TooLarge> {
    let rounded = i64::try_from(exact.round().to_integer()).map_err(|_| TooLarge)?;
    if rounded.abs() > MOST { Err(TooLarge) } else { Ok(rounded) }
}

/// Parts of a penny are told apart to this many.
const FINE: i128 = 1_000_000_000_000;

/// The whole pence at or below an amount, and what is lost by cutting it down to them.
fn cut(part: Exact) -> (i64, i128) {
    let rest = part - part.floor();
    let lost = rest.numer().saturating_mul(FINE) / rest.denom();
    (i64::try_from(part.floor().to_integer()).unwrap_or(0), lost)
}

/// Exact parts in whole pence that make `whole` pence: each is cut down, and what is left over goes penny by penny to
/// those that lost most by it, the first of equals first.
pub(crate) fn in_pence(whole: i64, parts: &[Exact]) -> Vec<i64> {
    let (mut pence, lost): (Vec<i64>, Vec<i128>) = parts.iter().map(|part| cut(*part)).unzip();
    let over = pence.iter().fold(i128::from(whole), |left, part| left - i128::from(*part));
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(lost.get(*at).copied()));
    for at in order.into_iter().take(usize::try_from(over).unwrap_or(0)) {
        if let Some(part) = pence.get_mut(at) {
            *part += 1;
        }
    }
    pence
}

/// Exact parts in whole pence that make what they come to together, which is rounded once.
pub(crate) fn rounded_together(parts: &[Exact]) -> Vec<i64> {
    let (pence, lost): (Vec<i64>, Vec<i128>) = parts.iter().map(|part| cut(*part)).unzip();
    let over = (lost.iter().sum::<i128>() + FINE / 2) / FINE;
    let whole = pence.iter().sum::<i64>() + i64::try_from(over).unwrap_or(0);
    in_pence(whole, parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_go_away_from_nothing_and_too_much_is_told() {
        assert_eq!(pence(of(5, 2)), Ok(3));
        assert_eq!(pence(of(-5, 2)), Ok(-3));
        assert_eq!(pence(of(7, 0)), Ok(0));
        assert_eq!(pence(of(i128::from(MOST), 1)), Ok(MOST));
        assert_eq!(pence(of(i128::from(MOST) + 1, 1)), Err(TooLarge));
        assert_eq!(times(of(i128::MAX, 1), of(2, 1)), Err(TooLarge));
        assert_eq!(plus(of(i128::MAX, 1), of(1, 1)), Err(TooLarge));
    }

    #[test]
    fn parts_in_pence_make_the_whole() {
        // 1.5 + 1.5 = 3: one of them has the penny.
        assert_eq!(in_pence(3, &[of(3, 2), of(3, 2)]), [2, 1]);
        // −1.5 − 1.5 = −3.
        assert_eq!(in_pence(-3, &[of(-3, 2), of(-3, 2)]), [-1, -2]);
        assert_eq!(in_pence(7, &[]), [0_i64; 0]);
    }
}
