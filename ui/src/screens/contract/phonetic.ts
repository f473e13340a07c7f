const LETTERS =
  'Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu';
const DIGITS = 'Zero One Two Three Four Five Six Seven Eight Nine';
const SIGNS: Record<string, string> = { '-': 'Dash', '.': 'Dot', _: 'Underscore', ' ': 'Space' };

const words = new Map<string, string>();
LETTERS.split(' ').forEach((word, index) =>
  words.set('abcdefghijklmnopqrstuvwxyz'.charAt(index), word),
);
DIGITS.split(' ').forEach((word, index) => words.set(String(index), word));

/** A character as it is said on the telephone; small letters small, capitals as they are. */
export function spoken(character: string): string {
  const word = words.get(character.toLowerCase()) ?? SIGNS[character] ?? character;
  const small = character !== character.toUpperCase();
  return small ? word.toLowerCase() : word;
}

/** The groups in which a password is read aloud: where it has dashes, there; else by fours. */
export function groups(password: string): string[] {
  if (password.includes('-')) return password.split('-');
  return password.match(/.{1,4}/gu) ?? [];
}
