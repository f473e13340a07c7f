//! Amounts of money and how they are written.

use serde::Serialize;

/// An amount of money with its words, so that nobody else has to write them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Amount {
    /// Whole pence; may be negative for a difference.
    #[ts(type = "number")]
    pub pence: i64,
    /// As it is written: "£1,200.50".
    pub text: String,
}

impl Amount {
    /// This many pence.
    pub fn of(pence: i64) -> Self {
        Self { pence, text: pounds(pence) }
    }
}

/// Pence as pounds: "£1,200.50", "-£3.00".
pub fn pounds(pence: i64) -> String {
    let sign = if pence < 0 { "-" } else { "" };
    let whole = (pence.unsigned_abs() / 100).to_string();
    let grouped: Vec<&str> =
        whole.as_bytes().rchunks(3).rev().filter_map(|g| std::str::from_utf8(g).ok()).collect();
    format!("{sign}£{}.{:02}", grouped.join(","), pence.unsigned_abs() % 100)
}

/// Parts of `whole` in proportion to `weights`, in whole pence, that add up to it exactly: what rounding leaves over
/// goes penny by penny to those who lost most by it, the first of equals first. Without any weight the parts are
/// even; without any part there is nothing to share out.
pub fn split(whole: i64, weights: &[u64]) -> Vec<i64> {
    let total: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
    if weights.is_empty() {
        return Vec::new();
    }
    if total == 0 {
        return split(whole, &vec![1; weights.len()]);
    }
    let (sign, size) = (whole.signum(), i128::from(whole.unsigned_abs()));
    let exact = |weight: u64| size * i128::from(weight);
    let mut parts: Vec<i128> = weights.iter().map(|weight| exact(*weight) / total).collect();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(weights.get(*at).map_or(0, |weight| exact(*weight) % total)));
    let left = size - parts.iter().sum::<i128>();
    for at in order.into_iter().take(usize::try_from(left).unwrap_or(0)) {
        if let Some(part) = parts.get_mut(at) {
            *part += 1;
        }
    }
    parts.into_iter().map(|part| sign * i64::try_from(part).unwrap_or(i64::MAX)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::values::decimal;

    #[test]
    fn amounts_are_written_as_people_write_them() {
        assert_eq!(pounds(123_456_789), "£1,234,567.89");
        assert_eq!(pounds(-305), "-£3.05");
        assert_eq!(pounds(0), "£0.00");
        assert_eq!(decimal(3750), "37.5");
        assert_eq!(decimal(3705), "37.05");
    }

    #[test]
    fn what_rounding_leaves_over_goes_to_those_who_lost_most() {
        // 100 / 3 = 33 1/3 each; the penny that is left goes to the first of equals.
        assert_eq!(split(100, &[1, 1, 1]), [34, 33, 33]);
        // 10 x 1/7 = 1.43, 10 x 2/7 = 2.86, 10 x 4/7 = 5.71: the two pennies go to .86 and .71.
        assert_eq!(split(10, &[1, 2, 4]), [1, 3, 6]);
        assert_eq!(split(-100, &[1, 1, 1]), [-34, -33, -33]);
        assert_eq!(split(5, &[0, 0]), [3, 2]);
        assert_eq!(split(5, &[]), [0_i64; 0]);
    }
}
