// Reading the document by path. The page never changes it: only a reply from the app does.
import type { Changed, FieldForm, FormBook, RowForm, StageForm, ToolForm } from '../generated/wire';

/** A row of a list. */
export type Row = { id: string } & Record<string, unknown>;
/** What a tool holds. */
export type ToolValue = Record<string, unknown>;
/** The workshop: stage, tool, field. */
export type Doc = Record<string, Record<string, ToolValue>>;

/** The id of the control for a path. */
export const idOf = (path: string): string => path.replaceAll('/', '.');

/** The document with these tools in place of their former selves; everything else is the same object. */
export function replaced(doc: Doc, changed: Changed[]): Doc {
  let next = doc;
  for (const { stage, tool, value } of changed) {
    next = { ...next, [stage]: { ...next[stage], [tool]: value as ToolValue } };
  }
  return next;
}

/** What stands at a path, or undefined. */
export function valueAt(doc: Doc, path: string): unknown {
  let node: unknown = doc;
  for (const step of path.split('/')) {
    if (Array.isArray(node)) node = (node as Row[]).find((row) => row.id === step);
    else if (typeof node === 'object' && node !== null) node = (node as ToolValue)[step];
    else return undefined;
  }
  return node;
}

export const rowsAt = (doc: Doc, path: string): Row[] => {
  const value = valueAt(doc, path);
  return Array.isArray(value) ? (value as Row[]) : [];
};

/** Where a path leads: its stage, tool, field, row and the label of the field. */
export interface Place {
  stage: StageForm;
  tool: ToolForm;
  field: FieldForm | null;
  row: string | null;
  label: string;
}

/** Finds a path in the forms. */
export function placeOf(forms: FormBook, path: string): Place | null {
  const [stageName, toolName, fieldName, row, below] = path.split('/');
  const stage = forms.stages.find((s) => s.name === stageName);
  const tool = stage?.tools.find((t) => t.name === toolName) ?? stage?.tools[0];
  if (!stage || !tool) return null;
  const field = tool.fields.find((f) => f.name === fieldName) ?? null;
  const inner = rowForm(field)?.fields.find((f) => f.name === below);
  const label = [tool.title, field?.label, inner?.label].filter((l) => l && l !== tool.title);
  return { stage, tool, field, row: row ?? null, label: label.join(', ') || tool.title };
}

export const rowForm = (field: FieldForm | null): RowForm | null =>
  field?.ask.kind === 'rows' ? field.ask.row : null;

/** The first words of a row, to tell it from the others. */
export function headline(row: Row, form: RowForm): string {
  const chosen = row[form.headline];
  const named = form.fields.find((field) => field.name === form.headline)?.ask.kind;
  const texts = form.fields.filter(({ ask }) => ask.kind === 'text' || ask.kind === 'line');
  const spoken = named === 'text' || named === 'line' ? [chosen] : [];
  for (const value of [...spoken, ...texts.map(({ name }) => row[name])]) {
    if (typeof value === 'string' && value.trim()) return value.trim();
  }
  return '';
}

/** What a choice is called. */
export function labelOf(fields: FieldForm[], name: string, word: unknown): string {
  const ask = fields.find((field) => field.name === name)?.ask;
  if (ask?.kind !== 'choice' && ask?.kind !== 'choices') return '';
  return ask.options.find((option) => option.word === word)?.label ?? '';
}
