import { asFailure, call } from '../api';
import type { BookletAnswers, PaperCopy, PaperForm, PaperFormat } from '../generated/wire';
import { LaidOutPages } from './pages.svelte';

/** The papers beside the contract, and the one that lies on the desk. */
export class PapersStore extends LaidOutPages {
  readonly laying = 'preview_paper';
  forms = $state.raw<PaperForm[]>([]);
  chosen = $state.raw<PaperCopy | null>(null);

  async list(): Promise<void> {
    await this.workshop.rest();
    this.forms = (await this.try(call('papers', {}))) ?? this.forms;
  }

  show(copy: PaperCopy): Promise<void> {
    this.chosen = copy;
    this.forget();
    return this.lay(copy.key, () => call('preview_paper', copy.paper));
  }

  /** Where the paper was written; empty when it was called off; null when it failed. */
  async save(format: PaperFormat): Promise<string | null> {
    const paper = this.chosen?.paper;
    if (!paper) return null;
    const written = await this.try(call('save_paper', { paper, format }));
    return written ? (written.path ?? '') : null;
  }

  async print(): Promise<boolean> {
    const paper = this.chosen?.paper;
    return !!paper && (await this.try(call('print_paper', paper))) !== null;
  }

  /** Saves a booklet to fill in on a computer; where, as for `save`. */
  async saveBooklet(): Promise<string | null> {
    const paper = this.chosen?.paper;
    if (!paper) return null;
    const written = await this.try(call('save_booklet', paper));
    return written ? (written.path ?? '') : null;
  }

  /** Reads a booklet with answers. Nothing when no file was chosen, or when it was refused. */
  async look(): Promise<BookletAnswers | null> {
    await this.workshop.rest();
    try {
      const answers = await call('look_at_booklet', {});
      this.failure = '';
      return answers;
    } catch (error) {
      const { code, text } = asFailure(error);
      // To choose no file is no mistake.
      this.failure = code === 'nothing_chosen' ? '' : text;
      return null;
    }
  }

  /** Takes the answers in. Why they were refused; empty when they were not. */
  async take(from: string): Promise<string> {
    const refused = await this.workshop.ask('take_booklet', { from });
    await this.list();
    return refused?.text ?? '';
  }
}
