declare module 'virtual:forms' {
  const forms: import('../src/generated/wire').FormBook;
  export default forms;
}
