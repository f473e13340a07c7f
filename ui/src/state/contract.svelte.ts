import { call } from '../api';
import type { Audience, Issued, PaperFormat, Prepared } from '../generated/wire';
import { Desk } from './desk.svelte';

/** For whom a contract is made, in the order shown. */
export const COPIES = [
  'person',
  'provider',
  'health',
  'commissioner',
] as const satisfies Audience[];

/** The contract as it would be printed now, and those that were issued. */
export class ContractStore extends Desk {
  audience = $state<Audience>('person');
  issued = $state.raw<Issued[]>([]);

  /** Lays the contract out anew for an audience. */
  show(audience: Audience): Promise<void> {
    this.audience = audience;
    return this.lay(audience, () => call('preview', { audience }));
  }

  async list(): Promise<void> {
    this.issued = (await this.try(call('contracts', {}))) ?? this.issued;
  }

  async issue(): Promise<Issued | null> {
    await this.workshop.rest();
    const issued = await this.try(call('issue', {}));
    await this.list();
    return issued;
  }

  /** Where the copy was written; empty when it was called off; null when it failed. */
  async copy(
    how: 'save_copy' | 'print_copy',
    number: number,
    audience: Audience,
    format: PaperFormat,
  ): Promise<string | null> {
    const written = await this.try(call(how, { number, audience, format }));
    return written ? (written.path ?? '') : null;
  }

  prepareEmail(number: number): Promise<Prepared | null> {
    return this.try(call('prepare_email', { number }));
  }
}
