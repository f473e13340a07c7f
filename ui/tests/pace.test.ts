import { beforeEach, describe, expect, it } from 'vitest';

import { AGAIN, AWAY, FIRST, Pace } from '../src/state/pace.svelte';

const MINUTE = 60_000;
let clock: number;
let pace: Pace;
beforeEach(() => {
  clock = Date.UTC(2026, 2, 12, 10);
  pace = new Pace(() => clock);
});

/** Lets time pass while the window looks from time to time. */
function pass(minutes: number) {
  for (let minute = 0; minute < minutes; minute += 1) {
    clock += MINUTE;
    pace.look();
  }
}

describe('how long people are at it', () => {
  it('is counted in whole minutes from when the workshop was opened', () => {
    expect(pace.minutes).toBe(0);
    pass(42);
    expect(pace.minutes).toBe(42);
    clock += MINUTE - 1;
    pace.look();
    expect(pace.minutes).toBe(42);
  });

  it('leaves breaks out, whether somebody looks in them or not', () => {
    pass(10);
    clock += MINUTE;
    pace.pause();
    expect(pace.minutes).toBe(11);
    pass(20);
    clock += 2 * MINUTE;
    pace.goOn();
    expect(pace.minutes).toBe(11);
    pass(3);
    expect(pace.minutes).toBe(14);
  });

  it('begins a break once, however often it is asked for', () => {
    pace.pause();
    const since = pace.since;
    pass(4);
    pace.pause();
    expect(pace.since).toBe(since);
    pace.goOn();
    expect(pace.since).toBeNull();
  });

  it('leaves out a night in which the laptop was shut, and a clock that was put back', () => {
    pass(30);
    clock += 14 * 60 * MINUTE;
    pace.look();
    clock -= 60 * MINUTE;
    pace.look();
    expect(pace.minutes).toBe(30);
    pass(1);
    expect(pace.minutes).toBe(31);
  });
});

it('is the same sitting after a look at the shelf, and another after an hour', () => {
  pass(30);
  clock += (AWAY - 1) * MINUTE;
  expect(pace.goesOn).toBe(true);
  clock += MINUTE;
  expect(pace.goesOn).toBe(false);
  clock -= (AWAY + 2) * MINUTE;
  expect(pace.goesOn).toBe(false);
});

describe('the line under the header', () => {
  it('comes after an hour and a quarter, and not before', () => {
    pass(FIRST - 1);
    expect(pace.line).toBeNull();
    pass(1);
    expect(pace.line).toBe('first');
    pass(AGAIN * 2);
    expect(pace.line).toBe('first');
  });

  it('does not come sooner for a break', () => {
    pass(FIRST - 1);
    pace.pause();
    pass(15);
    pace.goOn();
    expect(pace.line).toBeNull();
    pass(1);
    expect(pace.line).toBe('first');
  });

  it('comes back half an hour after it was put away, each time', () => {
    pass(FIRST + 5);
    for (let time = 0; time < 2; time += 1) {
      pace.putAway();
      expect(pace.line).toBeNull();
      pass(AGAIN - 1);
      expect(pace.line).toBeNull();
      pass(1);
      expect(pace.line).toBe('again');
    }
  });
});
