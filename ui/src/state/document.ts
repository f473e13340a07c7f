// The document as the app gave it. The page never changes it: only a reply from the app does.
import type {
  Changed,
  FieldForm,
  FormBook,
  RowForm,
  StageForm,
  ToolForm,
  Workshop,
} from '../generated/wire';

/** The stages of a workshop: whatever of it holds tools. */
export type StageName = {
  [Name in keyof Workshop]: Workshop[Name] extends object ? Name : never;
}[keyof Workshop];

/** The path of a tool: `money/board`. */
export type ToolPath = {
  [Stage in StageName]: `${Stage}/${keyof Workshop[Stage] & string}`;
}[StageName];

/** A row of any list. Forms read its answers by the declared fields (`answerOf`), faces by its own type. */
export interface Row {
  readonly id: string;
}

/** The id of the control for a path. */
export const idOf = (path: string): string => path.replaceAll('/', '.');

/** The answer to a declared field of a tool or a row, as it is stored. All that is read by name is read here. */
export function answerOf(holder: object, field: string): unknown {
  return Object.hasOwn(holder, field) ? Reflect.get(holder, field) : undefined;
}

const isHolder = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isRow = (value: unknown): value is Row =>
  isHolder(value) && typeof answerOf(value, 'id') === 'string';

/** The rows of a list; none where nothing is, or something else. */
export const asRows = (value: unknown): Row[] =>
  Array.isArray(value) && value.every(isRow) ? value : [];

/** The document with these tools in place of their former selves; everything else is the same object. */
export function replaced(doc: Workshop, changed: Changed[]): Workshop {
  let next = doc;
  for (const { stage, tool, value } of changed) {
    const tools = answerOf(next, stage);
    next = { ...next, [stage]: { ...(isHolder(tools) && tools), [tool]: value } };
  }
  return next;
}

/** What stands at a path, or undefined. */
export function valueAt(doc: Workshop, path: string): unknown {
  let node: unknown = doc;
  for (const step of path.split('/')) {
    if (Array.isArray(node)) node = asRows(node).find((row) => row.id === step);
    else if (isHolder(node)) node = answerOf(node, step);
    else return undefined;
  }
  return node;
}

export const rowsAt = (doc: Workshop, path: string): Row[] => asRows(valueAt(doc, path));

/** What a tool holds, for a form that is drawn by its declared fields. */
export function toolAt(doc: Workshop, path: string): object {
  const tool = valueAt(doc, path);
  return isHolder(tool) ? tool : {};
}

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
  const named = form.fields.find((field) => field.name === form.headline)?.ask.kind;
  const texts = form.fields.filter(({ ask }) => ask.kind === 'text' || ask.kind === 'line');
  const spoken = named === 'text' || named === 'line' ? [form.headline] : [];
  for (const name of [...spoken, ...texts.map((field) => field.name)]) {
    const value = answerOf(row, name);
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
