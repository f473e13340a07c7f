/** The levels of an outcome, best first. [Goal attainment scaling] */
export const LEVELS = [
  { name: 'much_more', level: '+2' },
  { name: 'more', level: '+1' },
  { name: 'as_hoped', level: '0' },
  { name: 'less', level: '−1' },
  { name: 'much_less', level: '−2' },
] as const;

/** Which sentence of guidance fits when so many meta-outcomes are chosen: two or three are usual. [S003-163] */
export const metaAdvice = (chosen: number) =>
  chosen === 0
    ? ('outcome.meta_none' as const)
    : chosen === 1
      ? ('outcome.meta_one' as const)
      : chosen <= 3
        ? ('outcome.meta_right' as const)
        : ('outcome.meta_many' as const);
