// What every part is given. A part shows the draft while there is one, else what is stored.

/** What is held in a field and not, or not yet, in the document. */
export interface Held {
  value: unknown;
  refusal: string | null;
}

export interface Part {
  /** The id of the control. */
  id: string;
  label: string;
  hint?: string;
  /** Only for those who listen: the label is not shown. */
  quiet?: boolean;
  /** What is stored. */
  value: unknown;
  held: Held | undefined;
  /** Something was typed, more may follow. */
  ontype: (value: unknown) => void;
  /** Something was chosen. */
  onput: (value: unknown) => void;
  onenter: () => void;
  onleave: () => void;
  /** What may be taken over; anything else may be typed too. */
  offers?: Offer[];
}

/** Something that may be taken over into a field, and what it is. */
export interface Offer {
  value: string;
  label: string;
  /** What else it says of its row, by field, for where nothing is said there yet. */
  says?: Record<string, string>;
}

/** An answer to choose. */
export interface Option {
  word: string;
  label: string;
  /** What else it says of its row, as an offer does. */
  says?: Record<string, string>;
}

/** What the field shows: the draft, else the stored value as people write it. */
export function shown(held: Held | undefined, stored: () => string): string {
  return held && typeof held.value === 'string' ? held.value : stored();
}

/** The ids that describe the control. */
export function described(
  id: string,
  hint: string | undefined,
  refusal: string | null | undefined,
) {
  const ids = [refusal ? `${id}.refusal` : '', hint ? `${id}.hint` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}
