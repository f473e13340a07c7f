import type { Attachment } from 'svelte/attachments';

/**
 * Lets words that are typed run the way that they are written. Of `dir="auto"` Svelte makes an assignment at whatever
 * changes beside it, and for WebKit each one means to lay the page out and to paint it anew.
 */
export const ownDirection = (): Attachment<HTMLElement> => (element) => {
  element.dir = 'auto';
};

/** Letters of the scripts that run from right to left, before any other letter. */
const LEFTWARD =
  /^\P{L}*[\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Mand}\p{sc=Samr}\p{sc=Adlm}\p{sc=Rohg}]/u;

/** Lets words that are shown run the way that they are written: said only where they run the other way than before. */
export const directionOf =
  (words: string): Attachment<HTMLElement> =>
  (element) => {
    const dir = LEFTWARD.test(words) ? 'rtl' : 'ltr';
    if (element.dir !== dir) element.dir = dir;
  };
