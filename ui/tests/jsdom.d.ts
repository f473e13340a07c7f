declare module 'jsdom' {
  type Browser = Window & typeof globalThis;
  /** A page as a browser has it, as far as our tests ask. */
  export class JSDOM {
    constructor(
      html: string,
      options?: { runScripts?: 'dangerously'; beforeParse?: (browser: Browser) => void },
    );
    readonly window: Browser;
  }
}
