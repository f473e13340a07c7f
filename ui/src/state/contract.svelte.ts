import { call } from '../api';
import type { CopyFor, Issued, PaperFormat, Prepared } from '../generated/wire';
import { LaidOutPages } from './pages.svelte';
import { watched } from './progress.svelte';

/** Whose copy: of a provider among several, which. */
export type Whose = Pick<CopyFor, 'audience' | 'provider'>;

/** A name for a copy that is its own among all of them. */
export const keyOf = ({ audience, provider }: Whose): string =>
  provider ? `${audience}.${provider}` : audience;

const asked = ({ audience, provider }: Whose) => (provider ? { audience, provider } : { audience });

/** The contract as it would be printed now, and those that were issued. */
export class ContractStore extends LaidOutPages {
  readonly laying = 'preview';
  whose = $state.raw<Whose>({ audience: 'person', provider: null });
  issued = $state.raw<Issued[]>([]);

  /** Lays the contract out anew for an audience. */
  show(whose: Whose): Promise<void> {
    this.whose = whose;
    return this.lay(keyOf(whose), () => call('preview', asked(whose)));
  }

  async list(): Promise<void> {
    this.issued = (await this.try(call('contracts', {}))) ?? this.issued;
  }

  async issue(): Promise<Issued | null> {
    await this.workshop.rest();
    const issued = await this.try(watched('issue', call('issue', {})));
    // A refusal stays where it is said.
    if (issued) await this.list();
    return issued;
  }

  /** Where the copy was written; empty when it was called off; null when it failed. */
  async copy(
    how: 'save_copy' | 'print_copy',
    number: number,
    whose: Whose,
    format: PaperFormat,
  ): Promise<string | null> {
    const written = await this.try(call(how, { number, ...asked(whose), format }));
    return written ? (written.path ?? '') : null;
  }

  prepareEmail(number: number): Promise<Prepared | null> {
    return this.try(watched('prepare_email', call('prepare_email', { number })));
  }
}
