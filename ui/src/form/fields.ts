import type { FieldForm } from '../generated/wire';
import type { Option } from '../parts/part';

export const fieldOf = (fields: FieldForm[], name: string): FieldForm | undefined =>
  fields.find((field) => field.name === name);

/** The answers that a field offers, in their order. */
export function optionsOf(fields: FieldForm[], name: string): Option[] {
  const ask = fieldOf(fields, name)?.ask;
  return ask?.kind === 'choice' || ask?.kind === 'choices' ? ask.options : [];
}

/** These fields, in this order; those that are not there are left out. */
export const pick = (fields: FieldForm[], names: readonly string[]): FieldForm[] =>
  names.flatMap((name) => fieldOf(fields, name) ?? []);

/** All fields but these, in their own order. */
export const without = (fields: FieldForm[], names: readonly string[]): FieldForm[] =>
  fields.filter((field) => !names.includes(field.name));

export const words = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
