import type { Attachment } from 'svelte/attachments';

/**
 * Lets words run the way that they are written. Of `dir="auto"` Svelte makes an assignment at whatever changes beside
 * it, and for WebKit each one means to lay the page out and to paint it anew. Where words that are not typed change,
 * they are given: Chromium has to be told again then.
 */
export const ownDirection =
  (words?: string): Attachment<HTMLElement> =>
  (element) => {
    // Named, so that it is done again for other words.
    void words;
    element.dir = 'auto';
  };
