import type { Attachment } from 'svelte/attachments';

/**
 * Shows words in a field that is typed into. As an attribute they would share one effect with all the others of the
 * field, which Svelte would then read anew, all of them, at each letter.
 */
export const showing =
  (words: () => string): Attachment<HTMLInputElement | HTMLTextAreaElement> =>
  (field) => {
    const now = words();
    if (field.value !== now) field.value = now;
  };
