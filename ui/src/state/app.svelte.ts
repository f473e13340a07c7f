import { tick } from 'svelte';

import { asFailure, call, type Failure } from '../api';
import type { Opened, Shelf, Start } from '../generated/wire';
import { focusHeading } from './focus';
import { Pace } from './pace.svelte';
import { WorkshopStore } from './workshop.svelte';

export type Screen = 'waiting' | 'start' | 'shelf' | 'workshop';

/** Where one is in the app. Nothing of it outlives the window. */
class AppState {
  screen = $state<Screen>('waiting');
  start = $state.raw<Start | null>(null);
  shelf = $state.raw<Shelf | null>(null);
  workshop = $state.raw<WorkshopStore | null>(null);
  practice = $state(false);
  /** Why the app could not even begin. */
  failure = $state('');
  /** How long people were at the workshop that was left last: a look at the shelf ends no sitting. */
  #left: { id: string; pace: Pace } | null = null;

  async begin(): Promise<void> {
    try {
      this.start = await call('begin', {});
      if (this.start.vault === 'open') this.#toShelf(await call('shelf', {}));
      else this.screen = 'start';
    } catch (error) {
      this.failure = asFailure(error).text;
    }
  }

  createVault = (passphrase: string) => this.#shelfFrom(call('create_vault', { passphrase }));
  unlock = (passphrase: string) => this.#shelfFrom(call('unlock', { passphrase }));
  practise = () => this.#shelfFrom(call('open_practice', {}));
  goOn = () => this.#shelfFrom(call('go_on', {}));
  newWorkshop = (name: string) => this.#openFrom(call('new_workshop', { name }));
  openWorkshop = (id: string) => this.#openFrom(call('open_workshop', { id }));
  takeIn = (passphrase: string) => this.#openFrom(call('take_in', { passphrase }));

  /** Goes back to the shelf. `Leaving` sees to it that everything typed is saved first, or that it is asked. */
  toShelf = () => this.#shelfFrom(call('shelf', {}));

  /** Closes what is open, after the same. */
  async lock(): Promise<Failure | null> {
    try {
      this.start = await call('lock', {});
      this.#leave('start');
      this.practice = false;
      this.shelf = null;
      this.#left = null;
      return null;
    } catch (error) {
      return asFailure(error);
    }
  }

  async #shelfFrom(reply: Promise<Shelf>): Promise<Failure | null> {
    try {
      this.#toShelf(await reply);
      return null;
    } catch (error) {
      return asFailure(error);
    }
  }

  async #openFrom(reply: Promise<Opened>): Promise<Failure | null> {
    try {
      const opened = await reply;
      if (!this.start) return null;
      const { id } = opened.workshop;
      const pace = this.#left?.id === id && this.#left.pace.goesOn ? this.#left.pace : new Pace();
      this.workshop = new WorkshopStore(this.start.forms, opened, pace);
      this.#show('workshop');
      if (opened.notice) this.workshop.notices.say(opened.notice);
      return null;
    } catch (error) {
      return asFailure(error);
    }
  }

  #toShelf(shelf: Shelf): void {
    this.shelf = shelf;
    this.practice = shelf.practice;
    this.#leave('shelf');
  }

  #leave(screen: Screen): void {
    if (this.workshop) this.#left = { id: this.workshop.id, pace: this.workshop.pace };
    this.workshop?.end();
    this.workshop = null;
    this.#show(screen);
  }

  #show(screen: Screen): void {
    this.screen = screen;
    void tick().then(focusHeading);
  }
}

export const app = new AppState();
