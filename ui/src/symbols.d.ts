declare module 'virtual:symbols' {
  /** Each symbol with its name and other words for it. */
  const symbols: [string, string, string][];
  export default symbols;
}
